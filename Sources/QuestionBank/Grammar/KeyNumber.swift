import Quantities

/// How a file writes the figures of its keys.
enum KeyStyle: String {
    case point
    case comma
    /// No `numbers:` line: a figure that reads two ways is refused.
    case undeclared

    var decimalMark: UInt8? {
        switch self {
        case .point: UInt8(ascii: ".")
        case .comma: UInt8(ascii: ",")
        case .undeclared: nil
        }
    }
}

/// Reads a figure of a key: strictly, because a guess here would mark right answers wrong.
struct KeyNumber {
    var value: Rational
    var range: Range<Int>

    /// What stands where a figure should.
    struct Failure: Error {
        var message: Message
        var range: Range<Int>
        var fix: Finding.Fix?
    }

    /// Reads the figure that starts at `start`, without a sign; nil where no digit stands.
    ///
    /// - Parameters:
    ///   - allowsComma: false in lists and expressions, where a comma separates, unless the file's style is comma.
    ///   - allowsFraction: whether `3/4` is one figure.
    static func read(
        at start: Int, until end: Int, in bytes: [UInt8], style: KeyStyle, allowsComma: Bool, allowsFraction: Bool
    ) throws(Failure) -> KeyNumber? {
        var token = Token(bytes: bytes, start: start, end: end, takesComma: allowsComma || style == .comma)
        guard token.scan() else { return nil }
        let numerator = try token.value(style: style)
        var number = KeyNumber(value: numerator, range: start..<token.position)
        guard allowsFraction, token.position + 1 < end, bytes[token.position] == UInt8(ascii: "/"),
            let below = try read(
                at: token.position + 1, until: end, in: bytes, style: style, allowsComma: false, allowsFraction: false)
        else { return number }
        number.range = start..<below.range.upperBound
        guard let quotient = numerator.divided(by: below.value) else {
            throw Failure(message: .figureOutOfRange, range: number.range)
        }
        number.value = quotient
        return number
    }
}

/// The characters of one figure: digits of a script, and marks between them.
private struct Token {
    let bytes: [UInt8]
    let start: Int
    let end: Int
    let takesComma: Bool
    var position: Int
    /// ASCII digits, and `.`, `,` or a space for any spacing or quoting mark between them.
    var characters: [UInt8] = []
    var exponent = 0
    var hasASCII = false
    var hasDevanagari = false

    init(bytes: [UInt8], start: Int, end: Int, takesComma: Bool) {
        self.bytes = bytes
        self.start = start
        self.end = end
        self.takesComma = takesComma
        position = start
    }

    /// The digit at a place, and how many bytes it has.
    private func digit(at place: Int) -> (value: UInt8, length: Int, isASCII: Bool)? {
        guard place < end else { return nil }
        let byte = bytes[place]
        if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { return (byte, 1, true) }
        if byte == 0xE0, place + 2 < end, bytes[place + 1] == 0xA5, (0xA6...0xAF).contains(bytes[place + 2]) {
            return (bytes[place + 2] - 0xA6 + UInt8(ascii: "0"), 3, false)
        }
        return nil
    }

    mutating func scan() -> Bool {
        guard digit(at: position) != nil else { return false }
        while position < end {
            if let digit = digit(at: position) {
                characters.append(digit.value)
                if digit.isASCII { hasASCII = true } else { hasDevanagari = true }
                position += digit.length
            } else if let mark = mark(at: position) {
                characters.append(mark.sign)
                position += mark.length
            } else {
                break
            }
        }
        scanExponent()
        return true
    }

