public import Quantities

/// How the parts of an answer become one score; the raw value is what banks write after `score:`.
public enum ScoringRule: String, CaseIterable, Sendable, Hashable {
    case allOrNothing = "all-or-nothing"

    // Several options
    /// The share of options whose state, chosen or left, is right.
    case perOption = "per-option"
    /// max(0, (right - wrong) / keys), as Canvas counts.
    case rightMinusWrong = "right-minus-wrong"
    /// The share of keys chosen; nothing when a distractor is chosen.
    case noneIfWrong = "none-if-wrong"
    /// The sum of the credits that the author wrote. Without any, a key earns 1/keys and a distractor loses 1/distractors.
    case moodle
    // The rules of R/exams: a key earns 1/keys, and a distractor loses ...
    /// ... 1/distractors.
    case rexamsFalse = "rexams-false"
    /// ... 1/distractors, and half of the score at the most.
    case rexamsFalse2 = "rexams-false2"
    /// ... 1/keys.
    case rexamsTrue = "rexams-true"
    /// ... all of the score.
    case rexamsAll = "rexams-all"
    /// ... nothing.
    case rexamsNone = "rexams-none"

    // Ordering, matching and cloze
    /// The share of entries that stand in their own place.
    case perPlace = "per-place"
    /// Of an ordering the share of pairs of entries in the right order; of a matching the share of pairs found.
    case perPair = "per-pair"
    /// The mean of the gaps' scores.
    case perGap = "per-gap"

    /// The rules that an item of some kind may name, its default first; none where there is one way to count.
    public static func fitting(_ kind: ItemKind) -> [ScoringRule] {
        switch kind {
        case .multipleResponse:
            [
                .allOrNothing, .perOption, .rightMinusWrong, .noneIfWrong, .moodle, .rexamsFalse, .rexamsFalse2,
                .rexamsTrue, .rexamsAll, .rexamsNone,
            ]
        case .ordering: [.allOrNothing, .perPlace, .perPair]
        case .matching: [.perPair, .allOrNothing]
        case .cloze: [.perGap, .allOrNothing]
        case .singleChoice, .trueFalse, .numeric, .shortText: []
        }
    }

    /// What a choice of options earns.
    ///
    /// - Parameters:
    ///   - chosen: the places of the options chosen.
    ///   - keys: those of the options that are right.
    ///   - count: of all options.
    ///   - credits: by place, what the author wrote; only ``moodle`` asks for it.
    ///   - floor: the least that an answer can earn, 0 or below. Choosing nothing at all never loses.
    public func score(
        chosen: Set<Int>, keys: Set<Int>, of count: Int, credits: [Int: Rational] = [:], floor: Rational = Rational(0)
    ) -> Rational {
        let zero = Rational(0)
        let one = Rational(1)
        if chosen == keys, self != .moodle || credits.isEmpty { return one }
        let right = chosen.intersection(keys).count
        let wrong = chosen.count - right
        let sum: Rational?
        switch self {
        case .allOrNothing: sum = chosen.isEmpty ? zero : floor
        case .perOption: sum = Self.share(count - wrong - (keys.count - right), of: count)
        case .rightMinusWrong: sum = Self.share(right - wrong, of: keys.count)
        case .noneIfWrong: sum = wrong > 0 ? zero : Self.share(right, of: keys.count)
        case .moodle where !credits.isEmpty:
            sum = chosen.reduce(Optional(zero)) { sum, place in sum?.adding(credits[place] ?? zero) }
        case .moodle, .rexamsFalse: sum = Self.share(right, of: keys.count, less: wrong, of: count - keys.count)
        case .rexamsFalse2: sum = Self.share(right, of: keys.count, less: wrong, of: max(2, count - keys.count))
        case .rexamsTrue: sum = Self.share(right, of: keys.count, less: wrong, of: keys.count)
        case .rexamsAll: sum = Self.share(right, of: keys.count, less: wrong, of: 1)
        case .rexamsNone: sum = Self.share(right, of: keys.count)
        case .perPlace, .perPair, .perGap: sum = zero
        }
        return min(max(sum ?? zero, floor), one)
    }

    private static func share(_ part: Int, of whole: Int) -> Rational {
        Rational(numerator: Int128(part), denominator: Int128(max(whole, 1))) ?? Rational(0)
    }

    private static func share(_ right: Int, of keys: Int, less wrong: Int, of distractors: Int) -> Rational? {
        share(right, of: keys).subtracting(share(wrong, of: distractors))
    }
}
