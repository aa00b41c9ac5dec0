import Assessment
import Testing

@testable import QuestionBank

struct GroundingTests {
    private static let text = """
        En 1926-27 había 2 millones y medio de obreros.
        Medían 1,0925 hectáreas; el 30% tenía entre 4 y 6 desiatinas y 1.600 rublos.
        Se construyeron 16.353 escuelas en una década, 50 días al año.
        """

    private static let source = GroundingSource(
        bytes: Array(text.utf8), file: "source.txt", languages: [.english, .spanish])

    private func read(_ answers: String) -> BankReading {
        let bank = "---\nlanguages: en\nnumbers: point\n---\n\n## a\n" + answers + "\n"
        return BankReader.read(Array(bank.utf8), fileName: "a.quiz.md", against: [Self.source])
    }

    private func ungrounded(_ answers: String) -> [String] {
        read(answers).diagnostics.filter { $0.code == .ungrounded }.map(\.message)
    }

    @Test func theLanguageOfTheSourceIsGuessed() {
        #expect(Self.source.language == .spanish)
        #expect(GroundingSource.language(of: "1936 तक पूरा हुआ", among: [.english, .hindi]) == .hindi)
        #expect(GroundingSource.language(of: "the end of the war", among: [.spanish, .english]) == .english)
    }

    @Test(arguments: [
        "Q?\n\n= 2500000", "Q?\n\n= 2.5", "Q?\n\n= 25 lakh", "Q?\n\n= 1.0925 ha ± 0.0005", "Q?\n\n= 10925 m²",
        "Q?\n\n= 30%", "Q?\n\n= 4..6",
        "Q?\n\n= 1926..1927", "Q?\n\n= 1600 rouble", "Q?\n\n= 16353\n~ 99 (0)", "Q?\n\n= > 50 d",
        "let n = 3..9\nQ {n}?\n\n= {n * 1.0925 / 100}",
        "let v = 900..2000 step 100\nQ {v}?\n\n- (x if v > 1600) yes\n- (x otherwise) no",
        "Q?\n\n- (x) 16,353 schools\n- ( ) 17,000 schools", "Q [[g]]?\n\n[[g]] = 30%", "Q?\n\n= \"about 16,353\"",
    ])
    func whatTheSourceHasIsGrounded(answers: String) {
        #expect(ungrounded(answers).isEmpty)
    }

    @Test func whatItHasNotIsReportedWithTheNearest() {
        #expect(
            ungrounded("Q?\n\n= 1700 rouble") == [
                "no source has `1700 rouble`; the nearest is `1.600 rublos` (source.txt:2)"
            ])
        #expect(ungrounded("Q?\n\n= 31%").first?.contains("`30%`") == true)
        #expect(ungrounded("Q?\n\n= 1.1 ha").first?.contains("1,0925") == true)
        #expect(ungrounded("Q?\n\n= 4..7").count == 1)
        #expect(ungrounded("let n = 3..9\nQ {n}?\n\n= {n * 1.5}").count == 1)
        #expect(ungrounded("Q?\n\n- (x) 16,400 schools\n- ( ) 16,353 schools").count == 1)
        #expect(ungrounded("Q [[g]]?\n\n[[g]] = 35%").count == 1)
    }

    @Test func anAllowanceMayGiveItsReason() {
        #expect(read("<!-- allow: ungrounded (half of 1,600) -->\nQ?\n\n= 800").diagnostics.isEmpty)
    }

    @Test func whatNoItemAsksForIsListed() {
        let unasked = BankReader.unasked([read("Q?\n\n= 2500000"), read("Q?\n\n= 4..6")], in: [Self.source])
        #expect(
            unasked.allSatisfy { $0.code == .figureUnasked && $0.severity == .information && $0.file == "source.txt" })
        #expect(unasked.map(\.range.line) == [1, 2, 2, 2, 3, 3])
        #expect(unasked.first?.message.contains("`1926-27`: ... En 1926-27 había 2 millones") == true)
        #expect(unasked.last.map { [$0.range.column, $0.range.endColumn] } == [48, 55])
    }

    @Test func withoutSourcesNobodyAsks() {
        let reading = BankReader.read(Array("## a\nQ?\n\n= 12345\n".utf8), fileName: "a.quiz.md")
        #expect(reading.diagnostics.isEmpty)
    }
}