    /// A decimal or grouping mark: one that a digit follows.
    private func mark(at place: Int) -> (sign: UInt8, length: Int)? {
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "."):
            return digit(at: place + 1) == nil ? nil : (byte, 1)
        case UInt8(ascii: ","):
            return takesComma && digit(at: place + 1) != nil ? (byte, 1) : nil
        case UInt8(ascii: " "), UInt8(ascii: "'"):
            return startsGroup(at: place + 1) ? (UInt8(ascii: " "), 1) : nil
        case 0xC2 where place + 1 < end && bytes[place + 1] == 0xA0:
            return startsGroup(at: place + 2) ? (UInt8(ascii: " "), 2) : nil
        case 0xE2
        where place + 2 < end && bytes[place + 1] == 0x80 && [0x89, 0xAF, 0x87, 0x99].contains(bytes[place + 2]):
            return startsGroup(at: place + 3) ? (UInt8(ascii: " "), 3) : nil
        default:
            return nil
        }
    }

    /// Exactly three digits.
    private func startsGroup(at place: Int) -> Bool {
        var next = place
        for _ in 0..<3 {
            guard let digit = digit(at: next) else { return false }
            next += digit.length
        }
        return digit(at: next) == nil
    }

    private mutating func scanExponent() {
        guard position + 1 < end, bytes[position] | 0x20 == UInt8(ascii: "e") else { return }
        var place = position + 1
        var isNegative = false
        if bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
            isNegative = bytes[place] == UInt8(ascii: "-")
            place += 1
        }
        var value = 0
        let first = place
        while place < end, place < first + 3, let digit = digit(at: place), digit.isASCII {
            value = value * 10 + Int(digit.value - UInt8(ascii: "0"))
            place += 1
        }
        guard place > first, place >= end || !isLetter(bytes[place]) else { return }
        exponent = isNegative ? -value : value
        position = place
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

    /// The value of a few digits and nothing else, as most figures are.
    private var plainValue: Rational? {
        guard characters.count < 18, exponent == 0, !hasDevanagari else { return nil }
        var value = 0
        for character in characters {
            guard (0x30...0x39).contains(character) else { return nil }
            value = value * 10 + Int(character - 0x30)
        }
        return Rational(value)
    }

    func value(style: KeyStyle) throws(KeyNumber.Failure) -> Rational {
        if let plainValue { return plainValue }
        let range = start..<position
        guard !(hasASCII && hasDevanagari) else {
            throw KeyNumber.Failure(message: .digitsMixed(text), range: range)
        }
        let marks = characters.filter { !($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) }
        guard let first = marks.first else { return try rational(characters, range) }
        if marks.count == 1, first != UInt8(ascii: " ") {
            return try oneMark(first, style: style, range)
        }
        // Several marks are groups, perhaps with a decimal mark at the end.
        var plain = characters.filter { $0 != first }
        let last = marks.last ?? first
        if last != first, marks.filter({ $0 == last }).count == 1, last != UInt8(ascii: " ") {
            plain = plain.map { $0 == last ? UInt8(ascii: ".") : $0 }
        }
        throw grouped(plain, style: style, range)
    }

    private func oneMark(_ mark: UInt8, style: KeyStyle, _ range: Range<Int>) throws(KeyNumber.Failure) -> Rational {
        let place = characters.firstIndex(of: mark) ?? 0
        let readsTwoWays =
            characters.count - place == 4 && (1...3).contains(place) && characters[0] != UInt8(ascii: "0")
        let decimal = characters.map { $0 == mark ? UInt8(ascii: ".") : $0 }
        if style.decimalMark == mark || (style == .undeclared && !readsTwoWays) { return try rational(decimal, range) }
        if style == .undeclared {
            let whole = String(decoding: characters.filter { $0 != mark }, as: UTF8.self)
            let fraction = Rational(decimal: String(decoding: decimal, as: UTF8.self))?.description ?? text
            throw KeyNumber.Failure(
                message: .readsTwoWays(text, whole, fraction), range: range,
                fix: Finding.Fix(
                    label: "write \(whole), if it is that", range: range, replacement: whole, isGuess: true))
        }
        guard readsTwoWays else { throw grouped(decimal, style: style, range) }
        // It is the very slip of who has the other mark at hand.
        let whole = String(decoding: characters.filter { $0 != mark }, as: UTF8.self)
        let fraction = String(
            decoding: characters.map { $0 == mark ? style.decimalMark ?? $0 : $0 }, as: UTF8.self)
        throw KeyNumber.Failure(
            message: .markForeign(text, whole, fraction, style: style), range: range,
            fix: Finding.Fix(label: "write \(whole), if it is that", range: range, replacement: whole, isGuess: true))
    }

    private func grouped(_ plain: [UInt8], style: KeyStyle, _ range: Range<Int>) -> KeyNumber.Failure {
        let mark = style.decimalMark ?? UInt8(ascii: ".")
        let written = String(decoding: plain.map { $0 == UInt8(ascii: ".") ? mark : $0 }, as: UTF8.self)
        return KeyNumber.Failure(
            message: .writeWithoutGroups(text, written, style: style), range: range,
            fix: Finding.Fix(label: "write \(written)", range: range, replacement: written))
    }

    private func rational(_ decimal: [UInt8], _ range: Range<Int>) throws(KeyNumber.Failure) -> Rational {
        guard let base = Rational(decimal: String(decoding: decimal, as: UTF8.self)),
            let power = Rational.powerOfTen(exponent), let value = base.multiplied(by: power)
        else { throw KeyNumber.Failure(message: .figureOutOfRange, range: range) }
        return value
    }

    private var text: String { String(decoding: bytes[start..<position].prefix(60), as: UTF8.self) }
}

extension Message {
    static var figureOutOfRange: Message {
        Message(.answerUnreadable, "this figure is out of range; figures have at most 38 digits")
    }

    static func digitsMixed(_ text: String) -> Message {
        Message(.digitsMixed, "`\(text)` mixes digits of two scripts; write all of them in one")
    }

    static func readsTwoWays(_ text: String, _ whole: String, _ fraction: String) -> Message {
        Message(
            .numberAmbiguousInKey,
            "`\(text)` reads as \(whole) or as \(fraction); write \(whole), or say `numbers: point` or"
                + " `numbers: comma` at the head of the file")
    }

    static func markForeign(_ text: String, _ whole: String, _ fraction: String, style: KeyStyle) -> Message {
        Message(
            .numberAmbiguousInKey,
            "`\(text)` can be misread: this file's figures have a decimal \(style.rawValue) and no other mark; write"
                + " \(whole) or \(fraction), whichever it is")
    }

    static func writeWithoutGroups(_ text: String, _ written: String, style: KeyStyle) -> Message {
        let reason =
            switch style {
            case .point: "this file's figures have a decimal point and no other mark"
            case .comma: "this file's figures have a decimal comma and no other mark"
            case .undeclared: "keys are written without group separators"
            }
        return Message(.numberAmbiguousInKey, "`\(text)` can be misread: \(reason); write \(written)")
    }
}

extension Explanation {
    static let digitsMixed = Explanation(
        finds: "A figure with digits of two scripts.",
        reason: "It is a slip of the keyboard, and a reader of either script sees another figure.",
        fires: .bank(
            #"""
            ## year
            Which year?

            = 1९29

            """#),
        quiet: .bank(
            #"""
            ## year
            Which year?

            = १९२९

            """#))

    static let numberAmbiguousInKey = Explanation(
        finds: "A key that is one figure with a decimal point and another with a decimal comma.",
        reason: "Being a thousand times off is the worst a key can be, and 1.600 is 1600 to half the world. Say "
            + "`numbers: point` or `numbers: comma` at the head of the file, and write no thousands marks.",
        fires: .bank(
            #"""
            ## roubles
            How many roubles?

            = 1.600

            """#),
        quiet: .bank(
            #"""
            ---
            numbers: point
            ---
            ## roubles
            How many roubles?

            = 1600

            """#))
}
