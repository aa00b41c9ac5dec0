public import Assessment

/// The formats of other programs, and the plain ones, that banks are read from and written to; the raw value is what
/// `--from` and `--format` take.
public enum BankFormat: String, CaseIterable, Sendable {
    /// Moodle's text format.
    case gift
    case aiken
    case moodleXML = "moodle-xml"
    /// IMS QTI 2.1 and 2.2; written as 2.1.
    case qti
    /// IMS QTI 3.0.
    case qti3
    /// Classic quizzes of Canvas: QTI 1.2 in a zip.
    case canvas
    /// Notes as text with headers, as Anki exports and imports them.
    case ankiText = "anki-text"
    /// Cards in Markdown.
    case hashcards
    case csv
    /// All that a bank holds, under the published schema.
    case json

    /// What a reader is told beside the file.
    public struct ReadingOptions: Sendable {
        /// The id that the bank gets; nil takes it from the file's name.
        public var bankID: String?
        /// The id of a bank whose file has none that is meant for a bank; after ``bankID``.
        public var otherBankID: String?
        /// Whether the format's files say under which id answers to the bank are kept.
        var keepsBankID = false
        /// The language of a file that does not say.
        public var language: Language

        public init(bankID: String? = nil, otherBankID: String? = nil, language: Language = .english) {
            self.bankID = bankID
            self.otherBankID = otherBankID
            self.language = language
        }
    }

    /// What a writer is told beside the bank.
    public struct WritingOptions: Sendable {
        /// The language of formats that hold one; nil takes the bank's first.
        public var language: Language?
        /// Draws the figures of computed items; without it they are left out where a format cannot compute.
        public var seed: UInt64?

        public init(language: Language? = nil, seed: UInt64? = nil) {
            self.language = language
            self.seed = seed
        }
    }

    /// How the names of its files end, in lower case, the usual ending first.
    public var endings: [String] {
        switch self {
        case .gift: [".gift", ".gift.txt"]
        case .aiken: [".aiken", ".aiken.txt"]
        case .moodleXML: [".moodle.xml", ".xml"]
        case .qti: [".qti.zip", ".qti.xml"]
        case .qti3: [".qti3.zip", ".qti3.xml"]
        case .canvas: [".imscc", ".canvas.zip"]
        case .ankiText: [".anki.txt", ".tsv"]
        case .hashcards: [".md"]
        case .csv: [".csv"]
        case .json: [".json"]
        }
    }

    /// The format of a file by its name, and by what it holds where the name leaves it open; nil where both do.
    public init?(fileName: String, bytes: [UInt8]) {
        let name = fileName.lowercased()
        let named = Self.allCases.flatMap { format in format.endings.map { (format, $0) } }
            .filter { name.hasSuffix($0.1) && $0.1 != ".xml" }
        if let (format, _) = named.max(by: { $0.1.count < $1.1.count }) {
            self = format
            return
        }
        guard let format = BankFormatGuess.format(of: bytes) else { return nil }
        self = format
    }

    /// The format that a file's contents look like, whatever its name; nil where that is open.
    public static func guessed(from bytes: [UInt8]) -> BankFormat? { BankFormatGuess.format(of: bytes) }

    /// Whether its files are plain text, without a word on how that is encoded.
    private var isText: Bool {
        switch self {
        case .gift, .aiken, .ankiText, .hashcards, .csv, .json: true
        case .moodleXML, .qti, .qti3, .canvas: false
        }
    }

    /// Whether its files hold the id that a bank has here; other formats name tests and categories in ways of their own.
    public var hasBankID: Bool { self == .json }

    public var canRead: Bool { reader != nil }
    public var canWrite: Bool { writer != nil }

    /// Reads a file of this format; what cannot be read or kept is said with its place in that file.
    public func read(
        _ bytes: [UInt8], fileName: String, options: ReadingOptions = ReadingOptions()
    ) -> BankReading {
        var options = options
        options.keepsBankID = hasBankID
        var imported = ImportedBank(bytes, fileName: fileName, options: options)
        if isText { imported.decode() }
        // In JSON they are a fault, which its reader names.
        if isText, self != .json { imported.dropControls() }
        if let reader, imported.isReadable { reader.read(into: &imported) }
        return imported.reading()
    }

    /// Writes a bank in this format; what it cannot hold is said with the place of the item.
    public func write(_ bank: Bank, options: WritingOptions = WritingOptions()) -> BankWriting {
        var report = ExportReport(bank)
        let bytes = writer?.write(bank, options, report: &report) ?? []
        return BankWriting(bytes: bytes, diagnostics: report.diagnostics, itemsLeftOut: report.itemsLeftOut)
    }
}

/// Reads the files of one format.
protocol BankFormatReader {
    /// Adds the items of the file, and what is to be said of it.
    static func read(into bank: inout ImportedBank)
}

/// Writes banks in one format.
protocol BankFormatWriter {
    static func write(_ bank: Bank, _ options: BankFormat.WritingOptions, report: inout ExportReport) -> [UInt8]
}

/// What came of writing a bank in another format.
public struct BankWriting: Sendable {
    public var bytes: [UInt8]
    /// What was lost, item by item.
    public var diagnostics: [Diagnostic]
    public var itemsLeftOut: Int
}
