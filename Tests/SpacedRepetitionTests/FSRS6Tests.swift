import Foundation
import SpacedRepetition
import Testing

@Suite struct FSRS6Tests {
    private struct Fixture: Decodable {
        struct Step: Decodable {
            var grade: Int
            var days: Double
            var stability: Double
            var difficulty: Double
            var interval80: Double
        }
        struct Sequence: Decodable {
            var weights: String
            var steps: [Step]
        }
        var weights: [String: [Double]]
        var sequences: [Sequence]
    }

    private func isClose(_ value: Double, _ reference: Double) -> Bool {
        abs(value - reference) <= 1e-4 * abs(reference)
    }

    @Test func equalsTheReferenceOnRandomSequences() throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/fsrs6.json")
        let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
        for sequence in fixture.sequences {
            let model = try #require(FSRS6(weights: fixture.weights[sequence.weights] ?? []))
            var state: MemoryState?
            for step in sequence.steps {
                let rating = try #require(Rating(rawValue: step.grade))
                let next = model.step(state, rating: rating, afterDays: step.days)
                #expect(isClose(next.stability, step.stability), "\(next.stability) is not \(step.stability)")
                #expect(isClose(next.difficulty, step.difficulty), "\(next.difficulty) is not \(step.difficulty)")
                #expect(isClose(model.interval(of: next, retention: 0.8), step.interval80))
                state = next
            }
        }
    }

    /// A larger set of reference values, compared where a checkout has it beside it.
    @Test func equalsThePublishedReferenceValuesWhereTheyAreAtHand() throws {
        struct Vectors: Decodable {
            struct State: Decodable {
                var s: Double
                var d: Double
                var ivl90: Double
            }
            struct Vector: Decodable {
                var params: String
                var grades: [Int]
                var elapsed_days: [Double]
                var fsrs_rs: [State]
            }
            var parameters: [String: [Double]]
            var vectors: [Vector]
        }
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        guard let data = try? Data(contentsOf: root.appending(path: "shared/data/fsrs6_vectors.json")) else { return }
        let reference = try JSONDecoder().decode(Vectors.self, from: data)
        #expect(reference.vectors.count > 100)
        for vector in reference.vectors {
            let model = try #require(FSRS6(weights: reference.parameters[vector.params] ?? []))
            var state: MemoryState?
            for (place, grade) in vector.grades.enumerated() {
                let rating = try #require(Rating(rawValue: grade))
                let next = model.step(state, rating: rating, afterDays: vector.elapsed_days[place])
                #expect(isClose(next.stability, vector.fsrs_rs[place].s))
                #expect(isClose(next.difficulty, vector.fsrs_rs[place].d))
                #expect(isClose(model.interval(of: next, retention: 0.9), vector.fsrs_rs[place].ivl90))
                state = next
            }
        }
    }

    @Test func ninetyPerCentIsRememberedAfterOneStability() {
        let state = MemoryState(stability: 12, difficulty: 5)
        #expect(isClose(FSRS6.standard.retrievability(of: state, afterDays: 12), 0.9))
        #expect(isClose(FSRS6.standard.interval(of: state, retention: 0.9), 12))
    }

    @Test func statesStayWithinTheirBounds() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            var state: MemoryState?
            for _ in 0..<40 {
                let rating = Rating.allCases.randomElement(using: &generator) ?? .good
                let days = Double([0, 1, 30, 5000, 100_000].randomElement(using: &generator) ?? 0)
                let next = FSRS6.standard.step(state, rating: rating, afterDays: days)
                #expect(FSRS6.stabilityBounds.contains(next.stability))
                #expect(FSRS6.difficultyBounds.contains(next.difficulty))
                state = next
            }
        }
    }

    @Test func refusesWeightsThatAreNotTwentyOneFiniteNumbers() {
        #expect(FSRS6(weights: []) == nil)
        #expect(FSRS6(weights: Array(repeating: .nan, count: 21)) == nil)
    }
}
