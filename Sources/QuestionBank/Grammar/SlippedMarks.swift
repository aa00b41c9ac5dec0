import Assessment

/// Lines whose mark lacks a character, or has one too many, and which would pass for a text: each is told of where it
/// stands, and what would only follow from it is not.
extension ItemParser {
    /// `(x) text` without its `-`, or with another bullet, or set in: it would be taken for a part of what stands above.
    mutating func reportBareOption(_ line: SourceText.Line) -> Bool {
        guard let mark = BareOption.mark(at: line.text, until: line.end, in: bytes) else { return false }
        let begun = "- " + source.string(mark)
        findings.report(
            .optionTyped(begun), at: line.text..<mark.upperBound,
            fix: Finding.Fix(label: "begin it with -", range: line.start..<mark.lowerBound, replacement: "- "))
        return passOver()
    }

    /// A line set in by one blank, which is what is left where a mark was struck out.
    mutating func reportSingleBlank(_ line: SourceText.Line) {
        guard line.indent == 1 else { return }
        switch construct {
        case .option, .optionFeedback, .entry, .entryFeedback, .number, .numberFeedback, .text, .textFeedback: break
        case .heading, .stem, .declaration, .explanation, .hint, .source, .tags, .closed, .unread: return
        }
        findings.report(
            .setInByOne, at: line.range,
            fix: Finding.Fix(
                label: "set it in further", range: line.start..<line.text, replacement: "      ", isGuess: true))
    }

    /// `# name`, `### name`, `-## name` below answers: an item began here.
    mutating func reportHeadingTyped(_ line: SourceText.Line) -> Bool {
        guard let signs = HeadingTyped.signs(at: line, in: bytes) else { return false }
        findings.report(
            .headingTyped, at: signs,
            fix: Finding.Fix(label: "write ##", range: signs, replacement: "##", isGuess: true))
        return passOver()
    }

    /// The same within a question: the list above it would be a part of what this one asks.
    mutating func reportHeadingInStem(_ line: SourceText.Line) -> Bool {
        guard isAfterBlank, stem != nil, let signs = HeadingTyped.signs(at: line, in: bytes) else { return false }
        let words = bytes[signs.upperBound..<line.end].drop { $0 == 0x20 }
        let isOdd = bytes[signs].contains { $0 != UInt8(ascii: "#") }
        // A heading in a question has words of its own.
        guard isOdd || (Name.isValid(words) && words.allSatisfy { !(0x41...0x5A).contains($0) }) else { return false }
        findings.report(
            isOdd ? .headingTyped : .headingPerhaps, at: signs,
            fix: Finding.Fix(label: "write ##", range: signs, replacement: "##", isGuess: true))
        return isOdd && passOver()
    }

    /// `..90 step 5` below `let d = 20`: the end of its line was lost.
    mutating func reportDeclarationCut(_ line: SourceText.Line) -> Bool {
        guard construct == .declaration, !isAfterBlank, stem == nil, let first = bytes[line.range].first,
            (0x30...0x39).contains(first) || ".*/+,)s".utf8.contains(first)
        else { return false }
        let text = bytes[line.range]
        let figures = text.prefix { (0x30...0x39).contains($0) || ".,+*/()- ".utf8.contains($0) }
        guard figures.endIndex == text.endIndex || text[figures.endIndex...].starts(with: "step ".utf8) else {
            return false
        }
        findings.report(
            .declarationCut, at: line.range,
            fix: Finding.Fix(
                label: "join the lines", range: (textAbove?.upperBound ?? line.start)..<line.text, replacement: " ",
                isGuess: true))
        item.areVariablesWhole = false
        return true
    }

    /// `requir a < b`, `lat a = 1..9` above the stem: it would be a part of it.
    mutating func reportDeclarationTyped(_ line: SourceText.Line) -> Bool {
        guard stem == nil, construct == .heading || construct == .declaration else { return false }
        let text = bytes[line.range]
        // What declares, or demands, compares or assigns; few stems do.
        guard text.contains(where: { (UInt8(ascii: "<")...UInt8(ascii: ">")).contains($0) }) else { return false }
        let word = line.text..<(text.firstIndex(of: 0x20) ?? line.end)
        guard (2...9).contains(word.count), word.upperBound < line.end else { return false }
        let rest = bytes[word.upperBound..<line.end]
        let near: String?
        if !item.variables.isEmpty, rest.contains(where: { (UInt8(ascii: "<")...UInt8(ascii: ">")).contains($0) }) {
            near = Spelling.nearest(to: source.string(word), among: ["require", "let"])
        } else {
            near = Spelling.nearest(to: source.string(word), among: ["let"])
        }
        guard let near, near == "require" || isAssignment(rest) else { return false }
        findings.report(
            .declarationTyped(source.string(word), near), at: word,
            fix: Finding.Fix(label: "write \(near)", range: word, replacement: near))
        item.areVariablesWhole = false
        close()
        construct = .declaration
        return true
    }

