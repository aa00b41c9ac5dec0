import Assessment
import Testing

@testable import QuestionBank

/// Conditions on which it depends what is right.
@Suite struct QTIConditionTests {
    private let response = "<variable identifier=\"R\"/>"

    private func compared(_ name: String, _ value: String, _ attributes: String = "", type: String = "float") -> String
    {
        "<\(name) \(attributes)>\(response)<baseValue baseType=\"\(type)\">\(value)</baseValue></\(name)>"
    }

    private func figure(_ branches: [(test: String, score: String)]) -> QTISample {
        .field("float", correct: "5", processing: QTISample.conditions(branches))
    }

    private func words(_ branches: [(test: String, score: String)]) -> QTISample {
        .field("string", correct: "York", processing: QTISample.conditions(branches))
    }

    private func span(_ low: String, _ high: String) -> String {
        "<and>\(compared(low, "4"))\(compared(high, "6"))</and>"
    }

    @Test func spansWithoutTheirEnds() throws {
        let open = figure([(span("gt", "lt"), "1"), ("", "0")])
        #expect(try open.credits(["4", "4.001", "5", "5.999", "6", "7"]) == [0, 1, 1, 1, 0, 0])
        #expect(open.reading.diagnostics.isEmpty)
        let half = figure([(span("gte", "lt"), "2"), (compared("gt", "6"), "1")])
        #expect(try half.credits(["4", "5", "6", "7"]) == [1, 1, 0, 0.5])
        let around = compared("equal", "5", "toleranceMode=\"absolute\" tolerance=\"5 5\"")
        let wide = figure([(span("gt", "lt"), "1"), (around, "0.5")])
        #expect(try wide.credits(["3", "4", "5", "6", "11"]) == [0.5, 0.5, 1, 0.5, 0])
        let closed = figure([(span("gte", "lte"), "1")])
        #expect(try closed.credits(["4", "6"]) == [1, 1])
        #expect(closed.reading.bank?.items.first?.numericKey?.branches.count == 1)
    }

    @Test func tolerancesWithoutTheirEnds() throws {
        let test = compared(
            "equal", "5", "toleranceMode=\"absolute\" tolerance=\"1\" includeLowerBound=\"false\"")
        let sample = figure([(test, "1")])
        #expect(try sample.credits(["4", "4.5", "6"]) == [0, 1, 1])
        #expect(sample.reading.diagnostics.isEmpty)
    }

    /// What earns less never takes the place of what is right.
    @Test func aConditionThatIsNotReadLeavesTheItemOut() {
        let substring = compared("stringMatch", "York", "substring=\"true\" caseSensitive=\"false\"", type: "string")
        let shire = compared("stringMatch", "Yorkshire", "caseSensitive=\"false\"", type: "string")
        let any = "<patternMatch pattern=\"Y.*\">\(response)</patternMatch>"
        for sample in [
            words([(substring, "1"), ("", "0")]), words([(any, "1"), (shire, "0.5")]),
            words([(any, "0"), (shire, "1")]), words([(shire, "0.5"), (any, "1")]),
            figure([("<customOperator>\(response)</customOperator>", "1"), (compared("gt", "6"), "0.5")]),
        ] {
            let reading = sample.reading
            #expect(reading.itemsLeftOut == 1 && reading.bank?.items.isEmpty ?? true)
            #expect(reading.codes == [.importUnreadable])
            #expect(reading.diagnostics.first?.message.contains("is not read, and what `T` takes for right") == true)
            #expect(reading.diagnostics.first?.range.line == 4)
        }
    }

    @Test func whatIsRightMayEarnAVariable() throws {
        let shire = compared("stringMatch", "Yorkshire", "caseSensitive=\"false\"", type: "string")
        var sample = words([(compared("match", "York", type: "string"), "2"), (shire, "1")])
        sample.processing.replace(
            "<baseValue baseType=\"float\">2</baseValue>", with: "<variable identifier=\"MAXSCORE\"/>")
        sample.outcomes =
            "<outcomeDeclaration identifier=\"MAXSCORE\" cardinality=\"single\" baseType=\"float\"><defaultValue><value>2</value></defaultValue></outcomeDeclaration>"
        #expect(try sample.credits(["York", "Yorkshire"]) == [1, 0.5])
        sample.processing.replace(
            "<variable identifier=\"MAXSCORE\"/>",
            with: "<product><variable identifier=\"X\"/><variable identifier=\"Y\"/></product>")
        #expect(sample.reading.codes == [.importUnreadable])
    }

