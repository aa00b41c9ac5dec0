import LineEditing
import Testing

@testable import viva

@Suite struct SessionCommandTests {
    @Test func everyNameIsUnderstoodAndSoIsItsOnlyBeginning() {
        for name in SessionCommand.names { #expect(SessionCommand(name) != nil, "\(name)") }
        #expect(SessionCommand(":fl") != nil)
        #expect(SessionCommand(":h") == nil)
        #expect(SessionCommand(":nonsense") == nil)
        #expect(SessionCommand(":") == nil)
    }

    @Test func aFlagKeepsItsNote() {
        guard case .flag(let note) = SessionCommand(":flag la clave  es otra") else {
            Issue.record("no flag")
            return
        }
        #expect(note == "la clave  es otra")
    }

    @Test func tabCompletesCommandsOnly() {
        #expect(SessionCommand.complete(":s", 2).candidates.map(\.replacement) == [":skip", ":source"])
        #expect(SessionCommand.complete("s", 1).candidates.isEmpty)
    }
}
