import Testing

@testable import QuestionBank

@Suite struct FiguresDifferTests {
    private func isTold(_ english: String, _ spanish: String, _ hindi: String? = nil) -> Bool {
        var text = "---\nlanguages: en es hi\nnumbers: point\n---\n## a\n[en] \(english)\n[es] \(spanish)\n"
        if let hindi { text += "[hi] \(hindi)\n" }
        return BankReader.read(Array((text + "\n= 5\n").utf8), fileName: "b.quiz.md").codes.contains(.figuresDiffer)
    }

    @Test(arguments: [
        ("Of 3 million, who?", "De 30 millones, ¿quién?", nil), ("3 million?", "¿3 millones?", "3 करोड़?"),
        ("2.5 million who?", "¿25 millones qué?", nil), ("Of 30 % who?", "De 30 ¿quién?", nil),
        ("At 3:30 pm?", "¿A las 15:40?", nil), ("At 3 p.m.?", "¿A las 16:00?", nil),
        ("Of 3 amperes?", "¿De 15 amperios?", nil), ("From 1932 to 1934?", "¿De 1932 a 1943?", nil),
    ])
    func whatDiffers(english: String, spanish: String, hindi: String?) {
        #expect(isTold(english, spanish, hindi))
    }

    @Test(arguments: [
        ("3 million?", "¿3 millones?", "30 लाख?"), ("2.5 million pupils?", "¿2,5 millones de alumnos?", "25 लाख छात्र?"),
        ("Of 30 % who?", "Del 30 por ciento ¿quién?", "30 प्रतिशत में कौन?"), ("30 %, who?", "30%, ¿quién?", nil),
        ("At 3:30 pm?", "¿A las 15:30?", "दोपहर 3:30 बजे?"), ("At 3 p.m. who?", "¿A las 15:00?", nil),
        ("From 9am to 5 PM?", "¿De 9:00 a 17:00?", nil),
        ("Of 100,000 who?", "¿De los cien mil quién?", "1,00,000 में?"),
        ("Of 3 thousand who?", "De 3000, ¿quién?", nil), ("In the 1930s?", "¿En los años 30?", nil),
        ("5 thousand million?", "¿5 mil millones?", "5 अरब?"),
    ])
    func whatIsOnlyWrittenOtherwise(english: String, spanish: String, hindi: String?) {
        #expect(!isTold(english, spanish, hindi))
    }
}
