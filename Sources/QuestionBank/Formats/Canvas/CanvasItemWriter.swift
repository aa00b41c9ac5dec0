import Assessment
import Quantities

/// One question of a classic quiz.
struct CanvasItemWriter {
    private let item: Item
    /// Whether the quiz shows options as they are listed.
    private let keepsOrder: Bool
    private let identifier: String
    private var feedback: [(name: String, material: XMLElement)] = []
    private var conditions: [XMLElement] = []
    private var responses: [XMLElement] = []
    private var answers: [String] = []
    private var stem: String
    /// The last number that an answer of the quiz has.
    private var number: Int

    private init(_ item: Item, keepsOrder: Bool, number: Int) {
        self.item = item
        self.keepsOrder = keepsOrder
        self.number = number
        identifier = CanvasIdentifier.item(item.id.item)
        stem = HTMLText.html(Item.plain(item.stem))
    }

    /// - Parameter number: the last one that an answer has; Canvas knows answers by numbers, and takes the first digits
    ///   of any other name for one.
    static func element(
        _ item: Item, keepsOrder: Bool, number: inout Int, report: inout ExportReport
    ) -> XMLElement? {
        var writer = CanvasItemWriter(item, keepsOrder: keepsOrder, number: number)
        let written = writer.written(report: &report)
        number = writer.number
        return written
    }

    private mutating func nextName() -> String {
        number += 1
        return String(number)
    }

    static func metadata(_ fields: [(label: String, entry: String)]) -> XMLElement {
        XMLElement(
            "qtimetadata", [],
            fields.map {
                XMLElement(
                    "qtimetadatafield", [],
                    [XMLElement("fieldlabel", text: $0.label), XMLElement("fieldentry", text: $0.entry)])
            })
    }

    private mutating func written(report: inout ExportReport) -> XMLElement? {
        let general = AppendedSource.html(explanation: item.explanation, source: item.source)
        if !general.isEmpty {
            let words = item.source == nil ? item.explanation.map(Self.words) : nil
            feedback.append(("general_fb", words ?? Self.material(general)))
            conditions.append(Self.condition([XMLElement("other")], score: nil, shows: "general_fb"))
        }
        guard let type = writeAnswer(report: &report) else { return nil }
        if stem.unicodeScalars.count > Self.longestStem {
            report.lose("Canvas keeps no question whose text is longer than \(Self.longestStem) signs", of: item)
        }
        let outcome = XMLElement(
            "decvar", [("maxvalue", "100"), ("minvalue", "0"), ("varname", "SCORE"), ("vartype", "Decimal")])
        let about = Self.metadata([
            ("question_type", type), ("points_possible", "1"), ("original_answer_ids", answers.joined(separator: ",")),
            ("assessment_question_identifierref", identifier + "_ref"),
        ])
        return XMLElement(
            "item", [("ident", identifier), ("title", item.id.item)],
            [
                XMLElement("itemmetadata", [], [about]),
                XMLElement("presentation", [], [Self.material(stem)] + responses),
                XMLElement("resprocessing", [], [XMLElement("outcomes", [], [outcome])] + conditions),
            ]
                + feedback.map { note in
                    XMLElement(
                        "itemfeedback", [("ident", note.name)], [XMLElement("flow_mat", [], [note.material])]
                    )
                })
    }

    /// What Canvas's import lets a question's text be, in HTML.
    private static let longestStem = 16_384

    // MARK: Elements

    private static func material(_ html: String) -> XMLElement {
        XMLElement("material", [], [XMLElement("mattext", [("texttype", "text/html")], text: html)])
    }

    private static func plainMaterial(_ text: String) -> XMLElement {
        XMLElement("material", [], [XMLElement("mattext", [("texttype", "text/plain")], text: text)])
    }

    /// A text in one line as it stands, of which Canvas would show the entities otherwise; a longer one as HTML.
    private static func words(_ text: LocalizedText) -> XMLElement {
        let plain = TextLines.evened(Item.plain(text))
        return plain.contains("\n") ? material(HTMLText.html(plain)) : plainMaterial(plain)
    }

    /// The left side of a pair, which Canvas reads as HTML whatever it is said to be, and shows so only if it has tags.
    private static func leftSide(_ text: String) -> XMLElement {
        guard text.contains(where: { "<>&\u{A0}".contains($0) }) else { return plainMaterial(text) }
        return material("<span dir=\"auto\">\(HTMLText.escaped(text))</span>")
    }

