import Assessment

/// `coverage`: languages, tags and sources that only a part of a bank has.
enum Coverage {
    /// A bank that has just been begun is left alone.
    private static let fewestItems = 10

    static func check(_ items: [ParsedItem], in context: RuleContext, findings: inout Findings) {
        let place = context.front.idRange ?? 0..<0
        if items.count >= fewestItems {
            for language in context.languages where context.languages.count > 1 {
                let count = items.count { $0.stem?.text.speaks(language) == true }
                guard count < items.count else { continue }
                findings.report(.languageCoverage(language, count, of: items.count), at: place)
            }
            let untagged = items.count(where: \.tags.isEmpty)
            if untagged > 0, untagged < items.count {
                findings.report(.tagCoverage(items.count - untagged, of: items.count), at: place)
            }
            let unsourced = items.count { $0.source == nil }
            if unsourced > 0, unsourced < items.count {
                findings.report(.sourceCoverage(items.count - unsourced, of: items.count), at: place)
            }
        }
        checkSources(items, in: context, findings: &findings)
    }

    private static func checkSources(_ items: [ParsedItem], in context: RuleContext, findings: inout Findings) {
        guard !context.front.sources.isEmpty, !items.isEmpty else { return }
        var used: Set<String> = []
        for item in items {
            for version in item.source?.value.text.versions ?? [] {
                for part in LocalizedText.words(of: version).split(separator: ",") {
                    used.insert(part.split(separator: " ").joined(separator: " "))
                }
            }
        }
        for source in context.front.sources where !used.contains(source.key) {
            findings.report(.sourceIdle(source.key), at: source.text.range)
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
