public import SpacedRepetition

/// One fact about what a learner did; the journal is a list of these, and all else is derived from it.
public struct Event: Hashable, Sendable {
    /// Unique over all devices, and sorting by time.
    public var id: String
    /// The device that wrote it.
    public var device: String
    /// Counts the device's events from 1, without a gap.
    public var sequence: Int
    public var at: Instant
    public var body: Body

    public enum Body: Hashable, Sendable {
        case review(Review)
        case correction(Correction)
        /// Takes back the event with this id, as if it had never been.
        case retraction(of: String)
        case suspension(ItemID, isSuspended: Bool)
        /// A learner's word that an item wants its author's attention.
        case flag(ItemID, note: String)
        /// A learner's word that an answer counts from now on.
        case acceptance(Acceptance)
    }

    public init(id: String, device: String, sequence: Int, at: Instant, body: Body) {
        self.id = id
        self.device = device
        self.sequence = sequence
        self.at = at
        self.body = body
    }
}

/// One answer, as it was given and as it was judged.
public struct Review: Hashable, Sendable {
    public enum Purpose: String, CaseIterable, Sendable {
        /// It moves the schedule.
        case practice
        /// It leaves the schedule alone.
        case cram
        /// An interval was asked for and not a figure; it leaves the schedule and the counts of answers alone.
        case estimate
    }

    /// Groups the answers of one sitting.
    public var session: String
    public var item: ItemID
    /// The revision of the item that was asked.
    public var revision: String
    public var kind: ItemKind
    public var language: String
    /// Rebuilds the variant that was asked: its figures and the order of its options.
    public var seed: UInt32
    /// What was typed, to the letter.
    public var response: String
    /// How it was understood: a figure in exact decimals, the options' numbers in the bank's order counted from 1.
    public var reading: String?
    /// 0...maximum.
    public var score: Double
    public var maximum: Double
    public var verdict: Verdict
    /// Nil where the memory was not asked: a skip.
    public var rating: Rating?
    /// From the question to the answer.
    public var seconds: Double
    /// The memory model in force: `fsrs-6`.
    public var scheduler: String
    public var purpose: Purpose
    public var tags: [String]
    /// The other way to read the figure, in the form of `reading`: the response had two readings, or the learner had
    /// been asked which of two was meant.
    public var ambiguous: String?
    /// Hints shown before the answer; the score is what their cost left of it.
    public var hints: Int
    /// What was estimated, where an interval was asked for.
    public var estimate: Estimate?

    public init(
        session: String, item: ItemID, revision: String, kind: ItemKind, language: String, seed: UInt32,
        response: String, reading: String?, score: Double, maximum: Double, verdict: Verdict, rating: Rating?,
        seconds: Double, scheduler: String, purpose: Purpose, tags: [String], ambiguous: String? = nil,
        hints: Int = 0, estimate: Estimate? = nil
    ) {
        self.session = session
        self.item = item
        self.revision = revision
        self.kind = kind
        self.language = language
        self.seed = seed
        self.response = response
        self.reading = reading
        self.score = score
        self.maximum = maximum
        self.verdict = verdict
        self.rating = rating
        self.seconds = seconds
        self.scheduler = scheduler
        self.purpose = purpose
        self.tags = tags
        self.ambiguous = ambiguous
        self.hints = hints
        self.estimate = estimate
    }
}

/// The learner's second word on an answer: it was easy, a guess, or right after all.
public struct Correction: Hashable, Sendable {
    /// The id of the review that it corrects.
    public var review: String
    public var rating: Rating
    /// True when the learner overrules a verdict of "wrong": the score becomes the maximum, or ``score``.
    public var acceptsAnswer: Bool
    /// What an answer that is right after all is worth once its hints are paid for; nil where that is the maximum.
    public var score: Double?

    public init(review: String, rating: Rating, acceptsAnswer: Bool, score: Double? = nil) {
        self.review = review
        self.rating = rating
        self.acceptsAnswer = acceptsAnswer
        self.score = score
    }

    /// The review as it reads with the correction in force.
    public func applied(to review: Review) -> Review {
        var corrected = review
        corrected.rating = rating
        if acceptsAnswer {
            corrected.score = min(score ?? review.maximum, review.maximum)
            corrected.verdict = .right
        }
        return corrected
    }
}

/// What an answer was worth, in a word; the raw value is what exports use.
public enum Verdict: String, CaseIterable, Sendable, Hashable {
    case right
    case partial
    case wrong
    case skipped
}

/// The order in which events count: by instant, then by a device's own count, then by id.
///
/// A device's clock may jump back while its count goes on, so each device's instants are first made to never
/// decrease; see ``Chronology``.
public struct EventOrder: Hashable, Comparable, Sendable {
    public var milliseconds: Int64
    public var sequence: Int
    public var id: String

    public init(milliseconds: Int64, sequence: Int, id: String) {
        self.milliseconds = milliseconds
        self.sequence = sequence
        self.id = id
    }

    public static func < (left: EventOrder, right: EventOrder) -> Bool {
        (left.milliseconds, left.sequence, left.id) < (right.milliseconds, right.sequence, right.id)
    }
}

extension Review {
    /// `again`, `hard`, `good` or `easy`; nil for a skip.
    public var ratingName: String? { rating?.name }
}
