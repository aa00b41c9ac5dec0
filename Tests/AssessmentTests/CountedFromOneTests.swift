import Assessment
import Testing

@Suite struct CountedFromOneTests {
    @Test(arguments: [("1", 0), ("12", 11), ("9223372036854775807", Int.max - 1)])
    func numbersFromOneOn(text: String, place: Int) {
        #expect(Int(countedFromOne: text) == place)
    }

    @Test(arguments: ["0", "-1", "-9223372036854775808", "9223372036854775808", "", "one", "1.5"])
    func allElseIsNoPlace(text: String) {
        #expect(Int(countedFromOne: text) == nil)
    }
}
