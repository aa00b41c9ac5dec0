import Assessment

/// `stem-duplicate`: two items that ask the same, but for spacing, case and punctuation, and offer the same options.
enum StemDuplicate {
    /// Returns the places of the items that it reported.
    static func check(_ items: [ItemTraits], findings: inout Findings) -> Set<Int> {
        var reported: Set<Int> = []
        var first: [UInt64: Int] = [:]
        first.reserveCapacity(items.count)
        for place in items.indices {
            guard let hash = items[place].question else { continue }
            guard let earlier = first[hash] else {
                first[hash] = place
                continue
            }
            reported.insert(place)
            findings.report(
                .stemDuplicate(items[earlier].id), at: items[place].idRange,
                notes: [Finding.Note(text: "it is here", range: items[earlier].idRange)])
        }
        return reported
    }

    /// What items are compared by: the stem, and the answers that are offered; nil for an item without a stem.
    static func hash(of item: ParsedItem, _ words: ItemWords) -> UInt64? {
        guard let version = item.stem?.text.versions.first, let stem = words.stem.first else { return nil }
        var hash = stem.hash &+ hashOfPlaces(in: version.text)
        // Two items may show one question with different options; with one key among the same options they are one.
        for place in item.options.indices {
            guard let version = item.options[place].text.text.versions.first, let text = words.options[place].first
            else { continue }
            hash &+= (text.hash &+ hashOfPlaces(in: version.text)) &* (item.options[place].isKey ? 3 : 5)
        }
        if item.variables.contains(where: { $0.expression == nil }) {
            for variable in item.variables { hash = hash &* 31 &+ UInt64(bitPattern: Int64(variable.domain.hashValue)) }
        }
        return hash
    }

    /// Of the computed figures and the gaps of a text, which are no words.
    private static func hashOfPlaces(in template: Template) -> UInt64 {
        if template.words != nil { return 0 }
        return template.segments.reduce(0) { hash, segment in
            switch segment {
            case .text: hash
            case .value, .gap: hash &* 31 &+ UInt64(bitPattern: Int64(segment.hashValue))
            }
        }
    }
}

extension Message {
    static func stemDuplicate(_ other: String) -> Message {
        Message(.stemDuplicate, "this item asks the same as `\(other)`; drop one of them")
    }
}

extension Explanation {
    static let stemDuplicate = Explanation(
        finds: "Two items that ask the same, but for spacing, case and punctuation.",
        reason: "A learner is asked twice as often, under two histories. In real banks 0 to 14.6 % of the items "
            + "were exact duplicates. Items with other options than each other are left alone.",
        fires: .bank(
            #"""
            ## a
            How many villages?

            = 5

            ## b
            How many  villages ?

            = 5

            """#),
        quiet: .bank(
            #"""
            ## a
            How many villages?

            = 5

            ## b
            How many towns?

            = 5

            """#))
}
