import Assessment

/// What is said of expressions that cannot be read.
extension Message {
    static var expressionEmpty: Message {
        Message(.expressionInvalid, "an expression should stand here, such as `d * 2`")
    }

    static var expressionIncomplete: Message {
        Message(.expressionInvalid, "the expression breaks off here; a figure or a variable should follow")
    }

    static var expressionTooDeep: Message {
        Message(.expressionInvalid, "brackets nest too deep here; compute a part with `let` first")
    }

    static var expressionTooLong: Message {
        Message(.expressionInvalid, "this expression is too long; compute a part with `let` first")
    }

    static var conditionWanted: Message {
        Message(.expressionInvalid, "a condition should stand here, such as `d > 50`, and this is a figure")
    }

    static var numberWanted: Message {
        Message(.expressionInvalid, "a figure should stand here, and this is a condition")
    }

    static func comparisonUnchained(_ figure: String) -> Message {
        Message(
            .expressionInvalid,
            "only comparisons that go one way chain, such as `1 < a <= 5`; compare `\(figure)` twice, with `and`")
    }

    static var percentMisplaced: Message {
        Message(
            .expressionInvalid,
            "`%` can follow a figure written out, of which it makes a hundredth: `d * 15%`; there is no remainder")
    }

    static func signIsWord(_ sign: String, _ word: String) -> Message {
        Message(.expressionInvalid, "`\(sign)` is written `\(word.filter { $0 != " " })` here")
    }

    static func wordReserved(_ word: String) -> Message {
        Message(.expressionInvalid, "`\(word)` has a meaning of its own in expressions and names no variable")
    }

    static func functionUnknown(_ name: String, near: String?) -> Message {
        Message(
            .expressionInvalid,
            "there is no function `\(name)`; "
                + (near.map { "did you mean `\($0)`?" } ?? "there are min, max, round, abs"))
    }

    static func arityWrong(_ function: Expression.Function, style: KeyStyle) -> Message {
        let wanted =
            switch function {
            case .min, .max: style == .comma ? "2 to 16 figures, with `;` between them" : "2 to 16 figures"
            case .abs: "one figure"
            case .round: "a figure and, if need be, its decimal places"
            }
        return Message(.expressionInvalid, "`\(function.rawValue)` takes \(wanted)")
    }

    static func expressionUnexpected(_ text: String) -> Message {
        if let first = text.unicodeScalars.first, !first.isASCII, first.properties.isAlphabetic {
            return Message(
                .expressionInvalid,
                "`\(text)` is no letter of a variable's name; names have letters a-z, digits and `_`, a letter first")
        }
        let isValue = text.first.map { $0.isLetter || $0.isNumber || $0 == "(" } ?? false
        return Message(
            .expressionInvalid,
            "`\(text)` cannot stand here in an expression"
                + (isValue ? "; between two figures stands a sign, such as `*`" : ""))
    }

    static func bracketUnclosed(_ bracket: String) -> Message {
        let closing = ["(": ")", "{": "}", "[": "]", "\"": "\"", "“": "”", "«": "»"][bracket] ?? bracket
        return Message(.bracketUnclosed, "`\(bracket)` is never closed on this line; add `\(closing)`")
    }
}
