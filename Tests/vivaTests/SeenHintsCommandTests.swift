import TerminalTestSupport
import Testing

/// Hints seen before a question is passed over or left count when it is answered on the same day.
@Suite struct SeenHintsCommandTests {
    private static let bank = """
        ---
        id: hints
        languages: en es
        ---
        ## a
        [en] Six times seven?
        [es] ¿Seis por siete?

        = 42

        hint: [en] More than 40.
        hint: [en] Less than 43.
        hint-cost: 25%

        """

    private func practise(
        _ program: Program, _ input: String, at time: String = "2026-11-21T10:00:00Z", language: String = "en"
    ) throws -> String {
        try program.home.write(Self.bank, to: "banks/hints.quiz.md")
        let result = try program.run(
            [
                "practise", "hints", "--banks", program.home.path + "/banks", "--now", time, "--lang", language,
                "--ahead",
            ],
            input: input)
        #expect(result.status == 0, "\(result.messages)")
        return result.output
    }

    @Test func afterASkip() throws {
        let program = try Program()
        _ = try practise(program, ":hint\n:skip\n")
        let told = try practise(program, "42\n", at: "2026-11-21T18:00:00Z")
        #expect(
            told.contains("The hint that you saw today counts.") && told.contains("One hint leaves a score of 75%."))
        // That was paid; and the next day is another day.
        #expect(try !practise(program, "42\n", at: "2026-11-21T19:00:00Z").contains("today"))
    }

    @Test func afterQuittingAndAtTheEndOfInput() throws {
        let program = try Program()
        _ = try practise(program, ":hint\n:quit\n")
        let again = try practise(program, ":hint\n:hint\n", at: "2026-11-21T11:00:00Z", language: "es")
        #expect(again.contains("Cuenta la pista que viste hoy."))
        #expect(try practise(program, "42\n", at: "2026-11-21T12:00:00Z").contains("2 hints leave a score of 50%."))
    }

    @Test func theNextDayNothingCounts() throws {
        let program = try Program()
        _ = try practise(program, ":hint\n:skip\n")
        let told = try practise(program, "42\n", at: "2026-11-22T10:00:00Z")
        #expect(told.contains("Right.") && !told.contains("today") && !told.contains("leaves"))
    }

    @Test func leavingWithoutHintsWritesNothing() throws {
        let program = try Program()
        _ = try practise(program, ":quit\n")
        #expect(program.home.read("record/journal/test.jsonl")?.isEmpty ?? true)
    }

    @Test func aSkipTakenBackKeepsThem() throws {
        let told = try practise(Program(), ":hint\n:skip\n:undo\n42\n")
        #expect(told.contains("One hint leaves a score of 75%."))
    }
}
