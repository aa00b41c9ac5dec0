import Assessment
import Testing

@testable import QuestionBank

/// Aiken, Anki's text, and cards in Markdown.
@Suite struct CardAndListTests {
    private func read(_ text: String, as format: BankFormat) -> BankReading {
        format.read(Array(text.utf8), fileName: "a.txt")
    }

    private func items(_ reading: BankReading) -> [String] {
        (reading.bank?.items ?? []).map { ItemWriter(item: $0, languages: [.english]).lines.joined(separator: "\n") }
    }

    @Test func aiken() {
        let reading = read(
            "Into which sea?\r\nA. Black\r\nB) Baltic\r\nANSWER: B\r\n\r\nTwo?\nA. x\nB. y\nANSWER: A", as: .aiken)
        #expect(reading.diagnostics.isEmpty)
        #expect(
            items(reading) == [
                "## into-which-sea\nInto which sea?\n\n- ( ) Black\n- (x) Baltic", "## two\nTwo?\n\n- (x) x\n- ( ) y",
            ])
    }

    @Test func aikenFaults() {
        let reading = read(
            "One?\nA. x\nB. y\nANSWER: E\n\nTwo?\nA. x\nB. y\n\nThree?\nA. x\nB. y\nANSWER: A, B\nFour\nmore?\nA. x\nB. y\nANSWER: A\n",
            as: .aiken)
        #expect(reading.bank?.items.count == 1)
        #expect(reading.codes == [.importUnreadable, .importUnreadable, .importUnreadable, .importLossy])
        #expect(reading.diagnostics.map(\.range.line) == [4, 6, 13, 15])
    }

    /// Moodle takes such stems for options, or passes over them.
    @Test func stemsThatAikenMisreads() throws {
        let text = "---\nid: b\nlanguages: en\nnumbers: point\n---\n"
        let stems = ["U.S. rivers?", "A) What?", "Q", "É. Zola?", "Ok?"]
        let items = stems.enumerated().map { "\n## i\($0)\n\($1)\n\n- (x) x\n- ( ) y\n" }.joined()
        let bank = try #require(BankReader.read(Array((text + items).utf8), fileName: "b.quiz.md").bank)
        #expect(bank.items.count == 5)
        let writing = BankFormat.aiken.write(bank)
        #expect(writing.itemsLeftOut == 3)
        #expect(
            String(decoding: writing.bytes, as: UTF8.self)
                == "É. Zola?\nA. x\nB. y\nANSWER: A\n\nOk?\nA. x\nB. y\nANSWER: A\n")
    }

    private static let bank = """
        ---
        id: rivers
        title: Rivers
        languages: en
        ---

        ## sea
        Into which sea?

        - ( ) Baltic & <cold>
        - (x) Black

        > It is "so".

        source: atlas
        tags: seas, two words

        ## several
        Which?

        - [x] Inn
        - [x] Sava
        - [ ] Elbe

        ## length
        How long?

        = 2850 km ± 20

        ## author
        Who,	then?

        = "Baykov" | "Alexander Baykov"

        """

    private func sample() throws -> Bank {
        try #require(BankReader.read(Array(Self.bank.utf8), fileName: "rivers.quiz.md").bank)
    }

    @Test func aikenThereAndBack() throws {
        let writing = BankFormat.aiken.write(try sample())
        #expect(writing.itemsLeftOut == 3)
        #expect(
            String(decoding: writing.bytes, as: UTF8.self)
                == "Into which sea?\nA. Baltic & <cold>\nB. Black\nANSWER: B\n")
    }

    @Test func ankiThereAndBack() throws {
        let bank = try sample()
        let writing = BankFormat.ankiText.write(bank)
        #expect(writing.itemsLeftOut == 0)
        #expect(writing.diagnostics.map(\.range.line) == [7])
        let reading = BankFormat.ankiText.read(writing.bytes, fileName: "rivers.txt", options: .init(bankID: "rivers"))
        #expect(reading.diagnostics.isEmpty)
        #expect(BankWriter.text(try #require(reading.bank)) == BankWriter.text(bank).replacing("Who,\t", with: "Who, "))
    }

    @Test func ankiNotes() {
        let text =
            "#separator:semicolon\n#html:false\n#tags column:3\n"
            + "Capital of France?;Paris;geo_a b\n\"The {{c1::Seine::river}}; flows\";;\nempty;;\nHow many?;7 km;;more\n"
        let reading = read(text, as: .ankiText)
        #expect(reading.codes == [.importLossy, .importUnreadable, .importLossy])
        #expect(
            items(reading)
                == [
                    "## capital-of-france\nCapital of France?\n\n= \"Paris\"\n\ntags: geo a, b",
                    "## the-gap-1-flows\nThe [[gap-1]]; flows\n\n[[gap-1]] = \"Seine\"\n\nhint: river",
                    "## how-many\nHow many?\n\n= 7 km",
                ].map {
                    $0.replacing("the-gap-1-flows", with: items(reading)[1].split(separator: "\n")[0].dropFirst(3))
                })
    }

    /// What is on the back of a card beside the words to type.
    @Test func ankiBacks() {
        let reading = read(
            "#separator:tab\n#tags:all_of other\nThree?\tred<br>green<br>blue\nWho?\t[sound:a.mp3] Ana\nWhen?\t1936\n",
            as: .ankiText)
        #expect(
            items(reading) == [
                "## three\nThree?\n\n= \"red\"\n\n> green\\\n> blue\n\ntags: all of, other",
                "## who\nWho?\n\n= \"Ana\"\n\ntags: all of, other", "## when\nWhen?\n\n= 1936\n\ntags: all of, other",
            ])
        #expect(reading.diagnostics.map(\.range.line) == [3, 4])
        #expect(reading.diagnostics.last?.message.contains("`a.mp3`") == true)
    }

    @Test func ankiColumns() {
        let reading = read(
            "#separator:pipe\n#notetype column:1\n#deck column:2\nBasic|D1|F?|B\n# a|b|c|d\nBasic (and reversed card)|D2|G?|C\n",
            as: .ankiText)
        #expect(items(reading) == ["## f\nF?\n\n= \"B\"\n\ntags: D1", "## g\nG?\n\n= \"C\"\n\ntags: D2"])
        #expect(reading.diagnostics.map(\.range.line) == [4, 5, 6])
        #expect(reading.codes.allSatisfy { $0 == .importLossy })
        let one = read("#separator:pipe\n#deck column:1\nD1|F?|B\nD1|G?|C\n", as: .ankiText)
        #expect(one.bank?.title == LocalizedText("D1"))
        #expect(one.diagnostics.isEmpty && one.bank?.items.allSatisfy(\.tags.isEmpty) == true)
    }

    @Test(arguments: ["0", "-5", "-9223372036854775808", "9223372036854775807"])
    func ankiColumnsThatNoNoteHas(column: String) {
        let reading = read("#separator:pipe\n#deck column:\(column)\nF?|B\n", as: .ankiText)
        #expect(items(reading) == ["## f\nF?\n\n= \"B\""])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func ankiQuotationsThatAreNeverClosed() {
        let reading = read("#separator:tab\na?\t\"b\nc?\td\n", as: .ankiText)
        #expect(items(reading) == ["## c\nc?\n\n= \"d\""])
        #expect(reading.codes == [.importUnreadable])
        #expect(reading.diagnostics.map { [$0.range.line, $0.range.column] } == [[2, 4]])
    }

    @Test func headsOfCards() {
        let reading = read("---\nname = \"My \\\"deck\\\"\"\ncolour = 1\n---\nQ: How many?\nA: 5\n", as: .hashcards)
        #expect(reading.bank?.title == LocalizedText("My \"deck\""))
        #expect(items(reading) == ["## how-many\nHow many?\n\n= 5"])
        #expect(reading.diagnostics.map(\.range.line) == [3])
        // Cards may begin with a line between them.
        #expect(read("---\nQ: a\nA: b\n---\nQ: c\nA: d\n", as: .hashcards).bank?.items.count == 2)
    }

    @Test func hashcards() {
        let text = """
            stray
            Q: Capital of France?
            A: Paris
            which lies on the Seine

            C: Water is [hydrogen] and [oxygen], see [here](x).
            ---
            Q: Nothing?

            C: no gap
            """
        let reading = read(text, as: .hashcards)
        #expect(reading.codes == [.importLossy, .importLossy, .importUnreadable, .importUnreadable])
        #expect(items(reading).count == 2)
        #expect(items(reading)[0].hasSuffix("= \"Paris\"\n\n> which lies on the Seine"))
        #expect(items(reading)[1].contains("Water is [[gap-1]] and [[gap-2]], see [here](x)."))
    }

    @Test func formatsAreToldApart() {
        func format(_ text: String, _ name: String = "a.txt") -> BankFormat? {
            BankFormat(fileName: name, bytes: Array(text.utf8))
        }
        #expect(format("::a::b {=c}") == .gift)
        #expect(format("One?\nA. x\nANSWER: A") == .aiken)
        #expect(format("#separator:tab\n#html:true\na\tb") == .ankiText)
        #expect(format("<?xml version=\"1.0\"?><quiz></quiz>", "a.xml") == .moodleXML)
        #expect(format("{\"items\": []}") == .json)
        #expect(format("", "a.csv") == .csv)
        #expect(format("Q: a\nA: b", "cards.md") == .hashcards)
        #expect(format("nothing") == nil)
    }

    @Test func ankiTellsOfEveryRuleThatItLacks() throws {
        let text = """
            ---
            id: b
            languages: en
            ---

            ## boxes
            Which?

            - [x] a
            - [ ] b

            score: per-option

            ## span
            When?

            = 1932..1934 km

            answer: span
            unit: required

            ## word
            Who?

            = "x"

            case: exact
            """
        let bank = try #require(BankReader.read(Array(text.utf8), fileName: "b.quiz.md").bank)
        #expect(
            BankFormat.ankiText.write(bank).diagnostics.map(\.message) == [
                "`boxes`: `score: per-option` not written", "`span`: `answer: span`, `unit: required` not written",
                "`word`: how texts are compared not written",
            ])
    }

    @Test func ankiOptionsOfSeveralParagraphs() throws {
        let text = "---\nid: b\nlanguages: en\n---\n\n## a\nQ?\n\n- (x) one\n\n      two\n- ( ) three\n"
        let bank = try #require(BankReader.read(Array(text.utf8), fileName: "b.quiz.md").bank)
        let writing = BankFormat.ankiText.write(bank)
        let back = BankFormat.ankiText.read(writing.bytes, fileName: "b.txt", options: .init(bankID: "b"))
        #expect(items(back) == ["## a\nQ?\n\n- (x) one\n\n      two\n- ( ) three"])
    }
}
