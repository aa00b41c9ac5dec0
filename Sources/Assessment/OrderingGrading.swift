extension Variant {
    /// Reads the letters of all entries, first to last: `c a b`, `cab`, `c > a > b`; or beginnings of their texts
    /// between commas.
    func judgeOrdering(_ response: String, ordering: Ordering, language: Language) -> Judgement {
        let positions: [Int]
        switch chosenPositions(response, isSingle: false, language: language) {
        case .failure(let misunderstanding): return .notUnderstood(misunderstanding)
        case .success(let chosen): positions = chosen
        }
        let count = ordering.entries.count
        guard positions.count == count, Set(positions).count == count else {
            let missing = Set(0..<count).subtracting(positions).sorted()
            let repeated = Set(positions.filter { place in positions.count { $0 == place } > 1 }).sorted()
            return .notUnderstood(.orderIncomplete(missing: missing, repeated: repeated))
        }
        let order = positions.map { optionOrder[$0] }
        var grade = Grade(
            credit: ordering.score(order), reading: order.map { String($0 + 1) }.joined(separator: ","))
        grade.parts = order.enumerated().map { place, entry in
            var part = Grade(credit: place == entry ? 1 : 0, reading: String(entry + 1))
            if place != entry { part.feedback = ordering.entries[place].feedback.map { [$0] } ?? [] }
            return part
        }
        return .graded(grade)
    }
}
