import LineEditing
import Testing

@Suite struct WordWrapTests {
    @Test func rowsBreakBetweenWords() {
        #expect(
            TerminalText.wrapped("una prueba de cortar líneas largas", columns: 12)
                == ["una prueba", "de cortar", "líneas", "largas"])
        #expect(TerminalText.wrapped("", columns: 10) == [""])
        #expect(TerminalText.wrapped("a\n\nb", columns: 10) == ["a", "", "b"])
        #expect(TerminalText.wrapped("1  2  3", columns: 4) == ["1  2", "3"])
    }

    @Test func indentsAndHangs() {
        #expect(
            TerminalText.wrapped("uno dos tres\ncuatro", columns: 10, indent: "a  ", hanging: "   ")
                == ["a  uno dos", "   tres", "   cuatro"])
        #expect(TerminalText.wrapped("uno dos", columns: 6, indent: "  ") == ["  uno", "  dos"])
    }

    @Test func longWordsBreakBetweenCharacters() {
        #expect(TerminalText.wrapped("x क्षेत्रक्षेत्र", columns: 4) == ["x", "क्षेत्र", "क्षेत्र"])
        #expect(TerminalText.wrapped("abcdefgh", columns: 3) == ["abc", "def", "gh"])
        #expect(TerminalText.wrapped("漢字漢字", columns: 5) == ["漢字", "漢字"])
        #expect(TerminalText.wrapped("ab", columns: 0) == ["a", "b"])
    }

    @Test func longPathsAndNamesBreakAfterASlashOrAHyphen() {
        #expect(
            TerminalText.wrapped("collectivisation-figures/stalin-poor-share  nueva", columns: 40, hanging: "  ")
                == ["collectivisation-figures/stalin-poor-", "  share  nueva"])
        #expect(TerminalText.wrapped("de ida-y-vuelta", columns: 12) == ["de", "ida-y-vuelta"])
        #expect(TerminalText.wrapped("a/bcdefghij", columns: 4, hanging: " ") == ["a/bc", " def", " ghi", " j"])
    }

    @Test func noRowIsWiderThanAsked() {
        let text = "El reparto — 1.234 hectáreas — शिक्षा 漢字テスト superlargapalabraquenocabe 👍👍👍 ida-y-vuelta/y/otra-vez fin."
        for columns in 6...60 {
            for row in TerminalText.wrapped(text, columns: columns, indent: " ") {
                #expect(TerminalText.width(row) <= columns)
            }
            // The widest character takes three columns.
            let hanging = String(repeating: " ", count: min(4, columns - 3))
            for row in TerminalText.wrapped(text, columns: columns, hanging: hanging) {
                #expect(TerminalText.width(row) <= columns)
            }
        }
    }
}
