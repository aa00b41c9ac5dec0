import Assessment
import Quantities

/// Writes one item, from its heading to its last field.
struct ItemWriter {
    private let item: Item
    private let layout: TextLayout
    private let ownUnits: [UnitTable.Declaration]
    private let numbers: KeyStyle
    private(set) var lines: [String] = []

    /// - Parameters:
    ///   - units: of its bank; what the item declares beyond them is written with it.
    ///   - numbers: how its bank writes figures.
    init(item: Item, languages: [Language], units: UnitTable? = nil, numbers: KeyStyle = .point) {
        self.item = item
        self.numbers = numbers
        ownUnits = units.map { item.ownUnits(beyond: $0) } ?? []
        layout = TextLayout(languages: languages, numbers: numbers)
        lines.append("## \(item.id.item)")
        let stem = stemLines
        let declarations =
            item.variables.map { Self.declaration($0, numbers) }
            + item.constraints.map { "require \(ExpressionPrinter.text($0, numbers))" }
        // An indented line would go on with the declaration above it.
        lines += stem[0].hasPrefix(" ") ? stem + declarations : declarations + stem
        lines.append("")
        write(item.answer)
        if let explanation = item.explanation {
            lines.append("")
            lines += layout.lines(explanation, in: .quotation())
        }
        let fields = fields
        if !fields.isEmpty { lines += [""] + fields }
    }

    private var stemLines: [String] {
        let hasMarks: Bool =
            switch item.answer {
            case .choice, .multiple, .numeric, .text, .cloze: true
            case .ordering, .matching: false
            }
        return layout.lines(item.stem, in: .init(first: "", margin: "", isOpen: true, allowsLists: hasMarks))
    }

    static func declaration(_ variable: Variable, _ numbers: KeyStyle = .point) -> String {
        let domain: String
        switch variable.domain {
        case .steps(let low, let high, let step):
            domain = numbers.text(low) + ".." + numbers.text(high) + (step == .one ? "" : " step " + numbers.text(step))
        case .list(let values) where values.count == 1:
            domain = numbers.text(values[0]) + ".." + numbers.text(values[0])
        case .list(let values): domain = values.map(numbers.text).joined(separator: numbers.separator)
        case .computed(let expression): domain = ExpressionPrinter.text(expression, numbers)
        }
        return "let \(variable.name) = \(domain)"
    }

    // MARK: Answers

    private mutating func write(_ answer: AnswerKey) {
        switch answer {
        case .choice(let choice): write(choice, brackets: ("(", ")"))
        case .multiple(let choice, _): write(choice, brackets: ("[", "]"))
        case .numeric(let key): for branch in key.branches { write(branch, after: "") }
        case .text(let key): for branch in key.branches { write(branch, after: "") }
        case .ordering(let ordering):
            for (place, entry) in ordering.entries.enumerated() {
                lines += layout.lines(entry.text, in: .aligned(after: "\(place + 1). "))
                writeFeedback(entry.feedback)
            }
        case .matching(let matching): write(matching)
        case .cloze(let cloze): for gap in cloze.gaps { write(gap) }
        }
    }

    private mutating func write(_ choice: Choice, brackets: (open: String, close: String)) {
        for option in choice.options {
            let mark = brackets.open + Self.mark(of: option, numbers) + brackets.close
            lines += layout.lines(option.text, in: .init(first: "- \(mark) ", margin: "      "))
            writeFeedback(option.feedback, indent: "      ")
        }
    }

    private static func mark(of option: Option, _ numbers: KeyStyle) -> String {
        if let credit = option.credit { return percent(credit, numbers) }
        return switch option.key {
        case .always: "x"
        case .never: " "
        case .when(let condition): "x if \(ExpressionPrinter.text(condition, numbers))"
        case .otherwise: "x otherwise"
        }
    }

    /// `50%`; a share that no decimal is as a fraction, `100/3%`.
    static func percent(_ share: Rational, _ numbers: KeyStyle = .point) -> String {
        numbers.text(share.multiplied(by: Rational(100)) ?? share) + "%"
    }

    /// `25%`, or `1/3` where no decimal is exact.
    private static func share(_ share: Rational, _ numbers: KeyStyle) -> String {
        share.decimalPlaces == nil ? share.description : percent(share, numbers)
    }

