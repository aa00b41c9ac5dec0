import Assessment
import Quantities

/// One item as QTI 2.1 has it.
struct QTIItemWriter {
    private let item: Item
    private let language: Language
    private var declarations: [XMLElement] = []
    private var outcomes: [XMLElement] = []
    private var body: [XMLElement] = []
    private var rules: [XMLElement] = []
    private var feedback: [XMLElement] = []
    /// A rule set of the standard's own, where there is no feedback to choose.
    private var template: String?
    /// False where nothing that can be written would be right.
    private var isMarkable = true

    private static let namespace = "http://www.imsglobal.org/xsd/imsqti_v2p1"
    private static let templates = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"

    init(_ item: Item, _ language: Language) {
        self.item = item
        self.language = language
    }

    /// Nil, and reported, where QTI has no way to ask it.
    static func element(_ item: Item, _ language: Language, report: inout ExportReport) -> XMLElement? {
        var writer = QTIItemWriter(item, language)
        return writer.written(report: &report)
    }

    private mutating func written(report: inout ExportReport) -> XMLElement? {
        writeStem()
        switch item.answer {
        case .choice(let choice): writeSingle(choice)
        case .multiple(let choice, let rule): writeMultiple(choice, rule, report: &report)
        case .numeric(let key): writeNumeric(key, report: &report)
        case .text(let key): writeText(key, report: &report)
        case .ordering(let ordering): writeOrdering(ordering, report: &report)
        case .matching(let matching): writeMatching(matching, report: &report)
        case .cloze(let cloze): writeCloze(cloze, report: &report)
        }
        guard isMarkable else {
            report.leaveOut(item, "its key has no value that can be written")
            return nil
        }
        writeHints(report: &report)
        writeExplanation()
        let hasFeedback = !feedback.isEmpty
        outcomes.insert(
            XMLElement(
                "outcomeDeclaration", [("identifier", "SCORE"), ("cardinality", "single"), ("baseType", "float")],
                [XMLElement("defaultValue", [], [XMLElement("value", text: "0")])]), at: 0)
        if hasFeedback {
            outcomes.append(
                XMLElement(
                    "outcomeDeclaration",
                    [("identifier", "FEEDBACK"), ("cardinality", "multiple"), ("baseType", "identifier")]))
        }
        let processing =
            if !hasFeedback, let template {
                XMLElement("responseProcessing", [("template", Self.templates + template)])
            } else {
                XMLElement("responseProcessing", [], rules)
            }
        return XMLElement(
            "assessmentItem",
            [
                ("xmlns", Self.namespace), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                ("xsi:schemaLocation", Self.namespace + " http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"),
                ("identifier", item.id.item), ("title", title), ("adaptive", "false"), ("timeDependent", "false"),
                ("xml:lang", language.description), ("toolName", "viva"),
            ], declarations + outcomes + [XMLElement("itemBody", [], body), processing] + feedback)
    }

    private var title: String {
        let words = TextLines.oneLine(item.stem.versions.first.map(LocalizedText.words) ?? "")
        return words.count > 80 ? words.prefix(79) + "…" : words
    }

    private mutating func writeStem() {
        guard case .cloze = item.answer else {
            body += QTIBody.paragraphs(MarkedGaps.unmarked(Item.plain(item.stem)))
            return
        }
    }

    private mutating func declare(
        _ response: String, _ cardinality: String, _ type: String, correct: [String],
        shares: [(key: String, share: Rational)]? = nil
    ) {
        var parts: [XMLElement] = []
        if !correct.isEmpty {
            parts.append(XMLElement("correctResponse", [], correct.map { XMLElement("value", text: $0) }))
        }
        if let shares {
            let entries = shares.filter { !$0.share.isZero }.map {
                XMLElement("mapEntry", [("mapKey", $0.key), ("mappedValue", Self.points($0.share))])
            }
            parts.append(
                XMLElement("mapping", [("lowerBound", "0"), ("upperBound", "1"), ("defaultValue", "0")], entries))
        }
        declarations.append(
            XMLElement(
                "responseDeclaration", [("identifier", response), ("cardinality", cardinality), ("baseType", type)],
                parts))
    }

    /// Thirds and the like are cut upwards, so that all of them together earn the whole mark, and no more than it.
    private static func points(_ share: Rational) -> String {
        guard share.decimalPlaces == nil, share > .zero, let cut = share.rounded(toPlaces: 15), cut < share,
            let last = Rational.powerOfTen(15), let step = Rational.one.divided(by: last), let more = cut.adding(step)
        else { return PlainFigure.text(share) }
        return more.description
    }

