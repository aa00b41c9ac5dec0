public import Assessment
public import Quantities

/// A file of questions, read: its items that are sound, and what is said of all of them.
public struct Bank: Sendable {
    /// A text that items point to by a short key.
    public struct Source: Sendable {
        public var key: String
        public var text: LocalizedText

        public init(key: String, text: LocalizedText) {
            self.key = key
            self.text = text
        }
    }

    public var id: String
    public var title: LocalizedText
    public var description: LocalizedText?
    /// Its default first.
    public var languages: [Language]
    public var licence: String?
    public var sources: [Source]
    public var items: [Item]
    /// The units that its figures may be in: the standard ones and those that it declares.
    public var units: UnitTable = .standard
    /// Whether its file writes decimals with a comma.
    public var hasDecimalComma = false
    /// The file it was read from, as named to the reader.
    public var file: String
    /// Where the file names the bank; the start of a file that does not.
    var idRange = SourceRange(bytes: 0..<0, line: 1, column: 1, endLine: 1, endColumn: 1)
    /// The sound items of the file in their order, whether they were built or not.
    public internal(set) var roster: [Entry] = []

    /// An item's id, without the bank's, and where it stands.
    public struct Entry: Sendable {
        public var id: String
        public var range: SourceRange
    }

    /// Where the item's id stands; nil for an item that this bank has not.
    ///
    /// - Parameter item: the id without the bank's.
    public func place(of item: String) -> SourceRange? { roster.first { $0.id == item }?.range }
}

/// What came of reading a file.
public struct BankReading: Sendable {
    /// Nil where the file as a whole cannot be used.
    public var bank: Bank?
    /// In the order of the file.
    public var diagnostics: [Diagnostic]
    /// Items that the file has and that could not be used.
    public var itemsLeftOut: Int
    /// For each source that it was read against, the places of the figures that its items ask for.
    var askedFigures: [Set<Int>] = []
    /// The ids that items of another program's file brought along; the others were made up here.
    var ownIDs: Set<String> = []
    /// The bytes of a package's files that findings are about, by the names that those give.
    public var packed: [String: [UInt8]] = [:]

    public init(bank: Bank?, diagnostics: [Diagnostic], itemsLeftOut: Int = 0) {
        self.bank = bank
        self.diagnostics = diagnostics
        self.itemsLeftOut = itemsLeftOut
    }
}
