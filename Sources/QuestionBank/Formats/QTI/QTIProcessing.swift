import Assessment
import Quantities

/// What an item's rules say of its responses, as far as banks have the like.
struct QTIProcessing {
    /// An answer that a rule looks for.
    enum Test {
        /// What the declaration calls correct.
        case correct
        case option(String)
        /// The ends of a span that are not within stand beside it.
        case figure(NumericBranch.Target, without: [Expression])
        case texts([String], isCaseSensitive: Bool)
    }

    struct Rule {
        var response: String
        var test: Test
        var score: Rational?
        var feedback: [String]
        var place: Range<Int>
    }

    private(set) var rules: [Rule] = []
    /// Responses whose score is the sum of their mapping.
    private(set) var mapped: Set<String> = []
    /// Responses that are right or wrong as a whole.
    private(set) var matched: Set<String> = []
    /// By response, what is looked for at which place of an order, counted from 1.
    private(set) var placed: [String: [Int: String]] = [:]
    /// Feedback that is always shown.
    private(set) var always: Set<String> = []
    /// Whether what was chosen names the feedback.
    private(set) var showsChosen = false
    /// Whether all responses must be right together.
    private(set) var isWhole = false
    private(set) var unknown: [(text: String, place: Range<Int>)] = []
    /// A condition that is not read and on which it depends what is right.
    private(set) var unreadable: (name: String, place: Range<Int>)?

    private let declarations: [String: QTIDeclaration]
    private let templates: QTITemplates
    /// What outcomes are from the start, or at the most.
    private let maxima: [String: Rational]
    /// Conditions that are not read: whether something is scored by them, and how much.
    private var doubts: [(name: String, place: Range<Int>, isScored: Bool, score: Rational?)] = []

    init(_ item: XMLElement, _ declarations: [String: QTIDeclaration], _ templates: QTITemplates) {
        self.declarations = declarations
        self.templates = templates
        let known = item.all("outcomeDeclaration").compactMap { outcome -> (String, Rational)? in
            let start = outcome.first("defaultValue")?.first("value")?.trimmedText
            guard let name = outcome["identifier"],
                let most = (name.contains("MAX") ? start : outcome["normalMaximum"]).flatMap(PlainFigure.value)
            else { return nil }
            return (name, most)
        }
        maxima = Dictionary(known) { first, _ in first }
        let responses = declarations.keys
        guard let processing = item.first("responseProcessing") else {
            matched = Set(responses)
            unknown.append(("no rules come with this question; its correct response counts", item.range))
            return
        }
        if let template = processing["template"] ?? processing["templateLocation"] {
            if template.contains("map_response_point") {
                unknown.append(("places in a picture are not read", processing.range))
            } else if template.contains("map_response") {
                mapped = Set(responses)
            } else {
                matched = Set(responses)
                if !template.contains("match_correct") {
                    unknown.append(
                        (
                            "the rules `\(template.prefix(80))` are not known; the correct response counts",
                            processing.range
                        ))
                }
            }
        }
        for rule in processing.children { read(rule) }
        settleDoubts()
    }

    private mutating func read(_ rule: XMLElement) {
        switch rule.name {
        case "setOutcomeValue": readUnconditional(rule)
        case "responseCondition":
            let branches = Self.affirmed(rule.children)
            for (place, branch) in branches.enumerated() {
                read(branch: branch, isFollowed: branches[(place + 1)...].contains(where: setsScore))
            }
        case "responseProcessingFragment": for inner in rule.children { read(inner) }
        case "lookupOutcomeValue", "exitResponse": break
        default: unknown.append(("the rule `\(rule.name)` is not read", rule.range))
        }
    }

    private mutating func readUnconditional(_ rule: XMLElement) {
        guard let value = rule.children.first else { return }
        for mapping in ([value] + value.descendants("mapResponse")) where mapping.name == "mapResponse" {
            if let response = mapping["identifier"] { mapped.insert(response) }
        }
        let named = identifiers(value)
        always.formUnion(named)
        if !(rule["identifier"] ?? "").contains("SCORE"),
            references(value).contains(where: { !$0.contains("FEEDBACK") }),
            value.descendant("mapResponse") == nil, value.name != "mapResponse"
        {
            showsChosen = true
        }
    }

    /// Names of feedback within a value.
    private func identifiers(_ value: XMLElement) -> [String] {
        ([value] + value.descendants("baseValue")).filter { $0.name == "baseValue" && $0["baseType"] == "identifier" }
            .map(\.trimmedText)
    }

    private func references(_ value: XMLElement) -> [String] {
        ([value] + value.descendants("variable")).filter { $0.name == "variable" }.compactMap { $0["identifier"] }
    }

