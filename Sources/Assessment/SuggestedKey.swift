import Quantities

extension Item {
    /// Whether its key takes the answer now, in whatever language it is asked.
    public func takes(_ response: String) -> Bool {
        guard canRememberAnswers else { return false }
        let variant = Variant(of: self, seed: 0)
        return languages.contains { language in
            guard case .graded(let grade) = variant.judge(response, language: language) else { return false }
            return grade.verdict == .right
        }
    }

    /// A line of a bank that takes the answer too: the key's own texts with one more, or a figure of its own. Nil where
    /// no single line can.
    public func keyLine(taking answer: Suggestion.Answer) -> String? {
        switch self.answer {
        case .text(let key): key.line(taking: answer.response, language: answer.language.flatMap { Language($0) })
        case .numeric where variables.isEmpty:
            // A figure with decimals is written in the file's own style, which is not known here.
            answer.reading.flatMap {
                $0.contains { !($0.isLetter || $0.isNumber || "- /".contains($0)) } ? nil : "= \($0)"
            }
        default: nil
        }
    }
}

extension TextKey {
    /// The first line of full credit, with one more text after those of its language.
    fileprivate func line(taking response: String, language: Language?) -> String? {
        let words = response.split { $0.isWhitespace }.joined(separator: " ")
        guard !words.isEmpty, let branch = branches.first(where: { $0.credit == .one }) else { return nil }
        var accepted = branch.accepted
        let own = language.flatMap { wanted in accepted.lastIndex { $0.language?.sharesBase(with: wanted) == true } }
        if let place = own ?? accepted.lastIndex(where: { $0.language == nil }) {
            accepted.insert(Accepted(language: accepted[place].language, text: words), at: place + 1)
        } else {
            accepted.append(Accepted(language: language, text: words))
        }
        var line = "="
        var current: Language?
        for (place, one) in accepted.enumerated() {
            if one.language != current, let opened = one.language {
                line += " [\(opened)]"
            } else if place > 0 {
                line += " |"
            }
            current = one.language
            line += " \"" + one.text.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : "\($1)" } + "\""
        }
        return line
    }
}
