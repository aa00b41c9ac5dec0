extension Variant {
    /// Judges the gaps' answers, which stand between semicolons in the order in which the reader meets the gaps.
    /// A semicolon within quotation marks or after a backslash belongs to the answer.
    ///
    /// Where every gap offers options, letters may also stand between blanks. A gap left empty is wrong.
    func judgeCloze(_ response: String, cloze: Cloze, language: Language, asksWhichReading: Bool) -> Judgement {
        let order = gapOrder(in: language)
        let gaps = gaps(in: language)
        let parts = Self.parts(of: response, gaps: gaps)
        guard parts.count == gaps.count, parts.contains(where: { !$0.isEmpty }) else {
            return .notUnderstood(.partsWanted(gaps.count, given: parts.count))
        }
        var grades: [Grade] = []
        for (place, gap) in gaps.enumerated() {
            guard !parts[place].isEmpty else {
                grades.append(Grade(score: 0, verdict: .skipped))
                continue
            }
            switch gap.judge(parts[place], language: language, asksWhichReading: asksWhichReading) {
            case .graded(let grade): grades.append(grade)
            case .notUnderstood(let reason): return .notUnderstood(.part(place + 1, reason))
            }
        }
        let isWhole = grades.allSatisfy { $0.verdict == .right }
        let mean = grades.reduce(0) { $0 + $1.score } / Double(max(grades.count, 1))
        let readings = zip(order, grades).sorted { $0.0 < $1.0 }.map { $0.1.reading ?? "" }
        var grade = Grade(
            credit: isWhole ? 1 : cloze.rule == .perGap ? mean : 0, reading: readings.joined(separator: "; "))
        grade.parts = grades
        if grades.contains(where: { $0.ambiguous != nil }) {
            let others = zip(order, grades).sorted { $0.0 < $1.0 }.map { $0.1.ambiguous ?? $0.1.reading ?? "" }
            grade.ambiguous = others.joined(separator: "; ")
        }
        if grades.count == 1 { grade.remark = grades[0].remark }
        return .graded(grade)
    }

    /// What was typed for each gap.
    public static func parts(of response: String, gaps: [Variant]) -> [String] {
        let parts = GapParts(response, isOne: gaps.count == 1).parts
        guard parts.count == 1, gaps.count > 1, gaps.allSatisfy({ $0.item.choice != nil }) else { return parts }
        let words = response.split(whereSeparator: \.isWhitespace).map(String.init)
        return words.count == gaps.count ? words : parts
    }
}
