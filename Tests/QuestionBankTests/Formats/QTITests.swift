import Assessment
import Testing

@testable import QuestionBank

/// Items as other programs write them.
@Suite struct QTITests {
    private func read(_ text: String, _ format: BankFormat = .qti) -> BankReading {
        format.read(Array(text.utf8), fileName: "a.qti.xml")
    }

    private func item(_ inner: String) -> String {
        """
        <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="i1" title="A title" adaptive="false"
          timeDependent="false" xml:lang="es">
        \(inner)
        </assessmentItem>
        """
    }

    private func lines(_ reading: BankReading, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let bank = try #require(reading.bank, "\(reading.diagnostics.map(\.message))", sourceLocation: sourceLocation)
        return bank.items.map { ItemWriter(item: $0, languages: bank.languages).lines.joined(separator: "\n") }
            .joined(separator: "\n\n")
    }

    @Test func matchCorrectWithInlineFeedback() throws {
        let reading = read(
            item(
                """
                <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
                <correctResponse><value>B</value></correctResponse></responseDeclaration>
                <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
                <itemBody><p>Look at <img src="a/b.png" alt="the sign"/> here.</p>
                <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1"><prompt>What <em>now</em>?</prompt>
                <simpleChoice identifier="A">No <feedbackInline outcomeIdentifier="FEEDBACK" identifier="A" showHide="show">Because.</feedbackInline></simpleChoice>
                <simpleChoice identifier="B">Yes</simpleChoice></choiceInteraction></itemBody>
                <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
                """))
        #expect(
            try lines(reading)
                == "## i1\nLook at [the sign] here.\n\nWhat now?\n\n- ( ) No\n      > Because.\n- (x) Yes\n\norder: fixed"
        )
        #expect(reading.bank?.languages == [.spanish])
        #expect(reading.diagnostics.count == 1)
    }

    @Test func mappedOptions() throws {
        let reading = read(
            item(
                """
                <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">
                <correctResponse><value>H</value><value>O</value></correctResponse>
                <mapping lowerBound="0" upperBound="2" defaultValue="-2"><mapEntry mapKey="H" mappedValue="1"/>
                <mapEntry mapKey="O" mappedValue="1"/><mapEntry mapKey="Cl" mappedValue="-1"/></mapping></responseDeclaration>
                <itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="0"><prompt>Which?</prompt>
                <simpleChoice identifier="H">Hydrogen</simpleChoice><simpleChoice identifier="O">Oxygen</simpleChoice>
                <simpleChoice identifier="Cl">Chlorine</simpleChoice></choiceInteraction></itemBody>
                <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>
                """))
        #expect(
            try lines(reading)
                == "## i1\nWhich?\n\n- [x] Hydrogen\n- [x] Oxygen\n- [ ] Chlorine\n\nscore: right-minus-wrong")
    }

    @Test func figuresByConditions() throws {
        let reading = read(
            item(
                """
                <responseDeclaration identifier="R" cardinality="single" baseType="float"><correctResponse><value>42</value></correctResponse></responseDeclaration>
                <itemBody><p>The length is <textEntryInteraction responseIdentifier="R"/> metres.</p></itemBody>
                <responseProcessing><responseCondition>
                <responseIf><equal toleranceMode="relative" tolerance="2 2"><variable identifier="R"/><correct identifier="R"/></equal>
                <setOutcomeValue identifier="SCORE"><baseValue baseType="float">2</baseValue></setOutcomeValue></responseIf>
                <responseElseIf><and><gte><variable identifier="R"/><baseValue baseType="float">40</baseValue></gte>
                <lte><variable identifier="R"/><baseValue baseType="float">45</baseValue></lte></and>
                <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>
                <setOutcomeValue identifier="FB"><baseValue baseType="identifier">near</baseValue></setOutcomeValue></responseElseIf>
                <responseElse><setOutcomeValue identifier="SCORE"><baseValue baseType="float">0</baseValue></setOutcomeValue></responseElse>
                </responseCondition></responseProcessing>
                <modalFeedback outcomeIdentifier="FB" identifier="near" showHide="show">Nearly.</modalFeedback>
                <modalFeedback outcomeIdentifier="FB" identifier="lost" showHide="show">Unheard.</modalFeedback>
                """))
        #expect(
            try lines(reading)
                == "## i1\nThe length is ____ metres.\n\n= 42 ± 2%\n~ 40..45 (0.5)\n  > Nearly.")
        #expect(reading.diagnostics.map(\.message).contains { $0.contains("`lost`") && $0.contains("Unheard") })
    }

    @Test func mappedTexts() throws {
        let reading = read(
            item(
                """
                <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string">
                <correctResponse><value>York</value></correctResponse>
                <mapping defaultValue="0"><mapEntry mapKey="York" mappedValue="1" caseSensitive="false"/>
                <mapEntry mapKey="Jork" mappedValue="0.5"/></mapping></responseDeclaration>
                <itemBody><blockquote><p>Now is the winter: made summer by this sun of <textEntryInteraction responseIdentifier="RESPONSE"/></p></blockquote></itemBody>
                <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>
                """))
        #expect(try lines(reading).hasSuffix("= \"York\"\n~ \"Jork\" (0.5)\n\naccents: exact"))
    }

    @Test func version3() throws {
        let reading = read(
            """
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="order" title="O" time-dependent="false">
            <qti-response-declaration identifier="RESPONSE" cardinality="ordered" base-type="identifier">
            <qti-correct-response><qti-value>B</qti-value><qti-value>A</qti-value></qti-correct-response></qti-response-declaration>
            <qti-item-body><qti-order-interaction response-identifier="RESPONSE" shuffle="true"><qti-prompt>In which order?</qti-prompt>
            <qti-simple-choice identifier="A">second</qti-simple-choice><qti-simple-choice identifier="B">first</qti-simple-choice>
            </qti-order-interaction></qti-item-body>
            <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
            </qti-assessment-item>
            """, .qti3)
        #expect(try lines(reading) == "## order\nIn which order?\n\n1. first\n2. second")
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func whatIsNotAskedHereIsLeftOut() {
        let essay = read(
            item(
                "<itemBody><extendedTextInteraction responseIdentifier=\"R\"><prompt>Discuss.</prompt></extendedTextInteraction></itemBody>"
            ))
        #expect(essay.itemsLeftOut == 1 && essay.diagnostics.map(\.severity) == [.warning])
        let drawn = read(
            item("<templateDeclaration identifier=\"X\" cardinality=\"single\" baseType=\"integer\"/><itemBody/>"))
        #expect(drawn.itemsLeftOut == 1)
        let test = read("<assessmentTest identifier=\"t\" title=\"t\"/>")
        #expect(test.bank == nil && test.diagnostics.first?.message.contains("package") == true)
    }

    @Test func packagesKeepTheOrderOfTheirTest() throws {
        func file(_ name: String) -> [UInt8] {
            Array(
                item(
                    """
                    <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float"><correctResponse><value>1</value></correctResponse></responseDeclaration>
                    <itemBody><p>Question \(name)</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>
                    <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
                    """
                ).replacing("\"i1\"", with: "\"\(name)\"").utf8)
        }
        let manifest = """
            <manifest identifier="m"><resources>
            <resource identifier="a" type="imsqti_item_xmlv2p1" href="one%20item.xml"><file href="one%20item.xml"/></resource>
            <resource identifier="b" type="imsqti_item_xmlv2p1" href="sub/two.xml"/>
            <resource identifier="c" type="imsqti_item_xmlv2p1" href="none.xml"/>
            <resource identifier="t" type="imsqti_test_xmlv2p1" href="sub/test.xml"/></resources></manifest>
            """
        let test = """
            <assessmentTest identifier="t" title="The test"><assessmentItemRef identifier="b" href="two.xml"/>
            <assessmentItemRef identifier="a" href="../one%20item.xml"/></assessmentTest>
            """
        let bytes = ZipText.archive([
            ("imsmanifest.xml", Array(manifest.utf8)), ("one item.xml", file("one")), ("sub/two.xml", file("two")),
            ("sub/test.xml", Array(test.utf8)),
        ])
        let reading = BankFormat.qti.read(bytes, fileName: "p.zip")
        #expect(reading.bank?.items.map(\.id.item) == ["two", "one"])
        #expect(reading.bank?.title == LocalizedText("The test"))
        #expect(reading.diagnostics.map(\.message) == ["the package has no file `none.xml`"])
    }
}
