public import Quantities
public import SpacedRepetition

/// One sitting: what is asked next, what was answered, and what comes back.
///
/// It decides and never acts: ``review(_:seconds:hints:afterAsking:)`` changes nothing, so an answer that could not be
/// kept on disk leaves the same question open.
public struct PracticeSession: Sendable {
    /// A question as it is put to the learner.
    public struct Question: Sendable {
        public var variant: Variant
        public var language: Language
        /// Counts the questions of the sitting from 1.
        public var number: Int
        /// Questions asked and still to ask, as far as is known now.
        public var total: Int
        /// True when it was missed before in this sitting.
        public var isRepeat: Bool
        /// How sure an interval is to be, where one is asked for.
        public var confidence: Confidence?

        public init(
            variant: Variant, language: Language, number: Int, total: Int, isRepeat: Bool, confidence: Confidence?
        ) {
            self.variant = variant
            self.language = language
            self.number = number
            self.total = total
            self.isRepeat = isRepeat
            self.confidence = confidence
        }
    }

    public enum Outcome: Sendable {
        case graded(Grade, Review)
        case notUnderstood(Misunderstanding)
    }

    /// An answer that stands in the journal.
    public struct Answer: Sendable {
        /// The id of its event.
        public var event: String
        public var review: Review
        /// True when the learner overruled the verdict.
        public fileprivate(set) var isOverruled = false
        fileprivate var entry: Entry
        fileprivate var returning: Entry?
    }

    fileprivate struct Entry: Hashable, Sendable {
        var place: Int
        var attempt: Int
    }

    public let id: String
    public let purpose: Review.Purpose
    /// How sure intervals are to be, in a sitting that asks for them.
    public let confidence: Confidence
    private var items: [Item]
    private let repetitions: [ItemID: Int]
    private let wanted: Language
    private let seed: UInt64
    private var waiting: [Entry]
    public private(set) var answers: [Answer] = []
    /// What the learner had remembered as answers.
    public var acceptances: [ItemID: [StandingAcceptance]]

    /// How many other questions come before a missed one returns.
    private static let gap = 4

