import Assessment
import Testing

@testable import QuestionBank

@Suite struct TextFieldTests {
    private static let text = "## a\nWho?\n= \"Bogotá\"\n"

    private func comparison(_ fields: String) -> TextComparison? {
        read(Self.text + fields).onlyItem?.textKey?.comparison
    }

    @Test func eachFieldSetsItsPart() {
        #expect(comparison("") == .usual)
        #expect(
            comparison("case: exact\naccents: free\ntypos: 2\n")
                == TextComparison(letterCase: .exact, accents: .free, typos: 2))
        #expect(comparison("case: mind\n") == TextComparison(letterCase: .mind))
        expect(Self.text + "case: exact\naccents: free\ntypos: 2\n")
    }

    @Test func otherValuesAreErrorsWithAFix() {
        expect(Self.text + "case: 1️⃣exakt\n", [1: .fieldInvalid])
        expect(Self.text + "accents: 1️⃣strict\n", [1: .fieldInvalid])
        expect(Self.text + "typos: 1️⃣3\n", [1: .fieldInvalid])
        expect(Self.text + "1️⃣typos:\n", [1: .fieldInvalid])
        expect(Self.text + "typos: 1\n1️⃣typos: 2\n", [1: .fieldDuplicate])
        expect(Self.text + "1️⃣typo: 1\n", [1: .fieldUnknown])
        #expect(read(Self.text + "case: exakt\n").diagnostics.first?.fix?.replacement == "exact")
    }

    @Test func fieldsOfTextsAreIdleElsewhere() {
        expect(
            "## a\nHow many?\n= 5\n\ncase: 1️⃣mind\naccents: 2️⃣free\ntypos: 3️⃣1\n",
            [1: .fieldInvalid, 2: .fieldInvalid, 3: .fieldInvalid])
        let reading = read("## a\nHow many?\n= 5\n\ntypos: 1\n")
        #expect(reading.diagnostics.map(\.severity) == [.warning])
        #expect(reading.bank?.items.count == 1)
    }

    @Test func textsWithinATypoOfEachOtherAreReported() {
        let two = "## a\nWhich?\n= \"Bolonia\"\n~ 1️⃣\"Polonia\" (0)\n"
        expect(two.replacing(" (0)", with: "") + "typos: 1\n", [1: .branchOverlapsKey])
        expect("## a\nWhich?\n= \"Bolonia\"\n~ \"Polonia\"\n")
        expect("## a\nWhich?\n= \"Bolonia\" | \"Polonia\"\n\ntypos: 1\n")
        expect("## a\nWhich?\n= \"mar\"\n~ \"mal\"\n\ntypos: 1️⃣2\n", [1: .fieldInvalid])
    }
}

@Suite struct TextFieldsOfGapsTests {
    private static let cloze = "## a\nIt was [[who]] in [[year]].\n\n[[who]] = \"Bolonia\"\n[[year]] = 1932\n\n"

    @Test func theyHoldForEachTextOfTheItem() throws {
        let item = try #require(read(Self.cloze + "case: exact\ntypos: 1\n").onlyItem)
        guard case .cloze(let cloze) = item.answer, case .text(let key) = cloze.gaps[0].key else {
            Issue.record("there is no gap for a text")
            return
        }
        #expect(key.comparison == TextComparison(letterCase: .exact, typos: 1))
        expect(Self.cloze + "case: exact\ntypos: 1\n")
    }

    @Test func alikeTextsOfAGapAreReported() {
        expect(
            "## a\nIt was [[who]].\n\n[[who]]\n= \"Bolonia\"\n~ 1️⃣\"Polonia\"\n\ntypos: 1\n",
            [1: .branchOverlapsKey])
    }
}
