import Assessment
import Quantities

/// Lines that begin with `=` or `~`.
extension ItemParser {
    mutating func readKey(_ line: SourceText.Line, isKey: Bool) {
        var range = afterMark(line)
        if let next = bytes[range].first, next == UInt8(ascii: "=") || next == UInt8(ascii: "~") {
            let extra = range.lowerBound..<(range.lowerBound + 1)
            findings.report(
                .keyMarkTwice, at: extra, fix: Finding.Fix(label: "remove it", range: extra, replacement: ""))
            range = extra.upperBound..<range.upperBound
            while let first = range.first, bytes[first] == 0x20 { range = range.dropFirst() }
        }
        let whole = range
        let credit = isKey ? Rational(1) : readCredit(&range)
        var start = range.lowerBound
        var isText = QuotedTexts.isStart(start, until: range.upperBound, in: bytes)
        if !isText, case .language(_, let end) = syntax.opening(at: start, until: range.upperBound, in: bytes) {
            isText = true
            start = end
        }
        if !isText, case .unknown = syntax.opening(at: start, until: range.upperBound, in: bytes) { isText = true }
        guard settle(isText ? .text : .numeric, at: line.text..<(line.text + 1)) else { return }
        guard let credit else {
            item.areAnswersWhole = false
            return
        }
        if isText {
            item.texts.append(ParsedItem.TextBranch(isKey: isKey, accepted: [], credit: credit, range: whole))
            construct = .text
            readAccepted(range, into: item.texts.count - 1)
            return
        }
        do throws(KeyParser.Failure) {
            let result = try KeyParser.parse(
                range, in: bytes, style: syntax.numbers, units: units, language: syntax.declaredLanguages.first)
            item.numbers.append(
                ParsedItem.NumericBranch(
                    isKey: isKey, target: result.target, unit: result.unit, isPercent: result.isPercent,
                    credit: credit, range: range, toleranceRange: result.toleranceRange, unitRange: result.unitRange))
            construct = .number
            if result.isPercent, result.unit != nil, let unit = result.unitRange {
                findings.report(.percentWithUnit, at: unit)
            }
            if isKey, line.text + 2 < line.end, bytes[line.text + 1] == UInt8(ascii: ">"),
                case .bound(_, _) = result.target
            {
                findings.report(.boundTyped, at: line.text..<(line.text + 2))
            }
            if result.hasPercentTwice, let tolerance = result.toleranceRange {
                findings.report(.percentOfPercent, at: tolerance)
            }
        } catch {
            for failure in [error] + error.others {
                findings.report(failure.message, at: failure.range, fix: failure.fix)
            }
            item.areAnswersWhole = false
        }
    }

    mutating func readAccepted(_ range: Range<Int>, into place: Int) {
        let language = item.texts[place].accepted.last?.language
        do throws(QuotedTexts.Failure) {
            let accepted = try QuotedTexts.parse(range, language: language, in: bytes, syntax: syntax)
            if accepted.isEmpty {
                findings.report(.answerMissing, at: item.texts[place].range)
                item.areAnswersWhole = false
            }
            item.texts[place].accepted += accepted
        } catch {
            findings.report(error.message, at: error.range, fix: error.fix)
            item.areAnswersWhole = false
            construct = .unread
        }
    }

    /// Takes `(0.5)`, `(50%)` off the end of a branch; none is no credit. Nil, and reported, when it cannot be read.
    mutating func readCredit(_ range: inout Range<Int>) -> Rational? {
        guard !range.isEmpty, bytes[range.upperBound - 1] == UInt8(ascii: ")"),
            let open = bytes[range].lastIndex(of: UInt8(ascii: "("))
        else { return Rational(0) }
        var inner = (open + 1)..<(range.upperBound - 1)
        let bracketed = open..<range.upperBound
        range = range.lowerBound..<open
        while range.upperBound > range.lowerBound, bytes[range.upperBound - 1] == 0x20 {
            range = range.lowerBound..<(range.upperBound - 1)
        }
        var scale = Rational(1)
        if !inner.isEmpty, bytes[inner.upperBound - 1] == UInt8(ascii: "%") {
            inner = inner.lowerBound..<(inner.upperBound - 1)
            scale = Rational(100)
        }
        let text = bytes[inner].filter { $0 != 0x20 }.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
        guard let number = Rational(share: String(decoding: text, as: UTF8.self)),
            let credit = number.divided(by: scale),
            credit >= Rational(0), credit <= Rational(1)
        else {
            findings.report(.creditUnreadable(source.string(bracketed)), at: bracketed)
            return nil
        }
        return credit
    }
}

extension Rational {
    /// Reads `0.5`, and `1/3` where no decimal is exact.
    init?(share text: String) {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            self.init(decimal: text)
            return
        }
        guard let part = Rational(decimal: text[..<slash]),
            let whole = Rational(decimal: text[text.index(after: slash)...]),
            let share = part.divided(by: whole)
        else { return nil }
        self = share
    }
}

extension Message {
    static var percentOfPercent: Message {
        Message(
            .numberAmbiguousInKey,
            "this tolerance is a share of the key, not percentage points; for points write it without `%`",
            severity: .warning)
    }

    static var percentWithUnit: Message {
        Message(.answerUnreadable, "a figure is in per cent or in a unit; keep one of them", severity: .warning)
    }

    static var boundTyped: Message {
        Message(
            .numberAmbiguousInKey,
            "`=>` is read as `= >`, above; at least is `= >=`, so set the `=` apart from what follows",
            severity: .warning)
    }

    static func creditUnreadable(_ text: String) -> Message {
        Message(.answerUnreadable, "`\(text)` is no credit; credit is a share of the score: `(0)`, `(0.5)`, `(50%)`")
    }
}
