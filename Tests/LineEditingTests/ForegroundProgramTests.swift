import LineEditing
import Testing

@Suite(.serialized) struct ForegroundProgramTests {
    @Test func theEndingIsTold() {
        #expect(ForegroundProgram.run(["true"]) == .exited(0))
        #expect(ForegroundProgram.run(["/bin/sh", "-c", "exit 3"]) == .exited(3))
        #expect(ForegroundProgram.run(["/bin/sh", "-c", "kill -TERM $$"]) == .killed(signal: 15))
    }

    @Test func argumentsArriveWhole() {
        #expect(
            ForegroundProgram.run(["/bin/sh", "-c", "test \"$1\" = 'a b' -a $# = 2", "sh", "a b", ""]) == .exited(0))
    }

    @Test func whatIsNotThereIsUnavailable() {
        #expect(ForegroundProgram.run(["/nowhere/program"]) == .unavailable(reason: 2))
        #expect(ForegroundProgram.run([]) == .unavailable(reason: 2))
    }

    /// Ctrl-C in the other program ends it, though this one does not heed it meanwhile.
    @Test func interruptsAreTheOthers() {
        #expect(ForegroundProgram.run(["/bin/sh", "-c", "kill -INT $$"]) == .killed(signal: 2))
    }
}
