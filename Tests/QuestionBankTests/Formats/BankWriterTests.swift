import Assessment
import Quantities
import Testing

@testable import QuestionBank

@Suite struct BankWriterTests {
    /// Writing a bank and parsing the text gives the bank, whatever its texts look like.
    @Test(arguments: 1...24 as ClosedRange<UInt64>) func parsingWhatIsWrittenIsTheIdentity(seed: UInt64) throws {
        var random = RandomBank(seed: seed)
        let bank = random.bank()
        let text = BankWriter.text(bank)
        var findings = Findings()
        let source = SourceText(Array(text.utf8), file: bank.file, findings: &findings)
        var assembly = BankAssembly(source, findings: findings)
        let items = assembly.parsedItems()
        let builder = ItemBuilder(
            bank: bank.id, languages: bank.languages, sources: [], units: assembly.front.units)
        #expect(items.count == bank.items.count)
        for (parsed, item) in zip(items, bank.items) {
            let read = try #require(builder.item(parsed), "\(ItemWriter(item: item, languages: bank.languages).lines)")
            #expect(
                tree(of: read, in: bank) == tree(of: item, in: bank),
                "\(ItemWriter(item: item, languages: bank.languages, units: bank.units).lines.joined(separator: "\n"))")
        }
        let read = try #require(assembly.reading(scrutiny: .soundness).bank)
        var head = read
        head.items = []
        var wanted = bank
        wanted.items = []
        #expect(BankJSONWriter.tree(head).text == BankJSONWriter.tree(wanted).text)
    }

    private func tree(of item: Item, in bank: Bank) -> String {
        var bank = bank
        bank.items = [item]
        return BankJSONWriter.tree(bank).text
    }

    @Test(arguments: 1...400 as ClosedRange<UInt64>) func expressions(seed: UInt64) throws {
        var random = RandomBank(seed: seed)
        for wanted in [ExpressionParser.Wanted.number, .condition] {
            let expression =
                wanted == .number ? random.expression(["a", "b"], depth: 4) : random.condition(["a", "b"], depth: 4)
            let text = ExpressionPrinter.text(expression)
            let bytes = Array(text.utf8)
            let read = try ExpressionParser.parse(0..<bytes.count, in: bytes, style: .point, wanted: wanted)
            #expect(read.expression == expression, "\(text)")
        }
    }

    @Test func bracketsOnlyWhereNeeded() throws {
        for text in [
            "a - (b - c)", "a - b - c", "-(a + b) * c", "a / (b * c)", "not (a > 1 and b < 2)",
            "a > 1 and b < 2 or c = 3",
            "(a > 1 or b < 2) and c != 3", "max(a + 1, b) * 2", "--a", "a * -b", "round(a / 3, 2)",
        ] {
            let bytes = Array(text.utf8)
            let wanted: ExpressionParser.Wanted = text.contains(">") ? .condition : .number
            let read = try ExpressionParser.parse(0..<bytes.count, in: bytes, style: .point, wanted: wanted)
            #expect(ExpressionPrinter.text(read.expression) == text)
        }
    }

    /// A bank that is laid out as the writer does it comes back to the byte.
    @Test func layout() throws {
        let text = """
            ---
            id: rivers
            title: [en] Rivers
                   [es] Ríos
            languages: en es
            numbers: point
            sources:
              atlas: [en] A school atlas
                     [es] Un atlas escolar
            units:
              school: schools
            ---

            [en] About rivers.
            [es] Sobre ríos.

            ## danube-sea
            let d = 20..90 step 5
            [en] Into which sea does the Danube flow after {d * 2} km?
            [es] ¿En qué mar desemboca el Danubio tras {d * 2} km?

            - (x if d > 50) [en] The Black Sea
                  [es] El mar Negro
                  > [en] So it is.
                  > [es] Así es.
            - (x otherwise) The Baltic Sea

            > [en] Its delta lies in Romania.
            > [es] Su delta está en Rumanía.
            >
            > [en] And in Ukraine.
            > [es] Y en Ucrania.

            hint: [en] It is black.
                  [es] Es negro.
            source: atlas
            tags: seas, rivers
            order: fixed

            ## length
            How long is it?

            = 2850 km ± 20
            ~ 2000..2500 km (0.5)
              > A little short.

            """
        let reading = read(text)
        #expect(reading.diagnostics.filter { $0.severity == .error }.isEmpty)
        #expect(BankWriter.text(try #require(reading.bank)) == text)
    }

    @Test func aLineEndThatIsKept() {
        let reading = read("## a\nRoses are red,\\\n  violets are blue\\\\\n  and so on.\n= 1\n")
        #expect(reading.onlyItem?.stemText() == "Roses are red,\nviolets are blue\\ and so on.")
    }

    @Test func anEscapedArrowPartsNothing() throws {
        let reading = read("## a\nMatch.\n\n- f: A \\-> B -> a map\n- x -\\> y -> an arrow\n")
        guard case .matching(let matching) = try #require(reading.onlyItem).answer else { return }
        #expect(matching.pairs.map { Item.plain($0.left) } == ["f: A -> B", "x -> y"])
        #expect(matching.targets.map { Item.plain($0) } == ["a map", "an arrow"])
    }
}
