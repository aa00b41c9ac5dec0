import Testing

@testable import viva

struct CalibrationBarTests {
    private func drawn(_ share: Double, stated: Double, high: Double, isASCII: Bool = false) -> String {
        CalibrationBar(share: share, stated: stated, high: high, isASCII: isASCII).drawn(columns: 10)
    }

    @Test func theShareIsFilledToAnEighth() {
        #expect(drawn(0.5, stated: 0.9, high: 0.5) == "█████    │")
        #expect(drawn(0.55, stated: 0.9, high: 0.55) == "█████▌   │")
        #expect(drawn(0.5125, stated: 0.9, high: 0.51) == "█████▏   │")
    }

    @Test func dotsLeadToTheUpperEnd() {
        #expect(drawn(0.5, stated: 0.9, high: 0.75) == "█████··· │")
        #expect(drawn(0, stated: 0.9, high: 0.3) == "···      │")
    }

    @Test func theMarkStandsInTheBarToo() {
        #expect(drawn(1, stated: 0.5, high: 1) == "█████│████")
        #expect(drawn(0.9, stated: 0.99, high: 1) == "█████████│")
    }

    @Test func asciiWillDo() {
        #expect(drawn(0.55, stated: 0.9, high: 0.75, isASCII: true) == "######.. |")
        #expect(drawn(0.54, stated: 0.9, high: 0.54, isASCII: true) == "#####.   |")
    }

    @Test func noColumnsNoBar() {
        #expect(CalibrationBar(share: 1, stated: 1, high: 1, isASCII: false).drawn(columns: 0) == "")
        #expect(CalibrationBar(share: .infinity, stated: 1, high: 1, isASCII: false).drawn(columns: 1) == "│")
    }
}
