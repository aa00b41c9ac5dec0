import Assessment
import Quantities

/// Collects the texts of a bank under their names; a text for every language needs no translation, unless it is prose
/// that was written before the bank had several.
struct TextCollector {
    let source: SourceText
    let units: UnitTable
    var texts: [BankTexts.Text] = []
    /// The language that prose without one is taken to be in; nil where all languages are meant.
    var assumed: Language?

    init(source: SourceText, units: UnitTable) {
        self.source = source
        self.units = units
    }

    /// Each paragraph is a text of its own, so that one can be translated, or grow stale, without the others.
    mutating func add(_ placed: PlacedText, _ name: BankTexts.Name) {
        var stretches = placed.stretches
        if stretches.isEmpty {
            stretches = zip(placed.text.versions, placed.ranges).map {
                PlacedText.Stretch(language: $0.language, range: $1, paragraph: 0)
            }
        }
        var previous: BankTexts.Name?
        if let assumed, stretches.allSatisfy({ $0.language == nil }) {
            addUntagged(stretches, in: assumed, name)
            return
        }
        var groups = Self.aligned(stretches)
        // Where a translation was begun it goes on.
        if groups.count == 1 { groups[0] += placed.hollow }
        for (place, versions) in groups.enumerated() {
            let own = BankTexts.Name(
                item: name.item, part: place == 0 ? name.part : "\(name.part) paragraph \(place + 1)")
            texts.append(
                BankTexts.Text(
                    name: own, line: line(of: versions), versions: versions.map { version($0.language, $0.range) },
                    previous: previous))
            previous = own
        }
    }

    /// Paragraphs without a tag, but for those that have no words.
    private mutating func addUntagged(
        _ stretches: [PlacedText.Stretch], in language: Language, _ name: BankTexts.Name
    ) {
        for (place, stretch) in stretches.enumerated() {
            var version = version(language, stretch.range)
            guard UntaggedTexts.hasWords(Self.withoutFigures(version.words), units: units) else { continue }
            version.isUntagged = true
            if hasList(stretch.range) { version.isWhole = false }
            texts.append(
                BankTexts.Text(
                    name: BankTexts.Name(
                        item: name.item, part: place == 0 ? name.part : "\(name.part) paragraph \(place + 1)"),
                    line: line(of: [(language, stretch.range)]), versions: [version]))
        }
    }

    /// What stands between braces is no word.
    private static func withoutFigures(_ words: String) -> String {
        var depth = 0
        return words.filter { character in
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            return depth <= 0
        }
    }

    /// Whether entries of a list stand below the first line; they cannot stand behind a tag.
    private func hasList(_ range: Range<Int>) -> Bool {
        source.bytes[range].split(separator: 0x0A).dropFirst().contains { line in
            let words = Self.trimmed(line)
            let mark = words.prefix { $0 != 0x20 }
            let isNumber =
                mark.count > 1 && mark.last == UInt8(ascii: ".")
                && mark.dropLast().allSatisfy { (0x30...0x39).contains($0) }
            return isNumber || mark == [UInt8(ascii: "-")] || mark == [UInt8(ascii: "*")]
        }
    }

    private typealias Tagged = (language: Language, range: Range<Int>)

    /// Which stretches are translations of each other: those of one paragraph where the languages share paragraphs, and
    /// else those of the same place in the order of their language.
    private static func aligned(_ stretches: [PlacedText.Stretch]) -> [[Tagged]] {
        let tagged = stretches.compactMap { stretch in
            stretch.language.map { (language: $0, range: stretch.range, paragraph: stretch.paragraph) }
        }
        guard let first = tagged.first else { return [] }
        var counts: [Language: Int] = [:]
        for stretch in tagged { counts[stretch.language, default: 0] += 1 }
        let own = Set(tagged.filter { $0.language == first.language }.map(\.paragraph))
        let areShared = tagged.contains { $0.language != first.language && own.contains($0.paragraph) }
        let isEven = Set(counts.values).count == 1
        var groups: [(paragraph: Int, versions: [Tagged])] = []
        var seen: [Language: Int] = [:]
        for stretch in tagged {
            let version = (language: stretch.language, range: stretch.range)
            let place: Int?
            if areShared, !isEven {
                place = groups.firstIndex { group in
                    group.paragraph == stretch.paragraph
                        && !group.versions.contains { $0.language == stretch.language }
                }
            } else {
                let count = seen[stretch.language, default: 0]
                seen[stretch.language] = count + 1
                place = count < groups.count ? count : nil
            }
            if let place {
                groups[place].versions.append(version)
            } else {
                groups.append((stretch.paragraph, [version]))
            }
        }
        return groups.map(\.versions)
    }

