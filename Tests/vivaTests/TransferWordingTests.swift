import Assessment
import QuestionBank
import Testing

@testable import viva

@Suite struct TransferWordingTests {
    private static let languages = [Language.english, .spanish, .hindi]

    private static let phrases: [Phrase.Transfer] =
        [
            .standardInput, .standardInputAsFile, .imported(items: 1, format: "gift", left: 0),
            .imported(items: 2, format: "gift", left: 1),
            .importedTo("b", items: 2, format: "gift", left: 0),
            .notImportedTo("b", items: 1, format: "gift", left: 2, option: "--diff"),
            .looksLike(file: "f", read: "csv", guess: "gift"), .leftOutStays(1, file: "f"), .leftOutStays(2, file: "f"),
            .overwritten("b"), .staleNow(1, bank: "b"), .staleNow(2, bank: "b"), .nothingWritten, .added("i"),
            .updated("i", BankUpdate.Part.allCases), .notInFile("i", file: "f"),
            .counts(updated: 1, added: 2, unchanged: 1, missing: 0, file: "f", left: 1),
            .counts(updated: 2, added: 1, unchanged: 2, missing: 1, file: "f", left: 0),
            .faultyNotWritten(1, bank: "b"), .faultyNotWritten(2, bank: "b"), .exported(1, of: 2, file: "f"),
            .answersWritten(1, file: "f"), .answersWritten(2, file: "f"),
        ]
        + [BankUpdate.Reason.faulty, .computed, .notHeld, .unwritable].map { .left("i", $0) }

    private static let troubles: [Phrase.TransferTrouble] = [
        .bankAlready("f"), .bankIsReadBy("f"), .namePlainFile, .isEmpty("f"), .nothingRead(file: "f", format: "gift"),
        .tryFormat("gift"), .nameFormat(["gift", "csv"]), .mendFile, .formatUnknown("f"), .addFormat(["gift"]),
        .formatsAre(["gift"]), .readOnly("gift"), .writtenOnly("gift"), .noBankEnding("f"), .writeBankEnding,
        .existsAlready("f"), .updateOrForce("f"), .bankUnreadable("b"), .mendBank,
        .languagesDiffer(file: "f", ["es"], bank: "b", ["hi"]), .addLanguages(["es"]), .nothingToWrite("b"),
        .checkTellsWhy("b"), .noDay("x"), .writeDay, .noBankIn("d"), .banksEndIn, .checkAsJSON, .newMakesOne("f"),
        .inputIsOnlyRead, .nameTheFile, .notAsJSON("gift"),
        .nameOutOrJSON, .nameBankOrJSON,
        .bankOfFile("d/f", id: "b"),
    ]

    @Test func everythingIsSaidInEachLanguage() {
        let all =
            Self.phrases.map { Phrase.report(.transfer($0)) } + Self.troubles.map { Phrase.trouble(.transfer($0)) }
            + [.report(.noItemsIn("f"))]
        for phrase in all {
            let said = Self.languages.map { Wording(language: $0)(phrase) }
            #expect(said.allSatisfy { !$0.trimmed.isEmpty }, "\(phrase)")
            #expect(Set(said).count == said.count, "\(phrase): \(said)")
        }
    }

    @Test func reasonsOfTheSystemAreTranslated() {
        let phrase = Phrase.trouble(.cannotWrite("f", reason: "Permission denied"))
        #expect(Wording(language: .english)(phrase) == "cannot write f: Permission denied")
        #expect(Wording(language: .spanish)(phrase) == "no se puede escribir f: permiso denegado")
        #expect(Wording(language: .hindi)(phrase) == "f में लिखा नहीं जा सकता: अनुमति नहीं है।")
        let other = Phrase.trouble(.cannotWrite("f", reason: "Resource busy"))
        #expect(Wording(language: .spanish)(other) == "no se puede escribir f: Resource busy")
    }

    @Test func oneItemIsNotSeveral() {
        #expect(Wording(language: .hindi)(.itemsLeftOut(1, in: "f")).hasPrefix("त्रुटि वाला 1 प्रश्न छोड़ा गया"))
        #expect(Wording(language: .hindi)(.report(.itemsLeftAsTheyAre(1))).hasPrefix("त्रुटि वाला 1 प्रश्न वैसा ही"))
    }
}
