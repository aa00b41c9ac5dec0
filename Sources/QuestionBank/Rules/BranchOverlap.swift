import Assessment
import Quantities

/// `branch-shadowed`, `branch-overlaps-key`, `tolerance-covers-distractor`: the first answer that matches decides, so a
/// later one inside it is never reached.
enum BranchOverlap {
    /// More branches than these are compared with nothing.
    static let most = 40

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        if item.shape == .text { checkTexts(item, findings: &findings) }
        guard item.areAnswersWhole, item.numbers.count > 1 else { return }
        let places = item.numbers.indices.prefix(most)
        let spans = places.map { place in
            item.numbers[place].isComputed ? nil : span(of: item.numbers[place], in: item, with: [:])
        }
        for later in places {
            for earlier in 0..<later {
                guard let first = spans[earlier], let second = spans[later] else { continue }
                if report(earlier, later, first, second, in: item, findings: &findings) { break }
            }
        }
    }

    /// Reports the later of two branches where the earlier one takes from it, and says whether it does.
    ///
    /// - Parameter occasion: the values with which it does; nil for branches without variables.
    static func report(
        _ earlier: Int, _ later: Int, _ first: NumericBranch.Span, _ second: NumericBranch.Span, in item: ParsedItem,
        for occasion: String? = nil, findings: inout Findings
    ) -> Bool {
        let covers = first.covers(second)
        guard covers || item.numbers[earlier].isKey != item.numbers[later].isKey && first.meets(second) else {
            return false
        }
        let one = item.numbers[earlier]
        let other = item.numbers[later]
        let note = [Finding.Note(text: "the earlier answer is here", range: one.range)]
        if covers {
            if one.isKey, !other.isKey, one.toleranceRange != nil, second.center != nil {
                findings.report(.toleranceCovers(occasion), at: other.range, notes: note)
            } else if !(one.isKey && other.isKey) {
                // A key may well be given again in another unit.
                findings.report(.branchShadowed(occasion), at: other.range, notes: note)
            }
            return true
        }
        // What lies around the key is there for those who nearly hit it.
        if one.isKey, second.covers(first) { return false }
        findings.report(.branchOverlaps(occasion), at: other.range, notes: note)
        return true
    }

    /// In the unit of the first key; nil where it cannot be computed or converted.
    static func span(
        of branch: ParsedItem.NumericBranch, in item: ParsedItem, with values: [String: Rational]
    ) -> NumericBranch.Span? {
        let plain = NumericBranch(target: branch.target.plain)
        guard var span = try? plain.span(with: values) else { return nil }
        guard let unit = branch.unit, let wanted = item.numbers.first(where: { $0.isKey && $0.unit != nil })?.unit,
            unit != wanted
        else { return span }
        guard unit.dimension == wanted.dimension, span.rounding == .exact,
            let ratio = unit.factor.divided(by: wanted.factor)
        else { return nil }
        span.center = span.center?.multiplied(by: ratio)
        span.low = span.low?.multiplied(by: ratio)
        span.high = span.high?.multiplied(by: ratio)
        return span
    }

    private static func checkTexts(_ item: ParsedItem, findings: inout Findings) {
        var seen: [String: Int] = [:]
        for (place, branch) in item.texts.enumerated() {
            for accepted in branch.accepted {
                let form = FoldedText.folded(accepted.text)
                guard let first = seen[form] else {
                    seen[form] = place
                    continue
                }
                guard first != place else { continue }
                findings.report(
                    .textShadowed(accepted.text), at: accepted.range,
                    notes: [Finding.Note(text: "the earlier answer is here", range: item.texts[first].range)])
            }
        }
    }
}

extension ParsedItem.NumericBranch {
    /// Whether it depends on variables.
    var isComputed: Bool { target.expressions.contains { !$0.uses.isEmpty } }
}