    private mutating func read(branch: XMLElement, isFollowed: Bool) {
        let isElse = branch.name == "responseElse"
        guard let test = isElse ? nil : branch.children.first else {
            readElse(branch)
            return
        }
        // "If there is an answer" holds of every answer that is graded.
        if test.name == "isNull" || test.name == "not" && test.children.first?.name == "isNull" {
            for rule in branch.children.dropFirst() { read(rule) }
            return
        }
        if readPlace(test) { return }
        var score: Rational?
        var feedback: [String] = []
        var nested: [XMLElement] = []
        for rule in branch.children.dropFirst() {
            guard rule.name == "setOutcomeValue", let value = rule.children.first else {
                nested.append(rule)
                continue
            }
            if let own = figure(value) {
                score = own
            } else if isScoreHidden(rule, value) {
                doubts.append((value.name, value.range, true, nil))
            }
            feedback += identifiers(value)
            for mapping in ([value] + value.descendants("mapResponse")) where mapping.name == "mapResponse" {
                if let response = mapping["identifier"] { mapped.insert(response) }
            }
        }
        for rule in nested where rule.name == "responseCondition" { read(rule) }
        guard let tests = tests(test), !tests.isEmpty else {
            let isScored = isFollowed || setsScore(branch)
            doubts.append((test.name, test.range, isScored, isFollowed ? nil : score))
            return
        }
        if test.name == "and", Set(tests.map(\.0)).count > 1 { isWhole = true }
        for (response, own) in Self.merged(tests) {
            if case .correct = own, score != nil { matched.insert(response) }
            rules.append(Rule(response: response, test: own, score: score, feedback: feedback, place: test.range))
        }
    }

    /// Whether it asks what stands at a place of an order.
    private mutating func readPlace(_ test: XMLElement) -> Bool {
        guard test.name == "match", test.children.count == 2, let index = test.first("index"),
            let place = Int(index["n"] ?? ""), let response = index.first("variable")?["identifier"],
            let value = test.first("baseValue")
        else { return false }
        placed[response, default: [:]][place] = value.trimmedText
        return true
    }

    private mutating func readElse(_ branch: XMLElement) {
        for rule in branch.children {
            if rule.name == "responseCondition" { read(rule) }
            guard rule.name == "setOutcomeValue", let value = rule.children.first else { continue }
            for mapping in ([value] + value.descendants("mapResponse")) where mapping.name == "mapResponse" {
                if let response = mapping["identifier"] { mapped.insert(response) }
            }
            if let score = figure(value), score > .zero {
                unknown.append(("any other answer earns \(score); it earns nothing here", rule.range))
            }
            if !identifiers(value).isEmpty {
                unknown.append(("feedback to any other answer is not kept", rule.range))
            }
        }
    }

    /// A score that is set or added: `1`, `sum(SCORE, 1)`.
    private func figure(_ value: XMLElement) -> Rational? {
        if value.name == "baseValue", ["float", "integer"].contains(value["baseType"] ?? "") {
            return PlainFigure.value(value.trimmedText)
        }
        if value.name == "sum", value.children.contains(where: { $0.name == "variable" }) {
            let added = value.children.compactMap { $0.name == "baseValue" ? figure($0) : nil }
            return added.count == 1 ? added[0] : nil
        }
        if value.name == "variable", let name = value["identifier"], name.contains("MAX") {
            return maxima[name] ?? maxima["SCORE"] ?? .one
        }
        return nil
    }

    // MARK: Conditions

    /// Texts for one response as one test.
    private static func merged(_ tests: [(String, Test)]) -> [(String, Test)] {
        var merged: [(String, Test)] = []
        for (response, test) in tests {
            if case .texts(let more, let isSensitive) = test, let (last, before) = merged.last, last == response,
                case .texts(let texts, let wasSensitive) = before, wasSensitive == isSensitive
            {
                merged[merged.count - 1] = (response, .texts(texts + more, isCaseSensitive: isSensitive))
            } else {
                merged.append((response, test))
            }
        }
        return merged
    }

    private func tests(_ element: XMLElement) -> [(String, Test)]? {
        let children = element.children
        switch element.name {
        case "or":
            var all: [(String, Test)] = []
            for child in children {
                guard let own = tests(child) else { return nil }
                all += own
            }
            return all
        case "and":
            // That there is an answer holds of all that are graded.
            let children = children.filter { !Self.asksForAnswer($0) }
            if children.count == 1 { return tests(children[0]) }
            return range(children).map { [$0] } ?? whole(children)
        case "match", "equal", "stringMatch", "equalRounded", "member", "gt", "gte", "lt", "lte", "patternMatch":
            return comparison(element).map { [$0] }
        default: return nil
        }
    }

    /// Several responses that must all be correct: each for itself.
    private func whole(_ children: [XMLElement]) -> [(String, Test)]? {
        let all = children.compactMap { child -> (String, Test)? in
            guard let found = comparison(child), case .correct = found.1 else { return nil }
            return found
        }
        return all.count == children.count ? all : nil
    }

