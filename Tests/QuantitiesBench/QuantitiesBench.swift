import Foundation
import Quantities

/// Times `NumberReader` against the ICU parser behind `NumberFormatter`, in one process, in turns.
///
/// Both read the same figures, as each style writes them; the second line is what only `NumberReader` reads.
@main struct QuantitiesBench {
    private static let styles = ["en-US", "es-ES", "es-MX", "de-DE", "fr-FR"]
    private static let phrases = [
        ("en-US", "2.5 million"), ("en-US", "1,234.5 km"), ("en-US", "between 10 and 12 %"), ("en-US", "about 16k"),
        ("es-ES", "2 millones y medio"), ("es-ES", "dieciséis mil trescientos"),
        ("es-ES", "500 millones de rublos oro"),
        ("fr-FR", "quatre-vingt-dix-sept"), ("fr-FR", "2 millions d'hectares"), ("de-DE", "zweieinhalb Millionen"),
        ("de-DE", "sechzehntausenddreihundert"), ("es-MX", "1.0925 ha"),
    ]

    static func main() {
        let figures: [(reader: NumberReader, formatter: NumberFormatter, texts: [String])] = styles.compactMap { tag in
            guard let style = NumberStyle(language: tag) else { return nil }
            let formatter = NumberFormatter()
            formatter.locale = Locale(identifier: tag)
            formatter.numberStyle = .decimal
            return (NumberReader(style: style, expected: .number), formatter, texts(in: style))
        }
        let words = phrases.compactMap { tag, text in
            NumberStyle(language: tag).map { (NumberReader(style: $0), text) }
        }
        var times: [[Double]] = [[], [], []]
        for round in 0...20 {
            let reader = time {
                figures.reduce(0) { count, of in count + of.texts.count { (try? of.reader.read($0)) != nil } }
            }
            let formatter = time {
                figures.reduce(0) { count, of in count + of.texts.count { of.formatter.number(from: $0) != nil } }
            }
            let phrase = time {
                (0..<100).reduce(0) { count, _ in count + words.count { (try? $0.0.read($0.1)) != nil } }
            }
            // The first round only warms up.
            guard round > 0 else { continue }
            for (index, each) in [reader, formatter, phrase].enumerated() { times[index].append(each) }
        }
        let rates = times.map { 1e6 / $0.sorted()[$0.count / 2] }
        print(line("figures, in five styles", rates[0], rates[1]))
        print(line("words and units", rates[2], rates[1]))
    }

    private static func texts(in style: NumberStyle) -> [String] {
        let writer = NumberWriter(style: style)
        return (0..<200).compactMap { index in
            Rational(numerator: Int128(index * index * index * 7919 + index), denominator: [1, 1, 10, 100][index % 4])
        }.map { writer.write($0) }
    }

    /// Microseconds for each text that was read.
    private static func time(_ work: () -> Int) -> Double {
        var count = 0
        let elapsed = ContinuousClock().measure { count = work() }
        return Double(elapsed.components.attoseconds) / 1e12 / Double(max(count, 1))
            + Double(elapsed.components.seconds) * 1e6 / Double(max(count, 1))
    }

    private static func line(_ name: String, _ reader: Double, _ formatter: Double) -> String {
        let (own, other) = (Int(reader), Int(formatter))
        let ratio = String(format: "%7.2f", reader / formatter)
        return
            "\(name.padding(toLength: 44, withPad: " ", startingAt: 0)) \(own) a second  NumberFormatter \(other)  ratio \(ratio)"
    }
}
