import Quantities
import Testing

/// Whatever is typed, the reader answers or refuses, and a refusal points into the text.
@Suite struct NumberReaderFuzzTests {
    private static let pieces = [
        "0", "1", "9", "12", "000", "1.600", "1,5", "९", "३", "٣", "½", "²", "⁻", "e", "e999999", "×10^", "10^", "^",
        ".",
        ",", "'", " ", "\u{A0}", "-", "−", "–", "+", "/", "%", "~", "<", "$", "₹", "€", "(", "=", "_", ":", "\u{200D}",
        "\u{301}", "\u{0}", "\u{10FFFF}", "🇪🇸", "million", "millones", "y medio", "mil", "de", "a", "y", "entre",
        "medio",
        "millón", "and a half", "half", "quarter", "hundred", "thousand", "between", "and", "to", "five", "twenty",
        "point",
        "लाख", "करोड़", "साढ़े", "पौने", "सवा", "ढाई", "से", "के बीच", "और", "तीन", "दशमलव", "trillón", "क़", "ज\u{93C}",
        "km", "km2", "ha", "desiatinas", "rublos oro", "M", "MM", "B", "k", "m", "min", "h", "1926", "27",
        "99999999999999999999",
        "170141183460469231731687303715884105727", "más de", "about", "percent", "of", "xyz", "...", "0x",
    ]

    private static let readers: [NumberReader] = [NumberStyle.english, .spanish, .latinAmericanSpanish, .hindi].flatMap
    {
        style in
        let area = UnitTable.standard.unit(named: "ha")
        return [
            NumberReader(style: style), NumberReader(style: style, expected: .number),
            NumberReader(style: style, expected: .init(unit: area, requiresUnit: true, acceptsRange: true)),
            NumberReader(style: style, expected: .init(unit: .counting("people"), percent: .asFraction)),
        ]
    }

    private func check(_ text: String) {
        let length = text.unicodeScalars.count
        for reader in Self.readers {
            do throws(ReadingFailure) {
                let reading = try reader.read(text)
                if case .range(let low, let high) = reading.value { #expect(low <= high, "\(text)") }
                if case .yearSpan(let first, let last) = reading.value { #expect(first <= last, "\(text)") }
            } catch {
                let isInside = error.offset >= 0 && error.length >= 0 && error.offset + error.length <= length
                #expect(isInside, "\(error) in \(text)")
            }
        }
    }

    @Test func piecesOfNumbersInAnyOrder() {
        var random = SplitMix64(state: 1)
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...9, using: &random) {
                text += Self.pieces.randomElement(using: &random) ?? ""
                if Bool.random(using: &random) { text += " " }
            }
            check(text)
        }
    }

    @Test func bytesAtRandom() {
        var random = SplitMix64(state: 2)
        for _ in 0..<1_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            check(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func scalarsAtRandom() {
        var random = SplitMix64(state: 3)
        for _ in 0..<1_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let value = UInt32.random(in: 0...0x2FFF, using: &random)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
                if Bool.random(using: &random) { text += "5" }
            }
            check(text)
        }
    }

    @Test(arguments: ["9", "1 ", "1,", "million ", "and ", "a ", "½", "-", "साढ़े ", "1/", "km/", "1e9", "dos ", "y "])
    func repetitionEnds(piece: String) {
        for count in [40, 399, 100_000] { check(String(repeating: piece, count: count)) }
    }
}
