import Assessment

/// A text as learners see it, with the place of each version.
struct PlacedText {
    var text: LocalizedText
    /// One for each version.
    var ranges: [Range<Int>]
    var range: Range<Int>
    var placeholders: [PlacedExpression]
    var gaps: [Gap]
    /// Its stretches as they stand, where some language has several or shares what is for all; else none.
    var stretches: [Stretch] = []
    /// Tags with nothing behind them, in languages that the text has no version in.
    var hollow: [(language: Language, range: Range<Int>)] = []

    /// Words in one language, or for every language, within one paragraph.
    struct Stretch {
        var language: Language?
        var range: Range<Int>
        var paragraph: Int
    }

    /// `[[name]]` in one version of the text.
    struct Gap {
        var name: String
        /// Nil in a version for every language.
        var language: Language?
        var range: Range<Int>
    }

    /// Of one text; a file in more languages than this is reported elsewhere.
    static let mostLanguages = 64

    /// One without words.
    init(emptyAt range: Range<Int>) {
        text = Self.empty
        ranges = [range]
        self.range = range
        placeholders = []
        gaps = []
    }

    private static let empty = LocalizedText(versions: [
        LocalizedText.Version(language: nil, text: Template(segments: []))
    ])

    /// Puts the pieces of a draft together: what is for every language goes into each of them.
    init(_ draft: TextDraft) {
        range = draft.range
        placeholders = draft.placeholders
        gaps = draft.gaps
        // A tag with nothing behind it makes no version: its readers are better off with another one.
        let isHollow = draft.pieces.contains { $0.text.isEmpty } && !draft.pieces.allSatisfy { $0.text.isEmpty }
        let pieces = isHollow ? Self.withoutHollow(draft.pieces) : draft.pieces
        if isHollow {
            hollow = draft.pieces.compactMap { piece in
                guard piece.text.isEmpty, let own = piece.language, !pieces.contains(where: { $0.language == own })
                else { return nil }
                return (own, piece.range)
            }
        }
        if pieces.count == 1 {
            text = LocalizedText(versions: [LocalizedText.Version(language: pieces[0].language, text: pieces[0].text)])
            ranges = [pieces[0].range]
            return
        }
        if Self.areVersions(pieces) {
            text = LocalizedText(versions: pieces.map { LocalizedText.Version(language: $0.language, text: $0.text) })
            ranges = pieces.map(\.range)
            return
        }
        var languages: [Language] = []
        for piece in pieces {
            guard let language = piece.language, languages.count < Self.mostLanguages, !languages.contains(language)
            else { continue }
            languages.append(language)
        }
        text = LocalizedText(versions: [])
        ranges = []
        var paragraph = 0
        let numbered = pieces.map { piece in
            paragraph += piece.startsParagraph ? 1 : 0
            return (piece: piece, paragraph: paragraph)
        }
        stretches = numbered.filter { !$0.piece.text.isEmpty }.map {
            Stretch(language: $0.piece.language, range: $0.piece.range, paragraph: $0.paragraph)
        }
        for language in languages.isEmpty ? [nil] : languages.map(Optional.some) {
            let own = numbered.filter {
                ($0.piece.language == nil || $0.piece.language == language) && !$0.piece.text.isEmpty
            }
            text.versions.append(LocalizedText.Version(language: language, text: Self.joined(own)))
            ranges.append((own.first { $0.piece.language == language } ?? own.first)?.piece.range ?? draft.range)
        }
    }

    /// Those with words; a break between paragraphs goes to the words that follow it.
    private static func withoutHollow(_ pieces: [TextDraft.Piece]) -> [TextDraft.Piece] {
        var kept: [TextDraft.Piece] = []
        var isBroken = false
        for (place, piece) in pieces.enumerated() {
            isBroken = isBroken || piece.startsParagraph
            // Words without a tag right below one are rather its own.
            let next = place + 1 < pieces.count ? pieces[place + 1] : nil
            let isHeaded = next.map { $0.language == nil && !$0.text.isEmpty } ?? false
            guard !piece.text.isEmpty || isHeaded else { continue }
            kept.append(piece)
            kept[kept.count - 1].startsParagraph = isBroken
            isBroken = false
        }
        return kept
    }

    /// Whether each piece is the text in another language.
    private static func areVersions(_ pieces: [TextDraft.Piece]) -> Bool {
        pieces.count <= mostLanguages
            && pieces.indices.allSatisfy { place in
                guard let own = pieces[place].language else { return false }
                return !pieces[..<place].contains { $0.language == own }
            }
    }

    private static func joined(_ pieces: [(piece: TextDraft.Piece, paragraph: Int)]) -> Template {
        var text = Template(segments: [])
        for (place, part) in pieces.enumerated() {
            var segments = part.piece.text.segments[...]
            if place > 0 {
                let isParagraph = part.paragraph > pieces[place - 1].paragraph
                text.append(isParagraph ? "\n\n" : part.piece.startsLine ? "\n" : " ")
                if case .text(let words)? = segments.first {
                    text.append(words)
                    segments.removeFirst()
                }
            }
            // Where an escaped arrow was cut in two, it stays so.
            for segment in segments { text.append(segment) }
        }
        return text
    }
}

extension LocalizedText {
    /// The words of a version with its figures left out; what rules about wording look at.
    static func words(of version: Version) -> String {
        if let words = version.text.words { return words }
        return version.text.segments.map { segment in
            switch segment {
            case .text(let text): text
            case .value: "0"
            case .gap: "_"
            }
        }.joined()
    }
}
