/// The texts that a pattern of XML Schema takes, where they can be told one by one: `[Yy]ork(shire)?`.
///
/// Source of the notation: XML Schema Part 2, appendix F; a pattern takes whole texts only.
struct PatternTexts {
    private static let most = 32

    private var rest: ArraySlice<Character>

    /// Nil where there are too many, or where the pattern says more than letters, choices and what may be left out.
    static func all(of pattern: String) -> [String]? {
        var characters = Array(pattern)[...]
        // Some write the ends, which go without saying.
        if characters.first == "^" { characters.removeFirst() }
        if characters.last == "$", characters.dropLast().last != "\\" { characters.removeLast() }
        var parser = PatternTexts(rest: characters)
        guard let texts = parser.alternatives(), parser.rest.isEmpty else { return nil }
        return texts
    }

    private mutating func alternatives() -> [String]? {
        guard var texts = sequence() else { return nil }
        while rest.first == "|" {
            rest.removeFirst()
            guard let more = sequence() else { return nil }
            texts += more.filter { !texts.contains($0) }
        }
        return texts.count <= Self.most ? texts : nil
    }

    private mutating func sequence() -> [String]? {
        var texts = [""]
        while let next = rest.first, next != "|", next != ")" {
            guard var piece = atom() else { return nil }
            if rest.first == "?" {
                rest.removeFirst()
                if !piece.contains("") { piece.append("") }
            }
            if let mark = rest.first, "?*+{".contains(mark) { return nil }
            guard texts.count * piece.count <= Self.most else { return nil }
            texts = texts.flatMap { head in piece.map { head + $0 } }
        }
        return texts
    }

    private mutating func atom() -> [String]? {
        switch rest.removeFirst() {
        case "(":
            if rest.starts(with: "?:") { rest = rest.dropFirst(2) }
            guard let texts = alternatives(), rest.first == ")" else { return nil }
            rest.removeFirst()
            return texts
        case "[": return characterClass()
        case "\\": return escaped().map { [$0] }
        case ".", "*", "+", "?", "{", "}", "]", "^", "$": return nil
        case let letter: return [String(letter)]
        }
    }

    /// A sign that a backslash makes plain; nil for a letter, which names a class.
    private mutating func escaped() -> String? {
        guard let sign = rest.first, !sign.isLetter, !sign.isNumber else { return nil }
        rest.removeFirst()
        return String(sign)
    }

    private mutating func characterClass() -> [String]? {
        guard rest.first != "^" else { return nil }
        var texts: [String] = []
        while let sign = rest.popFirst() {
            switch sign {
            case "]": return texts.isEmpty ? nil : texts
            case "\\":
                guard let own = escaped() else { return nil }
                texts.append(own)
            case "[": return nil
            default:
                guard rest.first == "-", rest.dropFirst().first != "]" else {
                    texts.append(String(sign))
                    continue
                }
                rest.removeFirst()
                guard let last = rest.popFirst(), let low = sign.unicodeScalars.first?.value,
                    let high = last.unicodeScalars.first?.value, low <= high, high - low < UInt32(Self.most)
                else { return nil }
                texts += (low...high).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
            }
        }
        return nil
    }
}
