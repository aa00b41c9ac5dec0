import Assessment
import Testing

@testable import QuestionBank

/// What files of Moodle, Canvas and QTI have that their formats hardly speak of.
@Suite struct ForeignOdditiesTests {
    private func items(_ reading: BankReading) -> [String] {
        (reading.bank?.items ?? []).map { item in
            ItemWriter(item: item, languages: reading.bank?.languages ?? []).lines.dropFirst().joined(separator: "\n")
        }
    }

    // MARK: Moodle

    private func moodle(_ type: String, _ rest: String) -> BankReading {
        let text =
            "<quiz>\n<question type=\"\(type)\"><name><text>n</text></name><questiontext><text>What?</text></questiontext>"
            + rest + "</question></quiz>"
        return BankFormat.moodleXML.read(Array(text.utf8), fileName: "a.xml")
    }

    private func answer(_ fraction: String, _ text: String) -> String {
        "<answer fraction=\"\(fraction)\"><text>\(text)</text></answer>"
    }

    @Test func truthInAnotherLanguage() {
        let reading = moodle("truefalse", answer("0", "Verdadero") + answer("100", "Falso"))
        #expect(items(reading) == ["What?\n\n- ( ) True\n- (x) False\n\norder: fixed"])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func severalOptionsEachRightByItself() {
        let options = answer("100", "a") + answer("100", "b") + answer("0", "c")
        let reading = moodle("multichoice", "<single>true</single>" + options)
        #expect(items(reading) == ["What?\n\n- [50%] a\n- [50%] b\n- [-100%] c"])
        #expect(reading.codes == [.importLossy])
        #expect(reading.diagnostics.first?.range.line == 2)
    }

