extension Variant {
    /// What there is to say of each gap's answer, in the order shown; empty for items without gaps.
    ///
    /// Answers that belong into each other's gaps are told so; any other figure is diagnosed as if it had been asked
    /// for alone.
    public func gapDiagnoses(of response: String, grade: Grade, language: Language) -> [Diagnosis?] {
        let gaps = gaps(in: language)
        let parts = Self.parts(of: response, gaps: gaps)
        guard !gaps.isEmpty, parts.count == gaps.count, grade.parts.count == gaps.count else { return [] }
        let swaps = Diagnosis.swaps(gaps: gaps.count) { answer, gap in
            guard answer != gap else { return grade.parts[gap].verdict == .right }
            // A letter means another option in another gap.
            guard gaps[answer].item.choice == nil, gaps[gap].item.choice == nil, !parts[answer].isEmpty,
                case .graded(let grade) = gaps[gap].judge(parts[answer], language: language, asksWhichReading: false)
            else { return false }
            return grade.verdict == .right
        }
        return gaps.indices.map { place in
            if let partner = swaps[place] { return .swapped(with: partner + 1) }
            return gaps[place].diagnosis(of: parts[place], grade: grade.parts[place], language: language)
        }
    }
}
