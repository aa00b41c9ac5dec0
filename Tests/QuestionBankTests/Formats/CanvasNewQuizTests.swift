import Assessment
import Testing

@testable import QuestionBank

/// Questions of newer Canvas quizzes, of question banks, and of whole courses.
@Suite struct CanvasNewQuizTests {
    private func item(_ type: String, _ inner: String, ident: String = "q1", more: String = "") -> String {
        """
        <item ident="\(ident)" title="Question"><itemmetadata><qtimetadata>
        <qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>\(type)</fieldentry></qtimetadatafield>
        \(more)</qtimetadata></itemmetadata>
        \(inner)
        </item>
        """
    }

    private func quiz(_ items: String, ident: String = "quiz-1", title: String = "A quiz") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="\(ident)" title="\(title)">
        <section ident="root_section">\(items)</section></assessment></questestinterop>
        """
    }

    private func read(_ items: String) -> BankReading {
        BankFormat.canvas.read(Array(quiz(items).utf8), fileName: "a.xml")
    }

    private func label(_ ident: String, _ text: String, _ more: String = "") -> String {
        "<response_label ident=\"\(ident)\"\(more)><material><mattext texttype=\"text/plain\">\(text)</mattext></material></response_label>"
    }

    private func stem(_ text: String) -> String {
        "<material><mattext texttype=\"text/html\">&lt;p&gt;\(text)&lt;/p&gt;</mattext></material>"
    }

    @Test func ordering() {
        let reading = read(
            item(
                "ordering_question",
                """
                <presentation>\(stem("From the source to the mouth"))<response_lid ident="response1" rcardinality="Ordered"><render_extension>
                <material position="top"><mattext>source</mattext></material>
                <ims_render_object shuffle="No"><flow_label>\(label("c", "Cologne"))\(label("b", "Basel"))\(label("m", "Mainz"))</flow_label></ims_render_object>
                <material position="bottom"><mattext>mouth</mattext></material></render_extension></response_lid></presentation>
                <resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/><decvar varname="ORDERSCORE" defaultval="1"/></outcomes>
                <respcondition continue="No"><conditionvar><varequal respident="response1">b</varequal><varequal respident="response1">m</varequal>
                <varequal respident="response1">c</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>
                """))
        #expect(
            items(reading) == [
                "## q1\nFrom the source to the mouth\n\n(source … mouth)\n\n1. Basel\n2. Mainz\n3. Cologne"
            ])
        #expect(said(reading).isEmpty, "\(said(reading))")
    }

    @Test func categories() {
        func response(_ ident: String, _ name: String) -> String {
            """
            <response_lid ident="\(ident)" rcardinality="Multiple"><material><mattext texttype="text/plain">\(name)</mattext></material>
            <render_choice>\(label("1", "Rhine"))\(label("2", "Etna"))\(label("3", "Elbe"))\(label("4", "Bern"))</render_choice></response_lid>
            """
        }
        let reading = read(
            item(
                "categorization_question",
                """
                <presentation>\(stem("Sort them"))\(response("r", "River"))\(response("v", "Volcano"))</presentation><resprocessing>
                <respcondition><conditionvar><varequal respident="r">1</varequal><varequal respident="r">3</varequal></conditionvar>
                <setvar action="Add" varname="SCORE">50.00</setvar></respcondition>
                <respcondition><conditionvar><varequal respident="v">2</varequal></conditionvar><setvar action="Add" varname="SCORE">50.00</setvar></respcondition></resprocessing>
                """))
        #expect(items(reading) == ["## q1\nSort them\n\n- Rhine -> River\n- Etna -> Volcano\n- Elbe -> River"])
        #expect(said(reading).contains { $0.contains("`Bern` belongs to no category") })
    }

    @Test(arguments: [
        ("margintype=\"percent\" margin=\"1\"", "vargte", "4.95", "5.05", "= 5 ± 1%"),
        ("margintype=\"absolute\" margin=\"0.05\"", "vargte", "4.95", "5.05", "= 5 ± 0.05"),
        ("precisiontype=\"significantDigits\" precision=\"2\"", "vargt", "4.95", "5.05", "= 5 2 sf"),
        ("precisiontype=\"decimals\" precision=\"1\"", "vargt", "4.95", "5.05", "= 5 1 dp"),
        ("", "vargt", "4.95", "5.05", "= 5 2 sf"),
        ("", "vargte", "5.0000", "5.0000", "= 5"),
    ])
    func precision(manner: String, sign: String, low: String, high: String, key: String) {
        let reading = read(
            item(
                "numerical_question",
                """
                <presentation>\(stem("How much?"))<response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str></presentation>
                <resprocessing><respcondition continue="No"><conditionvar><or><varequal respident="response1" \(manner)>5.0</varequal>
                <and><\(sign) respident="response1">\(low)</\(sign)><varlte respident="response1">\(high)</varlte></and></or></conditionvar>
                <setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>
                """))
        #expect(items(reading) == ["## q1\nHow much?\n\n" + key], "\(said(reading))")
        // Without a word of how it was given, the limits are all that is known, and one of them counts otherwise.
        let isGuessed = manner.isEmpty && sign == "vargt"
        #expect(said(reading).count == (isGuessed ? 1 : 0), "\(said(reading))")
    }

    private func calculated(_ inner: String, _ stem: String) -> String {
        item(
            "calculated_question",
            """
            <presentation>\(self.stem(stem))<response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str></presentation>
            <resprocessing><respcondition title="correct"><conditionvar><other/></conditionvar><setvar varname="SCORE" action="Set">100</setvar></respcondition></resprocessing>
            <itemproc_extension><calculated>\(inner)</calculated></itemproc_extension>
            """)
    }

    @Test func formulas() {
        let reading = read(
            calculated(
                """
                <answer_tolerance>0.1</answer_tolerance><formulas decimal_places="2"><formula>s = a + b_1</formula><formula>s^2 / 2</formula></formulas>
                <vars><var name="a" scale="1"><min>1.0</min><max>5.0</max></var><var name="b_1" scale="0"><min>2</min><max>9</max></var></vars>
                <var_sets><var_set ident="1"><var name="a">1.0</var><var name="b_1">2</var><answer>4.5</answer></var_set></var_sets>
                """, "Half the square of [a] + [b_1], not of [c]?"))
        #expect(
            items(reading) == [
                "## q1\nlet a = 1..5 step 0.1\nlet b_1 = 2..9\nlet s = a + b_1\nHalf the square of {a} + {b_1}, not of [c]?\n\n"
                    + "= {round(s * s / 2, 2)} ± 0.1"
            ], "\(said(reading))")
        #expect(said(reading).isEmpty, "\(said(reading))")
    }

    @Test func formulasThatAreNotComputedAreOneDraw() {
        let reading = read(
            calculated(
                """
                <answer_tolerance>2%</answer_tolerance><formulas decimal_places="3"><formula>sqrt(x) * 2</formula></formulas>
                <vars><var name="x" scale="0"><min>1</min><max>9</max></var></vars>
                <var_sets><var_set ident="1"><var name="x">2</var><answer>2.828</answer></var_set><var_set ident="2"><var name="x">3</var><answer>3.464</answer></var_set></var_sets>
                """, "Twice the root of [x]?"))
        #expect(items(reading) == ["## q1\nTwice the root of {2}?\n\n= 2.828 ± 2%"])
        #expect(said(reading).count == 1 && said(reading).joined().contains("sqrt()"))
        let lost = read(
            calculated(
                "<formulas><formula>sin(x)</formula></formulas><vars><var name=\"x\" min=\"1\" max=\"2\"/></vars>",
                "[x]?"))
        #expect(lost.diagnostics.map(\.severity) == [.error] && lost.diagnostics.first?.range.line == 3)
    }

    /// Canvas marks by the answers that come with the draws, and shows the formula to nobody.
    @Test func formulasThatSayOtherwiseThanTheirDraws() {
        let reading = read(
            calculated(
                """
                <answer_tolerance>0</answer_tolerance><formulas decimal_places="0"><formula>3.14159</formula></formulas>
                <vars><var name="x" scale="0"><min>1</min><max>9</max></var></vars>
                <var_sets><var_set ident="1"><var name="x">2</var><answer>8</answer></var_set></var_sets>
                """, "The cube of [x]?"))
        #expect(items(reading) == ["## q1\nThe cube of {2}?\n\n= 8"])
        #expect(said(reading).count == 1 && said(reading).joined().contains("does not give the answers"))
    }

    /// As Blackboard keeps them.
    @Test func formulasInMarkup() {
        let markup =
            "&lt;math&gt;&lt;apply&gt;&lt;minus/&gt;&lt;cn&gt;10&lt;/cn&gt;&lt;apply&gt;&lt;power/&gt;&lt;ci&gt;x&lt;/ci&gt;&lt;cn&gt;2&lt;/cn&gt;&lt;/apply&gt;&lt;/apply&gt;&lt;/math&gt;"
        let reading = read(
            calculated(
                "<formula>\(markup)</formula><answer_tolerance type=\"percent\">3</answer_tolerance><vars><var name=\"x\" scale=\"0\"><min>-3</min><max>4</max></var></vars>",
                "Ten without the square of [x]?"))
        #expect(
            items(reading) == [
                "## q1\nlet x = -3..4\nTen without the square of {x}?\n\n= {10 - x * x} ± 3%"
            ], "\(said(reading))")
    }

    @Test func gapsOfNewerQuizzes() {
        func gap(_ name: String, _ labels: String) -> String {
            "<response_lid ident=\"response_\(name)\"><material><mattext>\(name) label</mattext></material><render_choice>\(labels)</render_choice></response_lid>"
        }
        func rule(_ name: String, _ key: String) -> String {
            "<respcondition><conditionvar><varequal respident=\"response_\(name)\">\(key)</varequal></conditionvar><setvar varname=\"SCORE\" action=\"Add\">33.33</setvar></respcondition>"
        }
        let reading = read(
            item(
                "fill_in_multiple_blanks_question",
                """
                <presentation>\(stem("A [a1] and a [b2] and a [c3]."))
                \(gap("a1", label("x", "Rhine", " scoring_algorithm=\"TextCloseEnough\" answer_type=\"openEntry\" levenshtein_distance=\"1\" ignore_case=\"true\"")))
                \(gap("b2", label("y1", "Elbe", " scoring_algorithm=\"Equivalence\" answer_type=\"dropdown\" position=\"1\"") + label("y2", "Etna")))
                \(gap("c3", label("z1", "Bern", " scoring_algorithm=\"TextEquivalence\" answer_type=\"wordbank\"") + label("z2", "Rome")))
                </presentation><resprocessing>\(rule("a1", "x"))\(rule("b2", "y1"))\(rule("c3", "z2"))</resprocessing>
                """))
        #expect(
            items(reading) == [
                """
                ## q1
                A [[a1]] and a [[b2]] and a [[c3]].

