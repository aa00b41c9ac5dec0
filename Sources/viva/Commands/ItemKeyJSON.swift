import Assessment
import Quantities
import QuestionBank
import ScoreReports

/// How an item is judged, as JSON: what it accepts, what that earns, and by which rule.
struct ItemKeyJSON {
    let item: Item
    /// For the figures of the variant that is shown.
    let variant: Variant

    /// Members beside those that every item has.
    var members: [String: JSONValue] {
        var members = key(of: item.answer)
        if let rule = item.scoringRule { members["score"] = .string(rule.rawValue) }
        if !item.constraints.isEmpty {
            members["constraints"] = .array(item.constraints.map { .string(BankNotation.text($0)) })
        }
        if !item.hints.isEmpty {
            members["hints"] = .array(item.hints.map { .init($0) })
            members["hintCost"] = .string(item.hintCost.description)
        }
        members["explanation"] = item.explanation.map { .init($0) }
        return members
    }

    /// The options with what makes each of them right; `key` is for the variant that is shown.
    static func options(_ choice: Choice, keys: Set<Int>) -> JSONValue {
        .array(
            choice.options.enumerated().map { place, option in
                var members: [String: JSONValue] = ["text": .init(option.text), "key": .bool(keys.contains(place))]
                switch option.key {
                case .when(let condition): members["when"] = .string(BankNotation.text(condition))
                case .otherwise: members["when"] = "otherwise"
                case .always, .never: break
                }
                members["credit"] = option.credit.map { .string($0.description) }
                members["feedback"] = option.feedback.map { .init($0) }
                return .object(members)
            })
    }

    private func key(of answer: AnswerKey) -> [String: JSONValue] {
        switch answer {
        case .numeric(let key): numeric(key)
        case .text(let key): text(key)
        case .cloze(let cloze): ["gapAnswers": .array(cloze.gaps.map(gap))]
        case .choice, .multiple, .ordering, .matching: [:]
        }
    }

    private func gap(_ gap: Cloze.Gap) -> JSONValue {
        var members: [String: JSONValue] =
            switch gap.key {
            case .choice(let choice): ["options": Self.options(choice, keys: choice.keys(with: variant.values))]
            case .numeric(let key): numeric(key)
            case .text(let key): text(key)
            }
        members["name"] = .string(gap.name)
        return .object(members)
    }

    private func numeric(_ key: NumericKey) -> [String: JSONValue] {
        let answers = key.branches.map {
            answer(["figure": .string(BankNotation.figure(of: $0))], $0.credit, $0.feedback)
        }
        return [
            "answers": .array(answers), "unit": .string(key.unitPolicy.rawValue), "span": .bool(key.isSpanWanted),
        ]
    }

    private func text(_ key: TextKey) -> [String: JSONValue] {
        let answers = key.branches.map { branch in
            let accepted = branch.accepted.map { text -> JSONValue in
                ["text": .string(text.text), "language": .init(text.language?.description)]
            }
            return answer(["accepted": .array(accepted)], branch.credit, branch.feedback)
        }
        return [
            "answers": .array(answers), "case": .string(key.comparison.letterCase.rawValue),
            "accents": .string(key.comparison.accents.rawValue), "typos": .int(key.comparison.typos),
        ]
    }

    private func answer(
        _ members: [String: JSONValue], _ credit: Rational, _ feedback: LocalizedText?
    ) -> JSONValue {
        var members = members
        members["credit"] = .string(credit.description)
        members["feedback"] = feedback.map { .init($0) }
        return .object(members)
    }
}

extension Item {
    /// How its parts become one score, where it has parts.
    var scoringRule: ScoringRule? {
        switch answer {
        case .multiple(_, let rule): rule
        case .ordering(let ordering): ordering.rule
        case .matching(let matching): matching.rule
        case .cloze(let cloze): cloze.rule
        case .choice, .numeric, .text: nil
        }
    }
}
