import Assessment
import Testing

struct ItemIDTests {
    @Test func isSplitAtItsFirstSlash() {
        #expect(ItemID("rivers/danube") == ItemID(bank: "rivers", item: "danube"))
        #expect(ItemID("rivers/danube/sea") == ItemID(bank: "rivers", item: "danube/sea"))
        #expect(ItemID("नदियाँ/गंगा") == ItemID(bank: "नदियाँ", item: "गंगा"))
    }

    @Test(arguments: ["", "/", "rivers", "rivers/", "/danube"])
    func bothSidesAreNeeded(text: String) {
        #expect(ItemID(text) == nil)
    }

    @Test(arguments: ["a/b", "a/b/c", "नदियाँ/गंगा"])
    func isWrittenAsItIsRead(text: String) {
        #expect(ItemID(text)?.description == text)
    }

    @Test func sortsByBankAndThenByItem() {
        let ids = [("b", "a"), ("a", "c"), ("a-b", "a"), ("a", "b")].map { ItemID(bank: $0.0, item: $0.1) }
        #expect(ids.sorted().map(\.description) == ["a/b", "a/c", "a-b/a", "b/a"])
    }
}
