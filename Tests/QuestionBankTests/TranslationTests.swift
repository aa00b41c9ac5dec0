import Assessment
import Testing

@testable import QuestionBank

struct TranslationTests {
    private static let bank = """
        ---
        id: x
        title: [en] Rivers
               [es] Ríos
        languages: en es hi
        sources:
          atlas: [en] An atlas
        ---

        ## nile
        let d = 1..9
        [en] How long,
             in {d} words?
        [es] ¿Cuánto, en {d} palabras?

        - (x) [en] Long <!-- key -->
              [es] Largo
              > [en] Yes.
        - ( ) [en] Short
        - ( ) 7

        > [en] So.
        > [es] Eso.

        hint: [en] Think.
              [es] Piensa.

        ## paragraphs
        [en] One.
        [es] Uno.

        [en] Two.
        [es] Dos.

        = 1

        """

    private func texts(_ text: String = bank) -> BankTexts { BankTexts(Array(text.utf8), fileName: "x.quiz.md") }

    private func row(_ rows: [TranslationRow], _ name: String, _ language: String) throws -> TranslationRow {
        try #require(rows.first { $0.name.description == name && $0.language.description == language }, "\(name)")
    }

    @Test func whatIsMissingIsListed() throws {
        let rows = texts().rows(TranslationStamps())
        #expect(Set(rows.map(\.language.description)) == ["es", "hi"])
        let stem = try row(rows, "nile/stem", "es")
        #expect(stem.source == "How long, in {d} words?" && stem.translation == "¿Cuánto, en {d} palabras?")
        #expect(stem.state == .unchecked && stem.line == 12)
        #expect(try row(rows, "nile/stem", "hi").state == .missing)
        #expect(try row(rows, "nile/option 1 feedback", "es").state == .missing)
        #expect(try row(rows, "/source atlas", "es").state == .missing)
        #expect(!rows.contains { $0.name.part == "option 3" })
        #expect(texts().rows(TranslationStamps(), in: .spanish).allSatisfy { $0.language == .spanish })
    }

    @Test func aTranslationIsStaleWhenItsSourceHasChanged() throws {
        var stamps = TranslationStamps()
        for row in texts().rows(stamps) { stamps.accept(row) }
        #expect(texts().rows(stamps).allSatisfy { $0.state == ($0.translation.isEmpty ? .missing : .current) })
        let changed = Self.bank.replacing("How long,", with: "How very long,")
        #expect(try row(texts(changed).rows(stamps), "nile/stem", "es").state == .stale)
        let both = changed.replacing("¿Cuánto, en", with: "¿Cuánto mide, en")
        #expect(try row(texts(both).rows(stamps), "nile/stem", "es").state == .unchecked)
        // Folding a line anew is no change.
        let folded = Self.bank.replacing("How long,\n     in", with: "How long, in")
        #expect(try row(texts(folded).rows(stamps), "nile/stem", "es").state == .current)
    }

    private func fill(_ changes: [String: String], in text: String = bank) throws -> TranslationEdits {
        let own = texts(text)
        var rows = own.rows(TranslationStamps())
        for (key, translation) in changes {
            let place = try #require(rows.firstIndex { "\($0.name) \($0.language)" == key }, "\(key)")
            rows[place].translation = translation
        }
        return TranslationEdits(own, worksheet: rows)
    }

