import Assessment

/// `coverage`: languages, tags and sources that only a part of a bank has.
enum Coverage {
    /// A bank that has just been begun is left alone.
    private static let fewestItems = 10

    struct Tally {
        private var items = 0
        private var untagged = 0
        private var unsourced = 0
        /// How many items can be asked in each of the bank's languages.
        private var spoken: [Int]
        private var usedSources: Set<String> = []
        private let context: RuleContext

        init(_ context: RuleContext) {
            self.context = context
            spoken = Array(repeating: 0, count: context.languages.count)
        }

        var hasSources: Bool { unsourced < items }

        mutating func add(_ item: ParsedItem) {
            items += 1
            if item.tags.isEmpty { untagged += 1 }
            if item.source == nil { unsourced += 1 }
            if spoken.count > 1, let stem = item.stem?.text {
                for place in spoken.indices where stem.speaks(context.languages[place]) { spoken[place] += 1 }
            }
            guard !context.front.sources.isEmpty, let source = item.source else { return }
            for version in source.value.text.versions {
                for part in LocalizedText.words(of: version).split(separator: ",") {
                    usedSources.insert(part.split(separator: " ").joined(separator: " "))
                }
            }
        }

        mutating func add(_ other: Tally) {
            items += other.items
            untagged += other.untagged
            unsourced += other.unsourced
            for place in spoken.indices { spoken[place] += other.spoken[place] }
            usedSources.formUnion(other.usedSources)
        }

        func report(findings: inout Findings) {
            let place = context.front.idRange ?? 0..<0
            if items >= fewestItems {
                for (language, count) in zip(context.languages, spoken) where spoken.count > 1 && count < items {
                    findings.report(.languageCoverage(language, count, of: items), at: place)
                }
                if untagged > 0, untagged < items {
                    findings.report(.tagCoverage(items - untagged, of: items), at: place)
                }
                if unsourced > 0, unsourced < items {
                    findings.report(.sourceCoverage(items - unsourced, of: items), at: place)
                }
            }
            guard items > 0 else { return }
            for source in context.front.sources where !usedSources.contains(source.key) {
                findings.report(.sourceIdle(source.key), at: source.text.range)
            }
        }
    }
}

extension Message {
    static func languageCoverage(_ language: Language, _ count: Int, of total: Int) -> Message {
        Message(.coverage, "\(count) of \(total) items can be asked in `\(language)`")
    }

    static func tagCoverage(_ count: Int, of total: Int) -> Message {
        Message(.coverage, "\(count) of \(total) items have tags; the others are never found by one")
    }

    static func sourceCoverage(_ count: Int, of total: Int) -> Message {
        Message(.coverage, "\(count) of \(total) items name a source")
    }

    static func sourceIdle(_ key: String) -> Message {
        Message(.coverage, "no item names the source `\(key)`")
    }
}

extension Explanation {
    static let coverage = Explanation(
        finds: "Languages, tags and sources that only a part of a bank has; and sources that no item names.",
        reason: "It says how far a translation, or the work of tagging, has come. Banks of fewer than ten items are "
            + "left alone but for their sources.",
        fires: .bank(
            #"""
            ---
            sources:
              atlas: A school atlas
              census: The census of 1926
            ---
            ## a
            One?

            = 1

            source: atlas

            """#),
        quiet: .bank(
            #"""
            ---
            sources:
              atlas: A school atlas
              census: The census of 1926
            ---
            ## a
            One?

            = 1

            source: atlas, census

            """#))
}
