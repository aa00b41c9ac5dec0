import Quantities

/// What was amiss with a text that is wrong. It gives the key away, so only practice looks for it.
public enum TextDiagnosis: Hashable, Sendable {
    /// The letters are right, and the item wants more than that.
    case only(isOfCase: Bool, isOfAccents: Bool)
    /// So many slips lie between it and this accepted text.
    case near(letters: Int, text: String)
    /// It was taken for a slip in the text of a known mistake.
    case readAs(String)
}

extension Variant {
    /// Says how near a wrong text came to the key; nil where it is not near, or is a known mistake.
    public func textDiagnosis(of response: String, language: Language) -> TextDiagnosis? {
        guard case .text(let key) = item.answer else { return nil }
        if let match = TextMatch.find(response, in: key, language: language) {
            guard case .slips = match.manner, match.branch.credit != Rational(1) else { return nil }
            return .readAs(match.text)
        }
        let given = TextForms(response)
        var nearest: (slips: Int, text: String)?
        for branch in key.branches where branch.credit == Rational(1) {
            for accepted in branch.accepted(in: language) {
                let forms = TextForms(accepted.text)
                if let difference = TextDifference(from: given, to: forms) {
                    return .only(
                        isOfCase: difference.isOfCase && key.comparison.letterCase == .exact,
                        isOfAccents: difference.isOfAccents && key.comparison.accents == .exact)
                }
                guard let slips = TextSlips.count(from: given, to: forms),
                    slips * Self.lettersForSlip <= min(given.letterCount, forms.letterCount),
                    nearest.map({ slips < $0.slips }) ?? true
                else { continue }
                nearest = (slips, accepted.text)
            }
        }
        return nearest.map { .near(letters: $0.slips, text: $0.text) }
    }

    /// With fewer letters for each slip, most words of a length would be near one another.
    private static let lettersForSlip = 3
}
