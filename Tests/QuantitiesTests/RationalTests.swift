import Quantities
import Testing

@Suite struct RationalTests {
    @Test func lowestTermsAndPositiveDenominator() throws {
        let value = try #require(Rational(numerator: 6, denominator: -8))
        #expect(value.numerator == -3)
        #expect(value.denominator == 4)
        #expect(Rational(numerator: 1, denominator: 0) == nil)
        #expect(Rational(numerator: Int128.min, denominator: 1) == nil)
        #expect(Rational(numerator: 0, denominator: -7) == .zero)
    }

    @Test(arguments: [
        ("12", "12"), ("-1.0925", "-1.0925"), ("+3.10", "3.1"), ("0.5", "0.5"), ("-0", "0"), ("-0.125", "-0.125"),
        ("9007199254740993", "9007199254740993"), ("007", "7"),
        ("170141183460469231731687303715884105727", "170141183460469231731687303715884105727"),
        ("0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001"),
    ])
    func decimalTextRoundTrips(text: String, written: String) throws {
        #expect(try #require(Rational(decimal: text)).description == written)
    }

    @Test(arguments: [
        "", "-", ".", "1.", ".5", "1,5", "1.2.3", "--1", "1e5", "１", " 1", "1-", "inf",
        "170141183460469231731687303715884105728", "0.000000000000000000000000000000000000001",
    ])
    func malformedDecimalTextIsRefused(text: String) {
        #expect(Rational(decimal: text) == nil)
    }

    @Test func arithmeticIsExact() throws {
        let third = try #require(Rational(numerator: 1, denominator: 3))
        let sixth = try #require(Rational(numerator: 1, denominator: 6))
        #expect(third.adding(sixth) == Rational(numerator: 1, denominator: 2))
        #expect(third.subtracting(sixth) == sixth)
        #expect(third.multiplied(by: 3) == .one)
        #expect(third.divided(by: sixth) == 2)
        #expect(third.divided(by: sixth.negated) == -2)
        #expect(third.divided(by: 0) == nil)
        #expect(third.negated.magnitude == third)
        #expect(third.description == "1/3")
    }

    @Test func arithmeticThatDoesNotFitAnswersNil() throws {
        let most = try #require(Rational(numerator: Int128.max, denominator: 1))
        let least = try #require(Rational(numerator: 1, denominator: Int128.max))
        #expect(most.adding(1) == nil)
        #expect(most.negated.subtracting(1) == nil)
        #expect(most.multiplied(by: 2) == nil)
        #expect(most.divided(by: least) == nil)
        #expect(most.multiplied(by: least) == .one)
        #expect(most.adding(least) == nil)
    }

    @Test func comparisonNeverOverflows() throws {
        let most = try #require(Rational(numerator: Int128.max, denominator: 1))
        let nearOne = try #require(Rational(numerator: Int128.max - 1, denominator: Int128.max))
        let nearerOne = try #require(Rational(numerator: Int128.max - 2, denominator: Int128.max - 1))
        #expect(nearerOne < nearOne)
        #expect(!(nearOne < nearerOne))
        #expect(nearOne.negated < nearerOne.negated)
        #expect(nearOne.negated < nearOne)
        #expect(nearOne < most)
        #expect(!(most < most))
        #expect(Rational(1) > Rational(-1))
    }

    @Test(arguments: [
        ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.49", 0, "2"), ("1.09254", 4, "1.0925"), ("1.09255", 4, "1.0926"),
        ("1550", -2, "1600"), ("1.5", 20, "1.5"), ("4", -3, "0"), ("4", -400, "0"),
    ])
    func roundsToPlaces(text: String, places: Int, expected: String) throws {
        #expect(try #require(Rational(decimal: text)).rounded(toPlaces: places)?.description == expected)
    }

    @Test(arguments: [
        ("1.09254", 3, "1.09"), ("0.0045", 1, "0.005"), ("99.96", 3, "100"), ("110500000", 2, "110000000"),
        ("-115", 2, "-120"), ("0", 3, "0"), ("16353", 9, "16353"),
    ])
    func roundsToSignificantFigures(text: String, figures: Int, expected: String) throws {
        #expect(try #require(Rational(decimal: text)).rounded(toSignificantFigures: figures)?.description == expected)
    }

    @Test func thirdsRound() throws {
        let thirds = try #require(Rational(numerator: 2, denominator: 3))
        #expect(thirds.rounded(toSignificantFigures: 4)?.description == "0.6667")
        #expect(thirds.rounded(toSignificantFigures: 0) == nil)
        #expect(thirds.rounded(toPlaces: 50) == nil)
    }

    @Test func doubleValueIsTheNearest() throws {
        #expect(try #require(Rational(decimal: "0.1")).doubleValue == 0.1)
        #expect(try #require(Rational(decimal: "9007199254740993")).doubleValue == 9007199254740992)
        #expect(
            try #require(Rational(decimal: "-1.234567890123456789012345")).doubleValue == -1.234567890123456789012345)
        #expect(try #require(Rational(decimal: "0.00000000000000000000000000000000000001")).doubleValue == 1e-38)
        #expect(try #require(Rational(numerator: Int128.max, denominator: 1)).doubleValue == 0x1p127)
        #expect(Rational.zero.doubleValue == 0)
    }
}
