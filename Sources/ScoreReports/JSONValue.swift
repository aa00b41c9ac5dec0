import FoundationEssentials

/// A JSON value whose text is the same for the same value: keys sorted, slashes as they are.
public indirect enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// The text on one line, or indented for people.
    public func text(indented: Bool = false) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting =
            indented ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
        // Only a number that is not finite cannot be encoded, and those become null.
        guard let data = try? encoder.encode(self) else { return "null" }
        return Self.harmless(String(decoding: data, as: UTF8.self))
    }

    /// Escapes what the encoder leaves and a terminal obeys: DEL, C1 controls and marks that turn the direction of
    /// text. They can only stand inside strings.
    private static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: ControlCharacters.contains) else { return text }
        return text.unicodeScalars.reduce(into: "") { escaped, scalar in
            if ControlCharacters.contains(scalar), scalar.value > 0x20 {
                let digits = String(scalar.value, radix: 16)
                escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
    }
}

extension JSONValue: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .int(let value): try container.encode(value)
        case .double(let value) where !value.isFinite: try container.encodeNil()
        case .double(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let members): try container.encode(members)
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .int(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
    public init(nilLiteral: ()) { self = .null }

    /// `null` for what is missing.
    public init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
}

extension JSONValue {
    init(_ value: ReportValue) {
        switch value {
        case .text(let text): self = .string(text)
        case .number(let number) where number == number.rounded() && number.magnitude < 1e15: self = .int(Int(number))
        case .number(let number): self = .double(number)
        case .list(let texts): self = .array(texts.map(JSONValue.string))
        case .missing: self = .null
        }
    }
}
