import Assessment
import Quantities

/// Lines that begin with `- (` or `- [`.
extension ItemParser {
    mutating func reportUnmarked(_ line: SourceText.Line) {
        if let share = NearMiss.share(in: line.range, of: bytes) {
            findings.report(
                .shareWithoutPercent(source.string(share)), at: share, fix: .percent(after: share, in: source))
            item.areAnswersWhole = false
            close()
            construct = .unread
            return
        }
        let mark = line.text..<(line.text + 1)
        let box = item.shape == .multiple ? "[ ]" : "( )"
        findings.report(
            .optionUnmarked, at: line.range,
            fix: Finding.Fix(label: "mark it as a distractor", range: mark, replacement: "- \(box)", isGuess: true))
        item.areAnswersWhole = false
        close()
        construct = .unread
    }

    mutating func readOption(_ line: SourceText.Line) {
        var open = line.text + 1
        while bytes[open] == 0x20 || bytes[open] == 0x09 { open += 1 }
        let isRound = bytes[open] == UInt8(ascii: "(")
        guard let close = source.closing(of: open, until: line.end) else {
            findings.report(.bracketUnclosed(isRound ? "(" : "["), at: open..<(open + 1))
            item.areAnswersWhole = false
            construct = .unread
            return
        }
        let mark = line.text..<(close + 1)
        let inner = (open + 1)..<close
        reportMarkAside(close + 1, until: line.end, isEmpty: inner.allSatisfy { bytes[$0] == 0x20 })
        let credit = readShare(inner, isRound: isRound)
        let key = credit.map { keyOfShare($0, isRound: isRound) } ?? readMark(inner, isRound: isRound)
        if case .when = key, close + 1 < line.end, bytes[close + 1] != 0x20, bytes[close + 1] != 0x09 {
            findings.report(.conditionCut, at: (close + 1)..<line.end)
        }
        settle(isRound ? .single : .multiple, at: mark)
        let empty = PlacedText(emptyAt: mark)
        if item.options.isEmpty { item.options.reserveCapacity(4) }
        item.options.append(
            ParsedItem.Option(key: key ?? .never, mark: mark, text: empty, feedback: nil, credit: credit))
        if key == nil { item.areAnswersWhole = false }
        var text = TextDraft(at: mark)
        var start = close + 1
        while start < line.end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        if start < line.end {
            text.add(start..<line.end, joint: .line, in: source, syntax: syntax, findings: &findings)
        }
        draft = text
    }

    /// `- ()x Yes`, `- () if d > 2) Yes`: what was to stand in the brackets.
    private mutating func reportMarkAside(_ start: Int, until end: Int, isEmpty: Bool) {
        guard isEmpty, start < end else { return }
        var place = start
        while place < end, bytes[place] == 0x20 { place += 1 }
        let isGlued = place == start
        let rest = bytes[place..<end]
        // Of an `x`, `if`, `otherwise` or a share.
        guard let first = rest.first, isGlued && (0x30...0x39).contains(first) || "xio".utf8.contains(first) else {
            return
        }
        let isShare =
            isGlued && (0x30...0x39).contains(rest.first ?? 0) && rest.prefix(6).firstRange(of: Array("%)".utf8)) != nil
        let isMark =
            isShare
            || isGlued && rest.starts(with: "x".utf8) && (rest.count == 1 || " )]".utf8.contains(rest[place + 1]))
        let isCondition =
            (rest.starts(with: "x if ".utf8) || rest.starts(with: "if ".utf8)
                || rest.starts(with: "x otherwise".utf8) || rest.starts(with: "otherwise)".utf8))
            && rest.contains { ")]".utf8.contains($0) }
        guard isMark || isCondition else { return }
        findings.report(.markAside, at: place..<end)
        item.areAnswersWhole = false
    }

    /// The share of the score in an option's brackets, `50%` or `-25%`; nil where there is none.
    private func readShare(_ range: Range<Int>, isRound: Bool) -> Rational? {
        guard bytes[range].last(where: { $0 != 0x20 }) == UInt8(ascii: "%") else { return nil }
        var text = source.string(range).filter { $0 != " " }
        text.removeLast()
        text = text.replacing(",", with: ".").replacing("\u{2212}", with: "-")
        guard let percent = Rational(share: text), let share = percent.divided(by: Rational(100)),
            share <= Rational(1), share >= Rational(isRound ? 0 : -1)
        else { return nil }
        return share
    }

