import Assessment
import Quantities

/// `text-untagged`: prose without a language in a bank of several, which every reader gets as it is.
///
/// What names a source, and what a short text accepts, is left out: titles of works and names are the same in all
/// languages. So is a text without words: figures, units, formulas.
enum UntaggedTexts {
    struct Tally {
        private var count = 0
        private let context: RuleContext

        init(_ context: RuleContext) {
            self.context = context
        }

        private var isWanted: Bool { context.front.syntax.declaredLanguages.count > 1 }

        mutating func add(_ item: ParsedItem) {
            guard isWanted, !context.source.allows(.textUntagged, in: item.range) else { return }
            item.forEachText { text in if UntaggedTexts.isProse(text, units: context.front.units) { count += 1 } }
        }

        mutating func add(_ other: Tally) { count += other.count }

        func report(description: PlacedText?, findings: inout Findings) {
            let front = context.front
            let ofBank = [front.title, description].compactMap { $0 }.filter {
                isWanted && UntaggedTexts.isProse($0, units: front.units)
            }
            let all = count + ofBank.count
            guard all > 0, let first = front.syntax.declaredLanguages.first else { return }
            let place = front.idRange ?? front.title?.range ?? 0..<0
            findings.report(.textsUntagged(all, first: first, bank: context.source.file), at: place)
        }
    }

    /// Whether a text has words, and none of them is in a language of its own.
    static func isProse(_ text: PlacedText, units: UnitTable) -> Bool {
        text.text.versions.allSatisfy { $0.language == nil } && text.text.versions.contains { hasWords($0, units) }
    }

    private static func hasWords(_ version: LocalizedText.Version, _ units: UnitTable) -> Bool {
        hasWords(LocalizedText.words(of: version), units: units)
    }

    /// Two letters in a row that are no part of a formula and no unit behind a figure.
    static func hasWords(_ text: String, units: UnitTable) -> Bool {
        var isFormula = false
        for part in text.split(separator: "$", omittingEmptySubsequences: false) {
            defer { isFormula.toggle() }
            guard !isFormula else { continue }
            let words = part.unicodeScalars.split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
            let hasFigures = words.contains { $0.contains { $0.properties.numericType != nil } }
            for word in words where word.count > 1 && word.allSatisfy(\.properties.isAlphabetic) {
                let isUnit = units.unit(named: String(word)) != nil
                if !(isUnit && (hasFigures || words.count == 1)) { return true }
            }
        }
        return false
    }
}

extension SourceText {
    /// Whether a comment within these bytes lets findings of a code stand.
    func allows(_ code: Diagnostic.Code, in range: Range<Int>) -> Bool {
        // They stand in the order of the file, and a long one may have many.
        var (low, high) = (0, allowances.count)
        while low < high {
            let middle = (low + high) / 2
            if allowances[middle].offset < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return allowances[low...].prefix { range.contains($0.offset) }.contains { $0.codes.contains(code) }
    }
}

extension Message {
    static func textsUntagged(_ count: Int, first: Language, bank: String) -> Message {
        let texts =
            count == 1
            ? "1 text has no language and is shown to all readers as it is; if it is in"
            : "\(count) texts have no language and are shown to all readers as they are; if they are in"
        let worksheet = "`viva translations \(bank) --to FILE.csv`"
        return Message(
            .textUntagged, "\(texts) `\(first)`, \(worksheet) makes a worksheet of \(count == 1 ? "it" : "them")")
    }
}

extension Explanation {
    static let textUntagged = Explanation(
        finds: "Words without a language in a bank of several languages.",
        reason: "A line without a tag is for every language, which suits figures, names and formulas. Prose was most "
            + "often written before the bank had a second language: `viva translations` takes it to be in the first "
            + "one, and writes the tags when a translation is put in. It is counted once for the whole bank.",
        fires: .bank(
            #"""
            ---
            id: a
            languages: en es
            ---
            ## a
            How many villages?

            = 1

            """#),
        quiet: .bank(
            #"""
            ---
            id: a
            languages: en es
            ---
            ## a
            [en] How many villages?
            [es] ¿Cuántas aldeas?

            = 1

            """#))
}
