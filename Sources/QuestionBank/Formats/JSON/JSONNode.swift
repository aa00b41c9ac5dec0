/// A JSON value (RFC 8259) and where it stands in its file.
struct JSONNode {
    indirect enum Value {
        case null
        case bool(Bool)
        /// As it is written.
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([Member])
    }

    struct Member {
        var name: String
        var nameRange: Range<Int>
        var value: JSONNode
    }

    struct Failure: Error {
        var offset: Int
        var reason: String
    }

    var value: Value
    var range: Range<Int>

    subscript(name: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.name == name }?.value
    }

    var text: String? { if case .string(let text) = value { text } else { nil } }
    var list: [JSONNode]? { if case .array(let list) = value { list } else { nil } }
    var members: [Member]? { if case .object(let members) = value { members } else { nil } }

    static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
        var parser = JSONNodeParser(bytes: bytes)
        return try parser.whole()
    }
}

private struct JSONNodeParser {
    let bytes: [UInt8]
    var place = 0
    private static let deepest = 64

    init(bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    mutating func whole() throws(JSONNode.Failure) -> JSONNode {
        let node = try node(depth: 0)
        skipSpace()
        guard place == bytes.count else { throw failure("something follows the value") }
        return node
    }

    private func failure(_ reason: String) -> JSONNode.Failure {
        .init(offset: min(place, bytes.count), reason: reason)
    }

    private mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private mutating func take(word: String) -> Bool {
        guard bytes[place...].starts(with: word.utf8) else { return false }
        place += word.utf8.count
        return true
    }

    private mutating func node(depth: Int) throws(JSONNode.Failure) -> JSONNode {
        skipSpace()
        guard place < bytes.count else { throw failure("a value should stand here") }
        guard depth < Self.deepest else { throw failure("values nest too deep here") }
        let start = place
        let value: JSONNode.Value
        switch bytes[place] {
        case UInt8(ascii: "{"): value = .object(try members(depth: depth))
        case UInt8(ascii: "["): value = .array(try elements(depth: depth))
        case UInt8(ascii: "\""): value = .string(try string())
        case UInt8(ascii: "t") where take(word: "true"): value = .bool(true)
        case UInt8(ascii: "f") where take(word: "false"): value = .bool(false)
        case UInt8(ascii: "n") where take(word: "null"): value = .null
        case UInt8(ascii: "-"), 0x30...0x39: value = .number(number())
        default: throw failure("this is no JSON value")
        }
        return JSONNode(value: value, range: start..<place)
    }

    private mutating func members(depth: Int) throws(JSONNode.Failure) -> [JSONNode.Member] {
        _ = take("{")
        if take("}") { return [] }
        var members: [JSONNode.Member] = []
        var names: Set<String> = []
        repeat {
            skipSpace()
            let start = place
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
                throw failure("a name in quotation marks should stand here")
            }
            let name = try string()
            let range = start..<place
            guard names.insert(name).inserted else {
                place = start
                throw failure("the name `\(name)` is given twice")
            }
            guard take(":") else { throw failure("a colon should stand here") }
            members.append(.init(name: name, nameRange: range, value: try node(depth: depth + 1)))
        } while take(",")
        guard take("}") else { throw failure("a comma or `}` should stand here") }
        return members
    }

    private mutating func elements(depth: Int) throws(JSONNode.Failure) -> [JSONNode] {
        _ = take("[")
        if take("]") { return [] }
        var elements: [JSONNode] = []
        repeat { elements.append(try node(depth: depth + 1)) } while take(",")
        guard take("]") else { throw failure("a comma or `]` should stand here") }
        return elements
    }

    private mutating func number() -> String {
        let start = place
        while place < bytes.count, "+-.eE0123456789".utf8.contains(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func string() throws(JSONNode.Failure) -> String {
        place += 1
        var text: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                place += 1
                return String(decoding: text, as: UTF8.self)
            }
            guard byte >= 0x20 else { throw failure("a line end or control character stands in a text; write `\\n`") }
            if byte == UInt8(ascii: "\\") {
                place += 1
                text += try escape().utf8
            } else {
                text.append(byte)
                place += 1
            }
        }
        throw failure("this text is never closed")
    }

    private mutating func escape() throws(JSONNode.Failure) -> String {
        guard place < bytes.count else { throw failure("this text is never closed") }
        let sign = bytes[place]
        place += 1
        switch sign {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return String(Character(Unicode.Scalar(sign)))
        case UInt8(ascii: "u"): return String(Character(try scalar()))
        default: throw failure("there is no such escape")
        }
    }

    private mutating func scalar() throws(JSONNode.Failure) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800...0xDBFF).contains(first), take(word: "\\u") else {
            throw failure("half a character stands here")
        }
        let second = try unit()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw failure("half a character stands here") }
        return scalar
    }

    private mutating func unit() throws(JSONNode.Failure) -> UInt32 {
        guard place + 4 <= bytes.count,
            let unit = UInt32(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16)
        else { throw failure("four hexadecimal digits should stand here") }
        place += 4
        return unit
    }
}
