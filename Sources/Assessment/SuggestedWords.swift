extension Item {
    /// An answer that was overruled, in words: the texts of options, entries and targets by the places it was read as,
    /// and what was typed into gaps. Nil where the item has changed since, so that its places may mean other texts.
    public func words(of answer: Suggestion.Answer, in usual: Language) -> String? {
        guard answer.revision == revision else { return nil }
        let language = answer.language.flatMap { Language($0) } ?? usual
        switch self.answer {
        case .text, .numeric: return answer.response
        case .choice, .multiple, .ordering: return texts(answer.reading, lettered, ", ", language)
        case .matching(let matching):
            guard let places = places(answer.reading), places.count == matching.pairs.count else { return nil }
            return zip(matching.pairs, places).map { pair, place in
                let target = place.flatMap { matching.targets.indices.contains($0) ? matching.targets[$0] : nil }
                return "\(plain(pair.left, language)): \(target.map { plain($0, language) } ?? "–")"
            }.joined(separator: ", ")
        case .cloze(let cloze): return gapWords(of: answer, cloze, language)
        }
    }

    /// What each gap was answered, in the order in which a reader of the language meets the gaps.
    private func gapWords(of answer: Suggestion.Answer, _ cloze: Cloze, _ language: Language) -> String? {
        let variant = Variant(of: self, seed: 0)
        let order = variant.gapOrder(in: language)
        let typed = Variant.parts(of: answer.response, gaps: variant.gaps(in: language))
        guard typed.count == order.count else { return answer.response }
        let readings = (answer.reading ?? "").components(between: "; ")
        return zip(order, typed).map { place, text in
            guard case .choice(let choice) = cloze.gaps[place].key, readings.count == cloze.gaps.count else {
                return text
            }
            return texts(readings[place], choice.options.map(\.text), ", ", language) ?? text
        }.joined(separator: "; ")
    }

    private func texts(
        _ reading: String?, _ texts: [LocalizedText], _ joint: String, _ language: Language
    ) -> String? {
        guard let places = places(reading), !places.isEmpty,
            places.allSatisfy({ $0.map(texts.indices.contains) ?? false })
        else { return nil }
        return places.compactMap { $0.map { plain(texts[$0], language) } }.joined(separator: joint)
    }

    /// `2,1,-` as places from 0; nil where anything else stands there.
    private func places(_ reading: String?) -> [Int?]? {
        guard let reading, !reading.isEmpty else { return nil }
        var places: [Int?] = []
        for part in reading.split(separator: ",") {
            let place = Int(countedFromOne: part)
            guard part == "-" || place != nil else { return nil }
            places.append(place)
        }
        return places
    }

    /// A text without figures drawn: which ones the learner saw, a suggestion does not tell.
    private func plain(_ text: LocalizedText, _ language: Language) -> String {
        variables.isEmpty ? Variant(of: self, seed: 0).text(text, in: language) : text.template(in: language).source
    }
}

extension String {
    /// The texts between a separator, empty ones too.
    fileprivate func components(between separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: separator) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }
}
