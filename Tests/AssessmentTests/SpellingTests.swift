import Assessment
import Testing

@Suite struct SpellingTests {
    private let commands = ["practise", "due", "stats", "export"]

    @Test(arguments: [("practize", "practise"), ("satts", "stats"), ("exprot", "export"), ("Due", "due")])
    func findsWhatWasMeant(typed: String, meant: String) {
        #expect(Spelling.nearest(to: typed, among: commands) == meant)
    }

    @Test(arguments: ["", "zebra", "x"]) func staysSilentWhereNothingIsNear(typed: String) {
        #expect(Spelling.nearest(to: typed, among: commands) == nil)
    }
}
