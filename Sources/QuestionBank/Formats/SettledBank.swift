import Assessment
import Quantities

/// A bank for formats that hold one language and compute nothing: every text is plain, every figure a constant.
struct SettledBank {
    let bank: Bank
    let language: Language
    /// Without those that could not be settled.
    private(set) var items: [Item] = []

    /// - Parameter canCompute: whether the format has a like for a computed item, which then keeps its figures.
    init(
        _ bank: Bank, _ options: BankFormat.WritingOptions, report: inout ExportReport,
        canCompute: (Item) -> Bool = { _ in false }
    ) {
        self.bank = bank
        let wanted = options.language ?? bank.languages.first ?? .english
        language =
            bank.languages.first { $0 == wanted } ?? bank.languages.first { $0.sharesBase(with: wanted) } ?? wanted
        let others = bank.languages.filter { $0 != language }
        if !others.isEmpty {
            let list = others.map(\.description).joined(separator: ", ")
            report.lose("only the texts in \(language) are written, not those in \(list); `--lang` picks another")
        }
        for item in bank.items { settle(item, options, canCompute, report: &report) }
    }

    /// What the bank is called in this language.
    var title: String { text(bank.title) }

    private func text(_ text: LocalizedText) -> String {
        text.template(in: language).filled(with: [:], write: \.description)
    }

    private mutating func settle(
        _ item: Item, _ options: BankFormat.WritingOptions, _ canCompute: (Item) -> Bool, report: inout ExportReport
    ) {
        if !item.stem.speaks(language) {
            report.lose("there is no text in \(language); another language stands in for it", of: item)
        }
        guard item.isComputed else {
            items.append(Settler(language: language, values: [:], keys: []).settled(item))
            return
        }
        if canCompute(item) {
            items.append(Settler(language: language, values: [:], keys: [], keepsFigures: true).settled(item))
            return
        }
        guard let seed = options.seed else {
            report.leaveOut(item, "its figures are drawn anew each time; `--seed N` writes one draw of them")
            return
        }
        report.lose("one draw of its figures is written", of: item)
        let variant = Variant(of: item, seed: Variant.seed(session: seed, item: item.id, repetition: 0))
        items.append(Settler(language: language, values: variant.values, keys: variant.keys).settled(item))
    }
}

extension Item {
    /// Whether its figures differ from one repetition to the next.
    var isComputed: Bool {
        !variables.isEmpty || (choice?.options.contains { if case .when = $0.key { true } else { false } } ?? false)
    }

    /// Its only version, once it is settled.
    static func plain(_ text: LocalizedText) -> String { text.versions.first?.text.source ?? "" }
}

/// Puts one language and one draw of figures into an item.
private struct Settler {
    let language: Language
    let values: [String: Rational]
    let keys: Set<Int>
    /// Nothing is drawn where the format computes by itself.
    var keepsFigures = false

    func settled(_ item: Item) -> Item {
        var item = item
        item.stem = settled(item.stem)
        item.hints = item.hints.map(settled)
        item.explanation = item.explanation.map(settled)
        item.source = item.source.map(settled)
        if !keepsFigures {
            item.variables = []
            item.constraints = []
        }
        item.languages = [language]
        switch item.answer {
        case .choice(let choice): item.answer = .choice(settled(choice, keys: keys))
        case .multiple(let choice, let rule): item.answer = .multiple(settled(choice, keys: keys), rule)
        case .numeric(let key): item.answer = .numeric(settled(key))
        case .text(let key): item.answer = .text(settled(key))
        case .ordering(var ordering):
            for place in ordering.entries.indices {
                ordering.entries[place].text = settled(ordering.entries[place].text)
                ordering.entries[place].feedback = ordering.entries[place].feedback.map(settled)
            }
            item.answer = .ordering(ordering)
        case .matching(var matching):
            matching.targets = matching.targets.map(settled)
            for place in matching.pairs.indices {
                matching.pairs[place].left = settled(matching.pairs[place].left)
                matching.pairs[place].feedback = matching.pairs[place].feedback.map(settled)
            }
            item.answer = .matching(matching)
        case .cloze(var cloze):
            for place in cloze.gaps.indices {
                switch cloze.gaps[place].key {
                case .choice(let choice):
                    cloze.gaps[place].key = .choice(settled(choice, keys: choice.keys(with: values)))
                case .numeric(let key): cloze.gaps[place].key = .numeric(settled(key))
                case .text(let key): cloze.gaps[place].key = .text(settled(key))
                }
            }
            item.answer = .cloze(cloze)
        }
        return item
    }

    private func settled(_ text: LocalizedText) -> LocalizedText {
        let style = NumberStyle(for: language)
        let segments = text.template(in: language).segments.map { segment -> Template.Segment in
            guard case .value(let expression) = segment, !keepsFigures else { return segment }
            let number = try? expression.number(with: values)
            return .text(number.map { NumberWriter(style: style).write($0, significantFigures: 8) } ?? "?")
        }
        return LocalizedText(versions: [.init(language: nil, text: TextLines.evened(Template(segments: segments)))])
    }

    private func settled(_ choice: Choice, keys: Set<Int>) -> Choice {
        var choice = choice
        for place in choice.options.indices {
            choice.options[place].text = settled(choice.options[place].text)
            choice.options[place].feedback = choice.options[place].feedback.map(settled)
            switch choice.options[place].key {
            case .always, .never: break
            case .when, .otherwise: choice.options[place].key = keys.contains(place) ? .always : .never
            }
        }
        return choice
    }

    private func settled(_ key: NumericKey) -> NumericKey {
        var key = key
        for place in key.branches.indices {
            key.branches[place].target = settled(key.branches[place].target)
            key.branches[place].feedback = key.branches[place].feedback.map(settled)
        }
        return key
    }

    private func settled(_ target: NumericBranch.Target) -> NumericBranch.Target {
        switch target {
        case .value(let value, .absolute(let width)): .value(constant(value), .absolute(constant(width)))
        case .value(let value, let tolerance): .value(constant(value), tolerance)
        case .range(let low, let high): .range(low: constant(low), high: constant(high))
        case .bound(let bound, let limit): .bound(bound, constant(limit))
        }
    }

    /// An expression without a value stays as it is: a check of the bank says so.
    private func constant(_ expression: Expression) -> Expression {
        (try? expression.number(with: values)).map(Expression.number) ?? expression
    }

    /// Without the texts in other languages, unless none but those are right.
    private func settled(_ key: TextKey) -> TextKey {
        var key = key
        let own = key.branches.map { branch in
            var branch = branch
            branch.accepted = branch.accepted.filter {
                $0.language == nil || $0.language?.sharesBase(with: language) == true
            }
            return branch
        }
        if own.contains(where: { $0.credit == .one && !$0.accepted.isEmpty }) {
            key.branches = own.filter { !$0.accepted.isEmpty }
        }
        for place in key.branches.indices {
            key.branches[place].accepted = key.branches[place].accepted.map { .init(language: nil, text: $0.text) }
            key.branches[place].feedback = key.branches[place].feedback.map(settled)
        }
        return key
    }
}