    /// Ticking every box earns nothing, as nobody can in Moodle, and a single right one all where that can be.
    @Test(arguments: [(2, 1, "50"), (2, 2, "100"), (3, 2, "200/3"), (2, 5, "100"), (2, 0, "100")])
    func boxesForOptionsRightByThemselves(right: Int, wrong: Int, share: String) {
        let options =
            (0..<right).map { answer("100", "r\($0)") } + (0..<wrong).map { answer("0", "w\($0)") }
        let reading = moodle("multichoice", "<single>true</single>" + options.joined())
        let item = items(reading).first ?? ""
        #expect(
            item.components(of: "- [\(share)%] r") == right && item.components(of: "- [-100%] w") == wrong, "\(item)")
    }

    @Test func hiddenQuestions() {
        let options = answer("100", "a") + answer("0", "b")
        let hidden = moodle("multichoice", "<single>true</single><hidden>1</hidden>" + options)
        #expect(hidden.codes == [.importLossy] && hidden.bank?.items.count == 1)
        #expect(moodle("multichoice", "<single>true</single><hidden>0</hidden>" + options).diagnostics.isEmpty)
    }

    /// From the value by 1 and the tolerance to the value times as much.
    @Test func geometricTolerances() {
        func item(_ formula: String) -> [String] {
            items(
                moodle(
                    "calculated",
                    "<answer fraction=\"100\"><text>\(formula)</text><tolerance>2</tolerance><tolerancetype>3</tolerancetype></answer>"
                        + "<dataset_definitions><dataset_definition><name><text>a</text></name><dataset_items><dataset_item><value>2</value></dataset_item><dataset_item><value>-4</value></dataset_item></dataset_items></dataset_definition></dataset_definitions>"
                )
            ).map { String($0.split(separator: "\n").last ?? "") }
        }
        #expect(item("30") == ["= 10..90"])
        #expect(item("0-30") == ["= -90..-10"])
        #expect(item("{a}*{a}") == ["= {a * a / 3}..{a * a * 3}"])
        #expect(item("{a}") == ["= {min(a / 3, a * 3)}..{max(a / 3, a * 3)}"])
    }

    @Test func penaltiesAndRepeats() {
        let options = answer("100", "a") + answer("-50", "b") + answer("-50", "c") + answer("0", "c")
        let reading = moodle("multichoice", "<single>true</single>" + options)
        #expect(items(reading) == ["What?\n\n- (x) a\n- ( ) b\n- ( ) c"])
        #expect(reading.codes == [.importLossy, .importLossy])
    }

    @Test func textsInSeveralLanguages() {
        let reading = moodle(
            "multichoice",
            "<single>true</single>"
                + answer("100", "{mlang en}Yes{mlang} {mlang es}S\u{ED}{mlang}") + answer("0", "No"))
        #expect(items(reading) == ["What?\n\n- (x) [en] Yes\n      [es] S\u{ED}\n- ( ) No"])
        #expect(reading.bank?.languages.map(\.description) == ["en", "es"])
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
    }

    // MARK: Canvas, and QTI 1.2 of others

    private func quiz(_ inner: String) -> BankReading {
        let text = "<questestinterop><assessment title=\"Q\"><section>\(inner)</section></assessment></questestinterop>"
        return BankFormat.canvas.read(Array(text.utf8), fileName: "a.xml")
    }

    private func label(_ name: String, _ text: String) -> String {
        "<response_label ident=\"\(name)\"><material><mattext>\(text)</mattext></material></response_label>"
    }

    private let stem = "<material><mattext>What?</mattext></material>"

    private func lone(_ cardinality: String, _ rules: String) -> BankReading {
        quiz(
            "<item ident=\"i\"><presentation>\(stem)<response_lid ident=\"r\" rcardinality=\"\(cardinality)\"><render_choice>"
                + label("a", "one") + label("b", "two")
                + "</render_choice></response_lid></presentation><resprocessing>"
                + rules + "</resprocessing></item>")
    }

    private func rule(_ response: String, _ text: String, _ score: String) -> String {
        "<respcondition><conditionvar><varequal respident=\"\(response)\">\(text)</varequal></conditionvar><setvar>\(score)</setvar></respcondition>"
    }

    @Test func typesThatAreNotNamed() {
        #expect(items(lone("Single", rule("r", "b", "1"))) == ["What?\n\n- ( ) one\n- (x) two"])
        #expect(
            items(lone("Multiple", rule("r", "b", "1"))) == [
                "What?\n\n- [ ] one\n- [x] two\n\nscore: right-minus-wrong"
            ])
        let typed = quiz(
            "<item ident=\"i\"><presentation>\(stem)<response_str ident=\"r\"/></presentation><resprocessing>"
                + rule("r", "yes", "2") + rule("r", "no", "1") + "</resprocessing></item>")
        #expect(items(typed) == ["What?\n\n= \"yes\"\n~ \"no\" (0.5)\n\naccents: exact"])
    }

    @Test func allBlanksThatAreListedAreRight() {
        let reading = quiz(
            "<item ident=\"i\"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>fill_in_multiple_blanks_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext>It is [x].</mattext></material><response_lid ident=\"response_x\"><material><mattext>x</mattext></material><render_choice>"
                + label("1", "red") + label("2", "crimson")
                + "</render_choice></response_lid></presentation><resprocessing>" + rule("response_x", "1", "100")
                + "</resprocessing></item>")
        #expect(items(reading) == ["It is [[x]].\n\n[[x]] = \"red\" | \"crimson\"\n\naccents: exact"])
    }

    @Test func groupsOfWhichSomeAreDrawn() {
        let reading = quiz(
            "\n<section><selection_ordering><selection><selection_number>1</selection_number></selection></selection_ordering><item ident=\"i\"><presentation>\(stem)<response_lid ident=\"r\" rcardinality=\"Single\">"
                + label("a", "one") + label("b", "two")
                + "</response_lid></presentation><resprocessing>\(rule("r", "a", "1"))</resprocessing></item></section>"
        )
        #expect(reading.bank?.items.count == 1)
        #expect(reading.diagnostics.map(\.range.line) == [2])
        #expect(reading.diagnostics.first?.message.contains("draws 1 of the questions") == true)
    }

    // MARK: QTI

    private func item(_ declaration: String, _ body: String, _ rest: String) -> BankReading {
        let text = """
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" title="t">
            <responseDeclaration identifier="RESPONSE" \(declaration)</responseDeclaration>
            <itemBody>\(body)</itemBody>
            \(rest)
            </assessmentItem>
            """
        return BankFormat.qti.read(Array(text.utf8), fileName: "a.xml")
    }

    private func template(_ name: String) -> String {
        "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/\(name)\"/>"
    }

    private let gaps = """
        <gapMatchInteraction responseIdentifier="RESPONSE" shuffle="true"><prompt>Fill it in.</prompt>
        <gapText identifier="A" matchMax="1">red</gapText><gapText identifier="B" matchMax="1">blue</gapText>
        <p>The sky is <gap identifier="G1"/>, the rose <gap identifier="G2"/>.</p></gapMatchInteraction>
        """
    private let filled = """
        Fill it in.

        The sky is [[1]], the rose [[2]].

        [[1]]
        - ( ) red
        - (x) blue
        [[2]]
        - (x) red
        - ( ) blue
        """

    @Test func wordsToDragIntoGaps() {
        let correct = "<correctResponse><value>B G1</value><value>A G2</value></correctResponse>"
        let declaration = "cardinality=\"multiple\" baseType=\"directedPair\">" + correct
        #expect(items(item(declaration, gaps, template("match_correct"))) == [filled + "\n\nscore: all-or-nothing"])
        let mapping =
            "<mapping><mapEntry mapKey=\"B G1\" mappedValue=\"1\"/><mapEntry mapKey=\"A G2\" mappedValue=\"2\"/></mapping>"
        let mapped = item(declaration + mapping, gaps, template("map_response"))
        #expect(items(mapped) == [filled])
        #expect(mapped.diagnostics.map(\.message) == ["every gap counts alike here, whatever its points"])
    }

    @Test func fieldsInSmallLetters() {
        let reading = item(
            "cardinality=\"single\" baseType=\"string\"><correctResponse><value>red</value></correctResponse>",
            "<p>It is <textentryinteraction responseidentifier=\"RESPONSE\"/>, is it?</p>", template("match_correct"))
        #expect(items(reading) == ["It is ____, is it?\n\n= \"red\"\n\ncase: exact\naccents: exact"])
    }

    @Test func wordsToPointAt() {
        let reading = item(
            "cardinality=\"single\" baseType=\"identifier\"><correctResponse><value>B</value></correctResponse>",
            "<hottextInteraction responseIdentifier=\"RESPONSE\" maxChoices=\"1\"><prompt>Where is the slip?</prompt><p>They <hottext identifier=\"A\">was</hottext> <hottext identifier=\"B\">hapy</hottext>.</p></hottextInteraction>",
            template("match_correct"))
        #expect(items(reading) == ["Where is the slip?\n\nThey was hapy.\n\n- ( ) was\n- (x) hapy\n\norder: fixed"])
    }

    /// Feedback that is the same whether an answer is right or wrong.
    @Test func feedbackToEveryAnswer() {
        func feedback(_ outcome: String, _ text: String) -> String {
            "<modalFeedback identifier=\"true\" outcomeIdentifier=\"\(outcome)\" showHide=\"show\">\(text)</modalFeedback>"
        }
        func reading(_ other: String) -> BankReading {
            item(
                "cardinality=\"single\" baseType=\"identifier\"><correctResponse><value>A</value></correctResponse>",
                "<choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\" maxChoices=\"1\"><prompt>Which?</prompt><simpleChoice identifier=\"A\">a</simpleChoice><simpleChoice identifier=\"B\">b</simpleChoice></choiceInteraction>",
                template("match_correct") + feedback("F1", "Because.") + feedback("F2", other))
        }
        let same = reading("Because.")
        #expect(items(same) == ["Which?\n\n- (x) a\n- ( ) b\n\n> Because."])
        #expect(same.diagnostics.isEmpty)
        #expect(reading("No.").codes == [.importLossy, .importLossy])
    }

    @Test func packagesOfOtherThings() {
        let moodle = ZipText.archive([("a.xml", Array("<quiz/>".utf8)), ("__MACOSX/._a.xml", [0, 5])])
        let reading = BankFormat.qti.read(moodle, fileName: "a.zip")
        #expect(reading.diagnostics.count == 1)
        #expect(reading.diagnostics.first?.message.contains("--from moodle-xml") == true)
        let pool = ZipText.archive([
            (
                "imsmanifest.xml",
                Array(
                    "<manifest><resources><resource type=\"assessment/x-bb-qti-pool\" href=\"r.dat\"/></resources></manifest>"
                        .utf8)
            ), ("r.dat", [0x41]),
        ])
        #expect(BankFormat.canvas.read(pool, fileName: "a.zip").codes == [.importUnreadable])
        let words = BankFormat.qti.read(ZipText.archive([("a.txt", [0x41])]), fileName: "a.zip")
        #expect(words.diagnostics.first?.message.contains("unpack it") == true)
    }

    /// What Canvas says of a quiz beside its questions.
    @Test func descriptionsOfQuizzes() {
        let items = lone("Single", rule("r", "b", "1"))
        #expect(items.bank?.description == nil)
        let meta = "<quiz><title>T</title><description>&lt;p&gt;About it&lt;/p&gt;</description></quiz>"
        let quiz =
            "<questestinterop><assessment title=\"T\"><section><item ident=\"i\"><presentation>\(stem)<response_lid ident=\"r\" rcardinality=\"Single\">"
            + label("a", "one") + label("b", "two")
            + "</response_lid></presentation><resprocessing>\(rule("r", "a", "1"))</resprocessing></item></section></assessment></questestinterop>"
        let package = ZipText.archive([("q/assessment_meta.xml", Array(meta.utf8)), ("q/q.xml", Array(quiz.utf8))])
        let reading = BankFormat.canvas.read(package, fileName: "a.imscc")
        #expect(reading.bank?.description == LocalizedText("About it"))
        #expect(reading.bank?.items.count == 1)
    }
}

extension String {
    /// How often some text stands in it.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