    private static func condition(
        _ variables: [XMLElement], score: String?, adds: Bool = false, shows: String? = nil
    ) -> XMLElement {
        var parts = [XMLElement("conditionvar", [], variables)]
        if let score {
            parts.append(
                XMLElement("setvar", [("action", adds ? "Add" : "Set"), ("varname", "SCORE")], text: score))
        }
        if let shows {
            parts.append(XMLElement("displayfeedback", [("feedbacktype", "Response"), ("linkrefid", shows)]))
        }
        return XMLElement("respcondition", [("continue", score == nil || adds ? "Yes" : "No")], parts)
    }

    private static func equal(_ text: String, _ response: String = "response1") -> XMLElement {
        XMLElement("varequal", [("respident", response)], text: text)
    }

    /// Adds a response whose answers are listed.
    private mutating func addChoice(
        _ response: String, isMultiple: Bool = false, about: XMLElement? = nil,
        _ labels: [(name: String, material: XMLElement)]
    ) {
        let offered = labels.map { XMLElement("response_label", [("ident", $0.name)], [$0.material]) }
        responses.append(
            XMLElement(
                "response_lid", [("ident", response), ("rcardinality", isMultiple ? "Multiple" : "Single")],
                (about.map { [$0] } ?? []) + [XMLElement("render_choice", [], offered)]))
    }

    private mutating func note(_ text: LocalizedText?, _ name: String) -> String? {
        guard let text else { return nil }
        feedback.append((name, Self.words(text)))
        return name
    }

    // MARK: Answers

    /// The type; nil, and reported, where Canvas has none such.
    private mutating func writeAnswer(report: inout ExportReport) -> String? {
        switch item.answer {
        case .choice(let choice):
            writeOptions(choice, isMultiple: false, report: &report)
            return TruthWords.areSaid(by: choice.options) ? "true_false_question" : "multiple_choice_question"
        case .multiple(let choice, let rule):
            if rule != .rightMinusWrong {
                report.lose("Canvas counts right minus wrong; `score: \(rule.rawValue)` is not written", of: item)
            }
            writeOptions(choice, isMultiple: true, report: &report)
            return "multiple_answers_question"
        case .numeric(let key): return writeNumeric(key, report: &report) ? "numerical_question" : nil
        case .text(let key):
            writeText(key, report: &report)
            return "short_answer_question"
        case .ordering(let ordering):
            writeOrdering(ordering, report: &report)
            return "ordering_question"
        case .matching(let matching):
            writeMatching(matching, report: &report)
            return "matching_question"
        case .cloze(let cloze): return writeCloze(cloze, report: &report)
        }
    }

    private mutating func writeOptions(_ choice: Choice, isMultiple: Bool, report: inout ExportReport) {
        if choice.options.contains(where: { $0.credit != nil }) {
            report.lose("shares of single options are not written", of: item)
        }
        if !keepsOrder, !TruthWords.areSaid(by: choice.options) { report.loseOrder(of: choice, item) }
        let names = choice.options.map { _ in nextName() }
        answers += names
        addChoice("response1", isMultiple: isMultiple, zip(names, choice.options).map { ($0, Self.words($1.text)) })
        for (name, option) in zip(names, choice.options) {
            guard let shown = note(option.feedback, name + "_fb") else { continue }
            conditions.append(Self.condition([Self.equal(name)], score: nil, shows: shown))
        }
        let tests = zip(names, choice.options).compactMap { name, option -> XMLElement? in
            if option.key == .always { return Self.equal(name) }
            return isMultiple ? XMLElement("not", [], [Self.equal(name)]) : nil
        }
        conditions.append(Self.condition(isMultiple ? [XMLElement("and", [], tests)] : tests, score: "100"))
    }

    private mutating func addField(isFigure: Bool) {
        let label =
            isFigure
            ? XMLElement("response_label", [("ident", "answer1")])
            : XMLElement("response_label", [("ident", "answer1"), ("rshuffle", "No")])
        responses.append(
            XMLElement(
                "response_str", [("ident", "response1"), ("rcardinality", "Single")],
                [XMLElement("render_fib", isFigure ? [("fibtype", "Decimal")] : [], [label])]))
    }

