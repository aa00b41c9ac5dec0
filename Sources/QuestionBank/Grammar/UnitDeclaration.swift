import Quantities

/// A unit that an author declares, at the head of a bank or in an item: `puñado = 3 g`, or what is counted with its
/// other names, `school = schools, escuela`.
enum UnitDeclaration {
    /// Adds the unit under all its names, given with commas between; throws what is wrong with its size.
    static func declare(
        _ names: String, as value: Range<Int>, in source: SourceText, style: KeyStyle, into units: inout UnitTable
    ) throws(KeyParser.Failure) -> Quantities.Unit? {
        let names = list(names)
        guard let symbol = names.first else { return nil }
        let startsWithDigit = source.bytes[value].first.map { (0x30...0x39).contains($0) } ?? false
        guard startsWithDigit else {
            let unit = Quantities.Unit.counting(symbol)
            units.declare(unit, names: names + list(source.string(value)))
            return unit
        }
        let size = try KeyParser.parse(value, in: source.bytes, style: style, units: units)
        guard case .value(let figure, .exact) = size.target, let number = figure.constant, let base = size.unit,
            number > Rational(0), let factor = number.multiplied(by: base.factor)
        else { throw KeyParser.Failure(message: .unitSizeInvalid(symbol), range: value) }
        let unit = Quantities.Unit(symbol: symbol, dimension: base.dimension, factor: factor)
        units.declare(unit, names: names)
        return unit
    }

    private static func list(_ names: String) -> [String] {
        names.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }
}

extension ItemParser {
    /// Reads the units that the item declares, wherever they stand: its keys may come before them.
    mutating func readUnits(of lines: ArraySlice<SourceText.Line>) {
        for line in lines where line.indent == 0 && !line.isBlank && bytes[line.text] == UInt8(ascii: "u") {
            guard case .field(.unit) = LineKind(line, in: bytes) else { continue }
            var start = line.text + FieldName.unit.rawValue.utf8.count + 1
            while start < line.end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
            if let sign = declarationSign(in: start..<line.end) { declareUnit(start..<line.end, sign: sign) }
        }
    }

    /// Where the sign of `unit: puñado = 3 g` stands; nil for other values of the field.
    func declarationSign(in value: Range<Int>) -> Int? { bytes[value].firstIndex(of: UInt8(ascii: "=")) }

    private mutating func declareUnit(_ range: Range<Int>, sign: Int) {
        var start = sign + 1
        while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        let names = range.lowerBound..<sign
        do throws(KeyParser.Failure) {
            let unit = try UnitDeclaration.declare(
                source.string(names), as: start..<range.upperBound, in: source, style: syntax.numbers, into: &units)
            if let unit {
                item.declaredUnits.append(ParsedItem.Field(value: unit, range: range))
                item.units = units
            } else {
                findings.report(.unitUnnamed, at: range)
            }
        } catch {
            findings.report(
                Message(
                    error.message.code == .frontMatterInvalid ? .fieldInvalid : error.message.code, error.message.text),
                at: error.range.isEmpty ? range : error.range, fix: error.fix)
        }
    }
}

extension Message {
    static func unitSizeInvalid(_ symbol: String) -> Message {
        Message(.frontMatterInvalid, "`\(symbol)` needs a size in a known unit, such as `3 g`")
    }

    static var unitUnnamed: Message {
        Message(.fieldInvalid, "a unit needs a name: write `unit: puñado = 3 g`, say")
    }
}
