import Assessment
import Quantities
import Testing

@testable import QuestionBank

@Suite struct CSVTests {
    private func read(_ text: String) -> BankReading {
        BankFormat.csv.read(Array(text.utf8), fileName: "a.csv")
    }

    private static let bank = """
        ---
        id: rivers
        languages: en es
        numbers: point
        ---

        ## sea
        [en] Into which sea, "then"?
        [es] ¿En qué mar?

        - ( ) [en] Baltic
              [es] Báltico
              > [en] No.
              > [es] No.
        - (x) -1

        > [en] First.
        > [es] Uno.
        >
        > [en] Second.
        > [es] Dos.

        hint: [en] Think.
              [es] Piensa.
        source: @atlas
        tags: seas, two words
        order: fixed
        group: one

        ## several
        Which?

        - [100/3%] Inn
        - [ ] Rhine
        - [-25%] Elbe

        ## length
        How long?

        = -2850 km ± 20
          > [en] Yes.
          > [es] Sí.
        ~ 285 km (0)

        unit: required

        ## author
        Who?

        = [en] "Baykov"
          [es] "Báikov"

        ## order
        Sort.

        1. One
        2. Two

        score: per-pair

        ## match
        Match.

        - Paris -> Seine
          > Yes.
        - London -> Thames
        - -> Loire

        """

    @Test func thereAndBack() throws {
        let source = BankReader.read(Array(Self.bank.utf8), fileName: "rivers.quiz.md", scrutiny: .soundness)
        #expect(source.diagnostics.isEmpty, "\(source.diagnostics.map(\.message))")
        let bank = try #require(source.bank)
        let writing = BankFormat.csv.write(bank)
        #expect(writing.diagnostics.isEmpty)
        let reading = BankFormat.csv.read(writing.bytes, fileName: "rivers.csv")
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
        #expect(BankWriter.text(try #require(reading.bank)) == BankWriter.text(bank))
        let text = String(decoding: writing.bytes, as: UTF8.self)
        #expect(text.hasPrefix("id,kind,stem,stem:en,stem:es,"))
        #expect(text.contains("'@atlas"))
        #expect(text.contains("'-1"))
    }

    @Test func tablesOfTeachers() throws {
        let reading = read("stem;option-1;option-2;key;colour\nOne?;x;y;b;red\nTwo?;;;3;\nThree?;x;y;z;\nFour?;;;;\n")
        #expect(reading.bank?.items.map(\.kind) == [.trueFalse, .numeric])
        #expect(reading.codes == [.importLossy, .importUnreadable, .importUnreadable])
        #expect(reading.diagnostics.map(\.range.line) == [1, 4, 5])
        #expect(read("a,b\nc,d\n").codes == [.importUnreadable])
        // A line that names no separator is no line of Excel's.
        for end in ["\n", "\r\n"] {
            let line = "sep=\(end)stem,key\(end)"
            #expect(read(line).codes == [.importUnreadable])
            #expect(read(line).diagnostics.first?.message.contains("the first line should name columns") == true)
        }
    }

    /// Separators and headers as spreadsheets and people write them.
    @Test(arguments: [
        "stem|option-1|option-2|key\nQ?|a|b|A\n", "sep=;\nstem;option-1;option-2;key\nQ?;a;b;A\n",
        "\u{FEFF}sep=\t\r\nstem\toption-1\toption-2\tkey\r\nQ?\ta\tb\tA\r\n",
        " Stem , Option 1,OPTION-2,KEY\nQ?,a,b,A\n",
    ])
    func tablesOfSpreadsheets(text: String) {
        let reading = read(text)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
        #expect(reading.bank?.items.first?.choice?.options.map(\.key) == [.always, .never])
    }

    @Test func languagesInCapitals() {
        #expect(read("Stem:ES-mx,key\n¿Q?,1\n").bank?.languages.map(\.description) == ["es-MX"])
    }

    @Test func twoColumnsOfOneName() {
        let reading = read("stem,option-1,option-2,key,Key\nQ?,a,b,A,B\nR?,a,b,,B\n")
        #expect(reading.codes == [.importLossy])
        #expect(reading.bank?.items.map { $0.choice?.options[0].key } == [.always, .never])
    }

    /// An error at the mark, and the rows below are read.
    @Test func quotationsThatAreNeverClosed() {
        let open = read("id,stem,key\na,One?,1\nb,\"Two?,2\nc,Three?,3\nd,\"Fo\nur?\",4\n")
        #expect(open.bank?.items.map(\.id.item) == ["a", "c", "d"])
        #expect(open.codes == [.importUnreadable])
        #expect(open.diagnostics.map { [$0.range.line, $0.range.column] } == [[3, 3]])
        let last = read("id,stem,key\na,One?,1\nb,\"Two?,2\nc,Three?,3")
        #expect(last.bank?.items.map(\.id.item) == ["a", "c"] && last.itemsLeftOut == 1)
    }

    @Test func whatATableHasNoPlaceFor() throws {
        let head =
            "---\nid: b\ntitle: T\nlanguages: en\nlicence: CC0\nsources:\n  atlas: An atlas\n---\n\nAbout it.\n\n"
        let text = head + "## a\nQ?\n\n- (x) x\n- ( ) y\n\nsource: atlas\n"
        let bank = try #require(BankReader.read(Array(text.utf8), fileName: "b.quiz.md").bank)
        func said(_ format: BankFormat) -> String? {
            format.write(bank).diagnostics.map(\.message).first { $0.hasPrefix("of the bank itself") }
        }
        #expect(said(.csv) == "of the bank itself, title, description, licence, the texts of its sources not written")
        #expect(said(.aiken) == "of the bank itself, title, description, licence not written")
        #expect(said(.gift) == "of the bank itself, description, licence not written")
        #expect(said(.ankiText) == "of the bank itself, description, licence not written")
    }

    @Test func declaredUnitsAreToldOf() throws {
        let text = "---\nid: b\nlanguages: en\nunits:\n  handful: 3 g\n---\n\n## a\nQ?\n\n= 3 handful\n"
        let bank = try #require(BankReader.read(Array(text.utf8), fileName: "b.quiz.md").bank)
        #expect(
            BankFormat.csv.write(bank).diagnostics.map(\.message) == [
                "the units that the bank declares are not written, and rows that use them are not read back"
            ])
    }

    @Test(arguments: ["=1+1", "'=1+1", "-x", "''@y", "'plain", "plain", "+1"])
    func formulasAreHarmless(cell: String) {
        let written = CSVColumns.neutralised(cell)
        #expect(CSVColumns.plain(written) == cell)
        #expect(!["=", "-", "@", "+"].contains(written.prefix(1)))
    }

    @Test func sharesOfASingleChoiceComeBackAsTheyWere() throws {
        let text =
            "---\nid: b\nlanguages: en\n---\n\n## a\nQ?\n\n- (x) x\n- (50%) y\n- ( ) z\n\nhint: h\nhint-cost: 25%\n"
        let bank = try #require(BankReader.read(Array(text.utf8), fileName: "b.quiz.md").bank)
        let writing = BankFormat.csv.write(bank)
        #expect(writing.diagnostics.map(\.message) == ["`a`: `hint-cost:` is not written"])
        let back = BankFormat.csv.read(writing.bytes, fileName: "b.csv", options: .init(bankID: "b"))
        guard case .choice(let choice)? = back.bank?.items.first?.answer else {
            Issue.record("\(back.diagnostics.map(\.message))")
            return
        }
        #expect(choice.options.map(\.credit) == [nil, Rational(numerator: 1, denominator: 2), nil])
    }
}
