import Assessment
import Quantities

/// Writes all that a bank holds as JSON; `bank.schema.json` describes it.
enum BankJSONWriter: BankFormatWriter {
    static let version = 1

    static func write(_ bank: Bank, _ options: BankFormat.WritingOptions, report: inout ExportReport) -> [UInt8] {
        Array(tree(bank).text.utf8)
    }

    static func tree(_ bank: Bank) -> JSONTree {
        let writer = BankJSON(languages: bank.languages, units: bank.units)
        var members: [String: JSONTree] = [
            "version": .integer(version), "id": .string(bank.id), "title": writer.text(bank.title),
            "languages": .array(bank.languages.map { .string($0.description) }),
            "items": .array(bank.items.map(writer.item)),
        ]
        members["description"] = bank.description.map(writer.text)
        members["licence"] = bank.licence.map { .string($0) }
        if bank.hasDecimalComma { members["numbers"] = "comma" }
        if !bank.sources.isEmpty {
            members["sources"] = .array(
                bank.sources.map { .object(["key": .string($0.key), "text": writer.text($0.text)]) })
        }
        if !bank.units.declarations.isEmpty {
            members["units"] = .array(bank.units.declarations.map(writer.unit))
        }
        return .object(members)
    }
}

/// The parts of a bank as JSON.
private struct BankJSON {
    let languages: [Language]
    /// Those of the bank.
    let units: UnitTable

    // MARK: Texts

    /// A text for every language as it is, others by language.
    func text(_ text: LocalizedText) -> JSONTree {
        let versions = TextLayout.evened(text, among: languages)
        if versions.count == 1, versions[0].language == nil { return template(versions[0].text) }
        return .object(
            Dictionary(versions.map { ($0.language?.description ?? "", template($0.text)) }) { first, _ in first })
    }

    /// A string, or an array where figures or gaps stand between its words.
    private func template(_ template: Template) -> JSONTree {
        let parts = template.segments.map { segment -> JSONTree in
            switch segment {
            case .text(let text): .string(text)
            case .value(let expression): .object(["value": .string(ExpressionPrinter.text(expression))])
            case .gap(let name): .object(["gap": .string(name)])
            }
        }
        if parts.isEmpty { return "" }
        if parts.count == 1, case .string = parts[0] { return parts[0] }
        return .array(parts)
    }

    func unit(_ declaration: UnitTable.Declaration) -> JSONTree {
        .object([
            "symbol": .string(declaration.unit.symbol), "names": .array(declaration.names.map { .string($0) }),
            "size": .string(declaration.unit.factor.description),
            "of": .string(declaration.unit.dimension.baseSymbol ?? ""),
        ])
    }

    // MARK: Items

    func item(_ item: Item) -> JSONTree {
        var members: [String: JSONTree] = [
            "id": .string(item.id.item), "kind": .string(item.kind.rawValue), "stem": text(item.stem),
        ]
        if !item.variables.isEmpty { members["variables"] = .array(item.variables.map(variable)) }
        if !item.constraints.isEmpty {
            members["constraints"] = .array(item.constraints.map { .string(ExpressionPrinter.text($0)) })
        }
        let ownUnits = item.ownUnits(beyond: units)
        if !ownUnits.isEmpty { members["units"] = .array(ownUnits.map(unit)) }
        if !item.hintCost.isZero { members["hintCost"] = .string(item.hintCost.description) }
        if !item.hints.isEmpty { members["hints"] = .array(item.hints.map(text)) }
        members["explanation"] = item.explanation.map(text)
        members["source"] = (item.sourceName ?? item.source).map(text)
        if !item.tags.isEmpty { members["tags"] = .array(item.tags.map { .string($0) }) }
        members["group"] = item.group.map { .string($0) }
        members.merge(answer(item.answer)) { own, _ in own }
        return .object(members)
    }

    private func variable(_ variable: Variable) -> JSONTree {
        var members: [String: JSONTree] = ["name": .string(variable.name)]
        switch variable.domain {
        case .steps(let low, let high, let step):
            members["low"] = .string(low.description)
            members["high"] = .string(high.description)
            members["step"] = .string(step.description)
        case .list(let values): members["values"] = .array(values.map { .string($0.description) })
        case .computed(let expression): members["expression"] = .string(ExpressionPrinter.text(expression))
        }
        return .object(members)
    }

