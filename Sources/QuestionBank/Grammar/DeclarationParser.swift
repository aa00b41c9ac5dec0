import Assessment
import Quantities

/// Reads what follows `let`: `d = 20..90 step 5`, `d = 3, 5, 7`, `area = d * 1.0925`.
struct DeclarationParser {
    let bytes: [UInt8]
    let style: KeyStyle

    /// More values than this are no drill; it also keeps counting them from overflowing.
    private static let mostValues = Rational(1_000_000_000)

    func parse(_ range: Range<Int>) throws(ExpressionParser.Failure) -> ParsedItem.Variable {
        var place = range.lowerBound
        let end = range.upperBound
        while place < end, bytes[place] == 0x20 { place += 1 }
        let start = place
        while place < end, bytes[place] != 0x20, bytes[place] != UInt8(ascii: "=") { place += 1 }
        let nameRange = start..<place
        let name = String(decoding: bytes[nameRange].prefix(100), as: UTF8.self)
        guard let first = bytes[nameRange].first, ExpressionParser.isNameStart(first), nameRange.count <= 40,
            bytes[nameRange].allSatisfy(ExpressionParser.isNamePart)
        else { throw .init(message: .variableNameInvalid(name), range: nameRange) }
        guard !ExpressionParser.reserved.contains(name) else {
            throw .init(message: .wordReserved(name), range: nameRange)
        }
        while place < end, bytes[place] != UInt8(ascii: "=") { place += 1 }
        place += 1
        while place < end, bytes[place] == 0x20 { place += 1 }
        let value = place..<end
        if let dots = rangeMark(in: value) {
            return ParsedItem.Variable(name: name, nameRange: nameRange, domain: try steps(value, dots: dots))
        }
        let parts = elements(of: value)
        if parts.count > 1 {
            var values: [Rational] = []
            for part in parts { values.append(try constant(part)) }
            return ParsedItem.Variable(name: name, nameRange: nameRange, domain: .list(values))
        }
        let placed = try ExpressionParser.parse(value, in: bytes, style: style, wanted: .number)
        return ParsedItem.Variable(
            name: name, nameRange: nameRange, domain: .computed(placed.expression), expression: placed)
    }

    private func rangeMark(in range: Range<Int>) -> Int? {
        guard range.count > 2 else { return nil }
        return (range.lowerBound..<(range.upperBound - 1)).first {
            bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == UInt8(ascii: ".")
        }
    }

    private func steps(_ range: Range<Int>, dots: Int) throws(ExpressionParser.Failure) -> Variable.Domain {
        let low = try constant(range.lowerBound..<dots)
        var highEnd = range.upperBound
        var step = Rational(1)
        var stepRange = range
        if let word = stepWord(in: (dots + 2)..<range.upperBound) {
            highEnd = word
            stepRange = (word + 4)..<range.upperBound
            step = try constant(stepRange)
        }
        let high = try constant((dots + 2)..<highEnd)
        guard step > Rational(0) else { throw .init(message: .stepNotPositive, range: stepRange) }
        guard low <= high else { throw .init(message: .rangeInverted, range: range) }
        guard let count = high.subtracting(low)?.divided(by: step), count < Self.mostValues else {
            throw .init(message: .tooManyValues, range: range)
        }
        return .steps(low: low, high: high, step: step)
    }

    private func stepWord(in range: Range<Int>) -> Int? {
        guard range.count > 4 else { return nil }
        return (range.lowerBound..<(range.upperBound - 4)).first {
            bytes[$0..<($0 + 4)].elementsEqual("step".utf8)
        }
    }

    /// Parts between commas or semicolons outside brackets; a comma between digits is a decimal mark where the file says so.
    private func elements(of range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for place in range {
            switch bytes[place] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: ";") where depth == 0,
                UInt8(ascii: ",") where depth == 0 && !isDecimalMark(place, in: range):
                parts.append(start..<place)
                start = place + 1
            default: break
            }
        }
        return parts + [start..<range.upperBound]
    }

    private func isDecimalMark(_ place: Int, in range: Range<Int>) -> Bool {
        style == .comma && place + 1 < range.upperBound && (0x30...0x39).contains(bytes[place + 1])
            && place > range.lowerBound && (0x30...0x39).contains(bytes[place - 1])
    }

    private func constant(_ range: Range<Int>) throws(ExpressionParser.Failure) -> Rational {
        let placed = try ExpressionParser.parse(range, in: bytes, style: style, wanted: .number)
        if let use = placed.uses.first {
            throw .init(message: .constantWanted(use.name), range: use.range)
        }
        guard let value = placed.constant else { throw .init(message: .figureOutOfRange, range: range) }
        return value
    }
}

extension Message {
    static func variableNameInvalid(_ name: String) -> Message {
        Message(
            .expressionInvalid,
            "`\(name)` cannot name a variable; names have letters a-z, digits and `_`, a letter first")
    }

    static var stepNotPositive: Message {
        Message(.expressionInvalid, "the step must be greater than zero")
    }

    static var tooManyValues: Message {
        Message(.tooLarge, "this variable has more than a thousand million values; take a larger step")
    }

    static func constantWanted(_ name: String) -> Message {
        Message(.expressionInvalid, "`\(name)` is a variable, and figures must stand here")
    }
}
