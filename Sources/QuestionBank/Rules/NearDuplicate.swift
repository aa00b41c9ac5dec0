import Assessment
import Quantities

/// `near-duplicate`: two items with one answer whose stems have the same words, but for order, small words and one more.
///
/// Each stem is kept under the sum of its words' hashes, and under that sum without each of its words in turn, so that the
/// time grows with the length of the bank and not with its square.
enum NearDuplicate {
    private static let fewestWords = 3
    private static let mostWords = 40

    static func check(_ items: [ParsedItem], except reported: Set<Int>, findings: inout Findings) {
        var whole: [UInt64: Int] = [:]
        var lessOne: [UInt64: (item: Int, word: String)] = [:]
        for (place, item) in items.enumerated() where !reported.contains(place) {
            guard let key = hashOfKey(of: item), let version = item.stem?.text.versions.first else { continue }
            let words = ContentWords.roots(of: TextWords(version), fewestLetters: 2)
            guard (fewestWords...mostWords).contains(words.count) else { continue }
            let hashes = words.map { hash($0) }
            let sum = hashes.reduce(key, &+)
            var earlier = whole[sum] ?? (words.count > fewestWords ? lessOne[sum]?.item : nil)
            if words.count > fewestWords {
                for (word, own) in zip(words, hashes) where earlier == nil {
                    if !isFigure(word), words.count > fewestWords + 1 { earlier = whole[sum &- own] }
                    if earlier == nil, let other = lessOne[sum &- own], areAlike(other.word, word) {
                        earlier = other.item
                    }
                }
                for (word, own) in zip(words, hashes) where !isFigure(word) && lessOne[sum &- own] == nil {
                    lessOne[sum &- own] = (place, word)
                }
            }
            if whole[sum] == nil { whole[sum] = place }
            guard let earlier, earlier != place else { continue }
            findings.report(
                .nearDuplicate(items[earlier].id), at: item.idRange,
                notes: [Finding.Note(text: "it is here", range: items[earlier].idRange)])
        }
    }

    private static func isFigure(_ word: String) -> Bool { word.utf8.contains { (0x30...0x39).contains($0) } }

    /// Forms of one word, as far as spelling tells: `new` and `newly`, `collective` and `collectivised`.
    private static func areAlike(_ one: String, _ other: String) -> Bool {
        guard !isFigure(one), !isFigure(other) else { return false }
        let common = zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
        let lengths = [one.unicodeScalars.count, other.unicodeScalars.count].sorted()
        if common == lengths[0], common >= 3, lengths[1] - common <= 2 { return true }
        return common >= 4 && common * 3 >= lengths[1] * 2
    }

    /// Of what is right, in the first language that it is written in; nil for kinds that are compared with nothing.
    private static func hashOfKey(of item: ParsedItem) -> UInt64? {
        guard item.areAnswersWhole, item.variables.isEmpty else { return nil }
        switch item.shape {
        case .single, .multiple:
            var sum: UInt64 = 1
            for option in item.options where option.isKey {
                guard let version = option.text.text.versions.first else { return nil }
                sum &+= hash(FoldedText.folded(LocalizedText.words(of: version)))
            }
            return sum
        case .numeric:
            guard let key = item.numbers.first(where: \.isKey), let value = key.target.expressions.first?.constant
            else { return nil }
            return hash("\(value) \(key.unit?.symbol ?? "")")
        case .text:
            return item.texts.first(where: \.isKey)?.accepted.first.map { hash(FoldedText.folded($0.text)) }
        case .ordering, .matching, .cloze, nil: return nil
        }
    }

    /// FNV-1a, with its bits mixed once more since sums of it are compared.
    private static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return hash ^ (hash >> 31)
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
