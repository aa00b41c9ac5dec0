import Quantities

extension Variant {
    /// Compares as the key says; what was overlooked in an answer that is right is pointed out.
    func judgeText(_ response: String, key: TextKey, language: Language) -> Judgement {
        guard let match = TextMatch.find(response, in: key, language: language) else {
            return .graded(Grade(credit: 0, reading: FoldedText.folded(response)))
        }
        var grade = Grade(credit: match.branch.credit.doubleValue, reading: match.text)
        grade.feedback = match.branch.feedback.map { [$0] } ?? []
        if grade.verdict == .right { grade.remark = key.comparison.remark(on: match) }
        return .graded(grade)
    }
}
