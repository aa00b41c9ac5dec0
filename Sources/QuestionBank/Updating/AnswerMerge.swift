import Assessment
import Quantities

/// Puts what changed between two answers of another program into the bank's own, which may say more.
struct AnswerMerge {
    let texts: TextMerge

    /// The other format holds the bank's answers otherwise, so that nobody can tell what the change means for them.
    struct NotHeld: Error {}

    private enum Family {
        case options, numeric, text, ordering, matching, cloze
    }

    private static func family(of answer: AnswerKey) -> Family {
        switch answer {
        case .choice, .multiple: .options
        case .numeric: .numeric
        case .text: .text
        case .ordering: .ordering
        case .matching: .matching
        case .cloze: .cloze
        }
    }

    func merged(_ ours: AnswerKey, _ base: AnswerKey, _ theirs: AnswerKey) throws(NotHeld) -> AnswerKey {
        guard Self.family(of: ours) == Self.family(of: base) else { throw NotHeld() }
        switch (ours, base, theirs) {
        case (.numeric(let ours), .numeric(let base), .numeric(let theirs)):
            return .numeric(try merged(ours, base, theirs))
        case (.text(let ours), .text(let base), .text(let theirs)): return .text(merged(ours, base, theirs))
        case (.ordering(let ours), .ordering(let base), .ordering(let theirs)):
            return .ordering(merged(ours, base, theirs))
        case (.matching(let ours), .matching(let base), .matching(let theirs)):
            return .matching(try merged(ours, base, theirs))
        case (.cloze(let ours), .cloze(let base), .cloze(let theirs)): return .cloze(try merged(ours, base, theirs))
        default:
            if let (ours, ourRule) = ours.options, let (base, baseRule) = base.options,
                let (theirs, rule) = theirs.options
            {
                var isTheirRule = false
                let choice = merged(ours, base, theirs, isTheirRule: &isTheirRule)
                if rule == nil { return .choice(choice) }
                let kept = isTheirRule || rule != baseRule ? rule : ourRule
                return .multiple(choice, kept ?? rule ?? .allOrNothing)
            }
            return theirs.mappingTexts(texts.added)
        }
    }

    private func pick<Value: Equatable>(_ ours: Value, _ base: Value?, _ theirs: Value) -> Value {
        theirs == base ? ours : theirs
    }

    // MARK: Options

    /// - Parameter isTheirRule: becomes true where the shares are theirs, and so how they add up.
    private func merged(_ ours: Choice, _ base: Choice, _ theirs: Choice, isTheirRule: inout Bool) -> Choice {
        // A format may write a bare cross as a share; shares that are even are bare crosses still.
        let isEven = Set(theirs.options.compactMap(\.credit).filter { $0 > .zero }).count <= 1
        let isBare = ours.options.allSatisfy { $0.credit == nil }
        let isSpelt = isBare && base.options.contains { $0.credit != nil }
        let creditsChanged =
            ours.options.count != theirs.options.count
            || zip(base.options, theirs.options).contains { $0.credit != $1.credit }
        isTheirRule = isSpelt && creditsChanged && !isEven
        let credits: (Rational?, Rational?, Rational?) -> Rational? = { [isTheirRule] ours, base, theirs in
            if isTheirRule { return theirs }
            return isSpelt ? ours : theirs == base ? ours : theirs
        }
        let merged = ListMerge.merge(ours.options, base.options, theirs.options) {
            texts.isSame($0.text, $1.text)
        } join: { ours, base, theirs in
            guard let ours else {
                return Option(
                    text: texts.added(theirs.text), key: theirs.key, feedback: theirs.feedback.map(texts.added),
                    credit: credits(nil, base?.credit, theirs.credit))
            }
            return Option(
                text: texts.merged(ours.text, base?.text, theirs.text), key: pick(ours.key, base?.key, theirs.key),
                feedback: texts.merged(ours.feedback, base?.feedback, theirs.feedback),
                credit: credits(ours.credit, base?.credit, theirs.credit))
        }
        return Choice(
            options: merged.list, isOrderFixed: pick(ours.isOrderFixed, base.isOrderFixed, theirs.isOrderFixed))
    }

    // MARK: Figures

    private func merged(_ ours: NumericKey, _ base: NumericKey, _ theirs: NumericKey) throws(NotHeld) -> NumericKey {
        var key = ours
        key.branches = try ListMerge.merge(ours.branches, base.branches, theirs.branches) {
            $0.target == $1.target && $0.credit == $1.credit
        } join: { (ours, base, theirs) throws(NotHeld) in
            var branch = theirs
            branch.feedback = theirs.feedback.map(texts.added)
            guard let ours else {
                // Figures of one key are in one unit.
                if theirs.unit == nil, !theirs.isPercent, base == nil {
                    (branch.unit, branch.isPercent) = key.usualUnit
                }
                return branch
            }
            branch.target = try merged(ours.target, base?.target, theirs.target)
            branch.unit = theirs.unit?.symbol == base?.unit?.symbol ? ours.unit : theirs.unit
            branch.isPercent = pick(ours.isPercent, base?.isPercent, theirs.isPercent)
            branch.credit = pick(ours.credit, base?.credit, theirs.credit)
            branch.feedback = texts.merged(ours.feedback, base?.feedback, theirs.feedback)
            return branch
        }.list
        key.unitPolicy = pick(ours.unitPolicy, base.unitPolicy, theirs.unitPolicy)
        key.isSpanWanted = pick(ours.isSpanWanted, base.isSpanWanted, theirs.isSpanWanted)
        let known = Set(ours.branches.compactMap { $0.unit?.symbol })
        if theirs.branches.contains(where: { $0.unit.map { !known.contains($0.symbol) } ?? false }) {
            key.units = theirs.units
        }
        return key
    }

