import Assessment
import Testing

@testable import QuestionBank

/// Every text that a bank can have in several languages, out to a worksheet and back.
struct TranslationOfEveryTextTests {
    private static let bank = """
        ---
        id: x
        title: [en] Rivers # and so on
        languages: en es
        sources:
          atlas: [en] An atlas
        ---

        [en] About rivers,
             and <!-- small --> seas.

        ## single
        [en] Which \\{one\\}, \\
             ah | b?

        [en] Look "well".

        - (x) [en] Long
              > [en] Yes.
              >
              > [en] Very.
        - ( ) [en] =1+1
        - ( ) 7

        > [en] So.
        >
        > [en] Thus; then.

        hint: [en] Think.
        hint: [en] Again.
        source: [en] An atlas, page 3

        ## figure
        let d = 1..9
        [en] How long are {d} km in metres?

        = {d * 1000} m
        ~ {d * 100} m (0)
          > [en] Too short.

        ## words
        [en] Which animal?

        = [en] "lion" | "the \\"lion\\""
        ~ [en] "cat" (50%)
          > [en] Small.

        ## order
        [en] Order.

        1. [en] One
           > [en] First.
        2. [en] Two
        3. [en] Three

        ## match
        [en] Match.

        - [en] north -> top
          > [en] On maps.
        - [en] south -> bottom

        ## cloze
        [en] The [[animal]] is in [[place]].

        [[animal]]
        = [en] "lion"

        [[place]]
        - (x) [en] Africa
        - ( ) [en] Spain

        """

    private static let parts: Set<String> = [
        "/title", "/description", "/source atlas", "single/stem", "single/stem paragraph 2", "single/option 1",
        "single/option 1 feedback", "single/option 1 feedback paragraph 2", "single/option 2", "single/explanation",
        "single/explanation paragraph 2", "single/hint 1", "single/hint 2", "single/source", "figure/stem",
        "figure/answer 2 feedback", "words/stem", "words/answer 1", "words/answer 2", "words/answer 2 feedback",
        "order/stem", "order/entry 1", "order/entry 1 feedback", "order/entry 2", "order/entry 3", "match/stem",
        "match/entry 1", "match/entry 1 feedback", "match/entry 2", "cloze/stem", "cloze/gap animal answer 1",
        "cloze/gap place option 1", "cloze/gap place option 2",
    ]

    private func texts(_ text: String) -> BankTexts { BankTexts(Array(text.utf8), fileName: "x.quiz.md") }

    /// Figures, gaps and arrows stay, as they must; the words do not.
    private func translated(_ row: TranslationRow) -> String {
        switch row.name.part {
        case "answer 1", "answer 2", "gap animal answer 1": return "león | el \"león\""
        default: return "Ñ " + row.source.replacing("h", with: "j")
        }
    }

