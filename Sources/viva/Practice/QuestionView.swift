import Assessment
import LineEditing
import Quantities

/// A question on the screen, and what can be typed at it.
struct QuestionView {
    let question: PracticeSession.Question
    let context: Context
    /// Hints that were shown when it was asked before, and count.
    var hintsPaid = 0
    /// The language of all that stands around the question; nil for the learner's own.
    var spoken: Language?

    private var screen: Screen { context.screen }
    private var wording: Wording { spoken.map { Wording(language: $0) } ?? context.wording }
    private var item: Item { question.variant.item }

    /// The prompt speaks the question's language, as an answer to it will.
    var prompt: String { Wording(language: question.language)(.answerPrompt) }

    func show() {
        screen.show()
        let count = "\(wording.number(question.number))/\(wording.number(question.total))"
        let topic =
            [item.id.bank] + (item.tags.isEmpty ? [] : [item.tags.joined(separator: ", ")])
            + (question.confidence.map { [wording(.estimate(.topic(percent: $0.percent)))] } ?? [])
        let head = (question.isRepeat ? wording(.asksAgain) + " " : "") + topic.joined(separator: " · ")
        screen.paragraph(screen.isPlain ? "\(count): \(head)" : "\(count) ─ \(head)", style: .faint)
        if let trace = try? context.progress().traces[item.id], trace.revision != item.revision {
            screen.paragraph(wording(.revisionChanged), style: .partial)
        }
        showBody()
    }

    /// The question alone, without what is known of the learner.
    func showBody() {
        screen.paragraph(text(item.stem), style: .strong)
        if case .matching(let matching) = item.answer {
            for (place, pair) in matching.pairs.enumerated() {
                let number = wording.number(place + 1)
                screen.paragraph("\(number)  \(text(pair.left))", indent: 2, hanging: 4 + number.count)
            }
            screen.show()
        }
        showLettered(question.variant)
        let gaps = question.variant.gaps(in: question.language)
        for (place, gap) in gaps.enumerated() where gap.item.choice != nil {
            screen.paragraph("[\(wording.number(place + 1))]", indent: 2)
            showLettered(gap)
        }
        if let form = formWanted(gaps: gaps) { screen.paragraph(wording(form), indent: 2, style: .faint) }
        if hintsPaid > 0 {
            screen.paragraph(wording(.textEntry(.hintsSeenToday(hintsPaid))), indent: 2, style: .faint)
        }
        if !item.hints.isEmpty { showHintCost(paid: hintsPaid) }
    }

    private func showLettered(_ variant: Variant) {
        for position in variant.optionOrder.indices {
            let text = variant.letteredText(at: position, in: question.language)
            screen.paragraph("\(Variant.label(at: position))  \(text)", indent: 2, hanging: 5)
        }
    }

    /// How to write an answer that has several parts.
    private func formWanted(gaps: [Variant]) -> Phrase? {
        switch item.answer {
        case .multiple: .severalWanted
        case .ordering: .orderWanted
        case .matching: .pairsWanted
        case .cloze: gaps.count > 1 ? .gapsWanted(gaps.count) : nil
        case .choice, .numeric, .text: nil
        }
    }

    /// Says what the next hint takes, where it takes anything.
    ///
    /// - Parameters:
    ///   - shown: how many were shown.
    ///   - paid: how many were paid for, which may have been shown before.
    func showHintCost(shown: Int = 0, paid: Int = 0) {
        guard question.confidence == nil, !item.hintCost.isZero, shown >= paid, item.worth(afterHints: shown) > 0
        else { return }
        let isLast = item.worth(afterHints: shown + 1) <= 0
        screen.paragraph(
            wording(.textEntry(isLast ? .hintCostsAll : .hintCosts(item.hintCost))), indent: 2, style: .faint)
    }

    func text(_ text: LocalizedText) -> String { question.variant.text(text, in: question.language) }

    /// Completes an option from the beginning of its text, and the commands that begin with `:`.
    var completer: Completer {
        let options = question.variant.optionOrder.indices.map {
            question.variant.letteredText(at: $0, in: question.language)
        }
        return { line, cursor in
            let typed = String(String.UnicodeScalarView(line.unicodeScalars.prefix(cursor)))
            if typed.hasPrefix(":") { return SessionCommand.complete(line, cursor) }
            let wanted = typed.lowercased().unicodeScalars
            let found = options.filter { $0.lowercased().unicodeScalars.starts(with: wanted) }
            return CompletionResult(start: 0, candidates: found.map { Completion(replacement: $0, isFinal: false) })
        }
    }

    /// The unit that is wanted, where the trouble was with a unit.
    private func unitHint(_ failure: ReadingFailure, _ wording: Wording) -> String? {
        guard case .numeric(let key) = item.answer, let unit = key.key?.unit else { return nil }
        switch failure.reason {
        case .unknownUnit, .wrongDimension, .unitRequired: return wording(.unitWanted(wording.name(of: unit)))
        default: return nil
        }
    }

    private func unmistakable(_ interval: Interval, _ wording: Wording) -> String {
        "\(wording.unmistakable(interval.low))–\(wording.unmistakable(interval.high))"
    }

    /// Why a response was not understood, and what would be.
    func explanation(of misunderstanding: Misunderstanding) -> String {
        let wording = Wording(language: question.language)
        let labels = question.variant.optionOrder.indices.map(Variant.label)
        switch misunderstanding {
        case .noSuchOption(let text):
            return wording(.noSuchOption(text.trimmed, labels: labels.joined(separator: " ")))
        case .severalOptions(let text, let positions):
            return wording(.severalOptions(text.trimmed, labels: positions.map(Variant.label)))
        case .oneOptionWanted:
            return wording(.oneOptionWanted)
        case .spanWanted:
            return wording(.spanWanted)
        case .intervalWanted:
            return wording(.estimate(.intervalWanted))
        case .confidenceWanted:
            return wording(.estimate(.confidenceWanted))
        case .ambiguousInterval(let first, let second):
            return wording(.ambiguousNumber(unmistakable(first, wording), unmistakable(second, wording)))
        case .ambiguousNumber(let first, let second):
            return wording(.ambiguousNumber(wording.unmistakable(first), wording.unmistakable(second)))
        case .ambiguousShare(let first, let second):
            return wording(.ambiguousShare(wording.number(first), wording.number(second)))
        case .otherUnitWanted(let unit):
            return wording(.unitWanted(wording.name(of: unit)))
        case .number(let failure):
            return [wording(.number(failure)), unitHint(failure, wording)].compactMap { $0 }.joined(separator: " ")
        case .orderIncomplete(let missing, let repeated):
            return wording(
                .orderIncomplete(missing: missing.map(Variant.label), repeated: repeated.map(Variant.label)))
        case .partsWanted(let wanted, _):
            if case .matching = item.answer {
                return wording(.pairsIncomplete(wanted, labels: labels.joined(separator: " ")))
            }
            return wording(.gapsWanted(wanted))
        case .part(let number, let reason):
            let gaps = question.variant.gaps(in: question.language)
            guard gaps.indices.contains(number - 1) else { return explanation(of: reason) }
            var part = question
            part.variant = gaps[number - 1]
            return wording(.inGap(number, QuestionView(question: part, context: context).explanation(of: reason)))
        }
    }
}