                [[a1]] = "Rhine"
                [[b2]]
                - (x) Elbe
                - ( ) Etna
                [[c3]]
                - ( ) Bern
                - (x) Rome

                accents: exact
                typos: 1
                """
            ], "\(said(reading))")
        let pattern = read(
            item(
                "fill_in_multiple_blanks_question",
                "<presentation>\(stem("A [a1]."))\(gap("a1", label("x", "R.*e", " scoring_algorithm=\"TextRegex\"")))</presentation><resprocessing>\(rule("a1", "x"))</resprocessing>"
            ))
        #expect(pattern.itemsLeftOut == 1 && said(pattern).joined().contains("`R.*e`"))
        let contained = read(
            item(
                "fill_in_multiple_blanks_question",
                "<presentation>\(stem("A [a1]."))\(gap("a1", label("x", "Rhine", " scoring_algorithm=\"TextContainsAnswer\"")))</presentation><resprocessing>\(rule("a1", "x"))</resprocessing>"
            ))
        #expect(contained.itemsLeftOut == 1 && said(contained).joined().contains("any answer that contains a text"))
        for (slips, typos) in [("2", 2), ("3", 2), ("-9223372036854775808", 0)] {
            let close = read(
                item(
                    "fill_in_multiple_blanks_question",
                    "<presentation>\(stem("A [a1]."))\(gap("a1", label("x", "Danube", " scoring_algorithm=\"TextCloseEnough\" levenshtein_distance=\"\(slips)\"")))</presentation><resprocessing>\(rule("a1", "x"))</resprocessing>"
                ))
            #expect(items(close).first?.contains("typos: 2") == (typos == 2), "\(said(close))")
            #expect(
                said(close)
                    == (slips == "3" ? ["Canvas forgives 3 slips in this gap; here 2 are the most"] : []))
        }
        func typed(_ first: String, _ second: String) -> BankReading {
            read(
                item(
                    "fill_in_multiple_blanks_question",
                    "<presentation>\(stem("A [a1] and [b2]."))\(gap("a1", label("x", "Rhine", " ignore_case=\"\(first)\"")))\(gap("b2", label("y", "Elbe", " ignore_case=\"\(second)\"")))</presentation><resprocessing>\(rule("a1", "x"))\(rule("b2", "y"))</resprocessing>"
                ))
        }
        #expect(items(typed("false", "false")).joined().hasSuffix("case: exact\naccents: exact"))
        let mixed = typed("false", "true")
        #expect(items(mixed).joined().hasSuffix("\n\naccents: exact") && !items(mixed).joined().contains("case:"))
        #expect(said(mixed) == ["all gaps are compared alike here, as loosely as the loosest of them"])
    }

    @Test func textsAboveQuestions() {
        let parent =
            "<qtimetadatafield><fieldlabel>parent_stimulus_item_ident</fieldlabel><fieldentry>s1</fieldentry></qtimetadatafield>"
        let choice = """
            <response_lid ident="response1" rcardinality="Single"><render_choice>\(label("a", "One"))\(label("b", "Two"))</render_choice></response_lid></presentation>
            <resprocessing><respcondition><conditionvar><varequal respident="response1">b</varequal></conditionvar><setvar varname="SCORE" action="Set">100</setvar></respcondition></resprocessing>
            """
        let reading = read(
            item("text_only_question", "<presentation>\(stem("Read this first."))</presentation>", ident: "s1")
                + item(
                    "multiple_choice_question", "<presentation>\(stem("Which?"))\(choice)", ident: "q2", more: parent)
                + item("text_only_question", "<presentation>\(stem("Well done."))</presentation>", ident: "s2")
                + item("essay_question", "<presentation>\(stem("Discuss."))</presentation>", ident: "q3"))
        #expect(items(reading) == ["## q2\nRead this first.\n\nWhich?\n\n- ( ) One\n- (x) Two"])
        #expect(reading.itemsLeftOut == 2)
        #expect(said(reading).contains { $0.contains("text without a question") })
        #expect(said(reading).contains { $0.contains("marked by a person") })
    }

    /// A course has each quiz twice, and its question banks where no other program looks for them.
    @Test func wholeCourses() {
        let choice = """
            <presentation>\(stem("Which?"))<response_lid ident="response1" rcardinality="Single"><render_choice>\(label("a", "One"))\(label("b", "Two"))</render_choice></response_lid></presentation>
            <resprocessing><respcondition><conditionvar><varequal respident="response1">b</varequal></conditionvar><setvar varname="SCORE" action="Set">100</setvar></respcondition></resprocessing>
            """
        let type = "multiple_choice_question"
        let group = """
            <section ident="g1" title="Group"><selection_ordering><selection><sourcebank_ref>bank-9</sourcebank_ref>
            <selection_number>1</selection_number></selection></selection_ordering></section>
            """
        let own = """
            <section ident="g2" title="Group"><selection_ordering><selection><selection_number>1</selection_number></selection></selection_ordering>
            \(item(type, choice, ident: "w2"))\(item(type, choice.replacing("Which?", with: "What?"), ident: "w3"))</section>
            """
        let bank = """
            <questestinterop><objectbank ident="bank-9"><qtimetadata><qtimetadatafield><fieldlabel>bank_title</fieldlabel>
            <fieldentry>Spare ones</fieldentry></qtimetadatafield></qtimetadata>\(item(type, choice.replacing("Which?", with: "Who?"), ident: "b1"))</objectbank></questestinterop>
            """
        let manifest = """
            <manifest identifier="m"><metadata><lom><general><title><string>A course</string></title></general></lom></metadata><resources>
            <resource identifier="quiz9" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment"><file href="quiz9/assessment_qti.xml"/></resource>
            <resource identifier="m9" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" href="quiz9/assessment_meta.xml"/>
            </resources></manifest>
            """
        let bytes = ZipText.archive([
            ("imsmanifest.xml", Array(manifest.utf8)),
            ("quiz9/assessment_qti.xml", Array(quiz(item(type, choice, ident: "cut")).utf8)),
            ("non_cc_assessments/quiz9.xml.qti", Array(quiz(item(type, choice, ident: "w1") + group + own).utf8)),
            ("non_cc_assessments/bank-9.xml.qti", Array(bank.utf8)),
            (
                "quiz9/assessment_meta.xml",
                Array("<quiz identifier=\"quiz9\"><shuffle_answers>false</shuffle_answers></quiz>".utf8)
            ),
        ])
        let reading = BankFormat.canvas.read(bytes, fileName: "c.imscc")
        #expect(reading.bank?.items.map(\.id.item) == ["w1", "w2", "w3", "b1"], "\(said(reading))")
        // What is said of the quiz holds of it in whole, and not of the bank that it draws from.
        #expect(reading.bank?.items.map { $0.choice?.isOrderFixed } == [true, true, true, false])
        #expect(reading.bank?.items.map(\.tags) == [["A quiz"], ["A quiz"], ["A quiz"], ["Spare ones"]])
        #expect(
            said(reading) == [
                "Canvas draws 1 of the questions of the bank `Spare ones` here; all of them are read, once",
                "Canvas draws 1 of the questions in this group; here all of them are asked",
            ])
    }

    @Test func hostileFiles() {
        let deep = String(repeating: "<flow>", count: 400) + String(repeating: "</flow>", count: 400)
        let reading = read(item("ordering_question", "<presentation>\(deep)</presentation>"))
        #expect(reading.diagnostics.map(\.severity) == [.error])
        let huge = read(
            calculated(
                "<formulas><formula>\(String(repeating: "(", count: 900))x</formula></formulas><vars><var name=\"x\" scale=\"99\"><min>1e38</min><max>9e38</max></var></vars>",
                "[x]?"))
        #expect(huge.diagnostics.contains { $0.severity == .error } && huge.bank == nil)
        let wide = read(
            calculated(
                "<formulas><formula>x*x*x*x*x*x</formula></formulas><vars><var name=\"x\" scale=\"0\"><min>1e37</min><max>2e37</max></var></vars>",
                "[x]?"))
        #expect(wide.diagnostics.contains { $0.severity == .error } && wide.bank == nil)
        let powers = read(
            calculated(
                "<formulas><formula>\(String(repeating: "(", count: 30))x\(String(repeating: ")^8", count: 30))</formula></formulas><vars><var name=\"x\"><min>1</min><max>2</max></var></vars>",
                "[x]?"))
        #expect(powers.diagnostics.map(\.severity) == [.error])
        #expect(read(item("ordering_question", "<presentation/>")).diagnostics.map(\.severity) == [.error])
    }
}
