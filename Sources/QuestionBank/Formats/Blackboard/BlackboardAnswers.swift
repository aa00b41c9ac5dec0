import Assessment
import Quantities

/// What is right, by the type of a question.
extension BlackboardItem {
    /// Rules that give marks.
    private var keyed: [Rule] {
        let named = rules.filter { $0.title == "correct" && !$0.condition.equal.isEmpty }
        return named.isEmpty ? rules.filter { $0.title != "incorrect" } : named
    }

    private func labels(_ response: XMLElement, _ bank: inout ImportedBank) -> [ResponseLabel] {
        ResponseLabel.all(of: response, file: file, &bank) { Self.html($0) }
    }

    private var responses: [XMLElement] { item.first("presentation")?.descendants("response_lid") ?? [] }

    // MARK: Options

    /// What choosing an option alone earns, where that is written: a share between nothing and all.
    private func credit(_ identifier: String) -> Rational? {
        guard isPartial else { return nil }
        let own = rules.first { rule in
            rule.condition.equal.count == 1
                && (rule.condition.equal[0].response == identifier || rule.condition.equal[0].text == identifier)
                && rule.title.isEmpty
        }
        guard let percent = own.flatMap({ PlainFigure.value($0.score) }), percent > .zero, percent < Rational(100)
        else { return nil }
        return PlainFigure.share(percent: percent)
    }

    private mutating func options(_ keys: Set<String>, _ bank: inout ImportedBank) -> [Option] {
        guard let response = responses.first else { return [] }
        return labels(response, &bank).map { label in
            let isKey = keys.contains(label.identifier)
            return Option(
                text: label.text, key: isKey ? .always : .never, feedback: note(label.identifier, &bank),
                credit: isKey ? nil : credit(label.identifier))
        }
    }

    private var keys: [String] { keyed.flatMap(\.condition.equal).map(\.text).filter { !$0.isEmpty } }

    mutating func single(_ bank: inout ImportedBank) -> AnswerKey? {
        let keys = Set(keys)
        let options = options(keys, &bank)
        guard options.count(where: { $0.key == .always }) == 1 else {
            bank.refuse("this question has not one right option", at: place)
            return nil
        }
        return .choice(Choice(options: options, isOrderFixed: false))
    }

    mutating func trueFalse(_ bank: inout ImportedBank) -> AnswerKey? {
        let said = Set(keys.map { $0.lowercased() })
        guard said.count == 1, let word = said.first, word.hasSuffix("true") || word.hasSuffix("false") else {
            bank.refuse("neither `true` nor `false` is right alone in this question", at: place)
            return nil
        }
        let words = TruthWords(bank.options.language)
        let isTrue = word.hasSuffix("true")
        let options = [
            Option(text: LocalizedText(words.yes), key: isTrue ? .always : .never, feedback: note("true", &bank)),
            Option(text: LocalizedText(words.no), key: isTrue ? .never : .always, feedback: note("false", &bank)),
        ]
        return .choice(Choice(options: options, isOrderFixed: true))
    }

    mutating func multiple(_ bank: inout ImportedBank) -> AnswerKey? {
        var options = options(Set(keys), &bank)
        guard options.contains(where: { $0.key == .always }) else {
            bank.refuse("no option of this question is right", at: place)
            return nil
        }
        if isPartial {
            bank.note("Blackboard shares the mark among all options; here too, in equal parts", at: place)
            for place in options.indices { options[place].credit = nil }
        }
        return .multiple(Choice(options: options, isOrderFixed: false), isPartial ? .perOption : .allOrNothing)
    }

    // MARK: Typed answers

    func shortText(_ bank: inout ImportedBank) -> AnswerKey? {
        let own = keyed
        return textKey(own.flatMap(\.condition.equal).map(\.text), own, &bank).map { .text($0) }
    }

    private func textKey(_ texts: [String], _ rules: [Rule], _ bank: inout ImportedBank) -> TextKey? {
        if let within = rules.first(where: { $0.isContained || $0.condition.isWithin }) {
            bank.refuse(
                "any answer that contains a text or fits a pattern is right in this question, which nobody here can mark",
                at: ImportedBank.Place(within.condition.place, file: file))
            return nil
        }
        let cased = rules.reduce(into: Set<String>()) { $0.formUnion($1.cased) }
        var answers = QTITypedAnswers(unit: (nil, false))
        for text in texts {
            answers.add([text], isCaseSensitive: cased.contains(text), credit: .one, feedback: nil)
        }
        guard !answers.isEmpty else {
            bank.refuse("no text of this question is right", at: place)
            return nil
        }
        let (key, loss) = answers.textKey
        if let loss { bank.lose(loss, at: place) }
        var seen: Set<String> = []
        let accepted = key.branches.flatMap(\.accepted).filter {
            seen.insert(key.comparison.letterCase == .exact ? $0.text : $0.text.lowercased()).inserted
        }
        return TextKey(branches: [.init(accepted: accepted, credit: .one)], comparison: key.comparison)
    }