    private func answer(_ answer: AnswerKey) -> [String: JSONTree] {
        switch answer {
        case .choice(let choice): return choiceMembers(choice)
        case .multiple(let choice, let rule):
            return choiceMembers(choice).merging(["score": .string(rule.rawValue)]) { own, _ in own }
        case .numeric(let key): return numericMembers(key)
        case .text(let key): return textMembers(key)
        case .ordering(let ordering):
            return [
                "entries": .array(ordering.entries.map { told(["text": text($0.text)], $0.feedback) }),
                "score": .string(ordering.rule.rawValue),
            ]
        case .matching(let matching):
            return [
                "pairs": .array(
                    matching.pairs.map {
                        told(["left": text($0.left), "target": .integer($0.target)], $0.feedback)
                    }),
                "targets": .array(matching.targets.map(text)), "score": .string(matching.rule.rawValue),
            ]
        case .cloze(let cloze):
            return ["gaps": .array(cloze.gaps.map(gap)), "score": .string(cloze.rule.rawValue)]
        }
    }

    private func told(_ members: [String: JSONTree], _ feedback: LocalizedText?) -> JSONTree {
        var members = members
        members["feedback"] = feedback.map(text)
        return .object(members)
    }

    private func gap(_ gap: Cloze.Gap) -> JSONTree {
        var members: [String: JSONTree] = ["name": .string(gap.name)]
        switch gap.key {
        case .choice(let choice):
            members["kind"] = "single-choice"
            members.merge(choiceMembers(choice)) { own, _ in own }
        case .numeric(let key):
            members["kind"] = "numeric"
            members.merge(numericMembers(key)) { own, _ in own }
        case .text(let key):
            members["kind"] = "short-text"
            members.merge(textMembers(key)) { own, _ in own }
        }
        return .object(members)
    }

    private func choiceMembers(_ choice: Choice) -> [String: JSONTree] {
        let options = choice.options.map { option -> JSONTree in
            var members = ["text": text(option.text)]
            switch option.key {
            case .always: members["key"] = .bool(true)
            case .never: members["key"] = .bool(false)
            case .when(let condition): members["key"] = .object(["if": .string(ExpressionPrinter.text(condition))])
            case .otherwise: members["key"] = "otherwise"
            }
            members["credit"] = option.credit.map { .string($0.description) }
            return told(members, option.feedback)
        }
        let order: [String: JSONTree] = choice.isOrderFixed ? ["order": "fixed"] : [:]
        return order.merging(["options": .array(options)]) { own, _ in own }
    }

    private func numericMembers(_ key: NumericKey) -> [String: JSONTree] {
        var members: [String: JSONTree] = ["answers": .array(key.branches.map(branch))]
        if key.unitPolicy != .optional { members["unit"] = .string(key.unitPolicy.rawValue) }
        if key.isSpanWanted { members["span"] = .bool(true) }
        return members
    }

    private func textMembers(_ key: TextKey) -> [String: JSONTree] {
        var members: [String: JSONTree] = ["answers": .array(key.branches.map(branch))]
        let (own, usual) = (key.comparison, TextComparison.usual)
        if own.letterCase != usual.letterCase { members["case"] = .string(own.letterCase.rawValue) }
        if own.accents != usual.accents { members["accents"] = .string(own.accents.rawValue) }
        if own.typos != usual.typos { members["typos"] = .integer(own.typos) }
        return members
    }

    private func branch(_ branch: TextKey.Branch) -> JSONTree {
        let accepted = branch.accepted.map { text -> JSONTree in
            var members: [String: JSONTree] = ["text": .string(text.text)]
            members["language"] = text.language.map { .string($0.description) }
            return .object(members)
        }
        return told(["accepted": .array(accepted), "credit": .string(branch.credit.description)], branch.feedback)
    }

    private func branch(_ branch: NumericBranch) -> JSONTree {
        var members: [String: JSONTree] = ["credit": .string(branch.credit.description)]
        switch branch.target {
        case .value(let value, let tolerance):
            members["value"] = figure(value)
            members["tolerance"] = self.tolerance(tolerance)
        case .range(let low, let high):
            members["low"] = figure(low)
            members["high"] = figure(high)
        case .bound(let bound, let limit): members[BankJSONNames.bounds[bound] ?? ""] = figure(limit)
        }
        members["unit"] = branch.unit.map { .string($0.symbol) }
        if branch.isPercent { members["percent"] = .bool(true) }
        return told(members, branch.feedback)
    }

    private func tolerance(_ tolerance: NumericBranch.Tolerance) -> JSONTree? {
        switch tolerance {
        case .exact: nil
        case .absolute(let width): .object(["absolute": figure(width)])
        case .relative(let share): .object(["relative": .string(share.description)])
        case .significantFigures(let count): .object(["significantFigures": .integer(count)])
        case .decimalPlaces(let count): .object(["decimalPlaces": .integer(count)])
        }
    }

    private func figure(_ expression: Expression) -> JSONTree {
        if case .number(let number) = expression { return .string(number.description) }
        return .object(["expression": .string(ExpressionPrinter.text(expression))])
    }
}

enum BankJSONNames {
    static let bounds: [NumericBranch.Bound: String] = [
        .above: "above", .atLeast: "atLeast", .below: "below", .atMost: "atMost",
    ]
}
