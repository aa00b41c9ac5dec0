import Assessment

/// `figures-differ`: versions of one text whose figures are not the same.
///
/// Only what cannot be a matter of writing counts: each version must have a figure that the other has not, so a figure
/// spelt out in words on one side raises no alarm.
enum FiguresDiffer {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.features.contains(.translations) else { return }
        var differing: [(start: Int, findings: Findings)] = []
        item.forEachText { text in
            guard text.text.versions.count > 1 else { return }
            var own = Findings()
            check(text, in: context, findings: &own)
            if !own.all.isEmpty { differing.append((text.range.lowerBound, own)) }
        }
        guard !differing.isEmpty else { return }
        // Options that `key-differs` tells about are not told twice.
        let swapped = startsOfSwapped(in: item)
        for text in differing where !swapped.contains(text.start) {
            for finding in text.findings.all {
                findings.report(finding.message, at: finding.range, notes: finding.notes)
            }
        }
    }

    private static func startsOfSwapped(in item: ParsedItem) -> Set<Int> {
        let starts = ([item.options] + item.gaps.map(\.answers.options)).flatMap { options in
            var part = item
            part.options = options
            return KeyDiffers.swaps(in: part).flatMap { [$0.key, $0.distractor] }
                .map { options[$0].text.range.lowerBound }
        }
        return Set(starts)
    }

    private static func check(_ text: PlacedText, in context: RuleContext, findings: inout Findings) {
        let versions = text.text.versions
        let hasPlaceholder = !versions[0].text.isConstant
        let glance = FiguresInText.glance(at: versions[0])
        for place in 1..<versions.count {
            let isLikely = versions[place].text.isConstant == hasPlaceholder
            let own = FiguresInText.glance(at: versions[place])
            let maySharesDiffer = own.signs != glance.signs
            let mayScalesDiffer = own.mayBeScaled && glance.mayBeScaled
            if !isLikely, own.digits == glance.digits, !maySharesDiffer, !mayScalesDiffer { continue }
            let words = LocalizedText.words(of: versions[0])
            let note = [Finding.Note(text: "the other version is here", range: text.ranges[0])]
            if versions[place].text.isConstant == hasPlaceholder {
                // A brace that is never closed was reported.
                if [versions[0], versions[place]].contains(where: { LocalizedText.words(of: $0).contains("{") }) {
                    continue
                }
                findings.report(.placeholderMissing, at: text.ranges[place], notes: note)
                continue
            }
            var difference: (String, String)?
            if own.digits != glance.digits {
                difference = FiguresInText(words).difference(
                    from: FiguresInText(LocalizedText.words(of: versions[place])))
            }
            if difference == nil, mayScalesDiffer {
                difference = ScaledFigures.difference(versions[0], versions[place], in: context)
            }
            if difference == nil, maySharesDiffer {
                difference = SharesInText.difference(words, LocalizedText.words(of: versions[place]))
            }
            guard let (one, two) = difference else { continue }
            findings.report(.figuresDiffer(one, two), at: text.ranges[place], notes: note)
        }
    }
}

/// The figures of a text as digits alone, so that 16.353 and 16,353 are one.
struct FiguresInText {
    private(set) var figures: [String] = []
    /// The same with `3:30` as one figure of the twelve hours.
    private var figuresAndTimes: [String] = []
    private var hasTimes = false
    private var ordinals: [String] = []

