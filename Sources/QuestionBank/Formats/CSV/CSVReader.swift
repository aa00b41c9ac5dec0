import Assessment
import Quantities

/// Reads tables of the columns that ``CSVColumns`` names.
enum CSVReader: BankFormatReader {
    static func read(into bank: inout ImportedBank) {
        var start = bank.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let separator = SeparatedValues.separator(in: bank.bytes, from: &start, among: ",;\t|")
        let rows = SeparatedValues.rows(of: bank.bytes, from: start, separator: separator, endsOpenQuotes: true)
        let names = (rows.first?.fields ?? []).map(CSVColumns.name)
        guard let header = rows.first, header.openQuote == nil,
            names.contains(where: { $0 == "stem" || $0.hasPrefix("stem:") })
        else {
            return bank.report(
                Message(
                    .importUnreadable,
                    "the first line should name columns, `stem` among them; there are \(CSVColumns.all)"),
                at: .init(firstLine(of: bank.bytes, from: start)))
        }
        var seen: Set<String> = []
        for name in names {
            if !name.isEmpty, !seen.insert(name).inserted {
                bank.lose(
                    "two columns are called `\(name.prefix(40))`; of each row the first that is filled counts",
                    at: .init(header.range))
            } else {
                readColumn(name, at: .init(header.range), &bank)
            }
        }
        for row in rows.dropFirst() {
            if let open = row.openQuote {
                bank.refuse(SeparatedValues.openQuoteAdvice, at: .init(open..<(open + 1)))
                continue
            }
            var cells: [String: String] = [:]
            for (name, cell) in zip(names, row.fields) where !cell.isEmpty && cells[name] == nil {
                cells[name] = CSVColumns.plain(cell)
            }
            let place = ImportedBank.Place(row.range)
            if row.fields.count > names.count { bank.lose("this row has more cells than the first", at: place) }
            var reading = CSVRow(cells: cells, languages: bank.languages)
            switch reading.entry(at: place) {
            case .success(let entry):
                if case .numeric = entry.answer, let key = cells["key"],
                    let plain = GroupedFigure.thousands(in: key, bank.options.language)
                {
                    bank.lose(GroupedFigure.warning(key, plain), at: place)
                }
                bank.add(entry)
            case .failure(let fault): bank.refuse("this row is left out: \(fault.message)", at: place)
            }
        }
    }

    private static func firstLine(of bytes: [UInt8], from start: Int) -> Range<Int> {
        let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        return start..<end
    }

    /// Learns the bank's languages from the names of columns, and says which columns mean nothing.
    private static func readColumn(_ name: String, at place: ImportedBank.Place, _ bank: inout ImportedBank) {
        let parts = name.split(separator: ":", maxSplits: 1)
        let base = parts.first.map(String.init) ?? ""
        let stem = base.prefix { $0 != "-" }
        let isKnown =
            CSVColumns.fixed.contains(name) || CSVColumns.texts.contains(base)
            || (CSVColumns.numbered.contains(String(stem)) && Int(base.dropFirst(stem.count + 1)) != nil)
        guard isKnown else {
            let near = CSVColumns.nearest(to: name).map { "; did you mean `\($0)`?" } ?? ""
            return bank.lose("the column `\(name.prefix(40))` is not known here, and not kept\(near)", at: place)
        }
        if parts.count > 1, let language = Language(parts[1]), !bank.languages.contains(language) {
            bank.languages.append(language)
        }
    }
}

private struct CSVFault: Error {
    var message: String
}

/// One row on its way to an item.
private struct CSVRow {
    let cells: [String: String]
    let languages: [Language]

    private func text(_ column: String) -> LocalizedText? {
        var versions = languages.compactMap { language in
            cells["\(column):\(language)"].map {
                LocalizedText.Version(language: language, text: Template(plain: $0))
            }
        }
        if versions.isEmpty, let cell = cells[column] { versions = [.init(language: nil, text: Template(plain: cell))] }
        return versions.isEmpty ? nil : LocalizedText(versions: versions)
    }

    private func texts(_ column: String, upTo last: Int) -> [LocalizedText?] {
        (1...last).map { text("\(column)-\($0)") }
    }

    /// The highest number of a numbered column that is filled.
    private var last: Int {
        cells.keys.compactMap { name in
            let digits = name.drop { $0 != "-" }.dropFirst().prefix { $0.isNumber }
            return Int(digits)
        }.max() ?? 1
    }

    mutating func entry(at place: ImportedBank.Place) -> Result<ImportedBank.Entry, CSVFault> {
        guard let stem = text("stem") else { return .failure(CSVFault(message: "it has no `stem`")) }
        guard last <= 1000 else { return .failure(CSVFault(message: "it has too many options")) }
        let answer: AnswerKey
        do throws(CSVFault) {
            answer = try self.answer()
        } catch {
            return .failure(error)
        }
        var entry = ImportedBank.Entry(at: place, stem: stem, answer: answer)
        entry.id = cells["id"]
        entry.explanation = text("explanation")
        entry.hints = text("hint").map { [$0] } ?? []
        entry.source = text("source")
        entry.tags = (cells["tags"] ?? "").split(separator: ",").map { TextLines.oneLine(String($0)) }
        entry.group = cells["group"]
        return .success(entry)
    }

