/// What Canvas keeps beside a quiz.
enum CanvasMeta {
    static let file = "assessment_meta.xml"

    /// The folders of quizzes whose answers are not shuffled.
    static func foldersInOrder(_ archive: inout ZipArchive) -> Set<String> {
        let suffix = "/" + file
        var folders: Set<String> = []
        for name in archive.entries.map(\.name) where name == file || name.hasSuffix(suffix) {
            guard let bytes = try? archive.file(name), let quiz = try? XMLDocument.root(of: bytes), quiz.name == "quiz",
                quiz.first("shuffle_answers")?.trimmedText == "false"
            else { continue }
            folders.insert(String(name.dropLast(file.count)))
        }
        return folders
    }
}
