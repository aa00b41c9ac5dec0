import Assessment
import Quantities

/// A computed item as a calculated question of Moodle: formulas, and rows of the figures that its variables have together.
struct MoodleComputed {
    private let item: Item
    private let key: NumericKey
    private let rows: [[String: Rational]]
    /// Whether the rows are all that can be drawn.
    private let areRowsAll: Bool

    /// As many rows as are drawn where there are more than Moodle takes.
    private static let mostRows = 50
    private static let mostOfMoodle = 100

    /// Nil where a formula, a margin or a unit is one that Moodle has no like for.
    init?(_ item: Item, seed: UInt64) {
        guard !item.variables.isEmpty, case .numeric(let key) = item.answer, !key.isSpanWanted,
            item.variables.allSatisfy({ $0.name.first?.isLetter ?? false }),
            Set(key.branches.map { $0.unit }).count == 1, Set(key.branches.map { $0.isPercent }).count == 1,
            key.branches.allSatisfy({ Self.figure($0) != nil }), item.expressionsShown.allSatisfy({ $0.moodle != nil })
        else { return nil }
        self.item = item
        self.key = key
        func hasValues(_ values: [String: Rational]) -> Bool {
            key.branches.allSatisfy { (try? $0.span(with: values)) != nil }
        }
        let combinations = Combinations(of: item.variables)
        if combinations.count <= Combinations.few {
            let all = (0..<combinations.count).lazy.map { combinations.values(at: $0) }
                .filter { item.constraints.hold(with: $0) && hasValues($0) }.prefix(Self.mostOfMoodle + 1)
            if (1...Self.mostOfMoodle).contains(all.count) {
                rows = Array(all)
                areRowsAll = true
                return
            }
        }
        areRowsAll = false
        var rows: [[String: Rational]] = []
        for draw in 0..<2 * Self.mostRows where rows.count < Self.mostRows {
            let values = Variant(of: item, seed: Variant.seed(session: seed, item: item.id, repetition: draw)).values
            if hasValues(values), !rows.contains(values) { rows.append(values) }
        }
        guard !rows.isEmpty else { return nil }
        self.rows = rows
    }

    // MARK: Texts

    /// The text with `{d}` and `{={d}*2}` for its figures.
    func html(_ text: LocalizedText) -> String {
        var words = ""
        var figures: [String] = []
        for segment in text.versions.first?.text.segments ?? [] {
            switch segment {
            case .text(let own): words += MarkedGaps.unmarked(own)
            case .gap: break
            case .value(let expression):
                words += MarkedGaps.mark(figures.count)
                let formula = expression.moodle ?? ""
                if case .variable = expression { figures.append(formula) } else { figures.append("{=\(formula)}") }
            }
        }
        // A brace of the text's own is no figure.
        var html = HTMLText.html(words).replacing("{", with: "&#123;")
        for (place, figure) in figures.enumerated() { html = html.replacing(MarkedGaps.mark(place), with: figure) }
        return html
    }

    /// Moodle draws figures in every text but a hint.
    func hints(report: inout ExportReport) -> [String] {
        let still = item.hints.filter { $0.versions.allSatisfy { $0.text.expressions.isEmpty } }
        if still.count < item.hints.count { report.lose("hints with figures are not written", of: item) }
        return still.map(html)
    }

    // MARK: Answers

    private static func figure(_ branch: NumericBranch) -> (formula: String, margin: Rational, isRelative: Bool)? {
        guard case .value(let value, let tolerance) = branch.target, let formula = value.moodle else { return nil }
        switch tolerance {
        case .exact: return (formula, .zero, false)
        case .absolute(let width): return (try? width.number(with: [:])).map { (formula, $0, false) }
        case .relative(let share): return (formula, share, true)
        case .significantFigures, .decimalPlaces: return nil
        }
    }

    func parts(report: inout ExportReport) -> [XMLElement] {
        let count = rows.count
        if !areRowsAll {
            report.lose(
                "\(count) draw\(count == 1 ? "" : "s") of its figures are written, among which Moodle chooses", of: item
            )
        }
        let answers = MoodleAnswers(item)
        let shares = report.fittedShares(key.branches.map(\.credit), item)
        let written = zip(key.branches, shares).compactMap { branch, share -> XMLElement? in
            guard let figure = Self.figure(branch) else { return nil }
            return answers.answer(
                figure.formula, share: share, feedback: branch.feedback.map(html) ?? "",
                more: [
                    XMLElement("tolerance", text: PlainFigure.text(figure.margin)),
                    XMLElement("tolerancetype", text: figure.isRelative ? "1" : "2"),
                    XMLElement("correctanswerformat", text: "2"), XMLElement("correctanswerlength", text: "8"),
                ])
        }
        return [XMLElement("synchronize", text: "0")] + written + answers.units(key, report: &report)
            + [XMLElement("dataset_definitions", [], item.variables.map(dataset))]
    }

    private func dataset(_ variable: Variable) -> XMLElement {
        func field(_ name: String, _ text: String) -> XMLElement {
            XMLElement(name, [], [XMLElement("text", text: text)])
        }
        let values = rows.map { $0[variable.name] ?? .zero }
        let decimals = values.map { $0.decimalPlaces ?? 15 }.max() ?? 0
        let items = values.enumerated().map { place, value in
            XMLElement(
                "dataset_item", [],
                [XMLElement("number", text: String(place + 1)), XMLElement("value", text: PlainFigure.text(value))])
        }
        return XMLElement(
            "dataset_definition", [],
            [
                field("status", "private"), field("name", variable.name), XMLElement("type", text: "calculated"),
                field("distribution", "uniform"), field("minimum", PlainFigure.text(values.min() ?? .zero)),
                field("maximum", PlainFigure.text(values.max() ?? .zero)), field("decimals", String(decimals)),
                XMLElement("itemcount", text: String(items.count)), XMLElement("dataset_items", [], items),
                XMLElement("number_of_items", text: String(items.count)),
            ])
    }
}

extension Item {
    /// Those of its texts.
    fileprivate var expressionsShown: [Expression] {
        var all: [Expression] = []
        forEachText { text in all += text.versions.flatMap(\.text.expressions) }
        return all
    }
}

extension Template {
    fileprivate var expressions: [Expression] {
        segments.compactMap { if case .value(let expression) = $0 { expression } else { nil } }
    }
}

extension Expression {
    /// As Moodle writes it, `{d} * 1.0925`; nil for a comparison, which Moodle has no like for.
    ///
    /// A formula of `0` alone Moodle would take for none, and any figure for right.
    fileprivate var moodle: String? {
        braced.map {
            let text = ExpressionPrinter.text($0)
            return text == "0" ? "0.0" : text
        }
    }

    private var braced: Expression? {
        switch self {
        case .number: return self
        case .variable(let name): return .variable("{\(name)}")
        // PHP, in which Moodle computes, takes `--` for another sign.
        case .negated(.negated(let inner)): return inner.braced
        case .negated(.number(let number)): return .number(number.negated)
        case .negated(let inner): return inner.braced.map(Expression.negated)
        case .not: return nil
        case .binary(let operation, let left, let right):
            guard [.add, .subtract, .multiply, .divide].contains(operation), let left = left.braced,
                let right = right.braced
            else { return nil }
            return .binary(operation, left, right)
        case .call(let function, let arguments):
            let own = arguments.compactMap(\.braced)
            return own.count == arguments.count ? .call(function, own) : nil
        }
    }
}
