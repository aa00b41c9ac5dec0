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
        /// False where a comment stands within, or what cannot be told from what parts it.
        var isWhole: Bool
        /// True where the file names no language, and the bank's first is meant.
        var isUntagged = false
    }

    struct Text: Sendable {
        enum Form: Sendable {
            case words
            /// What a short text accepts: quoted in the file, and `a | b` in a worksheet.
            case accepted
        }

        var name: Name
        var line: Int
        var versions: [Version]
        var form = Form.words
        /// Languages in which other answers of the same worth stand, so that none is missing here.
        var served: [Language] = []
        /// True where what is missing is asked for with an answer above, of the same worth.
        var isNext = false
        /// The text that this one is the next paragraph of.
        var previous: Name?
    }

    /// The default first.
    public let languages: [Language]
    public let fileName: String
    let texts: [Text]
    let bytes: [UInt8]
    /// What makes parts of the file unreadable.
    let errors: [String]
    let items: Int
    /// Items that have errors; of those among them that have no id of their own no text is here.
    public let itemsLeftOut: Int

    /// - Parameter bytes: a whole file.
    public init(_ bytes: [UInt8], fileName: String) {
        self.bytes = bytes
        self.fileName = fileName
        var findings = Findings()
        let source = SourceText(bytes, file: fileName, findings: &findings)
        var assembly = BankAssembly(source, findings: findings)
        let reading = assembly.reading(scrutiny: .soundness, buildsItems: false)
        languages = reading.bank?.languages ?? [.english]
        errors = reading.diagnostics.filter { $0.severity == .error }.map(\.message)
        items = reading.bank?.roster.count ?? 0
        itemsLeftOut = reading.itemsLeftOut
        let declared = assembly.front.syntax.declaredLanguages
        let parsed = assembly.parsedItems()
        let head = 0..<(parsed.first?.range.lowerBound ?? bytes.count)
        let isAllowed = source.allows(.textUntagged, in: head)
        var collector = TextCollector(source: source, units: assembly.front.units)
        if declared.count > 1, !isAllowed { collector.assumed = declared.first }
        if let title = assembly.front.title { collector.add(title, Name(item: "", part: "title")) }
        if let description = assembly.description { collector.add(description, Name(item: "", part: "description")) }
        let assumed = collector.assumed
        collector.assumed = nil
        for entry in assembly.front.sources { collector.add(entry.text, Name(item: "", part: "source \(entry.key)")) }
        var seen: Set<String> = []
        for item in parsed where !item.id.isEmpty && seen.insert(item.id).inserted {
            collector.assumed = source.allows(.textUntagged, in: item.range) ? nil : assumed
            collector.add(item)
        }
        texts = collector.texts
    }

    /// The ids of items that have texts to translate, in the order of the file.
    public var itemIDs: [String] {
        var seen: Set<String> = []
        return texts.map(\.name.item).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// A text's version in a language, or in a region of it.
    static func version(_ text: Text, _ language: Language) -> Version? {
        text.versions.first { $0.language == language }
            ?? text.versions.first { $0.language.sharesBase(with: language) }
    }

    /// The version that the others are translations of: in the first of the bank's languages that has one.
    func origin(of text: Text) -> Version? {
        languages.lazy.compactMap { Self.version(text, $0) }.first ?? text.versions.first
    }
}
