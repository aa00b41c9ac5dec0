import Assessment

/// What looks like an answer and is none: arrows as keyboards and editors type them, shares without `%`, gaps whose
/// names have blanks.
enum NearMiss {
    private static let arrows = ["→", "⇒", "⟶", "➔", "➜", "=>", "-->"].map { Array($0.utf8) }

    /// Where an arrow stands that parts nothing.
    static func arrow(in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        for place in range {
            for arrow in arrows where bytes[place..<range.upperBound].starts(with: arrow) {
                return place..<(place + arrow.count)
            }
        }
        return nil
    }

    /// The figure in `- [50]`, which lacks its `%`.
    static func share(in line: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        var place = line.lowerBound + 1
        while place < line.upperBound, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
        guard place < line.upperBound, bytes[place] == UInt8(ascii: "[") else { return nil }
        let start = place + 1
        place = start
        while place < line.upperBound, (0x30...0x39).contains(bytes[place]) || "+-.,/".utf8.contains(bytes[place]) {
            place += 1
        }
        guard place > start, place < line.upperBound, bytes[place] == UInt8(ascii: "]"),
            bytes[start..<place].contains(where: { (0x30...0x39).contains($0) })
        else { return nil }
        return start..<place
    }

    /// What stands in a `[[...]]` that names no gap.
    static func gap(in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        var place = range.lowerBound
        while place + 1 < range.upperBound {
            guard bytes[place] == UInt8(ascii: "["), bytes[place + 1] == UInt8(ascii: "[") else {
                place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
                continue
            }
            if let name = GapName.range(at: place, until: range.upperBound, in: bytes) {
                place = name.upperBound + 2
                continue
            }
            var close = place + 2
            while close + 1 < range.upperBound, bytes[close] != UInt8(ascii: "]"), bytes[close] != UInt8(ascii: "[") {
                close += 1
            }
            if close + 1 < range.upperBound, bytes[close] == UInt8(ascii: "]"), bytes[close + 1] == UInt8(ascii: "]") {
                return (place + 2)..<close
            }
            place += 2
        }
        return nil
    }

    /// A name that a gap may have, of the same words where that can be.
    static func gapName(for text: String) -> String? {
        let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }
        let name = words.joined(separator: "-")
        return name.isEmpty || name.utf8.count > 40 || text.unicodeScalars.contains { !$0.isASCII } ? nil : name
    }
}

extension ItemParser {
    /// Says of an item without answers, or of gaps, which lines look like answers.
    mutating func reportNearMisses() {
        guard item.shape == nil || item.shape == .cloze, item.areAnswersWhole else { return }
        let end = item.range.upperBound
        var start = bytes[item.range].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
        while start < end {
            let stop = bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
            reportNearMiss(in: start..<stop)
            start = stop + 1
        }
    }

    private mutating func reportNearMiss(in line: Range<Int>) {
        let isEntry =
            line.count > 2 && bytes[line.lowerBound] == UInt8(ascii: "-") && bytes[line.lowerBound + 1] == 0x20
        if item.shape == nil, reportAnswerInStem(line) { return }
        if isEntry, item.shape == nil, let arrow = NearMiss.arrow(in: line, of: bytes) {
            findings.report(.arrowTyped(source.string(arrow)), at: arrow, fix: .arrow(at: arrow))
            item.areAnswersWhole = false
        } else if isEntry, item.shape == nil, let share = NearMiss.share(in: line, of: bytes) {
            findings.report(
                .shareWithoutPercent(source.string(share)), at: share, fix: .percent(after: share, in: source))
            item.areAnswersWhole = false
        } else if let inner = NearMiss.gap(in: line, of: bytes) {
            let text = source.string(inner)
            let known = item.gaps.map(\.name) + (stem.map { PlacedText($0).gaps.map(\.name) } ?? [])
            let name = Spelling.nearest(to: text, among: known) ?? NearMiss.gapName(for: text)
            findings.report(
                .gapNameInvalid(text), at: (inner.lowerBound - 2)..<(inner.upperBound + 2),
                fix: name.map { Finding.Fix(label: "write [[\($0)]]", range: inner, replacement: $0) })
            item.areAnswersWhole = false
        }
    }
}

extension Finding.Fix {
    static func arrow(at range: Range<Int>) -> Finding.Fix {
        Finding.Fix(label: "write ->", range: range, replacement: "->")
    }

    static func percent(after range: Range<Int>, in source: SourceText) -> Finding.Fix {
        let share = source.string(range) + "%"
        return Finding.Fix(label: "write \(share)", range: range, replacement: share)
    }
}

extension Message {
    static func arrowTyped(_ arrow: String) -> Message {
        Message(.pairIncomplete, "`\(arrow)` parts no pair; a pair of a matching is `- left -> right`")
    }

    static func shareWithoutPercent(_ figure: String) -> Message {
        Message(
            .answerUnreadable,
            "`[\(figure)]` is no mark of an option; a share of the score has its sign, `[\(figure)%]`")
    }

    static func gapNameInvalid(_ text: String) -> Message {
        Message(
            .gapUndefined,
            (text.isEmpty ? "`[[]]` names no gap" : "`[[\(text.prefix(60))]]` is no gap")
                + "; the name of a gap has letters a-z, digits, `-` and `_`, such as `[[sea]]`, and `\\[[` is a plain bracket"
        )
    }
}
