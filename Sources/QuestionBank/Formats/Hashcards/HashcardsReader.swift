import Assessment
import Quantities

/// Reads cards in Markdown: `Q:` and `A:`, and `C:` with gaps in brackets; a head in TOML names the deck.
enum HashcardsReader: BankFormatReader {
    private struct Card {
        var isCloze: Bool
        var range: Range<Int>
        var front: [String]
        var back: [String]?
    }

    static func read(into bank: inout ImportedBank) {
        var card: Card?
        let lines = TextFileLines.trimmed(bank.bytes)
        for line in lines.dropFirst(readHead(lines, into: &bank)) {
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

    /// Reads what stands between lines of `---` at the start, in TOML or in YAML; the result is how many lines that is.
    private static func readHead(_ lines: [Range<Int>], into bank: inout ImportedBank) -> Int {
        let texts = lines.prefix(100).map { String(decoding: bank.bytes[$0], as: UTF8.self) }
        guard texts.first == "---" || texts.first == "+++", let mark = texts.first,
            let end = texts.dropFirst().firstIndex(of: mark),
            !texts[..<end].contains(where: { $0.hasPrefix("Q:") || $0.hasPrefix("C:") })
        else { return 0 }
        for place in 1..<end where !texts[place].isEmpty {
            let sign = texts[place].firstIndex { $0 == "=" || $0 == ":" }
            let name = sign.map { TextLines.oneLine(String(texts[place][..<$0])) }
            let value = sign.map { unquoted(TextLines.oneLine(String(texts[place][$0...].dropFirst()))) } ?? ""
            if name == "name", !value.isEmpty {
                bank.title = LocalizedText(value)
            } else {
                bank.lose("this line says nothing that is known here, and is not kept", at: .init(lines[place]))
            }
        }
        return end + 1
    }

    private static func unquoted(_ value: String) -> String {
        guard let quote = value.first, quote == "\"" || quote == "'", value.count > 1, value.last == quote else {
            return value
        }
        let inner = String(value.dropFirst().dropLast())
        return quote == "'" ? inner : inner.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
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
        let read = CardAnswer(back: back, at: place, &bank)
        var entry = ImportedBank.Entry(at: place, stem: LocalizedText(front), answer: read.answer)
        entry.explanation = read.explanation
        bank.add(entry)
    }

    /// The words, with pictures as their descriptions.
    private static func plain(_ lines: [String], at place: ImportedBank.Place, _ bank: inout ImportedBank) -> String {
        let text = TextLines.evened(lines.joined(separator: "\n"))
        if text.contains("![") { bank.lose("a picture is kept as its address only", at: place) }
        return text
    }
}
