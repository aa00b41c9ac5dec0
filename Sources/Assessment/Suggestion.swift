/// What learners say of an item that its author should hear: answers that they hold to be right, and notes.
public struct Suggestion: Hashable, Sendable {
    /// An answer that the item's key does not take, and that was counted as right all the same.
    public struct Answer: Hashable, Sendable {
        /// As it was typed first.
        public var response: String
        /// Of the item that was answered.
        public var revision: String
        /// In which it was asked; nil where only the acceptance is left of it.
        public var language: String?
        /// How it was understood.
        public var reading: String?
        public var kind: ItemKind?
        /// How often it was given and counted.
        public var times: Int
        /// Whether the learner had it remembered.
        public var isRemembered: Bool
    }

    /// A flag, with what was said.
    public struct Note: Hashable, Sendable {
        public var at: Instant
        public var text: String
    }

    public var item: ItemID
    /// The most frequent first.
    public var answers: [Answer] = []
    /// Oldest first.
    public var notes: [Note] = []

    /// What a journal amounts to for authors, by item.
    ///
    /// - Parameter events: all of them in order, as written: what was taken back is left out here.
    public static func drawn(from events: [Event]) -> [Suggestion] {
        let amendments = Amendments(events)
        var gathering = Gathering()
        for event in events {
            guard let effective = amendments.effective(event) else { continue }
            switch (event.body, effective.body) {
            case (.review(let given), .review(let counted)):
                gathering.add(counted, isOverruled: given.verdict != .right && counted.verdict == .right)
            case (.acceptance(let acceptance), _): gathering.add(acceptance)
            case (.flag(let item, let note), _):
                gathering.suggestions[item, default: Suggestion(item: item)].notes.append(
                    Note(at: event.at, text: note))
            default: break
            }
        }
        return gathering.suggestions.values.sorted { $0.item < $1.item }.map { suggestion in
            var sorted = suggestion
            sorted.answers = suggestion.answers.enumerated().sorted {
                ($1.element.times, $0.offset) < ($0.element.times, $1.offset)
            }.map(\.element)
            return sorted
        }
    }
}

/// Adds up answers that differ in case and spacing only.
private struct Gathering {
    var suggestions: [ItemID: Suggestion] = [:]

    mutating func add(_ review: Review, isOverruled: Bool) {
        let place = place(of: review)
        guard isOverruled || (review.verdict == .right && place.map(isRemembered) == true) else { return }
        guard let place else {
            suggestions[review.item, default: Suggestion(item: review.item)].answers.append(
                Suggestion.Answer(
                    response: review.response, revision: review.revision, language: review.language,
                    reading: review.reading, kind: review.kind, times: 1, isRemembered: false))
            return
        }
        suggestions[review.item]?.answers[place.answer].times += 1
    }

    /// An acceptance follows the answer that it speaks of, which was counted then.
    mutating func add(_ acceptance: Acceptance) {
        let folded = FoldedText.folded(acceptance.response)
        let own = suggestions[acceptance.item]?.answers ?? []
        if let known = own.firstIndex(where: {
            $0.revision == acceptance.revision && FoldedText.folded($0.response) == folded
        }) {
            suggestions[acceptance.item]?.answers[known].isRemembered = true
            return
        }
        suggestions[acceptance.item, default: Suggestion(item: acceptance.item)].answers.append(
            Suggestion.Answer(
                response: acceptance.response, revision: acceptance.revision, times: 1, isRemembered: true))
    }

    private struct Place {
        var item: ItemID
        var answer: Int
    }

    /// Letters of options are shuffled: of those, the reading tells which are meant.
    private func place(of review: Review) -> Place? {
        let isTyped = review.kind == .shortText || review.kind == .numeric
        let folded = FoldedText.folded(review.response)
        let found = suggestions[review.item]?.answers.firstIndex {
            guard $0.revision == review.revision else { return false }
            return isTyped ? FoldedText.folded($0.response) == folded : $0.reading == review.reading
        }
        return found.map { Place(item: review.item, answer: $0) }
    }

    private func isRemembered(_ place: Place) -> Bool {
        suggestions[place.item]?.answers[place.answer].isRemembered ?? false
    }
}
