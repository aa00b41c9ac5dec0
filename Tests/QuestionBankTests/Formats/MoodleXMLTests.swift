import Assessment
import Testing

@testable import QuestionBank

/// Files as Moodle and its teachers write them.
@Suite struct MoodleXMLTests {
    private func read(_ questions: String) -> BankReading {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n\(questions)\n</quiz>\n"
        return BankFormat.moodleXML.read(Array(text.utf8), fileName: "a.xml")
    }

    private func lines(_ reading: BankReading, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let bank = try #require(reading.bank, "\(reading.diagnostics.map(\.message))", sourceLocation: sourceLocation)
        return bank.items.map { ItemWriter(item: $0, languages: bank.languages).lines.joined(separator: "\n") }
            .joined(separator: "\n\n")
    }

    private let question = "<name><text>Some name</text></name><questiontext format=\"html\"><text>"

    @Test func aQuestionOfSeveralOptions() throws {
        let reading = read(
            """
            <!-- question: 4  -->
            <question type="category"><category><text>$course$/top/Rivers, of Europe</text></category></question>
            <question type="multichoice">
              \(question)<![CDATA[<p>Which&nbsp;<b>two</b>?</p><p>H<sub>2</sub>O <img src="@@PLUGINFILE@@/map.png" alt="A map"></p>]]></text></questiontext>
              <generalfeedback format="html"><text></text></generalfeedback><defaultgrade>2.0000000</defaultgrade>
              <penalty>0.3333333</penalty><idnumber></idnumber><single>false</single><shuffleanswers>0</shuffleanswers>
              <correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
              <answer fraction="33.333" format="html"><text>One</text><feedback format="html"><text>Yes</text></feedback></answer>
              <answer fraction="66.66667" format="plain_text"><text>1 &lt; 2 &amp; *</text></answer>
              <answer fraction="-25" format="moodle_auto_format"><text>Three</text></answer>
              <tags><tag><text>a tag</text></tag></tags>
            </question>
            """)
        #expect(
            try lines(reading) == """
                ## some-name
                Which\u{A0}two?

                H₂O [A map]

                - [100/3%] One
                      > Yes
                - [200/3%] 1 < 2 & *
                - [-25%] Three

                tags: a tag
                order: fixed
                """)
        #expect(reading.bank?.title == LocalizedText("Rivers of Europe"))
        let said = reading.diagnostics.map { "\($0.range.line): \($0.message)" }
        #expect(said.count == 3 && said.contains { $0.contains("map.png") } && said.contains { $0.contains("weight") })
        #expect(reading.diagnostics.allSatisfy { $0.range.line > 4 && $0.severity == .warning })
    }

    @Test func figuresWithUnits() throws {
        let reading = read(
            """
            <question type="numerical">\(question)How much?</text></questiontext><idnumber>x-1</idnumber>
            <answer fraction="100"><text>1.5e3</text><feedback><text>Yes</text></feedback><tolerance>0.5</tolerance></answer>
            <answer fraction="0"><text>*</text><feedback><text>No at all</text></feedback></answer>
            <units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit>
            <unit><multiplier>1000</multiplier><unit_name>m</unit_name></unit>
            <unit><multiplier>7</multiplier><unit_name>leagues</unit_name></unit></units></question>
            """)
        #expect(try lines(reading) == "## x-1\nHow much?\n\n= 1500 km ± 0.5\n  > Yes")
        #expect(reading.diagnostics.map { $0.message.prefix(16) } == ["the feedback to ", "the unit `league"])
    }

    @Test func computedFigures() throws {
        let reading = read(
            """
            <question type="calculated">\(question)What is {a} by {b}, and {={a}+1}?</text></questiontext>
            <answer fraction="100"><text>{a} * ({b} - 1)</text><tolerance>0.01</tolerance><tolerancetype>1</tolerancetype></answer>
            <dataset_definitions>
            <dataset_definition><name><text>a</text></name><dataset_items><dataset_item><number>1</number><value>2.5</value></dataset_item>
            <dataset_item><number>2</number><value>7</value></dataset_item></dataset_items></dataset_definition>
            <dataset_definition><name><text>b</text></name><dataset_items><dataset_item><value>3</value></dataset_item></dataset_items></dataset_definition>
            </dataset_definitions></question>
            """)
        #expect(
            try lines(reading)
                == "## some-name\nlet a = 2.5, 7\nlet b = 3..3\nWhat is {a} by {b}, and {a + 1}?\n\n= {a * (b - 1)} ± 1%"
        )
        let strange = read(
            """
            <question type="calculated">\(question)What?</text></questiontext>
            <answer fraction="100"><text>sin({a})</text></answer><dataset_definitions><dataset_definition><name><text>a</text></name>
            <dataset_items><dataset_item><value>3</value></dataset_item></dataset_items></dataset_definition></dataset_definitions></question>
            """)
        #expect(strange.itemsLeftOut == 1 && strange.diagnostics.map(\.severity) == [.error])
    }

    @Test func powersOfComputedFigures() throws {
        let reading = read(
            """
            <question type="calculated">\(question)The square of {a}?</text></questiontext>
            <answer fraction="100"><text>pow({a},2)*pi()/pi()</text><tolerance>0.01</tolerance><tolerancetype>1</tolerancetype></answer>
            <dataset_definitions><dataset_definition><name><text>a</text></name><dataset_items><dataset_item><value>3</value></dataset_item>
            <dataset_item><value>4</value></dataset_item></dataset_items></dataset_definition></dataset_definitions></question>
            """)
        #expect(
            try lines(reading).hasSuffix("= {a * a * 3.14159265358979 / 3.14159265358979} ± 1%"),
            "\(reading.diagnostics.map(\.message))")
    }

    @Test func gapsOfEveryKind() throws {
        let reading = read(
            """
            <question type="cloze">\(question)<![CDATA[<p>A {1:SHORTANSWER:=Bern#Yes~%50%Berne\\}~*#No} and {:MCS:~%100%x\\/y~z}; \
            {2:NM:=3.5:0.1~%50%4} {not a gap}</p>]]></text></questiontext></question>
            <question type="gapselect"><name><text>g</text></name><questiontext><text>The [[2]] and the [[3]] [[9]] [[-9223372036854775808]].</text></questiontext>
            <selectoption><text>cat</text><group>1</group></selectoption><selectoption><text>dog</text><group>1</group></selectoption>
            <selectoption><text>red</text><group>2</group></selectoption><selectoption><text>blue</text><group>2</group></selectoption>
            <shuffleanswers>1</shuffleanswers></question>
            """)
        #expect(
            try lines(reading) == """
                ## some-name
                A [[1]] and [[2]]; [[3]] \\{not a gap}

                [[1]] = "Bern"
                  > Yes
                ~ "Berne}" (0.5)
                [[2]]
                - (x) x\\\\/y
                - ( ) z
                [[3]] = 3.5 ± 0.1
                ~ 4 (0.5)

                accents: exact

                ## g
                The [[1]] and the [[2]] \\[[9]] \\[[-9223372036854775808]].

                [[1]]
                - ( ) cat
                - (x) dog
                [[2]]
                - (x) red
                - ( ) blue
                """)
    }

    /// Moodle decodes entities within a gap, shows options and feedback as HTML, and keeps most backslashes.
    @Test func signsInGapsAreEntities() throws {
        let text = """
            ---
            id: b
            languages: en
            numbers: point
            ---

            ## a
            It is [[1]] or [[2]].

            [[1]]
            - (x) km/h <b> & ~
                  > "Yes" # }
            - ( ) \\\\\\{x}
            [[2]] = "a*b & \\\\ AT&"

            accents: exact

            """
        let bank = try #require(BankReader.read(Array(text.utf8), fileName: "b.quiz.md").bank)
        let writing = BankFormat.moodleXML.write(bank)
        #expect(writing.diagnostics.isEmpty, "\(writing.diagnostics.map(\.message))")
        let root = try XMLDocument.root(of: writing.bytes)
        let stem = root.all("question").last?.first("questiontext")?.first("text")?.text
        #expect(
            stem
                == "It is {1:MULTICHOICE_S:=km/h &#38;lt;b&#38;gt; &#38;amp; &#126;#&#38;quot;Yes&#38;quot; &#35; &#125;"
                + "~%0%&#92;&#123;x&#125;} or {1:SHORTANSWER:=a&#92;*b &#38; &#92; AT&#38;}.")
        let back = try #require(BankFormat.moodleXML.read(writing.bytes, fileName: "b.xml").bank)
        #expect(
            ItemWriter(item: try #require(back.items.first), languages: back.languages).lines
                == ItemWriter(item: try #require(bank.items.first), languages: bank.languages).lines)
    }

    /// A computed figure goes out as formulas, with rows of what its variables are together.
    @Test func computedItemsAreCalculated() throws {
        let text = """
            ---
            id: b
            languages: en
            numbers: point
            ---

            ## a
            let d = 20..40 step 10
            let e = d * 2
            require d != 30
            What is {d} by {e}, or \\{x} in {d / 2}?

            = {d * e - round(d / 3, 1)} ha ± 1%
            ~ {d} ha (0)
              > Only {d}?
            ~ {max(d, e)} ha ± 0.5 (0.25)

            > It is {d * e}.

            hint: Multiply.

            ## sum
            let d = 1..3
            Is {d} more than one?

            - (x if d > 1) Yes
            - (x otherwise) No

            """
        let bank = try #require(BankReader.read(Array(text.utf8), fileName: "b.quiz.md").bank)
        #expect(bank.items.count == 2)
        let writing = BankFormat.moodleXML.write(bank)
        #expect(writing.itemsLeftOut == 1)
        #expect(!writing.diagnostics.contains { $0.message.contains("draws of its figures") })
        let root = try XMLDocument.root(of: writing.bytes)
        let question = try #require(root.all("question").last)
        #expect(question["type"] == "calculated")
        #expect(
            question.first("questiontext")?.first("text")?.text
                == "What is {d} by {e}, or &#123;x} in {={d} / 2}?")
        #expect(
            question.all("answer").map { $0.first("text")?.text }
                == ["{d} * {e} - round({d} / 3, 1)", "{d}", "max({d}, {e})"])
        #expect(question.all("answer").map { $0.first("tolerancetype")?.text } == ["1", "2", "2"])
        let sets = question.descendants("dataset_definition")
        let rows = sets.map { $0.descendants("value").map(\.text) }
        #expect(sets.map { $0.first("name")?.trimmedText } == ["d", "e"])
        #expect(zip(rows[0], rows[1]).map { "\($0) \($1)" } == ["20 40", "40 80"])
        let reading = BankFormat.moodleXML.read(writing.bytes, fileName: "b.xml")
        let back = try #require(reading.bank)
        let lines = ItemWriter(item: try #require(back.items.first), languages: back.languages).lines
        #expect(lines.contains("What is {d} by {e}, or \\{x} in {d / 2}?"))
        let kept = ItemWriter(item: bank.items[0], languages: bank.languages).lines.drop { !$0.hasPrefix("=") }
        #expect(lines.drop { !$0.hasPrefix("=") } == kept, "\(lines)")
    }

    /// All that can be drawn, in the order of the bank, where that is no more than Moodle takes.
    @Test(arguments: [("7, 3, 5", ["7", "3", "5"], 0), ("1..100", (1...100).map { "\($0)" }, 0), ("1..101", nil, 1)])
    func draws(values: String, written: [String]?, losses: Int) throws {
        let text =
            "---\nid: b\nlanguages: en\nnumbers: point\n---\n\n## a\nlet d = \(values)\nTwice {d}?\n\n= {d * 2} ± 1%\n"
        let bank = try #require(BankReader.read(Array(text.utf8), fileName: "b.quiz.md", scrutiny: .soundness).bank)
        let writing = BankFormat.moodleXML.write(bank)
        let found = try XMLDocument.root(of: writing.bytes).descendants("value").map(\.text)
        if let written { #expect(found == written) } else { #expect(found.count == 50) }
        #expect(writing.diagnostics.count == losses)
    }

    @Test func namesOfGapsAreMissed() throws {
        let text = "---\nid: b\nlanguages: en\nnumbers: point\n---\n\n## a\nIt is [[sea]].\n\n[[sea]] = 1\n"
        let bank = try #require(BankReader.read(Array(text.utf8), fileName: "b.quiz.md").bank)
        for format in [BankFormat.moodleXML, .qti, .qti3] {
            #expect(
                format.write(bank).diagnostics.map(\.message) == [
                    "`a`: the gaps are numbered from 1; their names are not written"
                ])
        }
        #expect(BankFormat.canvas.write(bank).diagnostics.allSatisfy { !$0.message.contains("names") })
    }

    @Test func whatCannotBeMarkedIsLeftOut() throws {
        let reading = read(
            """
            <question type="essay">\(question)Discuss.</text></questiontext></question>
            <question type="shortanswer">\(question)Who?</text></questiontext><usecase>1</usecase>
            <answer fraction="100"><text>Bay*v</text></answer></question>
            <question type="multichoice">\(question)Which?</text></questiontext><single>true</single>
            <answer fraction="50"><text>a</text></answer><answer fraction="50"><text>b</text></answer></question>
            """)
        #expect(reading.itemsLeftOut == 3)
        #expect(reading.diagnostics.map(\.severity) == [.warning, .error, .warning, .error])
        #expect(reading.diagnostics.map(\.range.line) == [3, 4, 5, 6])
    }

    @Test func brokenFilesHaveALineAndAColumn() throws {
        let reading = read("<question type=\"essay\">\n  <name></nome></question>")
        let fault = try #require(reading.diagnostics.first)
        #expect(reading.bank == nil && fault.severity == .error)
        #expect(fault.range.line == 4 && fault.range.column > 3, "\(fault)")
    }

    @Test func aWholeCategoryIsTheBank() throws {
        let reading = read(
            """
            <question type="category"><category><text>top/One</text></category></question>
            <question type="truefalse">\(question)So?</text></questiontext>
            <answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer></question>
            <question type="category"><category><text>top/One/Two</text></category></question>
            <question type="truefalse">\(question)So?</text></questiontext>
            <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>
            """)
        #expect(reading.bank?.items.map(\.tags) == [["One"], ["Two"]])
        #expect(reading.bank?.items.map(\.id.item) == ["some-name", "some-name-2"])
        #expect(reading.diagnostics.map(\.message) == ["the category `One/Two` is kept as the tag `Two`"])
    }

    /// Categories that are called alike keep what tells them apart, and one alone says what is lost of its path.
    @Test func pathsOfCategories() {
        func truth(_ category: String) -> String {
            "<question type=\"category\"><category><text>\(category)</text></category></question><question type=\"truefalse\">"
                + question
                + "So?</text></questiontext><answer fraction=\"0\"><text>true</text></answer><answer fraction=\"100\"><text>false</text></answer></question>"
        }
        let two = read(truth("$course$/top/A/Intro") + truth("$course$/top/B/Intro"))
        #expect(two.bank?.items.map(\.tags) == [["A/Intro"], ["B/Intro"]])
        #expect(two.diagnostics.isEmpty)
        let one = read(truth("$course$/top/Historia/Rusia"))
        #expect(one.bank?.title == LocalizedText("Rusia"))
        #expect(one.codes == [.importLossy])
        #expect(read(truth("$course$/top/Rusia")).diagnostics.isEmpty)
    }
}
