import Assessment

/// Lays the text of a bank out anew: blank lines, indentation, the spacing of marks, ids where they are missing.
///
/// It works on the lines as they stand. Nothing is put in another order, comments stay, and so does the wording of
/// everything; an item that has an error, and any other that would not mean the same afterwards, keeps its bytes.
/// Formatting what is formatted changes nothing.
public enum BankFormatter {
    /// What came of formatting a file.
    public struct Result: Sendable {
        public var bytes: [UInt8]
        /// The ids that were inserted, in the order of the file.
        public var insertedIDs: [String]
        /// How many items kept their bytes because of their errors.
        public var itemsLeft: Int
    }

    private static let mostRounds = 6

    /// - Parameter bytes: a whole file; its own line ends are kept, those of its first line where they differ.
    public static func format(_ bytes: [UInt8]) -> Result {
        let nothing = Result(bytes: bytes, insertedIDs: [], itemsLeft: 0)
        guard bytes.count <= BankReader.largestFile, !bytes.starts(with: [0xFF, 0xFE]),
            !bytes.starts(with: [0xFE, 0xFF])
        else { return nothing }
        var result = nothing
        // Until nothing changes any more, so that a second run finds nothing to do; what never settles stays as it is.
        for _ in 0..<mostRounds {
            guard let next = settled(result.bytes) else { return nothing }
            if next.bytes == result.bytes {
                result.itemsLeft = next.itemsLeft
                return result
            }
            result.bytes = next.bytes
            result.insertedIDs += next.insertedIDs
        }
        return nothing
    }

    /// One layout whose items all mean what they meant; nil where none can be had.
    private static func settled(_ bytes: [UInt8]) -> Result? {
        let meaning = BankMeaning(bytes)
        guard !meaning.isTooBroken else { return Result(bytes: bytes, insertedIDs: [], itemsLeft: 0) }
        var kept: Set<Int> = []
        var keepsHead = false
        while true {
            var layout = BankLayout(bytes, keeping: kept, keepsHead: keepsHead, errors: meaning.errors)
            layout.run()
            let result = Result(bytes: layout.output, insertedIDs: layout.insertedIDs, itemsLeft: layout.itemsLeft)
            if result.bytes == bytes { return result }
            let after = BankMeaning(result.bytes)
            let changed = layout.items.filter { item in
                guard let id = item.id, let before = meaning.items[id] else { return false }
                return after.items[id] != before
            }.map(\.place)
            let isHeadSame = meaning.head == after.head
            let isSound =
                isHeadSame && changed.isEmpty && after.count == meaning.count + layout.insertedIDs.count
                && after.errors.count <= meaning.errors.count
            if isSound { return result }
            let more = kept.union(changed)
            if more.count > kept.count || (!isHeadSame && !keepsHead) {
                kept = more
                keepsHead = keepsHead || !isHeadSame
            } else if kept.count < layout.items.count || !keepsHead {
                kept = Set(layout.items.map(\.place))
                keepsHead = true
            } else {
                return nil
            }
        }
    }
}

/// What a bank says, whatever its layout: enough to tell whether two texts are the same bank.
private struct BankMeaning {
    /// By id without the bank's.
    var items: [String: String] = [:]
    var head = ""
    /// Where errors are, in order; an item without an id has one of its own, which is not counted.
    var errors: [Int] = []
    var count = 0
    /// Whether there is more wrong with it than can be listed.
    var isTooBroken = false

    init(_ bytes: [UInt8]) {
        let reading = BankReader.read(bytes, fileName: "bank.quiz.md", scrutiny: .soundness)
        isTooBroken = reading.diagnostics.count >= Findings.limit
        errors = reading.diagnostics.filter { $0.severity == .error && $0.code != .idMissing }
            .map(\.range.bytes.lowerBound)
        guard var bank = reading.bank else { return }
        count = bank.items.count
        for item in bank.items {
            let lines = ItemWriter(item: item, languages: bank.languages, units: bank.units).lines
            items[item.id.item] = ([item.revision] + lines).joined(separator: "\n")
        }
        bank.items = []
        head = BankWriter.text(bank)
    }
}
