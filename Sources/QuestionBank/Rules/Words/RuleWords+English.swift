extension RuleWords {
    static let english = RuleWords(
        absolute: ["always", "never", "completely", "entirely", "totally", "absolutely", "solely"],
        absoluteOpening: ["all", "every", "none", "everyone", "everybody", "nobody"],
        hedges: ["almost", "nearly", "not", "hardly"],
        speakers: ["i", "im", "ive", "me", "my", "mine", "we", "us", "our", "ours"],
        ofOthers: [
            "all of the above", "all the above", "all of these", "all above", "none of the above", "none of these",
            "none of them", "both of the above", "both of these", "neither of the above", "neither of these",
        ],
        asking: ["which"],
        denying: ["not", "never", "except", "isn't", "doesn't"],
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
