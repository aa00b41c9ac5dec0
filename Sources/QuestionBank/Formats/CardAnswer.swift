import Assessment
import Quantities

/// What the back of a card is here: a figure, or the text to type, and what explains it.
struct CardAnswer {
    var answer: AnswerKey
    var explanation: LocalizedText?

    /// Reads a back of at least one line; nobody types what follows the first, which explains it, and that is said.
    init(back: String, at place: ImportedBank.Place, _ bank: inout ImportedBank) {
        let parts = back.split(separator: "\n", maxSplits: 1).map(String.init)
        answer = Self.typed(parts.first ?? "", at: place, &bank)
        if parts.count > 1 {
            explanation = LocalizedText(TextLines.evened(parts[1]))
            bank.lose("the first line of the answer is what is typed; the rest is kept as the explanation", at: place)
        }
    }

    /// A figure where the words are one, else a text to type.
    static func typed(_ words: String, at place: ImportedBank.Place, _ bank: inout ImportedBank) -> AnswerKey {
        let bytes = Array(words.utf8)
        guard let figure = try? KeyParser.parse(0..<bytes.count, in: bytes, style: .point, units: .standard) else {
            let accepted = TextKey.Accepted(language: nil, text: TextLines.oneLine(words))
            return .text(TextKey(branches: [.init(accepted: [accepted], credit: .one)]))
        }
        if let plain = GroupedFigure.thousands(in: words, bank.options.language) {
            bank.lose(GroupedFigure.warning(words, plain), at: place)
        }
        let branch = NumericBranch(target: figure.target.plain, unit: figure.unit, isPercent: figure.isPercent)
        return .numeric(NumericKey(branches: [branch]))
    }
}