    /// One `( )` option is the key; of `[ ]` options, all that earn something are.
    private func keyOfShare(_ share: Rational, isRound: Bool) -> ParsedItem.Option.Key {
        isRound ? (share == Rational(1) ? .always : .never) : (share > Rational(0) ? .always : .never)
    }

    /// What stands in an option's brackets; nil, and reported, when it means nothing.
    mutating func readMark(_ range: Range<Int>, isRound: Bool) -> ParsedItem.Option.Key? {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start] == 0x20 { start += 1 }
        while start < end, bytes[end - 1] == 0x20 { end -= 1 }
        guard start < end else { return .never }
        guard bytes[start] | 0x20 == UInt8(ascii: "x") else {
            return reportMark(start..<end)
        }
        start += 1
        guard start < end else { return .always }
        guard bytes[start] == 0x20 else { return reportMark((start - 1)..<end) }
        while start < end, bytes[start] == 0x20 { start += 1 }
        if bytes[start..<end].elementsEqual("otherwise".utf8) { return .otherwise }
        guard bytes[start..<end].starts(with: "if ".utf8) || bytes[start..<end].starts(with: "if(".utf8) else {
            return reportMark(start..<end)
        }
        do throws(ExpressionParser.Failure) {
            let condition = try ExpressionParser.parse(
                (start + 2)..<end, in: bytes, style: syntax.numbers, wanted: .condition)
            return .when(condition)
        } catch {
            findings.report(error.message, at: error.range, fix: error.fix)
            return nil
        }
    }

    mutating func reportMark(_ range: Range<Int>) -> ParsedItem.Option.Key? {
        if let meant = MarkTyped.meant(by: bytes[range]) {
            findings.report(
                .markTyped(source.string(range), meant), at: range,
                fix: Finding.Fix(label: "write it", range: range, replacement: meant))
            return nil
        }
        findings.report(
            .markUnreadable(source.string(range.clamped(to: range.lowerBound..<(range.lowerBound + 60)))), at: range,
            fix: bytes[range].allSatisfy { (0x30...0x39).contains($0) } && range.count < 4
                ? .percent(after: range, in: source) : nil)
        return nil
    }

    /// An item is of one kind: the first answer decides.
    @discardableResult
    mutating func settle(_ shape: ParsedItem.Shape, at mark: Range<Int>) -> Bool {
        guard let first = item.shape, first != shape else {
            item.shape = shape
            return true
        }
        if item.areAnswersWhole { findings.report(.answersMixed(first, shape), at: mark) }
        item.areAnswersWhole = false
        return false
    }
}

extension Message {
    static var optionUnmarked: Message {
        Message(.answerUnreadable, "this option has no mark; begin it with `- (x)`, `- ( )`, `- [x]` or `- [ ]`")
    }

    static var conditionCut: Message {
        Message(
            .answerUnreadable, "a condition ends at its bracket, and a blank parts it from the text", severity: .warning
        )
    }

    static var markAside: Message {
        Message(
            .answerUnreadable, "the mark of an option stands within its brackets, as in `- (x)` and `- (x if d > 2)`")
    }

    static func markUnreadable(_ text: String) -> Message {
        Message(
            .answerUnreadable,
            "`\(text)` is no mark of an option; there are `x`, a space, a share such as `50%`, `x if CONDITION` and"
                + " `x otherwise`")
    }

    static func answersMixed(_ first: ParsedItem.Shape, _ second: ParsedItem.Shape) -> Message {
        func name(_ shape: ParsedItem.Shape) -> String {
            switch shape {
            case .single: "`( )` options"
            case .multiple: "`[ ]` options"
            case .numeric: "a figure as its answer"
            case .text: "a text as its answer"
            case .ordering: "numbered lines to put in order"
            case .matching: "pairs `a -> b`"
            case .cloze: "gaps `[[name]]`"
            }
        }
        return Message(
            .answerUnreadable, "this item began with \(name(first)) and goes on with \(name(second)); keep to one kind")
    }
}
