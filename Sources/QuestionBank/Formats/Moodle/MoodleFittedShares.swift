import Assessment
import Quantities

/// Shares of a score as Moodle knows them, in the place of any others.
struct MoodleFittedShares {
    private(set) var shares: [Rational]
    /// What is graded otherwise; nil where nothing is.
    private(set) var loss: String?

    /// Of answers of which one counts.
    init(oneOf wanted: [Rational]) {
        shares = wanted.map { MoodleFraction.nearest(to: $0).share }
        loss = Self.changes(wanted, shares)
    }

    /// Of boxes, whose shares add up: Moodle takes no question in which those of the right ones come to more or less than
    /// all, and none of those behind it in the file.
    ///
    /// Source: `save_question_options` of `qtype_multichoice`, and `importprocess` of `qformat_default`, of Moodle 4.
    init(addingUp own: [Rational]) {
        let right = own.indices.filter { own[$0] > .zero }
        let wanted = Self.isWhole(right.map { own[$0] }) ? own : Self.inProportion(own)
        self.init(oneOf: wanted)
        defer { loss = Self.changes(own, shares, isScaled: wanted != own) }
        guard loss != nil else { return }
        guard let limit = Rational.one.adding(MoodleFraction.closeness) else { return }
        for place in right { shares[place] = Self.below(wanted[place]) }
        // As near to what was wanted as may be, and then, so that everything right earns all, a little more.
        for goesBeyond in [false, true] {
            while let place = Self.next(right, shares, wanted, limit, goesBeyond: goesBeyond) {
                shares[place] = Self.above(shares[place], wanted[place]) ?? shares[place]
            }
        }
        guard !Self.isWhole(right.map { shares[$0] }) else { return }
        for (place, share) in zip(right, Self.twentieths(right.map { wanted[$0] })) { shares[place] = share }
    }

    /// Whether they add up to all, to the two decimals that Moodle looks at.
    private static func isWhole(_ shares: [Rational]) -> Bool {
        sum(shares).rounded(toPlaces: 2) == .one
    }

    /// The same shares of all that is right, where that came to more or less than one; none costs more than all.
    private static func inProportion(_ shares: [Rational]) -> [Rational] {
        let total = sum(shares.filter { $0 > .zero })
        guard total > .zero else { return shares }
        return shares.map { max(.one.negated, $0.divided(by: total) ?? $0) }
    }

    /// The shares of some twentieths that Moodle knows, which add up to one and are as near to what was wanted as such
    /// can be.
    private static func twentieths(_ wanted: [Rational]) -> [Rational] {
        let steps: [(count: Int, share: Rational)] = MoodleFraction.known.compactMap { known in
            guard known < .one || wanted.count == 1, let count = known.multiplied(by: 20), count.isInteger else {
                return nil
            }
            return (Int(count.doubleValue), known)
        }
        // The least distance for each number of twentieths given away, and the shares that lead there.
        var best: [Int: (distance: Double, shares: [Rational])] = [0: (0, [])]
        for share in wanted {
            var next: [Int: (distance: Double, shares: [Rational])] = [:]
            for given in best.keys.sorted() {
                guard let (distance, shares) = best[given] else { continue }
                for step in steps where given + step.count <= 20 {
                    let total = distance + abs(step.share.doubleValue - share.doubleValue)
                    if let other = next[given + step.count], other.distance <= total { continue }
                    next[given + step.count] = (total, shares + [step.share])
                }
            }
            best = next
        }
        return best[20]?.shares ?? wanted
    }

    /// The option to give one step more to.
    private static func next(
        _ places: [Int], _ shares: [Rational], _ wanted: [Rational], _ limit: Rational, goesBeyond: Bool
    ) -> Int? {
        let sum = sum(places.map { shares[$0] })
        func lack(_ place: Int) -> Rational { wanted[place].subtracting(shares[place]) ?? .zero }
        let open = places.filter { place in
            guard goesBeyond || lack(place) > MoodleFraction.closeness,
                let above = above(shares[place], wanted[place]), let step = above.subtracting(shares[place]),
                let total = sum.adding(step)
            else { return false }
            return total <= limit
        }
        return open.max { lack($0) < lack($1) || lack($0) == lack($1) && $0 > $1 }
    }

    private static func below(_ share: Rational) -> Rational {
        MoodleFraction.known.first { known in
            known <= share || areClose(known, share)
        } ?? .zero
    }

    /// The next that Moodle knows; a part of the score does not become all of it.
    private static func above(_ share: Rational, _ wanted: Rational) -> Rational? {
        MoodleFraction.known.last { $0 > share && ($0 < .one || areClose(wanted, .one)) }
    }

    private static func sum(_ shares: [Rational]) -> Rational {
        shares.reduce(.zero) { $0.adding($1) ?? $0 }
    }

    private static func areClose(_ one: Rational, _ other: Rational) -> Bool {
        one.subtracting(other).map { $0.magnitude <= MoodleFraction.closeness } ?? false
    }

    /// `99% earns 90%, 1% earns 0%`, each once; nil where all are what they were.
    private static func changes(_ wanted: [Rational], _ written: [Rational], isScaled: Bool = false) -> String? {
        var changed: [(wanted: Rational, written: [String])] = []
        for (share, own) in zip(wanted, written) where !areClose(share, own) {
            let percent = "\(MoodleFraction.percent(own))%"
            if let place = changed.firstIndex(where: { $0.wanted == share }) {
                if !changed[place].written.contains(percent) { changed[place].written.append(percent) }
            } else {
                changed.append((share, [percent]))
            }
        }
        guard !changed.isEmpty else { return nil }
        let list = changed.prefix(4).map { share, written in
            "what earns \(ItemWriter.percent(share)) earns \(written.joined(separator: " or "))"
        }
        let more = changed.count > 4 ? ", and so on" : ""
        let reason =
            isScaled
            ? "Moodle wants the shares of what is right to add up to 100%" : "Moodle knows some shares of a score only"
        return "\(reason): \(list.joined(separator: ", "))\(more)"
    }
}
