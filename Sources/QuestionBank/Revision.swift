import Assessment
import Quantities

/// Marks what of an item is graded: it changes with the key, the options, the tolerance, and with nothing else.
///
/// The canonical text hashed here is a format: learners' records hold the result, so it may grow but not change.
enum Revision {
    /// Sixteen hexadecimal digits of a 64-bit FNV-1a hash.
    static func of(
        _ answer: AnswerKey, variables: [Variable], constraints: [Expression] = [], hintCost: Rational = .zero
    ) -> String {
        var hash = StableHash()
        if !hintCost.isZero { hash.combine("hint-cost \(hintCost)") }
        for variable in variables {
            hash.combine("let")
            hash.combine(variable.name)
            combine(variable.domain, into: &hash)
        }
        combine(constraints, into: &hash)
        combine(answer, into: &hash)
        let digits = String(hash.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func combine(_ answer: AnswerKey, into hash: inout StableHash) {
        switch answer {
        case .choice(let choice):
            hash.combine("choice")
            combine(choice, into: &hash)
        case .multiple(let choice, let rule):
            hash.combine("multiple")
            hash.combine(rule.rawValue)
            combine(choice, into: &hash)
        case .numeric(let key):
            hash.combine("numeric")
            hash.combine("unit \(key.unitPolicy.rawValue)")
            if key.isSpanWanted { hash.combine("span") }
            for branch in key.branches { combine(branch, into: &hash) }
        case .text(let key):
            hash.combine("text")
            let comparison = key.comparison
            // The usual comparison leaves no trace: texts had revisions before there was another.
            if comparison.letterCase != .free { hash.combine("case \(comparison.letterCase.rawValue)") }
            if comparison.accents != .mind { hash.combine("accents \(comparison.accents.rawValue)") }
            if comparison.typos > 0 { hash.combine("typos \(comparison.typos)") }
            for branch in key.branches {
                hash.combine(branch.credit.description)
                let accepted = branch.accepted.map {
                    let text = comparison.letterCase == .free ? FoldedText.folded($0.text) : $0.text
                    return "\($0.language?.description ?? "*") \(text)"
                }
                for text in accepted.sorted() { hash.combine(text) }
            }
        case .ordering(let ordering):
            hash.combine("ordering")
            hash.combine(ordering.rule.rawValue)
            for entry in ordering.entries { hash.combine(self.hash(of: entry.text)) }
        case .matching(let matching):
            hash.combine("matching")
            hash.combine(matching.rule.rawValue)
            for target in matching.targets.map(self.hash).sorted() { hash.combine(target) }
            for pair in matching.pairs {
                hash.combine(self.hash(of: pair.left))
                hash.combine(self.hash(of: matching.targets[pair.target]))
            }
        case .cloze(let cloze):
            hash.combine("cloze")
            hash.combine(cloze.rule.rawValue)
            for gap in cloze.gaps {
                hash.combine(gap.name)
                switch gap.key {
                case .choice(let choice): combine(.choice(choice), into: &hash)
                case .numeric(let key): combine(.numeric(key), into: &hash)
                case .text(let key): combine(.text(key), into: &hash)
                }
            }
        }
    }

    /// The order of versions is the author's affair: their hashes are summed.
    private static func hash(of text: LocalizedText) -> UInt64 {
        var sum: UInt64 = 0
        for version in text.versions {
            var words = StableHash()
            words.combine(version.language?.description ?? "*")
            for segment in version.text.segments {
                switch segment {
                case .text(let text): words.combine(text)
                case .value(let expression): combine(expression, into: &words)
                case .gap(let name): words.combine("[[\(name)]]")
                }
            }
            sum &+= words.value
        }
        return sum
    }

    private static func combine(_ domain: Variable.Domain, into hash: inout StableHash) {
        switch domain {
        case .steps(let low, let high, let step):
            for number in [low, high, step] { hash.combine(number.description) }
        case .list(let values):
            for value in values { hash.combine(value.description) }
        case .computed(let expression):
            combine(expression, into: &hash)
        }
    }

    /// Constraints count as graded for the reason that domains do: they decide which figures are asked, and a seed in
    /// the record rebuilds its variant only while they stand. Their order is the author's affair: hashes are summed.
    private static func combine(_ constraints: [Expression], into hash: inout StableHash) {
        guard !constraints.isEmpty else { return }
        var sum: UInt64 = 0
        for constraint in constraints {
            var own = StableHash()
            combine(constraint, into: &own)
            sum &+= own.value
        }
        hash.combine("require")
        hash.combine(sum)
    }

    /// The order of options is the author's affair: the hashes of options are summed.
    private static func combine(_ choice: Choice, into hash: inout StableHash) {
        var sum: UInt64 = 0
        for option in choice.options {
            var own = StableHash()
            switch option.key {
            case .always: own.combine("key")
            case .never: own.combine("distractor")
            case .otherwise: own.combine("otherwise")
            case .when(let condition):
                own.combine("if")
                combine(condition, into: &own)
            }
            own.combine(self.hash(of: option.text))
            if let credit = option.credit { own.combine("earns \(credit)") }
            sum &+= own.value
        }
        hash.combine(sum)
    }

    private static func combine(_ branch: NumericBranch, into hash: inout StableHash) {
        switch branch.target {
        case .value(let value, let tolerance):
            hash.combine("value")
            combine(value, into: &hash)
            switch tolerance {
            case .exact: hash.combine("exact")
            case .absolute(let width):
                hash.combine("within")
                combine(width, into: &hash)
            case .relative(let share): hash.combine("share \(share)")
            case .significantFigures(let figures): hash.combine("sf \(figures)")
            case .decimalPlaces(let places): hash.combine("dp \(places)")
            }
        case .range(let low, let high):
            hash.combine("range")
            combine(low, into: &hash)
            combine(high, into: &hash)
        case .bound(let bound, let limit):
            hash.combine(bound.rawValue)
            combine(limit, into: &hash)
        }
        hash.combine(branch.unit.map { "\($0.symbol) \($0.factor)" } ?? "no unit")
        hash.combine(branch.isPercent ? "percent" : "plain")
        hash.combine(branch.credit.description)
    }

    private static func combine(_ expression: Expression, into hash: inout StableHash) {
        switch expression {
        case .number(let number): hash.combine(number.description)
        case .variable(let name): hash.combine("$" + name)
        case .negated(let inner):
            hash.combine("neg")
            combine(inner, into: &hash)
        case .not(let inner):
            hash.combine("not")
            combine(inner, into: &hash)
        case .binary(let operation, let left, let right):
            hash.combine(operation.rawValue)
            combine(left, into: &hash)
            combine(right, into: &hash)
        case .call(let function, let arguments):
            hash.combine("\(function.rawValue)/\(arguments.count)")
            for argument in arguments { combine(argument, into: &hash) }
        }
    }
}
