/// `feedback-missing`: a distractor without a word, in a bank whose other distractors have one.
enum FeedbackMissing {
    /// Notes what is a slip only where the bank's habit is another.
    ///
    /// - Parameter slips: the place of each, to be reported where the bank has the habit.
    static func check(_ item: ParsedItem, slips: inout [Range<Int>]) {
        guard item.areAnswersWhole, item.options.count > 2 else { return }
        for place in item.options.indices where !item.options[place].isKey && item.options[place].feedback == nil {
            slips.append(item.options[place].mark)
        }
    }

    /// How many distractors of choice items there are, and how many have feedback.
    struct Tally {
        private var all = 0
        private var told = 0

        /// Whether at least half have it.
        var isUsual: Bool { all > 0 && told * 2 >= all }

        mutating func add(_ item: ParsedItem) {
            guard item.options.count > 2 else { return }
            for place in item.options.indices where !item.options[place].isKey {
                all += 1
                told += item.options[place].feedback == nil ? 0 : 1
            }
        }

        mutating func add(_ other: Tally) {
            all += other.all
            told += other.told
        }
    }
}

extension Message {
    static var feedbackMissing: Message {
        Message(.feedbackMissing, "this distractor does not tell why it is wrong; add an indented `> ...` below it")
    }
}

extension Explanation {
    static let feedbackMissing = Explanation(
        finds: "A distractor without feedback, in a bank of which at least half of the distractors have some.",
        reason: "A learner who picks it is told that it is wrong and not why, which is when an explanation teaches "
            + "most.",
        fires: .bank(
            #"""
            ## a
            Which?

            - (x) one
            - ( ) two
              > That is too many.
            - ( ) three

            """#),
        quiet: .bank(
            #"""
            ## a
            Which?

            - (x) one
            - ( ) two
              > That is too many.
            - ( ) three
              > That is far too many.

            """#))
}
