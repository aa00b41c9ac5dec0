extension Variant {
    /// Reads a letter for each text on the left: in their order (`b a c`, `bac`), or with their numbers (`1b 3c 2a`).
    ///
    /// A dash stands for none.
    func judgeMatching(_ response: String, matching: Matching) -> Judgement {
        let count = matching.pairs.count
        let taken: [Int?]
        switch Self.marks(in: response, numbersUpTo: count) {
        case .failure(let word): return .notUnderstood(.noSuchOption(word))
        case .success(let marks):
            switch places(of: marks, count: count) {
            case .failure(let misunderstanding): return .notUnderstood(misunderstanding)
            case .success(let places): taken = places
            }
        }
        guard taken.contains(where: { $0 != nil }) else {
            return .notUnderstood(.partsWanted(count, given: 0))
        }
        var grade = Grade(
            credit: matching.score(taken),
            reading: taken.map { $0.map { String($0 + 1) } ?? "-" }.joined(separator: ","))
        grade.parts = zip(matching.pairs, taken).map { pair, target in
            var part = Grade(credit: pair.target == target ? 1 : 0, reading: target.map { String($0 + 1) })
            if pair.target != target { part.feedback = pair.feedback.map { [$0] } ?? [] }
            return part
        }
        return .graded(grade)
    }

    private enum Mark {
        /// Counts the texts on the left from 1.
        case number(Int)
        case label(String)
        case none
    }

    private enum Marks {
        case success([Mark])
        case failure(String)
    }

    /// `1b`, `b`, `1-b`, `1 = b`, `bac` as numbers and letters; the word that is neither.
    private static func marks(in response: String, numbersUpTo count: Int) -> Marks {
        var marks: [Mark] = []
        let words = response.lowercased().split { $0.isWhitespace || ",;:=>()[].।،".contains($0) }
        for word in words {
            var rest = word[...]
            if let digits = leadingDigits(of: rest) {
                guard let number = digits.value, (1...max(count, 1)).contains(number) else {
                    return .failure(String(word))
                }
                marks.append(.number(number))
                rest = rest.dropFirst(digits.length)
                while let dash = rest.first, "-–—→".contains(dash), rest.count > 1 { rest = rest.dropFirst() }
            }
            guard !rest.isEmpty else { continue }
            if rest.allSatisfy({ "-–—".contains($0) }) {
                // Between a number and a letter it only joins them: `1 - b`.
                if case .number? = marks.last, word.count == rest.count { continue }
                marks += rest.map { _ in Mark.none }
            } else if rest.allSatisfy({ ("a"..."z").contains($0) || $0 == "-" }) {
                if words.count == 1, marks.isEmpty {
                    marks += rest.map { $0 == "-" ? .none : .label(String($0)) }
                } else {
                    marks.append(.label(String(rest)))
                }
            } else {
                return .failure(String(word))
            }
        }
        return .success(marks)
    }

    private static func leadingDigits(of text: Substring) -> (value: Int?, length: Int)? {
        let digits = text.prefix { $0.wholeNumberValue.map { $0 < 10 } ?? false }
        guard !digits.isEmpty else { return nil }
        guard digits.count < 5 else { return (nil, digits.count) }
        return (digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }, digits.count)
    }

    private enum Places {
        case success([Int?])
        case failure(Misunderstanding)
    }

    private func places(of marks: [Mark], count: Int) -> Places {
        var places: [Int?] = Array(repeating: nil, count: count)
        var given: Set<Int> = []
        var number: Int?
        var next = 0
        var isNumbered: Bool?
        for mark in marks {
            let place: Int?
            switch mark {
            case .number(let own):
                number = own
                continue
            case .none: place = nil
            case .label(let label):
                guard let position = optionOrder.indices.first(where: { Self.label(at: $0) == label }) else {
                    return .failure(.noSuchOption(label))
                }
                place = optionOrder[position]
            }
            let pair = number.map { $0 - 1 } ?? next
            // Half with numbers and half without: nobody knows which is which.
            guard isNumbered != (number == nil), pair < count, given.insert(pair).inserted else {
                return .failure(.partsWanted(count, given: marks.count))
            }
            isNumbered = number != nil
            places[pair] = place
            number = nil
            next += 1
        }
        guard given.count == count else { return .failure(.partsWanted(count, given: given.count)) }
        return .success(places)
    }
}
