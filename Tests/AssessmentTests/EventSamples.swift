import Assessment
import SpacedRepetition

/// Histories of several devices, drawn from a seed: answers, second words, and clocks that jump.
enum EventSamples {
    static let start: Int64 = 1_795_251_600_000

    static func review(
        _ id: String, device: String = "a", sequence: Int, minutes: Int, item: String = "i", rating: Rating? = .good,
        verdict: Verdict = .right, purpose: Review.Purpose = .practice, hints: Int = 0
    ) -> Event {
        let review = Review(
            session: "s", item: ItemID(bank: "b", item: item), revision: "r", kind: .numeric, language: "es", seed: 1,
            response: "1", reading: "1", score: verdict == .right ? 1 : 0, maximum: 1, verdict: verdict,
            rating: rating, seconds: 2.5, scheduler: FSRS6.name, purpose: purpose, tags: [], hints: hints)
        return event(id, device: device, sequence: sequence, minutes: minutes, .review(review))
    }

    static func event(
        _ id: String, device: String = "a", sequence: Int, minutes: Int, _ body: Event.Body
    ) -> Event {
        Event(
            id: id, device: device, sequence: sequence,
            at: Instant(milliseconds: start + Int64(minutes) * 60_000, offset: 3600), body: body)
    }

    /// Each event with its device's count; in the order in which they were made.
    static func history(seed: UInt64, count: Int = 60, devices: [String] = ["a", "b", "c"]) -> [Event] {
        var generator = SeededGenerator(seed: seed)
        var events: [Event] = []
        var minutes = Dictionary(uniqueKeysWithValues: devices.map { ($0, 0) })
        var sequences: [String: Int] = [:]
        for number in 0..<count {
            let device = devices[Int.random(in: 0..<devices.count, using: &generator)]
            // Now and then a clock jumps, back or forth; a step of nothing makes moments equal.
            let step = [0, 1, 30, 700, 2000, -500, -3000][Int.random(in: 0..<7, using: &generator)]
            minutes[device, default: 0] += step
            sequences[device, default: 0] += 1
            let target = events.randomElement(using: &generator)?.id ?? "nothing"
            let item = "i\(Int.random(in: 0..<4, using: &generator))"
            let rating = Rating.allCases[Int.random(in: 0..<4, using: &generator)]
            let id = "\(device)-\(number)"
            let moment = minutes[device] ?? 0
            func other(_ body: Event.Body) -> Event {
                event(id, device: device, sequence: sequences[device] ?? 1, minutes: moment, body)
            }
            switch Int.random(in: 0..<13, using: &generator) {
            case 0, 1: events.append(other(.retraction(of: target)))
            case 2: events.append(other(.correction(Correction(review: target, rating: rating, acceptsAnswer: true))))
            case 3:
                let last = events.last?.id ?? "nothing"
                events.append(other(.correction(Correction(review: last, rating: rating, acceptsAnswer: false))))
            case 4:
                events.append(
                    other(.suspension(ItemID(bank: "b", item: item), isSuspended: Bool.random(using: &generator))))
            case 5: events.append(other(.flag(ItemID(bank: "b", item: item), note: "n")))
            case 12:
                let acceptance = Acceptance(item: ItemID(bank: "b", item: item), revision: "r", response: "\(number)")
                events.append(other(.acceptance(acceptance)))
            case 6:
                events.append(
                    review(
                        id, device: device, sequence: sequences[device] ?? 1, minutes: moment, item: item, rating: nil,
                        verdict: .skipped, hints: number % 3))
            default:
                events.append(
                    review(
                        id, device: device, sequence: sequences[device] ?? 1, minutes: moment, item: item,
                        rating: rating, verdict: rating == .again ? .wrong : .right,
                        purpose: Int.random(in: 0..<6, using: &generator) == 0 ? .cram : .practice))
            }
        }
        return events
    }
}
