import Assessment
import Quantities

/// What an item asks, by its interactions.
extension QTIItemReader {
    private static let known: Set<String> = [
        "choiceInteraction", "orderInteraction", "matchInteraction", "textEntryInteraction",
        "inlineChoiceInteraction", "associateInteraction", "sliderInteraction",
    ]

    /// Why what is answered otherwise is left out.
    private static func reason(_ interaction: String) -> String {
        switch interaction {
        case "hotspotInteraction", "selectPointInteraction", "graphicOrderInteraction", "graphicAssociateInteraction",
            "graphicGapMatchInteraction", "positionObjectInteraction":
            "is answered in a picture"
        case "drawingInteraction": "asks for a drawing"
        case "uploadInteraction": "asks for a file"
        case "extendedTextInteraction": "is an essay, which is marked by a person"
        case "customInteraction", "portableCustomInteraction": "is answered in a program of its own"
        default: "is not asked here"
        }
    }

    mutating func question(_ bank: inout ImportedBank) -> PartedQuestion? {
        guard let first = body.interactions.first else {
            bank.leaveOut("`\(label)` asks nothing; it is left out", at: place)
            return nil
        }
        if let other = body.interactions.first(where: { !Self.known.contains($0.element.name) }) {
            let name = other.element.name
            bank.leaveOut(
                "`\(label)` has a `\(name)`: it \(Self.reason(name)), and is left out", at: at(other.element))
            return nil
        }
        if let condition = processing.unreadable {
            bank.refuse(
                "the condition `\(condition.name)` is not read, and what `\(label)` takes for right depends on it",
                at: ImportedBank.Place(condition.place, file: file))
            return nil
        }
        guard body.interactions.count == 1, first.element.name != "inlineChoiceInteraction" else {
            return parted(&bank)
        }
        guard let declaration = declaration(first, &bank),
            let answer = answer(first, declaration, &bank)
        else { return nil }
        return PartedQuestion(parts: [.whole(answer)])
    }

    private mutating func answer(
        _ interaction: QTIBodyReader.Interaction, _ declaration: QTIDeclaration, _ bank: inout ImportedBank
    ) -> AnswerKey? {
        switch interaction.element.name {
        case "choiceInteraction": return choice(interaction.element, declaration, &bank)
        case "orderInteraction": return ordering(interaction.element, declaration, &bank)
        case "matchInteraction", "associateInteraction": return matching(interaction.element, declaration, &bank)
        default:
            return typed(interaction, declaration, &bank).map { key in
                switch key {
                case .numeric(let key): .numeric(key)
                case .text(let key): .text(key)
                case .choice(let choice): .choice(choice)
                }
            }
        }
    }

    private func declaration(_ interaction: QTIBodyReader.Interaction, _ bank: inout ImportedBank) -> QTIDeclaration? {
        if let found = declarations[interaction.response] { return found }
        bank.refuse(
            "`\(interaction.response.prefix(40))` is declared nowhere in this item", at: at(interaction.element))
        return nil
    }

    /// What one of several places to answer in holds: a gap wherever it can be one.
    private mutating func part(
        _ interaction: QTIBodyReader.Interaction, _ declaration: QTIDeclaration, _ bank: inout ImportedBank
    ) -> PartedQuestion.Part? {
        switch interaction.element.name {
        case "inlineChoiceInteraction":
            let options = options(interaction.element, "inlineChoice", declaration, &bank)
            guard let chosen = onlyOne(options, declaration, &bank) else { return nil }
            let isFixed = isFixed(interaction.element, "inlineChoice", &bank)
            return .gap(.choice(Choice(options: chosen, isOrderFixed: isFixed)))
        case "textEntryInteraction", "sliderInteraction":
            return typed(interaction, declaration, &bank).map { .gap($0) }
        default:
            guard let answer = answer(interaction, declaration, &bank) else { return nil }
            if case .choice(let choice) = answer { return .gap(.choice(choice)) }
            return .whole(answer)
        }
    }

