import Assessment
import Quantities

/// One item, under the names of version 2.1.
struct QTIItemReader {
    private let item: XMLElement
    private let file: Int
    private let place: ImportedBank.Place
    private let declarations: [String: QTIDeclaration]
    private let processing: QTIProcessing
    private let body: QTIBodyReader
    /// By identifier.
    private var feedback: [(identifier: String, element: XMLElement)] = []
    private var used: Set<String> = []

    init(_ item: XMLElement, file: Int) {
        self.item = item
        self.file = file
        place = ImportedBank.Place(item.range, file: file)
        let all = item.all("responseDeclaration").map(QTIDeclaration.init)
        declarations = Dictionary(all.map { ($0.identifier, $0) }) { first, _ in first }
        processing = QTIProcessing(item, declarations)
        body = QTIBodyReader(item.first("itemBody") ?? XMLElement("itemBody"))
        feedback = item.all("modalFeedback").map { ($0["identifier"] ?? "", $0) }
        feedback += body.rubrics.filter { $0.name.hasPrefix("feedback") }.map { ($0["identifier"] ?? "", $0) }
    }

    private func at(_ element: XMLElement) -> ImportedBank.Place { ImportedBank.Place(element.range, file: file) }

    private var label: String { String((item["title"] ?? item["identifier"] ?? "").prefix(60)) }

    mutating func read(into bank: inout ImportedBank, tags: [String], losses: inout CommonLosses) {
        if bank.languages.isEmpty, let language = item["lang"].flatMap({ Language($0) }) { bank.languages = [language] }
        guard item.first("templateDeclaration") == nil else {
            return bank.leaveOut("`\(label)` draws its figures anew each time; such items are not read", at: place)
        }
        guard let answer = answer(&bank) else { return }
        var stem = bank.plain(body.html, at: place)
        if case .cloze = answer {} else { stem = QTIBodyReader.withoutField(stem) }
        if stem.isEmpty { stem = item["title"] ?? "" }
        var entry = ImportedBank.Entry(
            at: place, stem: LocalizedText(versions: [.init(language: nil, text: MarkedGaps.template(stem))]),
            answer: answer)
        entry.id = item["identifier"]
        entry.name = item["title"]
        entry.tags = tags.map { TextLines.oneLine($0.replacing(",", with: " ")) }
        entry.hints = body.hints.compactMap { bank.text(XMLText.markup($0.content), at: at($0)) }
        readExplanation(of: &entry, &bank)
        for (text, range) in processing.unknown { bank.lose(text, at: ImportedBank.Place(range, file: file)) }
        reportRest(&bank)
        bank.add(entry)
    }

    private mutating func readExplanation(of entry: inout ImportedBank.Entry, _ bank: inout ImportedBank) {
        let general = processing.always.union(["EXPLANATION"]).subtracting(used)
        var html = ""
        for (identifier, element) in feedback where general.contains(identifier) {
            for part in element.content {
                if case .element(let block) = part, block["class"] == "viva-source" {
                    entry.source = bank.text(XMLText.markup(block.content), at: at(block))
                } else {
                    html += XMLText.markup([part])
                }
            }
            html += "<p></p>"
            used.insert(identifier)
        }
        entry.explanation = bank.text(html, at: place)
        readCommonFeedback(of: &entry, &bank)
    }

    /// What is shown to a right and to a wrong answer alike explains.
    private mutating func readCommonFeedback(of entry: inout ImportedBank.Entry, _ bank: inout ImportedBank) {
        let rest = feedback.filter { !used.contains($0.identifier) && $0.element.name == "modalFeedback" }
        let texts = rest.map { HTMLText.plain(XMLText.markup($0.element.content)).text }
        guard entry.explanation == nil, rest.count > 1, let first = rest.first, Set(texts).count == 1,
            Set(rest.map { ($0.element["outcomeIdentifier"] ?? "") + " " + $0.identifier }).count == rest.count
        else { return }
        entry.explanation = bank.text(XMLText.markup(first.element.content), at: at(first.element))
        used.formUnion(rest.map(\.identifier))
    }

    private func reportRest(_ bank: inout ImportedBank) {
        for (identifier, element) in feedback where !used.contains(identifier) {
            let words = HTMLText.plain(XMLText.markup(element.content)).text
            bank.lose(
                "the feedback `\(identifier.prefix(40))` is not kept: \(TextLines.flat(words).prefix(80))",
                at: at(element))
        }
        for rubric in body.rubrics where rubric.name == "rubricBlock" {
            bank.lose("a note to others than who answers is not kept", at: at(rubric))
        }
    }

