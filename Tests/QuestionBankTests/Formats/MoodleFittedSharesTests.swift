import Quantities
import Testing

@testable import QuestionBank

@Suite struct MoodleFittedSharesTests {
    private func share(_ numerator: Int, _ denominator: Int = 100) -> Rational {
        Rational(numerator: Int128(numerator), denominator: Int128(denominator)) ?? .zero
    }

    private func sum(_ shares: [Rational]) -> Rational { shares.reduce(.zero) { $0.adding($1) ?? $0 } }

    /// All that is right earns all, and no more, however many share it.
    @Test(arguments: 2...20)
    func evenShares(count: Int) {
        let fitted = MoodleFittedShares(addingUp: Array(repeating: share(1, count), count: count))
        #expect(sum(fitted.shares) == .one)
        #expect(fitted.shares.allSatisfy { MoodleFraction.known.contains($0) && $0 < .one })
        #expect((fitted.loss == nil) == MoodleFraction.known.contains(share(1, count)))
    }

    @Test func moreThanMoodleCanShareOut() {
        let fitted = MoodleFittedShares(addingUp: Array(repeating: share(1, 25), count: 25))
        #expect(fitted.shares.count { $0 == share(5) } == 20 && sum(fitted.shares) == .one)
        #expect(fitted.loss?.contains("what earns 4% earns 5% or 0%") == true)
    }

    @Test(arguments: [([99, 1], [90, 10]), ([55, 45], [60, 40]), ([33, 33, 34], nil), ([60, 40], [60, 40])])
    func authorsShares(wanted: [Int], written: [Int]?) {
        let fitted = MoodleFittedShares(addingUp: wanted.map { share($0) } + [share(-100)])
        #expect(sum(fitted.shares.dropLast()) == .one && fitted.shares.last == share(-100))
        if let written { #expect(fitted.shares.dropLast() == written.map { share($0) }[...]) }
    }

    /// Moodle takes no such question, and stops reading the file there.
    @Test(arguments: [
        ([50, -40], [100, -80], "what earns 50% earns 100%, what earns -40% earns -80%"),
        ([80, 50, 0], [60, 40, 0], "what earns 80% earns 60%, what earns 50% earns 40%"),
        ([25, 25, -100], [50, 50, -100], "what earns 25% earns 50%"),
    ])
    func sharesThatAddUpToMoreOrLess(wanted: [Int], written: [Int], told: String) {
        let fitted = MoodleFittedShares(addingUp: wanted.map { share($0) })
        #expect(fitted.shares == written.map { share($0) })
        #expect(fitted.loss == "Moodle wants the shares of what is right to add up to 100%: \(told)")
    }

    /// However an author parts the score, Moodle's own shares come to all of it.
    @Test(arguments: 1...200)
    func anyShares(seed: Int) {
        var state = seed * 7919 + 17
        let parts = (0..<(2 + seed % 8)).map { _ -> Int in
            state = (state * 1_103_515_245 + 12345) % 2_147_483_648
            return 1 + state / 65536 % 100
        }
        let fitted = MoodleFittedShares(addingUp: parts.map { share($0, parts.reduce(0, +)) })
        #expect(sum(fitted.shares).rounded(toPlaces: 2) == .one, "\(parts): \(fitted.shares)")
        #expect(fitted.shares.allSatisfy { MoodleFraction.known.contains($0) && $0 < .one })
    }

    /// A part of the score does not become all of it.
    @Test func singleAnswers() {
        let fitted = MoodleFittedShares(oneOf: [.one, share(99), share(1), share(33), share(-99)])
        #expect(fitted.shares == [.one, share(90), .zero, share(1, 3), share(-90)])
        #expect(fitted.loss?.contains("what earns 99% earns 90%, what earns 1% earns 0%") == true)
        #expect(MoodleFittedShares(oneOf: [.one, share(3333, 10_000)]).loss == nil)
    }
}
