import Assessment
import Quantities

/// Reads notes that Anki exports as text, with or without headers: the front asks, the back answers.
///
/// A back that begins with letters of options on the front gives a choice, a figure a numeric item, `{{c1::...}}` gaps;
/// any other back is the text to type.
enum AnkiTextReader: BankFormatReader {
    private struct Headers {
        var separator = UInt8(ascii: "\t")
        var isHTML = true
        /// From 0.
        var guid: Int?
        var tags: Int?
        var others: Set<Int> = []
        var end = 0
    }

    static func read(into bank: inout ImportedBank) {
        let headers = headers(&bank)
        for row in SeparatedValues.rows(of: bank.bytes, from: headers.end, separator: headers.separator) {
            read(row, headers, into: &bank)
        }
    }

    private static func headers(_ bank: inout ImportedBank) -> Headers {
        var headers = Headers()
        for line in TextFileLines.trimmed(bank.bytes) {
            guard !line.isEmpty, bank.bytes[line.lowerBound] == UInt8(ascii: "#") else { break }
            let text = String(decoding: bank.bytes[line], as: UTF8.self)
            let name = text.prefix { $0 != ":" }.dropFirst().lowercased()
            let value = TextLines.oneLine(String(text.drop { $0 != ":" }.dropFirst()))
            let column = Int(value).map { $0 - 1 }
            switch name {
            case "separator": headers.separator = separator(value) ?? headers.separator
            case "html": headers.isHTML = value.lowercased() != "false"
            case "deck": if !value.isEmpty { bank.title = LocalizedText(value) }
            case "guid column": headers.guid = column
            case "tags column": headers.tags = column
            case "notetype column", "deck column": if let column { headers.others.insert(column) }
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
        let special = headers.others.union([headers.guid, headers.tags].compactMap { $0 })
        let fields = row.fields.indices.filter { !special.contains($0) }.map { row.fields[$0] }
        let further = fields.dropFirst(2).count { !$0.isEmpty }
        if further > 0 { bank.lose("\(further) more field\(further == 1 ? "" : "s") of this note not kept", at: place) }
        func plain(_ field: String) -> String {
            guard headers.isHTML else { return TextLines.evened(field) }
            let (text, losses) = HTMLText.plain(field)
            for loss in losses { bank.lose(loss.text, at: place) }
            return text
        }
        let front = fields.first ?? ""
        let back = fields.dropFirst().first ?? ""
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
        } else {
            let key = plain(part("key", of: back) ?? back)
            guard !plain(front).isEmpty, !key.isEmpty else {
                return bank.refuse("a side of this note is empty, and it is left out", at: place)
            }
            entry = Self.entry(front: front, key: key, at: place, plain: plain)
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
            entry.tags = row.fields[tags].split(separator: " ").map { String($0).replacing("_", with: " ") }
        }
        bank.add(entry)
    }

    /// What stands in a `<div class="name">` of our own making, which has none within.
    private static func part(_ name: String, of html: String) -> String? {
        guard let start = html.firstRange(of: "<div class=\"\(name)\">")?.upperBound,
            let end = html[start...].firstRange(of: "</div>")?.lowerBound
        else { return nil }
        return String(html[start..<end])
    }

    private static func entry(
        front: String, key: String, at place: ImportedBank.Place, plain: (String) -> String
    ) -> ImportedBank.Entry {
        let lines = key.split(separator: "\n").map(String.init)
        if let list = front.firstRange(of: "<ol type=\"A\""), let close = front.firstRange(of: "</ol>") {
            let letters = lines.compactMap { line -> Int? in
                guard let letter = line.utf8.first, line.dropFirst().hasPrefix(". ") else { return nil }
                return Int(letter) - 65
            }
            let inner = front[list.upperBound..<max(list.upperBound, close.lowerBound)]
            let options = inner.components(between: "<li>", and: "</li>").enumerated().map {
                Option(
                    text: LocalizedText(plain($0.element)), key: letters.contains($0.offset) ? .always : .never)
            }
            if options.count > 1, !letters.isEmpty {
                let choice = Choice(options: options, isOrderFixed: false)
                let isSeveral = inner.hasPrefix(" class=\"several\"") || letters.count > 1
                return ImportedBank.Entry(
                    at: place, stem: LocalizedText(plain(String(front[..<list.lowerBound]))),
                    answer: isSeveral ? .multiple(choice, .allOrNothing) : .choice(choice))
            }
        }
        let stem = LocalizedText(plain(front))
        let bytes = Array(key.utf8)
        if lines.count == 1,
            let figure = try? KeyParser.parse(0..<bytes.count, in: bytes, style: .point, units: .standard)
        {
            let branch = NumericBranch(
                target: figure.target.plain, unit: figure.unit, isPercent: figure.isPercent)
            return ImportedBank.Entry(at: place, stem: stem, answer: .numeric(NumericKey(branches: [branch])))
        }
        let accepted = lines.map { TextKey.Accepted(language: nil, text: TextLines.oneLine($0)) }
        return ImportedBank.Entry(
            at: place, stem: stem, answer: .text(TextKey(branches: [.init(accepted: accepted, credit: .one)])))
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
