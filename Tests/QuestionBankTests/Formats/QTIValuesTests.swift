import Assessment
import Testing

@testable import QuestionBank

/// What the schemas let other programs write, beyond what ours does.
@Suite struct QTIValuesTests {
    private func read(_ text: String, _ format: BankFormat = .qti) -> BankReading {
        format.read(Array(text.utf8), fileName: "a.qti.xml")
    }

    private func item(_ inner: String) -> String {
        "<assessmentItem identifier=\"i1\" title=\"T\" timeDependent=\"0\" xml:lang=\"en\">\(inner)</assessmentItem>"
    }

    private func figure(_ equal: String, of name: String = "equal") -> BankReading {
        read(
            item(
                """
                <responseDeclaration identifier="R" cardinality="single" baseType="float"><correctResponse><value>42</value></correctResponse></responseDeclaration>
                <itemBody><p>How long? <textEntryInteraction responseIdentifier="R"/></p></itemBody>
                <responseProcessing><responseCondition><responseIf>
                <\(name) \(equal)><variable identifier="R"/><correct identifier="R"/></\(name)>
                <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>
                </responseIf></responseCondition></responseProcessing>
                """))
    }

    private func key(_ reading: BankReading) -> String {
        reading.bank?.items.first.map { ItemWriter(item: $0, languages: [.english]).lines.joined(separator: "\n") }
            ?? ""
    }

    @Test func oneIsTrueAndZeroIsFalse() throws {
        let choice = read(
            item(
                """
                <responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
                <itemBody><choiceInteraction responseIdentifier="R" shuffle=" 1 " maxChoices="1"><prompt>Which?</prompt>
                <simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody>
                <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
                """))
        #expect(key(choice) == "## i1\nWhich?\n\n- (x) a\n- ( ) b")
        let text = read(
            item(
                """
                <responseDeclaration identifier="R" cardinality="single" baseType="string"><correctResponse><value>York</value></correctResponse></responseDeclaration>
                <itemBody><p>Which? <textEntryInteraction responseIdentifier="R"/></p></itemBody>
                <responseProcessing><responseCondition><responseIf>
                <stringMatch caseSensitive="0"><variable identifier="R"/><baseValue baseType="string">York</baseValue></stringMatch>
                <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>
                </responseIf></responseCondition></responseProcessing>
                """))
        guard case .text(let own) = text.bank?.items.first?.answer else {
            Issue.record("no text is wanted")
            return
        }
        #expect(own.comparison.letterCase == .free)
    }

    @Test func toleranceThatIsNoFigureIsNotTakenForNone() {
        #expect(key(figure("toleranceMode=\"absolute\" tolerance=\"0.5 0.5\"")).hasSuffix("= 42 ± 0.5"))
        let variable = figure("toleranceMode=\"absolute\" tolerance=\"WIDTH\"")
        #expect(variable.diagnostics.contains { $0.message.contains("the condition `equal` is not read") })
        let open = figure("toleranceMode=\"absolute\" tolerance=\"1\" includeUpperBound=\"0\"")
        #expect(key(open).hasSuffix("= 42 ± 1"))
        #expect(key(open).hasSuffix("~ 43 (0)\n= 42 ± 1"))
        #expect(open.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("significantFigures", "0"), ("significantFigures", "31"), ("decimalPlaces", "-1"),
        ("decimalPlaces", "-9223372036854775808"),
    ])
    func roundingThatNobodyDoesIsNotRead(mode: String, figures: String) {
        let reading = figure("roundingMode=\"\(mode)\" figures=\"\(figures)\"", of: "equalRounded")
        #expect(reading.diagnostics.contains { $0.message.contains("the condition `equalRounded` is not read") })
        #expect(!reading.diagnostics.contains { $0.message.contains("unit") })
    }

    @Test func whatIsKeptForSpecialNeedsIsNoText() throws {
        let reading = read(
            """
            <qti-assessment-item identifier="i1" title="T" time-dependent="false">
            <qti-response-declaration identifier="R" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>A</qti-value></qti-correct-response></qti-response-declaration>
            <qti-item-body><qti-choice-interaction response-identifier="R"><qti-prompt>Which?</qti-prompt>
            <qti-simple-choice identifier="A">a</qti-simple-choice><qti-simple-choice identifier="B">b</qti-simple-choice></qti-choice-interaction></qti-item-body>
            <qti-response-processing><qti-set-outcome-value identifier="FEEDBACK"><qti-base-value base-type="identifier">why</qti-base-value></qti-set-outcome-value></qti-response-processing>
            <qti-modal-feedback outcome-identifier="FEEDBACK" identifier="why" show-hide="show"><qti-stylesheet href="a.css" type="text/css"/>
            <qti-content-body><p>So.</p></qti-content-body>
            <qti-catalog-info><qti-catalog id="c"><qti-card support="spoken"><qti-html-content>Said aloud.</qti-html-content></qti-card></qti-catalog></qti-catalog-info></qti-modal-feedback>
            </qti-assessment-item>
            """, .qti3)
        #expect(try #require(reading.bank).items.first?.explanation.map(Item.plain) == "So.")
    }

    // MARK: Manifests

    private func package(_ metadata: String, _ resources: String, _ files: [(String, String)]) -> BankReading {
        let manifest = "<manifest identifier=\"m\"><metadata>\(metadata)</metadata>\(resources)</manifest>"
        let all = [("imsmanifest.xml", manifest)] + files
        return BankFormat.qti.read(ZipText.archive(all.map { ($0.0, Array($0.1.utf8)) }), fileName: "p.zip")
    }

    private var question: String {
        item(
            """
            <responseDeclaration identifier="R" cardinality="single" baseType="float"><correctResponse><value>42</value></correctResponse></responseDeclaration>
            <itemBody><p>How long?</p><p><textEntryInteraction responseIdentifier="R"/></p></itemBody>
            <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
            """)
    }

    @Test func descriptionsOfPackages() throws {
        let reading = package(
            """
            <lom><general><title><string language="en">The sea</string><string language="es">El mar</string></title></general>
            <rights><copyrightAndOtherRestrictions><source>LOMv1.0</source><value>yes</value></copyrightAndOtherRestrictions>
            <description><string language="en">CC BY 4.0</string></description></rights></lom>
            """,
            "<resources><resource identifier=\"a\" type=\"imsqti_item_xmlv2p1\" href=\"a.xml\"/></resources>",
            [("a.xml", question)])
        let bank = try #require(reading.bank)
        #expect(bank.title == LocalizedText("The sea"))
        #expect(bank.licence == "CC BY 4.0")
    }

    @Test func filesThatAreNoQuestions() throws {
        let reading = package(
            "",
            """
            <resources xml:base="in/"><resource identifier="a" type="imsqti_item_xmlv3p0" xml:base="here/" href="a.xml"/>
            <resource identifier="s" type="imsqti_stimulus_xmlv3p0" href="s.xml"/>
            <resource identifier="r" type="imsqti_rptemplate_xmlv3p0" href="r.xml"/></resources>
            """,
            [
                ("in/here/a.xml", question), ("in/s.xml", "<qti-assessment-stimulus/>"),
                ("in/r.xml", "<qti-response-processing/>"),
            ])
        #expect(reading.bank?.items.count == 1)
        #expect(reading.diagnostics.map(\.message) == ["the text `s`, which questions share, is not read"])
    }
}
