import Foundation
import TerminalTestSupport
import Testing

/// All that an author said of how answers are judged, in the language of the item.
@Suite struct PreviewRulesTests {
    private static let bank = """
        ---
        id: rules
        languages: es
        numbers: comma
        ---

        ## span
        ¿Entre qué años?

        = 1932..1934

        answer: span
        hint: Antes de la guerra.
        hint-cost: 25%

        ## units
        ¿Cuánto mide?

        = 5 km ± 1
        = 9 km
        ~ 7 km (50%)

        unit: required

        ## text
        ¿Quién?

        = "Ana" | "Ana Ruiz"

        case: exact
        accents: free
        typos: 1

        ## shares
        ¿Cuáles?

        - [50%] uno
        - [50%] dos
          > Bien.
        - [-50%] tres

        order: fixed

        ## pairs
        ¿Qué río?

        - París -> Sena
        - Londres -> Támesis

        """

    private func preview(_ item: String, _ options: [String] = []) throws -> String {
        let program = try Program()
        try program.home.write(Self.bank, to: "banks/rules.quiz.md")
        let result = try program.run(
            ["preview", "rules/" + item, "--banks", "banks"] + options, changing: ["LANG": "en_GB.UTF-8"])
        #expect(result.status == 0, "\(result)")
        return result.output
    }

    @Test func rulesAreListed() throws {
        let span = try preview("span")
        #expect(span.contains("reglas  se piden los dos extremos; cada pista resta el 25\u{A0}%"), "\(span)")
        let units = try preview("units")
        #expect(units.contains("se pide la unidad") && units.contains("también vale  9 km"), "\(units)")
        let text = try preview("text", ["--plain"])
        #expect(text.contains("las mayúsculas cuentan; los acentos dan igual; se perdona 1 errata"), "\(text)")
        #expect(text.contains("también vale  Ana Ruiz\n"))
    }

    @Test func sharesAndPairsAreShown() throws {
        let shares = try preview("shares")
        #expect(shares.contains("a       (50\u{A0}%)\n") && shares.contains("b       (50\u{A0}%) Bien."), "\(shares)")
        #expect(shares.contains("opciones en este orden; puntuación moodle"))
        let pairs = try preview("pairs")
        let key = try #require(pairs.components(separatedBy: "\n").first { $0.contains("clave") })
        #expect(key.contains("1") && key.contains("2") && !key.contains("→"), "\(key)")
        #expect(pairs.contains("París → Sena\n") && pairs.contains("Londres → Támesis\n"))
        #expect(!pairs.contains("Type the letters"), "\(pairs)")
    }

    @Test func plainOutputHasNoTrailingBlanks() throws {
        for item in ["span", "units", "text", "shares", "pairs"] {
            let lines = try preview(item, ["--plain"]).components(separatedBy: "\n")
            #expect(lines.allSatisfy { !$0.hasSuffix(" ") }, "\(lines)")
        }
        let program = try Program()
        try program.home.write("## a\nOne?\n\n= 1\n\n> First.\n>\n> Second.\n", to: "a.quiz.md")
        let shown = try program.run(["preview", "a.quiz.md", "--plain", "--lang", "en"]).output
        let lines = shown.components(separatedBy: "\n")
        let first = try #require(lines.first { $0.contains("First.") })
        let second = try #require(lines.first { $0.contains("Second.") })
        #expect(first.components(separatedBy: "First.")[0].count == second.components(separatedBy: "Second.")[0].count)
    }
}
