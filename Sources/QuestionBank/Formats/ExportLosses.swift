import Assessment
import Quantities

/// Losses that several formats share.
extension ExportReport {
    enum Field: CaseIterable {
        case hints
        case explanation
        case source
        case tags
        case group
    }

    /// Says which fields of an item a format has no place for.
    mutating func loseFields(of item: Item, keeping kept: Set<Field>) {
        let lost = Field.allCases.filter { !kept.contains($0) && item.has($0) }.map(\.name)
        if !lost.isEmpty { lose("\(lost.joined(separator: ", ")) not written", of: item) }
    }

    enum BankField: CaseIterable {
        case title
        case description
        case licence
        /// The texts that items' sources point to; those are written with the items of formats that hold sources.
        case sources
    }

    /// Says what of the bank itself a format has no place for.
    mutating func loseFields(of bank: Bank, keeping kept: Set<BankField>) {
        let lost = BankField.allCases.filter { !kept.contains($0) && bank.has($0) }.map(\.name)
        if !lost.isEmpty { lose("of the bank itself, \(lost.joined(separator: ", ")) not written") }
    }

    mutating func loseOrder(of choice: Choice, _ item: Item) {
        if choice.isOrderFixed { lose("`order: fixed` is not written", of: item) }
    }

    /// Of a format that numbers the gaps of a question.
    mutating func loseGapNames(of cloze: Cloze, _ item: Item) {
        let isNumbered = cloze.gaps.enumerated().allSatisfy { $1.name == String($0 + 1) }
        if !isNumbered { lose("the gaps are numbered from 1; their names are not written", of: item) }
    }

    mutating func loseUnits(of key: NumericKey, _ item: Item) {
        if let unit = key.key.flatMap({ $0.isPercent ? "%" : $0.unit?.symbol }) {
            lose("the unit `\(unit)` is not written; the answer is a bare figure", of: item)
        }
        if key.isSpanWanted { lose("`answer: span` is not written; any figure within is right", of: item) }
    }
}

extension ExportReport.Field {
    fileprivate var name: String {
        switch self {
        case .hints: "hints"
        case .explanation: "explanation"
        case .source: "source"
        case .tags: "tags"
        case .group: "group"
        }
    }
}

extension ExportReport.BankField {
    fileprivate var name: String {
        switch self {
        case .title: "title"
        case .description: "description"
        case .licence: "licence"
        case .sources: "the texts of its sources"
        }
    }
}

extension Bank {
    fileprivate func has(_ field: ExportReport.BankField) -> Bool {
        switch field {
        // One that has no title of its own is called by its id.
        case .title: title != LocalizedText(id)
        case .description: description != nil
        case .licence: licence != nil
        case .sources: !sources.isEmpty
        }
    }
}

extension Item {
    fileprivate func has(_ field: ExportReport.Field) -> Bool {
        switch field {
        case .hints: !hints.isEmpty
        case .explanation: explanation != nil
        case .source: source != nil
        case .tags: !tags.isEmpty
        case .group: group != nil
        }
    }

    /// Visits the stem, the explanation, and every text of the answers.
    func forEachText(_ visit: (LocalizedText) -> Void) {
        visit(stem)
        if let explanation { visit(explanation) }
        answer.forEachText(visit)
    }
}

extension AnswerKey {
    fileprivate func forEachText(_ visit: (LocalizedText) -> Void) {
        switch self {
        case .choice(let choice), .multiple(let choice, _):
            for option in choice.options {
                visit(option.text)
                if let feedback = option.feedback { visit(feedback) }
            }
        case .numeric(let key): for branch in key.branches { if let feedback = branch.feedback { visit(feedback) } }
        case .text(let key):
            for branch in key.branches {
                for accepted in branch.accepted { visit(LocalizedText(accepted.text)) }
                if let feedback = branch.feedback { visit(feedback) }
            }
        case .ordering(let ordering):
            for entry in ordering.entries {
                visit(entry.text)
                if let feedback = entry.feedback { visit(feedback) }
            }
        case .matching(let matching):
            for target in matching.targets { visit(target) }
            for pair in matching.pairs {
                visit(pair.left)
                if let feedback = pair.feedback { visit(feedback) }
            }
        case .cloze(let cloze):
            for gap in cloze.gaps {
                switch gap.key {
                case .choice(let choice): AnswerKey.choice(choice).forEachText(visit)
                case .numeric(let key): AnswerKey.numeric(key).forEachText(visit)
                case .text(let key): AnswerKey.text(key).forEachText(visit)
                }
            }
        }
    }
}
