import Assessment
import Quantities

/// Reads notes that Anki exports as text, with or without headers: the front asks, the back answers.
///
/// A back that begins with letters of options on the front gives a choice, a figure a numeric item, `{{c1::...}}` gaps;
/// the first line of any other back is the text to type.
enum AnkiTextReader: BankFormatReader {
    private struct Headers {
        var separator = UInt8(ascii: "\t")
        var isHTML = true
        /// From 0.
        var guid: Int?
        var tags: Int?
        var noteType: Int?
        var deck: Int?
        /// Of every note.
        var allTags: [String] = []
        /// Whether the notes are of several decks.
        var hasDecks = false
        var end = 0
    }

    static func read(into bank: inout ImportedBank) {
        var headers = headers(&bank)
        let rows = SeparatedValues.rows(
            of: bank.bytes, from: headers.end, separator: headers.separator, endsOpenQuotes: true)
        if let deck = headers.deck {
            let decks = Set(rows.compactMap { $0.fields.indices.contains(deck) ? $0.fields[deck] : nil })
            headers.hasDecks = decks.count > 1
            if let only = decks.first, decks.count == 1, bank.title == nil { bank.title = LocalizedText(only) }
        }
        for row in rows {
            let place = ImportedBank.Place(row.range)
            if bank.bytes[row.range].first == UInt8(ascii: "#") {
                bank.note("a line that begins with `#` is a comment in Anki, and not kept", at: place)
            } else if let open = row.openQuote {
                bank.refuse(SeparatedValues.openQuoteAdvice, at: .init(open..<(open + 1)))
            } else {
                read(row, headers, into: &bank)
            }
        }
    }

    private static func headers(_ bank: inout ImportedBank) -> Headers {
        var headers = Headers()
        for line in TextFileLines.trimmed(bank.bytes) {
            guard !line.isEmpty, bank.bytes[line.lowerBound] == UInt8(ascii: "#") else { break }
            let text = String(decoding: bank.bytes[line], as: UTF8.self)
            let name = text.prefix { $0 != ":" }.dropFirst().lowercased()
            let value = TextLines.oneLine(String(text.drop { $0 != ":" }.dropFirst()))
            let column = Int(countedFromOne: value)
            switch name {
            case "separator": headers.separator = separator(value) ?? headers.separator
            case "html": headers.isHTML = value.lowercased() != "false"
            case "deck": if !value.isEmpty { bank.title = LocalizedText(value) }
            case "guid column": headers.guid = column
            case "tags column": headers.tags = column
            case "tags": headers.allTags = tags(value)
            case "notetype column": headers.noteType = column
            case "deck column": headers.deck = column
            case "notetype": noteReversal(value, at: .init(line), &bank)
            default: break
            }
            headers.end = (bank.bytes[line.upperBound...].firstIndex(of: 0x0A) ?? bank.bytes.count - 1) + 1
        }
        return headers
    }

    private static func separator(_ name: String) -> UInt8? {
        switch name.lowercased() {
        case "tab", "\\t": UInt8(ascii: "\t")
        case "comma": UInt8(ascii: ",")
        case "semicolon": UInt8(ascii: ";")
        case "space": UInt8(ascii: " ")
        case "pipe": UInt8(ascii: "|")
        case "colon": UInt8(ascii: ":")
        default: name.utf8.count == 1 ? name.utf8.first : nil
        }
    }

