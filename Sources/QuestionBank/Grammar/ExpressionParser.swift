import Assessment
import Quantities

/// An expression and where it stands.
struct PlacedExpression {
    /// Where a variable is named.
    struct Use {
        var name: String
        var range: Range<Int>
    }

    var expression: Expression
    var range: Range<Int>
    var uses: [Use]
    /// Parts it is made of, as a measure of what evaluating it costs.
    var size: Int
    var isCondition: Bool

    /// A figure written out.
    init(_ number: Rational, range: Range<Int>) {
        self.init(expression: .number(number), range: range, uses: [], size: 1, isCondition: false)
    }

    init(expression: Expression, range: Range<Int>, uses: [Use], size: Int, isCondition: Bool) {
        self.expression = expression
        self.range = range
        self.uses = uses
        self.size = size
        self.isCondition = isCondition
    }

    /// Its value where no variable takes part.
    var constant: Rational? {
        if case .number(let number) = expression { return number }
        return uses.isEmpty ? try? expression.number(with: [:]) : nil
    }

    /// Whether nothing is to be computed.
    var isFigure: Bool { if case .number = expression { true } else { false } }
}

/// Reads what stands in braces, after `let name =` and after `x if`.
///
/// Precedence, loosest first: or; and; not; comparison; + -; * /; sign. The right side of `and` and `or` counts only
/// where the left one does not decide.
struct ExpressionParser {
    struct Failure: Error {
        var message: Message
        var range: Range<Int>
        var fix: Finding.Fix?
    }

    enum Wanted {
        case number
        case condition
    }

    /// Parts of one expression: bounds the depth of what is built, and so of every walk over it.
    private static let largestSize = 200
    private static let deepestNesting = 40

    private let bytes: [UInt8]
    private let end: Int
    private let style: KeyStyle
    private var place: Int
    private var depth = 0
    private var size = 0
    private var uses: [PlacedExpression.Use] = []

    private struct Part {
        var expression: Expression
        var isCondition: Bool
        var start: Int
    }

    private init(bytes: [UInt8], range: Range<Int>, style: KeyStyle) {
        self.bytes = bytes
        self.style = style
        place = range.lowerBound
        end = range.upperBound
    }

    static func parse(
        _ range: Range<Int>, in bytes: [UInt8], style: KeyStyle, wanted: Wanted
    ) throws(Failure) -> PlacedExpression {
        var parser = ExpressionParser(bytes: bytes, range: range, style: style)
        parser.skipSpace()
        guard parser.place < parser.end else {
            throw Failure(message: .expressionEmpty, range: range)
        }
        let part = try parser.disjunction()
        parser.skipSpace()
        guard parser.place >= parser.end else { throw parser.unexpected() }
        guard part.isCondition == (wanted == .condition) else {
            throw Failure(
                message: wanted == .condition ? .conditionWanted : .numberWanted,
                range: part.start..<parser.trimmedEnd)
        }
        return PlacedExpression(
            expression: part.expression, range: range, uses: parser.uses, size: parser.size,
            isCondition: part.isCondition)
    }

    // MARK: Levels

    private mutating func disjunction() throws(Failure) -> Part {
        try nested()
        defer { depth -= 1 }
        var left = try conjunction()
        while takeWord("or") {
            left = try combine(.or, left, try conjunction(), ofConditions: true)
        }
        return left
    }

    private mutating func conjunction() throws(Failure) -> Part {
        var left = try negation()
        while takeWord("and") {
            left = try combine(.and, left, try negation(), ofConditions: true)
        }
        return left
    }

    private mutating func negation() throws(Failure) -> Part {
        skipSpace()
        let start = place
        guard takeWord("not") else { return try comparison() }
        try nested()
        defer { depth -= 1 }
        let inner = try negation()
        guard inner.isCondition else { throw Failure(message: .conditionWanted, range: inner.start..<place) }
        try count()
        return Part(expression: .not(inner.expression), isCondition: true, start: start)
    }

    /// `1 < a <= 5` is `1 < a and a <= 5`: a chain that goes one way reads as it does in mathematics.
    private mutating func comparison() throws(Failure) -> Part {
        var left = try sum()
        guard var operation = takeComparison() else { return left }
        var chain: Part?
        var direction = operation.direction
        while true {
            let before = size
            let right = try sum()
            let sizeOfRight = size - before
            let afterRight = place
            let link = try combine(operation, left, right, ofConditions: false)
            let whole = try chain.map { first throws(Failure) in try combine(.and, first, link, ofConditions: true) }
            let result = whole ?? link
            guard let next = takeComparison() else { return result }
            guard let common = direction?.joined(with: next.direction) else {
                throw unchained(right, until: afterRight, from: result.start)
            }
            // The figure in the middle is evaluated twice.
            try count(sizeOfRight)
            (chain, left, operation, direction) = (result, right, next, common)
        }
    }

    private func unchained(_ middle: Part, until after: Int, from start: Int) -> Failure {
        var end = after
        while end > middle.start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        let figure = String(decoding: bytes[middle.start..<end], as: UTF8.self)
        return Failure(
            message: .comparisonUnchained(figure), range: start..<end,
            fix: Finding.Fix(label: "compare `\(figure)` twice", range: end..<end, replacement: " and \(figure)"))
    }

