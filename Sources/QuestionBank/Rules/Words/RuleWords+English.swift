extension RuleWords {
    static let english = RuleWords(
        absolute: ["always", "never", "completely", "entirely", "totally", "absolutely", "solely"],
        absoluteOpening: ["all", "every", "none", "everyone", "everybody", "nobody"],
        hedges: ["almost", "nearly", "not", "hardly"],
        speakers: ["i", "im", "ive", "me", "my", "mine", "we", "us", "our", "ours"],
        ofOthers: [
            "all of the above", "all the above", "all of these", "all above", "none of the above", "none of these",
            "none of them", "both of the above", "both of these", "neither of the above", "neither of these",
            "both", "neither", "both of them", "neither of them", "neither one", "they all are",
            "all of the above are correct", "all the above are correct", "all of these are correct",
            "all of the above are true", "all the answers are correct", "all answers are correct",
            "all of the answers are correct", "all options are correct", "all are correct", "all are true",
            "all of these answers", "any of the above", "any of these", "none of the above is correct",
            "none of the above are correct", "none is correct", "none are correct", "both are correct",
            "both are true", "both answers are correct", "the first two", "the last two", "two of the above",
        ],
        joiningLetters: ["and", "or", "&"],
        aroundLetters: [
            "both", "either", "neither", "nor", "only", "are", "is", "correct", "true", "right", "options", "answers",
            "choices", "statements",
        ],
        asking: ["which"],
        denying: ["not", "never", "except", "isn't", "doesn't"],
        askingWidely: ["what", "who", "whom"],
        excepting: ["except", "excepting"],
        wrong: ["false", "incorrect", "untrue", "wrong"],
        saying: ["is", "are", "was", "were"],
        statements: ["statement", "statements", "option", "answer", "sentence", "claim", "assertion"],
        joining: ["and", "but", "or"],
        limiting: ["only", "just"],
        common: """
            a an the this that these those which what who whom whose when where why how is are was were be been
            being am do does did done has have had having of in on at to from by for with without into onto
            about after before between during through over under above below against among within upon and or
            but nor so than then as if it its he she they them him her his their our your my we you i there here
            can could may might must shall should will would not no one two first following called known name
            named term many much most more some any all each every other another same such only also very just
            like using used use say says said according text often usually mostly mainly large type kind part
            work works worked working time times year years people place thing things world life found made make
            comes came come take took taken give gave went want good great long
            """)
}
