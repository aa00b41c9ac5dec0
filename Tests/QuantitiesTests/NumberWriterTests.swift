import Quantities
import Testing

@Suite struct NumberWriterTests {
    @Test(arguments: [
        (NumberStyle.english, "16353", "16,353"), (.english, "1600", "1,600"), (.english, "1.0925", "1.0925"),
        (.english, "-2500000", "-2,500,000"), (.english, "0.125", "0.125"), (.english, "999", "999"),
        (.spanish, "16353", "16\u{A0}353"), (.spanish, "1600", "1600"), (.spanish, "1.0925", "1,0925"),
        (.spanish, "1234567.5", "1\u{A0}234\u{A0}567,5"), (.latinAmericanSpanish, "1.0925", "1.0925"),
        (.latinAmericanSpanish, "16353", "16,353"),
        (.hindi, "123456", "1,23,456"), (.hindi, "16353", "16,353"), (.hindi, "25000000", "2,50,00,000"),
        (.hindi, "100", "100"), (.french, "16353", "16\u{202F}353"), (.german, "16353", "16.353"),
        (.german, "-1.5", "-1,5"),
    ])
    func writesInTheManner(style: NumberStyle, decimal: String, expected: String) throws {
        #expect(NumberWriter(style: style).write(try #require(Rational(decimal: decimal))) == expected)
    }

    @Test(arguments: [
        (NumberStyle.english, "16353", "16\u{A0}353"), (.english, "1.125", "1.1250"), (.spanish, "1.125", "1,1250"),
        (.english, "0.125", "0.125"), (.english, "1234.125", "1\u{A0}234.125"),
        (.hindi, "123456", "1\u{A0}23\u{A0}456"),
        (.french, "16353", "16\u{202F}353"), (.german, "1.125", "1,1250"), (.german, "1600", "1\u{A0}600"),
    ])
    func writesUnambiguously(style: NumberStyle, decimal: String, expected: String) throws {
        let value = try #require(Rational(decimal: decimal))
        #expect(NumberWriter(style: style).write(value, unambiguous: true) == expected)
    }

    @Test func fractionsThatDoNotTerminate() throws {
        let third = try #require(Rational(numerator: -1, denominator: 3))
        #expect(NumberWriter(style: .english).write(third) == "-1/3")
        #expect(NumberWriter(style: .spanish).write(third, significantFigures: 4) == "-0,3333")
        #expect(NumberWriter(style: .english).write(third, significantFigures: 0) == "-1/3")
        let years = try #require(Rational(numerator: 1926, denominator: 1927))
        #expect(NumberWriter(style: .english).write(years) == "0 1926/1927")
    }

    @Test(arguments: allStyles)
    func whatIsWrittenIsReadBack(style: NumberStyle) throws {
        var random = SplitMix64(state: 20_260_101)
        let reader = NumberReader(style: style)
        let writer = NumberWriter(style: style)
        let yearWriter = NumberWriter(style: style, keepsYears: true)
        for _ in 0..<1_000 {
            guard let value = random.rational() else { continue }
            #expect(try reader.read(writer.write(value)).value == .single(value))
            #expect(try reader.read(yearWriter.write(value)).value == .single(value))
            var reading = try reader.read(writer.write(value, unambiguous: true))
            reading.isFraction = false
            #expect(reading == Reading(value: .single(value)))
        }
    }
}

/// Steele, Lea and Flood's generator (2014), for reproducible tests.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Of any size that fits: whole numbers, decimals and fractions.
    mutating func rational() -> Rational? {
        let bits = Int.random(in: 0...126, using: &self)
        let upper = Int128.random(in: -(1 << Int128(bits))...(1 << Int128(bits)), using: &self)
        switch Int.random(in: 0...3, using: &self) {
        case 0: return Rational(numerator: upper, denominator: 1)
        case 1:
            let places = Int.random(in: 0...12, using: &self)
            return Rational(numerator: upper, denominator: (0..<places).reduce(1) { power, _ in power * 10 })
        case 2: return Rational(numerator: upper % 3000, denominator: Int128.random(in: 1...3000, using: &self))
        default:
            let size = Int.random(in: 0...126, using: &self)
            return Rational(numerator: upper, denominator: Int128.random(in: 1...(1 << Int128(size)), using: &self))
        }
    }
}
