import Assessment

/// `stem-duplicate`: two items that ask the same, but for spacing, case and punctuation, and have the same answer.
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
    static func hash(of item: ParsedItem) -> UInt64? {
        guard let version = item.stem?.text.versions.first else { return nil }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        combine(version.text, into: &hash)
        combineAnswers(of: item, into: &hash)
        return hash
    }

    private static func combine(_ template: Template, into hash: inout UInt64) {
        for segment in template.segments {
            switch segment {
            case .text(let text): combine(text, into: &hash)
            case .value(let expression): combine("\(expression)", into: &hash)
            case .gap(let name): combine(name, into: &hash)
            }
        }
    }

    /// Letters and digits, ASCII ones in lower case.
    private static func combine(_ text: String, into hash: inout UInt64) {
        let bytes = text.utf8Span.span
        for place in bytes.indices {
            let byte = bytes[place]
            switch byte {
            case 0x41...0x5A: hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
            case 0x30...0x39, 0x61...0x7A, 0x80...: hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            default: break
            }
        }
    }

    /// Two items may show one question with different options; with one key among the same options they are one.
    private static func combineAnswers(of item: ParsedItem, into hash: inout UInt64) {
        var sum: UInt64 = 0
        for place in item.options.indices {
            guard let version = item.options[place].text.text.versions.first else { continue }
            var own: UInt64 = item.options[place].isKey ? 1 : 2
            combine(version.text, into: &own)
            sum &+= own
        }
        hash = (hash ^ sum) &* 0x100_0000_01B3
        if item.variables.contains(where: { $0.expression == nil }) {
            for variable in item.variables { combine("\(variable.domain)", into: &hash) }
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