    /// ` name = ...`
    private func isAssignment(_ text: ArraySlice<UInt8>) -> Bool {
        let rest = text.drop { $0 == 0x20 }
        let name = rest.prefix { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F }
        return !name.isEmpty && rest[name.endIndex...].first { $0 != 0x20 } == UInt8(ascii: "=")
    }

    /// `[sea]]`, `[[sea]` or `[[[sea]]` where the stem has `[[sea]]`: read as that gap, so that its answers are.
    mutating func readGapTyped(_ line: SourceText.Line) -> Bool {
        guard stem != nil, bytes[line.text] == UInt8(ascii: "[") else { return false }
        var start = line.text
        while start < line.end, bytes[start] == UInt8(ascii: "[") { start += 1 }
        var end = start
        while end < line.end, GapName.isPart(bytes[end]) { end += 1 }
        var after = end
        while after < line.end, bytes[after] == UInt8(ascii: "]") { after += 1 }
        let (opening, closing) = (start - line.text, after - end)
        guard start < end, max(opening, closing) >= 2, opening + closing <= 6, opening != 2 || closing != 2 else {
            return false
        }
        let mark = line.text..<after
        while after < line.end, bytes[after] == 0x20 || bytes[after] == 0x09 { after += 1 }
        guard after >= line.end || bytes[after] == UInt8(ascii: "=") || bytes[after] == UInt8(ascii: "~") else {
            return false
        }
        let whole = [0x5B, 0x5B] + bytes[start..<end] + [0x5D, 0x5D]
        guard bytes[item.range.lowerBound..<line.text].firstRange(of: whole) != nil else { return false }
        let name = source.string(start..<end)
        begin(.closed)
        findings.report(
            .gapTyped(source.string(mark), name), at: mark,
            fix: Finding.Fix(label: "write [[\(name)]]", range: mark, replacement: "[[\(name)]]"))
        readGap(line, name: start..<end, mark: mark)
        return true
    }

    /// Leaves a line out that was reported, and what would only follow from that unsaid.
    private mutating func passOver() -> Bool {
        close()
        construct = .unread
        item.areAnswersWhole = false
        item.hasLostText = true
        return true
    }
}

/// What only an option has in its brackets, where no option begins.
enum BareOption {
    /// The brackets at the start of a line, or after a bullet with or without its blank, that have a blank or nothing
    /// after them.
    static func mark(at start: Int, until end: Int, in bytes: [UInt8]) -> Range<Int>? {
        var start = start
        if let condition = condition(at: start, until: end, in: bytes) { return condition }
        if let bracket = afterBullet(at: start, until: end, in: bytes) {
            start = bracket
        } else if start + 1 < end, "-*+".utf8.contains(bytes[start]), " ([".utf8.contains(bytes[start + 1]) {
            start += 1
            while start < end, bytes[start] == 0x20 { start += 1 }
        } else if start + 3 < end, !"([".utf8.contains(bytes[start]) || bytes[start + 1] == UInt8(ascii: "-"),
            let bracket = bytes[start..<min(end, start + 5)].dropFirst().firstIndex(where: { "([".utf8.contains($0) }),
            isStruck(start, before: bracket, in: bytes)
        {
            start = bracket
        }
        guard start + 1 < end, bytes[start] == UInt8(ascii: "(") || bytes[start] == UInt8(ascii: "[") else {
            return nil
        }
        let closing = bytes[start] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
        // A condition has brackets of its own; then it is enough that it begins as one.
        guard let close = bytes[start..<min(end, start + 100)].firstIndex(of: closing) else { return nil }
        let inner = bytes[(start + 1)..<close].drop { $0 == 0x20 }
        if inner.starts(with: "x if ".utf8) || inner.elementsEqual("x otherwise".utf8) { return start..<(close + 1) }
        guard close + 1 >= end || bytes[close + 1] == 0x20 || bytes[close + 1] == 0x09 else { return nil }
        let isMark =
            inner.isEmpty || inner.count == 1 && inner.first.map { $0 | 0x20 } == UInt8(ascii: "x")
            || (inner.last == UInt8(ascii: "%") && inner.count > 1
                && inner.dropLast().allSatisfy { "0123456789.-".utf8.contains($0) })
        return isMark ? start..<(close + 1) : nil
    }
}

extension BareOption {
    /// What programs for writing make of a dash at the start of a line, or put there for a list; among them those of
    /// Word's own fonts.
    private static let bullets = [
        "–", "—", "−", "‐", "‑", "‒", "―", "•", "·", "●", "○", "◦", "▪", "■", "□", "‣", "⁃", "➢", "\u{F0B7}",
        "\u{F0A7}",
    ].map { Array($0.utf8) }

