import Foundation
import Testing

@testable import QuestionBank

/// What we export in QTI is what its published schemas allow.
@Suite struct PublishedSchemaTests {
    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func bank(_ path: String) throws -> Bank {
        let data = try Data(contentsOf: Self.checkout.appending(path: path))
        return try #require(BankReader.read([UInt8](data), fileName: path).bank)
    }

    private func expectValid(_ bank: Bank, _ format: BankFormat, sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        let version = format == .qti3 ? "3.0" : "2.1"
        let items = try RelaxNG(named: "qti-\(version)")
        let package = try RelaxNG(named: "package-\(version)")
        let writing = format.write(bank, options: .init(seed: 7))
        var archive = try ZipArchive(writing.bytes)
        #expect(archive.entries.count == bank.items.count - writing.itemsLeftOut + 2, sourceLocation: sourceLocation)
        for entry in archive.entries {
            let schema = entry.name == "imsmanifest.xml" ? package : items
            let faults = schema.faults(of: try archive.file(entry.name) ?? [])
            #expect(faults.isEmpty, "\(format) \(entry.name): \(faults)", sourceLocation: sourceLocation)
        }
    }

    private static let banks = [
        "QuestionBanks/collectivisation-figures.quiz.md", "QuestionBanks/collectivisation-policies.quiz.md",
        "QuestionBanks/welcome.quiz.md", "Tests/QuestionBankTests/Schemas/marks.quiz.md",
    ]

    @Test(arguments: banks, [BankFormat.qti, .qti3]) func exportsAreValid(path: String, format: BankFormat) throws {
        try expectValid(bank(path), format)
    }

    @Test(arguments: Array(UInt64(1)...8)) func anyBankIsValid(seed: UInt64) throws {
        var random = RandomBank(seed: seed)
        let bank = random.bank()
        try expectValid(bank, .qti)
        try expectValid(bank, .qti3)
    }

    /// The schemas are no rubber stamps.
    @Test func faultsAreSeen() throws {
        let bank = try bank("Tests/QuestionBankTests/Schemas/marks.quiz.md")
        for (format, name, breaks) in [
            (BankFormat.qti, "qti-2.1", [("timeDependent=\"false\"", ""), ("<itemBody>", "<itemBody>words")]),
            (.qti, "qti-2.1", [("<simpleChoice identifier=\"", "<simpleChoice identifier=\"1 "), ("SCORE\"", "9\"")]),
            (.qti3, "qti-3.0", [("max-choices=\"", "maxChoices=\""), ("</p>", "</p><b>x</b>")]),
        ] {
            var archive = try ZipArchive(format.write(bank).bytes)
            let text = String(decoding: try #require(try archive.file("items/item-1.xml")), as: UTF8.self)
            let schema = try RelaxNG(named: name)
            #expect(schema.faults(of: Array(text.utf8)).isEmpty)
            for (old, new) in breaks {
                #expect(text.contains(old))
                #expect(!schema.faults(of: Array(text.replacing(old, with: new).utf8)).isEmpty, "\(old)")
            }
        }
    }

    /// Within a test no two parts have one name.
    @Test func namesInATestDiffer() throws {
        let text = "---\nid: sea\nlanguages: en\nnumbers: point\n---\n"
        let items = ["sea", "PART_1", "2nd", "ITEM_3"].map { "\n## \($0)\nQ?\n\n= 1\n" }.joined()
        let bank = try #require(BankReader.read(Array((text + items).utf8), fileName: "sea.quiz.md").bank)
        var archive = try ZipArchive(BankFormat.qti.write(bank).bytes)
        let root = try XMLDocument.root(of: try #require(try archive.file("test.xml")))
        let names = root.descendants("assessmentItemRef").compactMap { $0["identifier"] }
        #expect(names == ["sea_", "PART_1_", "ITEM_3", "ITEM_3_"])
    }
}
