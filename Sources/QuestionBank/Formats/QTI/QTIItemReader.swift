import Assessment
import Quantities

/// One item, under the names of version 2.1.
struct QTIItemReader {
    let item: XMLElement
    let file: Int
    let place: ImportedBank.Place
    let declarations: [String: QTIDeclaration]
    let processing: QTIProcessing
    let body: QTIBodyReader
    let templates: QTITemplates
    /// By identifier.
    private var feedback: [(identifier: String, element: XMLElement)] = []
    private var used: Set<String> = []

    init(_ original: XMLElement, file: Int) {
        var item = original
        let templates = QTITemplates(&item)
        self.item = item
        self.file = file
        self.templates = templates
        place = ImportedBank.Place(item.range, file: file)
        let all = item.all("responseDeclaration").map { element in
            var declaration = QTIDeclaration(element)
            declaration.figure = templates.correct[declaration.identifier]
            if let words = templates.correctWords[declaration.identifier] { declaration.correct = words }
            return declaration
        }
        declarations = Dictionary(all.map { ($0.identifier, $0) }) { first, _ in first }
        processing = QTIProcessing(item, declarations, templates)
        body = QTIBodyReader(item.first("itemBody") ?? XMLElement("itemBody"))
        feedback = item.all("modalFeedback").map { ($0["identifier"] ?? "", $0) }
        feedback += body.rubrics.filter { $0.name.hasPrefix("feedback") }.map { ($0["identifier"] ?? "", $0) }
    }

    func at(_ element: XMLElement) -> ImportedBank.Place { ImportedBank.Place(element.range, file: file) }

    var label: String { String((item["title"] ?? item["identifier"] ?? "").prefix(60)) }

    mutating func read(into bank: inout ImportedBank, tags: [String], losses: inout CommonLosses) {
        if bank.languages.isEmpty, let language = item["lang"].flatMap({ Language($0) }) { bank.languages = [language] }
        if let fault = templates.fault {
            return bank.leaveOut(
                "`\(label)` \(fault.text); it is left out", at: ImportedBank.Place(fault.place, file: file))
        }
        guard let question = question(&bank) else { return }
        var text = bank.plain(body.html, at: place)
        if XMLElement.trimmed(QTIBodyReader.withoutField(text)).isEmpty, let title = item["title"], !title.isEmpty {
            text = title + (question.isDivided ? "\n\n" + text : "")
        }
        var entry = ImportedBank.Entry(at: place, stem: LocalizedText(""), answer: question.gaps)
        entry.id = item["identifier"]
        entry.name = item["title"]
        entry.tags = tags.map { TextLines.oneLine($0.replacing(",", with: " ")) }
        entry.hints = body.hints.compactMap { bank.text(XMLText.markup($0.content), at: at($0)) }
        entry.variables = templates.variables
        entry.constraints = templates.constraints
        readExplanation(of: &entry, &bank)
        for (text, range) in processing.unknown { bank.lose(text, at: ImportedBank.Place(range, file: file)) }
        for loss in templates.losses { bank.lose(loss.text, at: ImportedBank.Place(loss.place, file: file)) }
        reportRest(&bank)
        if question.isDivided { bank.lose(question.division, at: place) }
        for own in question.entries(of: entry, versions: [(nil, text)]) {
            bank.add(own.mappingTexts { FigureMarks.filled($0, templates.figures) })
        }
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
        for aside in body.asides {
            bank.lose(
                aside.name == "mediaInteraction"
                    ? "a sound or a film is not kept" : "a button that ends or helps is not kept", at: at(aside))
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

    // MARK: Options

    typealias Offered = (identifier: String, option: Option, share: Rational)

    mutating func options(
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
        var most = best ?? .one
        // Thirds that are cut after some digits fall short of the whole, and mean it.
        if let short = Rational.one.subtracting(most), short.magnitude <= MoodleFraction.closeness { most = .one }
        return points.mapValues { Self.share($0, of: most) }
    }

    /// Shares from -1 to 1, between which all of ours lie.
    private func bounded(_ options: [Offered], _ bank: inout ImportedBank) -> [Offered] {
        guard options.contains(where: { $0.share.magnitude > .one }) else { return options }
        let earned = options.reduce(Rational.zero) { $1.share > .zero ? $0.adding($1.share) ?? $0 : $0 }
        // What is right never earns more than one, so that losing more than that is losing all.
        if earned > .one { bank.lose("an option earns or costs the whole mark at the most here", at: place) }
        return options.map { ($0.identifier, $0.option, max(.one.negated, min($0.share, .one))) }
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

    func onlyOne(_ options: [Offered], _ declaration: QTIDeclaration, _ bank: inout ImportedBank) -> [Option]? {
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

    mutating func choice(
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
        let (weighed, rule) = MoodleQuestion.weighed(bounded(options, &bank).map { ($0.option, $0.share) })
        return .multiple(Choice(options: weighed, isOrderFixed: isFixed), rule)
    }

    /// Whether options stay in their order. One that keeps its place among others is most often the last, "all of
    /// these".
    func isFixed(_ interaction: XMLElement, _ name: String, _ bank: inout ImportedBank) -> Bool {
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

    mutating func typed(
        _ interaction: QTIBodyReader.Interaction, _ declaration: QTIDeclaration, _ bank: inout ImportedBank
    ) -> Cloze.Key? {
        let own = at(interaction.element)
        if interaction.element.name == "sliderInteraction" {
            bank.lose("a slider is a figure to type here", at: own)
        }
        let rules = processing.rules.filter { $0.response == declaration.identifier }
        let most = rules.compactMap(\.score).max() ?? .one
        var answers = QTITypedAnswers(
            unit: interaction.unit.map { bank.unit(named: $0, at: own) } ?? (nil, false), sample: templates.sample)
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
        if let figure = declaration.figure {
            return answers.add(.value(figure, .exact), credit: credit, feedback: feedback)
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
}
