extension Variant {
    /// Reads a letter or a text for each text on the left: in their order (`b a c`, `bac`), or with their numbers
    /// (`1b 3c 2a`).
    ///
    /// A dash stands for none. Texts that read alike with the figures drawn are equally right: nobody can tell them apart.
    func judgeMatching(_ response: String, matching: Matching, language: Language) -> Judgement {
        let count = matching.pairs.count
        let taken: [Int?]
        switch letters(in: response, count: count) {
        case .success(let places): taken = places
        case .failure(let misunderstanding):
            switch matchingTexts(response, count: count, language: language) {
            case .success(let places): taken = places
            case .failure(let better): return .notUnderstood(better)
            case .none: return .notUnderstood(misunderstanding)
            }
        }
        guard taken.contains(where: { $0 != nil }) else {
            return .notUnderstood(.partsWanted(count, given: 0))
        }
        let shown = matching.targets.map { text($0, in: language) }
        let areFound = zip(matching.pairs, taken).map { pair, target in
            target.map { $0 == pair.target || shown[$0] == shown[pair.target] } ?? false
        }
        var grade = Grade(
            credit: matching.score(found: areFound.count { $0 }),
            reading: taken.map { $0.map { String($0 + 1) } ?? "-" }.joined(separator: ","))
        grade.parts = zip(zip(matching.pairs, taken), areFound).map { answer, isFound in
            let (pair, target) = answer
            var part = Grade(credit: isFound ? 1 : 0, reading: target.map { String($0 + 1) })
            if !isFound { part.feedback = pair.feedback.map { [$0] } ?? [] }
            return part
        }
        return .graded(grade)
    }

    private func letters(in response: String, count: Int) -> Places {
        switch Self.marks(in: response, numbersUpTo: count) {
        case .failure(let word): .failure(.noSuchOption(word))
        case .success(let marks): places(of: marks, count: count)
        }
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
