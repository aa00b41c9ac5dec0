@testable import viva

/// One of each phrase that is said to authors.
enum AuthoringSamples {
    static let all: [Phrase.Authoring] =
        [
            .edited(items: 1, faulty: 1, errors: 1, warnings: 1, hidden: 0),
            .edited(items: 2, faulty: 0, errors: 0, warnings: 20, hidden: 8),
            .itemGone("b/i", isFaulty: true, goesOn: true), .itemGone("b/i", isFaulty: false, goesOn: false),
        ]
        + [
            .introduction, .file, .title, .languages, .kind, .stem, .rightOption, .wrongOption, .figure, .accepted,
            .source,
            .untilEmpty, .empty, .fileExists("f"), .noLanguage("x"), .noKind("x"), .keepAnyway, .again, .written("f"),
            .nothingWritten, .practised("b", folder: nil), .practised("b", folder: "d"),
            .figureRead("5", numbers: "comma"),
            .figureRead("5", numbers: "point"), .answerMissing("p"),
        ].map(Phrase.Authoring.new)
}