    /// The feedback so called, in the order of the file.
    private mutating func feedback(_ identifiers: [String], _ bank: inout ImportedBank) -> LocalizedText? {
        var html = ""
        for (identifier, element) in feedback where identifiers.contains(identifier) && element["showHide"] != "hide" {
            html += "<div>" + XMLText.markup(element.content) + "</div>"
            used.insert(identifier)
        }
        return bank.text(html, at: place)
    }

    // MARK: Answers

    private mutating func answer(_ bank: inout ImportedBank) -> AnswerKey? {
        guard let first = body.interactions.first else {
            bank.leaveOut("`\(label)` asks nothing; it is left out", at: place)
            return nil
        }
        let known: Set<String> = [
            "choiceInteraction", "orderInteraction", "matchInteraction", "textEntryInteraction",
            "inlineChoiceInteraction",
        ]
        if let other = body.interactions.first(where: { !known.contains($0.element.name) }) {
            bank.leaveOut(
                "`\(label)` has a `\(other.element.name)`, which is not asked here; it is left out",
                at: at(other.element))
            return nil
        }
        if let condition = processing.unreadable {
            bank.refuse(
                "the condition `\(condition.name)` is not read, and what `\(label)` takes for right depends on it",
                at: ImportedBank.Place(condition.place, file: file))
            return nil
        }
        if body.interactions.count > 1 || first.element.name == "inlineChoiceInteraction" { return cloze(&bank) }
        guard let declaration = declaration(first, &bank) else { return nil }
        switch first.element.name {
        case "choiceInteraction": return choice(first.element, declaration, &bank)
        case "orderInteraction": return ordering(first.element, declaration, &bank)
        case "matchInteraction": return matching(first.element, declaration, &bank)
        default:
            return typed(first, declaration, &bank).map { key in
                switch key {
                case .numeric(let key): .numeric(key)
                case .text(let key): .text(key)
                case .choice(let choice): .choice(choice)
                }
            }
        }
    }

    private func declaration(_ interaction: QTIBodyReader.Interaction, _ bank: inout ImportedBank) -> QTIDeclaration? {
        if let found = declarations[interaction.response] { return found }
        bank.refuse(
            "`\(interaction.response.prefix(40))` is declared nowhere in this item", at: at(interaction.element))
        return nil
    }

    private mutating func cloze(_ bank: inout ImportedBank) -> AnswerKey? {
        var gaps: [Cloze.Gap] = []
        for (number, interaction) in body.interactions.enumerated() {
            guard interaction.isInline else {
                bank.leaveOut("`\(label)` asks several things at once; it is left out", at: place)
                return nil
            }
            guard var declaration = declaration(interaction, &bank) else { return nil }
            if let gap = interaction.element["gap"] { declaration = declaration.within(gap: gap) }
            let key: Cloze.Key
            if interaction.element.name == "inlineChoiceInteraction" {
                let options = options(interaction.element, "inlineChoice", declaration, &bank)
                guard let chosen = onlyOne(options, declaration, &bank) else { return nil }
                let isFixed = isFixed(interaction.element, "inlineChoice", &bank)
                key = .choice(Choice(options: chosen, isOrderFixed: isFixed))
            } else {
                guard let typed = typed(interaction, declaration, &bank) else { return nil }
                key = typed
            }
            gaps.append(Cloze.Gap(name: String(number + 1), key: key))
        }
        let worths = body.interactions.flatMap { interaction -> [Rational] in
            guard let declaration = declarations[interaction.response] else { return [] }
            guard interaction.element["gap"] == nil else {
                let isMapped = processing.mapped.contains(interaction.response)
                return isMapped ? declaration.mapping?.entries.map(\.value).filter { $0 > .zero } ?? [] : []
            }
            return processing.worth(of: declaration).map { [$0] } ?? []
        }
        let isUneven = Set(worths).count > 1
        if isUneven { bank.lose("every gap counts alike here, whatever its points", at: place) }
        // One response for all gaps is right as a whole, unless it is mapped gap by gap.
        let isOne = body.interactions.contains { $0.element["gap"] != nil && processing.matched.contains($0.response) }
        return .cloze(
            Cloze(gaps: MoodleQuestion.evened(gaps), rule: processing.isWhole || isOne ? .allOrNothing : .perGap))
    }