    private mutating func writeNumeric(_ key: NumericKey, report: inout ExportReport) -> Bool {
        addField(isFigure: true)
        if let first = key.branches.first, first.isPercent || first.unit != nil {
            let symbol = first.isPercent ? "%" : first.unit?.symbol ?? ""
            stem = (stem.hasPrefix("<p>") ? stem : "<p>\(stem)</p>") + CanvasUnit.line(symbol)
            report.lose(
                "Canvas knows no units: figures are wanted in `\(symbol)`, which is the question's last line", of: item)
        }
        if key.isSpanWanted { report.lose("a figure within the span is right in Canvas, not its ends alone", of: item) }
        for branch in key.branches {
            guard branch.credit == .one else {
                report.lose(
                    "the branch `\(ItemWriter.figure(of: branch))` is not written: figures earn all or nothing in Canvas",
                    of: item)
                continue
            }
            guard let span = AcceptedSpan(branch), let low = span.low, let high = span.high,
                branch.unit == key.branches.first?.unit
            else {
                report.leaveOut(item, "Canvas knows no `\(ItemWriter.figure(of: branch))`")
                return false
            }
            let written = CanvasSpan(span, low: low, high: high)
            for limit in written.counted {
                report.lose(
                    "`\(PlainFigure.text(limit))` is right in Canvas: the limits of a span count there", of: item)
            }
            for figure in written.longFigures {
                report.lose("Canvas keeps the first fifteen digits of `\(figure)`", of: item)
            }
            let name = nextName()
            answers.append(name)
            conditions.append(
                Self.condition(written.variables, score: "100", shows: note(branch.feedback, name + "_fb")))
        }
        return true
    }

    private mutating func writeText(_ key: TextKey, report: inout ExportReport) {
        addField(isFigure: false)
        reportComparison(key.comparison, report: &report)
        var scores: [XMLElement] = []
        for branch in key.branches {
            guard branch.credit == .one else {
                let first = branch.accepted.first?.text ?? ""
                report.lose("the branch `\(first)` is not written: texts earn all or nothing in Canvas", of: item)
                continue
            }
            let names = branch.accepted.map { _ in nextName() }
            answers += names
            let tests = branch.accepted.map { Self.equal($0.text) }
            // Of all that earns marks, Canvas shows the first feedback only.
            if let name = names.first, let shown = note(branch.feedback, name + "_fb") {
                let any = tests.count == 1 ? tests : [XMLElement("or", [], tests)]
                conditions.append(Self.condition(any, score: nil, shows: shown))
            }
            scores.append(Self.condition(tests, score: "100"))
        }
        conditions += scores
    }

    private func reportComparison(_ comparison: TextComparison, report: inout ExportReport) {
        if comparison.typos > 0 { report.lose("slips count as wrong in Canvas", of: item) }
        if comparison.accents != .exact { report.lose("accents count in Canvas", of: item) }
        if comparison.letterCase != .free { report.lose("capitals do not count in Canvas", of: item) }
    }

    // MARK: Parts

    /// The share of one part of so many, in per cent, of which all together make 100.
    private static func share(of count: Int) -> String {
        let share = Rational(numerator: 100, denominator: Int128(max(1, count))) ?? Rational(100)
        return (share.rounded(toPlaces: 2) ?? share).description
    }

    private mutating func writeMatching(_ matching: Matching, report: inout ExportReport) {
        if matching.rule != .perPair { report.lose("Canvas gives every pair its share", of: item) }
        let labels = matching.targets.map { (nextName(), Self.plainMaterial(TextLines.flat(Item.plain($0)))) }
        for pair in matching.pairs {
            let name = nextName()
            let response = "response_\(name)"
            answers.append(name)
            addChoice(response, about: Self.leftSide(TextLines.flat(Item.plain(pair.left))), labels)
            let right = Self.equal(labels[pair.target].0, response)
            conditions.append(Self.condition([right], score: Self.share(of: matching.pairs.count), adds: true))
            if let shown = note(pair.feedback, name + "_fb") {
                conditions.append(Self.condition([XMLElement("not", [], [right])], score: nil, shows: shown))
            }
        }
    }

