/// The tags that categories of questions become: the last part of each path, with as many of those above it as tell it
/// from another's.
struct CategoryTags {
    private let paths: Set<[String]>

    init(_ paths: [[String]]) {
        self.paths = Set(paths)
    }

    /// The names in a path of Moodle, of which two slashes are one; without its root, such as `$course$/top`.
    static func path(_ text: String) -> [String] {
        let parts = text.replacing("//", with: "\u{1}").split(separator: "/").map {
            TextLines.oneLine(String($0).replacing("\u{1}", with: "/").replacing(",", with: " "))
        }
        let named = parts.filter { !$0.isEmpty }.drop { $0.count > 1 && $0.hasPrefix("$") && $0.hasSuffix("$") }
        return Array(named.first == "top" ? named.dropFirst() : named)
    }

    static func joined(_ path: some Collection<String>) -> String { path.joined(separator: "/") }

    /// Nil for the root.
    func tag(for path: [String]) -> String? {
        guard !path.isEmpty else { return nil }
        let others = paths.filter { $0 != path }
        let length = (1...path.count).first { count in
            !others.contains { $0.count >= count && $0.suffix(count) == path.suffix(count) }
        }
        return Self.joined(path.suffix(length ?? path.count))
    }
}
