import Assessment

/// `id-missing`, `id-duplicate`: the id is what a learner's history is kept under.
enum IdentityOfItem {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.idRange.lowerBound == item.range.lowerBound + 2, !item.id.isEmpty else { return }
        checkGlued(item, in: context, &findings)
    }

    /// Words to make an id of, for an item that has none; nil for one that has.
    static func words(for item: ParsedItem, in context: RuleContext) -> String? {
        guard item.id.isEmpty || !Name.isValid(context.source.bytes[item.idRange]) || isSign(item.id) else {
            return nil
        }
        return ItemSlug.words(for: item, in: context.front.syntax.declaredLanguages, source: context.source)
    }

    /// The ids that the fixes insert are each other's neighbours, and so are made for all items at once.
    static func checkMissing(_ items: [ItemTraits], findings: inout Findings) {
        guard items.contains(where: { $0.wordsForID != nil }) else { return }
        var taken = Set(items.map(\.id))
        for item in items {
            guard let words = item.wordsForID else { continue }
            let id = ItemSlug.free(for: words, among: &taken)
            if item.id.isEmpty {
                let end = item.idRange.upperBound
                findings.report(
                    .idMissing, at: item.idRange,
                    fix: Finding.Fix(label: "insert the id \(id)", range: end..<end, replacement: " \(id)"))
            } else {
                let start = item.idRange.lowerBound
                findings.report(
                    .idInvalid(item.id), at: item.idRange,
                    fix: Finding.Fix(label: "insert the id \(id)", range: start..<start, replacement: "\(id) "))
            }
        }
    }

    /// `##s ingle`: without a blank the id may not be where it seems to be.
    private static func checkGlued(_ item: ParsedItem, in context: RuleContext, _ findings: inout Findings) {
        let (bytes, end) = (context.source.bytes, item.idRange.upperBound)
        guard end + 1 < bytes.count, bytes[end] == 0x20, bytes[end + 1] > 0x20 else { return }
        findings.report(
            .idGlued(item.id), at: item.idRange,
            fix: Finding.Fix(
                label: "set it apart", range: item.idRange.lowerBound..<item.idRange.lowerBound, replacement: " "))
    }

    /// Whether it is one character that is neither a letter nor a digit, such as `±` before the id.
    private static func isSign(_ id: String) -> Bool {
        guard id.utf8.count < 5, id.utf8.first.map({ $0 >= 0x80 }) ?? false, let first = id.unicodeScalars.first
        else { return false }
        return id.unicodeScalars.count == 1 && !first.properties.isAlphabetic
    }

    static func checkDuplicates(_ items: [ItemTraits], findings: inout Findings) {
        var first: [UInt64: Int] = [:]
        first.reserveCapacity(items.count)
        for place in items.indices where !items[place].id.isEmpty {
            let id = items[place].id
            let hash = WordHash.of(id)
            guard let earlier = first[hash], items[earlier].id == id else {
                first[hash] = place
                continue
            }
            findings.report(
                .idDuplicate(id), at: items[place].idRange,
                notes: [Finding.Note(text: "first used here", range: items[earlier].idRange)])
        }
    }
}

extension Message {
    static var idMissing: Message {
        Message(
            .idMissing,
            "this item has no id; write one after `##`, and never change it: a learner's history hangs on it")
    }

    static func idGlued(_ id: String) -> Message {
        Message(
            .idMissing, "the id of this item is `\(id.prefix(60))`, and the rest its title; a blank stands after `##`",
            severity: .warning)
    }

    static func idInvalid(_ id: String) -> Message {
        Message(
            .idMissing,
            "`\(id.prefix(60))` cannot be an id; the first word after `##` has letters, digits, `-`, `_` and `.`, at most"
                + " \(Name.longest) bytes")
    }

    static func idDuplicate(_ id: String) -> Message {
        Message(.idDuplicate, "the id `\(id)` is used twice; give this item another one")
    }
}

extension Explanation {
    static let idDuplicate = Explanation(
        finds: "Two items of one id.",
        reason: "The id is what a learner's history is kept under; two items under one id would share it. The first "
            + "one keeps it.",
        fires: .bank(
            #"""
            ## a
            One?

            = 1

            ## a
            Two?

            = 2

            """#),
        quiet: .bank(
            #"""
            ## a
            One?

            = 1

            ## b
            Two?

            = 2

            """#))

    static let idMissing = Explanation(
        finds: "An item whose heading begins with no id.",
        reason: "The id, and not the text, is what a learner's history is kept under, so that texts can be mended. "
            + "The fix inserts one made of words of the item; choose a better one now, since it should never "
            + "change.",
        fires: .bank(
            #"""
            ## ¿Cuántas?
            One?

            = 1

            """#),
        quiet: .bank(
            #"""
            ## how-many ¿Cuántas?
            One?

            = 1

            """#))
}
