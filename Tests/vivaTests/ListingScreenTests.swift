import LineEditing
import TerminalTestSupport
import Testing

/// Tables on a terminal with few columns, and the words around them.
@Suite struct ListingScreenTests {
    private func lines(_ arguments: [String], columns: Int) throws -> [String] {
        let terminal = try Program().terminal(arguments, columns: columns)
        #expect(try terminal.waitForExit() == .exited(0))
        return terminal.transcriptText.split(whereSeparator: \.isNewline).map(String.init)
    }

    @Test(arguments: ["en", "es", "hi"]) func rowsThatFitStayWhole(language: String) throws {
        let stats = try lines(["stats", "--lang", language], columns: 40)
        #expect(stats.count == 10, "\(stats)")
        #expect(stats.allSatisfy { TerminalText.width($0) <= 40 }, "\(stats)")
    }

    @Test func aRowThatDoesNotFitIsNotPadded() throws {
        let list = try lines(["list", "rivers", "--lang", "es"], columns: 24)
        #expect(list.contains("rivers/danube-sea  nueva"), "\(list)")
        #expect(!list.contains { $0.contains("   nueva") }, "\(list)")
        #expect(list.allSatisfy { TerminalText.width($0) <= 24 }, "\(list)")
    }

    @Test func standardInputIsNotCalledADash() throws {
        let program = try Program()
        let laidOut = try program.run(["fmt", "-", "--lang", "es"], input: "hola\n")
        #expect(laidOut.messages.hasPrefix("viva: la entrada estándar no tiene cabecera de banco ni preguntas"))
        let checked = try program.run(["check", "-", "--lang", "hi"], input: "hola\n")
        #expect(checked.messages.contains("मानक इनपुट में कोई प्रश्न नहीं है"), "\(checked)")
    }

    @Test func aCommandOfASittingAloneIsRefusedWithOneFullStop() throws {
        let refused = try Program().run(["--lang", "hi"], input: ":hint\n")
        #expect(refused.messages.hasPrefix("viva: कोई प्रश्न खुला नहीं है।\n"), "\(refused.messages)")
    }
}