    private mutating func writeFeedback(_ feedback: LocalizedText?, indent: String = "  ") {
        guard let feedback else { return }
        lines += layout.lines(feedback, in: .quotation(indent: indent))
    }

    private mutating func write(_ branch: NumericBranch, after mark: String) {
        let isKey = branch.credit == .one
        var line = mark + (isKey ? "= " : "~ ") + Self.figure(of: branch, numbers)
        if !isKey { line += " (\(numbers.text(branch.credit)))" }
        lines.append(line)
        writeFeedback(branch.feedback)
    }

    private mutating func write(_ branch: TextKey.Branch, after mark: String) {
        let isKey = branch.credit == .one
        // A text for every language stands first: nothing closes a language.
        let accepted = branch.accepted.filter { $0.language == nil } + branch.accepted.filter { $0.language != nil }
        var rows: [(language: Language?, texts: [String])] = []
        for text in accepted {
            let words = Self.quoted(text.text)
            if rows.isEmpty || rows[rows.count - 1].language != text.language {
                rows.append((text.language, [words]))
            } else {
                rows[rows.count - 1].texts.append(words)
            }
        }
        for (place, row) in rows.enumerated() {
            let tag = row.language.map { "[\($0)] " } ?? ""
            let lead = place == 0 ? mark + (isKey ? "= " : "~ ") : "  "
            lines.append(lead + tag + row.texts.joined(separator: " | "))
        }
        if !isKey {
            // The credit stands at the end of the branch's first line.
            lines[lines.count - rows.count] += " (\(numbers.text(branch.credit)))"
        }
        writeFeedback(branch.feedback)
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in TextLines.oneLine(text).unicodeScalars {
            if scalar == "\"" || scalar == "\\" || scalar == "<" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    private mutating func write(_ matching: Matching) {
        var seen = 0
        func introduced(_ target: Int) -> [Int] {
            defer { seen = max(seen, target + 1) }
            return Array(min(seen, target)..<target)
        }
        for pair in matching.pairs {
            for target in introduced(pair.target) { write(left: nil, right: matching.targets[target]) }
            write(left: pair.left, right: matching.targets[pair.target])
            writeFeedback(pair.feedback)
        }
        for target in introduced(matching.targets.count) { write(left: nil, right: matching.targets[target]) }
    }

    private mutating func write(left: LocalizedText?, right: LocalizedText) {
        var layout = layout
        layout.escapesArrows = true
        lines += layout.lines(Self.pair(left, right, among: layout.languages), in: .aligned(after: "- "))
    }

    /// `a -> b` in each language that one of the sides is written in.
    private static func pair(
        _ left: LocalizedText?, _ right: LocalizedText, among languages: [Language]
    ) -> LocalizedText {
        var written: [Language] = []
        for language in (left?.languages ?? []) + right.languages where !written.contains(language) {
            written.append(language)
        }
        func side(_ text: LocalizedText, _ language: Language?) -> [Template.Segment] {
            let template = language.map { text.template(in: $0) } ?? text.versions.first?.text ?? Template(plain: "")
            return TextLines.evened(template).segments
        }
        /// The arrow stands on the line of the dash.
        func flat(_ segments: [Template.Segment]) -> [Template.Segment] {
            segments.map { if case .text(let text) = $0 { .text(TextLines.flat(text)) } else { $0 } }
        }
        let versions = (written.isEmpty ? [nil] : written.map(Optional.some)).map { language in
            var segments = left.map { flat(side($0, language)) } ?? []
            segments += [TextLayout.arrow] + side(right, language)
            return LocalizedText.Version(language: language, text: Template(segments: segments))
        }
        return LocalizedText(versions: versions)
    }

    private mutating func write(_ gap: Cloze.Gap) {
        let mark = "[[\(gap.name)]]"
        switch gap.key {
        case .choice(let choice):
            lines.append(mark)
            write(choice, brackets: ("(", ")"))
        case .numeric(let key):
            for (place, branch) in key.branches.enumerated() { write(branch, after: place == 0 ? mark + " " : "") }
        case .text(let key):
            for (place, branch) in key.branches.enumerated() { write(branch, after: place == 0 ? mark + " " : "") }
        }
    }

    // MARK: Figures

    /// `1.0925 ha ± 0.0005`, `2.4..2.8 ha`, `> 500`, `35% 3 sf`.
    static func figure(of branch: NumericBranch, _ numbers: KeyStyle = .point) -> String {
        /// A figure as it is, and what is computed in braces.
        func constant(_ expression: Expression) -> String {
            if case .number(let number) = expression { return numbers.text(number) }
            return "{\(ExpressionPrinter.text(expression, numbers))}"
        }
        let unit = branch.isPercent ? "%" : branch.unit.map { " \($0.symbol)" } ?? ""
        switch branch.target {
        case .range(let low, let high): return "\(constant(low))..\(constant(high))\(unit)"
        case .bound(let bound, let limit): return "\(bound.rawValue) \(constant(limit))\(unit)"
        case .value(let value, let tolerance):
            let figure = constant(value) + unit
            switch tolerance {
            case .exact: return figure
            case .absolute(let width): return "\(figure) ± \(constant(width))"
            case .relative(let share): return "\(figure) ± \(percent(share, numbers))"
            case .significantFigures(let count): return "\(figure) \(count) sf"
            case .decimalPlaces(let count): return "\(figure) \(count) dp"
            }
        }
    }

    // MARK: Fields

    private var fields: [String] {
        var fields: [String] = []
        for hint in item.hints { fields += layout.lines(hint, in: .aligned(after: "hint: ")) }
        if let source = item.sourceName ?? item.source {
            fields += layout.lines(source, in: .aligned(after: "source: "))
        }
        let tags = item.tags.map { TextLines.oneLine($0.replacing(",", with: " ")) }.filter { !$0.isEmpty }
        if !tags.isEmpty { fields.append("tags: " + tags.joined(separator: ", ")) }
        for unit in ownUnits {
            guard let (names, value) = unit.sides(numbers) else { continue }
            fields.append(TextLines.trimmedEnd("unit: \(names) = \(value)"))
        }
        fields += item.answer.fields
        if !item.hintCost.isZero { fields.append("hint-cost: \(Self.share(item.hintCost, numbers))") }
        if let group = item.group { fields.append("group: \(TextLines.oneLine(group))") }
        return fields
    }
}

extension AnswerKey {
    /// The fields that say how answers are judged, where they say something that goes not without saying.
    fileprivate var fields: [String] {
        switch self {
        case .choice(let choice): order([choice])
        case .multiple(let choice, let rule):
            score(rule, unless: choice.options.contains { $0.credit != nil } ? .moodle : .allOrNothing)
                + order([choice])
        case .numeric(let key): units([key])
        case .text(let key): comparison([key])
        case .ordering(let ordering): score(ordering.rule, unless: .allOrNothing)
        case .matching(let matching): score(matching.rule, unless: .perPair)
        case .cloze(let cloze):
            score(cloze.rule, unless: .perGap)
                + units(cloze.gaps.compactMap { if case .numeric(let key) = $0.key { key } else { nil } })
                + order(cloze.gaps.compactMap { if case .choice(let choice) = $0.key { choice } else { nil } })
                + comparison(cloze.gaps.compactMap { if case .text(let key) = $0.key { key } else { nil } })
        }
    }

    private func score(_ rule: ScoringRule, unless usual: ScoringRule) -> [String] {
        rule == usual ? [] : ["score: \(rule.rawValue)"]
    }

    private func order(_ choices: [Choice]) -> [String] {
        choices.contains(where: \.isOrderFixed) ? ["order: fixed"] : []
    }

    private func comparison(_ keys: [TextKey]) -> [String] {
        guard let comparison = keys.lazy.map(\.comparison).first(where: { $0 != .usual }) else { return [] }
        let usual = TextComparison.usual
        var fields: [String] = []
        if comparison.letterCase != usual.letterCase { fields.append("case: \(comparison.letterCase.rawValue)") }
        if comparison.accents != usual.accents { fields.append("accents: \(comparison.accents.rawValue)") }
        if comparison.typos != usual.typos { fields.append("typos: \(comparison.typos)") }
        return fields
    }

    private func units(_ keys: [NumericKey]) -> [String] {
        let policy = keys.lazy.map(\.unitPolicy).first { $0 != .optional }
        return (policy.map { ["unit: \($0.rawValue)"] } ?? [])
            + (keys.contains(where: \.isSpanWanted) ? ["answer: span"] : [])
    }
}
