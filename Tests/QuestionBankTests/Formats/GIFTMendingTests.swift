import Assessment
import Testing

@testable import QuestionBank

/// What authors of GIFT leave out or write too much of, and what they plainly meant by it.
@Suite struct GIFTMendingTests {
    private func read(_ text: String) -> BankReading { BankFormat.gift.read(Array(text.utf8), fileName: "a.gift") }

    /// The items as they stand in a bank, without ids.
    private func items(_ reading: BankReading) -> [String] {
        (reading.bank?.items ?? []).map { item in
            ItemWriter(item: item, languages: reading.bank?.languages ?? []).lines.dropFirst().joined(separator: "\n")
        }
    }

    private func expect(
        _ text: String, _ expected: [String], lossesAt places: [[Int]],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let reading = read(text)
        #expect(items(reading) == expected, sourceLocation: sourceLocation)
        #expect(
            reading.diagnostics.map { [$0.range.line, $0.range.column] } == places,
            "\(reading.diagnostics.map(\.message))", sourceLocation: sourceLocation)
        #expect(reading.codes.allSatisfy { $0 == .importLossy }, sourceLocation: sourceLocation)
    }

    // MARK: Braces

    @Test func bracesOfCodeAndFormulas() {
        expect(
            "What is \\\\(\\frac{a}{b}\\\\)? {#2}", ["What is \\\\(\\frac\\{a}\\{b}\\\\)?\n\n= 2"], lossesAt: [[1, 17]])
        expect(
            "What does { x++; } do?{\n=Adds\n~Nothing\n}", ["What does \\{ x++; } do?\n\n- (x) Adds\n- ( ) Nothing"],
            lossesAt: [[1, 11]])
        expect("An a } b {T}", ["An a } b\n\n- (x) True\n- ( ) False\n\norder: fixed"], lossesAt: [[1, 6]])
        expect("Type { here {=x ~y}", ["Type \\{ here\n\n- (x) x\n- ( ) y"], lossesAt: [[1, 6]])
    }

    @Test func bracesWithinAnswers() {
        expect(
            "Half? {=$\\frac{1}{2}$ ~$\\frac{1}{4}$}", ["Half?\n\n- (x) $\\frac\\{1}\\{2}$\n- ( ) $\\frac\\{1}\\{4}$"],
            lossesAt: [[1, 17]])
    }

    @Test func answersWithoutMarksAreStillTheFirstBraces() {
        expect("Two plus two is {four}.", ["Two plus two is _____.\n\n= \"four\"\n\naccents: exact"], lossesAt: [])
    }

    // MARK: Blank lines

    @Test func blankLinesWithinQuestions() {
        let item = "Which?\n\n- (x) a\n- ( ) b"
        expect(
            "::n::Which?\n\n{\n=a\n\n~b\n}\n\nNext {T}", [item, "Next\n\n- (x) True\n- ( ) False\n\norder: fixed"],
            lossesAt: [[3, 1], [6, 1]])
    }

    /// A question that is never closed does not take the next one with it.
    @Test func openQuestionsEndWhereTheNextBegins() {
        let reading = read("One? {=a ~b\n\nTwo? {=x ~y}\n\nThree {=c\n\n::four::Four? {T}")
        #expect(reading.bank?.items.count == 2)
        #expect(reading.codes == [.importUnreadable, .importUnreadable])
        #expect(reading.diagnostics.map(\.range.line) == [1, 5])
    }

    @Test func missingBlankLines() {
        let reading = read("::a::One {T}\n::b::Two {F}\nThree {\n=x\n~y\n}\nThe sea is {=blue ~red}\nas ever.\n")
        #expect(
            reading.bank?.items.map { Item.plain($0.stem) } == ["One", "Two", "Three", "The sea is _____\nas ever."])
        #expect(reading.diagnostics.map(\.range.line) == [2, 3, 7])
    }

    // MARK: Signs

    @Test func plainEqualsSigns() {
        expect("x?\n{\n=x=3\n~x == 4\n~y = 5\n}", ["x?\n\n- (x) x=3\n- ( ) x == 4\n- ( ) y = 5"], lossesAt: [[3, 3]])
        expect("x? {=a<=b ~a!=b}", ["x?\n\n- (x) a<=b\n- ( ) a!=b"], lossesAt: [[1, 8]])
        expect(
            "x? {=see <a href=\"u\">it</a> ~no}", ["x?\n\n- (x) see it\n- ( ) no"], lossesAt: [[1, 6], [1, 17]])
        // On one line a sign behind a word begins an answer, as it does in Moodle.
        expect("x? {~a=b~c}", ["x?\n\n- ( ) a\n- (x) b\n- ( ) c"], lossesAt: [])
        expect("x? {=a->b=c->d}", ["x?\n\n- a -> b\n- c -> d"], lossesAt: [])
    }

    @Test func doubleMarks() {
        expect("x? {~=a ~b}", ["x?\n\n- (x) a\n- ( ) b"], lossesAt: [[1, 5]])
        // Moodle takes both for right, and all of the rest for wrong.
        expect(
            "x? {=a ~=b ~c ~d}", ["x?\n\n- [100%] a\n- [100%] b\n- [-100%] c\n- [-100%] d"],
            lossesAt: [[1, 5], [1, 8]])
        expect("x? {=a ~\\=b}", ["x?\n\n- (x) a\n- ( ) =b"], lossesAt: [])
    }

    @Test func optionsWithoutMarksOrWords() {
        expect("x? {a ~b =c}", ["x?\n\n- ( ) a\n- ( ) b\n- (x) c"], lossesAt: [[1, 5]])
        expect("x? {=a ~b ~}", ["x?\n\n- (x) a\n- ( ) b"], lossesAt: [[1, 11]])
        expect("x? {=#define ~b}", ["x?\n\n- (x) #define\n- ( ) b"], lossesAt: [[1, 6]])
        expect("x? {=a ~b ~b}", ["x?\n\n- (x) a\n- ( ) b"], lossesAt: [[1, 1]])
    }

    // MARK: Weights

    /// Moodle's pattern takes three digits where no point follows them.
    @Test func fullWeights() throws {
        expect("x? {~%100%a ~%-100%b}", ["x?\n\n- [100%] a\n- [-100%] b"], lossesAt: [])
        expect("x? {~%100.0%a ~b}", ["x?\n\n- [100%] a\n- [ ] b"], lossesAt: [[1, 6]])
        let bank = BankFormat.gift.read(Array("::x::x? {~%50%a ~%50%b ~%-100%c}".utf8), fileName: "x.gift").bank
        let writing = BankFormat.gift.write(try #require(bank))
        #expect(writing.diagnostics.isEmpty)
        let written = String(decoding: writing.bytes, as: UTF8.self)
        #expect(written.contains("~%-100%c"))
    }

    /// The same loss of many options and questions is said once.
    @Test func penaltiesOfSingleChoices() {
        let question = "? {=a ~%-33.33333%b ~%-33.33333%c}\n\n"
        let reading = read("1" + question + "2" + question + "3" + question)
        #expect(reading.bank?.items.count == 3)
        #expect(reading.codes == [.importLossy])
        #expect(reading.diagnostics.first?.message.hasSuffix("(and so in 2 others)") == true)
    }

    @Test func severalFullWeights() {
        expect("x? {=a ~%100%b ~c}", ["x?\n\n- [50%] a\n- [50%] b\n- [-100%] c"], lossesAt: [[1, 5]])
    }

    // MARK: Words that Moodle reads otherwise

    /// Only these words in capitals make a question of truth in Moodle.
    @Test(arguments: ["True", "t", "true#a#b"])
    func truthInSmallLetters(word: String) {
        let reading = read("Is it? {\(word)}")
        #expect(reading.bank?.items.first?.kind == .trueFalse)
        #expect(reading.diagnostics.map { [$0.range.line, $0.range.column] } == [[1, 9]])
        #expect(read("Is it? {T}").diagnostics.isEmpty)
    }

    @Test func accentsCount() {
        expect("Where? {=café}", ["Where?\n\n= \"café\"\n\naccents: exact"], lossesAt: [])
    }

    @Test func wildcards() {
        expect("x? {=paris =%50%par*}", ["x?\n\n= \"paris\"\n\naccents: exact"], lossesAt: [[1, 12]])
        expect("x? {=2\\*3}", ["x?\n\n= \"2*3\"\n\naccents: exact"], lossesAt: [])
        let reading = read("x? {=a* =%50%b}")
        #expect(reading.bank?.items.isEmpty ?? true)
        #expect(reading.codes == [.importLossy, .importUnreadable])
    }

    /// Every export of old Moodles ends its answers so, and some people write C#.
    @Test func signsThatBeginNoFeedback() {
        expect("x? {=C# ~F# ~Java}", ["x?\n\n- (x) C\n- ( ) F\n- ( ) Java"], lossesAt: [[1, 6]])
        expect("x? {=C\\# ~Java #no}", ["x?\n\n- (x) C#\n- ( ) Java\n      > no"], lossesAt: [])
        expect("x? {=cat#}", ["x?\n\n= \"cat\"\n\naccents: exact"], lossesAt: [[1, 6]])
    }

    @Test func halvesOfStems() {
        let broken = "What is it?\n\n* one\n* two\n{=a ~b}\n\nNext {T}"
        expect(
            broken, ["* one\\\n  \\* two\n\n- (x) a\n- ( ) b", "Next\n\n- (x) True\n- ( ) False\n\norder: fixed"],
            lossesAt: [[1, 1], [3, 1]])
        #expect(read(broken).diagnostics.last?.message.contains("What is it?") == true)
        expect("Words.\n\n::n::It? {T}", ["It?\n\n- (x) True\n- ( ) False\n\norder: fixed"], lossesAt: [[1, 1]])
    }

    @Test func categoriesOfOneName() {
        let reading = read(
            "$CATEGORY: top/A/Intro\n\na {T}\n\n$CATEGORY: top/B/Intro\n\nb {T}\n\n$CATEGORY: C\n\nc {T}")
        #expect(reading.bank?.items.map(\.tags) == [["A/Intro"], ["B/Intro"], ["C"]])
    }

    @Test func textsInSeveralLanguages() {
        func span(_ language: String, _ words: String) -> String {
            "<span class\\=\"multilang\" lang\\=\"\(language)\">\(words)</span>"
        }
        let reading = read(
            "[html]\(span("en", "Which?"))\(span("es", "¿Cuál?")) {=a ~\(span("en", "b"))\(span("es", "be"))}")
        #expect(items(reading) == ["[en] Which?\n[es] ¿Cuál?\n\n- (x) a\n- ( ) [en] b\n      [es] be"])
        #expect(reading.bank?.languages.map(\.description) == ["en", "es"])
        let spanish = BankFormat.gift.read(
            Array("[html]\(span("en", "a"))\(span("es", "b")) {T}".utf8), fileName: "a.gift",
            options: .init(language: .spanish))
        #expect(spanish.bank?.languages.map(\.description) == ["es", "en"])
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
    }

    @Test func controlCharacters() {
        expect("a\u{1B}[31mred\u{7} {=x\u{85} ~y}", ["ared\n\n- (x) x\n- ( ) y"], lossesAt: [[1, 2]])
    }

    // MARK: Names and stems

    @Test func names() {
        expect("::n:Is it? {T}", ["n\\:Is it?\n\n- (x) True\n- ( ) False\n\norder: fixed"], lossesAt: [[1, 1]])
        expect("::Is it so?::{T}", ["Is it so?\n\n- (x) True\n- ( ) False\n\norder: fixed"], lossesAt: [[1, 1]])
    }

    @Test func gapsStandAsTheyAreWritten() {
        expect("It is {=x}.", ["It is _____.\n\n= \"x\"\n\naccents: exact"], lossesAt: [])
        expect("{=It} is", ["_____ is\n\n= \"It\"\n\naccents: exact"], lossesAt: [])
    }

    @Test func wordsThatLookLikeTags() {
        expect(
            "A List<String>? {=<stdio.h> ~<b>x</b>}", ["A List<String>?\n\n- (x) <stdio.h>\n- ( ) x"], lossesAt: [])
    }

    /// Work grows with the length of a file, however it is made.
    @Test(arguments: [
        "::a {\n", "{", "{}", "{=a}\n", "::", "q {=<", "q <b ", "a }\n\n", "{\n\n", "~=", "//\n", "$CATEGORY: a\n",
    ])
    func hostileFiles(part: String) {
        let reading = read(String(repeating: part, count: 10_000))
        #expect(reading.diagnostics.count <= Findings.limit)
    }
}
