import Assessment

/// `longest-keys`: a bank whose keys are the longest option far more often than chance makes them.
enum LongestKeys {
    private static let fewestItems = 20

    static func check(_ items: [ParsedItem], in context: RuleContext, findings: inout Findings) {
        var total = 0
        var longest = 0
        var expected = 0.0
        var variance = 0.0
        for item in items where item.shape == .single && item.areAnswersWhole && item.options.count > 2 {
            guard item.options.count(where: \.isKey) == 1,
                let key = item.options.firstIndex(where: \.isCertainKey)
            else { continue }
            let lengths = item.options.map { option in
                option.text.version(in: context.languages.first)
                    .map { LocalizedText.words(of: $0.version).unicodeScalars.count } ?? 0
            }
            total += 1
            let chance = 1 / Double(lengths.count)
            expected += chance
            variance += chance * (1 - chance)
            if lengths.enumerated().allSatisfy({ $0.offset == key || $0.element < lengths[key] }) { longest += 1 }
        }
        // One-sided, at one in a hundred, by the normal approximation of a sum of independent draws.
        guard total >= fewestItems, Double(longest) - expected > 2.326_348 * variance.squareRoot() else { return }
        findings.report(
            .longestKeys(longest, of: total, expected: Int(expected + 0.5)), at: context.front.idRange ?? 0..<0)
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
