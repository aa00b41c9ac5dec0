import Assessment
import Quantities

@testable import QuestionBank

/// Banks of every kind of item with texts that look like marks, the same for the same seed.
struct RandomBank {
    private var state: UInt64
    private let languages: [Language]

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        let sets: [[Language]] = [[.english], [.spanish, .hindi, .english], [.hindi, .english]]
        languages = sets[Int(seed % 3)]
    }

    private mutating func next(_ bound: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
    }

    private mutating func chance(_ outOf: Int) -> Bool { next(outOf) == 0 }

    private mutating func pick<T>(_ values: [T]) -> T { values[next(values.count)] }

    // MARK: Texts

    private static let pieces = [
        "word", "Which?", "- (x) no", "- [x] no", "- dash", "1. one", "12) two", "= 5", "~ 6", "~~~", "> quoted",
        "## head",
        "# x", "#", "[en] tag", "[es]", "[[gap]]", "[[gap]] = 1", "[fr] x", "{d * 2}", "{", "}", "}{", "\\", "\\\\",
        "\\{",
        "a\\", "<!-- note -->", "<!--", "-->", "a -> b", "->", "let x = 1", "let y= 2", "hint: x", "tags: a", "source:",
        "score: y", "word: z", "https://x.y", "¿Qué?", "कितने?", "क्\u{200D}ष", "é", "\u{A0}x", "\"q\"", "'", "|", "***",
        "---",
        "100 %", "[link](x)", "[en](x)", "`code`", "$x_1^2$", "[", "]", "[e", "[en", "((", "))", "<b>&amp;</b>", "\t",
        "::", "a\tb",
        "## [en] x", "[es-MX] z",
    ]

    private mutating func words(isFlat: Bool = false) -> String {
        var text = pick(Self.pieces)
        for _ in 0..<next(4) {
            let joint = isFlat ? " " : pick([" ", " ", "  ", "\n", "\n\n", " \n \n\n"])
            text += joint + pick(Self.pieces)
        }
        return text
    }

    private mutating func template(isFlat: Bool = false, variables: [String] = [], gaps: [String] = []) -> Template {
        var segments: [Template.Segment] = [.text(words(isFlat: isFlat) + "x")]
        for gap in gaps { segments += [.gap(gap), .text(chance(2) ? "" : words(isFlat: isFlat))] }
        if let name = variables.first, chance(2) {
            segments += [.value(expression(variables)), .text(pick(["", " ", "n", "\\"])), .value(.variable(name))]
        }
        return TextLines.evened(Template(segments: segments))
    }

    private mutating func text(isFlat: Bool = false, variables: [String] = [], gaps: [String] = []) -> LocalizedText {
        guard !chance(3) else {
            return LocalizedText(versions: [
                .init(language: nil, text: template(isFlat: isFlat, variables: variables, gaps: gaps))
            ])
        }
        return LocalizedText(
            versions: languages.map {
                .init(language: $0, text: template(isFlat: isFlat, variables: variables, gaps: gaps))
            })
    }

    private mutating func plain() -> LocalizedText {
        let words = TextLines.evened("t" + words()).replacing("\n\n", with: "\n")
        guard chance(2) else { return LocalizedText(words) }
        return LocalizedText(
            versions: languages.map { .init(language: $0, text: Template(plain: "\($0) \(words)")) })
    }

    private mutating func perhaps(_ make: (inout Self) -> LocalizedText) -> LocalizedText? {
        chance(2) ? make(&self) : nil
    }

    // MARK: Figures

    private mutating func rational(isPositive: Bool = false) -> Rational {
        let number = pick(["0.5", "1.0925", "16353", "2500000", "3", "0.001", "7", "12.25"])
        let value = Rational(share: chance(6) ? "1/3" : number) ?? .one
        return chance(4) && !isPositive ? value.negated : value
    }

    mutating func expression(_ variables: [String], depth: Int = 3) -> Expression {
        switch next(depth > 0 ? 6 : 2) {
        case 0: return .number(Rational(next(50)))
        case 1: return .variable(pick(variables))
        case 2: return .negated(expression(variables, depth: depth - 1))
        case 3: return .call(.max, [expression(variables, depth: depth - 1), .number(.one)])
        default:
            return .binary(
                pick([.add, .subtract, .multiply, .divide]), expression(variables, depth: depth - 1),
                expression(variables, depth: depth - 1))
        }
    }

    mutating func condition(_ variables: [String], depth: Int = 3) -> Expression {
        switch next(depth > 0 ? 4 : 1) {
        case 1: return .not(condition(variables, depth: depth - 1))
        case 2, 3:
            return .binary(
                pick([.and, .or]), condition(variables, depth: depth - 1), condition(variables, depth: depth - 1))
        default:
            return .binary(
                pick([.equal, .less, .greaterOrEqual, .notEqual]), expression(variables, depth: 1),
                expression(variables, depth: 1))
        }
    }

    // MARK: Answers

    private mutating func options(_ variables: [String], isMultiple: Bool) -> Choice {
        let isWeighed = chance(3)
        let key = next(3)
        var options: [Option] = []
        for place in 0..<3 {
            let isKey = place == key || (isMultiple && chance(2))
            var option = Option(
                text: LocalizedText(versions: [.init(language: nil, text: Template(plain: "\(place)"))]),
                key: isKey ? .always : .never, feedback: perhaps { $0.text(variables: variables) })
            option.text = text(variables: variables)
            if let first = option.text.versions.first {
                option.text.versions[0].text = TextLines.evened(
                    Template(segments: [.text("\(place) ")] + first.text.segments))
            }
            if isWeighed, isMultiple { option.credit = Rational(share: isKey ? pick(["1/3", "0.5"]) : "-0.25") }
            options.append(option)
        }
        if !isMultiple, !variables.isEmpty, chance(2) {
            options[0].key = .when(condition(variables))
            options[1].key = .never
            options[2].key = .otherwise
        }
        return Choice(options: options, isOrderFixed: chance(2))
    }

    private mutating func numeric(_ variables: [String], _ units: UnitTable) -> NumericKey {
        var units = units
        if chance(3), let base = units.unit(named: "kg") {
            // A unit of the item's own.
            let factor = base.factor.multiplied(by: Rational(10)) ?? .one
            units.declare(Unit(symbol: "fardo", dimension: base.dimension, factor: factor), names: ["fardos", "bale"])
            if chance(2) { units.declare(.counting("aldea"), names: ["aldeas"]) }
        }
        let own = units.unit(named: "fardo") == nil ? [] : ["fardo"]
        let unit = pick([nil, "ha", "km", "puñado", "school"] + own).flatMap { units.unit(named: $0) }
        var key = NumericKey(
            branches: [], unitPolicy: unit == nil ? .optional : pick(UnitPolicy.allCases), units: units)
        for place in 0...next(3) {
            let value: Expression = !variables.isEmpty && chance(2) ? expression(variables) : .number(rational())
            let low = rational()
            let targets: [NumericBranch.Target] = [
                .value(value, .exact), .value(value, .absolute(.number(rational(isPositive: true)))),
                .value(.number(.one), .relative(Rational(share: "0.02") ?? .one)),
                .value(value, .significantFigures(3)),
                .value(value, .decimalPlaces(2)),
                .range(low: .number(low), high: .number(low.adding(.one) ?? low)),
                .bound(pick(NumericBranch.Bound.allCases), .number(rational())),
            ]
            key.branches.append(
                NumericBranch(
                    target: pick(targets), unit: unit, isPercent: unit == nil && chance(3),
                    credit: place == 0 ? .one : Rational(share: pick(["0", "0.5", "1/3"])) ?? .one,
                    feedback: perhaps { $0.text(variables: variables) }))
        }
        key.isSpanWanted = chance(2)
        return key
    }

    private mutating func texts() -> TextKey {
        var key = TextKey(
            branches: [],
            comparison: TextComparison(
                letterCase: pick([.free, .mind, .exact]), accents: pick([.free, .mind, .exact]), typos: next(3)))
        for place in 0...next(2) {
            var accepted = [TextKey.Accepted(language: nil, text: TextLines.oneLine("n" + words(isFlat: true)))]
            if chance(2) { accepted = [] }
            for language in languages {
                accepted.append(.init(language: language, text: TextLines.oneLine("l" + words(isFlat: true))))
            }
            key.branches.append(
                .init(accepted: accepted, credit: place == 0 ? .one : .zero, feedback: perhaps { $0.text() }))
        }
        return key
    }

    private mutating func matching() -> Matching {
        var matching = Matching(pairs: [], targets: [], rule: pick(ScoringRule.fitting(.matching)))
        for place in 0..<4 {
            matching.targets.append(LocalizedText(TextLines.evened("t\(place) " + words())))
            if place != 1 {
                var left = text(isFlat: true)
                // Of one language the right side is in it, too.
                if languages.count == 1 { left.versions[0].language = nil }
                for version in left.versions.indices {
                    left.versions[version].text = TextLines.evened(
                        Template(segments: [.text("\(place) ")] + left.versions[version].text.segments))
                }
                matching.pairs.append(.init(left: left, target: chance(2) ? 0 : place, feedback: perhaps { $0.text() }))
            }
        }
        return matching
    }

    private mutating func ordering() -> Ordering {
        var ordering = Ordering(entries: [], rule: pick(ScoringRule.fitting(.ordering)))
        for place in 0..<3 {
            var entry = text()
            for version in entry.versions.indices {
                entry.versions[version].text = TextLines.evened(
                    Template(segments: [.text("\(place) ")] + entry.versions[version].text.segments))
            }
            ordering.entries.append(.init(text: entry, feedback: perhaps { $0.text() }))
        }
        return ordering
    }

    private mutating func cloze(_ variables: [String], _ units: UnitTable, _ names: [String]) -> Cloze {
        var cloze = Cloze(gaps: [], rule: pick(ScoringRule.fitting(.cloze)))
        let policy = pick([UnitPolicy.optional, .required])
        let isFixed = chance(2)
        for (place, name) in names.enumerated() {
            switch place {
            case 0:
                var choice = options(variables, isMultiple: false)
                choice.isOrderFixed = isFixed
                cloze.gaps.append(.init(name: name, key: .choice(choice)))
            case 1:
                var key = numeric(variables, units)
                key.unitPolicy = policy
                key.isSpanWanted = false
                cloze.gaps.append(.init(name: name, key: .numeric(key)))
            default: cloze.gaps.append(.init(name: name, key: .text(texts())))
            }
        }
        return cloze
    }

    // MARK: The bank

    mutating func bank(items count: Int = 14) -> Bank {
        var units = UnitTable.standard
        units.declare(.counting("school"), names: ["schools", "escuela"])
        if let gram = units.unit(named: "g") {
            units.declare(
                Unit(symbol: "puñado", dimension: gram.dimension, factor: Rational(share: "3.5") ?? .one),
                names: ["puñados"])
        }
        var bank = Bank(
            id: "random", title: plain(), description: perhaps { $0.plain() }, languages: languages,
            licence: chance(2) ? "CC-BY-4.0" : nil, sources: [], items: [], units: units, file: "random.quiz.md")
        if chance(2) {
            bank.sources = [Bank.Source(key: "es-text", text: plain()), Bank.Source(key: "two words", text: plain())]
        }
        for place in 0..<count { bank.items.append(item(place, units: units)) }
        return bank
    }

    private mutating func item(_ place: Int, units: UnitTable) -> Item {
        let isComputed = chance(2)
        var variables: [Variable] = []
        if isComputed {
            variables = [
                Variable(name: "d", domain: .steps(low: rational(), high: Rational(20_000_000), step: Rational(5))),
                Variable(name: "e", domain: .list([rational(), rational()])),
                Variable(name: "f", domain: .computed(expression(["d", "e"]))),
            ]
        }
        let names = variables.map(\.name)
        let gaps = place % 7 == 6 ? ["share", "x-1", "name_2"] : []
        let answer: AnswerKey =
            switch place % 7 {
            case 0: .choice(options(names, isMultiple: false))
            case 1: .multiple(options(names, isMultiple: true), .moodle)
            case 2: .numeric(numeric(names, units))
            case 3: .text(texts())
            case 4: .ordering(ordering())
            case 5: .matching(matching())
            default: .cloze(cloze(names, units, gaps))
            }
        var item = Item(
            id: ItemID(bank: "random", item: "item-\(place)"), revision: "",
            stem: text(variables: names, gaps: gaps), answer: answer, languages: languages)
        item.variables = variables
        if isComputed, chance(2) {
            item.constraints = [.binary(.notEqual, .variable("d"), .number(Rational(next(50))))]
            if chance(2) { item.constraints.append(.binary(.less, .variable("d"), .number(Rational(19_000_000)))) }
        }
        for _ in 0..<next(3) { item.hints.append(text(variables: names)) }
        item.hintCost = Rational(share: pick(["0", "0.25", "1/3", "0.05"])) ?? .zero
        item.explanation = perhaps { $0.text(variables: names) }
        item.source = perhaps { $0.text() }
        item.sourceName = item.source
        item.tags = chance(2) ? [] : ["one", "two words", "तीन"]
        item.group = chance(3) ? "a group" : nil
        return item
    }
}
