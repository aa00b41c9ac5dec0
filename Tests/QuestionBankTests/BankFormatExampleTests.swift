import Assessment
import Quantities
import Testing

@testable import QuestionBank

/// The example that documents the format, read value by value.
@Suite struct BankFormatExampleTests {
    static let text = #"""
        ---
        id: collectivisation-figures
        title: [en] Collectivisation: the figures
               [es] Colectivización: las cifras
        languages: es hi en          # the first is the default
        numbers: point               # how this file writes its keys: point (1.0925) or comma (1,0925)
        licence: CC-BY-4.0
        sources:
          es-text: Texto sobre la colectivización (es), párrafos 3-6
        ---

        Text before the first heading describes the bank.

        ## land-decree
        [es] ¿Qué decreto ...?
        [en] Which decree ...?

        - (x) [es] Decreto sobre la Tierra
              [en] Decree on Land
        - ( ) [es] Código Agrario de 1922
              [en] Land Code of 1922
              > [en] Five years later: it codified what the decree began.

        > [en] The explanation, shown after every answer, right or wrong.

        hint: [en] It is from the first days.
        source: es-text
        tags: policy, land

        ## results-named
        [en] Which of these does the text name? (all that apply)

        - [x] Railway travel free of charge
        - [ ] Higher wages

        score: per-option

        ## desiatina
        [es] ¿Cuántas hectáreas tiene una desiatina?
        [en] How many hectares is one desiatina?

        = 1.0925 ha ± 0.0005
        ~ 2.4..2.8 ha (0)
          > [en] That is acres.

        ## commune-area
        let d = 20..90 step 5
        [en] A commune holds {d} desiatinas. How many hectares is that?

        = {d * 1.0925} ha ± 1%

        ## household-case
        let value = 900..2400 step 100
        let days = 30..90 step 5
        [en] A household owns equipment worth {value} roubles, lets none of it out, and hires labour for
             {days} days a year. Was it officially a kulak household?

        - (x if value > 1600 and days > 50 or value >= 800 and days > 75) Yes
        - (x otherwise) No

        ## author-named
        [en] Whose figures of 1926-27 does the text quote?
        = "Baykov" | "Alexander Baykov"

        """#

    static let reading = BankReader.read(Array(text.utf8), fileName: "collectivisation-figures.quiz.md")

    static func item(_ id: String) throws -> Item {
        try #require(reading.bank?.items.first { $0.id.item == id })
    }

    @Test func hasNoErrors() throws {
        #expect(Self.reading.diagnostics.filter { $0.severity == .error } == [])
        let bank = try #require(Self.reading.bank)
        #expect(bank.id == "collectivisation-figures")
        #expect(bank.title.languages == [.english, .spanish])
        #expect(bank.languages == [.spanish, .hindi, .english])
        #expect(bank.licence == "CC-BY-4.0")
        #expect(bank.sources.map(\.key) == ["es-text"])
        #expect(bank.description == LocalizedText("Text before the first heading describes the bank."))
        #expect(
            bank.items.map(\.id.item) == [
                "land-decree", "results-named", "desiatina", "commune-area", "household-case", "author-named",
            ])
        #expect(bank.place(of: "desiatina")?.line == 38)
    }

    @Test func choice() throws {
        let item = try Self.item("land-decree")
        #expect(item.kind == .trueFalse)
        #expect(item.stem.template(in: .spanish) == Template(plain: "¿Qué decreto ...?"))
        #expect(item.stem.template(in: .english) == Template(plain: "Which decree ...?"))
        let options = try #require(item.choice?.options)
        #expect(options.map(\.key) == [.always, .never])
        #expect(options[0].text.template(in: .english) == Template(plain: "Decree on Land"))
        #expect(options[1].text.template(in: .spanish) == Template(plain: "Código Agrario de 1922"))
        #expect(
            options[1].feedback?.template(in: .english)
                == Template(plain: "Five years later: it codified what the decree began."))
        #expect(
            item.explanation?.template(in: .english)
                == Template(plain: "The explanation, shown after every answer, right or wrong."))
        #expect(item.hints.map { $0.template(in: .english) } == [Template(plain: "It is from the first days.")])
        #expect(item.source == LocalizedText("es-text: Texto sobre la colectivización (es), párrafos 3-6"))
        #expect(item.tags == ["policy", "land"])
    }

    @Test func multiple() throws {
        guard case .multiple(let choice, let rule) = try Self.item("results-named").answer else {
            Issue.record("not a multiple-response item")
            return
        }
        #expect(rule == .perOption)
        #expect(choice.options.map(\.key) == [.always, .never])
    }

    @Test func numeric() throws {
        guard case .numeric(let key) = try Self.item("desiatina").answer else {
            Issue.record("not a numeric item")
            return
        }
        #expect(key.branches.count == 2)
        let first = try key.branches[0].span(with: [:])
        #expect(first.low == Rational(decimal: "1.092"))
        #expect(first.high == Rational(decimal: "1.093"))
        #expect(key.branches[0].unit?.symbol == "ha")
        #expect(key.branches[1].credit == Rational(0))
        #expect(key.branches[1].feedback?.template(in: .english) == Template(plain: "That is acres."))
        #expect(try key.branches[1].span(with: [:]).high == Rational(decimal: "2.8"))
    }

    @Test func computed() throws {
        let item = try Self.item("commune-area")
        #expect(item.variables.map(\.name) == ["d"])
        #expect(item.variables.first?.count == 15)
        #expect(
            item.stem.template(in: .english).filled(with: ["d": 20]) { $0.description }.contains("holds 20 desiatinas"))
        guard case .numeric(let key) = item.answer else {
            Issue.record("not a numeric item")
            return
        }
        let span = try key.branches[0].span(with: ["d": 20])
        #expect(span.center == Rational(decimal: "21.85"))
        #expect(span.high == Rational(decimal: "22.0685"))
    }

    @Test func seededCase() throws {
        let item = try Self.item("household-case")
        let choice = try #require(item.choice)
        #expect(choice.keys(with: ["value": 1700, "days": 60]) == [0])
        #expect(choice.keys(with: ["value": 900, "days": 75]) == [1])
        #expect(
            item.stem.template(in: .english).filled(with: ["value": 1, "days": 2]) { $0.description }.contains(
                "for 2 days"))
    }

    @Test func text() throws {
        guard case .text(let key) = try Self.item("author-named").answer else {
            Issue.record("not a text item")
            return
        }
        #expect(key.branches[0].accepted.map(\.text) == ["Baykov", "Alexander Baykov"])
        #expect(key.branches[0].credit == Rational(1))
    }
}
