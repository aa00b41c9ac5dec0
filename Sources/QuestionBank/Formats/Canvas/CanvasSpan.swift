import Assessment
import Quantities

/// A span of right figures, as conditions that Canvas reads: it knows limits that count, and a figure in the middle.
struct CanvasSpan {
    var variables: [XMLElement]
    /// Limits that Canvas takes for right, though they are not within.
    var counted: [Rational] = []
    /// Figures of more digits than Canvas keeps.
    var longFigures: [String] = []

    init(_ span: AcceptedSpan, low: Rational, high: Rational) {
        func test(_ name: String, _ value: Rational) -> XMLElement {
            XMLElement(name, [("respident", "response1")], text: PlainFigure.text(value))
        }
        counted = (span.isLowIncluded ? [] : [low]) + (span.isHighIncluded ? [] : [high])
        // Canvas does not look at these.
        let without = counted.map { XMLElement("not", [], [test("varequal", $0)]) }
        variables = [test("vargte", low), test("varlte", high)] + without
        var kept = [low, high]
        if let center = span.center {
            // Canvas takes the first figure, and goes as far below it as it is from there to the upper limit.
            let middle = span.middle
            let value = middle?.value ?? center
            let figures = [test("varequal", value)] + (value == center ? [] : [test("varequal", center)])
            variables = [XMLElement("or", [], figures + [XMLElement("and", [], variables)])]
            kept = [value, middle?.margin ?? .zero]
        }
        longFigures = kept.map(PlainFigure.text).filter { Self.digits($0) > Self.most }
    }

    /// What a double of 64 bits holds of any figure.
    private static let most = 15

    private static func digits(_ figure: String) -> Int {
        var digits = figure.utf8.filter { (0x30...0x39).contains($0) }.drop { $0 == 0x30 }
        while digits.last == 0x30 { digits.removeLast() }
        return digits.count
    }
}