    mutating func add(_ item: ParsedItem) {
        func name(_ part: String) -> BankTexts.Name { BankTexts.Name(item: item.id, part: part) }
        if let stem = item.stem { add(stem, name("stem")) }
        addAnswers(of: item, named: "", in: item.id)
        for gap in item.gaps { addAnswers(of: gap.answers, named: "gap \(gap.name) ", in: item.id) }
        for (place, hint) in item.hints.enumerated() { add(hint, name("hint \(place + 1)")) }
        if let explanation = item.explanation { add(explanation, name("explanation")) }
        // Titles of works are the same in all languages.
        assumed = nil
        if let source = item.source?.value { add(source, name("source")) }
    }

    private mutating func addAnswers(of item: ParsedItem, named lead: String, in id: String) {
        func name(_ part: String) -> BankTexts.Name { BankTexts.Name(item: id, part: lead + part) }
        for (place, option) in item.options.enumerated() {
            add(option.text, name("option \(place + 1)"))
            if let feedback = option.feedback { add(feedback, name("option \(place + 1) feedback")) }
        }
        for (place, entry) in item.entries.enumerated() {
            add(entry.text, name("entry \(place + 1)"))
            if let feedback = entry.feedback { add(feedback, name("entry \(place + 1) feedback")) }
        }
        for (place, branch) in item.numbers.enumerated() {
            if let feedback = branch.feedback { add(feedback, name("answer \(place + 1) feedback")) }
        }
        for (place, branch) in item.texts.enumerated() {
            // Answers are given in any of the languages, on a line of their own or on one for all.
            let others = item.texts.filter { $0.credit == branch.credit }.flatMap(\.accepted)
            if others.allSatisfy({ $0.language != nil }) {
                add(
                    accepted: branch.accepted, beside: others.compactMap(\.language),
                    isNext: item.texts[..<place].contains { $0.credit == branch.credit }, name("answer \(place + 1)"))
            }
            if let feedback = branch.feedback { add(feedback, name("answer \(place + 1) feedback")) }
        }
    }

    /// What a short text accepts, a version for each language that has some of its own.
    private mutating func add(
        accepted: [ParsedItem.TextBranch.Accepted], beside served: [Language], isNext: Bool, _ name: BankTexts.Name
    ) {
        var versions: [BankTexts.Version] = []
        var last: Language?
        for one in accepted {
            defer { last = one.language }
            guard let language = one.language else { continue }
            let isPlain = !one.text.contains("|") && !one.text.contains("\n")
            guard let place = versions.firstIndex(where: { $0.language == language }) else {
                versions.append(
                    BankTexts.Version(language: language, words: one.text, range: one.range, isWhole: isPlain))
                continue
            }
            versions[place].words += " | " + one.text
            let isNext = last == language
            if isNext { versions[place].range = versions[place].range.lowerBound..<one.range.upperBound }
            let hasComment = source.bytes[versions[place].range].contains(SourceText.blank)
            versions[place].isWhole = versions[place].isWhole && isPlain && isNext && !hasComment
        }
        guard !versions.isEmpty else { return }
        let line = line(of: versions.map { ($0.language, $0.range) })
        texts.append(
            BankTexts.Text(
                name: name, line: line, versions: versions, form: .accepted, served: served, isNext: isNext))
    }

    private func line(of versions: [Tagged]) -> Int {
        source.index(ofLineAt: versions.map(\.range.lowerBound).min() ?? 0) + 1
    }

    private func version(_ language: Language, _ range: Range<Int>) -> BankTexts.Version {
        BankTexts.Version(
            language: language, words: words(range), range: range,
            isWhole: !source.bytes[range].contains(SourceText.blank))
    }

    /// The bytes of a version without comments, indentation and marks of quotation between its lines; a line end that a
    /// backslash keeps is one here, and others are blanks.
    private func words(_ range: Range<Int>) -> String {
        var text = ""
        var keepsLineEnd = false
        var isFirst = true
        for line in source.bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false) {
            var words = Self.trimmed(line)
            if !isFirst, words.first == UInt8(ascii: ">") { words = Self.trimmed(words.dropFirst()) }
            isFirst = false
            guard !words.isEmpty else { continue }
            if !text.isEmpty { text += keepsLineEnd ? "\n" : " " }
            keepsLineEnd = !words.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
            text += Self.withoutComments(keepsLineEnd ? Self.trimmed(words.dropLast()) : words)
        }
        return text
    }

    /// Of the blanks on both sides of a comment one is left.
    private static func withoutComments(_ words: ArraySlice<UInt8>) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(words.count)
        var isAfterComment = false
        for byte in words {
            defer { isAfterComment = byte == SourceText.blank }
            if byte == SourceText.blank || (isAfterComment && byte == 0x20 && plain.last == 0x20) { continue }
            plain.append(byte)
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D, SourceText.blank].contains(byte) }
        var line = line.drop(while: isSpace)
        while let last = line.last, isSpace(last) { line = line.dropLast() }
        return line
    }
}
