import Foundation
import Testing

@Suite struct ShippedBanksTests {
    static let folder = Program.checkout + "/QuestionBanks"

    @Test func passTheCheckWithoutErrorOrWarning() throws {
        let result = try Program().run(["check", Self.folder, "--format", "json"])
        #expect(result.status == 0)
        #expect(result.output == "[]\n", "\(result.output)")
    }

    @Test(arguments: ["en", "es", "hi"]) func everyItemIsAskedInEveryLanguage(language: String) throws {
        let program = try Program()
        let count = try items().count
        let result = try program.run(
            ["practise", "--cram", "--banks", Self.folder, "--lang", language, "--seed", "1"],
            input: String(repeating: ":skip\n", count: count))
        #expect(result.status == 0)
        #expect(result.output.contains("\(count)/\(count) ─"))
        #expect(!result.output.contains("?\u{20}?"))
    }

    private func items() throws -> [[String: Any]] {
        let banks = try Program().run(["search", "--json", "--banks", Self.folder, "/"])
        return try JSONSerialization.jsonObject(with: Data(banks.output.utf8)) as? [[String: Any]] ?? []
    }

    @Test func everyItemNamesItsSourceAndSpeaksThreeLanguages() throws {
        let items = try items()
        #expect(items.count > 100)
        for item in items {
            let stem = item["stem"] as? [String: String] ?? [:]
            #expect(Set(stem.keys) == ["en", "es", "hi"], "\(item["item"] ?? "?")")
        }
    }
}
