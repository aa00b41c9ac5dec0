/// `feedback-missing`: a distractor without a word, in a bank whose other distractors have one.
enum FeedbackMissing {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard context.usesFeedback, item.areAnswersWhole, item.options.count > 2 else { return }
        for option in item.options where !option.isKey && option.feedback == nil {
            findings.report(.feedbackMissing, at: option.mark)
        }
    }

    /// Whether at least half of the distractors of a bank's choice items have feedback.
    static func isUsual(in items: [ParsedItem]) -> Bool {
        var all = 0
        var told = 0
        for item in items where item.options.count > 2 {
            for option in item.options where !option.isKey {
                all += 1
                told += option.feedback == nil ? 0 : 1
            }
        }
        return all > 0 && told * 2 >= all
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
