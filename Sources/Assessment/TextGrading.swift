import Quantities

extension Variant {
    /// Compares without regard to case and spacing; a difference in accents alone is accepted and pointed out.
    func judgeText(_ response: String, key: TextKey) -> Judgement {
        for fold in [FoldedText.folded, FoldedText.withoutAccents] {
            let given = fold(response)
            for branch in key.branches {
                guard let accepted = branch.accepted.first(where: { fold($0.text) == given }) else { continue }
                var grade = Grade(credit: branch.credit.doubleValue, reading: accepted.text)
                grade.feedback = branch.feedback.map { [$0] } ?? []
                if grade.verdict == .right, FoldedText.folded(accepted.text) != FoldedText.folded(response) {
                    grade.remark = .mindAccents(accepted.text)
                }
                return .graded(grade)
            }
        }
        return .graded(Grade(credit: 0, reading: FoldedText.folded(response)))
    }
}