    init(_ text: String) {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0xA5 }) else { return }
        let scalars = Array(text.unicodeScalars)
        var place = 0
        while place < scalars.count {
            guard Self.digit(scalars[place]) != nil else {
                place += 1
                continue
            }
            let start = place
            let figure = Self.figure(at: &place, in: scalars)
            if Self.isScaled(at: place, in: scalars) { continue }
            let whole = expanded(figure, endingAt: place, in: scalars)
            figures.append(whole)
            if Self.isOrdinal(at: place, in: scalars) { ordinals.append(whole) }
            if let hour = Int(whole), whole.count < 3, let minutes = Self.minutes(at: place, in: scalars) {
                hasTimes = true
                figuresAndTimes.append("\(hour % 12):\(minutes)")
            } else if let hour = Int(whole), whole.count < 3, Self.isHour(at: place, in: scalars) {
                hasTimes = true
                figuresAndTimes.append("\(hour % 12):00")
            } else if start < 2 || scalars[start - 1] != ":" || figuresAndTimes.last?.hasSuffix(":" + whole) != true {
                figuresAndTimes.append(whole)
            }
        }
    }

    /// `2.ª`, which other languages write as a word or in Roman figures.
    private static func isOrdinal(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        var next = place
        if next < scalars.count, scalars[next] == "." { next += 1 }
        return next < scalars.count && (scalars[next] == "ª" || scalars[next] == "º")
    }

    /// Whether `am`, `p.m.` or the like stands after a figure.
    private static func isHour(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let letters = scalars[place...].prefix(7).prefix { !",;!?".unicodeScalars.contains($0) }
            .filter { $0 != " " && $0 != "." && $0 != "\u{A0}" && $0 != "\u{202F}" }.prefix(3).map(\.value)
        guard letters.count >= 2, letters[0] | 0x20 == 0x61 || letters[0] | 0x20 == 0x70, letters[1] | 0x20 == 0x6D
        else { return false }
        // No longer word, as in "3 amperes".
        guard let end = scalars[place...].prefix(8).firstIndex(where: { $0.value | 0x20 == 0x6D }) else { return false }
        return end + 1 >= scalars.count || !scalars[end + 1].properties.isAlphabetic
    }

    /// What stands after `3` in `3:30`.
    private static func minutes(at place: Int, in scalars: [Unicode.Scalar]) -> String? {
        guard place + 2 < scalars.count, scalars[place] == ":", let tens = digit(scalars[place + 1]),
            let ones = digit(scalars[place + 2]), place + 3 == scalars.count || digit(scalars[place + 3]) == nil
        else { return nil }
        return String([tens, ones])
    }

    struct Glance {
        /// A hash of the digits alone, in their order: where they are equal, so are the digits of the figures.
        var digits: UInt64 = 0
        /// How many signs of per cent there are.
        var signs = 0
        /// Whether a word that may be a scale follows a digit.
        var mayBeScaled = false

        mutating func add(_ bytes: Span<UInt8>) {
            var isAfterDigit = false
            var next = 0
            while next < bytes.count {
                if !isAfterDigit, next + ByteWord.length <= bytes.count {
                    let word = ByteWord(at: next, in: bytes)
                    if word.isWithoutDigits, !word.contains(UInt8(ascii: "%")) {
                        next += ByteWord.length
                        continue
                    }
                }
                let place = next
                let byte = bytes[place]
                next += 1
                let isDevanagari =
                    (0xA6...0xAF).contains(byte) && place > 1 && bytes[place - 1] == 0xA5 && bytes[place - 2] == 0xE0
                if isDevanagari || (0x30...0x39).contains(byte) {
                    digits = digits &* 31 &+ UInt64(byte - (isDevanagari ? 0xA5 : 0x2F))
                    isAfterDigit = true
                } else if isAfterDigit {
                    if FiguresInText.isScaleHead(byte, place > 1 ? (bytes[place - 2], bytes[place - 1]) : (0, 0)) {
                        mayBeScaled = true
                        isAfterDigit = false
                    } else if ![0x20, 0xC2, 0xA0, 0xE0, 0xA4, 0xA5].contains(byte) {
                        isAfterDigit = false
                    }
                }
                if byte == UInt8(ascii: "%") { signs += 1 }
            }
        }
    }

    /// What a look at the bytes tells.
    static func glance(at version: LocalizedText.Version) -> Glance {
        var glance = Glance()
        version.text.forEachWords { glance.add($0.utf8Span.span) }
        return glance
    }

    /// Whether a word may begin here as thousand, million, billion, lakh, crore, mil, हज़ार, लाख, करोड़ or अरब do.
    private static func isScaleHead(_ byte: UInt8, _ before: (UInt8, UInt8)) -> Bool {
        if before == (0xE0, 0xA4) { return [0x85, 0x95, 0xAC, 0xAE, 0xB2, 0xB9].contains(byte) }
        return "tmblck".utf8.contains(byte | 0x20) && byte >= 0x41 && byte < 0x80
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Character? {
        switch scalar.value {
        case 0x30...0x39: Character(scalar)
        case 0x966...0x96F: Unicode.Scalar(scalar.value - 0x966 + 0x30).map(Character.init)
        default: nil
        }
    }

    private static func figure(at place: inout Int, in scalars: [Unicode.Scalar]) -> String {
        var groups: [String] = [""]
        var marks: [Unicode.Scalar] = []
        while place < scalars.count {
            if let digit = digit(scalars[place]) {
                groups[groups.count - 1].append(digit)
                place += 1
                continue
            }
            guard place + 1 < scalars.count, digit(scalars[place + 1]) != nil else { break }
            let mark = scalars[place]
            let isGroupSpace = mark == " " && groups[groups.count - 1].count <= 3 && isThreeDigits(place + 1, scalars)
            guard ".,'’\u{A0}\u{2009}\u{202F}".unicodeScalars.contains(mark) || isGroupSpace else { break }
            marks.append(mark)
            groups.append("")
            place += 1
        }
        // Decimals may be written with and without zeros at the end.
        if let last = groups.last, marks.count == 1, last.count != 3 {
            groups[groups.count - 1] = String(last.reversed().drop { $0 == "0" }.reversed())
        }
        return groups.joined()
    }

    private static func isThreeDigits(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        place + 2 < scalars.count && (place..<(place + 3)).allSatisfy { digit(scalars[$0]) != nil }
            && (place + 3 >= scalars.count || digit(scalars[place + 3]) == nil)
    }

    /// The second half of 1926-27 with its century.
    private func expanded(_ figure: String, endingAt place: Int, in scalars: [Unicode.Scalar]) -> String {
        let dash = place - 3
        guard figure.count == 2, dash > 3, "-–—/".unicodeScalars.contains(scalars[dash]), let last = figures.last,
            last.count == 4, last > "1000"
        else { return figure }
        return last.prefix(2) + figure
    }

    /// Whether a scale word follows: languages count in different scales, so such a figure is compared with nothing.
    private static func isScaled(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        var next = place
        while next < scalars.count, scalars[next] == " " || scalars[next] == "\u{A0}" { next += 1 }
        var word = String.UnicodeScalarView()
        while next < scalars.count, scalars[next].properties.isAlphabetic || scalars[next].value >= 0x900,
            word.count < 16
        {
            word.append(scalars[next])
            next += 1
        }
        if word.isEmpty { return false }
        let folded = String(word).lowercased()
        return scales.contains(folded) || scaleStems.contains { folded.hasPrefix($0) }
    }

    private static let scales: Set<String> = [
        "mil", "m", "k", "bn", "mn", "mm", "सौ", "अरब", "खरब", "dozen", "docenas", "दर्जन", "hundred", "cientos", "लाख",
        "y", "and", "½",
    ]
    private static let scaleStems = [
        "thousand", "million", "millon", "millón", "billion", "billon", "billón", "millard",
        "trillion", "lakh", "crore", "लाख", "करोड़", "करोड", "हज़ार", "हजार", "मिलियन", "बिलियन",
    ]

    /// A figure of each that the other has not; nil where all of one side have their like on the other.
    func difference(from other: FiguresInText) -> (String, String)? {
        guard figures != other.figures else { return nil }
        // The clock has twelve hours in one language and twenty-four in another.
        let areTimesMet = hasTimes && other.hasTimes
        var unmatched = areTimesMet ? other.figuresAndTimes : other.figures
        var own: [String] = []
        for figure in areTimesMet ? figuresAndTimes : figures {
            if let place = unmatched.firstIndex(of: figure) { unmatched.remove(at: place) } else { own.append(figure) }
        }
        // The thirties are 1930 in one language and 30 in another.
        own.removeAll { figure in
            guard let place = unmatched.firstIndex(where: { Self.isDecade($0, figure) || Self.isDecade(figure, $0) })
            else {
                return false
            }
            unmatched.remove(at: place)
            return true
        }
        own.removeAll(where: ordinals.contains)
        unmatched.removeAll(where: other.ordinals.contains)
        guard let one = own.first, let two = unmatched.first else { return nil }
        return (one, two)
    }

    private static func isDecade(_ long: String, _ short: String) -> Bool {
        long.count == 4 && short.count == 2 && long.hasSuffix(short)
    }
}

extension Message {
    static var placeholderMissing: Message {
        Message(.figuresDiffer, "only one of these versions shows a computed figure; write `{...}` in both")
    }

    static func figuresDiffer(_ one: String, _ two: String) -> Message {
        Message(.figuresDiffer, "this version has the figure \(two) where another has \(one); make them agree")
    }
}

extension Explanation {
    static let figuresDiffer = Explanation(
        finds: "Versions of one text with different figures.",
        reason: "In 10,000 pairs of texts in two languages there were 35 such findings, and at least 7 were defects "
            + "that had been published: 217 against 150, 24 against 4, an option that a spreadsheet had turned "
            + "into a time. Thousands marks, Devanagari digits, decades, 1926-27, 3:30 pm beside 15:30, and 30 lakh beside 3 "
            + "million raise no alarm; 3 crore beside 3 million does, and 30 beside 30 %.",
        fires: .bank(
            #"""
            ## a
            [en] Of the 217 schools, how many?
            [es] De las 150 escuelas, ¿cuántas?

            = 5

            """#),
        quiet: .bank(
            #"""
            ## a
            [en] Of the 1,217 schools, how many?
            [es] De las 1217 escuelas, ¿cuántas?

            = 5

            """#))
}
