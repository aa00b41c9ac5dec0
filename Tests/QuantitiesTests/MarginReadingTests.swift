import Quantities
import Testing

/// "16 000 ± 4000": a middle and a margin, where two ends may answer.
@Suite struct MarginReadingTests {
    private typealias Wants = Quantities.Expectation

    @Test(
        arguments: Row.table(
            """
            16000 ± 4000 => 12000..20000
            16000±4000 => 12000..20000
            16000 +/- 4000 => 12000..20000
            16000 +- 4000 => 12000..20000
            -3 ± 5 => -8..2
            5 ± 0 => 5..5
            16 ± 4 thousand => 12000..20000 {shared-scale}
            16 thousand ± 4 => 12000..20000 {shared-scale}
            16 thousand ± 500 => 15500..16500
            16 thousand ± 4 thousand => 12000..20000
            2 ± 4 thousand => -2000..6000 {shared-scale}
            6650 ± 50 km => 6600..6700 [km]
            6650 km ± 50 => 6600..6700 [km]
            6650 km ± 50000 m => 6600..6700 [km]
            6650 km ± 10 % => 5985..7315 [km]
            about 20 ± 2 => 18..22 ~
            40 % ± 5 => 35..45 %
            40 % ± 5 % => 35..45 %
            1.500 ± 1 => 0.5..2.5 or 1499..1501 {decimal-mark}
            5 km ± 2 kg => ! wrong-dimension 0+11
            5 ± => ! not-a-number 3+0
            5 ± -2 => ! not-a-number 4+1
            5 ± minus 2 => ! out-of-range 0+11
            5 ± many => ! vague-amount 4+4
            5 ± x => ! not-a-number 4+1
            ± 5 => ! not-a-number 0+1
            """))
    func english(row: Row) {
        #expect(rendered(row.text, style: .english) == row.expected)
    }

    @Test func otherLanguages() {
        #expect(rendered("16 ± 4 mil", style: .spanish) == "12000..20000 {shared-scale}")
        #expect(rendered("१६ ± ४ हज़ार", style: .hindi) == "12000..20000 {shared-scale}")
    }

    @Test func aShareIsPointsWhereSharesAreAskedFor() {
        var share = Wants.number
        share.acceptsRange = true
        #expect(rendered("40 ± 5 %", style: .english, expected: share) == "35..45 %")
        share.percent = .refused
        #expect(rendered("40 ± 5 %", style: .english, expected: share) == "38..42")
        #expect(rendered("40 % ± 5", style: .english, expected: share) == "! percent-not-expected 0+4")
    }

    @Test func oneNumberIsWantedElsewhere() {
        #expect(rendered("16 ± 4", style: .english, expected: .number) == "! range-not-expected 0+6")
    }

    @Test func theUnitCanBeRequired() throws {
        var wanted = Wants(unit: UnitTable.standard.unit(named: "km"), requiresUnit: true)
        wanted.acceptsRange = true
        #expect(rendered("5 ± 2", style: .english, expected: wanted) == "! unit-required 5+0")
        #expect(rendered("5 ± 2 km", style: .english, expected: wanted) == "3..7 [km]")
    }

    @Test func aReversedRangeIsTurnedRound() {
        #expect(rendered("20-12", style: .english) == "! range-reversed 0+5 (12..20)")
        #expect(rendered("from 5 km to 2 km", style: .english) == "! range-reversed 5+12 (2 km..5 km)")
    }

    @Test func theOtherMarkReadsTheOtherWay() {
        #expect(rendered("12.000-20.000", style: .english) == "12..20 or 12000..20000 {decimal-mark}")
        #expect(rendered("12.000-20.000", style: .english.withOtherMark) == "12000..20000 or 12..20 {decimal-mark}")
        #expect(NumberStyle.spanish.withOtherMark.decimalMark == ".")
        #expect(NumberStyle.spanish.withOtherMark.withOtherMark == .spanish)
    }
}
