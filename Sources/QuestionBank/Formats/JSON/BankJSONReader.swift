import Assessment
import Quantities

/// Reads what ``BankJSONWriter`` writes.
enum BankJSONReader: BankFormatReader {
    static func read(into bank: inout ImportedBank) {
        do throws(JSONNode.Failure) {
            let node = try JSONNode.parse(bank.bytes)
            var reading = BankJSONReading(bank: bank)
            reading.read(node)
            bank = reading.bank
        } catch {
            bank.report(
                Message(.importUnreadable, "this is no JSON: \(error.reason)"),
                at: .init(error.offset..<error.offset))
        }
    }
}

/// A member that is missing or of another kind than it should be.
private struct Malformed: Error {
    var message: String
    var range: Range<Int>
}

private struct BankJSONReading {
    var bank: ImportedBank
    /// The bank's units and those of the item at hand, where it declares some.
    var itemUnits: UnitTable?

    mutating func read(_ root: JSONNode) {
        do throws(Malformed) {
            guard case .object = root.value else { throw Malformed(message: "a bank is an object", range: root.range) }
            if case .number(let version)? = root["version"]?.value, version != String(BankJSONWriter.version) {
                throw Malformed(
                    message:
                        "version \(version) is not known here; this program reads version \(BankJSONWriter.version)",
                    range: root["version"]?.range ?? root.range)
            }
            try readHead(root)
            guard let items = root["items"]?.list else {
                throw Malformed(message: "a bank has `items`, a list", range: root.range)
            }
            for item in items {
                do throws(Malformed) {
                    bank.add(try entry(item))
                } catch {
                    bank.refuse("this item is left out: \(error.message)", at: .init(error.range))
                }
            }
        } catch {
            bank.report(Message(.importUnreadable, error.message), at: .init(error.range))
        }
    }

    private mutating func readHead(_ root: JSONNode) throws(Malformed) {
        note(
            root,
            known: [
                "version", "id", "title", "description", "languages", "numbers", "licence", "sources", "units", "items",
                "$schema",
            ])
        bank.id = try root["id"].map { node throws(Malformed) in try string(node) }
        for node in root["languages"]?.list ?? [] {
            let tag = try string(node)
            guard let language = Language(tag) else {
                throw Malformed(message: "`\(tag)` is no language", range: node.range)
            }
            bank.languages.append(language)
        }
        bank.title = try root["title"].map { node throws(Malformed) in try plainText(node) }
        bank.description = try root["description"].map { node throws(Malformed) in try plainText(node) }
        if let numbers = root["numbers"] {
            let style = try string(numbers)
            guard ["point", "comma"].contains(style) else {
                throw Malformed(message: "`numbers` is `point` or `comma`", range: numbers.range)
            }
            bank.hasDecimalComma = style == "comma"
        }
        bank.licence = try root["licence"].map { node throws(Malformed) in try string(node) }
        for node in root["sources"]?.list ?? [] {
            let key = try string(member("key", of: node))
            guard !key.isEmpty, !key.contains(":"), !key.contains("\n"), TextLines.oneLine(key) == key else {
                throw Malformed(message: "a source's key is a word or two without a colon", range: node.range)
            }
            bank.sources.append(Bank.Source(key: key, text: try plainText(member("text", of: node))))
        }
        for node in root["units"]?.list ?? [] { try readUnit(node, into: &bank.units) }
    }

    private func readUnit(_ node: JSONNode, into units: inout UnitTable) throws(Malformed) {
        let symbol = try string(member("symbol", of: node))
        let size = try rational(member("size", of: node))
        let of = try string(member("of", of: node))
        var names: [String] = []
        for name in node["names"]?.list ?? [] { names.append(try string(name)) }
        let dimension = Quantities.Unit.counting(of).dimension
        if let base = UnitTable.standard.unit(named: of) ?? units.unit(named: of), base.symbol != symbol {
            guard let factor = size.multiplied(by: base.factor), factor > .zero else {
                throw Malformed(message: "a unit's size is above zero", range: node.range)
            }
            units.declare(Unit(symbol: symbol, dimension: base.dimension, factor: factor), names: names)
        } else {
            units.declare(Unit(symbol: symbol, dimension: dimension, factor: size), names: names)
        }
    }

    // MARK: Members

    /// Says of members that mean nothing here.
    private mutating func note(_ node: JSONNode, known: Set<String>) {
        for member in node.members ?? [] where !known.contains(member.name) {
            bank.lose(
                "the member `\(member.name.prefix(40))` is not known here, and dropped", at: .init(member.nameRange))
        }
    }

