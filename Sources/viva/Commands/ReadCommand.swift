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
                    .usage, .unit, name: unit,
                    among: (units.nearest(to: unit, language: context.language.base) ?? units.nearest(to: unit)).map {
                        [$0]
                    }
                        ?? [],
                    otherwise: .unitsAreLike)
            }
            expected.unit = known
        }
        let style = NumberStyle(for: context.language)
        do throws(ReadingFailure) {
            let reading = try NumberReader(style: style, units: units, expected: expected).read(typed)
            guard let shown = reading.converted(to: expected.unit) else {
                throw ReadingFailure(
                    reason: .outOfRange, offset: 0, length: typed.unicodeScalars.count, text: String(typed.prefix(40)))
            }
            show(shown, context)
        } catch {
            let message = context.wording(.number(error))
            guard context.options.json else {
                throw Failure(.badData, .plain(message.hasSuffix(".") ? String(message.dropLast()) : message))
            }
            context.show([
                "error": .string(error.reason.rawValue), "message": .string(message), "text": .string(error.text),
                "offset": .int(error.offset), "length": .int(error.length), "suggestion": JSONValue(error.suggestion),
            ])
            throw Failure(.badData)
        }
    }

    /// - Parameter reading: in the unit that it is to be shown in.
    private func show(_ reading: Reading, _ context: Context) {
        var value: Rational?
        var span: (low: Rational, high: Rational)?
        switch reading.value {
        case .single(let number): value = number
        case .range(let low, let high): span = (low, high)
        case .yearSpan(let first, let last): span = (Rational(first), Rational(last))
        }
        if context.options.json {
            return context.show([
                "value": JSONValue(value?.description),
                "unit": JSONValue(reading.isPercent ? "%" : reading.unit?.symbol ?? reading.unitText),
                "alternative": JSONValue(reading.alternative?.description),
                "low": JSONValue(span?.low.description), "high": JSONValue(span?.high.description),
                "ambiguous": JSONValue(reading.canonicalAlternative), "bound": JSONValue(reading.bound?.rawValue),
                "assumed": .array(reading.assumed.map { .string($0.code) }),
            ])
        }
        let wording = context.wording
        var written = reading
        let isOne = value.map { $0.magnitude == .one } ?? false
        written.unitText = reading.unit.map { wording.name(of: $0, isOne: isOne) } ?? reading.unitText
        let text = wording.quantity(written)
        context.screen.paragraph(wording(reading.bound.map { .readAsBound(text, $0) } ?? .readAs(text)))
        guard let pair = wording.unmistakableReadings(reading) else { return }
        context.screen.paragraph(wording(.ambiguousNumber(pair.first, pair.second)), indent: 2, style: .faint)
    }
}

extension Reading {
    /// The same in another unit; without one in the greatest of its own that makes it decimal. Nil where it does not fit.
    fileprivate func converted(to wanted: Quantities.Unit?) -> Reading? {
        var reading = self
        guard let typed = unit, let unit = wanted ?? decimalUnit else {
            reading.unit = wanted
            return reading
        }
        func convert(_ value: Value) -> Value? {
            switch value {
            case .single(let number): typed.convert(number, to: unit).map { .single($0) }
            case .range(let low, let high):
                typed.convert(low, to: unit).flatMap { low in typed.convert(high, to: unit).map { .range(low, $0) } }
            case .yearSpan: value
            }
        }
        guard let value = convert(value) else { return nil }
        reading.value = value
        reading.alternative = alternative.flatMap { typed.convert($0, to: unit) }
        reading.alternativeValue = alternativeValue.flatMap(convert)
        (reading.unit, reading.unitText) = (unit, unit.symbol)
        // What was asked for in feet is not told in feet and inches, unless feet would take a fraction.
        if wanted != nil, !compound.contains(unit) || reading.decimalUnit == unit { reading.compound = [] }
        return reading
    }
}

extension Wording {
    /// Both readings of what can be read in two ways, written so that each is one only; nil where there is one reading.
    fileprivate func unmistakableReadings(_ reading: Reading) -> (first: String, second: String)? {
        func text(_ low: Rational, _ high: Rational) -> String { "\(unmistakable(low))–\(unmistakable(high))" }
        switch (reading.value, reading.alternative, reading.alternativeValue) {
        case (.single(let value), let other?, _): return (unmistakable(value), unmistakable(other))
        case (.range(let low, let high), _, .range(let otherLow, let otherHigh)?):
            return (text(low, high), text(otherLow, otherHigh))
        default: return nil
        }
    }
}
