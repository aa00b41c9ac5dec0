import Testing

@testable import viva

@Suite struct SettingsTests {
    @Test(arguments: [
        (Settings.Key.lang, "es-MX"), (.learner, "Ana"), (.newPerDay, "0"), (.retention, "0.85"), (.dayStart, "23"),
    ])
    func takesWhatItMeans(key: Settings.Key, text: String) {
        var settings = Settings()
        let isTaken = settings.set(key, to: text)
        #expect(isTaken)
        #expect(settings.text(key) == text)
    }

    @Test(arguments: [
        (Settings.Key.lang, "7"), (.learner, ""), (.newPerDay, "-1"), (.newPerDay, "many"), (.retention, "1"),
        (.retention, "nan"), (.dayStart, "24"),
    ])
    func refusesTheRest(key: Settings.Key, text: String) {
        var settings = Settings()
        let isTaken = settings.set(key, to: text)
        #expect(!isTaken)
        #expect(settings == Settings())
    }
}
