import Assessment
import Quantities

/// Turns items as they stand in a file into items as they are asked.
struct ItemBuilder {
    let bank: String
    let languages: [Language]
    let sources: [Bank.Source]
    let units: UnitTable

    /// Nil for an item that lacks what every item has; that was reported.
    func item(_ parsed: ParsedItem) -> Item? {
        guard let stem = parsed.stem, let answer = answer(of: parsed) else { return nil }
        let variables = parsed.variables.map { Variable(name: $0.name, domain: $0.domain) }
        let constraints = parsed.constraints.map(\.condition.expression)
        var item = Item(
            id: ItemID(bank: bank, item: parsed.id),
            revision: Revision.of(
                answer, variables: variables, constraints: constraints, hintCost: parsed.hintCost?.value ?? .zero),
            stem: stem.text, answer: answer, languages: languages)
        item.variables = variables
        item.constraints = constraints
        item.hints = parsed.hints.map(\.text)
        item.hintCost = parsed.hintCost?.value ?? .zero
        item.explanation = parsed.explanation?.text
        item.source = parsed.source.map { resolved($0.value.text) }
        item.sourceName = parsed.source?.value.text
        item.tags = parsed.tags
        item.group = parsed.group
        return item
    }

    private func answer(of parsed: ParsedItem) -> AnswerKey? {
        switch parsed.shape {
        case .single: return .choice(choice(of: parsed))
        case .multiple:
            let isWeighed = parsed.options.contains { $0.credit != nil }
            return .multiple(choice(of: parsed), parsed.scoring?.value ?? (isWeighed ? .moodle : .allOrNothing))
        case .numeric:
            let branches = parsed.numbers.map {
                NumericBranch(
                    target: $0.target.plain, unit: $0.unit, isPercent: $0.isPercent, credit: $0.credit,
                    feedback: $0.feedback?.text)
            }
            return .numeric(
                NumericKey(
                    branches: branches, unitPolicy: parsed.unitPolicy?.value ?? .optional,
                    isSpanWanted: parsed.isSpanWanted?.value ?? false, units: parsed.units ?? units))
        case .text:
            return .text(
                TextKey(
                    branches: parsed.texts.map { branch in
                        TextKey.Branch(
                            accepted: branch.accepted.map { .init(language: $0.language, text: $0.text) },
                            credit: branch.credit, feedback: branch.feedback?.text)
                    }, comparison: parsed.comparison))
        case .ordering:
            let entries = parsed.entries.map { Ordering.Entry(text: $0.text.text, feedback: $0.feedback?.text) }
            return .ordering(Ordering(entries: entries, rule: parsed.scoring?.value ?? .allOrNothing))
        case .matching: return matching(of: parsed)
        case .cloze: return cloze(of: parsed)
        case nil: return nil
        }
    }

    private func matching(of parsed: ParsedItem) -> AnswerKey? {
        var matching = Matching(pairs: [], targets: [], rule: parsed.scoring?.value ?? .perPair)
        for entry in parsed.entries {
            guard let sides = entry.sides else { return nil }
            let place = matching.targets.firstIndex(of: sides.right) ?? matching.targets.count
            if place == matching.targets.count { matching.targets.append(sides.right) }
            if let left = sides.left {
                matching.pairs.append(Matching.Pair(left: left, target: place, feedback: entry.feedback?.text))
            }
        }
        return .matching(matching)
    }

    private func cloze(of parsed: ParsedItem) -> AnswerKey? {
        var gaps: [Cloze.Gap] = []
        for gap in parsed.gaps {
            var answers = gap.answers
            answers.units = parsed.units
            answers.unitPolicy = parsed.unitPolicy
            answers.isSpanWanted = parsed.isSpanWanted
            answers.isOrderFixed = parsed.isOrderFixed
            answers.letterCase = parsed.letterCase
            answers.accents = parsed.accents
            answers.typos = parsed.typos
            switch answer(of: answers) {
            case .choice(let choice): gaps.append(Cloze.Gap(name: gap.name, key: .choice(choice)))
            case .numeric(let key): gaps.append(Cloze.Gap(name: gap.name, key: .numeric(key)))
            case .text(let key): gaps.append(Cloze.Gap(name: gap.name, key: .text(key)))
            default: return nil
            }
        }
        return .cloze(Cloze(gaps: gaps, rule: parsed.scoring?.value ?? .perGap))
    }

    private func choice(of parsed: ParsedItem) -> Choice {
        let options = parsed.options.map { option in
            let key: Option.Key =
                switch option.key {
                case .always: .always
                case .never: .never
                case .when(let condition): .when(condition.expression)
                case .otherwise: .otherwise
                }
            return Option(
                text: option.text.text, key: key, feedback: option.feedback?.text, credit: option.credit)
        }
        return Choice(options: options, isOrderFixed: parsed.isOrderFixed?.value ?? false)
    }

    /// A source that is a key of the bank's sources, or several with commas between, with what the keys stand for.
    private func resolved(_ source: LocalizedText) -> LocalizedText {
        guard !sources.isEmpty, source.versions.count == 1, let version = source.versions.first,
            version.language == nil
        else { return source }
        let keys = LocalizedText.words(of: version).split(separator: ",").map { part in
            part.split(separator: " ").joined(separator: " ")
        }
        var texts: [LocalizedText] = []
        for key in keys {
            guard let found = sources.first(where: { $0.key == key }) else { return source }
            texts.append(found.text)
        }
        var written: [Language?] = []
        for text in texts {
            for version in text.versions where !written.contains(version.language) { written.append(version.language) }
        }
        if written.count > 1 { written.removeAll { $0 == nil } }
        let versions = written.map { language in
            let parts = zip(keys, texts).map { key, text in
                let words = language.map { text.template(in: $0) } ?? text.versions.first?.text ?? Template(plain: "")
                return "\(key): " + words.filled(with: [:]) { $0.description }
            }
            return LocalizedText.Version(language: language, text: Template(plain: parts.joined(separator: "; ")))
        }
        return LocalizedText(versions: versions)
    }
}
