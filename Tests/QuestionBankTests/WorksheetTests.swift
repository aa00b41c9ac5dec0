import Assessment
import Testing

@testable import QuestionBank

struct WorksheetTests {
    @Test(arguments: [Worksheet.Format.csv, .markdown]) func worksheetsComeBackAsTheyWent(format: Worksheet.Format)
        throws
    {
        let hostile = [
            "=1+1", "'=1", "-5", "@x", "a,b;c", "say \"so\"", "a | b", "<br> & &lt;", "line\nnext", "+", "\\|", "a\\",
            "plain", "हाँ", "'", "''", "16.353", "1e5", "2-3", "March 1917", "1 de mayo de 1917", "10:30 pm", "TRUE",
            "Verdadero", "the '90s", "'90s", "7 schools", "5 €",
        ]
        let rows = hostile.enumerated().map { place, text in
            TranslationRow(
                name: .init(item: "i", part: "option \(place + 1)"), language: .spanish, state: .stale,
                mark: TranslationRow.mark(text, text), source: text, translation: text, line: 0)
        }
        var contents = try Worksheet.contents(Array(Worksheet.text(rows, as: format).utf8), as: format)
        #expect(contents.problems.isEmpty)
        #expect(contents.rows.map(\.line) == contents.rows.map(\.line).sorted())
        for place in contents.rows.indices { contents.rows[place].line = 0 }
        #expect(contents.rows == rows)
    }

    @Test func noFormulaReachesASpreadsheet() {
        for text in ["=1", "+1", "-1", "@a", "＝1"] { #expect(WorksheetCSV.cell(text).hasPrefix("'")) }
    }

    /// A spreadsheet would write 16353, 02-mar and TRUE back.
    @Test func noFigureDateOrTruthIsLeftToASpreadsheet() {
        for text in ["16.353", "1917", "3/4", "2 mar", "may 1917", "true", "Falso", "1e5", "50 %"] {
            #expect(WorksheetCSV.cell(text).hasPrefix("'"), "\(text)")
        }
        for text in ["option 1", "the '90s", "7 schools", "True or not", "Madrid"] {
            #expect(!WorksheetCSV.cell(text).hasPrefix("'"), "\(text)")
        }
        for text in ["a", "b", "c"] { #expect(TranslationRow.mark(text, "").allSatisfy { $0.isLetter }) }
    }

    private func contents(_ text: String, _ format: Worksheet.Format = .csv) throws(Worksheet.Failure)
        -> Worksheet.Contents
    {
        try Worksheet.contents(Array(text.utf8), as: format)
    }

    @Test func spreadsheetsOfOtherCountriesAreRead() throws {
        let text = "item;part;language;mark;translation;note\r\na;stem;es;b;\"x;\"\"y\"\"\";n\r\n"
        #expect(try contents(text).rows.map(\.translation) == ["x;\"y\""])
        #expect(try contents("sep=;\r\n" + text).rows.map(\.line) == [3])
        #expect(throws: Worksheet.Failure.columnMissing("item")) { try contents("sep=\n" + text) }
        #expect(try contents(text.replacing(";", with: "\t")).rows.map(\.translation) == ["x\t\"y\""])
        let wide: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try Worksheet.contents(wide, as: .csv).rows.map(\.translation) == ["x;\"y\""])
        #expect(try contents("\u{FEFF}" + text).rows.count == 1)
    }

    @Test func lettersOfAnotherEncodingAreRefused() {
        let bytes = Array("item,part,language,mark,translation\na,stem,es,b,Qu".utf8) + [0xE9, 0x0A]
        #expect(throws: Worksheet.Failure.notUTF8(line: 2)) { try Worksheet.contents(bytes, as: .csv) }
    }

    @Test func whatIsNoWorksheetSaysWhy() {
        #expect(throws: Worksheet.Failure.columnMissing("item")) { try contents("a,b\n1,2\n") }
        #expect(throws: Worksheet.Failure.columnMissing("mark")) { try contents("item,part,language,translation\n") }
        #expect(throws: Worksheet.Failure.empty) { try contents("") }
        #expect(throws: Worksheet.Failure.empty) { try contents("No table.\n", .markdown) }
        #expect(throws: Worksheet.Failure.quotationOpen(line: 3)) {
            try contents("item,part,language,mark,translation\n\na,stem,es,b,\"x\n\n")
        }
    }

    @Test func aRowThatCannotBeReadStopsNoOther() throws {
        let text = """
            item,part,language,mark,translation
            a,stem,es,b,El mar, Muerto
            a,stem,,b,x
            a,stem,9,b,x
            a,stem,es,b,"El mar, Muerto",
            """
        let read = try contents(text)
        #expect(read.rows.map(\.translation) == ["El mar, Muerto"])
        #expect(
            read.problems == [
                .init(line: 2, kind: .cellsTooMany(6, of: 5)), .init(line: 3, kind: .languageInvalid("")),
                .init(line: 4, kind: .languageInvalid("9")),
            ])
    }

    @Test func barsAndBreaksOfTranslatorsAreRead() throws {
        let head = "Some words.\n\n| item | part | language | mark | translation |\n|:--|---|---|---|--:|\n"
        let read = try contents(head + "| a | stem | es | b | x \\| y<br />z |\n|a|hint 1|es|b|w|\n", .markdown)
        #expect(read.rows.map(\.translation) == ["x | y\nz", "w"])
        #expect(read.rows.map(\.line) == [5, 6])
        #expect(try contents(head + "| a | stem | es | b | x | y |\n", .markdown).problems.map(\.line) == [5])
    }
}
