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

    /// Puts the pieces of a draft together: what is for every language goes into each of them.
    init(_ draft: TextDraft) {
        range = draft.range
        placeholders = draft.placeholders
        gaps = draft.gaps
        let pieces = draft.pieces
        if pieces.count == 1 {
            text = LocalizedText(versions: [Self.version(pieces[0].language, pieces[0].segments)])
            ranges = [pieces[0].range]
            return
        }
        if Self.areVersions(pieces) {
            text = LocalizedText(versions: pieces.map { Self.version($0.language, $0.segments) })
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
        stretches = numbered.filter { !$0.piece.segments.isEmpty }.map {
            Stretch(language: $0.piece.language, range: $0.piece.range, paragraph: $0.paragraph)
        }
        for language in languages.isEmpty ? [nil] : languages.map(Optional.some) {
            let own = numbered.filter {
                ($0.piece.language == nil || $0.piece.language == language) && !$0.piece.segments.isEmpty
            }
            text.versions.append(Self.version(language, Self.joined(own)))
            ranges.append((own.first { $0.piece.language == language } ?? own.first)?.piece.range ?? draft.range)
        }
    }

    /// Whether each piece is the text in another language.
    private static func areVersions(_ pieces: [TextDraft.Piece]) -> Bool {
        pieces.count <= mostLanguages
            && pieces.indices.allSatisfy { place in
                guard let own = pieces[place].language else { return false }
                return !pieces[..<place].contains { $0.language == own }
            }
    }

    private static func version(_ language: Language?, _ segments: [Template.Segment]) -> LocalizedText.Version {
        LocalizedText.Version(language: language, text: Template(segments: segments))
    }

    private static func joined(_ pieces: [(piece: TextDraft.Piece, paragraph: Int)]) -> [Template.Segment] {
        var segments: [Template.Segment] = []
        for (place, part) in pieces.enumerated() {
            var next = part.piece.segments[...]
            if place > 0 {
                let isParagraph = part.paragraph > pieces[place - 1].paragraph
                var joint = isParagraph ? "\n\n" : part.piece.startsLine ? "\n" : " "
                if case .text(let words)? = next.first {
                    joint += words
                    next.removeFirst()
                }
                if case .text(var words)? = segments.last {
                    segments[segments.count - 1] = .text("")
                    words += joint
                    segments[segments.count - 1] = .text(words)
                } else {
                    segments.append(.text(joint))
                }
            }
            segments += next
        }
        return segments
    }
}

extension LocalizedText {
    /// The words of a version with its figures left out; what rules about wording look at.
    static func words(of version: Version) -> String {
        if version.text.segments.count == 1, case .text(let text) = version.text.segments[0] { return text }
        return version.text.segments.map { segment in
            switch segment {
            case .text(let text): text
            case .value: "0"
            case .gap: "_"
            }
        }.joined()
    }
}
