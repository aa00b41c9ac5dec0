/// Names one item everywhere outside its own file: `BANK/ITEM`.
///
/// It is the identity under which a learner's history is kept: editing an item's text does not change it.
public struct ItemID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let bank: String
    public let item: String

    public init(bank: String, item: String) {
        self.bank = bank
        self.item = item
    }

    /// Splits `BANK/ITEM` at its first slash; nil when a side is empty.
    public init?(_ text: some StringProtocol) {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        let item = text[text.index(after: slash)...]
        guard slash != text.startIndex, !item.isEmpty else { return nil }
        self.init(bank: String(text[..<slash]), item: String(item))
    }

    public var description: String { "\(bank)/\(item)" }

    public static func < (left: ItemID, right: ItemID) -> Bool {
        (left.bank, left.item) < (right.bank, right.item)
    }
}
