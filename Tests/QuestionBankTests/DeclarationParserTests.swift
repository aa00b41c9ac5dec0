import Assessment
import Quantities
import Testing

@testable import QuestionBank

@Suite struct DeclarationParserTests {
    private func item(_ declaration: String, head: String = "") -> String {
        head + "## a\nlet d = \(declaration)\nHow many in {d}?\n= {d} 2 dp\n"
    }

    private func values(_ declaration: String, head: String = "") throws -> [String] {
        let item = try #require(read(item(declaration, head: head)).onlyItem)
        let combinations = Combinations(of: item.variables)
        return (0..<combinations.count).compactMap { combinations.values(at: $0)["d"]?.description }
    }

    private func message(_ declaration: String, head: String = "") -> String? {
        read(item(declaration, head: head)).diagnostics.first?.message
    }

    @Test func ranges() throws {
        #expect(try values("1..4") == ["1", "2", "3", "4"])
        #expect(try values("0.1..0.5 step 0.2") == ["0.1", "0.3", "0.5"])
        #expect(try values("-4..4 step 4") == ["-4", "0", "4"])
        #expect(try values("1/4..1 step 1/4") == ["0.25", "0.5", "0.75", "1"])
        #expect(try values("5%..15% step 5%") == ["0.05", "0.1", "0.15"])
        #expect(try values("3..3") == ["3"])
    }

    @Test func theLastStepMayStopShort() throws {
        #expect(try values("1..10 step 4") == ["1", "5", "9"])
    }

    @Test func lists() throws {
        #expect(try values("3, 5.5, -7") == ["3", "5.5", "-7"])
        #expect(try values("3; 5; 7") == ["3", "5", "7"])
        #expect(try values("1,5; 2; 2,5", head: "---\nnumbers: comma\n---\n") == ["1.5", "2", "2.5"])
        #expect(try values("min(3, 4), 8") == ["3", "8"])
    }

    @Test func descendingRangesAreRefused() {
        let text = item("9..1 step 2")
        let finding = read(text).diagnostics.first
        #expect(finding?.code == .rangeInverted)
        #expect(finding?.fix?.replacement == "1..9 ")
        #expect(message("9..1 step -2")?.contains("written upwards") == true)
        #expect(message("1..9 step 0")?.contains("greater than zero") == true)
    }

    @Test func unitsAndTextsAreRefused() {
        #expect(message("3 kg, 5 kg")?.contains("write `kg` where it is shown") == true)
        #expect(message("3 kg, 5 m")?.contains("`kg`") == true)
        #expect(message("1..9 ha")?.contains("`ha`") == true)
        #expect(message("20 °C")?.contains("bare figure") == true)
        #expect(message("\"red\", \"green\"")?.contains("not texts") == true)
        #expect(message("red, green")?.contains("figures must stand here") == true)
        expect("## a\nlet a = 1..9\nlet b = 1..1️⃣a\nHow many in {a} and {b}?\n= {a}\n", [1: .expressionInvalid])
    }
}
