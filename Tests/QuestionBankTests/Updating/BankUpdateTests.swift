import Assessment
import Foundation
import Testing

@testable import QuestionBank

/// A second import over a bank that stands.
struct BankUpdateTests {
    static let formats: [BankFormat] = [
        .gift, .aiken, .moodleXML, .qti, .qti3, .canvas, .ankiText, .csv, .json,
    ]

    static let shipped = ["collectivisation-figures", "collectivisation-policies"]

    private static func shipped(_ name: String) throws -> [UInt8] {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: checkout.appending(path: "QuestionBanks/\(name).quiz.md")))
    }

    static func reading(
        of bytes: [UInt8], in format: BankFormat, _ language: Language? = nil, seed: UInt64? = nil,
        changing change: (String) -> String = { $0 }
    ) throws -> BankReading {
        let bank = try #require(BankReader.read(bytes, fileName: "b.quiz.md").bank)
        let writing = format.write(bank, options: .init(language: language, seed: seed))
        var written = writing.bytes
        if !written.starts(with: [0x50, 0x4B]) {
            written = Array(change(String(decoding: written, as: UTF8.self)).utf8)
        }
        return format.read(
            written, fileName: "b.txt",
            options: .init(bankID: bank.id, language: language ?? bank.languages.first ?? .english))
    }

    /// What comes of exporting a bank, changing the file, and putting it back.
    private func update(
        _ bank: String, _ format: BankFormat, _ language: Language? = nil, seed: UInt64? = nil,
        changing change: (String) -> String
    ) throws -> (text: String, update: BankUpdate) {
        let bytes = Array(bank.utf8)
        let reading = try Self.reading(of: bytes, in: format, language, seed: seed, changing: change)
        let update = try BankUpdate(bytes, fileName: "b.quiz.md", with: reading, in: format, seed: seed)
        return (String(decoding: update.bytes, as: UTF8.self), update)
    }

    // MARK: Nothing changed, nothing changes

    @Test(arguments: shipped, formats) func whatWasExportedChangesNothing(name: String, format: BankFormat) throws {
        let bytes = try Self.shipped(name)
        for language in format == .gift ? [nil, Language.hindi, .english] : [nil] {
            let reading = try Self.reading(of: bytes, in: format, language)
            let update = try BankUpdate(bytes, fileName: "b.quiz.md", with: reading, in: format)
            #expect(update.bytes == bytes, "\(update.updated) \(update.added)")
            #expect(update.updated.isEmpty && update.added.isEmpty && update.left.isEmpty, "\(update)")
            #expect(update.unchanged == reading.bank?.items.count)
            if format == .json { #expect(update.missing.isEmpty) }
        }
    }

    /// Computed items are few here: each time that they are read thousands of their draws are tried.
    private static func randomBank(_ seed: UInt64) -> Bank {
        var random = RandomBank(seed: seed)
        var bank = random.bank()
        if seed > 1 { bank.items.removeAll(where: \.isComputed) }
        return bank
    }

    @Test(arguments: UInt64(1)...9) func anyBankStaysAsItIs(seed: UInt64) throws {
        let bytes = Array(BankWriter.text(Self.randomBank(seed)).utf8)
        for format in seed == 1 ? [.gift, .json] : Self.formats {
            let reading = try Self.reading(of: bytes, in: format, seed: seed)
            guard reading.bank != nil else { continue }
            let update = try BankUpdate(bytes, fileName: "b.quiz.md", with: reading, in: format, seed: seed)
            #expect(update.bytes == bytes, "\(format): \(update.updated) \(update.added)")
            #expect(update.updated.isEmpty && update.added.isEmpty, "\(format): \(update)")
        }
    }

    /// Items of another bank under the same ids: what a second update would change, the first one has changed.
    @Test(arguments: UInt64(2)...9) func aSecondUpdateFindsNothingToDo(seed: UInt64) throws {
        let bytes = Array(BankWriter.text(Self.randomBank(seed)).utf8)
        let other = Array(BankWriter.text(Self.randomBank(seed + 9)).utf8)
        for format in Self.formats {
            let reading = try Self.reading(of: other, in: format)
            guard reading.bank != nil else { continue }
            let update = try BankUpdate(bytes, fileName: "b.quiz.md", with: reading, in: format)
            let again = try BankUpdate(update.bytes, fileName: "b.quiz.md", with: reading, in: format)
            let (first, second) = (
                String(decoding: update.bytes, as: UTF8.self), String(decoding: again.bytes, as: UTF8.self)
            )
            #expect(
                first == second,
                "\(format): \(again.updated) \(again.added)")
            if format == .json { try expectAll(of: reading, in: update) }
        }
    }

    /// A format that holds everything leaves nothing of what an item was.
    private func expectAll(of reading: BankReading, in update: BankUpdate) throws {
        let left = update.left.map(\.item)
        #expect(update.left.allSatisfy { $0.reason == .faulty }, "\(update.left)")
        let after = try #require(BankReader.read(update.bytes, fileName: "b.quiz.md").bank)
        let found = Dictionary(after.items.map { ($0.id.item, $0) }) { first, _ in first }
        for item in reading.bank?.items ?? [] where !left.contains(item.id.item) {
            #expect(found[item.id.item].map(Self.words) == Self.words(item))
        }
    }

    /// What an item says, whatever the order of its languages.
    private static func words(_ item: Item) -> String {
        let sorted = item.mappingTexts { text in
            // The one language of a bank goes without saying.
            if item.languages.count == 1 {
                return LocalizedText(versions: text.versions.map { .init(language: nil, text: $0.text) })
            }
            return LocalizedText(
                versions: text.versions.sorted {
                    "\(String(describing: $0.language))" < "\(String(describing: $1.language))"
                })
        }
        return ItemWriter(item: sorted, languages: item.languages).lines.joined(separator: "\n")
    }

    // MARK: In place

    private static let bank = """
        ---
        id: seas
        title: Seas
        languages: es en
        numbers: comma
        sources:
          atlas: An atlas
        ---

        Before the first.

        <!-- one -->
        ##   salt   
        <!-- allow: feedback-missing -->
        [es] ¿Qué mar es salado?
        [en] Which sea is salt?
        - (x) [es] El mar Muerto <!-- it is a lake -->
              [en] The Dead Sea <!-- too -->
          > [es] Sí.
          > [en] Yes.
        - ( ) [es] El mar Negro
              [en] The Black Sea

        hint:   [es] Piensa.
                [en] Think.
        source: atlas


        <!-- between -->
        ## area
        [es] ¿Qué superficie tiene?
        [en] How large is it?
        = 605,5 km² ± 1,5%
        ~ 600 km² (0,5)
        <!-- within -->
        unit: required
        tags: figures,  lakes

        ## depth
        let d = 2..4
        [es] ¿Cuánto es el doble de {d}?
        [en] What is twice {d}?

        = {d * 2}

        <!-- last -->

        """

    @Test func aChangedTextIsReplacedInItsLanguageOnly() throws {
        let (text, update) = try update(Self.bank, .gift) { $0.replacing("El mar Negro", with: "El mar Rojo") }
        #expect(text == Self.bank.replacing("[es] El mar Negro", with: "[es] El mar Rojo"))
        #expect(update.updated.map(\.item) == ["salt"] && update.updated[0].parts == [.answers])
        #expect(update.updated[0].line == 13 && update.unchanged == 1)
        #expect(update.missing.map(\.item) == ["depth"] && update.left.isEmpty)
        let other = try self.update(Self.bank, .moodleXML, .english) { $0.replacing("Which sea", with: "What sea") }
        #expect(other.text == Self.bank.replacing("Which sea", with: "What sea"))
        let dead = try self.update(Self.bank, .moodleXML, .english) { $0.replacing("Dead Sea", with: "Red Sea") }
        #expect(dead.text == Self.bank.replacing("Dead Sea", with: "Red Sea"))
    }

    @Test func figuresKeepWhatTheFormatCannotHold() throws {
        let (text, _) = try update(Self.bank, .gift) { $0.replacing("605.5:", with: "606.25:") }
        #expect(text == Self.bank.replacing("605,5", with: "606,25"))
        let (wider, update) = try update(Self.bank, .qti3) { _ in "" }
        #expect(wider == Self.bank && update.missing.count == 1)
    }

    @Test func optionsComeAndGo() throws {
        let (text, update) = try update(Self.bank, .gift) {
            $0.replacing("~El mar Negro", with: "~El mar Blanco\n\t~El mar Negro")
        }
        #expect(
            text
                == Self.bank.replacing(
                    "- ( ) [es] El mar Negro", with: "- ( ) [es] El mar Blanco\n- ( ) [es] El mar Negro"), "\(text)")
        #expect(update.updated.count == 1)
        let table = try self.update(Self.bank, .csv) { $0.replacing("El mar Negro", with: "El mar Rojo") }
        #expect(table.text == Self.bank.replacing("El mar Negro", with: "El mar Rojo"), "\(table.text)")
        let json = try self.update(Self.bank, .json) {
            $0.replacing("\"El mar Negro\"", with: "\"El mar Rojo\"").replacing("Think.", with: "Think twice.")
        }
        #expect(
            json.text
                == Self.bank.replacing("El mar Negro", with: "El mar Rojo").replacing("Think.", with: "Think twice."))
        #expect(json.update.updated[0].parts == [.answers, .hints])
    }

    @Test func newItemsGoToTheEnd() throws {
        let (text, update) = try update(Self.bank, .gift) { $0 + "\n// [id:tide]\n::tide::¿Marea? {#1.5:0.25}\n" }
        #expect(
            text == Self.bank + "\n## tide\n[es] ¿Marea?\n\n= 1,5 ± 0,25\n", "\(text)")
        #expect(update.added == ["tide"])
        // Of the whole bank, with a source of its own.
        let foreign = try #require(
            BankReader.read(
                Array(
                    "---\nid: x\nlanguages: en es\nnumbers: point\nsources:\n  log: A ship's log\n---\n## b\n[en] B?\n[es] ¿B?\n\n= 2 league\n\nsource: log\nunit: league = 5.5 km\n"
                        .utf8), fileName: "x.quiz.md"
            ).bank)
        let reading = BankFormat.json.read(BankFormat.json.write(foreign).bytes, fileName: "x.json")
        let added = try BankUpdate(Array(Self.bank.utf8), fileName: "b.quiz.md", with: reading, in: .json)
        #expect(
            String(decoding: added.bytes, as: UTF8.self) == Self.bank
                + "\n## b\n[en] B?\n[es] ¿B?\n\n= 2 league\n\nsource: log: A ship's log\nunit: league = 5500 m\n")
    }

    @Test func aDrawOfFiguresIsKnownByItsSeed() throws {
        let same = try update(Self.bank, .gift, seed: 7) { $0 }
        #expect(same.text == Self.bank && same.update.unchanged == 3)
        let bytes = Array(Self.bank.utf8)
        let reading = try Self.reading(of: bytes, in: .gift, seed: 7)
        let unknown = try BankUpdate(bytes, fileName: "b.quiz.md", with: reading, in: .gift)
        #expect(unknown.bytes == bytes && unknown.left.map(\.item) == ["depth"])
        #expect(unknown.left[0].reason == .computed && unknown.left[0].line == 39)
    }

    @Test func windowsLineEndsStay() throws {
        let windows = Self.bank.replacing("\n", with: "\r\n")
        let (text, _) = try update(windows, .gift) {
            $0.replacing("El mar Negro", with: "El mar Rojo") + "\n// [id:t]\n::t::¿T? {#1}\n"
        }
        #expect(
            text == windows.replacing("El mar Negro", with: "El mar Rojo") + "\r\n## t\r\n[es] ¿T?\r\n\r\n= 1\r\n")
    }

    // MARK: Items without ids

    @Test func questionsWithoutIDsGoByTheirStems() throws {
        let bank =
            "---\nid: q\nlanguages: en\n---\n\n## one\nWhich?\n\n- (x) a\n- ( ) b\n\n## two\nWho?\n\n- (x) c\n- ( ) d\n"
        let moved = try update(bank, .aiken) { text in
            let parts = text.components(separatedBy: "\n\n").map { $0.trimmingCharacters(in: .newlines) }
            return (parts.reversed() + ["New?\nA. x\nB. y\nANSWER: B"]).joined(separator: "\n\n").replacing(
                "d", with: "e")
                + "\n"
        }
        #expect(
            moved.text == bank.replacing("( ) d", with: "( ) e") + "\n## new\nNew?\n\n- ( ) x\n- (x) y\n",
            "\(moved.text)")
        #expect(moved.update.updated.map(\.item) == ["two"] && moved.update.unchanged == 1)
    }

    @Test func aFormatThatIsOnlyReadTakesNothingAway() throws {
        let bank = "---\nid: q\nlanguages: en\n---\n\n## one\nCapital?\n\n= \"Basel\"\n\nhint: B.\nsource: x\ntags: t\n"
        let reading = BankFormat.hashcards.read(
            Array("Q: Capital?\nA: Bern\n".utf8), fileName: "q.md", options: .init(bankID: "q"))
        let update = try BankUpdate(Array(bank.utf8), fileName: "q.quiz.md", with: reading, in: .hashcards)
        #expect(String(decoding: update.bytes, as: UTF8.self) == bank.replacing("Basel", with: "Bern"))
        #expect(update.updated.map(\.item) == ["one"])
    }

    // MARK: What is left alone

    @Test func itemsWithErrorsAreLeftAlone() throws {
        let faulty = Self.bank.replacing("unit: required", with: "unit: whatever")
        let reading = try Self.reading(of: Array(Self.bank.utf8), in: .gift) { $0.replacing("605.5", with: "7") }
        let update = try BankUpdate(Array(faulty.utf8), fileName: "b.quiz.md", with: reading, in: .gift)
        #expect(String(decoding: update.bytes, as: UTF8.self) == faulty)
        #expect(update.left.map(\.item) == ["area"] && update.left[0].reason == .faulty && update.left[0].line == 30)
    }

    @Test func aLanguageThatTheBankHasNotIsRefused() throws {
        let reading = BankFormat.gift.read(
            Array("::a::Où? {=x ~y}\n".utf8), fileName: "a.gift", options: .init(language: Language("fr") ?? .english))
        let bytes = Array(Self.bank.utf8)
        let refusal = #expect(throws: BankUpdate.Refusal.self) {
            try BankUpdate(bytes, fileName: "b.quiz.md", with: reading, in: .gift)
        }
        guard case .languages(let foreign, let own)? = refusal else {
            Issue.record("it was taken")
            return
        }
        #expect(foreign.map(\.description) == ["fr"] && own.map(\.description) == ["es", "en"])
    }

    @Test func translationsOfChangedTextsAreStale() throws {
        let (text, _) = try update(Self.bank, .gift) { $0.replacing("El mar Negro", with: "El mar Rojo") }
        var stamps = TranslationStamps()
        let before = BankTexts(Array(Self.bank.utf8), fileName: "b.quiz.md")
        let after = BankTexts(Array(text.utf8), fileName: "b.quiz.md")
        #expect(stamps.noteStale(from: before, to: after) == 1)
        #expect(after.rows(stamps).filter { $0.state == .stale }.map(\.name.description) == ["salt/option 2"])
    }
}
