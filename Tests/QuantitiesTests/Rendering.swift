import Quantities
import Testing

/// A reading or failure on one line, for tables: `1600 or 1.6 [ha] % ~ {decimal-mark}`, `! bad-grouping 0+5`.
func rendered(_ text: String, style: NumberStyle, expected: Quantities.Expectation = .any, units: UnitTable = .standard)
    -> String
{
    do throws(ReadingFailure) {
        return rendered(try NumberReader(style: style, units: units, expected: expected).read(text))
    } catch {
        let suggestion = error.suggestion.map { " (\($0))" } ?? ""
        return "! \(error.reason.rawValue) \(error.offset)+\(error.length)\(suggestion)"
    }
}

func rendered(_ reading: Reading) -> String {
    var line =
        switch reading.value {
        case .single(let value): value.description
        case .range(let low, let high): "\(low)..\(high)"
        case .yearSpan(let first, let last): "years \(first)-\(last)"
        }
    if let other = reading.alternative { line += " or \(other)" }
    if case .range(let low, let high)? = reading.alternativeValue { line += " or \(low)..\(high)" }
    if let unit = reading.unit { line += " [\(unit.symbol)]" }
    if reading.isPercent { line += " %" }
    if reading.isApproximate { line += " ~" }
    if !reading.assumed.isEmpty { line += " {\(reading.assumed.map(\.code).joined(separator: ", "))}" }
    return line
}

/// A row of a table written as `text => rendering`.
struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: String

    var testDescription: String { text }

    static func table(_ rows: String) -> [Row] {
        rows.split(separator: "\n").map { line in
            let sides = line.split(separator: "=>", maxSplits: 1)
            let text = sides[0].hasSuffix(" ") ? sides[0].dropLast() : sides[0]
            let expected = sides.count > 1 ? sides[1].drop { $0 == " " } : ""
            return Row(text: String(text), expected: String(expected))
        }
    }
}
