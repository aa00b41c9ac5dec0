import Assessment
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

    /// Faults of every sort, each in the first file of the export that has the place for it.
    @Test(arguments: [
        ("<sum>", "<sum><match><variable identifier=\"SCORE\"/><variable identifier=\"SCORE\"/></match>", "sums"),
        ("identifier=\"RESPONSE_2\"", "identifier=\"RESPONSE_1\"", "one declaration for each response"),
        ("<textEntryInteraction responseIdentifier=\"", "<textEntryInteraction responseIdentifier=\"X", "declared"),
        ("view=\"tutor\"", "view=\"teacher\"", "who may see"),
        ("showHide=\"show\"", "", "shown or hidden"),
        ("toleranceMode=\"absolute\"", "toleranceMode=\"about\"", "modes"),
        ("matchMax=\"1\"", "", "how often"),
        ("visible=\"true\"", "", "visible"),
        ("md:string language", "md:langstring xml:lang", "descriptions"),
        ("<organizations/>", "", "organizations"),
        ("type=\"imsqti_item_xmlv2p1\"", "type=\"imsqti_item\"", "types of files"),
        ("identifierref=\"RES_1\"", "identifierref=\"RES_0\"", "files that are there"),
    ]) func everyFaultIsSeen(old: String, new: String, about: String) throws {
        let bank = try bank("Tests/QuestionBankTests/Schemas/marks.quiz.md")
        var archive = try ZipArchive(BankFormat.qti.write(bank).bytes)
        let files = try archive.entries.map { entry in
            (entry.name, String(decoding: try #require(try archive.file(entry.name)), as: UTF8.self))
        }
        let (name, text) = try #require(files.first { $0.1.contains(old) }, "\(old)")
        let schema = try RelaxNG(named: name == "imsmanifest.xml" ? "package-2.1" : "qti-2.1")
        #expect(!schema.faults(of: Array(text.replacing(old, with: new, maxReplacements: 1).utf8)).isEmpty, "\(about)")
    }

    /// Ids that are no names of XML.
    @Test func idsThatBeginWithAFigure() throws {
        let text = "---\nid: 2nd-bank\nlanguages: en\nnumbers: point\n---\n"
        let items = ["1st", "प्रश्न", "a²b"].map { "\n## \($0)\nQ?\n\n= 1\n" }.joined()
        let bank = try #require(BankReader.read(Array((text + items).utf8), fileName: "2nd-bank.quiz.md").bank)
        try expectValid(bank, .qti)
        try expectValid(bank, .qti3)
        let writing = BankFormat.qti3.write(bank)
        #expect(writing.diagnostics.map(\.message) == ["`a²b`: QTI 3.0 has no such id; it is written as `a_b`"])
        let back = try #require(BankFormat.qti3.read(writing.bytes, fileName: "x.zip").bank)
        #expect(back.id == "2nd-bank")
        #expect(back.items.map(\.id.item) == ["1st", "प्रश्न", "a_b"])
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
