import Assessment
import SpacedRepetition
import Testing

struct ProgressTests {
    private func trace(_ progress: Progress, _ item: String = "i") -> MemoryTrace? {
        progress.traces[ItemID(bank: "b", item: item)]
    }

    private func progress(_ events: [Event]) -> Progress { .replaying(events) }

    /// Takes events in one by one, with a replay wherever ``Progress/apply(_:)`` asks for it.
    private func live(_ events: [Event]) -> Progress {
        var progress = Progress()
        var seen: [Event] = []
        for event in events {
            seen.append(event)
            let before = progress
            if !progress.apply(event) {
                #expect(progress == before)
                progress = .replaying(seen)
            }
        }
        return progress
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func liveIsWhatReplayGives(seed: UInt64) {
        let events = EventSamples.history(seed: seed)
        for count in [1, 2, 3, 10, 30, events.count] {
            let some = Array(events.prefix(count))
            #expect(live(some) == progress(some))
        }
    }

    @Test(arguments: 1...15 as ClosedRange<UInt64>)
    func anyOrderAndAnyNumberOfTimesGivesTheSame(seed: UInt64) {
        let events = EventSamples.history(seed: seed, count: 40)
        var generator = SeededGenerator(seed: seed &+ 1000)
        let expected = progress(events)
        for _ in 0..<3 {
            let shuffled = (events + events.prefix(15)).shuffled(using: &generator)
            #expect(progress(shuffled) == expected)
            #expect(live(shuffled) == expected)
        }
        let byDevice = ["c", "a", "b"].flatMap { device in events.filter { $0.device == device } }
        #expect(live(byDevice) == expected)
    }

    @Test func aRetractedAnswerHasNeverBeen() {
        let first = EventSamples.review("1", sequence: 1, minutes: 0)
        let second = EventSamples.review("2", sequence: 2, minutes: 3000, rating: .again, verdict: .wrong)
        let retraction = EventSamples.event("3", sequence: 3, minutes: 3001, .retraction(of: "2"))
        let without = progress([first])
        let with = progress([first, second, retraction])
        #expect(with.traces == without.traces)
        #expect(with.days == without.days)
        #expect(with.last == without.last)
    }

    @Test func aRetractedRetractionGivesTheAnswerBack() {
        let events = [
            EventSamples.review("1", sequence: 1, minutes: 0),
            EventSamples.event("2", sequence: 2, minutes: 1, .retraction(of: "1")),
            EventSamples.event("3", sequence: 3, minutes: 2, .retraction(of: "2")),
        ]
        #expect(progress(Array(events.prefix(2))).traces.isEmpty)
        #expect(progress(events).traces == progress(Array(events.prefix(1))).traces)
        let again = events + [EventSamples.event("4", sequence: 4, minutes: 3, .retraction(of: "3"))]
        #expect(progress(again).traces.isEmpty)
    }

    @Test func clocksThatDisagreeLeaveRetractionsInForce() {
        // The other device's clock is behind, so what takes the retraction back seems to come before it.
        let events = [
            EventSamples.review("1", sequence: 1, minutes: 100),
            EventSamples.event("2", sequence: 2, minutes: 101, .retraction(of: "1")),
            EventSamples.event("3", device: "b", sequence: 1, minutes: 50, .retraction(of: "2")),
        ]
        #expect(live(events).traces.count == 1)
        #expect(live(events) == progress(events))
    }

    @Test func aRetractionMayComeBeforeItsAnswer() {
        let answer = EventSamples.review("1", device: "b", sequence: 1, minutes: 100)
        let retraction = EventSamples.event("2", sequence: 1, minutes: 50, .retraction(of: "1"))
        let early = live([retraction])
        #expect(early.awaited == ["1"])
        #expect(live([retraction, answer]) == live([answer, retraction]))
        #expect(live([retraction, answer]).traces.isEmpty)
    }

    @Test func retractionsInACircleTakeNothingBack() {
        let events = [
            EventSamples.review("1", sequence: 1, minutes: 0),
            EventSamples.event("2", sequence: 2, minutes: 1, .retraction(of: "3")),
            EventSamples.event("3", sequence: 3, minutes: 2, .retraction(of: "2")),
            EventSamples.event("4", sequence: 4, minutes: 3, .retraction(of: "4")),
        ]
        #expect(live(events).traces.count == 1)
    }

    @Test func correctionsAddUp() {
        let wrong = EventSamples.review("1", sequence: 1, minutes: 0, rating: .again, verdict: .wrong)
        let accepted = EventSamples.event(
            "2", sequence: 2, minutes: 1, .correction(Correction(review: "1", rating: .good, acceptsAnswer: true)))
        let eased = EventSamples.event(
            "3", sequence: 3, minutes: 2, .correction(Correction(review: "1", rating: .easy, acceptsAnswer: false)))
        let corrected = live([wrong, accepted, eased])
        #expect(trace(corrected)?.memory == FSRS6.standard.step(nil, rating: .easy, afterDays: 0))
        #expect(corrected.last?.review.verdict == .right)
        #expect(corrected.last?.review.score == 1)
        #expect(corrected.days.values.map(\.right) == [1])
        #expect(corrected == progress([wrong, accepted, eased]))
        let withdrawn = EventSamples.event("4", sequence: 4, minutes: 3, .retraction(of: "2"))
        #expect(live([wrong, accepted, eased, withdrawn]).last?.review.verdict == .wrong)
    }

    @Test func aClockThatGoesBackCountsAsNoTime() {
        let first = EventSamples.review("1", sequence: 1, minutes: 10_000)
        let second = EventSamples.review("2", sequence: 2, minutes: 0)
        let both = live([first, second])
        #expect(both == progress([second, first]))
        let once = FSRS6.standard.step(nil, rating: .good, afterDays: 0)
        #expect(trace(both)?.memory == FSRS6.standard.step(once, rating: .good, afterDays: 0))
        #expect(both.last?.event == "2")
    }

    @Test func aLaterCountWithAnEarlierInstantNeedsAReplay() {
        var progress = live([EventSamples.review("2", sequence: 2, minutes: 100)])
        let numbers = [1, 3, 3]
        let areTaken = numbers.map {
            progress.apply(EventSamples.review("\($0)", sequence: $0, minutes: 250 - 50 * $0))
        }
        #expect(areTaken == [false, true, false])
    }

    @Test func crammingLeavesTheScheduleAlone() {
        let practised = EventSamples.review("1", sequence: 1, minutes: 0)
        let crammed = EventSamples.review("2", sequence: 2, minutes: 5000, rating: .again, purpose: .cram)
        let both = live([practised, crammed])
        #expect(both.traces == live([practised]).traces)
        #expect(both.days.values.map(\.reviews).reduce(0, +) == 2)
    }

    @Test func lapsesAreOfALaterDay() {
        let events = [
            EventSamples.review("1", sequence: 1, minutes: 0),
            EventSamples.review("2", sequence: 2, minutes: 1, rating: .again, verdict: .wrong),
            EventSamples.review("3", sequence: 3, minutes: 3000, rating: .again, verdict: .wrong),
        ]
        #expect(trace(live(events))?.lapses == 1)
        #expect(trace(live(events))?.reviews == 3)
        let tallies = live(events).days.sorted { $0.key < $1.key }.map(\.value)
        #expect(tallies.map(\.new) == [1, 0])
        #expect(tallies.map(\.recalls) == [0, 1])
        #expect(tallies.map(\.remembered) == [0, 0])
    }
}