    @Test(arguments: [Worksheet.Format.csv, .markdown], ["\n", "\r\n"])
    func everyTextComesBack(format: Worksheet.Format, newline: String) throws {
        let before = Self.bank.replacing("\n", with: newline)
        let own = texts(before)
        #expect(own.errors == [])
        var rows = own.rows(TranslationStamps())
        #expect(Set(rows.map(\.name.description)) == Self.parts)
        #expect(rows.allSatisfy { $0.state == .missing })
        for place in rows.indices { rows[place].translation = translated(rows[place]) }
        let sheet = try Worksheet.contents(Array(Worksheet.text(rows, as: format).utf8), as: format)
        let edits = TranslationEdits(own, worksheet: sheet.rows)
        #expect(edits.conflicts.map { "\($0.row.name): \($0.reason)" } == [])
        #expect(edits.applied.count == rows.count)
        #expect(edits.sourceEdited.isEmpty)
        let after = String(decoding: edits.bytes, as: UTF8.self)
        // All that was there is there still; only lines in Spanish, and what parts their paragraphs, have come.
        #expect(after.split(separator: newline).filter { !Self.isSpanish($0) } == before.split(separator: newline))
        let reading = BankReader.read(edits.bytes, fileName: "x.quiz.md")
        #expect(
            reading.diagnostics.filter { $0.code == .translationMissing || $0.severity == .error }.map(\.message) == [])
        let later = BankTexts(edits.bytes, fileName: "x.quiz.md").rows(TranslationStamps())
        #expect(later.map(\.translation) == rows.map(\.translation))
        // And again with other words, in the place of these.
        var others = later
        for place in others.indices { others[place].translation = others[place].translation.replacing("Ñ", with: "Ç") }
        let again = TranslationEdits(BankTexts(edits.bytes, fileName: "x.quiz.md"), worksheet: others)
        #expect(again.conflicts.map { "\($0.row.name): \($0.reason)" } == [])
        #expect(String(decoding: again.bytes, as: UTF8.self) == after.replacing("Ñ", with: "Ç"))
    }

    private static func isSpanish(_ line: Substring) -> Bool { line.contains("[es]") || line.contains("aj | b?") }

    @Test func paragraphsStandWhereTheirLanguagesDo() throws {
        func filled(_ stem: String) throws -> String {
            let own = texts("---\nlanguages: en es hi\n---\n\n## a\n\(stem)\n\n= 1\n")
            var rows = own.rows(TranslationStamps()).filter { $0.state == .missing }
            for place in rows.indices { rows[place].translation = "\(rows[place].language)-" + rows[place].source }
            let edits = TranslationEdits(own, worksheet: rows)
            #expect(edits.conflicts.map { "\($0.row.name): \($0.reason)" } == [])
            let text = String(decoding: edits.bytes, as: UTF8.self)
            return String(text.dropFirst("---\nlanguages: en es hi\n---\n\n## a\n".count).dropLast("\n\n= 1\n".count))
        }
        #expect(
            try filled("[en] One.\n[es] Uno.\n\n[en] Two.")
                == "[en] One.\n[es] Uno.\n[hi] hi-One.\n\n[en] Two.\n[es] es-Two.\n[hi] hi-Two.")
        #expect(
            try filled("[en] One.\n\n[en] Two.\n\n[es] Uno.\n\n[es] Dos.")
                == "[en] One.\n\n[en] Two.\n\n[es] Uno.\n[hi] hi-One.\n\n[es] Dos.\n[hi] hi-Two.")
        #expect(
            try filled("[en] One.\n\n[en] Two.\n\n[es] Uno.\n\n[hi] EK.\n\n[hi] DO.")
                == "[en] One.\n\n[en] Two.\n\n[es] Uno.\n\n[es] es-Two.\n\n[hi] EK.\n\n[hi] DO.")
        #expect(
            try filled("[en] One.\n[hi] EK.\n\n[en] Two.\n[es] Dos.\n[hi] DO.")
                == "[en] One.\n[hi] EK.\n[es] es-One.\n\n[en] Two.\n[es] Dos.\n[hi] DO.")
        #expect(try filled("[en] One. [es] Uno.") == "[en] One. [es] Uno.\n[hi] hi-One.")
        // What is for every language is not asked for.
        #expect(try filled("[en] One.\n[es] Uno.\n[hi] EK.\n\nx = y") == "[en] One.\n[es] Uno.\n[hi] EK.\n\nx = y")
    }

    @Test func anAnswerOfAnotherLanguageOnItsOwnLineIsNotMissing() {
        func rows(_ answers: String) -> [String] {
            texts("---\nlanguages: en es hi\n---\n\n## a\n?\n\n\(answers)\n").rows(TranslationStamps())
                .map { "\($0.name.part) \($0.language) \($0.state)" }
        }
        #expect(rows("= [en] \"lion\"\n= [es] \"león\"") == ["answer 1 hi missing"])
        #expect(rows("= [en] \"lion\"\n= [es] \"león\"\n= [hi] \"शेर\"") == [])
        #expect(rows("= [en] \"lion\"\n~ [es] \"gato\" (50%)").count == 4)
        #expect(rows("= \"Baykov\" | [hi] \"बायकोव\"") == [])
        #expect(rows("= \"Baykov\"\n= [hi] \"बायकोव\"") == [])
        #expect(
            rows("= [en] \"lion\" | [es] \"león\" | [hi] \"शेर\"") == ["answer 1 es unchecked", "answer 1 hi unchecked"])
    }

    @Test func lineEndsOfACellStayWhereTheSourceHasSome() throws {
        let own = texts(Self.bank)
        func put(_ translation: String, to name: String) throws -> String {
            var row = try #require(own.rows(TranslationStamps()).first { $0.name.description == name })
            row.translation = translation
            return String(decoding: TranslationEdits(own, worksheet: [row]).bytes, as: UTF8.self)
        }
        #expect(try put("uno\r\ndos", to: "single/stem").contains("     ah | b?\n[es] uno\\\n     dos\n\n[en] Look"))
        #expect(try put("uno\ndos", to: "single/option 1").contains("      [es] uno dos\n"))
        #expect(try put("uno\\\ndos", to: "single/option 1").contains("      [es] uno\\\n           dos\n"))
    }

    @Test func badRowsAreLeftAloneAndOthersAreNot() throws {
        let own = texts(Self.bank.replacing("hint: [en] Again.", with: "hint: [en] Again.\n      [es] Otra vez."))
        let rows = own.rows(TranslationStamps())
        func row(_ name: String, _ translation: String, line: Int) throws -> TranslationRow {
            var row = try #require(rows.first { $0.name.description == name })
            row.translation = translation
            row.line = line
            return row
        }
        var french = try row("single/option 1", "Long", line: 4)
        french.language = try #require(Language("fr"))
        var english = try row("single/option 2", "Much", line: 5)
        english.language = .english
        var gone = try row("single/option 1", "Largo", line: 6)
        gone.name.part = "option 9"
        var edited = try row("order/entry 1", "Uno", line: 9)
        edited.source = "One more"
        let edits = TranslationEdits(
            own,
            worksheet: [
                try row("order/entry 2", "Dos", line: 2), try row("single/hint 2", "", line: 3), french, english, gone,
                try row("order/entry 3", "Tres", line: 7), try row("order/entry 3", "Trés", line: 8), edited,
                try row("figure/stem", "¿Cuántos metros?", line: 10),
                try row("cloze/stem", "El [[animal]].", line: 11),
                try row("match/entry 1", "norte", line: 12),
            ])
        #expect(
            edits.conflicts.filter { $0.row.line < 10 }.map(\.reason) == [
                .emptied, .languageUnknown, .languageOfSource, .gone, .doubled(line: 8), .doubled(line: 7),
            ])
        #expect(edits.sourceEdited.map(\.line) == [9])
        let left = Set(edits.conflicts.map(\.row.line))
        #expect(left.isSuperset(of: [3, 4, 5, 6, 7, 8]) && left.isDisjoint(with: [2, 9]))
        let said = edits.findings(since: own).map(\.code.rawValue)
        // What spoils the item is refused; what only looks wrong is put in and said.
        #expect(left.contains(10) || said.contains("figures-differ"))
        #expect(left.contains(11) && left.contains(12))
        for case .unwritable(let message) in edits.conflicts.map(\.reason) { #expect(message != nil) }
    }

    @Test func otherFiguresAreSaid() throws {
        let own = texts("---\nlanguages: en es\n---\n\n## a\n[en] In 1917?\n\n= 1\n")
        var rows = own.rows(TranslationStamps())
        rows[0].translation = "¿En 1971?"
        let edits = TranslationEdits(own, worksheet: rows)
        #expect(edits.conflicts.isEmpty && edits.applied.count == 1)
        #expect(edits.findings(since: own).map(\.code) == [.figuresDiffer])
        #expect(edits.findings(since: own).map(\.range.line) == [7])
    }

    @Test func whatAFormatterDoesIsNoChange() throws {
        let own = texts(Self.bank)
        var rows = own.rows(TranslationStamps())
        for place in rows.indices { rows[place].translation = translated(rows[place]) }
        let loose = String(decoding: TranslationEdits(own, worksheet: rows).bytes, as: UTF8.self)
            .replacing("- (x) [en] Long", with: "- (x)   [en]   Long").replacing(
                "[es] Ñ Order", with: "[es] Ñ\n  Order")
        let filled = Array(loose.utf8)
        var stamps = TranslationStamps()
        for row in BankTexts(filled, fileName: "x").rows(stamps) { stamps.accept(row) }
        let laidOut = BankFormatter.format(filled).bytes
        #expect(String(decoding: laidOut, as: UTF8.self) != loose)
        for bytes in [
            filled, laidOut, Array(String(decoding: laidOut, as: UTF8.self).replacing("\n", with: "\r\n").utf8),
        ] {
            let states = BankTexts(bytes, fileName: "x").rows(stamps)
            #expect(states.filter { $0.state != .current }.map(\.name.description) == [])
        }
    }

    @Test func acceptanceFollowsAnOptionThatMoves() throws {
        let head = "---\nlanguages: en es\n---\n\n## a\nq\n\n"
        let one = "- (x) [en] One\n      [es] Uno\n"
        let two = "- ( ) [en] Two\n      [es] Dos\n"
        var stamps = TranslationStamps()
        for row in texts(head + one + two).rows(stamps) { stamps.accept(row) }
        #expect(texts(head + two + one).rows(stamps).map(\.state) == [.current, .current])
        #expect(
            texts(head + "- ( ) [en] Six\n      [es] Seis\n" + one + two.replacing("Two", with: "Twice")).rows(stamps)
                .map(\.state) == [.unchecked, .current, .unchecked])
    }

    @Test func aRowMarkedCurrentIsConfirmed() throws {
        let text = "---\nlanguages: en es\n---\n\n## a\n[en] One\n[es] Uno\n\n= 1\n"
        var rows = texts(text).rows(TranslationStamps())
        #expect(TranslationEdits(texts(text), worksheet: rows).confirmed.isEmpty)
        rows[0].state = .current
        #expect(TranslationEdits(texts(text), worksheet: rows).confirmed.map(\.translation) == ["Uno"])
        let changed = texts(text.replacing("One", with: "Two"))
        #expect(TranslationEdits(changed, worksheet: rows).confirmed.isEmpty)
    }
}
