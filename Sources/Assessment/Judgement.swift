public import Quantities

/// What became of a response.
public enum Judgement: Equatable, Sendable {
    case graded(Grade)
    /// It is asked again and counts for nothing.
    case notUnderstood(Misunderstanding)
}

/// Why a response cannot be judged.
public indirect enum Misunderstanding: Equatable, Sendable {
    case noSuchOption(String)
    /// The beginning of several options, given by their places as shown.
    case severalOptions(String, positions: [Int])
    /// A single-choice item was given more than one option.
    case oneOptionWanted
    case number(ReadingFailure)
    /// One number was given where both ends of a span are asked for.
    case spanWanted
    /// The figure is asked for in just this unit.
    case otherUnitWanted(Quantities.Unit)
    /// A figure with two readings of which just one is right, or which meet different branches.
    case ambiguousNumber(Rational, Rational)
    /// The same of a bare number between 0 and 1 where per cent are wanted: 0.5 % and 50 %, both in per cent.
    case ambiguousShare(Rational, Rational)
    /// An order that leaves entries out or has some twice, given by their places as shown.
    case orderIncomplete(missing: [Int], repeated: [Int])
    /// So many answers are wanted - one for each gap, or each text on the left - and another number was given.
    case partsWanted(Int, given: Int)
    /// Why the answer to one gap, counted from 1, is not understood.
    case part(Int, Misunderstanding)
    /// One figure was given where the lowest and the highest are asked for.
    case intervalWanted
    /// An interval with two readings of which the first does not hold the truth.
    case ambiguousInterval(Interval, Interval)
    /// What stands behind `@` is no confidence that is allowed.
    case confidenceWanted
}

extension Misunderstanding {
    /// The readings between which the learner is asked to choose, where that is the trouble.
    public var readings: [Rational]? {
        switch self {
        case .ambiguousNumber(let first, let second), .ambiguousShare(let first, let second): [first, second]
        default: nil
        }
    }
}

extension Variant {
    /// Judges a response of whatever kind the item asks for.
    ///
    /// - Parameter asksWhichReading: whether a figure with two readings is asked about where the verdict turns on it, as
    ///   in practice; else the reading by the style of `language` counts, and ``Grade/ambiguous`` tells of the other.
    public func judge(_ response: String, language: Language, asksWhichReading: Bool = true) -> Judgement {
        switch item.answer {
        case .choice: judgeChoice(response, isSingle: true, rule: .allOrNothing, language: language)
        case .multiple(_, let rule): judgeChoice(response, isSingle: false, rule: rule, language: language)
        case .text(let key): judgeText(response, key: key, language: language)
        case .numeric(let key): judgeNumber(response, key: key, language: language, asksWhichReading: asksWhichReading)
        case .ordering(let ordering): judgeOrdering(response, ordering: ordering, language: language)
        case .matching(let matching): judgeMatching(response, matching: matching, language: language)
        case .cloze(let cloze):
            judgeCloze(response, cloze: cloze, language: language, asksWhichReading: asksWhichReading)
        }
    }
}