    private func member(_ name: String, of node: JSONNode) throws(Malformed) -> JSONNode {
        guard let member = node[name] else { throw Malformed(message: "`\(name)` is missing", range: node.range) }
        return member
    }

    private func string(_ node: JSONNode) throws(Malformed) -> String {
        guard let text = node.text else { throw Malformed(message: "a text should stand here", range: node.range) }
        return text
    }

    private func list(_ name: String, of node: JSONNode) throws(Malformed) -> [JSONNode] {
        guard let list = try member(name, of: node).list else {
            throw Malformed(message: "`\(name)` is a list", range: node.range)
        }
        return list
    }

    private func flag(_ node: JSONNode?) throws(Malformed) -> Bool {
        guard let node else { return false }
        guard case .bool(let flag) = node.value else {
            throw Malformed(message: "`true` or `false` should stand here", range: node.range)
        }
        return flag
    }

    private func integer(_ node: JSONNode) throws(Malformed) -> Int {
        guard case .number(let digits) = node.value, let number = Int(digits) else {
            throw Malformed(message: "a whole number should stand here", range: node.range)
        }
        return number
    }

    /// An exact figure, as a text or, where it is short, a number.
    private func rational(_ node: JSONNode) throws(Malformed) -> Rational {
        let digits: String? = if case .number(let digits) = node.value { digits } else { node.text }
        guard let digits, let number = Rational(share: digits) else {
            throw Malformed(message: "a figure such as \"1.0925\" should stand here", range: node.range)
        }
        return number
    }

    private func expression(
        _ node: JSONNode, _ wanted: ExpressionParser.Wanted = .number
    ) throws(Malformed) -> Expression {
        let bytes = Array(try string(node).utf8)
        do throws(ExpressionParser.Failure) {
            return try ExpressionParser.parse(0..<bytes.count, in: bytes, style: .point, wanted: wanted).expression
        } catch {
            throw Malformed(message: error.message.text, range: node.range)
        }
    }

    private func figure(_ node: JSONNode) throws(Malformed) -> Expression {
        if let inner = node["expression"] { return try expression(inner) }
        return .number(try rational(node))
    }

    // MARK: Texts

    private func plainText(_ node: JSONNode) throws(Malformed) -> LocalizedText {
        try localized(node) { node throws(Malformed) in Template(plain: try string(node)) }
    }

    private func text(_ node: JSONNode) throws(Malformed) -> LocalizedText {
        try localized(node) { node throws(Malformed) in try template(node) }
    }

    private func text(_ node: JSONNode?) throws(Malformed) -> LocalizedText? {
        guard let node else { return nil }
        return try text(node)
    }

    /// Versions stand in the order of the bank's languages.
    private func localized(
        _ node: JSONNode, _ read: (JSONNode) throws(Malformed) -> Template
    ) throws(Malformed) -> LocalizedText {
        guard let members = node.members else {
            return LocalizedText(versions: [.init(language: nil, text: try read(node))])
        }
        var versions: [LocalizedText.Version] = []
        for member in members {
            guard let language = Language(member.name) else {
                throw Malformed(message: "`\(member.name)` is no language", range: member.nameRange)
            }
            versions.append(.init(language: language, text: try read(member.value)))
        }
        let order = bank.languages
        func rank(_ version: LocalizedText.Version) -> Int {
            order.firstIndex { $0 == version.language } ?? order.count
        }
        return LocalizedText(
            versions: versions.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
                .map(\.element))
    }

    private func template(_ node: JSONNode) throws(Malformed) -> Template {
        guard let parts = node.list else { return Template(plain: try string(node)) }
        var segments: [Template.Segment] = []
        for part in parts {
            if let value = part["value"] {
                segments.append(.value(try expression(value)))
            } else if let gap = part["gap"] {
                segments.append(.gap(try string(gap)))
            } else {
                segments.append(.text(try string(part)))
            }
        }
        return Template(segments: segments)
    }

    // MARK: Items

    private static let known: Set<String> = [
        "id", "kind", "stem", "variables", "hints", "explanation", "source", "tags", "group", "options", "order",
        "score",
        "answers", "unit", "span", "entries", "pairs", "targets", "gaps", "constraints", "units", "hintCost",
        "case", "accents", "typos",
    ]

