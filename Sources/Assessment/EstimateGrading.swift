import Quantities

/// What became of a response that was to be an interval.
public enum EstimateJudgement: Equatable, Sendable {
    case estimated(Grade, Estimate)
    /// It is asked again and counts for nothing.
    case notUnderstood(Misunderstanding)
}

extension Variant {
    /// Judges an interval: right where the key's figure lies within it.
    ///
    /// - Parameters:
    ///   - response: a range or a figure with a margin, perhaps with the learner's confidence behind it: `12-20 @ 80`.
    ///   - confidence: what counts where the response does not say.
    public func judgeEstimate(_ response: String, confidence: Confidence, language: Language) -> EstimateJudgement {
        guard case .numeric(let key) = item.answer, let branch = item.figure,
            let truth = (try? branch.span(with: values))?.center
        else { return .notUnderstood(.intervalWanted) }
        let parts = EstimateText(response)
        var stated = confidence
        if let typed = parts.confidence {
            guard let read = Confidence(typed: typed, language: language) else {
                return .notUnderstood(.confidenceWanted)
            }
            stated = read
        }
        let reader = IntervalReader(
            style: NumberStyle(for: language), key: key, branch: branch, stem: text(item.stem, in: language))
        let interval: Interval
        var ambiguous: Interval?
        switch reader.read(parts.interval) {
        case .interval(let read, let other):
            if let other, other != read, !read.contains(truth) {
                return .notUnderstood(.ambiguousInterval(read, other))
            }
            interval = read
            if other != read { ambiguous = other }
        case .notUnderstood(let misunderstanding):
            return .notUnderstood(misunderstanding)
        }
        let unit = branch.unit.map { " " + $0.symbol } ?? ""
        let isInside = interval.contains(truth)
        var grade = Grade(
            score: isInside ? 1 : 0, verdict: isInside ? .right : .wrong, reading: interval.description + unit)
        grade.ambiguous = ambiguous.map { $0.description + unit }
        return .estimated(grade, Estimate(confidence: stated, truth: truth))
    }
}

/// A response cut at the last `@`, behind which stands how sure the learner is.
private struct EstimateText {
    var interval: String
    var confidence: String?

    init(_ response: String) {
        guard let mark = response.lastIndex(where: { $0 == "@" || $0 == "＠" }) else {
            interval = response
            return
        }
        interval = String(response[..<mark])
        confidence = String(response[response.index(after: mark)...])
    }
}

extension Confidence {
    /// Reads `80`, `80%` or the words for it.
    fileprivate init?(typed text: String, language: Language) {
        let reading = try? NumberReader(style: NumberStyle(for: language)).read(text)
        guard case .single(let value)? = reading?.value, reading?.unit == nil, value.isInteger else { return nil }
        self.init(percent: Int(clamping: value.numerator))
    }
}

/// Reads an interval in the unit of a key's figure.
private struct IntervalReader {
    enum Outcome {
        /// `other` is what the text says with the other decimal mark, where that is in doubt.
        case interval(Interval, other: Interval?)
        case notUnderstood(Misunderstanding)
    }

    let style: NumberStyle
    let key: NumericKey
    let branch: NumericBranch
    let stem: String

    func read(_ text: String) -> Outcome {
        let reading: Reading
        do throws(ReadingFailure) {
            reading = try reader(style).read(text)
        } catch {
            return .notUnderstood(.number(error))
        }
        if key.unitPolicy == .only, let wanted = branch.unit, let typed = reading.unit, typed != wanted {
            return .notUnderstood(.otherUnitWanted(wanted))
        }
        guard let interval = interval(reading) else { return .notUnderstood(.intervalWanted) }
        return .interval(interval, other: reading.hasDoubtfulMark ? other(text) : nil)
    }

    private func other(_ text: String) -> Interval? {
        (try? reader(style.withOtherMark).read(text)).flatMap(interval)
    }

    private func reader(_ style: NumberStyle) -> NumberReader {
        var expected = key.expectation(stem: stem)
        expected.acceptsRange = true
        expected.acceptsYearSpan = false
        return NumberReader(style: style, units: key.units, expected: expected)
    }

    private func interval(_ reading: Reading) -> Interval? {
        let ends: (low: Rational, high: Rational)
        switch reading.value {
        case .single: return nil
        case .range(let low, let high): ends = (low, high)
        case .yearSpan(let first, let last): ends = (Rational(first), Rational(last))
        }
        guard let low = ends.low.converted(from: reading.unit, to: branch.unit),
            let high = ends.high.converted(from: reading.unit, to: branch.unit)
        else { return nil }
        return Interval(low: low, high: high)
    }
}

extension Reading {
    fileprivate var hasDoubtfulMark: Bool {
        assumed.contains { if case .decimalMark = $0 { true } else { false } }
    }
}
