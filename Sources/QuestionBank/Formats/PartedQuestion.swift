import Assessment
import Quantities

/// A question whose text has several places to answer in, of kinds that no single item holds together.
///
/// Gaps stay together in one item. What is no gap, as several options at once, becomes an item of its own over the same
/// text: there `[?]` stands in its place, and a stroke for each of the others.
struct PartedQuestion {
    enum Part {
        case gap(Cloze.Key)
        case whole(AnswerKey)
    }

    /// The first belongs to the mark with number 1.
    var parts: [Part]
    /// Of the gaps.
    var rule = ScoringRule.perGap

    private var wholes: Int { parts.count { if case .whole = $0 { true } else { false } } }

    /// Whether one item cannot hold it.
    var isDivided: Bool { wholes > 0 && parts.count > 1 }

    /// Each item has the whole text, which soon is too much.
    var isTooLong: Bool { isDivided && parts.count > 64 }

    static let tooLong = "this question asks for too much at once to be divided; make several of it"

    /// Lets texts be compared alike in all gaps; the result is what that changes.
    mutating func evenCapitals() -> String? {
        let places = parts.indices.filter { if case .gap = parts[$0] { true } else { false } }
        let keys = parts.compactMap { if case .gap(let key) = $0 { key } else { nil } }
        let (evened, loss) = GapCapitals.evened(keys)
        for (place, key) in zip(places, evened) { parts[place] = .gap(key) }
        return loss
    }

    /// The gaps, without the rest.
    var gaps: AnswerKey { .cloze(cloze()) }

    /// What is to be said of a question that is divided.
    var division: String {
        let count = wholes + (wholes < parts.count ? 1 : 0)
        return "one item cannot ask all of this at once: it is \(count) items here, each of which counts alone"
    }

    /// Its words in one language, or for every one.
    typealias Words = (language: Language?, text: String)

    /// - Parameters:
    ///   - base: the question but for its stem and its answer.
    ///   - versions: its words, with marks for its parts.
    func entries(of base: ImportedBank.Entry, versions: [Words]) -> [ImportedBank.Entry] {
        guard isDivided else {
            if case .whole(let answer)? = parts.first {
                return [Self.entry(base, versions, answer) { QTIBodyReader.withoutField($0) }]
            }
            return [Self.entry(base, versions, gaps) { $0 }]
        }
        var entries: [ImportedBank.Entry] = []
        let group = ItemNames.slug(base.id ?? base.name ?? "")
        func add(_ answer: AnswerKey, number: Int?, _ words: (String) -> String) {
            var entry = Self.entry(base, versions, answer) { TextLines.evened(words($0)) }
            entry.group = base.group ?? (group.isEmpty ? nil : group)
            if let number {
                entry.id = base.id.map { "\($0)-\(number)" }
                entry.name = base.name.map { "\($0)-\(number)" }
            }
            entries.append(entry)
        }
        if wholes < parts.count { add(gaps, number: nil, withGaps) }
        for (place, part) in parts.enumerated() {
            guard case .whole(let answer) = part else { continue }
            add(answer, number: place + 1) { text in
                parts.indices.reduce(text) { words, other in
                    words.replacing(MarkedGaps.mark(other + 1), with: other == place ? Self.here : Self.stroke)
                }
            }
        }
        return entries
    }

    /// The words with their gaps numbered anew, and a stroke for what is asked elsewhere.
    private func withGaps(_ text: String) -> String {
        var words = text
        var number = 0
        for (place, part) in parts.enumerated() {
            var sign = Self.stroke
            if case .gap = part {
                number += 1
                sign = "\u{E0F4}\(number)\u{E0F1}"
            }
            words = words.replacing(MarkedGaps.mark(place + 1), with: sign)
        }
        return words.replacing("\u{E0F4}", with: "\u{E0F0}")
    }

    private static let here = "[?]"
    private static let stroke = "____"

    private static func entry(
        _ base: ImportedBank.Entry, _ versions: [Words], _ answer: AnswerKey, _ words: (String) -> String
    ) -> ImportedBank.Entry {
        var entry = base
        entry.stem = LocalizedText(
            versions: versions.map { .init(language: $0.language, text: MarkedGaps.template(words($0.text))) })
        entry.answer = answer
        return entry
    }

    /// The gaps, numbered from 1.
    private func cloze() -> Cloze {
        var gaps: [Cloze.Gap] = []
        for case .gap(let key) in parts { gaps.append(Cloze.Gap(name: String(gaps.count + 1), key: key)) }
        return Cloze(gaps: MoodleQuestion.evened(gaps), rule: rule)
    }
}
