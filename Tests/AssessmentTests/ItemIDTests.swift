import Assessment
import Testing

@Suite struct ItemIDTests {
    @Test func printThenParseIsIdentity() {
        let id = ItemID(bank: "rivers", item: "nile/length")
        #expect(ItemID(id.description) == id)
    }

    @Test(arguments: ["", "/", "bank/", "/item", "bank"]) func refusesHalves(text: String) {
        #expect(ItemID(text) == nil)
    }
}