    func numeric(_ bank: inout ImportedBank) -> AnswerKey? {
        let reader = CanvasItem(item, file: file)
        var answers = QTITypedAnswers(unit: (nil, false))
        for rule in rules where rule.title != "incorrect" {
            let condition = rule.condition
            guard !condition.equal.isEmpty || condition.low != nil || condition.high != nil else { continue }
            guard let target = reader.target(condition, &bank) else {
                bank.refuse(
                    "this question has a figure that cannot be read",
                    at: ImportedBank.Place(condition.place, file: file))
                return nil
            }
            answers.add(target.target, without: target.without, credit: .one, feedback: nil)
        }
        guard !answers.isEmpty else {
            bank.refuse("no figure of this question is right", at: place)
            return nil
        }
        return .numeric(NumericKey(branches: answers.branches, units: bank.units))
    }

    // MARK: Parts

    func ordering(_ bank: inout ImportedBank) -> AnswerKey? {
        let offered = responses.first.map { labels($0, &bank) } ?? []
        let order = keyed.first?.condition.equal.map(\.text) ?? []
        let entries = order.compactMap { name in offered.first { $0.identifier == name } }
        guard entries.count > 1, entries.count == offered.count, Set(order).count == order.count else {
            bank.refuse("this question does not say which order is right", at: place)
            return nil
        }
        return .ordering(
            Ordering(
                entries: entries.map { Ordering.Entry(text: $0.text) }, rule: isPartial ? .perPlace : .allOrNothing))
    }

    /// Each text on the left lists places of the texts on the right, which stand in a block of their own.
    func matching(_ bank: inout ImportedBank) -> AnswerKey? {
        var matching = Matching(pairs: [], targets: [], rule: isPartial || rules.count > 2 ? .perPair : .allOrNothing)
        // Places on the right, as places among the targets: some programs write the same text twice.
        var places: [Int?] = []
        for block in blocks("RIGHT_MATCH_BLOCK") {
            for right in block.all("flow") {
                guard let text = bank.text(Self.html(right), at: ImportedBank.Place(right.range, file: file)) else {
                    places.append(nil)
                    continue
                }
                let target = matching.targets.firstIndex(of: text) ?? matching.targets.count
                if target == matching.targets.count { matching.targets.append(text) }
                places.append(target)
            }
        }
        let lefts = (item.first("presentation")?.descendants("flow") ?? []).filter { $0.first("response_lid") != nil }
        for left in lefts {
            guard let response = left.first("response_lid") else { continue }
            let own = ImportedBank.Place(response.range, file: file)
            let words = left.children.filter { $0.name != "response_lid" }
            let key = rules.lazy.filter { $0.title != "incorrect" }.flatMap(\.condition.equal)
                .first { $0.response == response["ident"] }?.text
            let choice = response.descendants("response_label").firstIndex { $0["ident"] == key }
            guard let text = bank.text(Self.html(XMLElement("m", [], words)), at: own), let choice,
                places.indices.contains(choice), let target = places[choice]
            else {
                bank.lose("a pair without a right answer is left out", at: own)
                continue
            }
            matching.pairs.append(Matching.Pair(left: text, target: target))
        }
        return bank.matching(matching, at: place)
    }

    // MARK: Gaps

    /// Gaps `[x]` in the stem, by the idents of their responses.
    private func gaps(
        _ responses: [XMLElement], _ stem: inout String, _ bank: inout ImportedBank,
        key: (XMLElement, inout ImportedBank) -> Cloze.Key?
    ) -> AnswerKey? {
        var gaps: [Cloze.Gap] = []
        for response in responses {
            let name = response["ident"] ?? ""
            guard let range = stem.firstRange(of: "[\(name)]") else {
                bank.lose(
                    "the gap `\(name.prefix(40))` does not stand in the text, and is left out",
                    at: ImportedBank.Place(response.range, file: file))
                continue
            }
            guard let own = key(response, &bank) else { return nil }
            gaps.append(Cloze.Gap(name: String(gaps.count + 1), key: own))
            stem.replaceSubrange(range, with: MarkedGaps.mark(gaps.count))
        }
        guard !gaps.isEmpty else {
            bank.refuse("this question has no gap that can be read", at: place)
            return nil
        }
        let (keys, loss) = GapCapitals.evened(gaps.map(\.key))
        if let loss { bank.lose(loss, at: place) }
        for (place, key) in keys.enumerated() { gaps[place].key = key }
        return .cloze(Cloze(gaps: gaps, rule: isPartial ? .perGap : .allOrNothing))
    }

    func typedGaps(_ stem: inout String, _ bank: inout ImportedBank) -> AnswerKey? {
        let own = keyed
        let fields = item.first("presentation")?.descendants("response_str") ?? []
        return gaps(fields, &stem, &bank) { response, bank in
            let texts = own.flatMap(\.condition.equal).filter { $0.response == response["ident"] }.map(\.text)
            return textKey(texts, own, &bank).map { .text($0) }
        }
    }

    func chosenGaps(_ stem: inout String, _ bank: inout ImportedBank) -> AnswerKey? {
        let equal = keyed.flatMap(\.condition.equal)
        return gaps(responses, &stem, &bank) { response, bank in
            let key = equal.first { $0.response == response["ident"] }?.text
            let options = labels(response, &bank).map {
                Option(text: $0.text, key: $0.identifier == key ? .always : .never)
            }
            guard options.contains(where: { $0.key == .always }) else {
                bank.refuse("the gap `\(response["ident"]?.prefix(40) ?? "")` has not one right option", at: place)
                return nil
            }
            return .choice(Choice(options: options, isOrderFixed: false))
        }
    }
}