    @Test func aLesserConditionThatIsNotReadIsTold() throws {
        let any = "<patternMatch pattern=\"Y.*\">\(response)</patternMatch>"
        let sample = words([(compared("match", "York", type: "string"), "1"), (any, "0.5")])
        #expect(try sample.credits(["York", "Yorkshire"]) == [1, 0])
        #expect(
            sample.reading.diagnostics.map(\.message)
                == ["the condition `patternMatch` is not read, nor what follows from it"])
    }

    @Test func patternsOfAFewTexts() throws {
        let sample = words([("<patternMatch pattern=\"[Yy]ork(shire)?\">\(response)</patternMatch>", "1")])
        #expect(try sample.credits(["York", "yorkshire", "YORK", "Yor"]) == [1, 1, 0, 0])
        #expect(sample.reading.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("abc", ["abc"]), ("^a|b$", ["a", "b"]), ("colou?r", ["colour", "color"]), ("[a-c]1", ["a1", "b1", "c1"]),
        ("(?:one|two) (x|y)", ["one x", "one y", "two x", "two y"]), ("1\\.5", ["1.5"]), ("a(b|)c", ["abc", "ac"]),
        ("", [""]),
    ])
    func patternsThatEnd(pattern: String, texts: [String]) {
        #expect(PatternTexts.all(of: pattern) == texts)
    }

    @Test(arguments: ["a*", "a+", ".", "a{2}", "[^a]", "\\d", "(a", "a)", "[a", "a??", "[a-z][a-z]", "\\"])
    func patternsWithoutEnd(pattern: String) {
        #expect(PatternTexts.all(of: pattern) == nil)
    }

    @Test func whatIsNegatedAndWhatGoesWithoutSaying() throws {
        let match = "<match>\(response)<correct identifier=\"R\"/></match>"
        let negated = words([("<not>\(match)</not>", "0"), ("", "1")])
        #expect(try negated.credits(["York", "Leeds"]) == [1, 0])
        #expect(negated.reading.diagnostics.isEmpty)
        let twice = words([("<not>\(match)</not>", "0"), (match, "1")])
        #expect(try twice.credits(["York", "Leeds"]) == [1, 0])
        #expect(twice.reading.diagnostics.isEmpty)
        let given = "<and><not><isNull>\(response)</isNull></not>\(span("gt", "lt"))</and>"
        #expect(try figure([(given, "1")]).credits(["5", "6"]) == [1, 0])
    }

    @Test func capitalsOfOneTextAreNotThoseOfAll() throws {
        let five = compared("stringMatch", "five", "caseSensitive=\"false\"", type: "string")
        let roman = compared("stringMatch", "V", "caseSensitive=\"true\"", type: "string")
        let sample = words([("<or>\(five)\(roman)</or>", "1")])
        #expect(try sample.credits(["Five", "V", "VI"]) == [1, 1, 0])
        #expect(
            sample.reading.diagnostics.map(\.message)
                == ["capitals count in `V` and not in `five`; here they count in neither"])
        #expect(try words([(roman, "1")]).credits(["V", "v"]) == [1, 0])
        #expect(words([(roman, "1")]).reading.diagnostics.isEmpty)
    }

    @Test func textsThatDifferInTheirCapitalsKeepTheirWorth() throws {
        let sample = QTISample.field(
            "string", correct: "York",
            """
            <mapping><mapEntry mapKey="York" mappedValue="1" caseSensitive="true"/><mapEntry mapKey="york" mappedValue="0.5"/>
            <mapEntry mapKey="Nueva York" mappedValue="0.25" caseSensitive="false"/></mapping>
            """, processing: QTISample.template("map_response"))
        #expect(try sample.credits(["York", "york", "nueva york"]) == [1, 0.5, 0.25])
        #expect(sample.reading.diagnostics.count == 1)
    }

    /// Of several fields the points need not be alike.
    @Test func fieldsOfUnlikeWorthAreTold() throws {
        func declared(_ points: String) -> String {
            "cardinality=\"single\" baseType=\"string\"><correctResponse><value>a</value></correctResponse><mapping><mapEntry mapKey=\"a\" mappedValue=\"\(points)\"/></mapping>"
        }
        func sample(_ second: String) -> QTISample {
            QTISample(
                declaration: declared("1")
                    + "</responseDeclaration><responseDeclaration identifier=\"S\" \(declared(second))",
                body:
                    "<p>One <textEntryInteraction responseIdentifier=\"R\"/></p><p><textEntryInteraction responseIdentifier=\"S\"/></p>"
            )
        }
        #expect(try sample("2").credits(["a; a", "a; b"]) == [1, 0.5])
        #expect(sample("2").reading.diagnostics.map(\.message) == ["every gap counts alike here, whatever its points"])
        #expect(sample("1").reading.diagnostics.isEmpty)
    }

    @Test func aFieldAloneInItsParagraph() throws {
        let lines = QTISample(
            declaration:
                "cardinality=\"single\" baseType=\"identifier\"><correctResponse><value>A</value></correctResponse>",
            body:
                "<p>Line</p><p><inlineChoiceInteraction responseIdentifier=\"R\"><inlineChoice identifier=\"A\">a</inlineChoice><inlineChoice identifier=\"B\">b</inlineChoice></inlineChoiceInteraction></p><p>after</p>",
            processing: QTISample.template("match_correct"))
        #expect(lines.reading.diagnostics.isEmpty, "\(lines.reading.diagnostics.map(\.message))")
        #expect(try lines.credits(["a", "b"]) == [1, 0])
    }

    @Test func filesThatTheManifestDoesNotList() throws {
        let item = QTISample.options(3, mapping: "", processing: QTISample.template("match_correct")).text
        let manifest =
            "<manifest identifier=\"m\"><resources><resource identifier=\"a\" type=\"imsqti_item_xmlv2p1\" href=\"one.xml\"><file href=\"one.xml\"/><file href=\"aside.xml\"/></resource></resources></manifest>"
        let bytes = ZipText.archive([
            ("imsmanifest.xml", Array(manifest.utf8)), ("one.xml", Array(item.utf8)), ("aside.xml", Array(item.utf8)),
            ("orphan.xml", Array(item.utf8)), ("notes.xml", Array("<notes/>".utf8)),
        ])
        let reading = BankFormat.qti.read(bytes, fileName: "p.zip")
        #expect(reading.bank?.items.count == 1)
        #expect(
            reading.diagnostics.map(\.message)
                == ["`orphan.xml` holds questions, but the manifest does not list it; it is not read"])
    }
}
