public import Assessment

/// The texts of one bank file in all their languages, with the places to edit them at.
public struct BankTexts: Sendable {
    /// Names a text: `nile-length` and `option 2 feedback`. Texts of the bank itself have no item.
    public struct Name: Hashable, Sendable, CustomStringConvertible {
        public var item: String
        public var part: String

        public init(item: String, part: String) {
            self.item = item
            self.part = part
        }

        public var description: String { "\(item)/\(part)" }
    }

    /// A version of a text as the file writes it, on one line but for line ends that the author keeps.
    struct Version: Sendable {
        var language: Language
        var words: String
        var range: Range<Int>
        /// False for paragraphs and lists, which do not stand in one piece.
        var isWhole: Bool
    }

    struct Text: Sendable {
        var name: Name
        var line: Int
        var versions: [Version]
    }

    /// The default first.
    public let languages: [Language]
    let texts: [Text]
    let bytes: [UInt8]
    let errors: Int
    let items: Int

    /// - Parameter bytes: a whole file.
    public init(_ bytes: [UInt8], fileName: String) {
        self.bytes = bytes
        var findings = Findings()
        let source = SourceText(bytes, file: fileName, findings: &findings)
        var assembly = BankAssembly(source, findings: findings)
        let reading = assembly.reading(scrutiny: .soundness, buildsItems: false)
        languages = reading.bank?.languages ?? [.english]
        errors = reading.diagnostics.count { $0.severity == .error }
        items = reading.bank?.roster.count ?? 0
        var collector = TextCollector(source: source)
        if let title = assembly.front.title { collector.add(title, Name(item: "", part: "title")) }
        for entry in assembly.front.sources { collector.add(entry.text, Name(item: "", part: "source \(entry.key)")) }
        var seen: Set<String> = []
        for item in assembly.parsedItems() where !item.id.isEmpty && seen.insert(item.id).inserted {
            collector.add(item)
        }
        texts = collector.texts
    }

    /// A text's version in a language, or in a region of it.
    static func version(_ text: Text, _ language: Language) -> Version? {
        text.versions.first { $0.language == language } ?? text.versions.first { $0.language.base == language.base }
    }

    /// The version that the others are translations of: in the first of the bank's languages that has one.
    func origin(of text: Text) -> Version? {
        languages.lazy.compactMap { Self.version(text, $0) }.first ?? text.versions.first
    }
}

/// Collects the texts of items under their names; a text for every language needs no translation.
private struct TextCollector {
    let source: SourceText
    var texts: [BankTexts.Text] = []

    mutating func add(_ placed: PlacedText, _ name: BankTexts.Name) {
        let versions = zip(placed.text.versions, placed.ranges).compactMap { version, range in
            version.language.map { language in
                BankTexts.Version(
                    language: language, words: words(range), range: range, isWhole: isWhole(version, range))
            }
        }
        guard !versions.isEmpty, versions.count == placed.text.versions.count else { return }
        texts.append(
            BankTexts.Text(
                name: name, line: source.index(ofLineAt: placed.range.lowerBound) + 1, versions: versions))
    }

    mutating func add(_ item: ParsedItem) {
        func name(_ part: String) -> BankTexts.Name { BankTexts.Name(item: item.id, part: part) }
        if let stem = item.stem { add(stem, name("stem")) }
        addAnswers(of: item, named: "", in: item.id)
        for gap in item.gaps { addAnswers(of: gap.answers, named: "gap \(gap.name) ", in: item.id) }
        for (place, hint) in item.hints.enumerated() { add(hint, name("hint \(place + 1)")) }
        if let explanation = item.explanation { add(explanation, name("explanation")) }
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
        for (place, feedback) in (item.numbers.map(\.feedback) + item.texts.map(\.feedback)).enumerated() {
            if let feedback { add(feedback, name("answer \(place + 1) feedback")) }
        }
    }

    /// The bytes of a version with indentation and marks of quotation between its lines taken away.
    private func words(_ range: Range<Int>) -> String {
        var text = ""
        for line in String(decoding: source.original[range], as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            var words = line.drop { $0 == " " || $0 == "\t" }
            if !text.isEmpty, words.first == ">" { words = words.dropFirst().drop { $0 == " " || $0 == "\t" } }
            while let last = words.last, last == " " || last == "\t" || last == "\r" { words = words.dropLast() }
            if !text.isEmpty { text += text.hasSuffix("\\") ? "\n" : " " }
            text += words
        }
        return text
    }

    private func isWhole(_ version: LocalizedText.Version, _ range: Range<Int>) -> Bool {
        guard !source.bytes[range].contains(SourceText.blank) else { return false }
        let breaks = version.text.segments.reduce(0) { count, segment in
            if case .text(let text) = segment { count + text.utf8.count { $0 == UInt8(ascii: "\n") } } else { count }
        }
        // Every line end that is kept was kept by a backslash within the range.
        return breaks == words(range).utf8.count { $0 == UInt8(ascii: "\n") }
    }
}
