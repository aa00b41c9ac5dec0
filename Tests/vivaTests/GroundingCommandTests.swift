import TerminalTestSupport
import Testing

@Suite struct GroundingCommandTests {
    @Test func figuresAreLookedUpInAText() throws {
        let program = try Program()
        try program.home.write("The Nile is 6,650 km long, and the Danube 2,850 km.\n", to: "atlas.txt")
        try program.home.write(
            "## nile\nHow long is the Nile?\n\n= 6650 km\n\n## rhine\nAnd the Rhine?\n\n= 2580 km\n", to: "a.quiz.md")
        let result = try program.run(["check", "a.quiz.md", "--against", "atlas.txt"])
        #expect(result.status == 0)
        #expect(result.output.contains("a.quiz.md:9:3: warning: no source has `2580 km`; the nearest is `2,850 km`"))
        #expect(result.output.contains("atlas.txt:1:43: information: no item asks for `2,850 km`"))
        #expect(try program.run(["check", "a.quiz.md", "--against", "atlas.txt", "--strict"]).status == 1)
        #expect(try program.run(["check", "a.quiz.md", "--against", "gone.txt"]).status == 66)
        #expect(try program.run(["check", "a.quiz.md", "--against", "atlas.txt", "--fix"]).status == 64)
    }
}