    /// A figure and its tolerance change one without the other; a figure that was written on another scale cannot.
    private func merged(
        _ ours: NumericBranch.Target, _ base: NumericBranch.Target?, _ theirs: NumericBranch.Target
    ) throws(NotHeld) -> NumericBranch.Target {
        if theirs == base { return ours }
        guard case .value(let value, let tolerance) = ours, case .value(let old, let oldTolerance)? = base,
            case .value(let new, let newTolerance) = theirs
        else { return theirs }
        guard value == old || new == old else { throw NotHeld() }
        return .value(pick(value, old, new), pick(tolerance, oldTolerance, newTolerance))
    }

    // MARK: Texts to type

    private func merged(_ ours: TextKey, _ base: TextKey, _ theirs: TextKey) -> TextKey {
        let branches = ListMerge.merge(ours.branches, base.branches, theirs.branches) {
            texts.visible($0.accepted) == texts.visible($1.accepted)
        } join: { ours, base, theirs in
            guard let ours else {
                return TextKey.Branch(
                    accepted: theirs.accepted, credit: theirs.credit, feedback: theirs.feedback.map(texts.added))
            }
            return TextKey.Branch(
                accepted: texts.merged(ours.accepted, base?.accepted ?? [], theirs.accepted),
                credit: pick(ours.credit, base?.credit, theirs.credit),
                feedback: texts.merged(ours.feedback, base?.feedback, theirs.feedback))
        }.list
        let (own, old, new) = (ours.comparison, base.comparison, theirs.comparison)
        return TextKey(
            branches: branches,
            comparison: TextComparison(
                letterCase: pick(own.letterCase, old.letterCase, new.letterCase),
                accents: pick(own.accents, old.accents, new.accents), typos: pick(own.typos, old.typos, new.typos)))
    }

    // MARK: Entries, pairs, gaps

    private func merged(_ ours: Ordering, _ base: Ordering, _ theirs: Ordering) -> Ordering {
        let entries = ListMerge.merge(ours.entries, base.entries, theirs.entries) {
            texts.isSame($0.text, $1.text)
        } join: { ours, base, theirs in
            guard let ours else {
                return Ordering.Entry(text: texts.added(theirs.text), feedback: theirs.feedback.map(texts.added))
            }
            return Ordering.Entry(
                text: texts.merged(ours.text, base?.text, theirs.text),
                feedback: texts.merged(ours.feedback, base?.feedback, theirs.feedback))
        }.list
        return Ordering(entries: entries, rule: pick(ours.rule, base.rule, theirs.rule))
    }

    private func merged(_ ours: Matching, _ base: Matching, _ theirs: Matching) throws(NotHeld) -> Matching {
        // Pairs point to targets by their places, and so both must be there whole.
        guard ours.pairs.count == base.pairs.count, ours.targets.count == base.targets.count else { throw NotHeld() }
        let targets = ListMerge.merge(ours.targets, base.targets, theirs.targets, alike: texts.isSame) {
            ours, base, theirs in ours.map { texts.merged($0, base, theirs) } ?? texts.added(theirs)
        }
        let pairs = ListMerge.merge(ours.pairs, base.pairs, theirs.pairs) {
            texts.isSame($0.left, $1.left)
        } join: { ours, base, theirs in
            let target = targets.places[theirs.target]
            guard let ours else {
                return Matching.Pair(
                    left: texts.added(theirs.left), target: target, feedback: theirs.feedback.map(texts.added))
            }
            return Matching.Pair(
                left: texts.merged(ours.left, base?.left, theirs.left), target: target,
                feedback: texts.merged(ours.feedback, base?.feedback, theirs.feedback))
        }.list
        return Matching(pairs: pairs, targets: targets.list, rule: pick(ours.rule, base.rule, theirs.rule))
    }

    private func merged(_ ours: Cloze, _ base: Cloze, _ theirs: Cloze) throws(NotHeld) -> Cloze {
        let gaps = try ListMerge.merge(ours.gaps, base.gaps, theirs.gaps) {
            $0.name == $1.name
        } join: { (ours, base, theirs) throws(NotHeld) in
            guard let ours, let base else {
                return Cloze.Gap(
                    name: theirs.name, key: theirs.key.answer.mappingTexts(texts.added).gapKey ?? theirs.key)
            }
            let key = try merged(ours.key.answer, base.key.answer, theirs.key.answer).gapKey
            return Cloze.Gap(name: ours.name, key: key ?? theirs.key)
        }.list
        return Cloze(gaps: gaps, rule: pick(ours.rule, base.rule, theirs.rule))
    }
}

extension AnswerKey {
    /// The options, and how several right ones add up; nil for that where one is right, and for all where none are.
    fileprivate var options: (choice: Choice, rule: ScoringRule?)? {
        switch self {
        case .choice(let choice): (choice, nil)
        case .multiple(let choice, let rule): (choice, rule)
        case .numeric, .text, .ordering, .matching, .cloze: nil
        }
    }

    fileprivate var gapKey: Cloze.Key? {
        switch self {
        case .choice(let choice): .choice(choice)
        case .numeric(let key): .numeric(key)
        case .text(let key): .text(key)
        case .multiple, .ordering, .matching, .cloze: nil
        }
    }
}

extension Cloze.Key {
    fileprivate var answer: AnswerKey {
        switch self {
        case .choice(let choice): .choice(choice)
        case .numeric(let key): .numeric(key)
        case .text(let key): .text(key)
        }
    }
}

extension NumericKey {
    fileprivate var usualUnit: (Quantities.Unit?, Bool) {
        (branches.lazy.compactMap(\.unit).first, branches.contains(where: \.isPercent))
    }
}
