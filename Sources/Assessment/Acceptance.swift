/// A learner's word that an answer counts from now on, as long as what is graded stays the same.
public struct Acceptance: Hashable, Sendable {
    public var item: ItemID
    /// The revision of the item that was answered.
    public var revision: String
    /// What was typed, to the letter.
    public var response: String

    public init(item: ItemID, revision: String, response: String) {
        self.item = item
        self.revision = revision
        self.response = response
    }
}

/// An acceptance that was not taken back.
public struct StandingAcceptance: Hashable, Sendable {
    /// The id of its event.
    public var event: String
    public var revision: String
    public var response: String

    public init(event: String, revision: String, response: String) {
        self.event = event
        self.revision = revision
        self.response = response
    }
}

extension Item {
    /// Whether answers to it can be remembered: short texts, and figures that are the same in each repetition.
    public var canRememberAnswers: Bool {
        switch answer {
        case .text: true
        case .numeric: variables.isEmpty
        case .choice, .multiple, .ordering, .matching, .cloze: false
        }
    }
}

extension Variant {
    /// Whether a response is one of those that the learner had remembered for this revision of the item, whatever its
    /// case and spacing, and for a figure in whatever way it is written. Where the item looks at case or accents, only
    /// what was typed is remembered.
    public func isRemembered(
        _ response: String, among acceptances: [StandingAcceptance], language: Language
    ) -> Bool {
        guard item.canRememberAnswers else { return false }
        let own = acceptances.filter { $0.revision == item.revision }
        guard !own.isEmpty else { return false }
        if case .text(let key) = item.answer, key.comparison.letterCase == .exact || key.comparison.accents == .exact {
            let typed = TextForms(response).whole
            return own.contains { TextForms($0.response).whole == typed }
        }
        let folded = FoldedText.folded(response)
        if own.contains(where: { FoldedText.folded($0.response) == folded }) { return true }
        guard case .numeric(let key) = item.answer,
            let reading = reading(of: response, key: key, language: language)?.canonical
        else { return false }
        return own.contains { self.reading(of: $0.response, key: key, language: language)?.canonical == reading }
    }
}

extension Grade {
    /// What an answer is worth that the learner had remembered.
    static func byOwnWord(reading: String?) -> Grade {
        var grade = Grade(credit: 1, reading: reading)
        grade.remark = .ownWord
        return grade
    }
}
