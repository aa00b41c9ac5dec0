import Assessment
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
    }

    @Test(arguments: ["=1+1", "'=1+1", "-x", "''@y", "'plain", "plain", "+1"])
    func formulasAreHarmless(cell: String) {
        let written = CSVColumns.neutralised(cell)
        #expect(CSVColumns.plain(written) == cell)
        #expect(!["=", "-", "@", "+"].contains(written.prefix(1)))
    }
}
