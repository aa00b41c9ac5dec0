import Quantities

/// A figure of a source, with its place.
struct SourceFigure: Sendable {
    var found: FoundFigure
    var range: SourceRange
    /// With some words on both sides.
    var context: String
    /// Which sentence of the text it stands in, from 0.
    var sentence = 0
    /// The scale of a later figure that counts for it too: "2.5, 21 and 6 million".
    var sharedPowers: Set<Int> = []
    /// The part of a whole that it names, by itself or with the figure before it: "a third", "four in ten".
    var share: Rational?

    private static let wordsAround = 36

    /// Whether it is the whole of such a share: the ten of "four in ten".
    var isWhole = false

    /// Whether it is there only to be met by a claim, and is neither listed nor proposed.
    var isAside: Bool { found.isArticle || found.isPart || isWhole }

    static func placed(_ figures: [FoundFigure], in text: String) -> [SourceFigure] {
        let scalars = Array(text.unicodeScalars)
        var result: [SourceFigure] = []
        result.reserveCapacity(figures.count)
        var place = 0
        var (line, column, byte) = (1, 1, 0)
        var sentence = 0
        func advance(to end: Int) {
            while place < min(end, scalars.count) {
                byte += UTF8.width(scalars[place])
                if endsSentence(place, in: scalars) { sentence += 1 }
                if scalars[place] == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
                place += 1
            }
        }
        for figure in figures {
            advance(to: figure.range.lowerBound)
            let start = (line, column, byte)
            let own = sentence
            advance(to: figure.range.upperBound)
            let range = SourceRange(
                bytes: start.2..<byte, line: start.0, column: start.1, endLine: line, endColumn: column)
            let around =
                max(
                    0, figure.range.lowerBound - wordsAround)..<min(
                    scalars.count, figure.range.upperBound + wordsAround)
            result.append(
                SourceFigure(found: figure, range: range, context: excerpt(scalars, around), sentence: own))
        }
        connect(&result, in: scalars)
        return result
    }

    /// A danda, a mark of exclamation or question, a full stop before space and no small letter, or a blank line.
    private static func endsSentence(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        switch scalars[place] {
        case "।", "॥", "!", "?": return true
        case "\n": return place + 1 < scalars.count && scalars[place + 1] == "\n"
        case ".":
            var next = place + 1
            guard next == scalars.count || scalars[next].properties.isWhitespace else { return false }
            while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
            return next == scalars.count || !scalars[next].properties.isLowercase
        default: return false
        }
    }

    /// Finds what figures that follow one another have in common.
    private static func connect(_ figures: inout [SourceFigure], in scalars: [Unicode.Scalar]) {
        for place in figures.indices.reversed() {
            if let value = figures[place].value, figures[place].found.isPart || figures[place].found.reading.isFraction,
                value > .zero, value < .one
            {
                figures[place].share = value
            }
            guard place + 1 < figures.count, figures[place].sentence == figures[place + 1].sentence else { continue }
            let between = figures[place].found.range.upperBound..<figures[place + 1].found.range.lowerBound
            guard !between.isEmpty, between.count <= 24 else { continue }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[between])
            let words = String(view).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if listing.contains(words) {
                var named = NamedScales()
                named.add(figures[place + 1].found.text)
                var own = NamedScales()
                own.add(figures[place].found.text)
                figures[place].sharedPowers =
                    own.powers.isEmpty ? named.powers.union(figures[place + 1].sharedPowers) : []
            }
            guard let one = figures[place].value, let other = figures[place + 1].value else { continue }
            let isTurned = wholeFirst.contains(words)
            guard isTurned || partFirst.contains(words) else { continue }
            let (part, whole) = isTurned ? (other, one) : (one, other)
            if part > .zero, part < whole, whole <= Rational(1000) {
                figures[place].share = part.divided(by: whole)
                figures[place + 1].isWhole = true
            }
        }
    }

    private static let listing: Set<String> = [
        ",", ";", "and", ", and", "or", "y", "e", "o", "et", "und", "और", "तथा", "व", "/", "–", "-", "to", "a",
    ]
    private static let partFirst: Set<String> = [
        "in", "in every", "out of", "out of every", "of every", "de cada", "sur", "von", "von je",
    ]
    /// Hindi says the whole first.
    private static let wholeFirst: Set<String> = ["में से", "मे से"]

    /// Whole words only, on one line.
    private static func excerpt(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        var words = String(view).split(whereSeparator: \.isWhitespace).map(String.init)
        let isCutBefore = range.lowerBound > 0 && !scalars[range.lowerBound - 1].properties.isWhitespace
        let isCutAfter = range.upperBound < scalars.count && !scalars[range.upperBound].properties.isWhitespace
        if isCutBefore, words.count > 1 { words.removeFirst() }
        if isCutAfter, words.count > 1 { words.removeLast() }
        return words.joined(separator: " ")
    }

    private var value: Rational? {
        if case .single(let value) = found.reading.value { value } else { nil }
    }

    /// Every value that it may be meant to have, in its own unit.
    var values: [Rational] {
        let own = ends + [found.reading.alternative].compactMap { $0 }
        return own
            + sharedPowers.flatMap { power in
                own.compactMap { value in Rational.powerOfTen(power).flatMap { value.multiplied(by: $0) } }
            }
    }

    var ends: [Rational] {
        switch found.reading.value {
        case .single(let value): [value]
        case .range(let low, let high): [low, high]
        case .yearSpan(let first, let last): [Rational(first), Rational(last)]
        }
    }
}
