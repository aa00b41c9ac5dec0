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

    /// Of boxes, whose shares add up: those of the right ones come to no more than was wanted, and to all of it where
    /// that can be.
    init(addingUp wanted: [Rational]) {
        self.init(oneOf: wanted)
        guard loss != nil else { return }
        let right = wanted.indices.filter { wanted[$0] > .zero }
        let sum = Self.sum(right.map { wanted[$0] })
        guard let limit = sum.adding(MoodleFraction.closeness) else { return }
        for place in right { shares[place] = Self.below(wanted[place]) }
        // As near to what was wanted as may be, and then, so that everything right earns all, a little more.
        for goesBeyond in [false, true] {
            while let place = Self.next(right, shares, wanted, limit, goesBeyond: goesBeyond) {
                shares[place] = Self.above(shares[place], wanted[place]) ?? shares[place]
            }
        }
        loss = Self.changes(wanted, shares)
        let earned = Self.sum(right.map { shares[$0] })
        if loss != nil, !Self.areClose(earned, sum) {
            loss? += "; all that is right earns \(MoodleFraction.percent(earned))% together"
        }
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
    private static func changes(_ wanted: [Rational], _ written: [Rational]) -> String? {
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
        return "Moodle knows some shares of a score only: \(list.joined(separator: ", "))\(more)"
    }
}