    private static func read(_ row: SeparatedValues.Row, _ headers: Headers, into bank: inout ImportedBank) {
        let place = ImportedBank.Place(row.range)
        let special = Set([headers.guid, headers.tags, headers.noteType, headers.deck].compactMap { $0 })
        if let column = headers.noteType, row.fields.indices.contains(column) {
            noteReversal(row.fields[column], at: place, &bank)
        }
        let fields = row.fields.indices.filter { !special.contains($0) }.map { row.fields[$0] }
        let further = fields.dropFirst(2).count { !$0.isEmpty }
        if further > 0 { bank.lose("\(further) more field\(further == 1 ? "" : "s") of this note not kept", at: place) }
        func plain(_ field: String) -> String {
            guard headers.isHTML else { return TextLines.evened(field) }
            let (text, losses) = HTMLText.plain(field)
            for loss in losses { bank.lose(loss.text, at: place) }
            return text
        }
        let front = withoutRecordings(fields.first ?? "", at: place, &bank)
        let back = withoutRecordings(fields.dropFirst().first ?? "", at: place, &bank)
        var entry: ImportedBank.Entry
        if front.contains("{{c") {
            guard let cloze = CardCloze(anki: plain(front)) else {
                return bank.refuse("the gaps of this note cannot be read, and it is left out", at: place)
            }
            entry = ImportedBank.Entry(
                at: place, stem: LocalizedText(versions: [.init(language: nil, text: cloze.stem)]), answer: cloze.answer
            )
            let words = plain(back)
            entry.explanation = words.isEmpty ? nil : LocalizedText(words)
            entry.hints = cloze.hints.map { LocalizedText($0) }
            if !cloze.hints.isEmpty {
                bank.lose("what a gap shows in the place of its answer is kept as a hint", at: place)
            }
        } else {
            let key = plain(part("key", of: back) ?? back)
            let stem = plain(front)
            guard !stem.isEmpty, !key.isEmpty else {
                return bank.refuse("a side of this note is empty, and it is left out", at: place)
            }
            if let chosen = Self.choice(front: front, key: key, at: place, plain: plain) {
                entry = chosen
            } else if part("key", of: back) != nil, key.contains("\n") {
                // Lines of our own making are texts that are right alike.
                let accepted = key.split(separator: "\n").map {
                    TextKey.Accepted(language: nil, text: TextLines.oneLine(String($0)))
                }
                entry = ImportedBank.Entry(
                    at: place, stem: LocalizedText(stem),
                    answer: .text(TextKey(branches: [.init(accepted: accepted, credit: .one)])))
            } else {
                let card = CardAnswer(back: key, at: place, &bank)
                entry = ImportedBank.Entry(at: place, stem: LocalizedText(stem), answer: card.answer)
                entry.explanation = card.explanation
            }
            if part("key", of: back) != nil {
                entry.explanation = part("explanation", of: back).map { LocalizedText(plain($0)) }
                entry.source = part("source", of: back).map { LocalizedText(plain($0)) }
            }
        }
        if let guid = headers.guid, row.fields.indices.contains(guid), !row.fields[guid].isEmpty {
            let id = row.fields[guid]
            entry.id = ItemID(id)?.item ?? id
        }
        if let tags = headers.tags, row.fields.indices.contains(tags) {
            entry.tags = Self.tags(row.fields[tags])
        }
        entry.tags += headers.allTags.filter { !entry.tags.contains($0) }
        if headers.hasDecks, let column = headers.deck, row.fields.indices.contains(column) {
            let deck = TextLines.oneLine(row.fields[column].replacing(",", with: " "))
            if !deck.isEmpty, !entry.tags.contains(deck) { entry.tags.append(deck) }
            bank.note("the deck of a note is kept as a tag of it", at: place)
        }
        bank.add(entry)
    }

    private static func tags(_ field: String) -> [String] {
        field.split(whereSeparator: \.isWhitespace).map {
            String($0).replacing("_", with: " ").replacing(",", with: " ")
        }
    }

    /// Of notes that Anki asks both ways round.
    private static func noteReversal(_ type: String, at place: ImportedBank.Place, _ bank: inout ImportedBank) {
        guard type.lowercased().contains("reversed") else { return }
        bank.note("the card that asks for the front of a note, given its back, is not kept", at: place)
    }

    /// The field without `[sound:a.mp3]`.
    private static func withoutRecordings(
        _ field: String, at place: ImportedBank.Place, _ bank: inout ImportedBank
    ) -> String {
        var words = ""
        var rest = field[...]
        while let start = rest.firstRange(of: "[sound:"), let end = rest[start.upperBound...].firstIndex(of: "]") {
            words += rest[..<start.lowerBound]
            bank.lose(
                "the recording `\(rest[start.upperBound..<end].prefix(80))` cannot be kept, and is taken out", at: place
            )
            rest = rest[rest.index(after: end)...]
        }
        return words + rest
    }

    /// What stands in a `<div class="name">` of our own making, which has none within.
    private static func part(_ name: String, of html: String) -> String? {
        guard let start = html.firstRange(of: "<div class=\"\(name)\">")?.upperBound,
            let end = html[start...].firstRange(of: "</div>")?.lowerBound
        else { return nil }
        return String(html[start..<end])
    }

    /// Nil where the front lists no options, or the back names none of them.
    private static func choice(
        front: String, key: String, at place: ImportedBank.Place, plain: (String) -> String
    ) -> ImportedBank.Entry? {
        guard let list = front.firstRange(of: "<ol type=\"A\""), let close = front.firstRange(of: "</ol>") else {
            return nil
        }
        let letters = key.split(separator: "\n").compactMap { line -> Int? in
            // The letter stands alone where the option has paragraphs.
            guard let letter = line.utf8.first, line.dropFirst().hasPrefix(". ") || line.dropFirst() == "." else {
                return nil
            }
            return Int(letter) - 65
        }
        let inner = front[list.upperBound..<max(list.upperBound, close.lowerBound)]
        let options = inner.components(between: "<li>", and: "</li>").enumerated().map {
            Option(text: LocalizedText(plain($0.element)), key: letters.contains($0.offset) ? .always : .never)
        }
        guard options.count > 1, !letters.isEmpty else { return nil }
        let choice = Choice(options: options, isOrderFixed: false)
        let isSeveral = inner.hasPrefix(" class=\"several\"") || letters.count > 1
        return ImportedBank.Entry(
            at: place, stem: LocalizedText(plain(String(front[..<list.lowerBound]))),
            answer: isSeveral ? .multiple(choice, .allOrNothing) : .choice(choice))
    }
}

extension StringProtocol {
    /// The stretches between pairs of marks.
    fileprivate func components(between open: String, and close: String) -> [String] {
        var parts: [String] = []
        var rest = self[startIndex...]
        while let start = rest.firstRange(of: open)?.upperBound,
            let end = rest[start...].firstRange(of: close)
        {
            parts.append(String(rest[start..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return parts
    }
}