    @Test func translationsArePutInPlace() throws {
        let edits = try fill([
            "nile/stem es": "¿Qué largo,\nen {d} palabras?", "nile/stem hi": "{d} शब्दों में कितना?",
            "nile/option 1 feedback es": "Sí.",
            "nile/option 2 es": "Corto", "nile/explanation hi": "ऐसा।", "nile/hint 1 hi": "सोचिए।", "/title hi": "नदियाँ",
            "/source atlas es": "Un atlas",
        ])
        #expect(edits.conflicts.map(\.reason) == [])
        #expect(edits.applied.count == 8)
        let expected = Self.bank
            .replacing("[es] ¿Cuánto, en {d} palabras?", with: "[es] ¿Qué largo, en {d} palabras?\n[hi] {d} शब्दों में कितना?")
            .replacing("> [en] Yes.", with: "> [en] Yes.\n      > [es] Sí.")
            .replacing("[en] Short", with: "[en] Short\n      [es] Corto")
            .replacing("> [es] Eso.", with: "> [es] Eso.\n> [hi] ऐसा।")
            .replacing("[es] Piensa.", with: "[es] Piensa.\n      [hi] सोचिए।")
            .replacing("[es] Ríos", with: "[es] Ríos\n       [hi] नदियाँ")
            .replacing("[en] An atlas", with: "[en] An atlas\n         [es] Un atlas")
        #expect(String(decoding: edits.bytes, as: UTF8.self) == expected)
    }

    @Test func aTranslationGoesBehindTheTagThatWaitsForIt() throws {
        let bank =
            "---\nlanguages: en es hi\n---\n\n## a\n[en] Half?\n[es]\n[hi] आधा?\n\n- (x) [en] one\n      [es]\n- ( ) 2\n"
        let own = texts(bank)
        var rows = own.rows(TranslationStamps())
        for place in rows.indices where rows[place].state == .missing {
            rows[place].translation = "\(rows[place].language)!"
        }
        let edits = TranslationEdits(own, worksheet: rows)
        #expect(edits.conflicts.isEmpty)
        #expect(
            String(decoding: edits.bytes, as: UTF8.self)
                == bank.replacing("[es]\n[hi]", with: "[es] es!\n[hi]").replacing(
                    "      [es]\n", with: "      [es] es!\n      [hi] hi!\n"))
    }

    @Test func whatChangedMeanwhileIsLeftAlone() throws {
        var rows = texts().rows(TranslationStamps())
        for place in rows.indices { rows[place].translation = "T" }
        let changed = texts(Self.bank.replacing("Short", with: "Brief").replacing("Piensa", with: "Medita"))
        let edits = TranslationEdits(changed, worksheet: rows)
        let left = edits.conflicts.filter { $0.reason == .changed }.map { "\($0.row.name) \($0.row.language)" }
        #expect(Set(left) == ["nile/option 2 es", "nile/option 2 hi", "nile/hint 1 es"])
        #expect(String(decoding: edits.bytes, as: UTF8.self).contains("Medita"))
    }

    @Test func whatWouldBeReadOtherwiseIsLeftAlone() throws {
        for text in ["[en] again", "<!-- x", "{d", "{unknown}"] {
            let edits = try fill(["nile/option 2 es": text, "nile/option 2 hi": "छोटा"])
            #expect(
                edits.conflicts.count == 1
                    && edits.conflicts.allSatisfy { if case .unwritable = $0.reason { true } else { false } }, "\(text)"
            )
            #expect(edits.applied.map(\.translation) == ["छोटा"], "\(text)")
        }
    }

    @Test func windowsLineEndsStay() throws {
        let edits = try fill(["nile/option 2 es": "Corto"], in: Self.bank.replacing("\n", with: "\r\n"))
        #expect(edits.conflicts.isEmpty)
        #expect(
            String(decoding: edits.bytes, as: UTF8.self)
                == Self.bank.replacing("[en] Short", with: "[en] Short\n      [es] Corto").replacing("\n", with: "\r\n")
        )
    }

    @Test func goneAndUnknownAreSaid() throws {
        var rows = Array(texts().rows(TranslationStamps()).prefix(2))
        rows[0].name.item = "gone"
        rows[0].translation = "T"
        rows[1].language = try #require(Language("fr"))
        rows[1].translation = "T"
        #expect(TranslationEdits(texts(), worksheet: rows).conflicts.map(\.reason) == [.gone, .languageUnknown])
    }
}
