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
}
