import Assessment
import Testing

@testable import QuestionBank

/// Files of other formats as teachers write them by hand.
@Suite struct TeachersSlipsTests {
    private func read(_ text: String, _ format: BankFormat, _ language: Language = .spanish) -> BankReading {
        format.read(
            Array(text.utf8), fileName: "a", options: BankFormat.ReadingOptions(bankID: "a", language: language))
    }

    private func messages(_ reading: BankReading) -> [String] { reading.diagnostics.map(\.message) }

    @Test func pointsBetweenThousandsAreWarnedOf() {
        for text in ["How many? {#500.000}", "How many? {#16.353:2}", "How many? {#1..16.353}"] {
            #expect(messages(read(text, .gift)).contains { $0.contains("decimal one here") }, "\(text)")
        }
        #expect(
            messages(read("How many? {#500.000}", .gift, .english)).contains {
                $0.contains("this is 500; write 500000")
            })
        // In English three decimals are decimals, and elsewhere what is no group of thousands.
        #expect(read("How many? {#3.142}", .gift, .english).diagnostics.isEmpty)
        #expect(read("How many? {#3.14:0.005}", .gift).diagnostics.isEmpty)
        #expect(messages(read("stem,key\nHow many?,500.000\n", .csv)).contains { $0.contains("write 500000") })
    }

    @Test func anEssayBelowAQuestionIsOneOfItsOwn() throws {
        let reading = read("Which? {=a ~b}\nWrite. {}\n\nAnd? {=c ~d}\n", .gift)
        let stems = try #require(reading.bank?.items.map { Item.plain($0.stem) })
        #expect(stems == ["Which?", "And?"] && reading.itemsLeftOut == 1)
        #expect(messages(reading).contains { $0.contains("an essay is marked by a person") })
    }

    @Test func truthInAnotherLanguageIsAText() {
        for word in ["VERDADERO", "v", "Falso", "सही"] {
            #expect(messages(read("It is. {\(word)}", .gift)).contains { $0.contains("has `T` or `F`") }, "\(word)")
        }
        #expect(read("It is. {Vela}", .gift).diagnostics.isEmpty && read("It is. {F}", .gift).diagnostics.isEmpty)
    }

    @Test(arguments: ["ANSWER B", "Respuesta: B", "RESPUESTA CORRECTA: b", "उत्तर: B", "Antwort: B)"])
    func anAnswerInAnotherGuiseIsRead(line: String) throws {
        let reading = read("Which?\nA) one\nB) two\n\(line)\n\nAnd which?\nA) one\nB) two\nANSWER: A\n", .aiken)
        let items = try #require(reading.bank?.items)
        #expect(items.count == 2 && reading.itemsLeftOut == 0, "\(messages(reading))")
        #expect(messages(reading) == ["Moodle wants `ANSWER: X`, a colon and all; this is read as one"])
        guard case .choice(let choice) = items[0].answer else { return #expect(Bool(false)) }
        #expect(choice.options.map { if case .always = $0.key { true } else { false } } == [false, true])
    }

    @Test func aStemMayBeginWithTheWordForAnswer() {
        let reading = read("Respuesta: ¿A o B?\nA) one\nB) two\nANSWER: A\n", .aiken)
        #expect(reading.bank?.items.count == 1 && reading.itemsLeftOut == 0)
    }

    @Test(arguments: [("b", "option-2"), ("option:es", "option-1:es"), ("stm", "stem"), ("tag", "tags")])
    func columnsAreGuessed(name: String, column: String) {
        let reading = read("stem,key,\(name)\nHow many?,5,x\n", .csv)
        #expect(messages(reading).contains { $0.contains("did you mean `\(column)`?") }, "\(messages(reading))")
    }

    @Test func aKeyIsALetter() {
        let reading = read("stem,option-1,option-2,key\nWhich?,one,two,2\n", .csv)
        #expect(
            messages(reading).contains { $0.contains("options have letters, and this is `B`") }, "\(messages(reading))")
    }

    @Test func aHeaderInOtherWordsIsToldTheColumns() {
        #expect(messages(read("pregunta;correcta\n¿Cuál?;B\n", .csv)).first?.contains("explanation, hint") == true)
    }

    @Test func aFileThatBreaksOffNamesItsElement() {
        let reading = read("<?xml version=\"1.0\"?>\n<quiz>\n<question type=\"essay\"></question>\n", .moodleXML)
        #expect(messages(reading).contains { $0.contains("ends before `</quiz>`") }, "\(messages(reading))")
    }
}
