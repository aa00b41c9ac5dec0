import Assessment

/// `key-positions`: where options keep their order, keys that prefer a place.
enum KeyPositions {
    /// Each place should expect at least this many keys for the test to hold.
    private static let fewestExpected = 5

    /// How often each place has the key, by the number of options.
    struct Tally {
        private var counts: [Int: [Int]] = [:]

        mutating func add(_ item: ParsedItem) {
            guard item.shape == .single, item.isOrderFixed?.value == true, item.areAnswersWhole,
                (3...26).contains(item.options.count), item.options.count(where: \.isKey) == 1,
                let place = item.options.firstIndex(where: \.isCertainKey)
            else { return }
            counts[item.options.count, default: Array(repeating: 0, count: item.options.count)][place] += 1
        }

        mutating func add(_ other: Tally) {
            counts.merge(other.counts) { own, more in zip(own, more).map { $0 + $1 } }
        }

        func report(in context: RuleContext, findings: inout Findings) {
            for (options, places) in counts.sorted(by: { $0.key < $1.key }) {
                let total = places.reduce(0, +)
                guard total >= options * fewestExpected else { continue }
                let statistic = ChiSquare.uniform(places)
                guard statistic > ChiSquare.critical(degrees: options - 1) else { continue }
                findings.report(.keyPositions(places, statistic: statistic), at: context.front.idRange ?? 0..<0)
            }
        }
    }
}

/// Pearson's test of whether counts are spread evenly.
enum ChiSquare {
    /// The sum of (observed - expected)^2 / expected.
    static func uniform(_ counts: [Int]) -> Double {
        let expected = Double(counts.reduce(0, +)) / Double(counts.count)
        return counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    }

    /// What chance exceeds once in a hundred times.
    ///
    /// The cube-root normal approximation: Wilson and Hilferty 1931, PNAS 17, 684-688.
    static func critical(degrees: Int) -> Double {
        let share = 2 / (9 * Double(degrees))
        let root = 1 - share + 2.326_348 * share.squareRoot()
        return Double(degrees) * root * root * root
    }
}

extension Message {
    static func keyPositions(_ places: [Int], statistic: Double) -> Message {
        let list = places.enumerated().map { place, count in
            "\(Unicode.Scalar(UInt8(0x41 + place))) \(count)"
        }.joined(separator: ", ")
        let tenths = Int(statistic * 10)
        return Message(
            .keyPositions,
            "where \(places.count) options keep their order, the key is \(list) times; chance spreads them more evenly"
                + " (chi-square \(tenths / 10).\(tenths % 10), \(places.count - 1) degrees of freedom, p < 0.01)")
    }
}

extension Explanation {
    static let keyPositions = Explanation(
        finds: "Keys that prefer a place among options that keep their order.",
        reason: "Readers find out, and guess there. In two real banks 62 % of the keys stood in place B, and 73 % "
            + "in B or C. The test is Pearson's chi-square against an even spread, at one in a hundred, where "
            + "each place may expect five keys. Options that are shuffled do not count.",
        fires: .bank(
            #"""
            ## rye
            When is rye cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## oats
            When is oats cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## flax
            When is flax cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## hemp
            When is hemp cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## barley
            When is barley cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## millet
            When is millet cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## wheat
            When is wheat cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## maize
            When is maize cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## beets
            When is beets cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## hops
            When is hops cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## clover
            When is clover cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## lentils
            When is lentils cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## peas
            When is peas cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## cotton
            When is cotton cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## beans
            When is beans cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            """#),
        quiet: .bank(
            #"""
            ## rye
            When is rye cut?

            - (x) spring
            - ( ) summer
            - ( ) autumn

            order: fixed

            ## oats
            When is oats cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## flax
            When is flax cut?

            - ( ) spring
            - ( ) summer
            - (x) autumn

            order: fixed

            ## hemp
            When is hemp cut?

            - (x) spring
            - ( ) summer
            - ( ) autumn

            order: fixed

            ## barley
            When is barley cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## millet
            When is millet cut?

            - ( ) spring
            - ( ) summer
            - (x) autumn

            order: fixed

            ## wheat
            When is wheat cut?

            - (x) spring
            - ( ) summer
            - ( ) autumn

            order: fixed

            ## maize
            When is maize cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## beets
            When is beets cut?

            - ( ) spring
            - ( ) summer
            - (x) autumn

            order: fixed

            ## hops
            When is hops cut?

            - (x) spring
            - ( ) summer
            - ( ) autumn

            order: fixed

            ## clover
            When is clover cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## lentils
            When is lentils cut?

            - ( ) spring
            - ( ) summer
            - (x) autumn

            order: fixed

            ## peas
            When is peas cut?

            - (x) spring
            - ( ) summer
            - ( ) autumn

            order: fixed

            ## cotton
            When is cotton cut?

            - ( ) spring
            - (x) summer
            - ( ) autumn

            order: fixed

            ## beans
            When is beans cut?

            - ( ) spring
            - ( ) summer
            - (x) autumn

            order: fixed

            """#))
}
