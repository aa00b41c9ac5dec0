/// Which items a bank's file has and where, be they sound or not.
public struct BankOutline: Sendable {
    public struct Entry: Sendable, Hashable {
        /// Empty where the heading has none.
        public var id: String
        /// From the heading to the line before the next one, counted from 1.
        public var lines: ClosedRange<Int>
    }

    /// In the order of the file.
    public let entries: [Entry]
    /// Whether the file has an item or a head that can be read, as no file of another kind has.
    public let isBank: Bool

    /// - Parameter bytes: a whole file.
    public init(_ bytes: [UInt8]) {
        var findings = Findings()
        let source = SourceText(bytes, file: "", findings: &findings)
        let assembly = BankAssembly(source, findings: findings)
        entries = assembly.parsedItems().map { item in
            let first = source.index(ofLineAt: item.range.lowerBound) + 1
            let last = source.index(ofLineAt: max(item.range.lowerBound, item.range.upperBound - 1)) + 1
            return Entry(id: item.id, lines: first...max(first, last))
        }
        isBank = !entries.isEmpty || assembly.front.end > 0
    }
}