    private mutating func addFeedback(_ text: LocalizedText?, _ identifier: String) {
        guard let text else { return }
        feedback.append(
            XMLElement(
                "modalFeedback", [("outcomeIdentifier", "FEEDBACK"), ("identifier", identifier), ("showHide", "show")],
                QTIBody.paragraphs(Item.plain(text))))
    }

    // MARK: Around the answer

    private mutating func writeHints(report: inout ExportReport) {
        guard !item.hints.isEmpty else { return }
        report.lose("hints are written for tutors; who answers is not shown them", of: item)
        body += item.hints.map {
            XMLElement(
                "rubricBlock", [("class", "viva-hint"), ("view", "tutor")], QTIBody.paragraphs(Item.plain($0)))
        }
    }

    private mutating func writeExplanation() {
        var blocks = item.explanation.map { QTIBody.paragraphs(Item.plain($0)) } ?? []
        if let source = item.source {
            blocks.append(XMLElement("p", [("class", "viva-source")], text: TextLines.flat(Item.plain(source))))
        }
        let shown = feedback.isEmpty ? [] : [QTIRule.variable("FEEDBACK")]
        guard !blocks.isEmpty else { return }
        feedback.append(
            XMLElement(
                "modalFeedback",
                [("outcomeIdentifier", "FEEDBACK"), ("identifier", "EXPLANATION"), ("showHide", "show")],
                blocks))
        rules.append(
            QTIRule.set(
                "FEEDBACK", XMLElement("multiple", [], shown + [QTIRule.value("identifier", "EXPLANATION")])))
    }

    // MARK: Options

    private func name(_ place: Int) -> String { "OPTION_\(place + 1)" }

    private mutating func writeOptions(_ choice: Choice, maxChoices: Int, _ responses: String) {
        body.append(
            XMLElement(
                "choiceInteraction",
                [
                    ("responseIdentifier", responses), ("shuffle", choice.isOrderFixed ? "false" : "true"),
                    ("maxChoices", String(maxChoices)),
                ],
                choice.options.enumerated().map { place, option in
                    XMLElement("simpleChoice", [("identifier", name(place))], content: QTIBody.flow(option.text))
                }))
        for (place, option) in choice.options.enumerated() { addFeedback(option.feedback, name(place)) }
    }

    /// What earns the score, and the feedback of what was chosen.
    private mutating func writeRules(isMapped: Bool) {
        template = isMapped ? "map_response" : "match_correct"
        if isMapped {
            rules.append(QTIRule.set("SCORE", XMLElement("mapResponse", [("identifier", "RESPONSE")])))
        } else {
            rules.append(
                QTIRule.condition([
                    (QTIRule.matches("RESPONSE"), [QTIRule.set("SCORE", QTIRule.value("float", "1"))])
                ]))
        }
        if !feedback.isEmpty {
            rules.append(QTIRule.set("FEEDBACK", XMLElement("multiple", [], [QTIRule.variable("RESPONSE")])))
        }
    }

    private mutating func writeSingle(_ choice: Choice) {
        let keys = choice.options.indices.filter { choice.options[$0].key == .always }
        let isMapped = choice.options.contains { $0.credit != nil }
        let shares = choice.options.enumerated().map { (name($0), $1.key == .always ? .one : $1.credit ?? .zero) }
        declare("RESPONSE", "single", "identifier", correct: keys.map(name), shares: isMapped ? shares : nil)
        writeOptions(choice, maxChoices: 1, "RESPONSE")
        writeRules(isMapped: isMapped)
    }

    private mutating func writeMultiple(_ choice: Choice, _ rule: ScoringRule, report: inout ExportReport) {
        let keys = choice.options.indices.filter { choice.options[$0].key == .always }
        let shares = MoodleShares.shares(of: choice, rule)
        if shares == nil, rule != .allOrNothing {
            report.lose("`score: \(rule.rawValue)` is written as `all-or-nothing`", of: item)
        }
        declare(
            "RESPONSE", "multiple", "identifier", correct: keys.map(name),
            shares: shares.map { zip(choice.options.indices, $0).map { (name($0), $1) } })
        writeOptions(choice, maxChoices: 0, "RESPONSE")
        writeRules(isMapped: shares != nil)
    }

    // MARK: Typed answers

