import Assessment
import Quantities
import Testing

struct TemplateTests {
    private let sum = Template(segments: [
        .text("A commune of "), .value(.variable("d")), .text(" and "),
        .value(.binary(.divide, .number(Rational(10)), .variable("d"))), .text("."),
    ])

    private func filled(_ values: [String: Rational]) -> String {
        sum.filled(with: values) { "<\($0)>" }
    }

    @Test func figuresAreWrittenByTheCaller() {
        #expect(filled(["d": Rational(4)]) == "A commune of <4> and <2.5>.")
    }

    @Test func whatCannotBeComputedShowsAsAQuestionMark() {
        #expect(filled([:]) == "A commune of ? and ?.")
        #expect(filled(["d": .zero]) == "A commune of <0> and ?.")
    }

    @Test func onlyPlainTextIsConstant() {
        #expect(!sum.isConstant)
        #expect(Template(plain: "{d}").isConstant)
        #expect(Template(segments: []).isConstant)
        #expect(Template(plain: "{d}").filled(with: ["d": Rational(4)]) { $0.description } == "{d}")
    }

    @Test func theSourceNamesVariables() {
        #expect(sum.source == "A commune of {d} and {…}.")
    }

    @Test func wordsAloneAreWordsHoweverTheyCame() {
        var grown = Template(segments: [])
        #expect(grown.isEmpty && grown.words == nil)
        grown.append("How ")
        grown.append("many?")
        #expect(grown == Template(plain: "How many?") && grown == Template(segments: [.text("How many?")]))
        #expect(grown.words == "How many?" && !grown.isEmpty)
        #expect(!Template(plain: "").isEmpty)
    }

    @Test func wordsGrowBehindFiguresAndStayApartWhereTheyWereCut() {
        var text = Template(plain: "In ")
        text.append(.gap("year"))
        text.append(" it ")
        text.append("was")
        #expect(text.segments == [.text("In "), .gap("year"), .text(" it was")])
        #expect(text.words == nil && text.isConstant)
        text.append(Template.Segment.text("."))
        #expect(text.segments.count == 4)
        var words: [String] = []
        text.forEachWords { words.append($0) }
        #expect(words == ["In ", " it was", "."])
    }
}
