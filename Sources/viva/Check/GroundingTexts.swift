import Assessment
import QuestionBank

/// The texts that `check --against` names, read in the language that they are in.
struct GroundingTexts {
    let sources: [GroundingSource]

    /// - Parameters:
    ///   - paths: plain text files in UTF-8.
    ///   - banks: the files that are checked; a text is in one of their languages.
    ///   - language: that of the texts, where it was given.
    init(paths: [String], banks: [String], language: String?) throws {
        guard !paths.isEmpty else {
            sources = []
            return
        }
        var languages = language.flatMap { Language($0) }.map { [$0] } ?? []
        if languages.isEmpty {
            for path in banks {
                let bank = Shelf.bytes(of: path).flatMap {
                    BankReader.read($0, fileName: path, scrutiny: .soundness).bank
                }
                for language in bank?.languages ?? [] where !languages.contains(language) { languages.append(language) }
            }
        }
        sources = try paths.map { path in
            guard let bytes = Shelf.bytes(of: path) else {
                throw Failure(.noInput, .cannotRead(path), hints: [.nameReadable])
            }
            return GroundingSource(bytes: bytes, file: path, languages: languages)
        }
    }
}
