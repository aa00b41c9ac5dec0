/// One pass over a file's bytes that finds what must be known before it is cut into lines.
struct ByteSurvey {
    private(set) var hasByteOrderMark = false
    private(set) var invalidRuns: [Range<Int>] = []
    private(set) var invisibleRuns: [Range<Int>] = []
    private(set) var commentStarts: [Int] = []

    init(_ bytes: [UInt8]) {
        hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        for part in Chunks.map(linesOf: bytes, { ByteSurvey(bytes, $0) }) {
            invalidRuns += part.invalidRuns
            invisibleRuns += part.invisibleRuns
            commentStarts += part.commentStarts
        }
    }

    /// Of some lines: no line shares a character with another.
    private init(_ bytes: [UInt8], _ lines: Range<Int>) {
        var place = lines.lowerBound
        let count = lines.upperBound
        if place == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
        let span = bytes.span
        while place < count {
            if place + ByteWord.length <= count {
                let word = ByteWord(at: place, in: span)
                if word.isPrintable, !word.contains(UInt8(ascii: "<")) {
                    place += ByteWord.length
                    continue
                }
            }
            let byte = bytes[place]
            if byte < 0x80 {
                if byte < 0x20 || byte == 0x7F {
                    if Self.isInvisible(byte, at: place, in: bytes) { note(place..<(place + 1), in: &invisibleRuns) }
                } else if byte == UInt8(ascii: "<"), Self.isCommentStart(place, in: bytes) {
                    commentStarts.append(place)
                }
                place += 1
                continue
            }
            let length = Self.scalarLength(at: place, in: bytes)
            if length == 0 {
                note(place..<(place + 1), in: &invalidRuns)
                place += 1
                continue
            }
            if Self.isInvisible(length, at: place, in: bytes) {
                note(place..<(place + length), in: &invisibleRuns)
            }
            place += length
        }
    }

    private func note(_ range: Range<Int>, in runs: inout [Range<Int>]) {
        if let last = runs.last, last.upperBound == range.lowerBound {
            runs[runs.count - 1] = last.lowerBound..<range.upperBound
        } else {
            runs.append(range)
        }
    }

    private static func isInvisible(_ byte: UInt8, at place: Int, in bytes: [UInt8]) -> Bool {
        switch byte {
        case 0x09, 0x0A: false
        case 0x0D: place + 1 >= bytes.count || bytes[place + 1] != 0x0A
        default: true
        }
    }

    private static func isCommentStart(_ place: Int, in bytes: [UInt8]) -> Bool {
        place + 3 < bytes.count && bytes[place + 1] == UInt8(ascii: "!") && bytes[place + 2] == UInt8(ascii: "-")
            && bytes[place + 3] == UInt8(ascii: "-") && (place == 0 || bytes[place - 1] != UInt8(ascii: "\\"))
    }

    /// Bytes of the valid scalar that starts here; 0 where none does. After Unicode 16, table 3-7.
    private static func scalarLength(at place: Int, in bytes: [UInt8]) -> Int {
        let first = bytes[place]
        func continues(_ distance: Int, _ allowed: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            place + distance < bytes.count && allowed.contains(bytes[place + distance])
        }
        switch first {
        case 0xC2...0xDF:
            return continues(1) ? 2 : 0
        case 0xE0...0xEF:
            let second: ClosedRange<UInt8> = first == 0xE0 ? 0xA0...0xBF : first == 0xED ? 0x80...0x9F : 0x80...0xBF
            return continues(1, second) && continues(2) ? 3 : 0
        case 0xF0...0xF4:
            let second: ClosedRange<UInt8> = first == 0xF0 ? 0x90...0xBF : first == 0xF4 ? 0x80...0x8F : 0x80...0xBF
            return continues(1, second) && continues(2) && continues(3) ? 4 : 0
        default:
            return 0
        }
    }

    /// C1 controls, direction marks, zero-width characters, line separators, tag characters.
    ///
    /// Joiners are left alone: Devanagari needs them.
    private static func isInvisible(_ length: Int, at place: Int, in bytes: [UInt8]) -> Bool {
        let first = bytes[place]
        switch length {
        case 2:
            return first == 0xC2 && bytes[place + 1] < 0xA0
        case 3:
            let second = bytes[place + 1]
            let third = bytes[place + 2]
            if first == 0xEF { return second == 0xBB && third == 0xBF }
            guard first == 0xE2 else { return false }
            if second == 0x80 {
                return third == 0x8B || third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third)
            }
            return second == 0x81 && (third == 0xA0 || (0xA6...0xA9).contains(third))
        default:
            return first == 0xF3 && bytes[place + 1] == 0xA0 && bytes[place + 2] < 0x82
        }
    }
}
