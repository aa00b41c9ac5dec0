import Assessment

/// `longest-keys`: a bank whose keys are the longest option far more often than chance makes them.
enum LongestKeys {
    private static let fewestItems = 20

    /// How often the key is the longest, and how often it would be by chance.
    struct Tally {
        private var total = 0
        private var longest = 0
        private var expected = 0.0
        private var variance = 0.0

        /// - Parameter language: the bank's default.
        mutating func add(_ item: ParsedItem, language: Language?) {
            guard item.shape == .single, item.areAnswersWhole, item.options.count > 2,
                item.options.count(where: \.isKey) == 1,
                let key = item.options.firstIndex(where: \.isCertainKey)
            else { return }
            var ofKey = 0
            var ofOthers = 0
            for place in item.options.indices {
                let text = item.options[place].text
                let length = text.place(ofVersionIn: language).map { text.text.versions[$0].text.length } ?? 0
                if place == key { ofKey = length } else { ofOthers = max(ofOthers, length) }
            }
            total += 1
            let chance = 1 / Double(item.options.count)
            expected += chance
            variance += chance * (1 - chance)
            if ofOthers < ofKey { longest += 1 }
        }

        mutating func add(_ other: Tally) {
            total += other.total
            longest += other.longest
            expected += other.expected
            variance += other.variance
        }

        func report(in context: RuleContext, findings: inout Findings) {
            // One-sided, at one in a hundred, by the normal approximation of a sum of independent draws.
            guard total >= fewestItems, Double(longest) - expected > 2.326_348 * variance.squareRoot() else { return }
            findings.report(
                .longestKeys(longest, of: total, expected: Int(expected + 0.5)), at: context.front.idRange ?? 0..<0)
        }
    }
}

extension Message {
    static func longestKeys(_ longest: Int, of total: Int, expected: Int) -> Message {
        Message(
            .longestKeys,
            "the key is the longest option in \(longest) of \(total) items, and by chance it would be in about"
                + " \(expected); a reader who guesses the longest does well")
    }
}

extension Explanation {
    static let longestKeys = Explanation(
        finds: "A bank whose keys are the longest option more often than chance makes them.",
        reason: "One long key is noise; a habit of the author is a way to pass without knowing. In five real banks "
            + "the share lay between 12 and 33 %, where chance alone gives about 25 %. Reported from twenty items "
            + "on, at one in a hundred.",
        fires: .bank(
            #"""
            ## rye
            What was in shed 1?

            - (x) rye and straw
            - ( ) some chalk
            - ( ) old bricks

            ## oats
            What was in shed 2?

            - (x) oats and straw
            - ( ) some chalk
            - ( ) old bricks

            ## flax
            What was in shed 3?

            - (x) flax and straw
            - ( ) some chalk
            - ( ) old bricks

            ## hemp
            What was in shed 4?

            - (x) hemp and straw
            - ( ) some chalk
            - ( ) old bricks

            ## barley
            What was in shed 5?

            - (x) barley and straw
            - ( ) some chalk
            - ( ) old bricks

            ## millet
            What was in shed 6?

            - (x) millet and straw
            - ( ) some chalk
            - ( ) old bricks

            ## wheat
            What was in shed 7?

            - (x) wheat and straw
            - ( ) some chalk
            - ( ) old bricks

            ## maize
            What was in shed 8?

            - (x) maize and straw
            - ( ) some chalk
            - ( ) old bricks

            ## beets
            What was in shed 9?

            - (x) beets and straw
            - ( ) some chalk
            - ( ) old bricks

            ## hops
            What was in shed 10?

            - (x) hops and straw
            - ( ) some chalk
            - ( ) old bricks

            ## clover
            What was in shed 11?

            - (x) clover and straw
            - ( ) some chalk
            - ( ) old bricks

            ## lentils
            What was in shed 12?

            - (x) lentils and straw
            - ( ) some chalk
            - ( ) old bricks

            ## peas
            What was in shed 13?

            - (x) peas and straw
            - ( ) some chalk
            - ( ) old bricks

            ## cotton
            What was in shed 14?

            - (x) cotton and straw
            - ( ) some chalk
            - ( ) old bricks

            ## beans
            What was in shed 15?

            - (x) beans and straw
            - ( ) some chalk
            - ( ) old bricks

            ## grapes
            What was in shed 16?

            - (x) grapes and straw
            - ( ) some chalk
            - ( ) old bricks

            ## olives
            What was in shed 17?

            - (x) olives and straw
            - ( ) some chalk
            - ( ) old bricks

            ## tobacco
            What was in shed 18?

            - (x) tobacco and straw
            - ( ) some chalk
            - ( ) old bricks

            ## tea
            What was in shed 19?

            - (x) tea and straw
            - ( ) some chalk
            - ( ) old bricks

            ## rice
            What was in shed 20?

            - (x) rice and straw
            - ( ) some chalk
            - ( ) old bricks

            """#),
        quiet: .bank(
            #"""
            ## rye
            What was in shed 1?

            - (x) rye and straw
            - ( ) some chalk
            - ( ) old bricks

            ## oats
            What was in shed 2?

            - (x) oats
            - ( ) some chalk
            - ( ) old bricks

            ## flax
            What was in shed 3?

            - (x) flax
            - ( ) some chalk
            - ( ) old bricks

            ## hemp
            What was in shed 4?

            - (x) hemp and straw
            - ( ) some chalk
            - ( ) old bricks

            ## barley
            What was in shed 5?

            - (x) barley
            - ( ) some chalk
            - ( ) old bricks

            ## millet
            What was in shed 6?

            - (x) millet
            - ( ) some chalk
            - ( ) old bricks

            ## wheat
            What was in shed 7?

            - (x) wheat and straw
            - ( ) some chalk
            - ( ) old bricks

            ## maize
            What was in shed 8?

            - (x) maize
            - ( ) some chalk
            - ( ) old bricks

            ## beets
            What was in shed 9?

            - (x) beets
            - ( ) some chalk
            - ( ) old bricks

            ## hops
            What was in shed 10?

            - (x) hops and straw
            - ( ) some chalk
            - ( ) old bricks

            ## clover
            What was in shed 11?

            - (x) clover
            - ( ) some chalk
            - ( ) old bricks

            ## lentils
            What was in shed 12?

            - (x) lentils
            - ( ) some chalk
            - ( ) old bricks

            ## peas
            What was in shed 13?

            - (x) peas and straw
            - ( ) some chalk
            - ( ) old bricks

            ## cotton
            What was in shed 14?

            - (x) cotton
            - ( ) some chalk
            - ( ) old bricks

            ## beans
            What was in shed 15?

            - (x) beans
            - ( ) some chalk
            - ( ) old bricks

            ## grapes
            What was in shed 16?

            - (x) grapes and straw
            - ( ) some chalk
            - ( ) old bricks

            ## olives
            What was in shed 17?

            - (x) olives
            - ( ) some chalk
            - ( ) old bricks

            ## tobacco
            What was in shed 18?

            - (x) tobacco
            - ( ) some chalk
            - ( ) old bricks

            ## tea
            What was in shed 19?

            - (x) tea and straw
            - ( ) some chalk
            - ( ) old bricks

            ## rice
            What was in shed 20?

            - (x) rice
            - ( ) some chalk
            - ( ) old bricks

            """#))
}
