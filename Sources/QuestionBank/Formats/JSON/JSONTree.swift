/// A JSON value whose text is the same for the same value: names sorted, two blanks for each level.
indirect enum JSONTree: Equatable {
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([JSONTree])
    case object([String: JSONTree])

    var text: String {
        var output = ""
        write(to: &output, indent: "")
        return output + "\n"
    }

    private func write(to output: inout String, indent: String) {
        let inner = indent + "  "
        switch self {
        case .bool(let value): output += value ? "true" : "false"
        case .integer(let value): output += String(value)
        case .string(let text): Self.write(text, to: &output)
        case .array(let values) where values.isEmpty: output += "[]"
        case .array(let values):
            for (place, value) in values.enumerated() {
                output += (place == 0 ? "[\n" : ",\n") + inner
                value.write(to: &output, indent: inner)
            }
            output += "\n\(indent)]"
        case .object(let members) where members.isEmpty: output += "{}"
        case .object(let members):
            for (place, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                output += (place == 0 ? "{\n" : ",\n") + inner
                Self.write(member.key, to: &output)
                output += ": "
                member.value.write(to: &output, indent: inner)
            }
            output += "\n\(indent)}"
        }
    }

    /// Characters that steer a terminal or turn the direction of text are written by number.
    private static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\t": output += "\\t"
            case _ where isHidden(scalar.value):
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }

    private static func isHidden(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}

extension JSONTree: ExpressibleByStringLiteral {
    init(stringLiteral value: String) { self = .string(value) }
}
