import Assessment

/// Writes notes as Anki imports them from text: the id of an item is its guid, so that a second import updates.
///
/// Anki marks nothing by itself: the front has the stem and the options, the back the key and what explains it.
enum AnkiTextWriter: BankFormatWriter {
    static func write(_ bank: Bank, _ options: BankFormat.WritingOptions, report: inout ExportReport) -> [UInt8] {
        let settled = SettledBank(bank, options, report: &report)
        report.loseFields(of: bank, keeping: [.title, .sources])
        let deck = TextLines.flat(settled.title).replacing("::", with: ":")
        var text =
            "#separator:tab\n#html:true\n#notetype:Basic\n#deck:\(deck)\n#columns:guid\tFront\tBack\tTags\n"
            + "#guid column:1\n#tags column:4\n"
        for item in settled.items {
            report.loseFields(of: item, keeping: [.explanation, .source, .tags])
            loseMarks(of: item, report: &report)
            let tags = item.tags.map { $0.replacing(" ", with: "_") }.joined(separator: " ")
            if item.tags.contains(where: { $0.contains(" ") }) {
                report.lose("blanks in tags are written as `_`", of: item)
            }
            let fields = [item.id.description, front(item), back(item), tags]
            text += fields.map { SeparatedValues.quoted($0, separator: "\t") }.joined(separator: "\t") + "\n"
        }
        return Array(text.utf8)
    }

    private static func html(_ text: LocalizedText) -> String { HTMLText.html(Item.plain(text)) }

    static func list(_ texts: [LocalizedText], isSeveral: Bool) -> String {
        let entries = texts.map { "<li>\(html($0))</li>" }.joined()
        return "<ol type=\"A\"\(isSeveral ? " class=\"several\"" : "")>\(entries)</ol>"
    }

    private static func front(_ item: Item) -> String {
        let stem = "<div>\(html(item.stem))</div>"
        switch item.answer {
        case .choice(let choice): return stem + list(choice.options.map(\.text), isSeveral: false)
        case .multiple(let choice, _): return stem + list(choice.options.map(\.text), isSeveral: true)
        case .ordering(let ordering):
            let sorted = ordering.entries.map(\.text).sorted { Item.plain($0) < Item.plain($1) }
            return stem + "<ul>\(sorted.map { "<li>\(html($0))</li>" }.joined())</ul>"
        case .matching(let matching):
            let lefts = matching.pairs.map { "<li>\(html($0.left))</li>" }.joined()
            let sorted = matching.targets.sorted { Item.plain($0) < Item.plain($1) }
            return stem + "<ul>\(lefts)</ul><ul>\(sorted.map { "<li>\(html($0))</li>" }.joined())</ul>"
        case .numeric, .text, .cloze: return stem
        }
    }

    private static func back(_ item: Item) -> String {
        var parts = ["<div class=\"key\">\(key(item))</div>"]
        if let explanation = item.explanation { parts.append("<div class=\"explanation\">\(html(explanation))</div>") }
        if let source = item.source { parts.append("<div class=\"source\">\(html(source))</div>") }
        return parts.joined()
    }

    private static func key(_ item: Item) -> String {
        switch item.answer {
        case .choice(let choice), .multiple(let choice, _):
            let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
            return choice.options.indices.compactMap { place in
                guard case .always = choice.options[place].key else { return nil }
                let words = html(choice.options[place].text)
                return letters.indices.contains(place) ? "\(letters[place]). \(words)" : words
            }.joined(separator: "<br />")
        case .numeric(let key): return key.key.map { HTMLText.escaped(ItemWriter.figure(of: $0)) } ?? ""
        case .text(let key):
            return key.branches.first.map { $0.accepted.map { HTMLText.escaped($0.text) }.joined(separator: "<br />") }
                ?? ""
        case .ordering(let ordering):
            return "<ol>\(ordering.entries.map { "<li>\(html($0.text))</li>" }.joined())</ol>"
        case .matching(let matching):
            return matching.pairs.map { "\(html($0.left)) → \(html(matching.targets[$0.target]))" }
                .joined(separator: "<br />")
        case .cloze(let cloze):
            return cloze.gaps.map { gap in
                let words: String =
                    switch gap.key {
                    case .choice(let choice):
                        choice.options.first { if case .always = $0.key { true } else { false } }.map { html($0.text) }
                            ?? ""
                    case .numeric(let key): key.key.map { HTMLText.escaped(ItemWriter.figure(of: $0)) } ?? ""
                    case .text(let key): HTMLText.escaped(key.branches.first?.accepted.first?.text ?? "")
                    }
                return "\(gap.name): \(words)"
            }.joined(separator: "<br />")
        }
    }

    /// What only a program that marks answers has a use for.
    private static func loseMarks(of item: Item, report: inout ExportReport) {
        var lost: [String] = []
        if case .multiple(_, let rule) = item.answer, rule != .allOrNothing { lost.append("`score: \(rule.rawValue)`") }
        switch item.answer {
        case .choice(let choice), .multiple(let choice, _):
            if choice.options.contains(where: { $0.feedback != nil }) { lost.append("feedback") }
            if choice.options.contains(where: { $0.credit != nil }) { lost.append("shares of the score") }
            report.loseOrder(of: choice, item)
        case .numeric(let key):
            if key.branches.count > 1 { lost.append("further answers") }
            if key.branches.contains(where: { $0.feedback != nil }) { lost.append("feedback") }
            if key.isSpanWanted { lost.append("`answer: span`") }
            if key.unitPolicy != .optional { lost.append("`unit: \(key.unitPolicy.rawValue)`") }
        case .text(let key):
            if key.branches.count > 1 { lost.append("further answers") }
            if key.branches.contains(where: { $0.feedback != nil }) { lost.append("feedback") }
            if key.comparison != TextComparison() { lost.append("how texts are compared") }
        case .ordering, .matching, .cloze: lost.append("its marking")
        }
        if !lost.isEmpty { report.lose("\(lost.joined(separator: ", ")) not written", of: item) }
    }
}