    private mutating func entry(_ node: JSONNode) throws(Malformed) -> ImportedBank.Entry {
        note(node, known: Self.known)
        itemUnits = nil
        if let list = node["units"]?.list {
            var units = bank.units
            for unit in list { try readUnit(unit, into: &units) }
            itemUnits = units
        }
        let answer = try answer(node)
        var entry = ImportedBank.Entry(
            at: .init(node.range), stem: try text(member("stem", of: node)), answer: answer)
        entry.id = try string(member("id", of: node))
        for hint in node["hints"]?.list ?? [] { entry.hints.append(try text(hint)) }
        entry.explanation = try text(node["explanation"])
        entry.source = try text(node["source"])
        for tag in node["tags"]?.list ?? [] { entry.tags.append(try string(tag)) }
        entry.group = try node["group"].map { node throws(Malformed) in try string(node) }
        for variable in node["variables"]?.list ?? [] { entry.variables.append(try self.variable(variable)) }
        for constraint in node["constraints"]?.list ?? [] {
            entry.constraints.append(try expression(constraint, .condition))
        }
        if let cost = node["hintCost"] {
            entry.hintCost = try rational(cost)
            guard entry.hintCost >= .zero, entry.hintCost <= .one else {
                throw Malformed(message: "`hintCost` is 0 to 1", range: cost.range)
            }
        }
        return entry
    }

    private func variable(_ node: JSONNode) throws(Malformed) -> Variable {
        let name = try string(member("name", of: node))
        if let inner = node["expression"] { return Variable(name: name, domain: .computed(try expression(inner))) }
        if let list = node["values"]?.list {
            var values: [Rational] = []
            for value in list { values.append(try rational(value)) }
            return Variable(name: name, domain: .list(values))
        }
        return Variable(
            name: name,
            domain: .steps(
                low: try rational(member("low", of: node)), high: try rational(member("high", of: node)),
                step: try node["step"].map { node throws(Malformed) in try rational(node) } ?? .one))
    }

    private func answer(_ node: JSONNode) throws(Malformed) -> AnswerKey {
        let kind = try member("kind", of: node)
        switch ItemKind(rawValue: try string(kind)) {
        case .singleChoice, .trueFalse: return .choice(try choice(node))
        case .multipleResponse: return .multiple(try choice(node), try rule(node, else: .allOrNothing))
        case .numeric: return .numeric(try numeric(node))
        case .shortText: return .text(try textKey(node))
        case .ordering:
            var entries: [Ordering.Entry] = []
            for entry in try list("entries", of: node) {
                entries.append(
                    .init(text: try text(member("text", of: entry)), feedback: try text(entry["feedback"])))
            }
            return .ordering(Ordering(entries: entries, rule: try rule(node, else: .allOrNothing)))
        case .matching: return .matching(try matching(node))
        case .cloze: return .cloze(try cloze(node))
        case nil: throw Malformed(message: "there is no kind `\(kind.text ?? "")`", range: kind.range)
        }
    }

    private func rule(_ node: JSONNode, else usual: ScoringRule) throws(Malformed) -> ScoringRule {
        guard let score = node["score"] else { return usual }
        guard let rule = ScoringRule(rawValue: try string(score)) else {
            throw Malformed(message: "there is no rule `\(score.text ?? "")`", range: score.range)
        }
        return rule
    }

    private func choice(_ node: JSONNode) throws(Malformed) -> Choice {
        var options: [Option] = []
        for option in try list("options", of: node) {
            let key = try member("key", of: option)
            let own: Option.Key
            if case .bool(let isKey) = key.value {
                own = isKey ? .always : .never
            } else if let condition = key["if"] {
                own = .when(try expression(condition, .condition))
            } else if key.text == "otherwise" {
                own = .otherwise
            } else {
                throw Malformed(
                    message: "`key` is true, false, \"otherwise\" or {\"if\": CONDITION}", range: key.range)
            }
            let credit = try option["credit"].map { node throws(Malformed) in try rational(node) }
            options.append(
                Option(
                    text: try text(member("text", of: option)), key: own, feedback: try text(option["feedback"]),
                    credit: credit))
        }
        return Choice(options: options, isOrderFixed: node["order"]?.text == "fixed")
    }

    private func matching(_ node: JSONNode) throws(Malformed) -> Matching {
        var matching = Matching(pairs: [], targets: [], rule: try rule(node, else: .perPair))
        for target in try list("targets", of: node) { matching.targets.append(try text(target)) }
        for pair in try list("pairs", of: node) {
            let target = try member("target", of: pair)
            let place = try integer(target)
            guard matching.targets.indices.contains(place) else {
                throw Malformed(message: "there is no target \(place)", range: target.range)
            }
            matching.pairs.append(
                .init(left: try text(member("left", of: pair)), target: place, feedback: try text(pair["feedback"])))
        }
        return matching
    }

