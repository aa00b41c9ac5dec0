import Assessment
import Quantities

/// `near-duplicate`: two items with one answer whose stems have the same words, but for order, small words and one more.
///
/// Each stem is kept under the sum of its words' hashes, and under that sum without each of its words in turn, so that the
/// time grows with the length of the bank and not with its square.
enum NearDuplicate {
    private static let fewestWords = 3
    private static let mostWords = 40
    private static let fewestLetters = 2

    /// What an item is compared by.
    struct Fingerprint {
        /// Of the key and all words and figures of the stem.
        var sum: UInt64
        /// Of the words.
        var words: [UInt64]
        /// How many words and figures there are.
        var count: Int
        /// The place of the stem.
        var stem: Range<Int>

        /// Visits its sum, and those of the stem with one word less.
        func forEachSum(_ visit: (UInt64) -> Void) {
            visit(sum)
            if count > fewestWords { for word in words { visit(sum &- word) } }
        }
    }

    /// Nil for an item that is compared with none.
    static func fingerprint(of item: ParsedItem, _ words: ItemWords) -> Fingerprint? {
        guard let stem = item.stem, let text = words.stem.first, let key = hashOfKey(of: item, words),
            let roots = roots(of: text), roots.count >= fewestWords
        else { return nil }
        return Fingerprint(
            sum: roots.reduce(key) { $0 &+ $1.hash }, words: roots.lazy.filter { !$0.isFigure }.map(\.hash),
            count: roots.count, stem: stem.ranges[0])
    }

    private static func roots(of words: TextWords) -> [ContentWords.Root]? {
        ContentWords.roots(of: words, fewestLetters: fewestLetters, most: mostWords)
    }

    /// A stem without one of its words.
    private struct Rest {
        var item: Int
        var word: UInt64
    }

    static func check(
        _ items: [ItemTraits], except reported: Set<Int>, in source: SourceText, findings: inout Findings
    ) {
        var whole: [UInt64: Int] = [:]
        var lessOne: [UInt64: Rest] = [:]
        for place in candidates(among: items) where !reported.contains(place) {
            guard let print = items[place].fingerprint else { continue }
            var earlier = whole[print.sum]
            if print.count > fewestWords {
                earlier = earlier ?? lessOne[print.sum]?.item
                for word in print.words where earlier == nil {
                    if print.count > fewestWords + 1 { earlier = whole[print.sum &- word] }
                    if earlier == nil, let other = lessOne[print.sum &- word],
                        let own = written(word, in: print, of: source),
                        let like = items[other.item].fingerprint.flatMap({ written(other.word, in: $0, of: source) }),
                        areAlike(own, like)
                    {
                        earlier = other.item
                    }
                }
                for word in print.words where lessOne[print.sum &- word] == nil {
                    lessOne[print.sum &- word] = Rest(item: place, word: word)
                }
            }
            if whole[print.sum] == nil { whole[print.sum] = place }
            guard let earlier, earlier != place else { continue }
            findings.report(
                .nearDuplicate(items[earlier].id), at: items[place].idRange,
                notes: [Finding.Note(text: "it is here", range: items[earlier].idRange)])
        }
    }

    /// The items that share a sum with another one, but for a few: the others, nearly all, need no table.
    private static func candidates(among items: [ItemTraits]) -> [Int] {
        let sums = items.indices.reduce(0) { $0 + (items[$1].fingerprint?.count ?? 0) + 1 }
        // Each thread has the sums of one parity, and so a table of its own.
        let halves = Chunks.each(2) { half in
            var filter = RepeatFilter(expecting: sums / 2)
            for place in items.indices {
                items[place].fingerprint?.forEachSum { if $0 >> 63 == half { filter.insert($0) } }
            }
            return items.indices.filter { place in
                var mayRepeat = false
                items[place].fingerprint?.forEachSum {
                    if $0 >> 63 == half, filter.mayRepeat($0) { mayRepeat = true }
                }
                return mayRepeat
            }
        }
        return Set(halves.joined()).sorted()
    }

    /// A word of a stem as it stands there.
    private static func written(_ root: UInt64, in print: Fingerprint, of source: SourceText) -> String? {
        let words = TextWords(source.string(print.stem))
        return roots(of: words)?.first { $0.hash == root && !$0.isFigure }
            .map { String(decoding: words.letters[$0.range], as: UTF8.self) }
    }

    /// Forms of one word, as far as spelling tells: `new` and `newly`, `collective` and `collectivised`.
    private static func areAlike(_ one: String, _ other: String) -> Bool {
        let common = zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
        let lengths = [one.unicodeScalars.count, other.unicodeScalars.count].sorted()
        if common == lengths[0], common >= 3, lengths[1] - common <= 2 { return true }
        return common >= 4 && common * 3 >= lengths[1] * 2
    }

    /// Of what is right, in the first language that it is written in; nil for kinds that are compared with nothing.
    private static func hashOfKey(of item: ParsedItem, _ words: ItemWords) -> UInt64? {
        guard item.areAnswersWhole, item.variables.isEmpty else { return nil }
        switch item.shape {
        case .single, .multiple:
            var sum: UInt64 = 1
            for place in item.options.indices where item.options[place].isKey {
                guard let text = words.options[place].first else { return nil }
                sum &+= text.hash
            }
            return sum
        case .numeric:
            guard let key = item.numbers.first(where: \.isKey), let value = key.target.expressions.first?.constant
            else { return nil }
            return WordHash.of("\(value) \(key.unit?.symbol ?? "")")
        case .text:
            return item.texts.first(where: \.isKey)?.accepted.first.map { WordHash.of(FoldedText.folded($0.text)) }
        case .ordering, .matching, .cloze, nil: return nil
        }
    }
}

extension Message {
    static func nearDuplicate(_ other: String) -> Message {
        Message(
            .nearDuplicate,
            "this item asks nearly the same as `\(other)`, and has the same answer; drop one, or set them apart")
    }
}

extension Explanation {
    static let nearDuplicate = Explanation(
        finds: "Two items with one answer whose stems have the same words, but for small ones, their order or one "
            + "more.",
        reason: "Whoever has answered the first knows the second. Exact duplicates, which are `stem-duplicate`, "
            + "made up to 14.6 % of real banks; near ones are what comes of joining banks. Stems of fewer than "
            + "three words with a meaning are not compared.",
        fires: .bank(
            #"""
            ## a
            How many new village schools were built?

            = 16353

            ## b
            How many village schools were newly built?

            = 16353

            """#),
        quiet: .bank(
            #"""
            ## a
            How many new village schools were built?

            = 16353

            ## b
            How many new village roads were built?

            = 16353

            """#))
}
