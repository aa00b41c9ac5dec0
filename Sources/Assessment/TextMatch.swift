/// The accepted text that an answer meets, and what keeps it from being the same.
struct TextMatch {
    enum Manner: Hashable {
        case same(TextDifference)
        /// So many slips away.
        case slips(Int)
    }

    var branch: TextKey.Branch
    var text: String
    var manner: Manner

    /// The match that counts: the text that differs least, the earlier one where two differ alike; a slip is forgiven
    /// only where no text is met without, and where no answer of another worth is as near.
    ///
    /// - Parameter language: of the question; of texts that one branch accepts, those in it come first.
    static func find(_ response: String, in key: TextKey, language: Language) -> TextMatch? {
        let given = TextForms(response)
        let comparison = key.comparison
        var best: (rank: Int, match: TextMatch)?
        var near: [(slips: Int, isForgiven: Bool, match: TextMatch)] = []
        for branch in key.branches {
            for accepted in branch.accepted(in: language) {
                let forms = TextForms(accepted.text)
                if let difference = TextDifference(from: given, to: forms), comparison.allows(difference) {
                    let rank = comparison.rank(difference)
                    guard best.map({ rank < $0.rank }) ?? true else { continue }
                    best = (rank, TextMatch(branch: branch, text: accepted.text, manner: .same(difference)))
                } else if comparison.typos > 0, let slips = TextSlips.count(from: given, to: forms) {
                    let isForgiven =
                        slips > 0 && slips <= comparison.allowance(forms)
                        && TextSlips.count(from: given, to: forms, comparison: comparison) != nil
                    let match = TextMatch(branch: branch, text: accepted.text, manner: .slips(slips))
                    near.append((slips, isForgiven, match))
                }
            }
        }
        if let best { return best.match }
        guard let nearest = near.filter(\.isForgiven).min(by: { $0.slips < $1.slips }) else { return nil }
        let isDoubtful = near.contains {
            $0.slips < nearest.slips
                || ($0.slips == nearest.slips && $0.match.branch.credit != nearest.match.branch.credit)
        }
        return isDoubtful ? nil : nearest.match
    }
}

extension TextKey.Branch {
    /// Its texts, those of a language first.
    func accepted(in language: Language) -> [TextKey.Accepted] {
        let isOwn = { (accepted: TextKey.Accepted) in accepted.language?.sharesBase(with: language) == true }
        return accepted.filter(isOwn) + accepted.filter { !isOwn($0) }
    }
}

extension TextComparison {
    func allows(_ difference: TextDifference) -> Bool {
        !(difference.isOfCase && letterCase == .exact) && !(difference.isOfAccents && accents == .exact)
    }

    /// Less is nearer; case that nobody looks at tells no two texts apart.
    fileprivate func rank(_ difference: TextDifference) -> Int {
        (difference.isOfAccents ? 2 : 0) + (difference.isOfCase && letterCase != .free ? 1 : 0)
    }

    /// What is pointed out of an answer that is right all the same.
    func remark(on match: TextMatch) -> Grade.Remark? {
        switch match.manner {
        case .slips(let slips): .misspelt(match.text, slips: slips)
        case .same(let difference):
            switch (difference.isOfCase && letterCase == .mind, difference.isOfAccents && accents == .mind) {
            case (true, true): .mindCaseAndAccents(match.text)
            case (true, false): .mindCase(match.text)
            case (false, true): .mindAccents(match.text)
            case (false, false): nil
            }
        }
    }
}