extension NumericBranch.Span {
    /// Whether every figure of the other is in this one; false where that is not certain.
    func covers(_ other: Self) -> Bool {
        if let center = other.center, other.low == other.high, other.rounding == .exact { return contains(center) }
        guard rounding == .exact, other.rounding == .exact else { return false }
        if let low {
            guard let lowest = other.low, lowest > low || (lowest == low && (isLowIncluded || !other.isLowIncluded))
            else { return false }
        }
        if let high {
            guard let highest = other.high,
                highest < high || (highest == high && (isHighIncluded || !other.isHighIncluded))
            else { return false }
        }
        return true
    }

    /// Whether some figure is in both; false where that is not certain.
    func meets(_ other: Self) -> Bool {
        if let center = other.center, other.low == other.high { return contains(center) }
        if let center, low == high { return other.contains(center) }
        guard rounding == .exact, other.rounding == .exact else { return false }
        func isBelow(_ high: Rational?, _ isHighIncluded: Bool, _ low: Rational?, _ isLowIncluded: Bool) -> Bool {
            guard let high, let low else { return false }
            return high < low || (high == low && !(isHighIncluded && isLowIncluded))
        }
        return !isBelow(high, isHighIncluded, other.low, other.isLowIncluded)
            && !isBelow(other.high, other.isHighIncluded, low, isLowIncluded)
    }
}

extension Message {
    static func toleranceCovers(_ occasion: String?) -> Message {
        Message(
            .toleranceCoversDistractor,
            prefix(occasion) + "the key's tolerance takes this figure in, so it counts as right; "
                + (occasion == nil
                    ? "narrow the tolerance or move this line up"
                    : "narrow the tolerance, or keep such values out with `require`"))
    }

    static func branchShadowed(_ occasion: String?) -> Message {
        Message(
            .branchShadowed,
            prefix(occasion) + "an earlier answer takes in all of this one, which is never reached; "
                + (occasion == nil ? "move this line up" : "keep such values out with `require`"))
    }

    static func branchOverlaps(_ occasion: String?) -> Message {
        Message(
            .branchOverlapsKey,
            prefix(occasion) + "some figures are both in this answer and in an earlier one, which wins; part them")
    }

    private static func prefix(_ occasion: String?) -> String { occasion.map { $0 + " " } ?? "" }

    static func textShadowed(_ text: String) -> Message {
        Message(.branchShadowed, "`\(text)` is accepted by an earlier answer, which wins; drop one of them")
    }
}

extension Explanation {
    static let branchOverlapsKey = Explanation(
        finds: "Figures that are both in a key and in a branch that is not one.",
        reason: "The first of the two decides, which the author may not have meant. Part the two ranges. A branch that "
            + "takes in all of a key above it is left alone: it is for who came near.",
        fires: .bank(
            #"""
            ## a
            How many?

            = 5 ± 1
            ~ 4.5..8 (0.5)

            """#),
        quiet: .bank(
            #"""
            ## a
            How many?

            = 5 ± 1
            ~ 6.5..8 (0.5)

            """#))

    static let branchShadowed = Explanation(
        finds: "An answer that lies wholly inside an earlier one.",
        reason: "The first answer that fits decides, so that this one is never reached, and neither is its "
            + "feedback. Move the narrower one up.",
        fires: .bank(
            #"""
            ## a
            How many?

            = 5
            ~ 10..20 (0)
            ~ 12..15 (0.5)

            """#),
        quiet: .bank(
            #"""
            ## a
            How many?

            = 5
            ~ 12..15 (0.5)
            ~ 10..20 (0)

            """#))

    static let toleranceCoversDistractor = Explanation(
        finds: "A known mistake that the key's tolerance takes in.",
        reason: "Whoever makes it is told that the answer is right. Narrow the tolerance, or move the mistake above "
            + "the key.",
        fires: .bank(
            #"""
            ## a
            How many?

            = 5 ± 1
            ~ 5.5 (0)

            """#),
        quiet: .bank(
            #"""
            ## a
            How many?

            = 5 ± 0.4
            ~ 5.5 (0)

            """#))
}
