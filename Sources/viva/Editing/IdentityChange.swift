import QuestionBank

/// What an edit did to the names that learners' answers are kept under.
enum IdentityChange: Equatable {
    case bankRenamed(from: String, to: String)
    case itemRenamed(from: String, to: String)
    case itemGone(String)

    /// The bank's id and the ids of its items, sound or not, in the order of the file.
    struct Names {
        let bank: String?
        let items: [String]

        init(_ bytes: [UInt8], file: String) {
            bank =
                BankReader.read(bytes, fileName: file, scrutiny: .soundness, buildsItems: false).bank?.id
            items = BankOutline(bytes).entries.map(\.id).filter { !$0.isEmpty }
        }
    }

    /// An id that is gone is taken to be the new one that stands between the same neighbours.
    static func between(_ old: Names, and new: Names) -> [IdentityChange] {
        var changes: [IdentityChange] = []
        if let from = old.bank, let to = new.bank, from != to { changes.append(.bankRenamed(from: from, to: to)) }
        let (before, after) = (Set(old.items), Set(new.items))
        for (place, id) in old.items.enumerated() where !after.contains(id) {
            let above = old.items[..<place].last { after.contains($0) }
            let start = above.flatMap { new.items.lastIndex(of: $0) }.map { $0 + 1 } ?? 0
            let fresh = new.items[start...].prefix { !before.contains($0) }
            // As many ids that are gone stand above it there as new ones here.
            let offset = old.items[..<place].reversed().prefix { !after.contains($0) }.count
            if offset < fresh.count {
                changes.append(.itemRenamed(from: id, to: fresh[start + offset]))
            } else {
                changes.append(.itemGone(id))
            }
        }
        return changes
    }
}