    // MARK: Options

    private typealias Offered = (identifier: String, option: Option, share: Rational)

    private mutating func options(
        _ interaction: XMLElement, _ name: String, _ declaration: QTIDeclaration, _ bank: inout ImportedBank
    ) -> [Offered] {
        let choices = interaction.all(name)
        let shares = shares(
            declaration.covering(choices.map { $0["identifier"] ?? "" }),
            atMost: interaction["maxChoices"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil })
        var options: [Offered] = []
        for choice in choices {
            let identifier = choice["identifier"] ?? ""
            var html = ""
            var note = ""
            for part in choice.content {
                if case .element(let inner) = part, inner.name.hasPrefix("feedback") {
                    note += "<div>" + XMLText.markup(inner.content) + "</div>"
                } else {
                    html += XMLText.markup([part])
                }
            }
            let isKey = declaration.correct.contains(identifier)
            var names = processing.rules.filter { rule in
                guard rule.response == declaration.identifier else { return false }
                switch rule.test {
                case .option(let own): return own == identifier
                case .correct: return isKey && declaration.correct.count == 1
                default: return false
                }
            }.flatMap(\.feedback)
            if processing.showsChosen { names.append(identifier) }
            let own = bank.text(note, at: at(choice)) ?? feedback(names, &bank)
            guard let text = bank.text(html, at: at(choice)) else {
                bank.lose("an empty option is left out", at: at(choice))
                continue
            }
            options.append((identifier, Option(text: text, key: .never, feedback: own), shares[identifier] ?? .zero))
        }
        return options
    }

    /// What each option earns, as a share of the most.
    private func shares(_ declaration: QTIDeclaration, atMost count: Int?) -> [String: Rational] {
        let isSum = declaration.cardinality != "single"
        var points: [String: Rational] = [:]
        var best: Rational?
        if processing.mapped.contains(declaration.identifier), let mapping = declaration.mapping {
            for entry in mapping.entries { points[entry.key] = entry.value }
            best = mapping.best(isSum: isSum, atMost: count)
        } else {
            for rule in processing.rules where rule.response == declaration.identifier {
                if case .option(let identifier) = rule.test, let score = rule.score { points[identifier] = score }
            }
            if processing.matched.contains(declaration.identifier) {
                for identifier in declaration.correct { points[identifier] = points.values.max() ?? .one }
            }
            best = points.values.max()
        }
        if points.isEmpty { for identifier in declaration.correct { points[identifier] = .one } }
        let most = best ?? .one
        return points.mapValues { Self.share($0, of: most) }
    }

    /// Thirds and the like are cut after some digits; this finds them again.
    private static func share(_ points: Rational, of most: Rational) -> Rational {
        guard !most.isZero, let share = points.divided(by: most), let percent = share.multiplied(by: Rational(100))
        else {
            return points
        }
        return PlainFigure.share(
            percent: percent.decimalPlaces == nil ? percent.rounded(toPlaces: 9) ?? percent : percent)
    }

    private func onlyOne(_ options: [Offered], _ declaration: QTIDeclaration, _ bank: inout ImportedBank) -> [Option]? {
        let keys = options.count { $0.share == .one }
        guard keys == 1 else {
            bank.refuse(
                keys == 0
                    ? "no option of `\(label)` is right"
                    : "\(keys) options of `\(label)` are right, and one may be chosen",
                at: place)
            return nil
        }
        return options.map { offered in
            var option = offered.option
            option.key = offered.share == .one ? .always : .never
            if offered.share > .zero, offered.share < .one { option.credit = offered.share }
            if offered.share < .zero { bank.lose("an option that costs something earns nothing here", at: place) }
            return option
        }
    }

