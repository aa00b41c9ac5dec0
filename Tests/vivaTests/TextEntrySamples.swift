import Quantities

@testable import viva

/// Each phrase on texts, hints and remembered answers, with figures that change its form.
enum TextEntrySamples {
    static let all: [Phrase.TextEntry] =
        [
            .mindCase("K"), .mindCaseAndAccents("K"), .misspelt("K", slips: 1), .misspelt("K", slips: 2), .readAs("K"),
            .ownWord, .onlyCaseMissed, .onlyAccentsMissed,
            .onlyCaseAndAccentsMissed, .lettersOff(1, text: nil), .lettersOff(2, text: "K"),
            .noHint, .hintCostsAll, .hintsSeenToday(1), .hintsSeenToday(2), .cannotRememberGaps,
            .hintCosts(Rational(decimal: "0.25") ?? .one),
            .afterHints(1, score: 0.75), .afterHints(2, score: 0.5),
            .hardAfterHint, .offerRemember("K"), .remembered("K"), .alreadyRemembered("K"), .cannotRemember,
            .sayRightFirst, .forgotten("K"), .noSuggestions, .rememberedMark, .changedMark, .itemGone,
            .flagged(on: "2026-11-21", note: ""), .flagged(on: "2026-11-21", note: "N"),
        ] + [1, 2, 3].flatMap { [.suggestedAnswer("K", times: $0), .suggestedOptions("2", times: $0)] }
}
