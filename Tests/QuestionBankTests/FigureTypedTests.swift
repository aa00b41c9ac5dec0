import Testing

@testable import QuestionBank

/// Figures that answers may have and keys not, and what a line says that only looks like one.
@Suite struct FigureTypedTests {
    private func found(_ key: String, languages: String = "en", numbers: String = "point") -> [Diagnostic] {
        let text = "---\nlanguages: \(languages)\nnumbers: \(numbers)\n---\n## a\nHow many?\n\n= \(key)\n"
        return BankReader.read(Array(text.utf8), fileName: "b.quiz.md").diagnostics
    }

    @Test(arguments: [
        ("2½", "2.5"), ("½", "0.5"), ("2 1/2 kg", "2.5 kg"), ("–5 °C", "-5 °C"), ("– 1", "-1"), (".5", "0.5"),
        ("6.022 × 10²³", "602200000000000000000000"), ("10^3", "1000"), ("4 × 10^3 m ± 2%", "4000 m"),
    ]) func aFigureIsWrittenAsKeysAre(key: String, written: String) throws {
        let diagnostic = try #require(found(key).first)
        #expect(diagnostic.code == .answerUnreadable && diagnostic.message.contains("a key is written `\(written)`"))
        #expect(diagnostic.fix?.replacement == written && diagnostic.fix?.isGuess == false)
    }

    @Test(arguments: [("1842–1845", "1842..1845"), ("5 - 7", "5..7"), ("5 to 7", "5..7")])
    func aRangeHasTwoPoints(key: String, written: String) throws {
        let fix = try #require(found(key).first?.fix)
        #expect(fix.replacement == written && fix.isGuess)
    }

    @Test func theDecimalMarkIsThatOfTheFile() {
        #expect(found("2½", languages: "es", numbers: "comma").first?.fix?.replacement == "2,5")
    }

    @Test(arguments: ["3√2", "12:30", "5!"]) func aSignIsNoUnit(key: String) throws {
        let diagnostic = try #require(found(key).first)
        #expect(diagnostic.code == .answerUnreadable)
        #expect(diagnostic.message.contains("does not belong to the figure before it"))
    }

    @Test func aRangeNeedsBothEnds() throws {
        let diagnostic = try #require(found("5..").first)
        #expect(diagnostic.message.contains("a range has two ends"))
        #expect(diagnostic.range.column == 3)
    }

    @Test(arguments: [("6,022", "point", "6022", "6.022"), ("1.092", "comma", "1092", "1,092")])
    func aForeignMarkBeforeThreeDigitsIsNotMendedUnasked(key: String, numbers: String, one: String, two: String) throws
    {
        let diagnostic = try #require(found(key, numbers: numbers).first)
        #expect(diagnostic.code == .numberAmbiguousInKey && diagnostic.fix?.isGuess == true)
        #expect(diagnostic.message.contains("write \(one) or \(two)"))
        // With several marks, or other than three digits, there is one reading.
        #expect(found(numbers == "point" ? "1.234,5" : "1,234.5", numbers: numbers).first?.fix?.isGuess == false)
    }

    @Test func anUnknownUnitTellsHowToDeclareOne() {
        #expect(found("5 blorg").first?.message.contains("`school: schools`") == true)
        expect("---\nunits:\n  pp: points\n---\n## a\nBy how many points?\n\n= 3 pp\n")
    }
}