    private mutating func parted(_ bank: inout ImportedBank) -> PartedQuestion? {
        var question = PartedQuestion(parts: [])
        for interaction in body.interactions {
            guard var declaration = declaration(interaction, &bank) else { return nil }
            if let gap = interaction.element["gap"] { declaration = declaration.within(gap: gap) }
            guard let part = part(interaction, declaration, &bank) else { return nil }
            question.parts.append(part)
        }
        guard !question.isTooLong else {
            bank.refuse(PartedQuestion.tooLong, at: place)
            return nil
        }
        if let loss = question.evenCapitals() { bank.lose(loss, at: place) }
        // What is no gap counts alone.
        let worths = zip(body.interactions, question.parts).flatMap { interaction, part -> [Rational] in
            guard case .gap = part, let declaration = declarations[interaction.response] else { return [] }
            guard interaction.element["gap"] == nil else {
                let isMapped = processing.mapped.contains(interaction.response)
                return isMapped ? declaration.mapping?.entries.map(\.value).filter { $0 > .zero } ?? [] : []
            }
            return processing.worth(of: declaration).map { [$0] } ?? []
        }
        if Set(worths).count > 1 { bank.lose("every gap counts alike here, whatever its points", at: place) }
        // One response for all gaps is right as a whole, unless it is mapped gap by gap.
        let isOne = body.interactions.contains { $0.element["gap"] != nil && processing.matched.contains($0.response) }
        question.rule = processing.isWhole || isOne ? .allOrNothing : .perGap
        return question
    }

    // MARK: Parts

    private mutating func ordering(
        _ interaction: XMLElement, _ declaration: QTIDeclaration, _ bank: inout ImportedBank
    ) -> AnswerKey? {
        let offered = options(interaction, "simpleChoice", declaration, &bank)
        let entries = declaration.correct.compactMap { name in offered.first { $0.identifier == name } }
        guard entries.count > 1 else {
            bank.refuse("`\(label)` does not say which order is right", at: at(interaction))
            return nil
        }
        if entries.count < offered.count {
            bank.lose(
                "\(offered.count - entries.count) entries that are not in the right order are left out",
                at: at(interaction))
        }
        let placed = processing.placed[declaration.identifier] ?? [:]
        let isPlaced = declaration.correct.enumerated().allSatisfy { placed[$0 + 1] == $1 }
        return .ordering(
            Ordering(
                entries: entries.map { Ordering.Entry(text: $0.option.text, feedback: $0.option.feedback) },
                rule: isPlaced ? .perPlace : .allOrNothing))
    }

    private func matching(
        _ interaction: XMLElement, _ declaration: QTIDeclaration, _ bank: inout ImportedBank
    ) -> AnswerKey? {
        func side(_ set: XMLElement) -> QTIPairs.Side {
            set.all("simpleAssociableChoice").compactMap { choice in
                bank.text(XMLText.markup(choice.content), at: at(choice)).map { (choice["identifier"] ?? "", $0) }
            }
        }
        let isMapped = processing.mapped.contains(declaration.identifier)
        var pairs = declaration.correct
        if pairs.isEmpty, let mapping = declaration.mapping {
            pairs = mapping.entries.filter { $0.value > .zero }.map(\.key)
        }
        let named = pairs.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }.filter { $0.count == 2 }
        guard !named.isEmpty else {
            bank.refuse("`\(label)` does not say what belongs together", at: at(interaction))
            return nil
        }
        if isMapped, let mapping = declaration.mapping, Set(mapping.entries.map(\.value)).count > 1 {
            bank.lose("every pair counts alike here", at: at(interaction))
        }
        if isMapped, let rest = declaration.mapping?.otherwise, !rest.isZero {
            bank.lose("a pair that is not right counts \(rest); here it counts nothing", at: at(interaction))
        }
        let sets = interaction.all("simpleMatchSet")
        let found: QTIPairs?
        if interaction.name == "associateInteraction" {
            found = QTIPairs(side(interaction), named)
            bank.note("of texts that belong together one stands on the left here, and one on the right", at: place)
        } else {
            guard sets.count == 2 else {
                bank.refuse("`\(label)` has not two sets to match", at: at(interaction))
                return nil
            }
            found = QTIPairs(side(sets[0]), side(sets[1]), named)
        }
        var singles: [LocalizedText] = []
        guard let matching = found?.matching(isMapped ? .perPair : .allOrNothing, single: { singles.append($0) }) else {
            bank.refuse("`\(label)` matches one text with several; make it a question of options", at: at(interaction))
            return nil
        }
        for text in singles {
            bank.lose("`\(Item.plain(text).prefix(40))` belongs to nothing, and is left out", at: at(interaction))
        }
        guard !matching.pairs.isEmpty else {
            bank.refuse("`\(label)` does not say what belongs together", at: at(interaction))
            return nil
        }
        return .matching(matching)
    }
}
