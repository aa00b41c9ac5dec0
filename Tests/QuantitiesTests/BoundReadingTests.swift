import Quantities
import Testing

/// Words and signs that make a number a bound, and whether the number itself belongs to it.
@Suite struct BoundReadingTests {
    private func bound(_ text: String, _ style: NumberStyle) -> String {
        guard let reading = try? NumberReader(style: style, expected: .any).read(text) else { return "refused" }
        let bounds = reading.assumed.compactMap { if case .boundWord(let bound) = $0 { bound.rawValue } else { nil } }
        return bounds.joined(separator: " ") + (reading.isApproximate ? " ~" : "")
    }

    private func check(_ table: String, _ style: NumberStyle) {
        for row in Row.table(table) { #expect(bound(row.text, style) == row.expected, "\(row.text)") }
    }

    @Test func signs() {
        check(
            """
            > 500 => >
            ≥ 500 => >=
            >= 500 => >=
            ⩾ 500 => >=
            < 500 => <
            ≤ 500 => <=
            <= 500 => <=
            500+ => >=
            500 =>
            """, .english)
    }

    @Test func english() {
        check(
            """
            at least 500 => >=
            no fewer than 500 => >=
            500 or more => >=
            500 or over => >=
            greater than or equal to 500 => >=
            a minimum of 500 => >=
            500 and more => >=
            minimum 500 => >=
            500 max => <=
            up to and including 500 => <=
            more than 500 => >
            over 500 => >
            at most 500 => <=
            up to 500 => <=
            no more than 500 => <=
            500 or less => <=
            less than or equal to 500 => <=
            less than 500 => <
            fewer than 500 => <
            almost 500 => < ~
            just over 500 => > ~
            by 1937 => <=
            after 1937 => >
            """, .english)
    }

    @Test func spanish() {
        check(
            """
            al menos 500 => >=
            por lo menos 500 => >=
            500 como mínimo => >=
            500 o más => >=
            mayor o igual que 500 => >=
            un mínimo de 500 => >=
            mínimo 500 => >=
            500 y más => >=
            a partir de 500 => >=
            500 máximo => <=
            más de 500 => >
            mas de 500 => >
            superior a 500 => >
            como mucho 500 => <=
            a lo sumo 500 => <=
            no más de 500 => <=
            hasta 500 => <=
            500 o menos => <=
            menos de 500 => <
            casi 500 => < ~
            poco más de 500 => > ~
            """, .spanish)
    }

    @Test func hindi() {
        check(
            """
            कम से कम 500 => >=
            न्यूनतम 500 => >=
            500 या अधिक => >=
            500 या उससे अधिक => >=
            500 से कम नहीं => >=
            कम-से-कम 500 => >=
            500 और अधिक => >=
            500 से अधिक => >
            500 से ज़्यादा => >
            अधिक से अधिक 500 => <=
            ज़्यादा से ज़्यादा 500 => <=
            अधिकतम 500 => <=
            500 से अधिक नहीं => <=
            500 तक => <=
            500 से कम => <
            1937 के बाद => >
            """, .hindi)
    }

    @Test func french() {
        check(
            """
            au moins 500 => >=
            500 ou plus => >=
            500 au minimum => >=
            pas moins de 500 => >=
            500 et plus => >=
            à partir de 500 => >=
            supérieur ou égal à 500 => >=
            plus de 500 => >
            au plus 500 => <=
            au maximum 500 => <=
            pas plus de 500 => <=
            jusqu'à 500 => <=
            moins de 500 => <
            presque 500 => < ~
            """, .french)
    }

    @Test func german() {
        check(
            """
            mindestens 500 => >=
            wenigstens 500 => >=
            500 oder mehr => >=
            ab 500 => >=
            nicht weniger als 500 => >=
            500 und mehr => >=
            500 oder darunter => <=
            größer oder gleich 500 => >=
            mehr als 500 => >
            über 500 => >
            höchstens 500 => <=
            maximal 500 => <=
            bis zu 500 => <=
            bis 500 => <=
            nicht mehr als 500 => <=
            weniger als 500 => <
            unter 500 => <
            knapp 500 => < ~
            gut 500 => > ~
            """, .german)
    }
}
