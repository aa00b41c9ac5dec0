import Assessment

/// Collects what a format could not hold while a bank is written in it.
struct ExportReport {
    private let bank: Bank
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var itemsLeftOut = 0

    init(_ bank: Bank) {
        self.bank = bank
    }

    /// Something of an item, or of the bank as a whole, is not in the file.
    mutating func lose(_ text: String, of item: Item? = nil) {
        let range = item.flatMap { bank.place(of: $0.id.item) } ?? bank.idRange
        let start = item.map { "`\($0.id.item)`: " } ?? ""
        diagnostics.append(
            Diagnostic(
                code: .exportLossy, severity: .warning, message: start + text, file: bank.file, range: range))
    }

    /// An item is not in the file at all.
    mutating func leaveOut(_ item: Item, _ reason: String) {
        itemsLeftOut += 1
        lose("left out: \(reason)", of: item)
    }
}

extension Explanation {
    static let exportLossy = Explanation(
        finds: "Something in a bank that the format it is written in cannot hold.",
        reason: "The other program will ask something less, or grade it otherwise; the message tells what. The bank "
            + "itself is not changed.",
        fires: .words("A figure with a unit, written as Aiken, which has options only."),
        quiet: .words("An item with one key among options, written as Aiken."))
}