    private func answer() throws(CSVFault) -> AnswerKey {
        let options = texts("option", upTo: last)
        let kind = cells["kind"].flatMap { ItemKind(rawValue: $0) }
        if let name = cells["kind"], kind == nil { throw CSVFault(message: "there is no kind `\(name.prefix(40))`") }
        let hasOptions = options.contains { $0 != nil }
        switch kind {
        case .singleChoice, .trueFalse: return .choice(try choice(options))
        case .multipleResponse: return .multiple(try choice(options), try rule(else: .allOrNothing))
        case .ordering:
            let feedback = texts("feedback", upTo: last)
            let entries = zip(options, feedback).compactMap { text, feedback in
                text.map { Ordering.Entry(text: $0, feedback: feedback) }
            }
            return .ordering(Ordering(entries: entries, rule: try rule(else: .allOrNothing)))
        case .matching: return .matching(try matching(options))
        case .cloze: throw CSVFault(message: "a table has no columns for gaps")
        case .numeric, .shortText: return try typed()
        case nil: return hasOptions ? .choice(try choice(options)) : try typed()
        }
    }

    private func rule(else usual: ScoringRule) throws(CSVFault) -> ScoringRule {
        guard let name = cells["score"] else { return usual }
        guard let rule = ScoringRule(rawValue: name) else {
            throw CSVFault(message: "there is no rule `\(name.prefix(40))`")
        }
        return rule
    }

    private func choice(_ texts: [LocalizedText?]) throws(CSVFault) -> Choice {
        let feedback = self.texts("feedback", upTo: last)
        var choice = Choice(options: [], isOrderFixed: cells["order"] == "fixed")
        for (text, feedback) in zip(texts, feedback) {
            guard let text else { continue }
            choice.options.append(Option(text: text, key: .never, feedback: feedback))
        }
        let key = cells["key"] ?? ""
        let isWeighed = key.contains("%")
        let isSeveral = cells["kind"] == ItemKind.multipleResponse.rawValue
        for mark in key.split(whereSeparator: { $0 == "," || (!isWeighed && $0 == " ") }) {
            let parts = mark.split(separator: " ")
            guard let name = parts.first,
                let place = choice.options.indices.first(where: { CSVWriter.letter($0) == name.uppercased() })
            else {
                let number = parts.first.flatMap { Int($0) } ?? 0
                let letter =
                    (1...max(1, choice.options.count)).contains(number)
                    ? "; options have letters, and this is `\(CSVWriter.letter(number - 1))`" : ""
                throw CSVFault(message: "`\(mark.prefix(40))` in `key` names no option\(letter)")
            }
            var share = Rational.one
            if parts.count > 1 {
                guard parts[1].hasSuffix("%"), let percent = Rational(share: String(parts[1].dropLast())),
                    let own = percent.divided(by: Rational(100))
                else { throw CSVFault(message: "`\(parts[1].prefix(40))` in `key` is no share such as 50%") }
                share = own
                // A mark that earns all is the key, and has no share of its own where one option is chosen.
                if own != .one || isSeveral { choice.options[place].credit = own }
            }
            if share > .zero, isSeveral || share == .one {
                choice.options[place].key = .always
            }
        }
        return choice
    }

    private func matching(_ lefts: [LocalizedText?]) throws(CSVFault) -> Matching {
        var matching = Matching(pairs: [], targets: [], rule: try rule(else: .perPair))
        let feedback = texts("feedback", upTo: last)
        for (place, target) in texts("match", upTo: last).enumerated() {
            guard let target else { continue }
            let number = matching.targets.firstIndex(of: target) ?? matching.targets.count
            if number == matching.targets.count { matching.targets.append(target) }
            if let left = lefts[place] {
                matching.pairs.append(.init(left: left, target: number, feedback: feedback[place]))
            }
        }
        return matching
    }

    /// Figures and texts to type are written as in a bank, the first without its `=`.
    private func typed() throws(CSVFault) -> AnswerKey {
        guard let key = cells["key"] else { throw CSVFault(message: "it has no `key`") }
        let tags = languages.isEmpty ? "en" : languages.map(\.description).joined(separator: " ")
        let lines = key.hasPrefix("=") || key.hasPrefix("~") ? key : "= " + key
        let text = "---\nlanguages: \(tags)\nnumbers: point\n---\n## x\nx?\n\n\(lines)\n"
        let reading = BankReader.read(Array(text.utf8), fileName: "key", scrutiny: .soundness)
        guard let item = reading.bank?.items.first else {
            throw CSVFault(message: reading.diagnostics.first?.message ?? "its `key` cannot be read")
        }
        return item.answer
    }
}