    private mutating func sum() throws(Failure) -> Part {
        var left = try product()
        while true {
            skipSpace()
            if take("+") {
                left = try combine(.add, left, try product(), ofConditions: false)
            } else if take("-") || take("−") {
                left = try combine(.subtract, left, try product(), ofConditions: false)
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(Failure) -> Part {
        var left = try signed()
        while true {
            skipSpace()
            if take("*") || take("×") || take("·") {
                left = try combine(.multiply, left, try signed(), ofConditions: false)
            } else if take("/") || take("÷") {
                left = try combine(.divide, left, try signed(), ofConditions: false)
            } else {
                return left
            }
        }
    }

    private mutating func signed() throws(Failure) -> Part {
        skipSpace()
        let start = place
        if take("+") { return try signedNumber(from: start) }
        guard take("-") || take("−") else { return try primary() }
        let inner = try signedNumber(from: start)
        try count()
        return Part(expression: .negated(inner.expression), isCondition: false, start: start)
    }

    private mutating func signedNumber(from start: Int) throws(Failure) -> Part {
        try nested()
        defer { depth -= 1 }
        let inner = try signed()
        guard !inner.isCondition else { throw Failure(message: .numberWanted, range: start..<place) }
        return inner
    }

    private mutating func primary() throws(Failure) -> Part {
        skipSpace()
        let start = place
        if take("(") {
            let inner = try disjunction()
            skipSpace()
            guard take(")") else { throw unclosed(from: start) }
            return Part(expression: inner.expression, isCondition: inner.isCondition, start: start)
        }
        do {
            if let number = try KeyNumber.read(
                at: place, until: end, in: bytes, style: style, allowsComma: false, allowsFraction: false)
            {
                place = number.range.upperBound
                try count()
                let value = try takePercent() ? hundredth(of: number) : number.value
                return Part(expression: .number(value), isCondition: false, start: start)
            }
        } catch let failure as KeyNumber.Failure {
            throw Failure(message: failure.message, range: failure.range)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw unexpected()
        }
        guard let name = takeName() else { throw unexpected() }
        if take("(") { return try call(name, from: start) }
        guard !Self.reserved.contains(name) else {
            throw Failure(message: .wordReserved(name), range: start..<place)
        }
        uses.append(PlacedExpression.Use(name: name, range: start..<place))
        try count()
        return Part(expression: .variable(name), isCondition: false, start: start)
    }

    /// `%` after a figure; what follows must not read it as a remainder.
    private mutating func takePercent() throws(Failure) -> Bool {
        let before = place
        skipSpace()
        let sign = place
        guard take("%") else {
            place = before
            return false
        }
        let after = place
        skipSpace()
        let isOperand = place < end && (bytes[place] == UInt8(ascii: "(") || Self.isNamePart(bytes[place]))
        if isOperand,
            takeName().map({ !Self.reserved.contains($0) || Expression.Function(rawValue: $0) != nil }) ?? true
        {
            throw Failure(message: .percentMisplaced, range: sign..<after)
        }
        place = after
        return true
    }

    private func hundredth(of number: KeyNumber) throws(Failure) -> Rational {
        guard let value = number.value.divided(by: Rational(100)) else {
            throw Failure(message: .figureOutOfRange, range: number.range)
        }
        return value
    }

    private mutating func call(_ name: String, from start: Int) throws(Failure) -> Part {
        guard let function = Expression.Function(rawValue: name) else {
            let near = Spelling.nearest(to: name, among: Expression.Function.allCases.map(\.rawValue))
            throw Failure(message: .functionUnknown(name, near: near), range: start..<(start + name.utf8.count))
        }
        var arguments: [Expression] = []
        repeat {
            let argument = try disjunction()
            guard !argument.isCondition else {
                throw Failure(message: .numberWanted, range: argument.start..<place)
            }
            arguments.append(argument.expression)
            skipSpace()
        } while take(",") || take(";")
        guard take(")") else { throw unclosed(from: start + name.utf8.count) }
        guard function.arity.contains(arguments.count) else {
            throw Failure(message: .arityWrong(function, style: style), range: start..<place)
        }
        try count()
        return Part(expression: .call(function, arguments), isCondition: false, start: start)
    }

    private mutating func combine(
        _ operation: Expression.BinaryOperator, _ left: Part, _ right: Part, ofConditions: Bool
    ) throws(Failure) -> Part {
        for part in [left, right] where part.isCondition != ofConditions {
            let end = part.start == left.start ? right.start : place
            throw Failure(
                message: ofConditions ? .conditionWanted : .numberWanted, range: part.start..<max(part.start, end))
        }
        try count()
        let isCondition: Bool =
            switch operation {
            case .add, .subtract, .multiply, .divide: false
            default: true
            }
        return Part(
            expression: .binary(operation, left.expression, right.expression), isCondition: isCondition,
            start: left.start)
    }

    // MARK: Tokens

    /// How other notations write what is a word here.
    private static let wordOfSign = [UInt8(ascii: "&"): "and", UInt8(ascii: "|"): "or", UInt8(ascii: "!"): "not "]

    static let reserved: Set<String> = ["and", "or", "not", "if", "otherwise", "step", "min", "max", "abs", "round"]

    private mutating func nested() throws(Failure) {
        depth += 1
        if depth > Self.deepestNesting {
            throw Failure(message: .expressionTooDeep, range: place..<min(place + 1, end))
        }
    }

    private mutating func count(_ parts: Int = 1) throws(Failure) {
        size += parts
        if size > Self.largestSize { throw Failure(message: .expressionTooLong, range: place..<min(place + 1, end)) }
    }

    private var trimmedEnd: Int {
        var last = end
        while last > 0, bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
        return last
    }

    private mutating func skipSpace() {
        while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == SourceText.blank {
            place += 1
        }
    }

    private mutating func take(_ sign: StaticString) -> Bool { take(sign.description) }

    private mutating func take(_ sign: String) -> Bool {
        var next = place
        for byte in sign.utf8 {
            guard next < end, bytes[next] == byte else { return false }
            next += 1
        }
        place = next
        return true
    }

    private mutating func takeWord(_ word: String) -> Bool {
        skipSpace()
        let start = place
        guard take(word) else { return false }
        if place < end, Self.isNamePart(bytes[place]) {
            place = start
            return false
        }
        return true
    }

    private mutating func takeComparison() -> Expression.BinaryOperator? {
        skipSpace()
        if take("<=") || take("≤") { return .lessOrEqual }
        if take(">=") || take("≥") { return .greaterOrEqual }
        if take("!=") || take("≠") || take("<>") { return .notEqual }
        if take("==") || take("=") { return .equal }
        if take("<") { return .less }
        if take(">") { return .greater }
        return nil
    }

    static func isNameStart(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") }

    static func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || (0x30...0x39).contains(byte) }

    private mutating func takeName() -> String? {
        guard place < end, Self.isNameStart(bytes[place]) else { return nil }
        let start = place
        while place < end, Self.isNamePart(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private func unexpected() -> Failure {
        guard place < end else { return Failure(message: .expressionIncomplete, range: end..<end) }
        if bytes[place] == UInt8(ascii: "%") {
            return Failure(message: .percentMisplaced, range: place..<(place + 1))
        }
        if let word = Self.wordOfSign[bytes[place]] {
            let isDouble = place + 1 < end && bytes[place + 1] == bytes[place]
            let range = place..<(place + (isDouble ? 2 : 1))
            let fix = Finding.Fix(label: "write \(word)", range: range, replacement: word)
            return Failure(
                message: .signIsWord(String(decoding: bytes[range], as: UTF8.self), word), range: range, fix: fix)
        }
        var next = place + 1
        while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
        if Self.isNameStart(bytes[place]) { while next < end, Self.isNamePart(bytes[next]) { next += 1 } }
        let text = String(decoding: bytes[place..<min(next, place + 40)], as: UTF8.self)
        return Failure(message: .expressionUnexpected(text), range: place..<next)
    }

    private func unclosed(from start: Int) -> Failure {
        place >= end
            ? Failure(message: .bracketUnclosed("("), range: start..<(start + 1)) : unexpected()
    }
}

extension Expression.BinaryOperator {
    /// Where a chain of comparisons leads.
    fileprivate enum Direction {
        case level
        case up
        case down

        /// The direction of a chain that goes on like this; nil where it would turn back.
        func joined(with other: Direction?) -> Direction? {
            switch (self, other) {
            case (_, nil), (.up, .down?), (.down, .up?): nil
            case (.level, let other?): other
            case (let own, _): own
            }
        }
    }

    /// Nil for what does not chain.
    fileprivate var direction: Direction? {
        switch self {
        case .less, .lessOrEqual: .up
        case .greater, .greaterOrEqual: .down
        case .equal: .level
        default: nil
        }
    }
}

extension Explanation {
    static let bracketUnclosed = Explanation(
        finds: "A brace, bracket, quotation mark or comment that is opened and never closed.",
        reason: "Nothing tells where it was meant to end. A backslash before it makes it a plain character.",
        fires: .bank(
            #"""
            ## sum
            let d = 1..9
            What is {d plus one?

            = {d + 1}

            """#),
        quiet: .bank(
            #"""
            ## sum
            let d = 1..9
            What is {d} plus one?

            = {d + 1}

            """#))

    static let expressionInvalid = Explanation(
        finds: "An expression that does not follow the rules, or has no value for some of the figures drawn.",
        reason: "The item would break for the learner who draws those figures. All variants are tried where they "
            + "are few, else the corners and a fixed sample.",
        fires: .bank(
            #"""
            ## share
            let d = 0..9
            What is a hundred shared by {d}?

            = {100 / d} 2 dp

            """#),
        quiet: .bank(
            #"""
            ## share
            let d = 1..9
            What is a hundred shared by {d}?

            = {100 / d} 2 dp

            """#))
}
