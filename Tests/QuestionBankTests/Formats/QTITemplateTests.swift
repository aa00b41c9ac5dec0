import Assessment
import Quantities
import Testing

@testable import QuestionBank

/// Items that draw their figures.
@Suite struct QTITemplateTests {
    private func read(_ content: String) -> BankReading { QTISample.read(content) }

    private func declared(_ names: String..., type: String = "integer") -> String {
        names.map { "<templateDeclaration identifier=\"\($0)\" cardinality=\"single\" baseType=\"\(type)\"/>" }.joined()
    }

    private func set(_ name: String, _ value: String) -> String {
        "<setTemplateValue identifier=\"\(name)\">\(value)</setTemplateValue>"
    }

    private func variable(_ name: String) -> String { "<variable identifier=\"\(name)\"/>" }

    private let number =
        "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"float\"/>"
    private let matchCorrect =
        "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct\"/>"

    @Test func arithmetic() {
        let reading = read(
            """
            \(number)\(declared("A", "B", "step", "C"))
            <templateProcessing>\(set("A", "<randomInteger min=\"2\" max=\"12\"/>"))\(set("B", "<randomInteger min=\"10\" max=\"50\" step=\"10\"/>"))
            \(set("step", "<random><multiple><baseValue baseType=\"integer\">3</baseValue><baseValue baseType=\"integer\">5</baseValue></multiple></random>"))
            \(set("C", "<product><sum>\(variable("A"))\(variable("B"))</sum>\(variable("step"))</product>"))
            <setCorrectResponse identifier="RESPONSE"><divide>\(variable("C"))<baseValue baseType="integer">2</baseValue></divide></setCorrectResponse></templateProcessing>
            <itemBody><p>Half of (<printedVariable identifier="A"/> + <printedVariable identifier="B" format="%d"/>) × <printedVariable identifier="step"/>,
            which is <printedVariable identifier="C" format="%.1f"/>?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>
            \(matchCorrect)
            """)
        #expect(
            items(reading) == [
                """
                ## i1
                let A = 2..12
                let B = 10..50 step 10
                let step_2 = 3, 5
                let C = (A + B) * step_2
                Half of ({A} + {B}) × {step_2}, which is {round(C, 1)}?

                = {C / 2}
                """
            ], "\(said(reading))")
        #expect(said(reading).isEmpty, "\(said(reading))")
    }

    @Test func rulesThatNameDrawnFigures() {
        let reading = read(
            """
            \(number)\(declared("A", "D", type: "float"))
            <templateProcessing>\(set("A", "<randomFloat min=\"1\" max=\"3.5\"/>"))
            <templateConstraint><gt>\(variable("A"))<baseValue baseType="float">1.2</baseValue></gt></templateConstraint>
            \(set("D", "<subtract><baseValue baseType=\"float\">10</baseValue>\(variable("A"))</subtract>"))</templateProcessing>
            <itemBody><p>What is left of 10 after <printedVariable identifier="A"/>? <textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>
            <responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="0.05 0.05">\(variable("RESPONSE"))\(variable("D"))</equal>
            <setOutcomeValue identifier="SCORE"><baseValue baseType="float">2</baseValue></setOutcomeValue></responseIf>
            <responseElseIf><equal toleranceMode="relative" tolerance="10 20">\(variable("A"))\(variable("RESPONSE"))</equal>
            <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>
            <setOutcomeValue identifier="FB"><baseValue baseType="identifier">same</baseValue></setOutcomeValue></responseElseIf>
            </responseCondition></responseProcessing>
            <modalFeedback outcomeIdentifier="FB" identifier="same" showHide="show">That is <printedVariable identifier="A"/> again.</modalFeedback>
            """)
        #expect(
            items(reading) == [
                """
                ## i1
                let A = 1..3.5 step 0.01
                let D = 10 - A
                require A > 1.2
                What is left of 10 after {A}?

                = {D} ± 0.05
                ~ {A - abs(A) * 0.1}..{A + abs(A) * 0.2} (0.5)
                  > That is {A} again.
                """
            ], "\(said(reading))")
        #expect(said(reading) == ["a figure between 1 and 3.5 is drawn in steps of 0.01"])
    }

    /// Spans about drawn figures without their ends.
    @Test func endsThatAreNotWithin() {
        func read(_ tests: String...) -> BankReading {
            let branches = tests.enumerated().map { place, test in
                let name = place == 0 ? "responseIf" : "responseElseIf"
                return
                    "<\(name)>\(test)<setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">\(2 - place)</baseValue></setOutcomeValue></\(name)>"
            }
            return self.read(
                """
                \(number)\(declared("A", "B"))<templateProcessing>\(set("A", "<randomInteger min=\"1\" max=\"5\"/>"))\(set("B", "<sum>\(variable("A"))<baseValue baseType=\"integer\">9</baseValue></sum>"))</templateProcessing>
                <itemBody><p>Between <printedVariable identifier="A"/> and more? <textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>
                <responseProcessing><responseCondition>\(branches.joined())</responseCondition></responseProcessing>
                """)
        }
        func keys(_ reading: BankReading) -> String? {
            items(reading).first?.split(separator: "more?\n\n").last.map(String.init)
        }
        let closed = read(
            "<and><gte>\(variable("RESPONSE"))\(variable("A"))</gte><lte>\(variable("RESPONSE"))\(variable("B"))</lte></and>"
        )
        #expect(keys(closed) == "= {A}..{B}", "\(said(closed))")
        let open = read(
            "<and><gt>\(variable("RESPONSE"))\(variable("A"))</gt><lte>\(variable("RESPONSE"))\(variable("B"))</lte></and>"
        )
        #expect(keys(open) == "~ {A} (0)\n= {A}..{B}", "\(said(open))")
        func equal(_ width: String, _ attributes: String = "") -> String {
            "<equal toleranceMode=\"absolute\" tolerance=\"\(width)\" \(attributes)>\(variable("RESPONSE"))\(variable("B"))</equal>"
        }
        let outer = read(equal("1", "includeUpperBound=\"false\""), equal("2"))
        #expect(keys(outer) == "~ {B + 1} (0.5)\n= {B} ± 1\n~ {B} ± 2 (0.5)", "\(said(outer))")
        #expect(said(closed).isEmpty && said(open).isEmpty && said(outer).isEmpty)
    }

    @Test func wholePartsAndOptions() {
        let reading = read(
            """
            <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"/>\(declared("N", "Q", "M"))
            <templateProcessing>\(set("N", "<randomInteger min=\"-9\" max=\"9\"/>"))
            \(set("Q", "<integerDivide>\(variable("N"))<baseValue baseType=\"integer\">4</baseValue></integerDivide>"))
            \(set("M", "<integerModulus>\(variable("N"))<baseValue baseType=\"integer\">4</baseValue></integerModulus>"))
            <setCorrectResponse identifier="RESPONSE"><baseValue baseType="identifier">b</baseValue></setCorrectResponse></templateProcessing>
            <itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><prompt>How often is 4 in <printedVariable identifier="N"/>?</prompt>
            <simpleChoice identifier="a"><printedVariable identifier="N"/> times</simpleChoice>
            <simpleChoice identifier="b"><printedVariable identifier="Q"/> times, and <printedVariable identifier="M"/></simpleChoice></choiceInteraction></itemBody>\(matchCorrect)
            """)
        #expect(said(reading).isEmpty, "\(said(reading))")
        guard let item = reading.bank?.items.first else { return }
        for seed in UInt32(1)...40 {
            let values = Variant(of: item, seed: seed).values
            let whole = Int(clamping: values["N"]?.numerator ?? 99)
            let quotient = whole >= 0 ? whole / 4 : -((3 - whole) / 4)
            let rest: Int = whole - 4 * quotient
            #expect(values["Q"] == Rational(quotient))
            #expect(values["M"] == Rational(rest))
        }
        #expect(items(reading).joined().hasSuffix("- ( ) {N} times\n- (x) {Q} times, and {M}"), "\(items(reading))")
    }

    @Test func version3() {
        let text = """
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="t3" title="T" time-dependent="false">
            <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="integer"/>
            <qti-template-declaration identifier="x" cardinality="single" base-type="integer" math-variable="true"/>
            <qti-template-processing><qti-set-template-value identifier="x"><qti-random-integer min="1" max="9"/></qti-set-template-value>
            <qti-set-correct-response identifier="RESPONSE"><qti-power><qti-variable identifier="x"/><qti-base-value base-type="integer">2</qti-base-value></qti-power></qti-set-correct-response></qti-template-processing>
            <qti-item-body><p>The square of <qti-printed-variable identifier="x"/>?</p><qti-text-entry-interaction response-identifier="RESPONSE"/></qti-item-body>
            <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/></qti-assessment-item>
            """
        let reading = BankFormat.qti3.read(Array(text.utf8), fileName: "a.qti3.xml")
        #expect(items(reading) == ["## t3\nlet x = 1..9\nThe square of {x}?\n\n= {x * x}"], "\(said(reading))")
    }

    @Test(arguments: [
        ("<randomInteger min=\"1\"/>", "upper end"),
        ("<mathOperator name=\"sin\"><baseValue baseType=\"float\">1</baseValue></mathOperator>", "`sin`"),
        ("<baseValue baseType=\"string\">red</baseValue>", "words"), ("<variable identifier=\"Z\"/>", "`Z`"),
        ("<randomInteger min=\"1\" max=\"{X}\"/>", "drawn itself"), ("<gcd/>", "`gcd`"), ("<sum/>", "`sum`"),
        ("<power><variable identifier=\"X\"/><variable identifier=\"X\"/></power>", "exponent"),
    ])
    func whatIsNotDrawn(value: String, word: String) {
        let reading = read(
            """
            \(number)\(declared("X", "Y"))<templateProcessing>\(set("X", "<randomInteger min=\"1\" max=\"5\"/>"))
            \(set("Y", value))</templateProcessing>
            <itemBody><p>What? <textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>\(matchCorrect)
            """)
        #expect(reading.itemsLeftOut == 1 && reading.bank?.items.count ?? 0 == 0)
        #expect(said(reading).count == 1 && said(reading).joined().contains(word), "\(said(reading))")
        #expect(reading.diagnostics.first?.range.line == 3)
    }

    @Test func hostileRules() {
        let deep = String(repeating: "<sum>", count: 200) + String(repeating: "</sum>", count: 200)
        let wide = "<sum>" + String(repeating: variable("X"), count: 3000) + "</sum>"
        let huge =
            "<product>" + String(repeating: "<baseValue baseType=\"float\">1e37</baseValue>", count: 9) + "</product>"
        // Each of these stands for its inside twice or eight times over.
        let double =
            String(repeating: "<truncate>", count: 60) + variable("X") + String(repeating: "</truncate>", count: 60)
        let powers = (0..<40).reduce(variable("X")) { inner, _ in
            "<power>\(inner)<baseValue baseType=\"integer\">8</baseValue></power>"
        }
        for value in [deep, wide, huge, double, powers] {
            let reading = read(
                """
                \(number)\(declared("X", "Y"))<templateProcessing>\(set("X", "<randomInteger min=\"1\" max=\"5\"/>"))
                \(set("Y", value))<setCorrectResponse identifier="RESPONSE">\(variable("Y"))</setCorrectResponse></templateProcessing>
                <itemBody><p><printedVariable identifier="Y"/>? <textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>\(matchCorrect)
                """)
            #expect(reading.bank?.items.count ?? 0 == 0 && !reading.diagnostics.isEmpty)
        }
    }
}
