public import Quantities
import SpacedRepetition

/// An item as one repetition shows it: with figures drawn and options in an order.
public struct Variant: Sendable {
    public let item: Item
    /// Rebuilds the variant, from the record too.
    public let seed: UInt32
    public let values: [String: Rational]
    /// What is shown under letters - options, entries to order, texts to match - by its place in the bank.
    public let optionOrder: [Int]
    /// The places in the bank of the options that are right for these figures.
    public let keys: Set<Int>

    public init(of item: Item, seed: UInt32) {
        let values = item.variables.drawn(seed: UInt64(seed), satisfying: item.constraints)
        self.init(of: item, seed: seed, values: values, gap: 0)
    }

    /// - Parameter gap: counts the gaps of a cloze item from 1; each has an order of options of its own.
    init(of item: Item, seed: UInt32, values: [String: Rational], gap: Int) {
        self.item = item
        self.seed = seed
        self.values = values
        keys = item.choice?.keys(with: values) ?? []
        let places = Array(item.lettered.indices)
        guard item.choice?.isOrderFixed != true else {
            optionOrder = places
            return
        }
        var generator = SeededGenerator(seed: UInt64(seed) ^ 0x5348_5546_464C_4500 ^ UInt64(gap) << 40)
        optionOrder = places.shuffled(using: &generator)
    }

    /// The seed of a repetition: the same session seed, item and count of reviews give the same variant.
    public static func seed(session: UInt64, item: ItemID, repetition: Int) -> UInt32 {
        var hash = StableHash()
        hash.combine(session)
        hash.combine(item.description)
        hash.combine(repetition)
        return UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32))
    }

    /// The text shown under the letter at `position`, counted from 0, as a reader of `language` sees it.
    public func letteredText(at position: Int, in language: Language) -> String {
        guard optionOrder.indices.contains(position) else { return "" }
        return text(item.lettered[optionOrder[position]], in: language)
    }

    /// A text of the item as a reader of `language` sees it, its figures in that language's style and its gaps empty.
    public func text(_ text: LocalizedText, in language: Language) -> String {
        let style = NumberStyle(for: language)
        return text.template(in: language).filled(with: values) {
            NumberWriter(style: style, keepsYears: true).write($0, significantFigures: 8)
        }
    }
}

extension NumberStyle {
    /// How readers of a language write figures; English style where the language is not known.
    public init(for language: Language) {
        self = NumberStyle(language: language.description) ?? .english
    }
}

extension Item {
    /// Its options, where it has any.
    public var choice: Choice? {
        switch answer {
        case .choice(let choice), .multiple(let choice, _): choice
        case .numeric, .text, .ordering, .matching, .cloze: nil
        }
    }

    /// What its questions show under letters, in the bank's order.
    public var lettered: [LocalizedText] {
        switch answer {
        case .choice(let choice), .multiple(let choice, _): choice.options.map(\.text)
        case .ordering(let ordering): ordering.entries.map(\.text)
        case .matching(let matching): matching.targets
        case .numeric, .text, .cloze: []
        }
    }
}

extension Choice {
    /// The places of the options that are right for these figures.
    public func keys(with values: [String: Rational]) -> Set<Int> {
        var keys: Set<Int> = []
        var otherwise: Set<Int> = []
        for (place, option) in options.enumerated() {
            switch option.key {
            case .always: keys.insert(place)
            case .never: break
            case .when(let condition): if (try? condition.holds(with: values)) == true { keys.insert(place) }
            case .otherwise: otherwise.insert(place)
            }
        }
        return keys.isEmpty ? otherwise : keys
    }
}
