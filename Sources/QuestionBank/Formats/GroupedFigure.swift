import Assessment
import Quantities

/// Figures with a decimal point before three digits, which people who group digits with points write for thousands.
enum GroupedFigure {
    /// The figure without its point, where `500.000` is more likely to be half a million than 500.
    static func thousands(in text: String, _ language: Language) -> String? {
        let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count), parts[0].first != "0",
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            parts[1] == "000" || NumberStyle(for: language).decimalMark == ","
        else { return nil }
        return text.filter { $0 != "." }
    }

    static func warning(_ text: String, _ plain: String) -> String {
        let value = text.hasSuffix(".000") ? String(text.dropLast(4)) : text
        return
            "the point of `\(text)` is a decimal one here, so this is \(value); write \(plain) if a thousand"
            + " times as much is meant"
    }
}
