extension Variant {
    /// What a response to a matching reads as where it gives texts and not letters.
    enum MatchingTexts {
        /// The targets' places in the bank, in the order of the texts on the left; nil for a dash.
        case success([Int?])
        case failure(Misunderstanding)
        /// There is one word or run of words, which begins no text.
        case none
    }

    /// Reads texts, or beginnings of texts, between commas or semicolons: in the order of the numbers
    /// (`Seine, Thames, Tiber`), or each with its number (`2 Thames, 1 Seine, 3 Tiber`).
    func matchingTexts(_ response: String, count: Int, language: Language) -> MatchingTexts {
        let texts = optionOrder.indices.map { FoldedText.folded(letteredText(at: $0, in: language)) }
        let separators = response.contains(where: { ";；".contains($0) }) ? ";；" : ",،，、"
        let parts = response.split { separators.contains($0) }.map(String.init).filter {
            !$0.allSatisfy(\.isWhitespace)
        }
        guard parts.count > 1 || count == 1 else {
            let begins = { (word: Substring) in
                if case .success = self.position(of: String(word), texts: texts) { true } else { false }
            }
            let words = response.split(whereSeparator: \.isWhitespace)
            let isText = words.contains { $0.count > 1 && begins($0) }
            return isText ? .failure(.partsWanted(count, given: parts.count)) : .none
        }
        var places: [Int?] = Array(repeating: nil, count: count)
        var given: Set<Int> = []
        var areNumbered: Bool?
        for (place, part) in parts.enumerated() {
            let (number, target): (Int?, Int?)
            switch numberedText(part, texts: texts, numbersUpTo: count) {
            case .failure(let misunderstanding): return .failure(misunderstanding)
            case .success(let own, let position): (number, target) = (own, position.map { optionOrder[$0] })
            }
            let pair = number.map { $0 - 1 } ?? place
            guard areNumbered != (number == nil), pair < count, given.insert(pair).inserted else {
                return .failure(.partsWanted(count, given: parts.count))
            }
            areNumbered = number != nil
            places[pair] = target
        }
        guard given.count == count else { return .failure(.partsWanted(count, given: given.count)) }
        return places.contains { $0 != nil } ? .success(places) : .failure(.partsWanted(count, given: 0))
    }

    private enum NumberedText {
        case success(number: Int?, position: Int?)
        case failure(Misunderstanding)
    }

    /// A text or its beginning, as it is or after a number of the left side.
    private func numberedText(_ part: String, texts: [String], numbersUpTo count: Int) -> NumberedText {
        let bare = part.filter { !$0.isWhitespace }
        if bare.allSatisfy({ "-–—".contains($0) }) { return .success(number: nil, position: nil) }
        let whole = position(of: part, texts: texts)
        if case .success(let positions) = whole { return .success(number: nil, position: positions.first) }
        let digits = part.drop(while: \.isWhitespace).prefix { $0.wholeNumberValue.map { $0 < 10 } ?? false }
        let number = digits.count < 4 ? digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) } : 0
        let rest = part.drop(while: \.isWhitespace).dropFirst(digits.count)
            .drop { $0.isWhitespace || ".):=-–—>→".contains($0) }
        if (1...max(count, 1)).contains(number) {
            if rest.isEmpty { return .success(number: number, position: nil) }
            switch position(of: String(rest), texts: texts) {
            case .success(let positions): return .success(number: number, position: positions.first)
            case .failure(let misunderstanding): return .failure(misunderstanding)
            }
        }
        if case .failure(let misunderstanding) = whole { return .failure(misunderstanding) }
        return .success(number: nil, position: nil)
    }
}
