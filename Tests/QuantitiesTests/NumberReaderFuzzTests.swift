import Testing

@testable import Quantities

/// Whatever is typed, the reader answers or refuses; a refusal points into the text, and an answer reads back.
@Suite struct NumberReaderFuzzTests {
    private static let noise = [
        "0", "1", "9", "12", "000", "1.600", "1,5", "९", "३", "٣", "½", "²", "⁻", "e", "e999999", "×10^", "10^", "^",
        ".", ",", "'", "’", " ", "\u{A0}", "\u{202F}", "-", "−", "–", "+", "/", "%", "~", "<", "$", "₹", "€", "(", "=",
        "_",
        ":", "\u{200D}", "\u{301}", "\u{0}", "\u{10FFFF}", "🇪🇸", "क़", "ज\u{93C}", "km", "km2", "ha", "m", "min", "h",
        "desiatinas", "rublos oro", "1926", "27", "99999999999999999999", "170141183460469231731687303715884105727",
        "xyz", "...", "0x", "°", "d'", "l’", "ß",
    ]

    /// The noise and every word of one language.
    private static let pieces: [[String]] = NumberLanguage.all.map { language in
        let units = language.unitNames.values.compactMap(\.first).sorted()
        // Twice, so that a third of the pieces are noise at most.
        let words = language.vocabulary().words.keys.sorted()
        return noise + words + words + units
    }

    private static let readers: [[NumberReader]] = NumberLanguage.all.map { language in
        allStyles.filter { $0.language == language.tag }.flatMap { style in
            let area = UnitTable.standard.unit(named: "ha")
            return [
                NumberReader(style: style), NumberReader(style: style, expected: .number),
                NumberReader(style: style, expected: .init(unit: area, requiresUnit: true, acceptsRange: true)),
                NumberReader(
                    style: style, expected: .init(unit: .counting("people"), nouns: ["km"], percent: .asFraction)),
            ]
        }
    }

    private static func check(_ text: String, by readers: [NumberReader]) {
        let length = text.unicodeScalars.count
        for reader in readers {
            do throws(ReadingFailure) {
                readsBack(try reader.read(text), of: text, by: reader)
            } catch {
                let isInside = error.offset >= 0 && error.length >= 0 && error.offset + error.length <= length
                #expect(isInside, "\(error) in \(text)")
            }
        }
    }

    /// What is written of the value, exactly, is read as the same value.
    private static func readsBack(_ reading: Reading, of text: String, by reader: NumberReader) {
        let writer = NumberWriter(style: reader.style)
        let whole = NumberReader(style: reader.style)
        switch reading.value {
        case .single(let value):
            let written = writer.write(value, unambiguous: true)
            var again = try? whole.read(written)
            again?.isFraction = false
            #expect(again == Reading(value: .single(value)), "\(text): \(written)")
        case .range(let low, let high): #expect(low <= high, "\(text)")
        case .yearSpan(let first, let last): #expect(first <= last, "\(text)")
        }
    }

    @Test(arguments: NumberLanguage.all.indices)
    func piecesOfNumbersInAnyOrder(language: Int) {
        var random = SplitMix64(state: UInt64(language))
        let pieces = Self.pieces[language]
        let readers = Self.readers[language]
        for _ in 0..<2_500 {
            var text = ""
            for _ in 0..<Int.random(in: 1...9, using: &random) {
                text += pieces.randomElement(using: &random) ?? ""
                if Bool.random(using: &random) { text += " " }
            }
            if let reader = readers.randomElement(using: &random) { Self.check(text, by: [reader]) }
        }
    }

    private static let someReaders = readers.flatMap { $0.prefix(4) }

    @Test func bytesAtRandom() {
        var random = SplitMix64(state: 2)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            Self.check(String(decoding: bytes, as: UTF8.self), by: Self.someReaders)
        }
    }

    @Test func scalarsAtRandom() {
        var random = SplitMix64(state: 3)
        for _ in 0..<500 {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let value = UInt32.random(in: 0...0x2FFF, using: &random)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
                if Bool.random(using: &random) { text += "5" }
            }
            Self.check(text, by: Self.someReaders)
        }
    }

    @Test(arguments: [
        "9", "1 ", "1,", "million ", "and ", "a ", "½", "-", "साढ़े ", "1/", "km/", "1e9", "dos ", "y ", "quatre-", "d'",
        "einund", "vingt et ", "hundert", "’", "5 km ",
    ])
    func repetitionEnds(piece: String) {
        for count in [40, 399, 100_000] {
            Self.check(String(repeating: piece, count: count), by: Self.someReaders)
        }
    }
}
