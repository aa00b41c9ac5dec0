import Assessment
import Quantities
import SpacedRepetition
import Testing

@testable import viva

/// A key that is shown is right when it is typed back.
@Suite struct KeyTextTests {
    private static let tags = ["en", "es", "es-MX", "es-419", "hi", "fr", "de"]

    private func variant(
        _ target: NumericBranch.Target, unit: String? = nil, isPercent: Bool = false
    ) -> Variant {
        let unit = unit.flatMap { UnitTable.standard.unit(named: $0) }
        let item = Item(
            id: ItemID(bank: "b", item: "i"), revision: "r", stem: LocalizedText("How many?"),
            answer: .numeric(
                NumericKey(branches: [NumericBranch(target: target, unit: unit, isPercent: isPercent)])),
            languages: [.english])
        return Variant(of: item, seed: 1)
    }

    private func isRight(_ variant: Variant, _ tag: String) throws -> Bool {
        let language = try #require(Language(tag))
        let shown = KeyText(variant: variant, language: language).text
        let judgement = variant.judge(shown, language: language)
        guard case .graded(let grade) = judgement, grade.verdict == .right else {
            Issue.record("\(tag): \(shown) is \(judgement)")
            return false
        }
        return true
    }

    /// As many digits as a number holds, of either sign, with or without decimals.
    private func number(_ random: inout SeededGenerator) -> Rational? {
        let digits = Int.random(in: 1...37, using: &random)
        var value: Int128 = 0
        for _ in 0..<digits { value = value * 10 + Int128.random(in: 0...9, using: &random) }
        if Bool.random(using: &random) { value.negate() }
        let places = Bool.random(using: &random) ? 0 : Int.random(in: 0...digits, using: &random)
        return Rational.powerOfTen(-places).flatMap { Rational(numerator: value, denominator: 1)?.multiplied(by: $0) }
    }

    @Test(arguments: tags) func exactKeysAreShownExactly(tag: String) throws {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<400 {
            guard let value = number(&random) else { continue }
            let unit = [nil, nil, "km", "ha", "kg", "ft", "h"].randomElement(using: &random) ?? nil
            guard try isRight(variant(.value(.number(value), .exact), unit: unit), tag) else { return }
        }
    }

    @Test(arguments: tags) func fractionsAndPercentagesToo(tag: String) throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let upper = Int128.random(in: -10_000_000_000_000...10_000_000_000_000, using: &random)
            let lower = Int128.random(in: 1...10_000_000_000_000, using: &random)
            guard let value = Rational(numerator: upper, denominator: lower) else { continue }
            guard try isRight(variant(.value(.number(value), .exact)), tag) else { return }
            if let value = number(&random), value > .one {
                guard try isRight(variant(.value(.number(value), .exact), isPercent: true), tag) else { return }
            }
        }
    }

    @Test(arguments: tags) func boundsAndSpansToo(tag: String) throws {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<100 {
            guard let one = number(&random), let other = number(&random), one != other else { continue }
            for bound in NumericBranch.Bound.allCases {
                guard try isRight(variant(.bound(bound, .number(one))), tag) else { return }
            }
            let (low, high) = (min(one.magnitude, other.magnitude), max(one.magnitude, other.magnitude))
            guard try isRight(variant(.range(low: .number(low), high: .number(high)), unit: "km"), tag) else { return }
        }
    }

    @Test func moreThanTwelveDigitsStand() throws {
        let million = try #require(Rational(decimal: "1234567890123456789"))
        #expect(
            KeyText(variant: variant(.value(.number(million), .exact)), language: .english).text
                == "1,234,567,890,123,456,789")
        let third = try #require(Rational(numerator: 1, denominator: 3))
        #expect(KeyText(variant: variant(.value(.number(third), .exact)), language: .english).text == "1/3")
    }

    @Test func tolerancesAreShownInTheReadersStyle() throws {
        let figure = try #require(Rational(decimal: "1.0925"))
        let width = try #require(Rational(decimal: "0.0005"))
        func text(_ tolerance: NumericBranch.Tolerance, _ language: Language) -> String {
            let variant = variant(.value(.number(figure), tolerance), unit: "ha")
            return KeyText(variant: variant, language: language, showsTolerance: true).text
        }
        #expect(text(.absolute(.number(width)), .english) == "1.0925 ha ± 0.0005")
        #expect(text(.absolute(.number(width)), .spanish) == "1,0925 ha ± 0,0005")
        #expect(text(.relative(.over(100)), .spanish) == "1,0925 ha ± 1\u{A0}%")
        #expect(text(.significantFigures(3), .english) == "1.09 ha (to 3 significant figures)")
        #expect(text(.decimalPlaces(1), .english) == "1.1 ha (to 1 decimal place)")
        #expect(text(.exact, .english) == "1.0925 ha")
    }
}

extension Rational {
    fileprivate static func over(_ divisor: Int) -> Rational { Rational.one.divided(by: Rational(divisor)) ?? .zero }
}
