/// What a person pressed, as told from the bytes a terminal sends.
enum Key: Equatable {
    case character(Unicode.Scalar)
    /// A key that sends a sequence of its own, with the sequence.
    case special(SpecialKey, sequence: String)
    /// A control sequence that no key of ours has.
    case unknown(sequence: String)
    case paste(String)
}

enum SpecialKey: UInt32, CaseIterable {
    case left, right, up, down, home, end, delete, wordLeft, wordRight, deleteWord

    /// What the usual terminals send.
    var sequences: [String] {
        switch self {
        case .left: ["[D", "OD"]
        case .right: ["[C", "OC"]
        case .up: ["[A", "OA"]
        case .down: ["[B", "OB"]
        case .home: ["[H", "OH", "[1~", "[7~"]
        case .end: ["[F", "OF", "[4~", "[8~"]
        case .delete: ["[3~"]
        case .wordLeft: ["[1;5D", "[1;3D", "[5D", "Od"]
        case .wordRight: ["[1;5C", "[1;3C", "[5C", "Oc"]
        case .deleteWord: ["[3;5~", "[3;3~"]
        }
    }

    static let bySequence: [String: SpecialKey] = {
        var table: [String: SpecialKey] = [:]
        for key in allCases { for sequence in key.sequences { table[sequence] = key } }
        return table
    }()
}

/// Makes keys of bytes. Malformed UTF-8 becomes U+FFFD; a bracketed paste is one key.
struct KeyDecoder {
    private enum State: Equatable {
        case plain
        /// After ESC, with what followed it.
        case sequence(String)
        case paste
    }

    private var state = State.plain
    private var utf8 = UTF8Assembler()
    private var pasted: [UInt8] = []
    private static let pasteEnd = Array("\u{1B}[201~".utf8)
    private static let pasteLimit = 4_000_000

    /// An ESC has come, and what follows will tell whether it was the key or the beginning of a sequence.
    var isWaiting: Bool {
        if case .sequence = state { return true }
        return false
    }

    mutating func receive(_ byte: UInt8) -> [Key] {
        switch state {
        case .paste:
            if pasted.count < Self.pasteLimit || byte == 0x7E || pasted.last == 0x1B { pasted.append(byte) }
            guard byte == 0x7E, pasted.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) else { return [] }
            let text = String(decoding: pasted.dropLast(Self.pasteEnd.count), as: UTF8.self)
            (state, pasted) = (.plain, [])
            return [.paste(text)]
        case .sequence(let text):
            return receive(byte, after: text)
        case .plain:
            if byte == 0x1B {
                let broken = utf8.flush()
                state = .sequence("")
                return broken.map { .character($0) }
            }
            return utf8.receive(byte).map { .character($0) }
        }
    }

    private mutating func receive(_ byte: UInt8, after text: String) -> [Key] {
        let isFirst = text.isEmpty
        let belongs = isFirst ? byte == 0x5B || byte == 0x4F : byte >= 0x20 && byte < 0x7F && text.utf8.count < 32
        guard belongs else {
            let keys = flush()
            return keys + receive(byte)
        }
        let whole = text + String(Unicode.Scalar(byte))
        let isFinal = !isFirst && (byte >= 0x40 || text == "O") && whole != "[["
        guard isFinal else {
            state = .sequence(whole)
            return []
        }
        state = .plain
        switch whole {
        case "[200~":
            state = .paste
            return []
        case "[201~": return []
        default:
            if let key = SpecialKey.bySequence[whole] { return [.special(key, sequence: whole)] }
            return [.unknown(sequence: whole)]
        }
    }

    /// Nothing followed in time: what has come are keys of their own.
    mutating func flush() -> [Key] {
        guard case .sequence(let text) = state else { return utf8.flush().map { .character($0) } }
        state = .plain
        return [.character("\u{1B}")] + text.unicodeScalars.map { .character($0) }
    }

    /// Forgets a half-received key, as after an interrupt.
    mutating func reset() {
        self = KeyDecoder()
    }
}

/// Puts scalars together from bytes as they come.
struct UTF8Assembler {
    private var bytes: [UInt8] = []
    private var needed = 0

    mutating func receive(_ byte: UInt8) -> [Unicode.Scalar] {
        if bytes.isEmpty {
            switch byte {
            case 0..<0x80: return [Unicode.Scalar(byte)]
            case 0xC2...0xDF: needed = 2
            case 0xE0...0xEF: needed = 3
            case 0xF0...0xF4: needed = 4
            default: return ["\u{FFFD}"]
            }
            bytes = [byte]
            return []
        }
        guard byte & 0xC0 == 0x80 else { return flush() + receive(byte) }
        bytes.append(byte)
        guard bytes.count == needed else { return [] }
        let text = String(decoding: bytes, as: UTF8.self)
        bytes = []
        let scalars = Array(text.unicodeScalars)
        return scalars.count == 1 ? scalars : ["\u{FFFD}"]
    }

    mutating func flush() -> [Unicode.Scalar] {
        defer { bytes = [] }
        return bytes.isEmpty ? [] : ["\u{FFFD}"]
    }
}