    private static func field(_ response: String, _ unit: String?) -> [XMLElement.Content] {
        var content: [XMLElement.Content] = [
            .element(XMLElement("textEntryInteraction", [("responseIdentifier", response), ("expectedLength", "20")]))
        ]
        if let unit {
            content += [.text(" "), .element(XMLElement("span", [("class", "viva-unit")], text: unit))]
        }
        return content
    }

    private mutating func writeNumeric(_ key: NumericKey, report: inout ExportReport) {
        let unit = unit(of: key, report: &report)
        body.append(XMLElement("p", [], content: Self.field("RESPONSE", unit)))
        rules.append(QTIRule.condition(branches(of: key, "RESPONSE", outcome: "SCORE", report: &report)))
    }

    private func unit(of key: NumericKey, report: inout ExportReport) -> String? {
        guard let first = key.branches.first else { return nil }
        let unit = first.isPercent ? "%" : first.unit?.symbol
        if key.isSpanWanted { report.lose("a figure within the span is right in QTI, not its ends alone", of: item) }
        if unit != nil {
            report.lose(
                "QTI knows no units: figures are wanted in `\(unit ?? "")`, which stands behind the field", of: item)
        }
        return unit
    }

    private mutating func branches(
        of key: NumericKey, _ response: String, outcome: String, report: inout ExportReport
    ) -> [(test: XMLElement, rules: [XMLElement])] {
        var branches: [(test: XMLElement, rules: [XMLElement])] = []
        var hasKey = false
        let correct = key.key.flatMap { $0.figureToQuote }
        declare(response, "single", "float", correct: correct.map { [PlainFigure.text($0)] } ?? [])
        for (place, branch) in key.branches.enumerated() {
            guard let test = QTINumericTest.element(branch, unit: key.branches.first?.unit, response) else {
                report.lose(
                    "the branch `\(ItemWriter.figure(of: branch))` has no value in the key's unit, and is not written",
                    of: item)
                continue
            }
            if branch.isCut { report.lose("a figure that no decimal is exactly is cut after 15 digits", of: item) }
            if branch.credit == .one { hasKey = true }
            branches.append(
                (test, consequences(branch.credit, branch.feedback, "\(response)_BRANCH_\(place + 1)", outcome)))
        }
        if !hasKey { isMarkable = false }
        return branches
    }

    /// A score, and the feedback that comes with it.
    private mutating func consequences(
        _ credit: Rational, _ text: LocalizedText?, _ identifier: String, _ outcome: String
    ) -> [XMLElement] {
        var rules = [QTIRule.set(outcome, QTIRule.value("float", PlainFigure.text(credit)))]
        if text != nil {
            addFeedback(text, identifier)
            let shown = [QTIRule.variable("FEEDBACK"), QTIRule.value("identifier", identifier)]
            rules.append(QTIRule.set("FEEDBACK", XMLElement("multiple", [], shown)))
        }
        return rules
    }

    private mutating func writeText(_ key: TextKey, report: inout ExportReport) {
        body.append(XMLElement("p", [], content: Self.field("RESPONSE", nil)))
        rules.append(QTIRule.condition(branches(of: key, "RESPONSE", outcome: "SCORE", report: &report)))
    }

    private mutating func branches(
        of key: TextKey, _ response: String, outcome: String, report: inout ExportReport
    ) -> [(test: XMLElement, rules: [XMLElement])] {
        if key.comparison.typos > 0 { report.lose("slips count as wrong in QTI", of: item) }
        if key.comparison.accents != .exact { report.lose("accents count in QTI", of: item) }
        if key.comparison.letterCase == .mind { report.lose("nobody points out capitals in QTI", of: item) }
        let isExact = key.comparison.letterCase == .exact
        let right = key.branches.first { $0.credit == .one }?.accepted.first?.text
        declare(response, "single", "string", correct: right.map { [$0] } ?? [])
        var branches: [(test: XMLElement, rules: [XMLElement])] = []
        for (place, branch) in key.branches.enumerated() {
            let tests = branch.accepted.map { accepted in
                XMLElement(
                    "stringMatch", [("caseSensitive", isExact ? "true" : "false")],
                    [QTIRule.variable(response), QTIRule.value("string", accepted.text)])
            }
            guard let first = tests.first else { continue }
            branches.append(
                (
                    tests.count == 1 ? first : XMLElement("or", [], tests),
                    consequences(branch.credit, branch.feedback, "\(response)_BRANCH_\(place + 1)", outcome)
                ))
        }
        return branches
    }

