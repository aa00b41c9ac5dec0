import Assessment
import LearnerRecord
import Testing

@testable import viva

struct RecordTroubleTests {
    private static let languages = [Language.english, .spanish, .hindi]

    private static let errors: [RecordError] = [
        .cannotCreate(path: "f", errno: 13), .cannotOpen(path: "f", errno: 2), .cannotRead(path: "f", errno: 5),
        .cannotWrite(path: "f", errno: 28), .shortWrite(path: "f", written: 1, of: 2),
        .cannotSync(path: "f", errno: 5), .stopped(path: "f", errno: 5), .locked(path: "f"),
        .newerVersion(path: "f", version: 9), .notRepresentable, .tooLong(bytes: 2, limit: 1), .badDeviceName("x"),
        .noRecord(path: "f"),
    ]

    private static let notices: [RecordNotice] = [
        .tornTail(file: "f", bytes: 7), .damagedLines(file: "f", first: 3, count: 1),
        .damagedLines(file: "f", first: 3, count: 2), .newerVersion(file: "f", version: 9),
    ]

    private static let troubles: [Phrase.RecordTrouble] =
        [
            .nothingLost, .recordIn("d"), .historyTellsSeeds, .settingsDamaged("f"), .usualSettingsHold,
            .settingInFile("f", key: "k", value: "v"), .outputLost("No space left on device"),
        ] + errors.map { .failed($0) } + notices.map { .notice($0) }

    @Test func everyTroubleIsSaidInEachLanguage() {
        for trouble in Self.troubles {
            let said = Self.languages.map { Wording(language: $0)(.trouble(.record(trouble))) }
            #expect(said.allSatisfy { !$0.trimmed.isEmpty }, "\(trouble)")
            #expect(Set(said).count == said.count, "\(trouble): \(said)")
        }
    }

    @Test func theSystemsReasonIsTranslated() {
        let full = Phrase.trouble(.record(.failed(.cannotWrite(path: "diario", errno: 28))))
        #expect(Wording(language: .spanish)(full) == "no se puede escribir en diario: no queda espacio en el disco")
        #expect(Wording(language: .hindi)(full) == "diario में लिखा नहीं जा सकता: डिस्क पर जगह नहीं बची।")
    }

    @Test func whatIsMissingIsNamedForWhatItIs() {
        let missing = "No such file or directory"
        let spanish = Wording(language: .spanish)
        #expect(
            spanish(.trouble(.cannotStart("nanno", reason: missing)))
                == "no se puede iniciar nanno: no se encuentra ese programa")
        #expect(spanish(.trouble(.cannotWrite("f", reason: missing))) == "no se puede escribir f: la carpeta no existe")
    }
}
