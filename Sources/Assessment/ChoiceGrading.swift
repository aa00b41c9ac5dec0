import Quantities

/// Reads letters and beginnings of options, and scores what was chosen.
extension Variant {
    /// The letter under which the option at `position` is shown: a...z, then aa, ab...
    public static func label(at position: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(97 + position % 26)))
        return position < 26 ? letter : label(at: position / 26 - 1) + letter
    }

    func judgeChoice(_ response: String, isSingle: Bool, rule: ScoringRule, language: Language) -> Judgement {
        switch chosenPositions(response, isSingle: isSingle, language: language) {
        case .failure(let misunderstanding):
            return .notUnderstood(misunderstanding)
        case .success(let positions):
            guard !isSingle || positions.count == 1 else { return .notUnderstood(.oneOptionWanted) }
            return .graded(grade(Set(positions.map { optionOrder[$0] }), rule: rule))
        }
    }

    private func grade(_ chosen: Set<Int>, rule: ScoringRule) -> Grade {
        let options = item.choice?.options ?? []
        var credits: [Int: Rational] = [:]
        for (place, option) in options.enumerated() { credits[place] = option.credit }
        let isSingle = if case .choice = item.answer { true } else { false }
        let credit: Rational
        if isSingle, let place = chosen.first, !keys.contains(place) {
            credit = credits[place] ?? Rational(0)
        } else {
            credit = rule.score(chosen: chosen, keys: keys, of: optionOrder.count, credits: credits)
        }
        let reading = chosen.sorted().map { String($0 + 1) }.joined(separator: ",")
        var grade = Grade(credit: credit.doubleValue, reading: reading)
        grade.feedback = chosen.sorted().compactMap { options[$0].feedback }
        return grade
    }

    enum Chosen {
        case success([Int])
        case failure(Misunderstanding)
    }

    /// Where the options stand that a response names, in its order.
    func chosenPositions(_ response: String, isSingle: Bool, language: Language) -> Chosen {
        let whole = FoldedText.folded(response)
        let texts = optionOrder.indices.map { position in
            FoldedText.folded(letteredText(at: position, in: language))
        }
        if !isSingle, response.allSatisfy({ "-–—∅".contains($0) || $0 == " " }) { return .success([]) }
        // The letter shown wins over an option that happens to read like one.
        if let position = position(ofLabel: whole) { return .success([position]) }
        if let exact = texts.firstIndex(of: whole), !whole.isEmpty { return .success([exact]) }
        if let several = positions(ofLabels: response, isRunRead: !isSingle) { return .success(several) }

        let parts = isSingle ? [response] : response.split { ",;،，、".contains($0) }.map(String.init)
        var found: [Int] = []
        for part in parts {
            switch position(of: part, texts: texts) {
            case .success(let positions): found += positions
            case .failure(.noSuchOption(let text)): return .failure(.noSuchOption(strayLabel(in: text) ?? text))
            case .failure(let misunderstanding): return .failure(misunderstanding)
            }
        }
        return found.isEmpty ? .failure(.noSuchOption(response)) : .success(found)
    }

    /// The one among single letters that no option has.
    private func strayLabel(in text: String) -> String? {
        let words = text.split { " ,;".contains($0) }
        guard words.count > 1, words.allSatisfy({ $0.count == 1 }) else { return nil }
        return words.first { position(ofLabel: FoldedText.folded(String($0))) == nil }.map(String.init)
    }

    /// Where the one option stands that a text is or begins; the whole text of one wins over others that begin with it.
    func position(of part: String, texts: [String]) -> Chosen {
        let folded = FoldedText.folded(part)
        if let position = position(ofLabel: folded) { return .success([position]) }
        if !folded.isEmpty, let exact = texts.firstIndex(of: folded) { return .success([exact]) }
        var matches = texts.indices.filter { texts[$0].unicodeScalars.starts(with: folded.unicodeScalars) }
        if matches.isEmpty {
            let plain = FoldedText.withoutAccents(part).unicodeScalars
            matches = texts.indices.filter {
                FoldedText.withoutAccents(texts[$0]).unicodeScalars.starts(with: plain)
            }
            let exact = matches.filter { FoldedText.withoutAccents(texts[$0]).unicodeScalars.elementsEqual(plain) }
            if exact.count == 1 { matches = exact }
        }
        guard !folded.isEmpty, let first = matches.first else { return .failure(.noSuchOption(part)) }
        if matches.count > 1 { return .failure(.severalOptions(part, positions: matches)) }
        return .success([first])
    }

    private func position(ofLabel text: String) -> Int? {
        let bare = text.filter { !"().:[] ".contains($0) }
        guard !bare.isEmpty, bare.utf8.count <= 3 else { return nil }
        return optionOrder.indices.first { Self.label(at: $0) == bare }
    }

    /// Reads `a c`, `a,c` and, where runs are read, `ac`; nil when anything but labels stands there.
    private func positions(ofLabels response: String, isRunRead: Bool) -> [Int]? {
        let words = FoldedText.folded(response).split { " ,;+&<>→".contains($0) }
        let spaced = words.map { position(ofLabel: String($0)) }
        if words.count > 1 { return spaced.contains(nil) ? nil : spaced.compactMap { $0 } }
        guard isRunRead, let word = words.first, Set(word).count == word.count else { return nil }
        let run = word.map { position(ofLabel: String($0)) }
        return run.contains(nil) ? nil : run.compactMap { $0 }
    }
}
