import Assessment
import Quantities

/// Writes a bank as a table, in all its languages; ``CSVColumns`` names the columns.
enum CSVWriter: BankFormatWriter {
    static func write(_ bank: Bank, _ options: BankFormat.WritingOptions, report: inout ExportReport) -> [UInt8] {
        report.loseFields(of: bank, keeping: [])
        if !bank.units.declarations.isEmpty {
            report.lose("the units that the bank declares are not written, and rows that use them are not read back")
        }
        var rows: [[String: String]] = []
        for item in bank.items {
            guard let row = row(item, of: bank, report: &report) else { continue }
            rows.append(row)
        }
        let columns = columns(of: rows)
        let lines = [columns] + rows.map { row in columns.map { CSVColumns.neutralised(row[$0] ?? "") } }
        let text = lines.map { line in
            line.map { SeparatedValues.quoted($0, separator: ",") }.joined(separator: ",") + "\r\n"
        }
        return Array(text.joined().utf8)
    }

    /// Those that some row fills, in an order that reads well.
    private static func columns(of rows: [[String: String]]) -> [String] {
        let names = Set(rows.flatMap(\.keys))
        let order = ["id", "kind", "stem", "option", "match", "feedback", "key", "explanation", "hint", "source"]
        func rank(_ name: String) -> (Int, Int, String) {
            let base = name.prefix { $0 != ":" && $0 != "-" }
            let number = name.drop { $0 != "-" }.dropFirst().prefix { $0.isNumber }
            let place = order.firstIndex(of: String(base)) ?? order.count
            return ((3...5).contains(place) ? 3 : place, (Int(number) ?? 0) * 10 + place, name)
        }
        return names.sorted { rank($0) < rank($1) }
    }

    private static func row(_ item: Item, of bank: Bank, report: inout ExportReport) -> [String: String]? {
        guard !item.isComputed else {
            report.leaveOut(item, "a table cannot compute its figures")
            return nil
        }
        var row = ["id": item.id.item, "kind": item.kind.rawValue]
        func put(_ text: LocalizedText?, _ column: String) {
            for version in text.map({ TextLayout.evened($0, among: bank.languages) }) ?? [] {
                row[version.language.map { "\(column):\($0)" } ?? column] = version.text.source
            }
        }
        put(item.stem, "stem")
        put(item.explanation, "explanation")
        put(item.hints.first, "hint")
        put(item.sourceName ?? item.source, "source")
        if item.hints.count > 1 { report.lose("only the first hint is written", of: item) }
        if !item.hintCost.isZero { report.lose("`hint-cost:` is not written", of: item) }
        if !item.tags.isEmpty { row["tags"] = item.tags.joined(separator: ", ") }
        row["group"] = item.group
        switch item.answer {
        case .choice(let choice), .multiple(let choice, _):
            for (place, option) in choice.options.enumerated() {
                put(option.text, "option-\(place + 1)")
                put(option.feedback, "feedback-\(place + 1)")
            }
            row["key"] = key(of: choice)
            if choice.isOrderFixed { row["order"] = "fixed" }
            if case .multiple(_, let rule) = item.answer { row["score"] = rule.rawValue }
        case .numeric, .text:
            var bare = item
            bare.stem = LocalizedText("x")
            (bare.hints, bare.tags) = ([], [])
            (bare.explanation, bare.source, bare.sourceName, bare.group) = (nil, nil, nil, nil)
            let lines = ItemWriter(item: bare, languages: bank.languages).lines.dropFirst(3)
            row["key"] = String(lines.joined(separator: "\n").dropFirst(2))
        case .ordering(let ordering):
            for (place, entry) in ordering.entries.enumerated() {
                put(entry.text, "option-\(place + 1)")
                put(entry.feedback, "feedback-\(place + 1)")
            }
            row["score"] = ordering.rule.rawValue
        case .matching(let matching):
            for (place, pair) in matching.pairs.enumerated() {
                put(pair.left, "option-\(place + 1)")
                put(matching.targets[pair.target], "match-\(place + 1)")
                put(pair.feedback, "feedback-\(place + 1)")
            }
            let used = Set(matching.pairs.map(\.target))
            let rest = matching.targets.indices.filter { !used.contains($0) }
            for (place, target) in rest.enumerated() {
                put(matching.targets[target], "match-\(matching.pairs.count + place + 1)")
            }
            row["score"] = matching.rule.rawValue
        case .cloze:
            report.leaveOut(item, "a table has no columns for gaps")
            return nil
        }
        return row
    }

    /// `A C`, or with shares of the score `A 50%, C -25%`.
    private static func key(of choice: Choice) -> String {
        let isWeighed = choice.options.contains { $0.credit != nil }
        let marks = choice.options.enumerated().compactMap { place, option -> String? in
            let name = letter(place)
            if let credit = option.credit { return "\(name) \(ItemWriter.percent(credit))" }
            guard case .always = option.key else { return nil }
            return isWeighed ? "\(name) 100%" : name
        }
        return marks.joined(separator: isWeighed ? ", " : " ")
    }

    static func letter(_ place: Int) -> String {
        place < 26 ? String(Character(Unicode.Scalar(UInt8(65 + place)))) : String(place + 1)
    }
}
