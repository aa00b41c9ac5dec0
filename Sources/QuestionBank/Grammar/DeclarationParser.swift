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
        if let quote = bytes[value].firstIndex(where: { $0 == UInt8(ascii: "\"") }) {
            throw .init(message: .figuresOnly, range: quote..<end)
        }
        if let dots = rangeMark(in: value) {
            return ParsedItem.Variable(name: name, nameRange: nameRange, domain: try steps(value, dots: dots))
        }
        let parts = elements(of: value)
        if parts.count > 1 {
            var values: [Rational] = []
            for part in parts { values.append(try constant(part)) }
            return ParsedItem.Variable(name: name, nameRange: nameRange, domain: .list(values))
        }
        let placed = try number(value)
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
        let high = try last((dots + 2)..<highEnd)
        guard step > Rational(0) else { throw .init(message: .stepNotPositive, range: stepRange) }
        guard low <= high else {
            let ends = [(dots + 2)..<highEnd, range.lowerBound..<dots].map { end in
                String(decoding: bytes[end], as: UTF8.self).filter { $0 != " " }
            }
            let turned = ends.joined(separator: "..")
            throw .init(
                message: .rangeInverted, range: range,
                fix: Finding.Fix(
                    label: "write \(turned)", range: range.lowerBound..<highEnd,
                    replacement: turned + (highEnd < range.upperBound ? " " : "")))
        }
        guard let count = high.subtracting(low)?.divided(by: step), count < Self.mostValues else {
            throw .init(message: .tooManyValues, range: range)
        }
        return .steps(low: low, high: high, step: step)
    }

    /// The upper end, behind which a word is most likely to be a `step` in another language.
    private func last(_ range: Range<Int>) throws(ExpressionParser.Failure) -> Rational {
        do throws(ExpressionParser.Failure) {
            return try constant(range)
        } catch {
            guard let word = unit(in: range), bytes[word.upperBound..<range.upperBound].contains(where: Self.isDigit)
            else { throw error }
            throw .init(
                message: .stepTyped(String(decoding: bytes[word].prefix(40), as: UTF8.self)), range: word,
                fix: Finding.Fix(label: "write step", range: word, replacement: "step"))
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

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

    private func number(_ range: Range<Int>) throws(ExpressionParser.Failure) -> PlacedExpression {
        do throws(ExpressionParser.Failure) {
            return try ExpressionParser.parse(range, in: bytes, style: style, wanted: .number)
        } catch {
            guard let unit = unit(in: range) else { throw error }
            throw .init(message: .unitInVariable(String(decoding: bytes[unit].prefix(40), as: UTF8.self)), range: unit)
        }
    }

    /// The word after a figure.
    private func unit(in range: Range<Int>) -> Range<Int>? {
        var place = range.lowerBound
        func skipSpace() { while place < range.upperBound, bytes[place] == UInt8(ascii: " ") { place += 1 } }
        skipSpace()
        if place < range.upperBound, bytes[place] == UInt8(ascii: "-") { place += 1 }
        let figure = try? KeyNumber.read(
            at: place, until: range.upperBound, in: bytes, style: style, allowsComma: false, allowsFraction: false)
        guard let figure else { return nil }
        place = figure.range.upperBound
        skipSpace()
        let start = place
        while place < range.upperBound, bytes[place] >= 0x80 || ExpressionParser.isNameStart(bytes[place]) {
            place += 1
        }
        return start == place ? nil : start..<place
    }

    private func constant(_ range: Range<Int>) throws(ExpressionParser.Failure) -> Rational {
        let placed = try number(range)
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
        Message(.expressionInvalid, "the step must be greater than zero; a range is written upwards, `1..9 step 2`")
    }

    static var tooManyValues: Message {
        Message(.tooLarge, "this variable has more than a thousand million values; take a larger step")
    }

    static func constantWanted(_ name: String) -> Message {
        Message(
            .expressionInvalid,
            "`\(name)` is a variable, and figures must stand here; a line `require` ties variables together")
    }

    static var figuresOnly: Message {
        Message(.expressionInvalid, "a variable holds figures, not texts; write an item for each text")
    }

    static func unitInVariable(_ unit: String) -> Message {
        Message(
            .expressionInvalid,
            "a variable is a bare figure; write `\(unit)` where it is shown and after the key, and all its values in one"
                + " unit")
    }
}
