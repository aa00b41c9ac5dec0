import Assessment
import Quantities

/// An item as it stands in the file, with the place of each of its parts: what the rules look at.
struct ParsedItem: Sendable {
    enum Shape {
        case single
        case multiple
        case numeric
        case text
        case ordering
        case matching
        case cloze
    }

    struct Variable {
        var name: String
        var nameRange: Range<Int>
        var domain: Assessment.Variable.Domain
        /// The expression of a computed variable.
        var expression: PlacedExpression?
    }

    /// A line `require CONDITION`.
    struct Constraint {
        var condition: PlacedExpression
        /// How many variables are declared above it, and so may be named in it.
        var variablesAbove: Int
    }

    struct Option {
        enum Key {
            case always
            case never
            case when(PlacedExpression)
            case otherwise
        }

        var key: Key
        /// `- (x)`
        var mark: Range<Int>
        var text: PlacedText
        var feedback: PlacedText?
        /// The share in the mark: `- [50%]`.
        var credit: Rational?
    }

    /// A line of an ordering or a matching.
    struct Entry {
        /// `1.`, or the dash of a pair.
        var mark: Range<Int>
        var text: PlacedText
        var feedback: PlacedText?
        /// Of a pair; nil for an entry of an ordering, and for a pair that could not be parted.
        var sides: PairSides?
    }

    /// The answers to one gap of the stem.
    struct Gap: Sendable {
        var name: String
        var nameRange: Range<Int>
        /// Its answers, as an item of their own without a stem.
        var answers: ParsedItem

        /// Its answers with the variables that they may use.
        func answers(in item: ParsedItem) -> ParsedItem {
            var answers = answers
            answers.variables = item.variables
            answers.constraints = item.constraints
            answers.areVariablesWhole = item.areVariablesWhole
            answers.areAnswersWhole = item.areAnswersWhole
            return answers
        }
    }

    struct NumericBranch {
        var isKey: Bool
        var target: NumericBranchTarget
        var unit: Quantities.Unit?
        var isPercent: Bool
        var credit: Rational
        /// All of the line but its mark.
        var range: Range<Int>
        /// The sign of the tolerance and what follows.
        var toleranceRange: Range<Int>?
        var unitRange: Range<Int>?
        var feedback: PlacedText?
    }

    struct TextBranch {
        struct Accepted {
            var language: Language?
            var text: String
            var range: Range<Int>
        }

        var isKey: Bool
        var accepted: [Accepted]
        var credit: Rational
        var range: Range<Int>
        var feedback: PlacedText?
    }

    struct Field<Value: Sendable>: Sendable {
        var value: Value
        /// From the field's name to the end of its value.
        var range: Range<Int>
    }

    var id = ""
    /// The id, or the heading's mark where there is none.
    var idRange: Range<Int>
    /// From the heading to the next one.
    var range: Range<Int>
    var stem: PlacedText?
    var shape: Shape?
    var variables: [Variable] = []
    var constraints: [Constraint] = []
    var options: [Option] = []
    var numbers: [NumericBranch] = []
    var texts: [TextBranch] = []
    var entries: [Entry] = []
    var gaps: [Gap] = []
    var hints: [PlacedText] = []
    var explanation: PlacedText?
    var source: Field<PlacedText>?
    var tags: [String] = []
    var scoring: Field<ScoringRule>?
    var unitPolicy: Field<UnitPolicy>?
    var declaredUnits: [Field<Quantities.Unit>] = []
    /// The bank's units and its own, where it declares some.
    var units: UnitTable?
    /// Whether a range key wants both its ends, and not any number within.
    var isSpanWanted: Field<Bool>?
    var isOrderFixed: Field<Bool>?
    var group: String?
    var letterCase: Field<TextComparison.Regard>?
    var accents: Field<TextComparison.Regard>?
    var typos: Field<Int>?
    var hintCost: Field<Rational>?
    /// What its texts have; all of it until they have been looked at.
    var features = Features.all

