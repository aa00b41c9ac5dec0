import Assessment
import Quantities
import Testing

/// Fractions where the key is in per cent.
struct FractionOfPercentTests {
    private func judge(_ response: String, _ key: String, _ language: Language = .english) -> Judgement {
        Variant(of: Misses.item(key, percent: true), seed: 0).judge(response, language: language)
    }

    @Test(arguments: [
        ("a quarter", "25", Language.english), ("half", "50", .english), ("three quarters", "75", .english),
        ("3/4", "75", .english), ("½", "50", .english), ("la mitad", "50", .spanish), ("tres cuartos", "75", .spanish),
        ("आधा", "50", .hindi), ("half a percent", "0.5", .english), ("1/2 %", "0.5", .english),
    ])
    func aShareOfAHundred(response: String, key: String, language: Language) {
        #expect(judge(response, key, language).grade?.verdict == .right, "\(response)")
        #expect(judge(response, "99", language).grade?.reading == key, "\(response)")
    }

    @Test func twoThirds() {
        let item = Misses.item("66.7", percent: true, tolerance: .decimalPlaces(1))
        #expect(Variant(of: item, seed: 0).judge("two thirds", language: .english).grade?.verdict == .right)
    }

    @Test func aBareDecimalIsStillAskedAbout() {
        #expect(judge("0.5", "50") == .notUnderstood(.ambiguousShare(Misses.rational("0.5"), Rational(50))))
    }

    @Test func elsewhereAFractionIsItself() {
        let item = Misses.item("0.25")
        #expect(Variant(of: item, seed: 0).judge("a quarter", language: .english).grade?.verdict == .right)
    }

    @Test(arguments: [("0.27", "73"), ("a quarter", "75"), ("1/4", "75"), ("27", "73"), ("0.267", "73.3")])
    func theOtherPart(response: String, key: String) {
        #expect(Misses.diagnosis(response, Misses.item(key, percent: true)) == .complement)
    }
}
