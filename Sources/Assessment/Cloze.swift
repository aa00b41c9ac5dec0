/// The gaps of a stem, each with a key of its own.
public struct Cloze: Sendable {
    public struct Gap: Sendable {
        /// What stands for it in the stem: `[[name]]`.
        public var name: String
        public var key: Key

        public init(name: String, key: Key) {
            self.name = name
            self.key = key
        }
    }

    public enum Key: Sendable {
        case choice(Choice)
        case numeric(NumericKey)
        case text(TextKey)
    }

    /// In the bank's order; a translation may show them in another.
    public var gaps: [Gap]
    public var rule: ScoringRule

    public init(gaps: [Gap], rule: ScoringRule) {
        self.gaps = gaps
        self.rule = rule
    }
}

extension Variant {
    /// The gaps as a reader of `language` meets them, each as a question of its own over the same stem and figures.
    public func gaps(in language: Language) -> [Variant] {
        gapOrder(in: language).map { gap(at: $0) }
    }

    /// The places in the bank of the gaps, in the order in which a reader of `language` meets them.
    func gapOrder(in language: Language) -> [Int] {
        guard case .cloze(let cloze) = item.answer else { return [] }
        let shown = item.stem.template(in: language).gaps
        return shown.compactMap { name in cloze.gaps.firstIndex { $0.name == name } }
    }

    private func gap(at place: Int) -> Variant {
        var part = item
        if case .cloze(let cloze) = item.answer {
            part.answer =
                switch cloze.gaps[place].key {
                case .choice(let choice): .choice(choice)
                case .numeric(let key): .numeric(key)
                case .text(let key): .text(key)
                }
        }
        return Variant(of: part, seed: seed, values: values, gap: place + 1)
    }
}
