import Assessment
import Quantities

/// Gaps that cards write into their text, as a stem with gaps and the texts to type.
struct CardCloze {
    var stem: Template
    var answer: AnswerKey
    /// What the gaps show in the place of their answers.
    private(set) var hints: [String] = []

    /// `{{c1::answer}}`, `{{c1::answer::hint}}`; nil where no gap is closed.
    init?(anki text: String) {
        var hints: [String] = []
        self.init(text) { rest in
            guard rest.hasPrefix("{{c"), let end = rest.firstRange(of: "}}") else { return nil }
            let inner = rest[rest.index(rest.startIndex, offsetBy: 3)..<end.lowerBound]
            guard let colon = inner.firstRange(of: "::"), Int(inner[..<colon.lowerBound]) != nil else { return nil }
            let words = inner[colon.upperBound...]
            let hint = words.firstRange(of: "::")
            let answer = hint.map { words[..<$0.lowerBound] } ?? words
            if let hint, !TextLines.oneLine(String(answer)).isEmpty { hints.append(String(words[hint.upperBound...])) }
            return (String(answer), rest[end.upperBound...])
        }
        self.hints = hints.map(TextLines.oneLine).filter { !$0.isEmpty }
    }

    /// `[answer]`; nil where no gap is closed.
    init?(brackets text: String) {
        self.init(text) { rest in
            guard rest.hasPrefix("["), let end = rest.firstIndex(of: "]") else { return nil }
            let after = rest.index(after: end)
            // `[words](address)` is a link.
            if after < rest.endIndex, rest[after] == "(" { return nil }
            return (String(rest[rest.index(after: rest.startIndex)..<end]), rest[after...])
        }
    }

    private init?(_ text: String, gap: (Substring) -> (answer: String, rest: Substring)?) {
        var segments: [Template.Segment] = []
        var gaps: [Cloze.Gap] = []
        var words = ""
        var rest = text[...]
        while let next = rest.first {
            if next == "{" || next == "[", let found = gap(rest), !TextLines.oneLine(found.answer).isEmpty {
                segments.append(.text(words))
                words = ""
                let name = "gap-\(gaps.count + 1)"
                segments.append(.gap(name))
                let accepted = TextKey.Accepted(language: nil, text: TextLines.oneLine(found.answer))
                gaps.append(
                    .init(name: name, key: .text(TextKey(branches: [.init(accepted: [accepted], credit: .one)]))))
                rest = found.rest
            } else {
                words.append(next)
                rest = rest.dropFirst()
            }
        }
        segments.append(.text(words))
        guard !gaps.isEmpty else { return nil }
        stem = TextLines.evened(Template(segments: segments))
        answer = .cloze(Cloze(gaps: gaps, rule: .perGap))
    }
}
