import Assessment
import Quantities
import Testing

@testable import QuestionBank

/// Banks written for another program and read again, question by question.
@Suite struct ForeignRoundTripTests {
    private func bank(_ items: String) throws -> Bank {
        let text = "---\nid: trip\ntitle: A trip\nlanguages: en\nnumbers: point\n---\n\n" + items + "\n"
        let reading = BankReader.read(Array(text.utf8), fileName: "trip.quiz.md", scrutiny: .soundness)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
        return try #require(reading.bank)
    }

    private func lines(_ bank: Bank) -> String {
        bank.items.map { ItemWriter(item: $0, languages: bank.languages).lines.joined(separator: "\n") }
            .joined(separator: "\n\n")
    }

    /// What comes back; nothing may be said of losses unless that is allowed.
    private func back(
        _ items: String, _ format: BankFormat, isLossy: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let bank = try bank(items)
        let writing = format.write(bank)
        #expect(
            isLossy == !writing.diagnostics.isEmpty, "\(writing.diagnostics.map(\.message))",
            sourceLocation: sourceLocation)
        #expect(writing.itemsLeftOut == 0, sourceLocation: sourceLocation)
        #expect(format.write(bank).bytes == writing.bytes, sourceLocation: sourceLocation)
        let reading = format.read(writing.bytes, fileName: "trip", options: .init(bankID: "trip"))
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))", sourceLocation: sourceLocation)
        let read = try #require(reading.bank, sourceLocation: sourceLocation)
        #expect(read.id == "trip" && read.title == bank.title, sourceLocation: sourceLocation)
        return lines(read)
    }

    private func expectSame(
        _ items: String, _ formats: [BankFormat], isLossy: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for format in formats {
            let same = try lines(bank(items))
            #expect(
                try back(items, format, isLossy: isLossy, sourceLocation: sourceLocation) == same, "\(format)",
                sourceLocation: sourceLocation)
        }
    }

    private let all: [BankFormat] = [.moodleXML, .qti, .qti3, .canvas]
    private let rich: [BankFormat] = [.moodleXML, .qti, .qti3]

    @Test func oneOfSeveral() throws {
        try expectSame(
            """
            ## sea
            Into which sea? 2 < 3 & "so" on.

            Second paragraph
            - (x) Black <b>Sea</b>
                  > Yes & no.
            - ( ) Baltic \\[[x]] \\{d}
                  > No, \\
                  the Vistula.
            - ( ) ]]> & ' "

            > It is in Romania.
            >
            > Twice.

            source: an atlas: p. 3
            """, all)
    }

    @Test func fixedOrderAndTags() throws {
        try expectSame("## a\nQ?\n\n- (x) one\n- ( ) two\n- ( ) three\n\ntags: x, y z\norder: fixed", rich)
    }

    @Test func sharesOfTheScore() throws {
        try expectSame("## a\nQ?\n\n- (x) one\n- (50%) two\n- (100/3%) three\n- ( ) four", rich)
        try expectSame("## a\nQ?\n\n- [50%] one\n- [100/3%] two\n- [50/3%] three\n- [-25%] four", rich)
    }

    @Test(arguments: ["moodle", "right-minus-wrong", "rexams-none", "none-if-wrong"])
    func sumsOfShares(rule: String) throws {
        try expectSame("## a\nQ?\n\n- [x] one\n- [x] two\n- [x] three\n- [ ] four\n- [ ] five\n\nscore: \(rule)", rich)
    }

    @Test func severalRight() throws {
        let item = "## a\nQ?\n\n- [x] one\n- [x] two\n- [ ] three"
        try expectSame(item, [.qti, .qti3])
        try expectSame(item + "\n\nscore: right-minus-wrong", [.canvas])
        #expect(try back(item, .moodleXML, isLossy: true).contains("score: moodle"))
    }

    @Test func trueAndFalse() throws {
        try expectSame("## a\nS.\n\n- ( ) True\n  > No.\n- (x) False\n\norder: fixed", rich)
    }

    @Test func figures() throws {
        try expectSame("## a\nQ?\n\n= 1.0925 ± 0.00005\n  > Right.", all)
        try expectSame("## a\nQ?\n\n= -42", all)
        try expectSame("## a\nQ?\n\n= 7 ± 1\n~ 5 ± 0.5 (0.5)\n  > Nearly.\n~ 70 (0)\n  > Ten times.", rich)
        try expectSame("## a\nQ?\n\n= 2.4..2.8", [.qti, .qti3, .canvas])
        try expectSame("## a\nQ?\n\n= 35 ± 2%\n~ > 500 (0)\n~ <= 3 (0.25)", [.qti, .qti3])
        try expectSame("## a\nQ?\n\n= 3.14 3 sf", [.qti, .qti3])
        try expectSame("## a\nQ?\n\n= 3.14 3 sf", [.canvas], isLossy: true)
        try expectSame("## a\nQ?\n\n= 3.14 1 dp", [.qti, .qti3])
    }

    @Test func units() throws {
        try expectSame("## a\nQ?\n\n= 1.0925 ha ± 0.0005", [.moodleXML])
        try expectSame("## a\nQ?\n\n= 1.0925 ha ± 0.0005", [.qti, .qti3, .canvas], isLossy: true)
        try expectSame("## a\nQ?\n\n= 35% ± 1", [.qti, .qti3, .canvas], isLossy: true)
    }

    @Test func texts() throws {
        try expectSame("## a\nQ?\n\n= \"Baykov\" | \"A. * Baykov\"\n\naccents: exact", all)
        try expectSame(
            "## a\nQ?\n\n= \"Bern\"\n~ \"Berne\" | \"<Bärn>\" (0.5)\n  > French.\n\ncase: exact\naccents: exact", rich)
    }

    @Test func orderings() throws {
        let item = "## a\nIn which order?\n\n1. one\n2. two\n3. three & a half"
        try expectSame(item, rich)
        try expectSame(item, [.canvas], isLossy: true)
        try expectSame(item + "\n\nscore: per-place", rich)
        try expectSame(item + "\n\nscore: per-pair", [.moodleXML])
    }

    @Test func matchings() throws {
        let item = "## a\nWhich?\n\n- Paris -> Seine\n- London -> Thames\n- Lyon -> Rhône"
        try expectSame(item, all)
        try expectSame(item + "\n- -> Loire", all)
        try expectSame(item + "\n\nscore: all-or-nothing", [.qti, .qti3])
    }

    @Test func gaps() throws {
        let item = """
            ## danube
            The Danube is [[1]] long, flows into the [[2]] and \\{rises} in [[3]].

            [[1]] = 2850 ± 20
            ~ 28 (0)
              > In km, ~ please} #1.
            [[2]]
            - (x) Black Sea
            - ( ) Baltic/North Sea
            - (50%) Sea of "Marmara"
            [[3]] = "Donaueschingen" | "Furtwangen"

            accents: exact
            """
        try expectSame(item, rich)
    }

    @Test func gapsInCanvas() throws {
        try expectSame("## a\nA [[x]] and [[y-1]].\n\n[[x]]\n- (x) 1\n- ( ) 2\n[[y-1]]\n- ( ) 3\n- (x) 4", [.canvas])
        try expectSame(
            "## a\nA [[x]] and [[y]].\n\n[[x]] = \"1\" | \"one\"\n[[y]] = \"2\"\n\naccents: exact", [.canvas])
    }

    @Test func hintsAreKept() throws {
        try expectSame("## a\nQ?\n\n= 1\n\nhint: One.\nhint: Two.", [.moodleXML])
        try expectSame("## a\nQ?\n\n= 1\n\nhint: One.\nhint: Two.", [.qti, .qti3], isLossy: true)
    }

    @Test func languagesAreChosen() throws {
        let text = "---\nid: two\nlanguages: en es\nnumbers: point\n---\n\n## a\n[en] One?\n[es] ¿Uno?\n\n= 1\n"
        let bank = try #require(BankReader.read(Array(text.utf8), fileName: "two.quiz.md").bank)
        for format in all {
            let writing = format.write(bank, options: .init(language: .spanish))
            #expect(writing.diagnostics.contains { $0.message.contains("es") })
            let back = try #require(
                format.read(writing.bytes, fileName: "two", options: .init(language: .spanish)).bank)
            #expect(back.languages == [.spanish])
            #expect(Item.plain(back.items[0].stem) == "¿Uno?")
        }
    }

    /// Texts of any shape come back, and nothing that is written is refused.
    @Test(arguments: Array(UInt64(1)...30))
    func anyBank(seed: UInt64) throws {
        var random = RandomBank(seed: seed)
        let bank = random.bank()
        for format in all {
            let writing = format.write(bank, options: .init(seed: seed))
            let reading = format.read(writing.bytes, fileName: "random", options: .init(bankID: "random"))
            let items = reading.bank?.items ?? []
            #expect(
                items.count + writing.itemsLeftOut == bank.items.count,
                "\(format): \(reading.diagnostics.map(\.message))")
            #expect(!reading.diagnostics.contains { $0.severity == .error }, "\(reading.diagnostics.map(\.message))")
            let ids = Set(bank.items.map(\.id.item))
            #expect(items.allSatisfy { ids.contains($0.id.item) })
        }
    }
}