    // MARK: Parts

    private mutating func writeOrdering(_ ordering: Ordering, report: inout ExportReport) {
        if ordering.rule != .allOrNothing, ordering.rule != .perPlace {
            report.lose("`score: \(ordering.rule.rawValue)` is written as `all-or-nothing`", of: item)
        }
        if ordering.entries.contains(where: { $0.feedback != nil }) {
            report.lose("feedback to the entries of an ordering is not written", of: item)
        }
        let places = Array(ordering.entries.indices)
        declare("RESPONSE", "ordered", "identifier", correct: places.map(name))
        // Where a program does not shuffle, the answer must not stand there.
        var shown = places.sorted { Item.plain(ordering.entries[$0].text) < Item.plain(ordering.entries[$1].text) }
        if shown == places { shown.reverse() }
        body.append(
            XMLElement(
                "orderInteraction", [("responseIdentifier", "RESPONSE"), ("shuffle", "true")],
                shown.map { place in
                    XMLElement(
                        "simpleChoice", [("identifier", name(place))],
                        content: QTIBody.flow(ordering.entries[place].text))
                }))
        guard ordering.rule == .perPlace else { return writeRules(isMapped: false) }
        for place in places {
            let test = QTIRule.stands("RESPONSE", at: place + 1, QTIRule.value("identifier", name(place)))
            let more = XMLElement("sum", [], [QTIRule.variable("SCORE"), QTIRule.value("float", "1")])
            rules.append(QTIRule.condition([(test, [QTIRule.set("SCORE", more)])]))
        }
        let count = QTIRule.value("float", String(max(1, places.count)))
        rules.append(QTIRule.set("SCORE", XMLElement("divide", [], [QTIRule.variable("SCORE"), count])))
    }

    private mutating func writeMatching(_ matching: Matching, report: inout ExportReport) {
        if matching.pairs.contains(where: { $0.feedback != nil }) {
            report.lose("feedback to a pair is not written", of: item)
        }
        let pairs = matching.pairs.enumerated().map { "LEFT_\($0 + 1) RIGHT_\($1.target + 1)" }
        let share = Rational(numerator: 1, denominator: Int128(max(1, pairs.count))) ?? .one
        declare(
            "RESPONSE", "multiple", "directedPair", correct: pairs,
            shares: matching.rule == .perPair ? pairs.map { ($0, share) } : nil)
        func side(_ name: String, _ texts: [LocalizedText], most: String) -> XMLElement {
            XMLElement(
                "simpleMatchSet", [],
                texts.enumerated().map { place, text in
                    XMLElement(
                        "simpleAssociableChoice", [("identifier", "\(name)_\(place + 1)"), ("matchMax", most)],
                        content: QTIBody.flow(text))
                })
        }
        body.append(
            XMLElement(
                "matchInteraction",
                [("responseIdentifier", "RESPONSE"), ("shuffle", "true"), ("maxAssociations", String(pairs.count))],
                [
                    side("LEFT", matching.pairs.map(\.left), most: "1"), side("RIGHT", matching.targets, most: "0"),
                ]))
        writeRules(isMapped: matching.rule == .perPair)
    }

    private mutating func writeCloze(_ cloze: Cloze, report: inout ExportReport) {
        if cloze.rule != .perGap { report.lose("`score: \(cloze.rule.rawValue)` is written as `per-gap`", of: item) }
        report.loseGapNames(of: cloze, item)
        var fields: [[XMLElement.Content]] = []
        var scores: [XMLElement] = []
        for (place, gap) in cloze.gaps.enumerated() {
            let response = "RESPONSE_\(place + 1)"
            let outcome = "SCORE_\(place + 1)"
            switch gap.key {
            case .choice(let choice): fields.append(inlineChoice(choice, response, outcome))
            case .numeric(let key):
                fields.append(Self.field(response, unit(of: key, report: &report)))
                rules.append(QTIRule.condition(branches(of: key, response, outcome: outcome, report: &report)))
            case .text(let key):
                fields.append(Self.field(response, nil))
                rules.append(QTIRule.condition(branches(of: key, response, outcome: outcome, report: &report)))
            }
            outcomes.append(
                XMLElement(
                    "outcomeDeclaration", [("identifier", outcome), ("cardinality", "single"), ("baseType", "float")],
                    [XMLElement("defaultValue", [], [XMLElement("value", text: "0")])]))
            scores.append(QTIRule.variable(outcome))
        }
        let sum = XMLElement("sum", [], scores)
        let count = QTIRule.value("float", String(cloze.gaps.count))
        rules.append(QTIRule.set("SCORE", XMLElement("divide", [], [sum, count])))
        let stem = MarkedGaps.stem(of: item, cloze)
        body = QTIBody.paragraphs(stem) { fields.indices.contains($0) ? fields[$0] : [] } + body
    }

