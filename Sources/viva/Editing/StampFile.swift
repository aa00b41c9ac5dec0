import FoundationEssentials
import QuestionBank

/// What was accepted of a bank's translations, in a file beside it.
struct StampFile {
    let path: String
    let stamps: TranslationStamps

    /// As the file has it: by text, by language, the hashes of the source and of the translation.
    private struct Stored: Codable {
        var version: Int
        var texts: [String: [String: [String]]]
    }

    /// - Parameter bank: the path of the bank's file.
    init(bank: String) throws {
        path = (bank.hasSuffix(".md") ? String(bank.dropLast(3)) : bank) + ".translations.json"
        var stamps = TranslationStamps()
        if FileState(path: path).exists {
            guard let bytes = Shelf.bytes(of: path),
                let stored = try? JSONDecoder().decode(Stored.self, from: Data(bytes)), stored.version == 1
            else {
                throw Failure(.badData, .stampsDamaged(path), hints: [.mendStamps])
            }
            stamps.stamps = stored.texts.mapValues { languages in
                languages.compactMapValues { $0.count == 2 ? .init(source: $0[0], translation: $0[1]) : nil }
            }
        }
        self.stamps = stamps
    }

    func write(_ stamps: TranslationStamps) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let stored = Stored(
            version: 1, texts: stamps.stamps.mapValues { $0.mapValues { [$0.source, $0.translation] } })
        guard let data = try? encoder.encode(stored),
            OutputFile.write(String(decoding: data, as: UTF8.self) + "\n", to: path)
        else {
            throw Failure.cannotWrite(path)
        }
    }
}
