import Assessment

/// Names within a package, so written that Canvas's import leaves them different from one another.
enum CanvasIdentifier {
    /// An item's: every sign beyond ASCII would become an underscore, and ids of as many of them the same.
    static func item(_ id: String) -> String {
        if id.utf8.allSatisfy({ $0 < 0x80 }) { return id }
        var hash = StableHash()
        hash.combine(id)
        let digits = String(hash.value, radix: 16)
        return "i" + String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The folder in which Canvas looks for what is said beside a quiz: its id as the import changes it.
    static func folder(_ id: String) -> String {
        let isName = id.utf8.first.map { ($0 | 0x20) > 0x60 && ($0 | 0x20) < 0x7B } ?? false
        let text = String(id.unicodeScalars.map { isKept($0) ? Character($0) : "_" })
        return isName || text.hasPrefix("_") ? text : "ID_" + text
    }

    /// A gap's: some signs are replaced in the names of responses, and not in the text; `_ans` at the end is cut off.
    static func gap(_ name: String, place: Int) -> String {
        let small = name.lowercased()
        let isPlain = name.unicodeScalars.allSatisfy { isKept($0) && $0 != "." && $0 != ":" }
        return isPlain && !small.hasSuffix("_ans") && !small.hasSuffix("_str") ? name : "gap-\(place + 1)"
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", ":": true
        default: false
        }
    }
}
