import Assessment
import Testing

@testable import QuestionBank

/// Ways to answer beyond options and fields, and several of them in one item.
@Suite struct QTIInteractionTests {
    private func read(_ content: String) -> BankReading { QTISample.read(content, version: "2p2", no: "0") }

    private func declared(
        _ name: String, _ cardinality: String, _ type: String, _ values: String..., mapping: String = ""
    ) -> String {
        let correct = values.map { "<value>\($0)</value>" }.joined()
        return """
            <responseDeclaration identifier="\(name)" cardinality="\(cardinality)" baseType="\(type)"><correctResponse>\(correct)</correctResponse>\(mapping)</responseDeclaration>
            """
    }

    private let matchCorrect =
        "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct\"/>"

    private func associable(_ names: String...) -> String {
        names.map { "<simpleAssociableChoice identifier=\"\($0)\" matchMax=\"1\">The \($0)</simpleAssociableChoice>" }
            .joined()
    }

    @Test func association() {
        let reading = read(
            """
            \(declared("RESPONSE", "multiple", "pair", "Seine Paris", "London Thames"))
            <itemBody><associateInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="2"><prompt>What belongs together?</prompt>
            \(associable("Paris", "Seine", "London", "Thames", "Tiber"))</associateInteraction></itemBody>\(matchCorrect)
            """)
        #expect(
            items(reading) == [
                "## i1\nWhat belongs together?\n\n- The Seine -> The Paris\n- The London -> The Thames\n- -> The Tiber\n\nscore: all-or-nothing"
            ], "\(said(reading))")
        #expect(said(reading).count == 1)
        let hub = read(
            """
            \(declared("RESPONSE", "multiple", "pair", "A X", "X B", "C Y"))
            <itemBody><associateInteraction responseIdentifier="RESPONSE"><prompt>?</prompt>\(associable("A", "B", "C", "X", "Y"))</associateInteraction></itemBody>\(matchCorrect)
            """)
        #expect(items(hub).first?.contains("- The A -> The X\n- The B -> The X") == true, "\(items(hub)) \(said(hub))")
        let chain = read(
            """
            \(declared("RESPONSE", "multiple", "pair", "A X", "X B", "B C"))
            <itemBody><associateInteraction responseIdentifier="RESPONSE"><prompt>?</prompt>\(associable("A", "B", "C", "X"))</associateInteraction></itemBody>\(matchCorrect)
            """)
        #expect(chain.bank == nil && said(chain).contains { $0.contains("several") })
    }

    @Test func setsThatAreTurned() {
        let reading = read(
            """
            \(declared("RESPONSE", "multiple", "directedPair", "River Rhine", "River Elbe", "Peak Etna"))
            <itemBody><matchInteraction responseIdentifier="RESPONSE" shuffle="false"><prompt>Sort</prompt>
            <simpleMatchSet>\(associable("River", "Peak"))</simpleMatchSet><simpleMatchSet>\(associable("Rhine", "Etna", "Elbe"))</simpleMatchSet></matchInteraction></itemBody>
            \(matchCorrect)
            """)
        #expect(
            items(reading).first?.contains("- The Rhine -> The River\n- The Etna -> The Peak\n- The Elbe -> The River")
                == true,
            "\(items(reading)) \(said(reading))")
    }

    @Test func slider() {
        let reading = read(
            """
            \(declared("RESPONSE", "single", "integer", "40"))
            <itemBody><sliderInteraction responseIdentifier="RESPONSE" lowerBound="0.0" upperBound="100" step="5" stepLabel="true"><prompt>How many per cent?</prompt></sliderInteraction></itemBody>\(matchCorrect)
            """)
        #expect(items(reading) == ["## i1\nHow many per cent?\n\n(0.0 … 100)\n\n= 40"])
        #expect(said(reading) == ["a slider is a figure to type here"])
    }

    @Test func wordsInATextAreOptions() {
        let reading = read(
            """
            \(declared("RESPONSE", "single", "identifier", "B"))
            <itemBody><hottextInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Which word is wrong?</prompt>
            <p>The <hottext identifier="A">Rhine</hottext> flows to <hottext identifier="B">Rome</hottext>.</p></hottextInteraction></itemBody>\(matchCorrect)
            """)
        #expect(
            items(reading) == [
                "## i1\nWhich word is wrong?\n\nThe Rhine flows to Rome.\n\n- ( ) Rhine\n- (x) Rome\n\norder: fixed"
            ], "\(said(reading))")
    }

    @Test func optionsAndFieldsAreGaps() {
        let reading = read(
            """
            \(declared("R1", "single", "identifier", "b"))\(declared("R2", "single", "string", "Bern"))\(declared("R3", "single", "float", "2.5"))
            <itemBody><p>Read this.</p>
            <choiceInteraction responseIdentifier="R1" shuffle="true" maxChoices="1"><prompt>Which river?</prompt><simpleChoice identifier="a">Etna</simpleChoice><simpleChoice identifier="b">Aare</simpleChoice></choiceInteraction>
            <p>Which town? <textEntryInteraction responseIdentifier="R2"/> And <textEntryInteraction responseIdentifier="R3"/> of it.</p></itemBody>\(matchCorrect)
            """)
        #expect(
            items(reading) == [
                """
                ## i1
                Read this.

                Which river?

                [[1]]

                Which town? [[2]] And [[3]] of it.

                [[1]]
                - ( ) Etna
                - (x) Aare
                [[2]] = "Bern"
                [[3]] = 2.5

                case: exact
                accents: exact
                """
            ], "\(said(reading))")
        #expect(said(reading).isEmpty)
    }

    @Test func whatIsNoGapIsAnItemOfItsOwn() {
        let reading = read(
            """
            \(declared("R1", "multiple", "identifier", "b", "c"))\(declared("R2", "ordered", "identifier", "y", "x"))
            <itemBody><choiceInteraction responseIdentifier="R1" shuffle="true" maxChoices="0"><prompt>Which rivers?</prompt>
            <simpleChoice identifier="a">Etna</simpleChoice><simpleChoice identifier="b">Aare</simpleChoice><simpleChoice identifier="c">Elbe</simpleChoice></choiceInteraction>
            <orderInteraction responseIdentifier="R2" shuffle="true"><prompt>Put in order</prompt><simpleChoice identifier="x">Two</simpleChoice><simpleChoice identifier="y">One</simpleChoice></orderInteraction></itemBody>\(matchCorrect)
            """)
        #expect(
            items(reading) == [
                "## i1-1\nWhich rivers?\n\n[?]\n\nPut in order\n\n____\n\n- [ ] Etna\n- [x] Aare\n- [x] Elbe\n\ngroup: i1",
                "## i1-2\nWhich rivers?\n\n____\n\nPut in order\n\n[?]\n\n1. One\n2. Two\n\ngroup: i1",
            ], "\(said(reading))")
        #expect(said(reading).count == 1 && said(reading).joined().contains("2 items"))
    }

    @Test(arguments: [
        ("hotspotInteraction", "in a picture"), ("graphicGapMatchInteraction", "in a picture"),
        ("selectPointInteraction", "in a picture"), ("drawingInteraction", "a drawing"),
        ("uploadInteraction", "a file"),
        ("extendedTextInteraction", "marked by a person"), ("customInteraction", "program of its own"),
    ])
    func whatIsLeftOutIsSaid(name: String, words: String) {
        let reading = read("<itemBody>\n<\(name) responseIdentifier=\"R\"><prompt>Where?</prompt></\(name)></itemBody>")
        #expect(reading.itemsLeftOut == 1 && reading.diagnostics.map(\.severity) == [.warning])
        #expect(said(reading).joined().contains(words) && reading.diagnostics.first?.range.line == 3)
    }

    private func conditions(_ test: String, response: String = "RESPONSE") -> String {
        "<responseProcessing><responseCondition><responseIf>\(test)<setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>"
    }

    @Test func conditionsThatCannotBeReadLeaveEveryKindOut() {
        let strange = conditions("<customOperator><variable identifier=\"RESPONSE\"/></customOperator>")
        for inner in [
            declared("RESPONSE", "single", "integer", "40")
                + "<itemBody><sliderInteraction responseIdentifier=\"RESPONSE\" lowerBound=\"0\" upperBound=\"100\"><prompt>?</prompt></sliderInteraction></itemBody>",
            declared("RESPONSE", "multiple", "pair", "A B")
                + "<itemBody><associateInteraction responseIdentifier=\"RESPONSE\"><prompt>?</prompt>\(associable("A", "B"))</associateInteraction></itemBody>",
            declared("RESPONSE", "multiple", "identifier", "a")
                + "<itemBody><choiceInteraction responseIdentifier=\"RESPONSE\" maxChoices=\"0\"><simpleChoice identifier=\"a\">x</simpleChoice><simpleChoice identifier=\"b\">y</simpleChoice></choiceInteraction><p><textEntryInteraction responseIdentifier=\"RESPONSE\"/></p></itemBody>",
        ] {
            let reading = read(inner + strange)
            #expect(reading.itemsLeftOut == 1 && reading.codes == [.importUnreadable], "\(said(reading))")
            #expect(said(reading).first?.hasPrefix("the condition `customOperator` is not read") == true)
        }
    }

    @Test func whatMappingsGiveToOthersIsTold() {
        let pairs = read(
            declared(
                "RESPONSE", "multiple", "pair", "A B",
                mapping: "<mapping defaultValue=\"-1\"><mapEntry mapKey=\"A B\" mappedValue=\"1\"/></mapping>")
                + "<itemBody><associateInteraction responseIdentifier=\"RESPONSE\"><prompt>?</prompt>\(associable("A", "B", "C"))</associateInteraction></itemBody>"
                + matchCorrect.replacing("match_correct", with: "map_response"))
        #expect(said(pairs).contains("a pair that is not right counts -1; here it counts nothing"), "\(said(pairs))")
        let slider = read(
            declared(
                "RESPONSE", "single", "integer", "40",
                mapping: "<mapping defaultValue=\"0.5\"><mapEntry mapKey=\"40\" mappedValue=\"1\"/></mapping>")
                + "<itemBody><sliderInteraction responseIdentifier=\"RESPONSE\" lowerBound=\"0\" upperBound=\"100\"><prompt>?</prompt></sliderInteraction></itemBody>"
                + matchCorrect.replacing("match_correct", with: "map_response"))
        #expect(said(slider).contains("any other answer earns 50%; it earns nothing here"), "\(said(slider))")
    }

    @Test func gapsKeepTheirOrderAndTheirCapitals() {
        func field(_ name: String) -> String { "<textEntryInteraction responseIdentifier=\"\(name)\"/>" }
        let reading = read(
            """
            \(declared("R1", "single", "string", "42"))\(declared("R2", "single", "string", "Bern"))\(declared("R3", "single", "identifier", "a"))
            <itemBody><p>A \(field("R1")) and \(field("R2")) and <inlineChoiceInteraction responseIdentifier="R3" shuffle="true"><inlineChoice identifier="a">x</inlineChoice><inlineChoice identifier="b" fixed="true">y</inlineChoice></inlineChoiceInteraction>.</p></itemBody>\(matchCorrect)
            """)
        #expect(
            items(reading).first?.hasSuffix("order: fixed\ncase: exact\naccents: exact") == true, "\(items(reading))")
        #expect(
            said(reading) == ["an option that keeps its place when others are shuffled: here all keep theirs"])
        let loose = "<mapping><mapEntry mapKey=\"Bern\" mappedValue=\"1\" caseSensitive=\"false\"/></mapping>"
        let strict = "<mapping><mapEntry mapKey=\"Rhine\" mappedValue=\"1\" caseSensitive=\"true\"/></mapping>"
        let mixed = read(
            """
            \(declared("R1", "single", "string", "Bern", mapping: loose))\(declared("R2", "single", "string", "Rhine", mapping: strict))
            <itemBody><p>A \(field("R1")) and \(field("R2")).</p></itemBody>\(matchCorrect.replacing("match_correct", with: "map_response"))
            """)
        #expect(said(mixed) == ["capitals count in some of the gaps and not in others; here they count in none"])
        #expect(items(mixed).first?.contains("case:") == false)
    }

    @Test func soundsAndButtonsStandAside() {
        let reading = read(
            """
            \(declared("RESPONSE", "single", "string", "Bern"))
            <itemBody><mediaInteraction responseIdentifier="M" autostart="false"><object data="a.mp3" type="audio/mpeg"/></mediaInteraction>
            <p>Which town? <textEntryInteraction responseIdentifier="RESPONSE"/></p><endAttemptInteraction responseIdentifier="H" title="Hint"/></itemBody>\(matchCorrect)
            """)
        #expect(items(reading) == ["## i1\nWhich town?\n\n= \"Bern\"\n\ncase: exact\naccents: exact"])
        #expect(said(reading).count == 2)
    }
}
