import Assessment
import Quantities

/// Questions with gaps in their text.
extension MoodleQuestion {
    /// Answers embedded in the text.
    func cloze(_ stem: inout String, _ bank: inout ImportedBank) -> PartedQuestion? {
        let found = MoodleClozeParts(stem)
        for stranger in found.strangers.prefix(3) {
            bank.lose("`\(stranger)` begins no gap that Moodle knows; it stays in the text as it is", at: place)
        }
        guard !found.parts.isEmpty else {
            bank.refuse("this question has no gap that can be read", at: place)
            return nil
        }
        stem = found.html
        if Set(found.parts.map { PlainFigure.value($0.weight) ?? .one }).count > 1 {
            bank.lose("every gap counts alike here, whatever its weight", at: place)
        }
        for slip in Set(found.parts.compactMap(\.slip)).sorted() {
            bank.note("\(slip); here it is read all the same", at: place)
        }
        var question = PartedQuestion(parts: [])
        for part in found.parts {
            guard let own = self.part(part, &bank) else { return nil }
            question.parts.append(own)
        }
        guard !question.isTooLong else {
            bank.refuse(PartedQuestion.tooLong, at: place)
            return nil
        }
        if let loss = question.evenCapitals() { bank.lose(loss, at: place) }
        if question.isDivided { bank.lose(question.division, at: place) }
        return question
    }

    // One field says for all gaps of an item whether options keep their order.
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

    private func part(_ part: MoodleClozeParts.Part, _ bank: inout ImportedBank) -> PartedQuestion.Part? {
        switch part.kind {
        case .figure: return numericKey(of: part, &bank).map { .gap($0) }
        case .text(let isExact):
            var branches: [TextKey.Branch] = []
            for answer in part.answers {
                let feedback = bank.text(Self.decoded(answer.feedback), at: place)
                add(Self.decoded(answer.text), answer.share, feedback, to: &branches, at: place, &bank)
            }
            guard branches.contains(where: { $0.credit == .one }) else {
                bank.refuse("no text of a gap earns the full mark", at: place)
                return nil
            }
            let comparison = TextComparison(letterCase: isExact ? .exact : .free, accents: .exact)
            return .gap(.text(TextKey(branches: branches, comparison: comparison)))
        case .options(let isShuffled):
            guard let options = options(of: part, &bank), let chosen = onlyOne(options, &bank) else { return nil }
            return .gap(.choice(Choice(options: chosen, isOrderFixed: !isShuffled)))
        case .boxes(let isShuffled):
            guard let options = options(of: part, &bank) else { return nil }
            let total = options.reduce(Rational.zero) { $1.share > .zero ? $0.adding($1.share) ?? $0 : $0 }
            guard total > .zero, let lost = Rational.one.negated.divided(by: total) else {
                bank.refuse("no option of a gap of several answers earns anything", at: place)
                return nil
            }
            // Moodle lets what is right add up to the whole mark, and a wrong option undo a right one where no share
            // is written out.
            let isWeighed = part.answers.contains(where: \.isWeighed)
            let shares = options.map { option, share in
                (option, share > .zero ? share.divided(by: total) ?? share : isWeighed ? share : lost)
            }
            let (weighed, rule) = Self.weighed(shares)
            return .whole(.multiple(Choice(options: weighed, isOrderFixed: !isShuffled), rule))
        }
    }

    private func options(
        of part: MoodleClozeParts.Part, _ bank: inout ImportedBank
    ) -> [(option: Option, share: Rational)]? {
        var options: [(option: Option, share: Rational)] = []
        for answer in part.answers {
            // Moodle decodes what stands in a gap once, and shows that as HTML.
            guard let text = bank.text(Self.decoded(answer.text), at: place) else {
                bank.lose("an empty option of a gap is left out", at: place)
                continue
            }
            let feedback = bank.text(Self.decoded(answer.feedback), at: place)
            options.append((Option(text: text, key: .never, feedback: feedback), answer.share))
        }
        guard options.count > 1 else {
            bank.refuse("a gap to choose in has one option, and Moodle wants two at least", at: place)
            return nil
        }
        return options
    }

    private func numericKey(of part: MoodleClozeParts.Part, _ bank: inout ImportedBank) -> Cloze.Key? {
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
            if answer.share < .zero { bank.note(CommonLosses.cost, at: place) }
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
            if let place = Int(countedFromOne: inner), place < texts.count {
                let right = texts[place]
                let options = texts.enumerated().filter { $0.element.group == right.group }.map {
                    Option(text: $0.element.text, key: $0.offset == place ? .always : .never)
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
