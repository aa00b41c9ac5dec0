import Assessment
import FoundationEssentials
import Glibc

/// What the learner has chosen, once for all; kept in `settings.json` of the record.
struct Settings: Hashable {
    var language: String?
    /// The name that exported scores bear.
    var learner: String?
    /// New items a day.
    var newPerDay = 20
    /// The probability of recall at which an item comes back.
    var retention = 0.9
    /// The local hour at which a study day begins.
    var dayStart = StudyDay.usualStartHour

    enum Key: String, CaseIterable {
        case lang
        case learner
        case newPerDay = "new-per-day"
        case retention
        case dayStart = "day-start"

        /// What it may be, in words.
        var meaning: String {
            switch self {
            case .lang: "the language of questions and messages: en, es, hi, es-MX, ..."
            case .learner: "the name that exported scores bear"
            case .newPerDay: "new items a day: 0 to 9999"
            case .retention: "the share to remember when an item comes back: 0.70 to 0.99"
            case .dayStart: "the hour at which a study day begins: 0 to 23"
            }
        }
    }

    func text(_ key: Key) -> String? {
        switch key {
        case .lang: language
        case .learner: learner
        case .newPerDay: String(newPerDay)
        case .retention: String(retention)
        case .dayStart: String(dayStart)
        }
    }

    /// Sets a key from what was typed; false when it may not be that.
    mutating func set(_ key: Key, to text: String) -> Bool {
        switch key {
        case .lang:
            guard let tag = Language(text) else { return false }
            language = tag.description
        case .learner:
            guard !text.isEmpty, text.utf8.count <= 200 else { return false }
            learner = text
        case .newPerDay:
            guard let number = Int(text), (0...9999).contains(number) else { return false }
            newPerDay = number
        case .retention:
            guard let number = Double(text), (0.7...0.99).contains(number) else { return false }
            retention = number
        case .dayStart:
            guard let number = Int(text), (0...23).contains(number) else { return false }
            dayStart = number
        }
        return true
    }
}

extension Settings {
    /// The settings of a record; the usual ones where it has none.
    static func read(from directory: String) throws(Failure) -> Settings {
        var settings = Settings()
        let path = directory + "/settings.json"
        guard let data = FileManager.default.contents(atPath: path) else { return settings }
        let damaged = Failure(
            .badData, .record(.settingsDamaged(path)), hints: [.record(.usualSettingsHold)])
        guard let stored = try? JSONDecoder().decode([String: String].self, from: data) else { throw damaged }
        for (name, text) in stored {
            // A key of a newer version is left alone.
            guard let key = Key(rawValue: name) else { continue }
            guard settings.set(key, to: text) else {
                throw Failure(
                    .badData, .record(.settingInFile(path, key: name, value: text)), hints: [.settingIs(key)])
            }
        }
        return settings
    }

    /// Keeps one changed key, and whatever else the file holds.
    static func store(_ key: Key, _ text: String?, in directory: String) throws {
        let path = directory + "/settings.json"
        var stored: [String: String] = [:]
        if let data = FileManager.default.contents(atPath: path) {
            if let known = try? JSONDecoder().decode([String: String].self, from: data) {
                stored = known
            } else {
                try? FileManager.default.moveItem(atPath: path, toPath: path + ".damaged")
            }
        }
        stored[key.rawValue] = text
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        Places.makePrivateFolder(directory)
        guard let data = try? encoder.encode(stored),
            OutputFile.write(String(decoding: data, as: UTF8.self), to: path, mode: 0o600)
        else {
            throw Failure.cannotWrite(path)
        }
    }
}
