import ArgumentParser
import Assessment
import Quantities
import ScoreReports

/// `viva read TEXT`: how a typed number would be read.
struct ReadCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Show how a typed number is read.")

    @Argument(parsing: .allUnrecognized, help: "The number, as you would type it.")
    var text: [String]

    @Option(help: "The unit that the answer is wanted in.")
    var unit: String?

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let typed = (text.first == "--" ? Array(text.dropFirst()) : text).joined(separator: " ")
        let units = UnitTable.standard
        var expected = Expectation.any
        if let unit {
            guard let known = units.unit(named: unit) else {
                throw Failure.unknown(
                    .usage, .unit, name: unit, among: units.nearest(to: unit).map { [$0] } ?? [],
                    otherwise: .unitsAreLike)
            }
            expected.unit = known
        }
        let style = NumberStyle(for: context.language)
        do throws(ReadingFailure) {
            let reading = try NumberReader(style: style, units: units, expected: expected).read(typed)
            show(reading, expected.unit, context)
        } catch {
            let message = context.wording(.number(error))
            guard context.options.json else {
                throw Failure(kind: .badData, message: message.hasSuffix(".") ? String(message.dropLast()) : message)
            }
            context.show([
                "error": .string(error.reason.rawValue), "message": .string(message), "text": .string(error.text),
                "offset": .int(error.offset), "length": .int(error.length), "suggestion": JSONValue(error.suggestion),
            ])
            throw Failure(kind: .badData, message: "")
        }
    }

    private func show(_ reading: Reading, _ wanted: Quantities.Unit?, _ context: Context) {
        let unit = wanted ?? reading.unit
        func exact(_ value: Rational) -> Rational {
            guard let unit, let typed = reading.unit else { return value }
            return typed.convert(value, to: unit) ?? value
        }
        var value: Rational?
        var span: (low: Rational, high: Rational)?
        switch reading.value {
        case .single(let number): value = exact(number)
        case .range(let low, let high): span = (exact(low), exact(high))
        case .yearSpan(let first, let last): span = (Rational(first), Rational(last))
        }
        if context.options.json {
            return context.show([
                "value": JSONValue(value?.description),
                "unit": JSONValue(reading.isPercent ? "%" : unit?.symbol ?? reading.unitText),
                "alternative": JSONValue(reading.alternative.map { exact($0).description }),
                "low": JSONValue(span?.low.description), "high": JSONValue(span?.high.description),
                "assumed": .array(reading.assumed.map { .string($0.code) }),
            ])
        }
        let wording = context.wording
        let suffix = (unit?.symbol ?? reading.unitText).map { " " + $0 } ?? (reading.isPercent ? " %" : "")
        let written =
            value.map(wording.number) ?? span.map { "\(wording.number($0.low))–\(wording.number($0.high))" } ?? ""
        context.screen.paragraph(wording(.readAs(written + suffix)))
        if let other = reading.alternative {
            context.screen.paragraph(
                wording(
                    .ambiguousNumber(value.map(wording.unmistakable) ?? written, wording.unmistakable(exact(other)))),
                indent: 2, style: .faint)
        }
    }
}