    private mutating func choice(
        _ interaction: XMLElement, _ declaration: QTIDeclaration, _ bank: inout ImportedBank
    ) -> AnswerKey? {
        let options = options(interaction, "simpleChoice", declaration, &bank)
        let isFixed = isFixed(interaction, "simpleChoice", &bank)
        guard declaration.cardinality != "single" else {
            return onlyOne(options, declaration, &bank).map { .choice(Choice(options: $0, isOrderFixed: isFixed)) }
        }
        reportLimits(interaction, &bank)
        guard processing.mapped.contains(declaration.identifier), let mapping = declaration.mapping else {
            let keyed = options.map { offered in
                var option = offered.option
                option.key = declaration.correct.contains(offered.identifier) ? .always : .never
                return option
            }
            return .multiple(Choice(options: keyed, isOrderFixed: isFixed), .allOrNothing)
        }
        if mapping.covering(options.map(\.identifier), isSum: true).canCost {
            bank.lose("an answer earns nothing at the least here, and not less", at: at(interaction))
        }
        if let lowest = mapping.lowest, lowest > .zero {
            bank.lose("every answer earns \(lowest) at the least; here a wrong one earns nothing", at: at(interaction))
        }
        let (weighed, rule) = MoodleQuestion.weighed(options.map { ($0.option, $0.share) })
        return .multiple(Choice(options: weighed, isOrderFixed: isFixed), rule)
    }

    /// Whether options stay in their order. One that keeps its place among others is most often the last, "all of
    /// these".
    private func isFixed(_ interaction: XMLElement, _ name: String, _ bank: inout ImportedBank) -> Bool {
        guard interaction["shuffle"] == "true" else { return true }
        guard let fixed = interaction.all(name).first(where: { $0["fixed"] == "true" }) else { return false }
        bank.lose("an option that keeps its place when others are shuffled: here all keep theirs", at: at(fixed))
        return true
    }

    /// Any number of options may be chosen here.
    private func reportLimits(_ interaction: XMLElement, _ bank: inout ImportedBank) {
        let count = interaction.all("simpleChoice").count
        if let most = interaction["maxChoices"].flatMap({ Int($0) }), most > 1, most < count {
            bank.lose("\(most) options may be chosen at the most; here any number may", at: at(interaction))
        }
        if let least = interaction["minChoices"].flatMap({ Int($0) }), least > 1 {
            bank.lose("\(least) options must be chosen at the least; here any number may", at: at(interaction))
        }
    }

    // MARK: Typed answers

    private mutating func typed(
        _ interaction: QTIBodyReader.Interaction, _ declaration: QTIDeclaration, _ bank: inout ImportedBank
    ) -> Cloze.Key? {
        let own = at(interaction.element)
        let rules = processing.rules.filter { $0.response == declaration.identifier }
        let most = rules.compactMap(\.score).max() ?? .one
        var answers = QTITypedAnswers(unit: interaction.unit.map { bank.unit(named: $0, at: own) } ?? (nil, false))
        for rule in rules {
            let note = feedback(rule.feedback, &bank)
            if rule.score == nil, note == nil { continue }
            let credit = max(.zero, min(.one, Self.share(rule.score ?? .zero, of: most)))
            switch rule.test {
            case .figure(let target, let without):
                answers.add(target, without: without, credit: credit, feedback: note)
            case .texts(let words, let isExact):
                answers.add(words, isCaseSensitive: isExact, credit: credit, feedback: note)
            case .correct:
                if rule.score != nil || !answers.explainKey(note) {
                    Self.addCorrect(declaration, rule.score == nil ? .one : credit, note, to: &answers)
                }
            case .option: break
            }
        }
        if processing.mapped.contains(declaration.identifier), let mapping = declaration.mapping {
            addMapping(mapping, declaration, to: &answers, &bank, at: own)
        }
        if answers.isEmpty { Self.addCorrect(declaration, .one, nil, to: &answers) }
        if declaration.isNumeric {
            let branches = answers.branches
            guard branches.contains(where: { $0.credit == .one }) else {
                bank.refuse("no rule of `\(label)` says which figure is right", at: own)
                return nil
            }
            return .numeric(NumericKey(branches: branches, units: bank.units))
        }
        let (key, loss) = answers.textKey
        guard key.branches.contains(where: { $0.credit == .one }) else {
            bank.refuse("no rule of `\(label)` says which text is right", at: own)
            return nil
        }
        if let loss { bank.lose(loss, at: own) }
        return .text(key)
    }

    private static func addCorrect(
        _ declaration: QTIDeclaration, _ credit: Rational, _ feedback: LocalizedText?, to answers: inout QTITypedAnswers
    ) {
        guard declaration.isNumeric else {
            return answers.add(declaration.correct, isCaseSensitive: true, credit: credit, feedback: feedback)
        }
        for text in declaration.correct {
            guard let value = PlainFigure.value(text) else { continue }
            answers.add(.value(.number(value), .exact), credit: credit, feedback: feedback)
        }
    }

