import Foundation
import TerminalTestSupport
import Testing

/// What a learner saw can be built again from the seed in the record.
struct VariantFromRecordTests {
    private static let bank = """
        ---
        id: sums
        languages: en
        ---
        ## sum
        let a = 11..99
        let b = 11..99
        require a < b
        What is {a} and {b}?
        = {a + b}

        ## pick
        let a = 11..99
        Which is twice {a}?
        - (x) {2 * a}
        - ( ) {a + 2}
        - ( ) {a * a}

        """

    private func json(_ output: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    /// The seed of the only answer to an item.
    private func seed(of item: String, _ program: Program, _ surroundings: [String]) throws -> Int {
        let history = try json(program.run(["history", item, "--json"] + surroundings).output)
        let rows = try #require(history["rows"] as? [[String: Any]])
        #expect(rows.count == 1)
        return try #require(rows.first?["seed"] as? Int)
    }

    @Test(arguments: ["1", "2", "77", "123456"]) func showFillsInTheFiguresThatWereAsked(seed: String) throws {
        let program = try Program()
        try program.home.write(Self.bank, to: "banks/sums.quiz.md")
        let surroundings = ["--banks", program.home.path + "/banks", "--lang", "en", "--now", "2026-11-21T10:00:00Z"]
        let asked = try program.run(
            ["practise", "sums/sum", "--cram", "--limit", "1", "--seed", seed] + surroundings, input: "1\n:quit\n")
        let stem = try #require(asked.output.components(separatedBy: "\n").first { $0.hasPrefix("What is ") })
        let recorded = try self.seed(of: "sums/sum", program, surroundings)
        let shown = try program.run(["show", "sums/sum", "--seed", "\(recorded)"] + surroundings)
        #expect(shown.output.components(separatedBy: "\n").contains(stem))
        #expect(shown.output.contains("seed \(recorded)"))
        let variant = try #require(
            json(program.run(["show", "sums/sum", "--seed", "\(recorded)", "--json"] + surroundings).output)["variant"]
                as? [String: Any])
        #expect(variant["stem"] as? String == stem)
        #expect(variant["seed"] as? Int == recorded)
        let values = try #require(variant["values"] as? [String: String])
        let (a, b) = try (#require(values["a"].flatMap { Int($0) }), #require(values["b"].flatMap { Int($0) }))
        #expect(stem == "What is \(a) and \(b)?")
        #expect(a < b)
        #expect(variant["key"] as? String == "\(a + b)")
        #expect(try program.run(["history", "sums/sum"] + surroundings).output.contains("a = \(a), b = \(b)"))
    }

    @Test func optionsStandAsTheyWereAsked() throws {
        let program = try Program()
        try program.home.write(Self.bank, to: "banks/sums.quiz.md")
        let surroundings = ["--banks", program.home.path + "/banks", "--lang", "en", "--now", "2026-11-21T10:00:00Z"]
        let asked = try program.run(
            ["practise", "sums/pick", "--cram", "--limit", "1", "--seed", "9"] + surroundings, input: "a\n")
        let options = asked.output.components(separatedBy: "\n").filter {
            $0.hasPrefix("  a  ") || $0.hasPrefix("  b  ")
        }
        let recorded = try seed(of: "sums/pick", program, surroundings)
        let variant = try #require(
            json(program.run(["show", "sums/pick", "--seed", "\(recorded)", "--json"] + surroundings).output)["variant"]
                as? [String: Any])
        let lettered = try #require(variant["lettered"] as? [String])
        #expect(options.prefix(2) == ["  a  \(lettered[0])", "  b  \(lettered[1])"])
    }

    @Test func anItemThatHasChangedIsMentioned() throws {
        let program = try Program()
        try program.home.write(Self.bank, to: "banks/sums.quiz.md")
        let surroundings = ["--banks", program.home.path + "/banks", "--lang", "en", "--now", "2026-11-21T10:00:00Z"]
        _ = try program.run(
            ["practise", "sums/sum", "--limit", "1", "--seed", "5"] + surroundings, input: "1\n:quit\n")
        let recorded = try seed(of: "sums/sum", program, surroundings)
        let show = ["show", "sums/sum", "--seed", "\(recorded)"] + surroundings
        #expect(try !program.run(show).output.contains("has changed"))
        try program.home.write(
            Self.bank.replacingOccurrences(of: "require a < b", with: "require a < b and b > 50"),
            to: "banks/sums.quiz.md")
        #expect(try program.run(show).output.contains("The item has changed since it was answered with this seed"))
        #expect(try program.run(["show", "sums/sum"] + surroundings).output.contains("has changed") == false)
        let history = try program.run(["history", "sums/sum"] + surroundings).output
        #expect(history.contains("before the item changed · seed \(recorded)"))
    }

    @Test func aSeedOfNoAnswerIsRefused() throws {
        let result = try Program().run(["show", "rivers/channel-volume", "--seed", "4294967296"])
        #expect(result.status == 64)
        #expect(result.messages.contains("larger than any seed"))
    }
}
