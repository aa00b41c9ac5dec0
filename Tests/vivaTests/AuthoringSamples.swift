@testable import viva

/// One of each phrase that is said to authors.
enum AuthoringSamples {
    static let all: [Phrase.Authoring] =
        [
            .edited(items: 1, errors: 1, warnings: 1, hidden: 0), .edited(items: 2, errors: 0, warnings: 20, hidden: 8),
            .itemGone("b/i"),
        ]
        + [
            .introduction, .file, .title, .languages, .kind, .stem, .rightOption, .wrongOption, .figure, .accepted,
            .source,
            .untilEmpty, .empty, .fileExists("f"), .noLanguage("x"), .noKind("x"), .keepAnyway, .again, .written("f"),
            .nothingWritten,
        ].map(Phrase.Authoring.new)
}
