import Assessment
import Quantities

/// Questions with gaps in their text.
extension MoodleQuestion {
    /// Answers embedded in the text.
    func cloze(_ stem: inout String, _ bank: inout ImportedBank) -> AnswerKey? {
        let (html, parts) = MoodleCloze.parts(of: stem)
        guard !parts.isEmpty else {
            bank.refuse("this question has no gap that can be read", at: place)
            return nil
        }
        stem = html
        if Set(parts.map { $0.weight.isEmpty ? "1" : $0.weight }).count > 1 {
            bank.lose("every gap counts alike here, whatever its weight", at: place)
        }
        var gaps: [Cloze.Gap] = []
        for (number, part) in parts.enumerated() {
            guard let key = key(of: part, &bank) else { return nil }
            gaps.append(Cloze.Gap(name: String(number + 1), key: key))
        }
        // One field says for all gaps of an item whether options keep their order.
        return .cloze(Cloze(gaps: Self.evened(gaps), rule: .perGap))
    }

    static func evened(_ gaps: [Cloze.Gap]) -> [Cloze.Gap] {
        let choices = gaps.compactMap { if case .choice(let choice) = $0.key { choice } else { nil } }
        guard choices.contains(where: \.isOrderFixed) else { return gaps }
        return gaps.map { gap in
            guard case .choice(var choice) = gap.key else { return gap }
            choice.isOrderFixed = true
            return Cloze.Gap(name: gap.name, key: .choice(choice))
        }
    }

    /// What Moodle makes of it: entities first, then the backslash off `\}` and `\#`.
    private static func decoded(_ text: String) -> String {
        HTMLEntities.decoded(text).replacing("\\}", with: "}").replacing("\\#", with: "#")
    }

    private func key(of part: MoodleCloze.Part, _ bank: inout ImportedBank) -> Cloze.Key? {
        switch part.type {
        case "NM": return numericKey(of: part, &bank)
        case "SA", "SAC":
            var branches: [TextKey.Branch] = []
            for answer in part.answers {
                let feedback = bank.text(Self.decoded(answer.feedback), at: place)
                add(Self.decoded(answer.text), answer.share, feedback, to: &branches, at: place, &bank)
            }
            guard branches.contains(where: { $0.credit == .one }) else {
                bank.refuse("no text of a gap earns the full mark", at: place)
                return nil
            }
            let comparison = TextComparison(letterCase: part.type == "SAC" ? .exact : .free, accents: .exact)
            return .text(TextKey(branches: branches, comparison: comparison))
        case "MC", "MCS":
            var options: [(option: Option, share: Rational)] = []
            for answer in part.answers {
                // Moodle decodes what stands in a gap once, and shows that as HTML.
                let html = Self.decoded(answer.text).replacing("\\*", with: "*")
                guard let text = bank.text(html, at: place) else { continue }
                let feedback = bank.text(Self.decoded(answer.feedback), at: place)
                options.append((Option(text: text, key: .never, feedback: feedback), answer.share))
            }
            guard let chosen = onlyOne(options, &bank) else { return nil }
            return .choice(Choice(options: chosen, isOrderFixed: part.type == "MC"))
        default:
            bank.leaveOut("a gap of several answers at once is not known here; the question is left out", at: place)
            return nil
        }
    }

    private func numericKey(of part: MoodleCloze.Part, _ bank: inout ImportedBank) -> Cloze.Key? {
        var branches: [NumericBranch] = []
        for answer in part.answers {
            let pieces = answer.text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            let feedback = bank.text(Self.decoded(answer.feedback), at: place)
            if XMLElement.trimmed(pieces[0]) == "*" || XMLElement.trimmed(pieces[0]) == "\\*" {
                bank.lose("`*` takes any figure in a gap; it is left out", at: place)
                continue
            }
            guard let value = PlainFigure.value(pieces[0]),
                let tolerance = pieces.count > 1 ? PlainFigure.value(pieces[1]) : .zero
            else {
                bank.refuse("`\(answer.text.prefix(40))` in a gap is no figure that can be read", at: place)
                return nil
            }
            branches.append(
                NumericBranch(
                    target: .value(.number(value), tolerance.isZero ? .exact : .absolute(.number(tolerance.magnitude))),
                    credit: max(.zero, min(answer.share, .one)), feedback: feedback))
        }
        guard branches.contains(where: { $0.credit == .one }) else {
            bank.refuse("no figure of a gap earns the full mark", at: place)
            return nil
        }
        return .numeric(NumericKey(branches: branches))
    }

    /// `[[2]]` stands for the second of the texts listed, among those of its group.
    func selectedGaps(_ stem: inout String, _ bank: inout ImportedBank) -> AnswerKey? {
        let listed = element.children.filter { $0.name == "selectoption" || $0.name == "dragbox" }
        var texts: [(text: LocalizedText, group: String)] = []
        for entry in listed {
            let text = bank.text(entry.first("text")?.text ?? "", at: ImportedBank.Place(entry.range))
            texts.append((text ?? LocalizedText("?"), entry.first("group")?.trimmedText ?? "1"))
        }
        var gaps: [Cloze.Gap] = []
        var html = ""
        var rest = Substring(MarkedGaps.unmarked(stem))
        while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
            html += rest[..<open.lowerBound]
            let inner = rest[open.upperBound..<close.lowerBound]
            if let number = Int(inner), texts.indices.contains(number - 1) {
                let right = texts[number - 1]
                let options = texts.enumerated().filter { $0.element.group == right.group }.map {
                    Option(text: $0.element.text, key: $0.offset == number - 1 ? .always : .never)
                }
                gaps.append(
                    Cloze.Gap(name: String(gaps.count + 1), key: .choice(Choice(options: options, isOrderFixed: false)))
                )
                html += MarkedGaps.mark(gaps.count)
            } else {
                html += rest[open.lowerBound..<close.upperBound]
            }
            rest = rest[close.upperBound...]
        }
        stem = html + rest
        guard !gaps.isEmpty else {
            bank.refuse("this question has no gap that can be read", at: place)
            return nil
        }
        let isFixed = element.first("shuffleanswers") == nil || !isOn("shuffleanswers")
        if isFixed {
            gaps = gaps.map { gap in
                guard case .choice(var choice) = gap.key else { return gap }
                choice.isOrderFixed = true
                return Cloze.Gap(name: gap.name, key: .choice(choice))
            }
        }
        return .cloze(Cloze(gaps: gaps, rule: .perGap))
    }
}
