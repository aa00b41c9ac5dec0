/// The lines entered before, oldest first, each kept once, at its newest place.
struct History {
    private(set) var lines: [String] = []
    let limit: Int

    init(limit: Int, lines: [String] = []) {
        self.limit = max(0, limit)
        var seen: Set<String> = []
        var newestFirst: [String] = []
        for line in lines.reversed() where Self.isWorthKeeping(line) && newestFirst.count < self.limit {
            if seen.insert(Self.identity(line)).inserted { newestFirst.append(line) }
        }
        self.lines = newestFirst.reversed()
    }

    static func isWorthKeeping(_ line: String) -> Bool {
        !line.allSatisfy(\.isWhitespace)
    }

    /// Two spellings that Swift calls equal (é composed or not) stay two lines.
    private static func identity(_ line: String) -> String {
        line.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    }

    mutating func add(_ line: String) {
        guard Self.isWorthKeeping(line), limit > 0 else { return }
        lines.removeAll { $0.unicodeScalars.elementsEqual(line.unicodeScalars) }
        lines.append(line)
        if lines.count > limit { lines.removeFirst(lines.count - limit) }
    }

    /// The newest line before `index` that begins with a prefix, by scalars, and is not the prefix alone.
    func previous(before index: Int, prefix: [Unicode.Scalar]) -> Int? {
        lines[..<min(index, lines.count)].lastIndex { matches($0, prefix) }
    }

    /// The oldest line after `index` that begins with a prefix.
    func next(after index: Int, prefix: [Unicode.Scalar]) -> Int? {
        guard index + 1 < lines.count else { return nil }
        return lines[(index + 1)...].firstIndex { matches($0, prefix) }
    }

    private func matches(_ line: String, _ prefix: [Unicode.Scalar]) -> Bool {
        line.unicodeScalars.starts(with: prefix) && (prefix.isEmpty || line.unicodeScalars.count > prefix.count)
    }

    /// The place in a line, in scalars, where a searched text stands last. Capitals count only if the text has any.
    static func place(of needle: String, in line: String) -> Int? {
        let ignoresCase = needle == needle.lowercased()
        func folded(_ text: String) -> [String] {
            text.unicodeScalars.map { ignoresCase ? $0.properties.lowercaseMapping : String($0) }
        }
        let wanted = folded(needle)
        let content = folded(line)
        guard !wanted.isEmpty, wanted.count <= content.count else { return nil }
        return (0...(content.count - wanted.count)).last { content[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
}
