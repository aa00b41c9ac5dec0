import Assessment
import Testing

@Suite struct TextComparisonTests {
    @Test func textsWithinReachOfATypoAreConfused() {
        let one = TextComparison(typos: 1)
        #expect(one.confuses("Polonia", "Bolonia"))
        #expect(one.confuses("kulak", "kulák") == false)
        #expect(!one.confuses("mar", "mal"))
        #expect(!one.confuses("kulak", "kolkhoz"))
        #expect(!TextComparison(typos: 1).confuses("colectivizar", "colectivisad"))
        #expect(TextComparison(typos: 2).confuses("colectivizar", "colectivisad"))
        #expect(!TextComparison().confuses("Polonia", "Bolonia"))
    }

    @Test func theUsualIsThatOfEarlierBanks() {
        #expect(TextComparison.usual == TextComparison(letterCase: .free, accents: .mind, typos: 0))
    }
}