    private mutating func inlineChoice(_ choice: Choice, _ response: String, _ outcome: String) -> [XMLElement.Content]
    {
        func own(_ place: Int) -> String { "\(response)_\(name(place))" }
        let keys = choice.options.indices.filter { choice.options[$0].key == .always }
        declare(response, "single", "identifier", correct: keys.map(own))
        var branches: [(test: XMLElement, rules: [XMLElement])] = []
        for (place, option) in choice.options.enumerated() {
            let share = option.key == .always ? .one : option.credit ?? .zero
            guard !share.isZero || option.feedback != nil else { continue }
            let test = XMLElement("match", [], [QTIRule.variable(response), QTIRule.value("identifier", own(place))])
            branches.append((test, consequences(share, option.feedback, own(place), outcome)))
        }
        rules.append(QTIRule.condition(branches))
        return [
            .element(
                XMLElement(
                    "inlineChoiceInteraction",
                    [("responseIdentifier", response), ("shuffle", choice.isOrderFixed ? "false" : "true")],
                    choice.options.enumerated().map { place, option in
                        XMLElement(
                            "inlineChoice", [("identifier", own(place))], text: TextLines.flat(Item.plain(option.text)))
                    }))
        ]
    }
}

extension NumericBranch {
    /// The figure that stands for it; the middle of a range.
    fileprivate var figureToQuote: Rational? {
        guard let span = try? span(with: [:]) else { return nil }
        return span.center ?? AcceptedSpan(self)?.middle?.value
    }

    /// Whether some figure in it has no last decimal, as a third has none.
    fileprivate var isCut: Bool {
        guard let span = try? span(with: [:]) else { return false }
        return [span.center, span.low, span.high].contains { $0.map { $0.decimalPlaces == nil } ?? false }
    }
}

/// What a numeric branch takes, as an expression of QTI.
enum QTINumericTest {
    static func element(_ branch: NumericBranch, unit: Quantities.Unit?, _ response: String) -> XMLElement? {
        func figure(_ expression: Expression) -> String? {
            guard let value = try? expression.number(with: [:]) else { return nil }
            guard let own = branch.unit, let unit, own != unit else { return PlainFigure.text(value) }
            return own.convert(value, to: unit).map(PlainFigure.text)
        }
        func operands(_ value: String) -> [XMLElement] { [QTIRule.variable(response), QTIRule.value("float", value)] }
        switch branch.target {
        case .value(let value, let tolerance):
            guard let center = figure(value) else { return nil }
            switch tolerance {
            case .exact: return XMLElement("equal", [("toleranceMode", "exact")], operands(center))
            case .absolute(let width):
                guard let margin = figure(width) else { return nil }
                return XMLElement(
                    "equal", [("toleranceMode", "absolute"), ("tolerance", "\(margin) \(margin)")], operands(center))
            case .relative(let share):
                let percent = PlainFigure.text(share.multiplied(by: Rational(100)) ?? share)
                return XMLElement(
                    "equal", [("toleranceMode", "relative"), ("tolerance", "\(percent) \(percent)")], operands(center))
            case .significantFigures(let count):
                return XMLElement(
                    "equalRounded", [("roundingMode", "significantFigures"), ("figures", String(count))],
                    operands(center))
            case .decimalPlaces(let count):
                return XMLElement(
                    "equalRounded", [("roundingMode", "decimalPlaces"), ("figures", String(count))], operands(center))
            }
        case .range(let low, let high):
            guard let low = figure(low), let high = figure(high) else { return nil }
            return XMLElement("and", [], [XMLElement("gte", [], operands(low)), XMLElement("lte", [], operands(high))])
        case .bound(let bound, let limit):
            guard let limit = figure(limit) else { return nil }
            return XMLElement(name(of: bound), [], operands(limit))
        }
    }

    private static func name(of bound: NumericBranch.Bound) -> String {
        switch bound {
        case .above: "gt"
        case .atLeast: "gte"
        case .below: "lt"
        case .atMost: "lte"
        }
    }
}
