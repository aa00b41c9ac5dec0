import Assessment
import Testing

@testable import QuestionBank

/// Another program's file, read, written for that program, and read again.
@Suite struct ForeignThereAndBackTests {
    private func lines(_ reading: BankReading) -> [String] {
        (reading.bank?.items ?? []).map { item in
            // No format but our own has groups.
            ItemWriter(item: item, languages: reading.bank?.languages ?? []).lines
                .filter { !$0.hasPrefix("group: ") }.joined(separator: "\n")
        }
    }

    private func expectSame(
        _ text: String, _ format: BankFormat, items: Int, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let first = format.read(Array(text.utf8), fileName: "a.xml", options: .init(bankID: "a"))
        let bank = try #require(first.bank, "\(first.diagnostics.map(\.message))", sourceLocation: sourceLocation)
        #expect(bank.items.count == items, "\(first.diagnostics.map(\.message))", sourceLocation: sourceLocation)
        let writing = format.write(bank)
        #expect(writing.itemsLeftOut == 0, sourceLocation: sourceLocation)
        let second = format.read(writing.bytes, fileName: "a", options: .init(bankID: "a"))
        #expect(lines(second) == lines(first), "\(second.diagnostics.map(\.message))", sourceLocation: sourceLocation)
    }

    @Test func moodle() throws {
        try expectSame(
            """
            <quiz><question type="cloze"><name><text>A page</text></name><questiontext format="html"><text><![CDATA[<p>{1:MCV:=Rhine#Yes~%33.33333%Elbe~Etna#No \\}}
            and {2:NM:=%50%3~=2.5:0.25#Near} and {1:MWC:=a\\~b~%25%c}.</p><p>{1:MULTIRESPONSE_HS:%60%x~%40%y#Why~%-20%z}</p>]]></text></questiontext>
            <idnumber>page-1</idnumber><hint format="html"><text>Look.</text></hint><tags><tag><text>rivers</text></tag></tags></question></quiz>
            """.replacing("=%50%3~", with: "%50%3~"), .moodleXML, items: 2)
    }

    @Test(arguments: [BankFormat.qti, .qti3])
    func qti(format: BankFormat) throws {
        try expectSame(
            """
            <items><assessmentItem identifier="pairs" title="T" adaptive="false" timeDependent="false">
            <responseDeclaration identifier="R" cardinality="multiple" baseType="pair"><correctResponse><value>a b</value><value>c d</value></correctResponse>
            <mapping defaultValue="0"><mapEntry mapKey="a b" mappedValue="1"/><mapEntry mapKey="c d" mappedValue="1"/></mapping></responseDeclaration>
            <itemBody><associateInteraction responseIdentifier="R" shuffle="true" maxAssociations="2"><prompt>Pairs?</prompt>
            <simpleAssociableChoice identifier="a" matchMax="1">Seine</simpleAssociableChoice><simpleAssociableChoice identifier="b" matchMax="1">Paris</simpleAssociableChoice>
            <simpleAssociableChoice identifier="c" matchMax="1">Tiber</simpleAssociableChoice><simpleAssociableChoice identifier="d" matchMax="1">Rome</simpleAssociableChoice></associateInteraction></itemBody>
            <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/></assessmentItem>
            <assessmentItem identifier="slide" title="T" adaptive="false" timeDependent="false">
            <responseDeclaration identifier="R" cardinality="single" baseType="float"><correctResponse><value>2.5</value></correctResponse></responseDeclaration>
            <itemBody><sliderInteraction responseIdentifier="R" lowerBound="0" upperBound="5" step="0.5"><prompt>How much?</prompt></sliderInteraction></itemBody>
            <responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="0.5"><variable identifier="R"/><correct identifier="R"/></equal>
            <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing></assessmentItem></items>
            """, format, items: 2)
    }

    @Test func canvas() throws {
        func item(_ ident: String, _ type: String, _ inner: String) -> String {
            """
            <item ident="\(ident)" title="T"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>\(type)</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
            \(inner)</item>
            """
        }
        func label(_ ident: String, _ words: String) -> String {
            "<response_label ident=\"\(ident)\"><material><mattext>\(words)</mattext></material></response_label>"
        }
        let stem = "<material><mattext texttype=\"text/html\">What?</mattext></material>"
        let labels = label("x", "One") + label("y", "Two") + label("z", "Three")
        let order = """
            <presentation>\(stem)<response_lid ident="response1" rcardinality="Ordered"><render_extension><ims_render_object shuffle="No"><flow_label>\(labels)</flow_label></ims_render_object></render_extension></response_lid></presentation>
            <resprocessing><respcondition continue="No"><conditionvar><varequal respident="response1">y</varequal><varequal respident="response1">z</varequal><varequal respident="response1">x</varequal></conditionvar>
            <setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>
            """
        let figure = """
            <presentation>\(stem)<response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str></presentation>
            <resprocessing><respcondition continue="No"><conditionvar><or><varequal respident="response1" margintype="absolute" margin="0.5">2.5</varequal><and><vargte respident="response1">2.0</vargte><varlte respident="response1">3.0</varlte></and></or></conditionvar>
            <setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>
            """
        func category(_ ident: String, _ words: String) -> String {
            "<response_lid ident=\"\(ident)\" rcardinality=\"Multiple\"><material><mattext>\(words)</mattext></material><render_choice>\(labels)</render_choice></response_lid>"
        }
        func rule(_ response: String, _ keys: String...) -> String {
            let equal = keys.map { "<varequal respident=\"\(response)\">\($0)</varequal>" }.joined()
            return
                "<respcondition><conditionvar>\(equal)</conditionvar><setvar action=\"Add\" varname=\"SCORE\">50</setvar></respcondition>"
        }
        let sorted =
            "<presentation>\(stem)\(category("c1", "Odd"))\(category("c2", "Even"))</presentation><resprocessing>\(rule("c1", "x", "z"))\(rule("c2", "y"))</resprocessing>"
        try expectSame(
            "<questestinterop><assessment ident=\"a\" title=\"A\"><section ident=\"root_section\">"
                + item("q1", "ordering_question", order) + item("q2", "numerical_question", figure)
                + item("q3", "categorization_question", sorted) + "</section></assessment></questestinterop>", .canvas,
            items: 3)
    }
}
