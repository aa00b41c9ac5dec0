import Assessment
import Testing

@Suite struct StableHashTests {
    /// Records and shuffles depend on these values; they never change.
    @Test(arguments: [("", 12638352127299873646 as UInt64), ("a", 620310408636712809), ("करोड़", 6243426299523324666)])
    func valuesAreForEver(text: String, value: UInt64) {
        var hash = StableHash()
        hash.combine(text)
        #expect(hash.value == value)
        var again = StableHash()
        again.combine(Substring(text))
        #expect(hash.value == again.value)
    }

    @Test func wordsDoNotRunTogether() {
        var first = StableHash()
        first.combine("ab")
        first.combine("c")
        var second = StableHash()
        second.combine("a")
        second.combine("bc")
        #expect(first.value != second.value)
    }
}