    /// Tells rules about rare things of items that they need not look at.
    struct Features: OptionSet {
        let rawValue: UInt8

        static let placeholders = Features(rawValue: 1)
        /// Places of gaps.
        static let gaps = Features(rawValue: 2)
        /// Texts in several versions.
        static let translations = Features(rawValue: 4)
        static let all: Features = [.placeholders, .gaps, .translations]
    }

    /// Whether a line of it was reported and belongs to no text.
    var hasLostText = false
    /// False when a line of answers could not be read: rules that count answers would only repeat that.
    var areAnswersWhole = true
    /// False when a `let` or a `require` could not be read.
    var areVariablesWhole = true

    /// Whether anything in it is, or may be, computed.
    var hasExpressions: Bool {
        !variables.isEmpty || !constraints.isEmpty || !gaps.isEmpty || features.contains(.placeholders)
            || numbers.indices.contains { numbers[$0].target.isWritten }
            || options.indices.contains { if case .when = options[$0].key { true } else { false } }
    }

    mutating func noteFeatures() {
        var found: Features = []
        forEachText { text in
            if !text.placeholders.isEmpty { found.insert(.placeholders) }
            if !text.gaps.isEmpty { found.insert(.gaps) }
            if text.text.versions.count > 1 { found.insert(.translations) }
        }
        features = found
    }

    /// Visits every text that learners read, the stem first.
    func forEachText(_ visit: (PlacedText) -> Void) {
        if let stem { visit(stem) }
        // By their places, so that nothing else of them is copied.
        for place in options.indices {
            visit(options[place].text)
            if let feedback = options[place].feedback { visit(feedback) }
        }
        for place in numbers.indices { if let feedback = numbers[place].feedback { visit(feedback) } }
        for place in texts.indices { if let feedback = texts[place].feedback { visit(feedback) } }
        for place in entries.indices {
            visit(entries[place].text)
            if let feedback = entries[place].feedback { visit(feedback) }
        }
        for place in gaps.indices { gaps[place].answers.forEachText(visit) }
        for hint in hints { visit(hint) }
        if let explanation { visit(explanation) }
    }
}

/// What a numeric key accepts, with the place of each expression.
enum NumericBranchTarget {
    enum Tolerance {
        case exact
        case absolute(PlacedExpression)
        case relative(Rational)
        case significantFigures(Int)
        case decimalPlaces(Int)
    }

    case value(PlacedExpression, Tolerance)
    case range(low: PlacedExpression, high: PlacedExpression)
    case bound(Assessment.NumericBranch.Bound, PlacedExpression)

    var expressions: [PlacedExpression] {
        switch self {
        case .value(let value, .absolute(let width)): [value, width]
        case .value(let value, _): [value]
        case .range(let low, let high): [low, high]
        case .bound(_, let limit): [limit]
        }
    }

    /// Whether it has two ends.
    var isRange: Bool {
        if case .range = self { true } else { false }
    }

    /// Whether an expression stands in it, and not figures alone.
    var isWritten: Bool {
        switch self {
        case .value(let value, .absolute(let width)): !value.isFigure || !width.isFigure
        case .value(let value, _): !value.isFigure
        case .range(let low, let high): !low.isFigure || !high.isFigure
        case .bound(_, let limit): !limit.isFigure
        }
    }

    /// As items hold it.
    var plain: Assessment.NumericBranch.Target {
        switch self {
        case .value(let value, let tolerance):
            let plain: Assessment.NumericBranch.Tolerance =
                switch tolerance {
                case .exact: .exact
                case .absolute(let width): .absolute(width.expression)
                case .relative(let share): .relative(share)
                case .significantFigures(let figures): .significantFigures(figures)
                case .decimalPlaces(let places): .decimalPlaces(places)
                }
            return .value(value.expression, plain)
        case .range(let low, let high): return .range(low: low.expression, high: high.expression)
        case .bound(let bound, let limit): return .bound(bound, limit.expression)
        }
    }
}