    /// At least one figure and at most another.
    private func range(_ children: [XMLElement]) -> (String, Test)? {
        guard children.count == 2, let one = comparison(children[0]), let other = comparison(children[1]),
            one.0 == other.0,
            case .figure(.bound(let first, let a), _) = one.1,
            case .figure(.bound(let second, let b), _) = other.1, first.isLower != second.isLower
        else { return nil }
        let target = NumericBranch.Target.range(
            low: first.isLower ? a : b, high: first.isLower ? b : a)
        let open = [(first, a), (second, b)].filter { $0.0 == .above || $0.0 == .below }.map(\.1)
        return (one.0, .figure(target, without: open))
    }

    private func comparison(_ element: XMLElement) -> (String, Test)? {
        if element.name == "patternMatch" { return pattern(element) }
        var children = element.children
        guard children.count == 2 else { return nil }
        // The response may stand on either side.
        var name = element.name
        func isResponse(_ side: XMLElement) -> Bool {
            side.name == "variable" && (declarations[side["identifier"] ?? ""] != nil || templates.figure(side) == nil)
        }
        if !isResponse(children[0]) {
            children.swapAt(0, 1)
            name = ["gt": "lt", "gte": "lte", "lt": "gt", "lte": "gte"][name] ?? name
        }
        guard isResponse(children[0]), let response = children[0]["identifier"] else { return nil }
        let value = children[1]
        var text = value.trimmedText
        var type = value["baseType"] ?? ""
        var figure = PlainFigure.value(text).map(Expression.number)
        if value.name == "correct" {
            guard name == "equal" || name == "equalRounded" else {
                return name.contains("match") || name.contains("Match") ? (response, .correct) : nil
            }
            // Some tolerance about what the declaration calls correct.
            guard let own = declarations[response], own.correct.count == 1 || own.figure != nil else { return nil }
            text = own.correct.first ?? ""
            type = own.type
            figure = own.figure ?? PlainFigure.value(text).map(Expression.number)
        } else if value.name == "multiple" || value.name == "ordered" {
            let all = value.children.map(\.trimmedText)
            guard name == "match", let own = declarations[response], !all.isEmpty,
                value.name == "ordered" ? own.correct == all : Set(own.correct) == Set(all)
            else { return nil }
            return (response, .correct)
        } else if value.name != "baseValue" {
            guard let computed = templates.figure(value) else { return nil }
            figure = computed
            type = "float"
        }
        switch name {
        case "match", "member":
            switch type {
            case "identifier": return (response, .option(text))
            case "string": return (response, .texts([text], isCaseSensitive: true))
            case "float", "integer": return figure.map { (response, .figure(.value($0, .exact), without: [])) }
            default: return nil
            }
        case "stringMatch":
            guard element["substring"] != "true", value.name == "baseValue" else { return nil }
            return (response, .texts([text], isCaseSensitive: element["caseSensitive"] != "false"))
        case "equal", "equalRounded":
            guard let figure else { return nil }
            return tolerance(element, of: figure).map { (response, .figure($0, without: Self.openEnds(element, $0))) }
        default:
            guard let figure else { return nil }
            let bound: [String: NumericBranch.Bound] = ["gt": .above, "gte": .atLeast, "lt": .below, "lte": .atMost]
            return bound[name].map { (response, .figure(.bound($0, figure), without: [])) }
        }
    }

    private func tolerance(_ element: XMLElement, of figure: Expression) -> NumericBranch.Target? {
        if element.name == "equalRounded" {
            let isOfDecimals = element["roundingMode"] == "decimalPlaces"
            guard let count = Int(element["figures"] ?? ""), count >= (isOfDecimals ? 0 : 1),
                count <= NumericBranch.Tolerance.mostDigits
            else { return nil }
            return .value(figure, isOfDecimals ? .decimalPlaces(count) : .significantFigures(count))
        }
        guard element["toleranceMode"] ?? "exact" != "exact" else { return .value(figure, .exact) }
        // A width may be a variable's name.
        let words = (element["tolerance"] ?? "").split(whereSeparator: \.isWhitespace)
        let widths = words.compactMap { PlainFigure.value(String($0)) }
        guard let below = widths.first, widths.count == words.count else { return nil }
        let above = widths.count > 1 ? widths[1] : below
        let isRelative = element["toleranceMode"] == "relative"
        if below == above {
            guard isRelative else { return .value(figure, .absolute(.number(below))) }
            return below.divided(by: Rational(100)).map { .value(figure, .relative($0)) }
        }
        func end(_ width: Rational, isBelow: Bool) -> Expression? {
            var size = Expression.number(width)
            if isRelative {
                guard let share = width.divided(by: Rational(100)) else { return nil }
                size = QTITemplates.folded(.multiply, QTITemplates.magnitude(figure), .number(share))
            }
            return QTITemplates.folded(isBelow ? .subtract : .add, figure, size)
        }
        guard let low = end(below, isBelow: true), let high = end(above, isBelow: false) else { return nil }
        return .range(low: low, high: high)
    }
}

