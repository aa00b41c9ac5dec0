import Assessment
import Quantities

/// `numeric-options-unordered`: figures are found faster in their order.
enum NumericOptionsOrder {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.areAnswersWhole, item.options.count > 2 else { return }
        var figures: [Rational] = []
        var rest: String?
        var isMixed = false
        for place in item.options.indices {
            guard let version = item.options[place].text.text.versions.first, version.text.isConstant else { return }
            let words = LocalizedText.words(of: version)
            guard let first = words.utf8.first(where: { $0 != 0x2D }), (0x30...0x39).contains(first) || first == 0xE0,
                let (figure, after) = figure(words, style: context.front.syntax.numbers)
            else { return }
            if rest != nil, rest != after { isMixed = true }
            rest = after
            figures.append(figure)
        }
        if isMixed {
            // Thousands and millions, or minutes and hours.
            guard let amounts = amounts(of: item, in: context) else { return }
            figures = amounts
        }
        let pairs = zip(figures, figures.dropFirst())
        guard !pairs.allSatisfy({ $0 <= $1 }), !pairs.allSatisfy({ $0 >= $1 }) else { return }
        let first = item.options[0].text.range.lowerBound
        findings.report(.figuresUnordered, at: first..<max(first, item.options[0].text.range.upperBound))
    }

    /// The options in one scale and one unit; nil where they have none in common.
    private static func amounts(of item: ParsedItem, in context: RuleContext) -> [Rational]? {
        var amounts: [Rational] = []
        var first: Reading?
        for option in item.options {
            guard let version = option.text.text.versions.first,
                let language = version.language ?? context.languages.first,
                let reading = FigureForm.reading(of: LocalizedText.words(of: version), language),
                reading.alternative == nil, case .single(let value) = reading.value,
                reading.isPercent == (first?.isPercent ?? reading.isPercent)
            else { return nil }
            let known = first ?? reading
            first = known
            switch (reading.unit, known.unit) {
            case (nil, nil):
                guard reading.unitText == known.unitText else { return nil }
                amounts.append(value)
            case (let own?, let other?):
                guard let converted = own.convert(value, to: other) else { return nil }
                amounts.append(converted)
            default: return nil
            }
        }
        return amounts
    }

    /// The figure that a text begins with and the rest of it without a plural's ending, if that has no digit.
    private static func figure(_ text: String, style: KeyStyle) -> (Rational, String)? {
        let bytes = Array(text.utf8)
        let start = bytes.first == 0x2D ? 1 : 0
        let number = try? KeyNumber.read(
            at: start, until: bytes.count, in: bytes, style: style, allowsComma: true, allowsFraction: false)
        guard let number else { return nil }
        guard !bytes[number.range.upperBound...].contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        let rest = FoldedText.folded(String(decoding: bytes[number.range.upperBound...], as: UTF8.self))
        return (start == 1 ? number.value.negated : number.value, rest.hasSuffix("s") ? String(rest.dropLast()) : rest)
    }
}

extension Message {
    static var figuresUnordered: Message {
        Message(
            .numericOptionsUnordered,
            "these figures are neither rising nor falling; put them in order, and add `order: fixed` to keep it")
    }
}

extension Explanation {
    static let numericOptionsUnordered = Explanation(
        finds: "Options that are all figures, neither rising nor falling.",
        reason: "A reader should search for the answer and not for its place (Haladyna, Downing and Rodriguez "
            + "2002). In five real banks 15 to 91 % of such items were out of order, which is why this is "
            + "information and no warning. With `order: fixed` the order is kept.",
        fires: .bank(
            #"""
            ## a
            How many?

            - (x) 10
            - ( ) 5
            - ( ) 20

            """#),
        quiet: .bank(
            #"""
            ## a
            How many?

            - ( ) 5
            - (x) 10
            - ( ) 20

            order: fixed

            """#))
}
