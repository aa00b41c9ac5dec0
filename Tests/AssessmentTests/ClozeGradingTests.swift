import Quantities
import Testing

@testable import Assessment

@Suite struct ClozeGradingTests {
    private let spanish = Language("es") ?? .english

    /// English meets farms, policy; Spanish meets policy, farms.
    private func item(_ rule: ScoringRule = .perGap, of figure: Int = 1600) -> Item {
        let gaps = [
            Cloze.Gap(name: "farms", key: .numeric(NumericKey(branches: [Sample.exactly(figure)]))),
            Cloze.Gap(
                name: "policy",
                key: .choice(
                    Choice(
                        options: [
                            Option(text: LocalizedText("NEP"), key: .always),
                            Option(text: LocalizedText("War"), key: .never),
                        ], isOrderFixed: true))),
        ]
        var item = Sample.item("gaps", .cloze(Cloze(gaps: gaps, rule: rule)))
        item.stem = LocalizedText(versions: [
            LocalizedText.Version(
                language: .english,
                text: Template(segments: [.gap("farms"), .text(" farms in the "), .gap("policy")])),
            LocalizedText.Version(
                language: spanish, text: Template(segments: [.gap("policy"), .text(": granjas "), .gap("farms")])),
        ])
        return item
    }

    private func judge(_ response: String, _ item: Item, _ language: Language = .english) -> Judgement {
        Variant(of: item, seed: 1).judge(response, language: language)
    }

    @Test func gapsAreAnsweredInTheReadersOrder() {
        #expect(judge("1600; a", item()).grade?.verdict == .right)
        #expect(judge("nep; 1600", item(), spanish).grade?.verdict == .right)
        #expect(judge("1600; a", item()).grade?.reading == "1600; 1")
        #expect(judge("nep; 1600", item(), spanish).grade?.reading == "1600; 1")
    }

    @Test func theStemNumbersItsGaps() {
        let text = Variant(of: item(), seed: 1).text(item().stem, in: .english)
        #expect(text == "[1\u{A0}____] farms in the [2\u{A0}____]")
    }

    @Test func partsAddUp() {
        #expect(judge("1600; b", item()).grade?.score == 0.5)
        #expect(judge("1600; b", item(.allOrNothing)).grade?.score == 0)
        #expect(judge("1600;", item()).grade?.score == 0.5)
        #expect(judge("; war", item()).grade?.score == 0)
    }

    @Test func whatIsNotUnderstoodIsAskedAgainWithItsGap() {
        #expect(judge("1600", item()) == .notUnderstood(.partsWanted(2, given: 1)))
        #expect(judge("1600; a; b", item()) == .notUnderstood(.partsWanted(2, given: 3)))
        #expect(judge(" ; ", item()) == .notUnderstood(.partsWanted(2, given: 2)))
        #expect(judge("1600; peace", item()) == .notUnderstood(.part(2, .noSuchOption("peace"))))
        #expect(
            judge("1.600; a", item())
                == .notUnderstood(
                    .part(1, .ambiguousNumber(Rational(numerator: 8, denominator: 5) ?? Rational(0), Rational(1600)))))
    }

    @Test func gapsOfOptionsMayBeAnsweredByLettersAlone() {
        let choice = Choice(
            options: [Option(text: LocalizedText("x"), key: .always), Option(text: LocalizedText("y"), key: .never)],
            isOrderFixed: true)
        var item = Sample.item(
            "two", .cloze(Cloze(gaps: ["one", "two"].map { Cloze.Gap(name: $0, key: .choice(choice)) }, rule: .perGap)))
        item.stem = LocalizedText(versions: [
            LocalizedText.Version(language: nil, text: Template(segments: [.gap("one"), .text(" "), .gap("two")]))
        ])
        #expect(judge("a a", item).grade?.verdict == .right)
        #expect(judge("a b", item).grade?.score == 0.5)
    }

    @Test func quotationMarksProtectSemicolons() {
        func parts(_ response: String, gaps: Int = 2) -> [String] {
            GapParts(response, isOne: gaps == 1).parts
        }
        #expect(parts(#""a; b"; c"#) == [#""a; b""#, "c"])
        #expect(parts(#"a\; b; c"#) == ["a; b", "c"])
        #expect(parts("«a; b»; “c; d”") == ["«a; b»", "“c; d”"])
        #expect(parts(#""a; c"#) == [#""a"#, "c"])
        #expect(parts("a; b", gaps: 1) == ["a; b"])
        #expect(parts("; c") == ["", "c"])
    }
}
