import Assessment
import Quantities
import Testing

@testable import viva

struct EstimateWordingTests {
    private static let languages = [Language.english, .spanish, .hindi]

    private static let findings: [EstimatePhrase.Finding] = [
        .fits, .tooNarrow(factor: "1.8"), .tooNarrow(factor: nil), .tooWide(factor: "0.6"), .tooWide(factor: nil),
    ]

    private static let samples: [EstimatePhrase] =
        [
            .guide(percent: 90), .topic(percent: 90), .intervalWanted, .confidenceWanted, .nothingFits, .stands,
            .inside(truth: "1", interval: "2–3"),
            .outside(truth: "1", interval: "2–3", miss: "4", isAbove: true),
            .outside(truth: "1", interval: "2–3", miss: "4", isAbove: false), .score("5", share: "6"),
            .score("5", share: nil), .summary(estimates: 1, inside: 1, expected: "1", seconds: 0),
            .summary(estimates: 2, inside: 1, expected: "1.8", seconds: 61), .missed(["a", "b"]), .seeCalibration,
            .answered(percent: 90), .none, .tooEarly(estimates: 1, fewest: 10), .tooEarly(estimates: 2, fewest: 10),
            .standing(inside: 1, estimates: 2, medianScore: "5%"),
            .standing(inside: 2, estimates: 2, medianScore: nil), .legend,
        ] + findings.map { .finding(stated: 90, share: 62, $0) }
        + EstimatePhrase.Heading.allCases.map(EstimatePhrase.heading)

    @Test func everyPhraseIsSaidInEachLanguage() {
        for phrase in Self.samples {
            let said = Self.languages.map { Wording(language: $0)(.estimate(phrase)) }
            #expect(said.allSatisfy { !$0.trimmed.isEmpty }, "\(phrase)")
            #expect(Set(said).count == said.count, "\(phrase): \(said)")
        }
        for language in Self.languages {
            #expect(!Wording(language: language)(.estimate(.afterMiss)).isEmpty)
        }
    }

    @Test func figuresAreNamed() {
        for language in Self.languages {
            let wording = Wording(language: language)
            let outside = wording(.estimate(.outside(truth: "T", interval: "I", miss: "M", isAbove: true)))
            #expect(["T", "I", "M"].allSatisfy(outside.contains))
            let finding = wording(.estimate(.finding(stated: 90, share: 62, .tooNarrow(factor: "1.8"))))
            #expect(["90", "62", "1.8"].allSatisfy(finding.contains))
        }
    }

    @Test func computedFiguresAreShort() throws {
        let english = Wording(language: .english)
        let third = try #require(Rational(numerator: 29, denominator: 3))
        #expect(english.brief(third) == "9.667")
        #expect(english.brief(try #require(Rational(numerator: 32000, denominator: 3))) == "10,667")
        #expect(english.brief(16353) == "16,353")
        #expect(english.brief(try #require(Rational(decimal: "2725.5"))) == "2725.5")
        #expect(english.shareOfFigure(0.015) == "1.5%")
        #expect(english.shareOfFigure(0.489) == "49%")
        #expect(Wording(language: .spanish).shareOfFigure(0.489) == "49\u{A0}%")
    }
}
