import Assessment

/// Whether capitals count, which a bank says once for all gaps of an item.
enum GapCapitals {
    /// The same keys with one way to compare texts, and what that changes.
    ///
    /// Gaps whose texts have no letters of two cases go along with the others. Where the others differ, no right answer
    /// may become wrong.
    static func evened(_ keys: [Cloze.Key]) -> (keys: [Cloze.Key], loss: String?) {
        let regards = Set(
            keys.compactMap { key -> TextComparison.Regard? in
                guard case .text(let texts) = key, hasCase(texts) else { return nil }
                return texts.comparison.letterCase
            })
        guard let first = regards.first else { return (keys, nil) }
        let isMixed = regards.count > 1
        let regard = isMixed ? (regards.contains(.mind) ? .mind : .free) : first
        let evened = keys.map { key -> Cloze.Key in
            guard case .text(var texts) = key else { return key }
            texts.comparison.letterCase = regard
            return .text(texts)
        }
        return (evened, isMixed ? "capitals count in some of the gaps and not in others; here they count in none" : nil)
    }

    private static func hasCase(_ key: TextKey) -> Bool {
        key.branches.contains { branch in
            branch.accepted.contains { $0.text.lowercased() != $0.text.uppercased() }
        }
    }
}
