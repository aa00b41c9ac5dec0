import Testing

@testable import QuestionBank

/// Fields that run into one another, that are misnamed, or that are no fields.
@Suite struct SlippedFieldTests {
    private let item = "## a\nOne?\n\n= 1\n\n"

    @Test(arguments: [
        "hint: x!1️⃣hint-cost: 25%", "source: a 1️⃣tags: b", "source: a1️⃣tags: b", "tags: a, b1️⃣group: c",
        "tags: a 1️⃣source: b", "hint: In 1917. 1️⃣hint: In May.", "hint: No. 1️⃣source: a map", "tags: a 1️⃣unit: only",
        "group: a 1️⃣tags: b",
    ]) func joined(line: String) {
        expect(item + line + "\n", [1: .fieldInvalid])
    }

    @Test(arguments: [
        "hint: The order: first two, then three.", "source: Atlas, in this case: page 3", "source: The unit: a history",
        "hint: Mind the source: it is old.", "tags: a, b", "source: https://example.org/tags:x",
        "hint: Two groups, one answer: five.", "source: Working group: minutes of May 1926",
    ]) func prose(line: String) {
        expect(item + line + "\n")
    }

    @Test func aHintThatIsACost() {
        expect(item + "hint: x\nhint:1️⃣cost: 25%\n", [1: .fieldInvalid])
    }

    @Test(arguments: [
        "orden: uno, dos, tres. ¿Y luego?", "caso: un hombre entra. ¿Cuántos son?", "tag: der erste. Wie viele?",
        "cause: la pluie. Combien ?", "units: metres. How many?", "fuente: one or two?", "once: one, or twice?",
        "ordre: un, deux. Combien ?", "paso: uno o dos?", "कारण: वर्षा। कितने?",
    ]) func aStemMayBeginWithAWordAndAColon(stem: String) {
        expect("## a\n\(stem)\n\n= 1\n")
    }

    @Test func aMisspeltFieldAboveTheAnswersIsFound() {
        expect("## a\nWhich?\n1️⃣oder: fixed\n\n- (x) one\n- ( ) two\n- ( ) three\n", [1: .fieldUnknown])
        expect("## a\nOne?\n1️⃣tgas: a, b\n\n= 1\n", [1: .fieldUnknown])
        let reading = read("## a\nOne?\ntgas: a, b\n\n= 1\n")
        #expect(reading.diagnostics.first?.severity == .warning && reading.bank?.items.count == 1)
    }

    @Test(arguments: [("Hint", "hint"), ("संकेत", "hint"), ("टैग", "tags"), ("Puntuación", "score")])
    func aFieldByAnotherName(word: String, name: String) throws {
        let diagnostic = try #require(read(item + word + ": x\n").diagnostics.first)
        #expect(diagnostic.code == .fieldUnknown && diagnostic.fix?.replacement == name)
    }

    @Test(arguments: [
        ("idiomas", "languages"), ("भाषाएँ", "languages"), ("sprachen", "languages"), ("langues", "languages"),
        ("Languages", "languages"), ("lenguajes", "languages"),
    ]) func theLanguagesByAnotherName(word: String, name: String) throws {
        let text = "---\n\(word): en es\n---\n## a\n[en] One?\n[es] ¿Uno?\n\n= 1\n"
        let diagnostics = read(text).diagnostics
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostics.count == 1 && diagnostic.code == .fieldUnknown && diagnostic.fix?.replacement == name)
    }

    @Test(arguments: [
        ("título", "title"), ("titel", "title"), ("शीर्षक", "title"), ("licencia", "licence"), ("license", "licence"),
        ("fuentes", "sources"), ("स्रोत", "sources"), ("zahlen", "numbers"), ("einheiten", "units"),
    ]) func fieldsOfTheHeadByAnotherName(word: String, name: String) throws {
        let diagnostic = try #require(read("---\n\(word): point\n---\n" + item).diagnostics.first)
        #expect(diagnostic.code == .fieldUnknown && diagnostic.fix?.replacement == name)
    }

    @Test func headsThatRunTogether() {
        expect("---\ntitle: A1️⃣licence: CC0\n---\n" + item, [1: .frontMatterInvalid])
        expect("1️⃣--- id: x\n---\n" + item, [1: .frontMatterInvalid])
        expect("1️⃣:---\nid: x\n---\n" + item, [1: .frontMatterInvalid])
        expect("---\n---\n1️⃣id: x\n---\n" + item, [1: .frontMatterInvalid])
        expect("---\ntitle: On licences: a bank\n---\n" + item)
    }

    @Test func aSourceThatIsNearlyOne() {
        let head = "---\nsources:\n  atlas: A school atlas\n---\n"
        expect(head + item + "source: 1️⃣atals\n\n## b\nTwo?\n\n= 2\n\nsource: atlas\n", [1: .fieldInvalid])
        expect(
            head + item + "source: #1️⃣atlas\n\n## b\nTwo?\n\n= 2\n\nsource: atlas\n".replacing("#1️⃣", with: "1️⃣#"),
            [1: .fieldInvalid])
        expect(head + item + "source: an atlas of 1926\n\n## b\nTwo?\n\n= 2\n\nsource: atlas\n")
    }
}
