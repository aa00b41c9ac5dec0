import Assessment
import Quantities

/// Questions with gaps: typed in, chosen from a list, or filled from a bank of words.
extension CanvasItem {
    /// What is right in one gap, and how an answer is compared with it.
    private struct Typed {
        var accepted: [TextKey.Accepted]
        var isExact: Bool
        var typos: Int
    }

    /// `[name]` in the stem is what `response_name` answers.
    mutating func gaps(_ stem: inout String, _ bank: inout ImportedBank) -> AnswerKey? {
        let isTyped = field("question_type") == "fill_in_multiple_blanks_question"
        var gaps: [Cloze.Gap] = []
        var typed: [(place: Int, gap: Typed)] = []
        stem = MarkedGaps.unmarked(stem)
        for response in item.descendants("response_lid") {
            let own = ImportedBank.Place(response.range, file: file)
            let written = response.first("material").map { Self.html($0) } ?? ""
            let ident = String((response["ident"] ?? "").dropFirst("response_".count))
            // In newer quizzes the words beside a gap say what is right, and the ident names it.
            let name = stem.contains("[\(written)]") && !written.isEmpty ? written : ident
            guard stem.contains("[\(name)]") else {
                let label = written.isEmpty ? ident : written
                bank.lose("the gap `\(label.prefix(40))` does not stand in the text, and is left out", at: own)
                continue
            }
            let gap = Self.isName(name) ? name : "gap-\(gaps.count + 1)"
            let manner = Self.manner(of: response)
            if isTyped, !["dropdown", "wordbank"].contains(manner["answer_type"] ?? "") {
                guard let words = self.typed(response, manner, &bank) else { return nil }
                guard !words.accepted.isEmpty else {
                    bank.refuse("nothing is right in the gap `\(name.prefix(40))`", at: own)
                    return nil
                }
                typed.append((gaps.count, words))
                gaps.append(Cloze.Gap(name: gap, key: .text(TextKey(branches: []))))
            } else {
                let keys = right(response)
                let options = labels(response, &bank).map { label in
                    Option(
                        text: label.text, key: keys.contains(label.identifier) ? .always : .never,
                        feedback: note([label.identifier + "_fb"], &bank))
                }
                guard options.count(where: { $0.key == .always }) == 1 else {
                    bank.refuse("the gap `\(name.prefix(40))` has not one right option", at: own)
                    return nil
                }
                gaps.append(Cloze.Gap(name: gap, key: .choice(Choice(options: options, isOrderFixed: keepsOrder))))
            }
            // Each gap stands once; the others of its name are shown as they are.
            if let range = stem.firstRange(of: "[\(name)]") {
                stem.replaceSubrange(range, with: "\u{E0F0}\(gap)\u{E0F1}")
            }
        }
        guard !gaps.isEmpty else {
            bank.refuse("this question has no gap that can be read", at: place)
            return nil
        }
        // No right answer may become wrong.
        let isExact = typed.allSatisfy(\.gap.isExact) && !typed.isEmpty
        let typos = typed.map(\.gap.typos).max() ?? 0
        if typed.contains(where: { $0.gap.isExact != isExact || $0.gap.typos != typos }) {
            bank.lose("all gaps are compared alike here, as loosely as the loosest of them", at: place)
        }
        let comparison = TextComparison(letterCase: isExact ? .exact : .free, accents: .exact, typos: typos)
        for (place, gap) in typed {
            gaps[place].key = .text(
                TextKey(branches: [.init(accepted: gap.accepted, credit: .one)], comparison: comparison))
        }
        return .cloze(Cloze(gaps: gaps, rule: .perGap))
    }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 40
            && name.utf8.allSatisfy {
                ExpressionParser.isNamePart($0) || $0 == UInt8(ascii: "-")
            }
    }

    /// What newer quizzes say of a gap, wherever within its response they say it.
    private static func manner(of response: XMLElement) -> [String: String] {
        var manner: [String: String] = [:]
        for element in [response] + response.descendants("render_choice") + response.descendants("response_label") {
            for (name, value) in element.attributes where manner[name] == nil { manner[name] = value }
        }
        return manner
    }

    /// Nil, and said, for a pattern, and for any text that contains the answer.
    private func typed(
        _ response: XMLElement, _ manner: [String: String], _ bank: inout ImportedBank
    ) -> Typed? {
        let own = ImportedBank.Place(response.range, file: file)
        // Whatever is listed is right; Canvas names but the first of it again among the rules.
        let accepted = labels(response, &bank).map {
            TextKey.Accepted(language: nil, text: TextLines.oneLine(Item.plain($0.text)))
        }
        var typed = Typed(accepted: accepted, isExact: manner["ignore_case"] == "false", typos: 0)
        switch manner["scoring_algorithm"] ?? "" {
        case "TextContainsAnswer":
            bank.refuse(Self.containedText, at: own)
            return nil
        case "TextCloseEnough":
            let slips = manner["levenshtein_distance"].flatMap(Int.init) ?? 1
            typed.typos = max(0, min(slips, TextComparison.mostTypos))
            if slips > typed.typos {
                bank.lose("Canvas forgives \(slips) slips in this gap; here \(typed.typos) are the most", at: own)
            }
        case "TextRegex":
            bank.leaveOut(
                "a gap is marked by the pattern `\(accepted.first?.text.prefix(40) ?? "")`, which texts are not compared"
                    + " with here; the question is left out", at: own)
            return nil
        default: break
        }
        return typed
    }

    // MARK: Orders and groups

    /// The labels in the order of the rule that gives marks.
    func ordering(_ stem: inout String, _ bank: inout ImportedBank) -> AnswerKey? {
        guard let response = item.descendant("response_lid") else {
            bank.refuse("there is nothing to put in order in this question", at: place)
            return nil
        }
        let ends = response.descendants("material").filter { $0["position"] != nil }
        let words = ends.map { Self.html(XMLElement("m", [], [$0])) }.filter { !$0.allSatisfy(\.isWhitespace) }
        if stem.allSatisfy(\.isWhitespace) {
            stem = words.map { "<p>\($0)</p>" }.joined()
        } else if !words.isEmpty {
            stem = "<div>\(stem)</div><p>(\(words.joined(separator: " … ")))</p>"
        }
        let offered = labels(response, &bank)
        let order = conditions.first { $0.score ?? .zero > .zero }?.equal.map(\.text) ?? []
        let entries = order.compactMap { name in offered.first { $0.identifier == name } }
        guard entries.count > 1, entries.count == order.count else {
            bank.refuse("this question does not say which order is right", at: place)
            return nil
        }
        if entries.count < offered.count {
            bank.lose(
                "\(offered.count - entries.count) entries that are not in the right order are left out", at: place)
        }
        return .ordering(
            Ordering(entries: entries.map { Ordering.Entry(text: $0.text) }, rule: .allOrNothing))
    }

    /// Each label goes to one of several categories, which are the responses.
    func categories(_ bank: inout ImportedBank) -> AnswerKey? {
        var matching = Matching(pairs: [], targets: [], rule: .perPair)
        var texts: [(identifier: String, text: LocalizedText, homes: [Int])] = []
        for response in item.descendants("response_lid") {
            let own = ImportedBank.Place(response.range, file: file)
            let material = response.children.filter { $0.name == "material" }
            guard let name = bank.text(material.map { Self.html(XMLElement("m", [], [$0])) }.joined(), at: own) else {
                bank.lose("a category without a name is left out", at: own)
                continue
            }
            let keys = right(response)
            for label in labels(response, &bank) {
                let known = texts.firstIndex { $0.identifier == label.identifier } ?? texts.count
                if known == texts.count { texts.append((label.identifier, label.text, [])) }
                if keys.contains(label.identifier) { texts[known].homes.append(matching.targets.count) }
            }
            matching.targets.append(name)
        }
        for text in texts {
            let words = Item.plain(text.text).prefix(40)
            if text.homes.count > 1 {
                bank.refuse("`\(words)` belongs to several categories; make it a question of options", at: place)
                return nil
            }
            guard let home = text.homes.first else {
                bank.lose("`\(words)` belongs to no category, and is left out", at: place)
                continue
            }
            matching.pairs.append(Matching.Pair(left: text.text, target: home))
        }
        guard !matching.pairs.isEmpty else {
            bank.refuse("this question does not say what belongs to its categories", at: place)
            return nil
        }
        bank.note("Canvas gives marks for a whole category; here each text counts", at: place)
        return .matching(matching)
    }
}