    /// As newer quizzes write it, one rule for the whole order.
    private mutating func writeOrdering(_ ordering: Ordering, report: inout ExportReport) {
        report.lose("only New Quizzes of Canvas ask for an order; classic ones import it as an error", of: item)
        if ordering.rule != .allOrNothing {
            report.lose("Canvas marks an order as a whole; `score: \(ordering.rule.rawValue)` is not written", of: item)
        }
        if ordering.entries.contains(where: { $0.feedback != nil }) {
            report.lose("feedback to an entry of an ordering is not written", of: item)
        }
        let names = ordering.entries.map { _ in nextName() }
        let labels = zip(names, ordering.entries).map { name, entry in
            XMLElement("response_label", [("ident", name)], [Self.words(entry.text)])
        }
        // In the right order the question would be answered as it stands.
        func rank(_ place: Int) -> UInt64 {
            var hash = StableHash()
            hash.combine("\(item.id.item)_\(place + 1)")
            return hash.value
        }
        let shown = labels.indices.sorted { rank($0) < rank($1) }.map { labels[$0] }
        responses.append(
            XMLElement(
                "response_lid", [("ident", "response1"), ("rcardinality", "Ordered")],
                [
                    XMLElement(
                        "render_extension", [],
                        [XMLElement("ims_render_object", [("shuffle", "No")], [XMLElement("flow_label", [], shown)])])
                ]))
        answers += names
        conditions.append(Self.condition(names.map { Self.equal($0) }, score: "100"))
    }

    private mutating func writeCloze(_ cloze: Cloze, report: inout ExportReport) -> String? {
        let isTyped = cloze.gaps.allSatisfy { if case .choice = $0.key { false } else { true } }
        let isChosen = cloze.gaps.allSatisfy { if case .choice = $0.key { true } else { false } }
        guard isTyped || isChosen else {
            report.leaveOut(item, "Canvas fills gaps by options or by typing, not by both in one question")
            return nil
        }
        if cloze.rule != .perGap { report.lose("Canvas gives every gap its share", of: item) }
        let fixed = cloze.gaps.lazy.compactMap { if case .choice(let choice) = $0.key { choice } else { nil } }.first {
            $0.isOrderFixed
        }
        if !keepsOrder, let fixed { report.loseOrder(of: fixed, item) }
        let names = Dictionary(
            cloze.gaps.enumerated().map { ($1.name, CanvasIdentifier.gap($1.name, place: $0)) }
        ) { first, _ in first }
        let text = (item.stem.versions.first?.text.segments ?? []).map { segment in
            switch segment {
            case .text(let words): words
            case .gap(let name): "[\(names[name] ?? name)]"
            case .value: ""
            }
        }.joined()
        stem = HTMLText.html(text)
        for gap in cloze.gaps {
            let shown = names[gap.name] ?? gap.name
            let response = "response_\(shown)"
            var keys: [String] = []
            var labels: [(name: String, material: XMLElement)] = []
            switch gap.key {
            case .choice(let choice):
                for option in choice.options {
                    let name = nextName()
                    labels.append((name, Self.plainMaterial(TextLines.flat(Item.plain(option.text)))))
                    if option.key == .always { keys.append(name) }
                    if option.credit != nil { report.lose("shares of single options are not written", of: item) }
                    _ = note(option.feedback, name + "_fb")
                }
            case .text, .numeric:
                for text in typed(gap.key, report: &report) {
                    let name = nextName()
                    labels.append((name, Self.plainMaterial(text)))
                    keys.append(name)
                }
                guard !keys.isEmpty else {
                    report.leaveOut(item, "Canvas cannot mark the gap `\(gap.name)`")
                    return nil
                }
            }
            answers += labels.map(\.name)
            addChoice(response, about: Self.plainMaterial(shown), labels)
            for key in keys {
                conditions.append(
                    Self.condition([Self.equal(key, response)], score: Self.share(of: cloze.gaps.count), adds: true))
            }
        }
        return isTyped ? "fill_in_multiple_blanks_question" : "multiple_dropdowns_question"
    }

    /// What counts as right in a gap, letter by letter.
    private func typed(_ key: Cloze.Key, report: inout ExportReport) -> [String] {
        switch key {
        case .choice: return []
        case .text(let key):
            reportComparison(key.comparison, report: &report)
            if key.branches.contains(where: { $0.credit != .one || $0.feedback != nil }) {
                report.lose("branches and feedback of a gap are not written", of: item)
            }
            return key.branches.filter { $0.credit == .one }.flatMap(\.accepted).map(\.text)
        case .numeric(let key):
            report.lose("a gap takes its figure only as it is written in digits: no margin, no unit", of: item)
            return key.branches.filter { $0.credit == .one }.compactMap { branch in
                (try? branch.span(with: [:]))?.center.map(PlainFigure.text)
            }
        }
    }
}
