import Assessment
import Quantities

/// Reads cards in Markdown: `Q:` and `A:`, and `C:` with gaps in brackets.
enum HashcardsReader: BankFormatReader {
    private struct Card {
        var isCloze: Bool
        var range: Range<Int>
        var front: [String]
        var back: [String]?
    }

    static func read(into bank: inout ImportedBank) {
        var card: Card?
        for line in TextFileLines.trimmed(bank.bytes) {
            let text = String(decoding: bank.bytes[line], as: UTF8.self)
            let mark = text.prefix(2)
            if mark == "Q:" || mark == "C:" {
                finish(card, into: &bank)
                card = Card(isCloze: mark == "C:", range: line, front: [String(text.dropFirst(2))])
            } else if text == "---" {
                finish(card, into: &bank)
                card = nil
            } else if var open = card {
                if mark == "A:", !open.isCloze, open.back == nil {
                    open.back = [String(text.dropFirst(2))]
                } else if open.back != nil {
                    open.back?.append(text)
                } else {
                    open.front.append(text)
                }
                if !text.isEmpty { open.range = open.range.lowerBound..<line.upperBound }
                card = open
            } else if !text.isEmpty {
                bank.lose("this line belongs to no card, and is not kept", at: .init(line))
            }
        }
        finish(card, into: &bank)
    }

    private static func finish(_ card: Card?, into bank: inout ImportedBank) {
        guard let card else { return }
        let place = ImportedBank.Place(card.range)
        let front = plain(card.front, at: place, &bank)
        if card.isCloze {
            guard let cloze = CardCloze(brackets: front) else {
                return bank.refuse("this card has no gap in brackets, and is left out", at: place)
            }
            let stem = LocalizedText(versions: [.init(language: nil, text: cloze.stem)])
            return bank.add(ImportedBank.Entry(at: place, stem: stem, answer: cloze.answer))
        }
        let back = plain(card.back ?? [], at: place, &bank)
        guard !front.isEmpty, !back.isEmpty else {
            return bank.refuse("this card lacks its question or its `A:`, and is left out", at: place)
        }
        let parts = back.split(separator: "\n", maxSplits: 1).map(String.init)
        let accepted = TextKey.Accepted(language: nil, text: TextLines.oneLine(parts[0]))
        var entry = ImportedBank.Entry(
            at: place, stem: LocalizedText(front),
            answer: .text(TextKey(branches: [.init(accepted: [accepted], credit: .one)])))
        if parts.count > 1 {
            entry.explanation = LocalizedText(TextLines.evened(parts[1]))
            bank.lose("the first line of the answer is what is typed; the rest is kept as the explanation", at: place)
        }
        bank.add(entry)
    }

    /// The words, with pictures as their descriptions.
    private static func plain(_ lines: [String], at place: ImportedBank.Place, _ bank: inout ImportedBank) -> String {
        let text = TextLines.evened(lines.joined(separator: "\n"))
        if text.contains("![") { bank.lose("a picture is kept as its address only", at: place) }
        return text
    }
}