    /// Where the bracket stands behind such a sign.
    private static func afterBullet(at start: Int, until end: Int, in bytes: [UInt8]) -> Int? {
        guard start < end, bytes[start] >= 0x80,
            let bullet = bullets.first(where: { bytes[start..<end].starts(with: $0) })
        else { return nil }
        var place = start + bullet.count
        while place < end {
            if bytes[place] == 0x20 || bytes[place] == 0x09 {
                place += 1
            } else if bytes[place] == 0xC2, place + 1 < end, bytes[place + 1] == 0xA0 {
                place += 2
            } else {
                break
            }
        }
        return place < end && "([".utf8.contains(bytes[place]) ? place : nil
    }

    /// `( (x if`, `-n(x if` within the first characters of a line.
    private static func condition(at start: Int, until end: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard start + 8 < end, bytes[start] < 0x41, bytes[start] != UInt8(ascii: "\\") else { return nil }
        for place in start..<min(start + 5, end - 6)
        where bytes[place] == UInt8(ascii: "(") || bytes[place] == UInt8(ascii: "[") {
            guard bytes[(place + 1)...].starts(with: "x if ".utf8) else { continue }
            let close = bytes[place..<end].firstIndex { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }
            return place..<((close ?? place) + 1)
        }
        return nil
    }

    /// `#- `, `-.`, `: `, `±- `: what stands for a dash and a blank, or beside them, and is no word.
    private static func isStruck(_ start: Int, before bracket: Int, in bytes: [UInt8]) -> Bool {
        let signs = bytes[start..<bracket]
        guard signs.contains(UInt8(ascii: "-")) || signs.last == 0x20 || signs.last == UInt8(ascii: "-") else {
            return false
        }
        return signs.allSatisfy { TextDraft.isMark($0) && $0 != UInt8(ascii: "\\") || $0 == 0x20 || $0 >= 0x80 }
            && signs.contains { $0 != 0x20 } && signs.count { $0 >= 0x80 } <= 2
    }
}

/// What was to be a heading: other signs than `##`, or something before them.
enum HeadingTyped {
    /// Where its signs are, with what stands before them.
    static func signs(at line: SourceText.Line, in bytes: [UInt8]) -> Range<Int>? {
        let text = bytes[line.range]
        guard let first = text.prefix(3).firstIndex(of: UInt8(ascii: "#")), text.first != UInt8(ascii: "\\") else {
            return nil
        }
        if let end = struckEnd(text, first) { return line.text..<end }
        let signs = text[first...].prefix { $0 == UInt8(ascii: "#") }
        let before = text[..<first].allSatisfy { !(0x61...0x7A).contains($0 | 0x20) && $0 < 0x80 }
        guard before, signs.count < 4, signs.endIndex < line.end, bytes[signs.endIndex] == 0x20 else { return nil }
        return line.text..<signs.endIndex
    }

    /// Of `±# `, `±## `, `#- `, `#-# `: where the signs end that two of `#` were to be.
    private static func struckEnd(_ text: ArraySlice<UInt8>, _ first: Int) -> Int? {
        let signs = text.prefix(5).prefix { $0 != 0x20 }
        guard (2...4).contains(signs.count), signs.endIndex < text.endIndex, text[signs.endIndex] == 0x20,
            signs.allSatisfy({ $0 == UInt8(ascii: "#") || $0 >= 0x80 || TextDraft.isMark($0) }),
            signs.contains(where: { $0 != UInt8(ascii: "#") }), signs.count(where: { $0 >= 0x80 }) <= 2
        else { return nil }
        // `#.`, `#1`: one of two signs is enough at the margin, where a remark has one and its words.
        return signs.endIndex
    }
}

extension Message {
    static func optionTyped(_ mark: String) -> Message {
        Message(
            .answerUnreadable,
            "an option begins with `\(mark.prefix(40))` at the start of its line; in a text write `\\` before the bracket"
        )
    }

    static var setInByOne: Message {
        Message(
            .textMisplaced,
            "this line is set in by one blank and goes on with what stands above; set it in further, or write its mark",
            severity: .warning)
    }

    static var headingTyped: Message {
        Message(.textMisplaced, "an item begins with `## ` and its id; here the one above goes on")
    }

    static var headingPerhaps: Message {
        Message(
            .textMisplaced, "an item begins with `## ` and its id; here the question above goes on", severity: .warning)
    }

    static var declarationCut: Message {
        Message(.expressionInvalid, "a declaration stands on one line; this is the rest of the one above, or a text")
    }

    static func declarationTyped(_ word: String, _ near: String) -> Message {
        Message(
            .fieldUnknown,
            "`\(word)` would be a part of the question; did you mean `\(near)`? In a text write its language before it")
    }

    static func gapTyped(_ mark: String, _ name: String) -> Message {
        Message(.bracketUnclosed, "`\(mark)` is no gap; its answers stand below `[[\(name)]]`")
    }

    static var keyMarkTwice: Message {
        Message(.answerUnreadable, "an answer begins with one mark, `=` or `~`")
    }
}