// MARK: Conditions that say it otherwise, or cannot be read

extension QTIProcessing {
    /// Whether there is an answer.
    private static func asksForAnswer(_ test: XMLElement) -> Bool {
        test.name == "not" && test.children.first?.name == "isNull"
    }

    /// `if not this, then that, else the other` the other way round; the other may be asked for by name.
    private static func affirmed(_ branches: [XMLElement]) -> [XMLElement] {
        guard branches.count > 1, branches[0].name == "responseIf", let test = branches[0].children.first,
            test.name == "not", !asksForAnswer(test), test.children.count == 1
        else { return branches }
        let inner = test.children[0]
        var rules = branches[1].children
        switch branches[1].name {
        case "responseElse": break
        case "responseElseIf"
        where rules.first.map { XMLText.markup([.element($0)]) } == XMLText.markup([.element(inner)]):
            rules.removeFirst()
        default: return branches
        }
        return [
            XMLElement(
                "responseIf", [], content: ([inner] + rules).map(XMLElement.Content.element), range: branches[0].range),
            XMLElement(
                "responseElse", [], content: branches[0].children.dropFirst().map(XMLElement.Content.element),
                range: branches[1].range),
        ]
    }

    /// Whether a branch gives a score, or may.
    private func setsScore(_ branch: XMLElement) -> Bool {
        branch.descendants("setOutcomeValue").contains { rule in
            guard let value = rule.children.first else { return false }
            if let figure = figure(value) { return !figure.isZero }
            return rule["identifier"]?.uppercased().contains("SCORE") ?? false
        }
    }

    /// Whether a rule gives a score that is computed in some way that is not read.
    private func isScoreHidden(_ rule: XMLElement, _ value: XMLElement) -> Bool {
        let isMapped = value.name == "mapResponse" || value.descendant("mapResponse") != nil
        return !isMapped && value.name != "baseValue" && rule["identifier"]?.uppercased().contains("SCORE") ?? false
    }

    /// What is lost with a condition that earns less than one that is read can be told; of any other nobody knows what
    /// is right.
    private mutating func settleDoubts() {
        let most = rules.filter { declarations[$0.response] != nil }.compactMap(\.score).max() ?? .zero
        for doubt in doubts {
            if doubt.isScored, doubt.score.map({ $0 >= most }) ?? true {
                if unreadable == nil { unreadable = (doubt.name, doubt.place) }
            } else {
                unknown.append(
                    ("the condition `\(doubt.name)` is not read, nor what follows from it", doubt.place))
            }
        }
    }

    /// The ends of a tolerance that are not within it.
    private static func openEnds(_ element: XMLElement, _ target: NumericBranch.Target) -> [Expression] {
        guard element.name == "equal", element["toleranceMode"] ?? "exact" != "exact", let ends = ends(of: target)
        else { return [] }
        return [
            element["includeLowerBound"] == "false" ? ends.low : nil,
            element["includeUpperBound"] == "false" ? ends.high : nil,
        ].compactMap { $0 }
    }

    /// Where a span begins and ends, drawn figures or not; nil for what is no span.
    private static func ends(of target: NumericBranch.Target) -> (low: Expression, high: Expression)? {
        switch target {
        case .range(let low, let high): return (low, high)
        case .value(let center, .absolute(let width)):
            return (
                QTITemplates.folded(.subtract, center, width), QTITemplates.folded(.add, center, width)
            )
        case .value(let center, .relative(let share)):
            let width = QTITemplates.folded(.multiply, QTITemplates.magnitude(center), .number(share))
            return (
                QTITemplates.folded(.subtract, center, width), QTITemplates.folded(.add, center, width)
            )
        default: return nil
        }
    }

    /// The most points that a response can bring; nil where that is not said.
    func worth(of declaration: QTIDeclaration) -> Rational? {
        if mapped.contains(declaration.identifier), let mapping = declaration.mapping {
            return mapping.best(isSum: declaration.cardinality != "single")
        }
        return rules.filter { $0.response == declaration.identifier }.compactMap(\.score).max()
    }

    /// A pattern that takes a few texts.
    private func pattern(_ element: XMLElement) -> (String, Test)? {
        guard let pattern = element["pattern"], let variable = element.children.first, variable.name == "variable",
            let response = variable["identifier"], let texts = PatternTexts.all(of: pattern)
        else { return nil }
        return (response, .texts(texts, isCaseSensitive: true))
    }
}

extension NumericBranch.Bound {
    fileprivate var isLower: Bool { self == .above || self == .atLeast }
}