    private func cloze(_ node: JSONNode) throws(Malformed) -> Cloze {
        var cloze = Cloze(gaps: [], rule: try rule(node, else: .perGap))
        for gap in try list("gaps", of: node) {
            let key: Cloze.Key
            switch try answer(gap) {
            case .choice(let choice): key = .choice(choice)
            case .numeric(let own): key = .numeric(own)
            case .text(let own): key = .text(own)
            default: throw Malformed(message: "a gap takes options, a figure or a text", range: gap.range)
            }
            cloze.gaps.append(.init(name: try string(member("name", of: gap)), key: key))
        }
        return cloze
    }

    private func textKey(_ node: JSONNode) throws(Malformed) -> TextKey {
        var key = TextKey(branches: [], comparison: try comparison(node))
        for branch in try list("answers", of: node) {
            var accepted: [TextKey.Accepted] = []
            for text in try list("accepted", of: branch) {
                let language = try text["language"].map { node throws(Malformed) in try string(node) }
                accepted.append(
                    .init(language: language.flatMap { Language($0) }, text: try string(member("text", of: text))))
            }
            key.branches.append(
                .init(accepted: accepted, credit: try credit(of: branch), feedback: try text(branch["feedback"])))
        }
        return key
    }

    private func comparison(_ node: JSONNode) throws(Malformed) -> TextComparison {
        var comparison = TextComparison.usual
        comparison.letterCase = try regard("case", of: node) ?? comparison.letterCase
        comparison.accents = try regard("accents", of: node) ?? comparison.accents
        if let typos = node["typos"] {
            comparison.typos = try integer(typos)
            guard (0...TextComparison.mostTypos).contains(comparison.typos) else {
                throw Malformed(message: "`typos` is 0, 1 or 2", range: typos.range)
            }
        }
        return comparison
    }

    private func regard(_ name: String, of node: JSONNode) throws(Malformed) -> TextComparison.Regard? {
        guard let member = node[name] else { return nil }
        guard let regard = TextComparison.Regard(rawValue: try string(member)) else {
            throw Malformed(message: "`\(name)` is free, mind or exact", range: member.range)
        }
        return regard
    }

    private func credit(of node: JSONNode) throws(Malformed) -> Rational {
        guard let credit = node["credit"] else { return .one }
        return try rational(credit)
    }

    private func numeric(_ node: JSONNode) throws(Malformed) -> NumericKey {
        var key = NumericKey(branches: [], units: itemUnits ?? bank.units)
        for branch in try list("answers", of: node) { key.branches.append(try numericBranch(branch)) }
        if let unit = node["unit"] {
            guard let policy = UnitPolicy(rawValue: try string(unit)) else {
                throw Malformed(message: "`unit` is optional, required or only", range: unit.range)
            }
            key.unitPolicy = policy
        }
        key.isSpanWanted = try flag(node["span"])
        return key
    }

    private func numericBranch(_ node: JSONNode) throws(Malformed) -> NumericBranch {
        var branch = NumericBranch(target: try target(node), credit: try credit(of: node))
        if let symbol = node["unit"] {
            guard let unit = (itemUnits ?? bank.units).unit(named: try string(symbol)) else {
                throw Malformed(message: "`\(symbol.text ?? "")` is no known unit", range: symbol.range)
            }
            branch.unit = unit
        }
        branch.isPercent = try flag(node["percent"])
        branch.feedback = try text(node["feedback"])
        return branch
    }

    private func target(_ node: JSONNode) throws(Malformed) -> NumericBranch.Target {
        if let low = node["low"] {
            return .range(low: try figure(low), high: try figure(member("high", of: node)))
        }
        for (bound, name) in BankJSONNames.bounds {
            if let limit = node[name] { return .bound(bound, try figure(limit)) }
        }
        return .value(try figure(member("value", of: node)), try tolerance(node["tolerance"]))
    }

    private func tolerance(_ node: JSONNode?) throws(Malformed) -> NumericBranch.Tolerance {
        guard let node else { return .exact }
        if let width = node["absolute"] { return .absolute(try figure(width)) }
        if let share = node["relative"] { return .relative(try rational(share)) }
        if let count = node["significantFigures"] { return .significantFigures(try digits(count, from: 1)) }
        if let count = node["decimalPlaces"] { return .decimalPlaces(try digits(count, from: 0)) }
        throw Malformed(
            message: "a tolerance is absolute, relative, significantFigures or decimalPlaces", range: node.range)
    }

    private func digits(_ node: JSONNode, from least: Int) throws(Malformed) -> Int {
        let (count, most) = (try integer(node), NumericBranch.Tolerance.mostDigits)
        guard (least...most).contains(count) else {
            throw Malformed(message: "a whole number from \(least) to \(most) should stand here", range: node.range)
        }
        return count
    }
}
