import TerminalTestSupport
import Testing

@testable import viva

struct SettingsTests {
    @Test(arguments: [
        (Settings.Key.lang, "es", "es"), (.lang, "es_mx", "es-MX"), (.learner, "Ana María", "Ana María"),
        (.newPerDay, "0", "0"), (.newPerDay, "9999", "9999"), (.retention, "0.7", "0.7"), (.retention, "0.99", "0.99"),
        (.dayStart, "0", "0"), (.dayStart, "23", "23"),
    ])
    func aKeyTakesWhatItMayBe(key: Settings.Key, text: String, kept: String) {
        var settings = Settings()
        let isTaken = settings.set(key, to: text)
        #expect(isTaken)
        #expect(settings.text(key) == kept)
    }

    @Test(arguments: [
        (Settings.Key.lang, ""), (.lang, "english"), (.lang, "C"), (.lang, "7"), (.learner, ""),
        (.learner, String(repeating: "a", count: 201)), (.newPerDay, "-1"), (.newPerDay, "10000"), (.newPerDay, "many"),
        (.newPerDay, "1.5"), (.retention, "0.69"), (.retention, "1"), (.retention, "90"), (.retention, "nan"),
        (.retention, ""), (.dayStart, "24"), (.dayStart, "-1"), (.dayStart, "4:00"),
    ])
    func aRefusedValueChangesNothing(key: Settings.Key, text: String) {
        var settings = Settings()
        let isTaken = settings.set(key, to: text)
        #expect(!isTaken)
        #expect(settings == Settings())
    }

    @Test func everyKeySaysWhatItMayBe() {
        for key in Settings.Key.allCases { #expect(!key.meaning.isEmpty) }
    }

    @Test func whatIsStoredIsRead() throws {
        let folder = try TemporaryFolder()
        let record = folder.path + "/record"
        #expect(try Settings.read(from: record) == Settings())
        try Settings.store(.retention, "0.85", in: record)
        try Settings.store(.lang, "hi", in: record)
        let settings = try Settings.read(from: record)
        #expect(settings.retention == 0.85)
        #expect(settings.language == "hi")
        #expect(folder.mode("record/settings.json") == 0o600)
        try Settings.store(.retention, nil, in: record)
        #expect(try Settings.read(from: record).retention == Settings().retention)
        #expect(try Settings.read(from: record).language == "hi")
    }

    @Test func aKeyOfANewerVersionIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        try folder.write(#"{"colour": "blue", "lang": "es"}"#, to: "settings.json")
        #expect(try Settings.read(from: folder.path).language == "es")
        try Settings.store(.lang, "en", in: folder.path)
        #expect(folder.read("settings.json")?.contains("blue") == true)
    }

    @Test(arguments: ["{bad", "[]", #"{"retention": "2"}"#])
    func aDamagedFileIsSaid(text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "settings.json")
        #expect(throws: Failure.self) { try Settings.read(from: folder.path) }
    }
}
