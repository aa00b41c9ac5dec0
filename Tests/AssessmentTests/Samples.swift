import Assessment
import Quantities
import SpacedRepetition

/// Items and moments that several tests use.
enum Sample {
    static let noon = Instant(milliseconds: 1_795_262_400_000, offset: 3600)

    static func choice(
        _ name: String = "decree", options: [(String, Option.Key)] = [("Decree", .always), ("Code", .never)],
        isOrderFixed: Bool = true, group: String? = nil
    ) -> Item {
        let choice = Choice(
            options: options.map { Option(text: LocalizedText($0.0), key: $0.1) }, isOrderFixed: isOrderFixed)
        var item = item(name, .choice(choice))
        item.group = group
        return item
    }

    static func multiple(_ rule: ScoringRule, keys: [Bool]) -> Item {
        let options = keys.enumerated().map { place, isKey in
            Option(text: LocalizedText("Option \(place)"), key: isKey ? .always : .never)
        }
        return item("several", .multiple(Choice(options: options, isOrderFixed: true), rule))
    }

    static func numeric(_ branches: NumericBranch..., unitPolicy: UnitPolicy = .optional) -> Item {
        item("figure", .numeric(NumericKey(branches: branches, unitPolicy: unitPolicy)))
    }

    static func text(_ accepted: String...) -> Item {
        let branch = TextKey.Branch(
            accepted: accepted.map { TextKey.Accepted(language: nil, text: $0) }, credit: Rational(1))
        return item("name", .text(TextKey(branches: [branch])))
    }

    /// Branches of texts: the first is the key, the others are known mistakes.
    static func text(_ branches: [[String]], _ comparison: TextComparison) -> Item {
        let branches = branches.enumerated().map { place, texts in
            TextKey.Branch(
                accepted: texts.map { TextKey.Accepted(language: nil, text: $0) }, credit: place == 0 ? .one : .zero)
        }
        return item("name", .text(TextKey(branches: branches, comparison: comparison)))
    }

    static func item(_ name: String, _ answer: AnswerKey) -> Item {
        Item(
            id: ItemID(bank: "sample", item: name), revision: "r1", stem: LocalizedText("How many schools?"),
            answer: answer, languages: [.english])
    }

    static func exactly(_ value: Int) -> NumericBranch {
        NumericBranch(target: .value(.number(Rational(value)), .exact))
    }

    static func review(_ item: Item, rating: Rating?, verdict: Verdict = .right) -> Review {
        Review(
            session: "s", item: item.id, revision: item.revision, kind: item.kind, language: "en", seed: 1,
            response: "a", reading: "1", score: verdict == .right ? 1 : 0, maximum: 1, verdict: verdict, rating: rating,
            seconds: 1.5, scheduler: FSRS6.name, purpose: .practice, tags: [])
    }
}

extension Judgement {
    var grade: Grade? {
        guard case .graded(let grade) = self else { return nil }
        return grade
    }
}