    /// - Parameters:
    ///   - id: groups its answers in the journal.
    ///   - items: what to ask, in order.
    ///   - wanted: the language to ask in, where an item has it.
    ///   - seed: with the item and its count of reviews, decides figures and order of options.
    public init(
        id: String, items: [Item], purpose: Review.Purpose, progress: Progress, language wanted: Language, seed: UInt64,
        confidence: Confidence = .usual
    ) {
        self.id = id
        self.items = items
        self.purpose = purpose
        self.confidence = confidence
        self.wanted = wanted
        self.seed = seed
        acceptances = progress.acceptances
        waiting = items.indices.map { Entry(place: $0, attempt: 0) }
        repetitions = Dictionary(
            items.map { ($0.id, progress.traces[$0.id]?.reviews ?? 0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The open question; nil when nothing is left to ask.
    public var question: Question? {
        guard let entry = waiting.first else { return nil }
        let item = items[entry.place]
        let repetition = (repetitions[item.id] ?? 0) + entry.attempt
        return Question(
            variant: Variant(of: item, seed: Variant.seed(session: seed, item: item.id, repetition: repetition)),
            language: item.language(preferring: wanted), number: answers.count + 1,
            total: answers.count + waiting.count, isRepeat: entry.attempt > 0,
            confidence: purpose == .estimate ? confidence : nil)
    }

    /// Judges a response to the open question, and says what is to be written down of it.
    ///
    /// - Parameters:
    ///   - hints: how many were shown before the answer.
    ///   - readings: the two readings of an earlier response to the same question between which the learner was asked to
    ///     choose; which one was not meant is part of the facts.
    public func review(
        _ response: String, seconds: Double, hints: Int = 0, afterAsking readings: [Rational] = []
    ) -> Outcome? {
        guard let question else { return nil }
        guard purpose != .estimate else { return estimate(question, response, seconds, hints) }
        switch question.variant.judge(response, language: question.language) {
        case .notUnderstood(let misunderstanding): return .notUnderstood(misunderstanding)
        case .graded(var grade):
            let item = question.variant.item
            if grade.verdict != .right, let own = acceptances[item.id],
                question.variant.isRemembered(response, among: own, language: question.language)
            {
                grade = .byOwnWord(reading: grade.reading)
            }
            let rating = Self.rating(for: grade).afterHints(hints)
            var review = draft(question, response: response, grade: grade, rating: rating, seconds: seconds)
            review.ambiguous = grade.ambiguous ?? rejected(response, question, among: readings)
            review.hints = hints
            review.score = item.score(grade.score, afterHints: hints)
            return .graded(grade, review)
        }
    }

    /// The one of two readings that the learner decided against.
    private func rejected(_ response: String, _ question: Question, among readings: [Rational]) -> String? {
        guard !readings.isEmpty, case .numeric(let key) = question.variant.item.answer,
            let reading = question.variant.reading(of: response, key: key, language: question.language),
            case .single(let chosen) = reading.value, readings.contains(chosen)
        else { return nil }
        return readings.first { $0 != chosen }.map(reading.canonical(of:))
    }

    private func estimate(_ question: Question, _ response: String, _ seconds: Double, _ hints: Int) -> Outcome {
        switch question.variant.judgeEstimate(response, confidence: confidence, language: question.language) {
        case .notUnderstood(let misunderstanding): return .notUnderstood(misunderstanding)
        case .estimated(let grade, let estimate):
            var review = draft(question, response: response, grade: grade, rating: nil, seconds: seconds)
            review.estimate = estimate
            review.ambiguous = grade.ambiguous
            review.hints = hints
            return .graded(grade, review)
        }
    }

    /// What is to be written down when the open question is passed over, or left after a look at its hints.
    ///
    /// - Parameter hints: how many were shown; an answer on the same day counts them.
    public func skip(seconds: Double, hints: Int = 0) -> Review? {
        question.map { question in
            var review = draft(
                question, response: "", grade: Grade(score: 0, verdict: .skipped), rating: nil, seconds: seconds)
            review.hints = hints
            return review
        }
    }

    /// Moves on, once the answer is on disk as the event `event`; a missed item goes back among those to ask.
    public mutating func record(_ review: Review, event: String) {
        guard let entry = waiting.first else { return }
        waiting.removeFirst()
        var returning: Entry?
        if review.rating == .again {
            let again = Entry(place: entry.place, attempt: entry.attempt + 1)
            waiting.insert(again, at: min(Self.gap, waiting.count))
            returning = again
            waiting = PracticeQueue.separatingGroups(waiting, after: items[entry.place].group) { items[$0.place].group }
        }
        answers.append(Answer(event: event, review: review, entry: entry, returning: returning))
    }

    /// Puts the learner's second word on the newest answer into effect, once it is on disk.
    public mutating func correct(_ correction: Correction) {
        guard var answer = answers.popLast() else { return }
        answer.review = correction.applied(to: answer.review)
        if correction.acceptsAnswer { answer.isOverruled = true }
        if answer.review.rating != .again, let returning = answer.returning {
            waiting.removeAll { $0 == returning }
            answer.returning = nil
        }
        answers.append(answer)
    }

    /// Opens the newest answer's question again, once its retraction is on disk.
    public mutating func retract() {
        guard let answer = answers.popLast() else { return }
        if let returning = answer.returning { waiting.removeAll { $0 == returning } }
        waiting.insert(answer.entry, at: 0)
    }

    /// Goes on with the items as they stand now; those that are left to ask and are no more are not asked.
    ///
    /// - Parameter items: all that there are, by their ids.
    /// - Returns: the items left to ask that are gone.
    @discardableResult
    public mutating func reload(_ items: [ItemID: Item]) -> [ItemID] {
        var gone: [ItemID] = []
        for place in self.items.indices {
            if let item = items[self.items[place].id] { self.items[place] = item }
        }
        waiting.removeAll { entry in
            let item = self.items[entry.place]
            let isThere = items[item.id] != nil && (purpose != .estimate || item.isEstimable)
            if !isThere, !gone.contains(item.id) { gone.append(item.id) }
            return !isThere
        }
        return gone
    }

    /// The item of the newest answer.
    public var lastItem: Item? { answers.last.map { items[$0.entry.place] } }

    /// The word that overrules the verdict on the newest answer; hints cost what they cost.
    public var overruling: Correction? {
        guard let answer = answers.last, let item = lastItem else { return nil }
        let worth = item.worth(afterHints: answer.review.hints)
        return Correction(
            review: answer.event, rating: Rating.good.afterHints(answer.review.hints), acceptsAnswer: true,
            score: worth < 1 ? worth * answer.review.maximum : nil)
    }

    /// Right is Good and wrong is Again; an answer that is at least half right is Hard.
    public static func rating(for grade: Grade) -> Rating {
        switch grade.verdict {
        case .right: .good
        case .partial: grade.score >= 0.5 ? .hard : .again
        case .wrong, .skipped: .again
        }
    }

    private func draft(
        _ question: Question, response: String, grade: Grade, rating: Rating?, seconds: Double
    ) -> Review {
        let item = question.variant.item
        return Review(
            session: id, item: item.id, revision: item.revision, kind: item.kind,
            language: question.language.description, seed: question.variant.seed, response: response,
            reading: grade.reading, score: grade.score, maximum: 1, verdict: grade.verdict, rating: rating,
            seconds: seconds, scheduler: FSRS6.name, purpose: purpose, tags: item.tags)
    }
}

extension PracticeSession {
    /// What a sitting comes to.
    public struct Summary: Hashable, Sendable {
        /// Items answered, each counted once.
        public var items: Int
        /// Items whose first answer was right.
        public var right: Int
        public var skipped: Int
        public var seconds: Double
        /// Items whose first answer was not right, in the order of asking.
        public var missed: [ItemID]
        /// Items whose newest answer was wrong.
        public var returning: [ItemID]

        /// Of a sitting in which nothing was asked.
        public static let empty = Summary(items: 0, right: 0, skipped: 0, seconds: 0, missed: [], returning: [])
    }

    public var summary: Summary {
        var first: [ItemID: Review] = [:]
        var newest: [ItemID: Review] = [:]
        var order: [ItemID] = []
        for review in answers.map(\.review) where review.verdict != .skipped {
            if first[review.item] == nil {
                first[review.item] = review
                order.append(review.item)
            }
            newest[review.item] = review
        }
        return Summary(
            items: order.count, right: first.values.count { $0.verdict == .right },
            skipped: answers.count { $0.review.verdict == .skipped },
            seconds: answers.reduce(0) { $0 + $1.review.seconds },
            missed: order.filter { first[$0]?.verdict != .right },
            returning: purpose == .cram ? [] : order.filter { newest[$0]?.rating == .again })
    }
}