    private func addMapping(
        _ mapping: QTIDeclaration.Mapping, _ declaration: QTIDeclaration, to answers: inout QTITypedAnswers,
        _ bank: inout ImportedBank, at place: ImportedBank.Place
    ) {
        let best = mapping.best(isSum: false)
        for entry in mapping.entries {
            let credit = max(.zero, min(.one, Self.share(mapping.bounded(entry.value), of: best)))
            if declaration.isNumeric {
                guard let value = PlainFigure.value(entry.key) else { continue }
                answers.add(.value(.number(value), .exact), credit: credit, feedback: nil)
            } else {
                answers.add([entry.key], isCaseSensitive: entry.isCaseSensitive, credit: credit, feedback: nil)
            }
        }
        let rest = mapping.boundedDefault
        if rest > .zero {
            bank.lose(
                "any other answer earns \(ItemWriter.percent(min(.one, Self.share(rest, of: best)))); it earns nothing here",
                at: place)
        }
        if mapping.canCost { bank.lose("an answer earns nothing at the least here, and not less", at: place) }
    }

    // MARK: Parts

    private mutating func ordering(
        _ interaction: XMLElement, _ declaration: QTIDeclaration, _ bank: inout ImportedBank
    ) -> AnswerKey? {
        let offered = options(interaction, "simpleChoice", declaration, &bank)
        let entries = declaration.correct.compactMap { name in offered.first { $0.identifier == name } }
        guard entries.count > 1 else {
            bank.refuse("`\(label)` does not say which order is right", at: at(interaction))
            return nil
        }
        if entries.count < offered.count {
            bank.lose(
                "\(offered.count - entries.count) entries that are not in the right order are left out",
                at: at(interaction))
        }
        let placed = processing.placed[declaration.identifier] ?? [:]
        let isPlaced = declaration.correct.enumerated().allSatisfy { placed[$0 + 1] == $1 }
        return .ordering(
            Ordering(
                entries: entries.map { Ordering.Entry(text: $0.option.text, feedback: $0.option.feedback) },
                rule: isPlaced ? .perPlace : .allOrNothing))
    }

    private func matching(
        _ interaction: XMLElement, _ declaration: QTIDeclaration, _ bank: inout ImportedBank
    ) -> AnswerKey? {
        let sets = interaction.all("simpleMatchSet")
        guard sets.count == 2 else {
            bank.refuse("`\(label)` has not two sets to match", at: at(interaction))
            return nil
        }
        func side(_ set: XMLElement) -> [(identifier: String, text: LocalizedText)] {
            set.all("simpleAssociableChoice").compactMap { choice in
                bank.text(XMLText.markup(choice.content), at: at(choice)).map { (choice["identifier"] ?? "", $0) }
            }
        }
        let lefts = side(sets[0])
        let rights = side(sets[1])
        let isMapped = processing.mapped.contains(declaration.identifier)
        var pairs = declaration.correct
        if pairs.isEmpty, let mapping = declaration.mapping {
            pairs = mapping.entries.filter { $0.value > .zero }.map(\.key)
        }
        if isMapped, let mapping = declaration.mapping, Set(mapping.entries.map(\.value)).count > 1 {
            bank.lose("every pair counts alike here", at: at(interaction))
        }
        if isMapped, let rest = declaration.mapping?.otherwise, !rest.isZero {
            bank.lose("a pair that is not right counts \(rest); here it counts nothing", at: at(interaction))
        }
        var matching = Matching(pairs: [], targets: rights.map(\.text), rule: isMapped ? .perPair : .allOrNothing)
        for left in lefts {
            let own = pairs.map { $0.split(separator: " ").map(String.init) }.filter { $0.first == left.identifier }
            let targets = own.compactMap { pair in rights.firstIndex { $0.identifier == pair.last } }
            guard targets.count == 1, let target = targets.first else {
                if targets.count > 1 {
                    bank.refuse(
                        "`\(label)` matches one text with several; make it a question of options", at: at(interaction))
                    return nil
                }
                bank.lose(
                    "`\(Item.plain(left.text).prefix(40))` belongs to nothing, and is left out", at: at(interaction))
                continue
            }
            matching.pairs.append(Matching.Pair(left: left.text, target: target))
        }
        guard !matching.pairs.isEmpty else {
            bank.refuse("`\(label)` does not say what belongs together", at: at(interaction))
            return nil
        }
        return .matching(matching)
    }
}
