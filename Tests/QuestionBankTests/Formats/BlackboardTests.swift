import Assessment
import Testing

@testable import QuestionBank

/// Pools as Blackboard exports them.
@Suite struct BlackboardTests {
    private func text(_ words: String, _ type: String = "HTML") -> String {
        """
        <flow class="FORMATTED_TEXT_BLOCK"><material><mat_extension><mat_formattedtext type="\(type)">\(words)</mat_formattedtext></mat_extension></material></flow>
        """
    }

    private func item(
        _ type: String, stem: String = "&lt;p&gt;Which?&lt;/p&gt;", response: String, rules: String,
        feedback: String = "", partial: Bool = false, more: String = ""
    ) -> String {
        """
        <item title="River one" maxattempts="0"><itemmetadata><bbmd_asi_object_id>_17_1</bbmd_asi_object_id><bbmd_asitype>Item</bbmd_asitype>
        <bbmd_assessmenttype>Pool</bbmd_assessmenttype><bbmd_questiontype>\(type)</bbmd_questiontype>
        <bbmd_partialcredit>\(partial)</bbmd_partialcredit><qmd_absolutescore_max>10.000000</qmd_absolutescore_max></itemmetadata>
        <presentation><flow class="Block"><flow class="QUESTION_BLOCK">\(text(stem))</flow>
        <flow class="RESPONSE_BLOCK">\(response)</flow>\(more)</flow></presentation>
        <resprocessing scoremodel="SumOfScores"><outcomes><decvar varname="SCORE" vartype="Decimal" defaultval="0" minvalue="0" maxvalue="10"/></outcomes>
        \(rules)
        <respcondition title="incorrect"><conditionvar><other/></conditionvar><setvar variablename="SCORE" action="Set">0</setvar><displayfeedback linkrefid="incorrect" feedbacktype="Response"/></respcondition>
        </resprocessing>\(feedback)</item>
        """
    }

    private func label(_ ident: String, _ words: String) -> String {
        """
        <flow_label class="Block"><response_label ident="\(ident)" shuffle="Yes" rarea="Ellipse" rrange="Exact"><flow_mat class="FORMATTED_TEXT_BLOCK"><material>
        <mat_extension><mat_formattedtext type="SMART_TEXT">\(words)</mat_formattedtext></mat_extension></material></flow_mat></response_label></flow_label>
        """
    }

    private func choices(_ labels: String, _ cardinality: String = "Single") -> String {
        """
        <response_lid ident="response" rcardinality="\(cardinality)" rtiming="No"><render_choice shuffle="No" minnumber="0" maxnumber="0">\(labels)</render_choice></response_lid>
        """
    }

    private func correct(_ inner: String) -> String {
        """
        <respcondition title="correct"><conditionvar>\(inner)</conditionvar><setvar variablename="SCORE" action="Set">SCORE.max</setvar><displayfeedback linkrefid="correct" feedbacktype="Response"/></respcondition>
        """
    }

    private func equal(_ words: String, _ response: String = "response", _ letters: String = "No") -> String {
        "<varequal respident=\"\(response)\" case=\"\(letters)\">\(words)</varequal>"
    }

    private func pool(_ items: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <questestinterop><assessment title="Rivers"><assessmentmetadata><bbmd_asi_object_id>_1_1</bbmd_asi_object_id></assessmentmetadata>
        <section><sectionmetadata><bbmd_asi_object_id>_2_1</bbmd_asi_object_id></sectionmetadata>
        \(items)
        </section></assessment></questestinterop>
        """
    }

    private func read(_ items: String) -> BankReading {
        BankFormat.canvas.read(Array(pool(items).utf8), fileName: "res00001.dat")
    }

    private func lines(_ reading: BankReading, sourceLocation: SourceLocation = #_sourceLocation) -> String {
        #expect(
            reading.diagnostics.map(\.message) == ["the points of questions are not kept: every one counts alike"],
            sourceLocation: sourceLocation)
        let items = reading.bank?.items ?? []
        return items.map {
            ItemWriter(item: $0, languages: reading.bank?.languages ?? []).lines.joined(separator: "\n")
        }
        .joined(separator: "\n\n")
    }

    private func feedback(_ ident: String, _ words: String) -> String {
        """
        <itemfeedback ident="\(ident)" view="All"><flow_mat class="Block"><flow_mat class="FORMATTED_TEXT_BLOCK"><material><mat_extension>
        <mat_formattedtext type="HTML">\(words)</mat_formattedtext></mat_extension></material></flow_mat></flow_mat></itemfeedback>
        """
    }

    @Test func multipleChoice() {
        let reading = read(
            item(
                "Multiple Choice",
                response: choices(label("a", "Rhine") + label("b", "Etna &lt;b&gt;x&lt;/b&gt;") + label("c", "Elbe")),
                rules: correct(equal("a"))
                    + "<respcondition><conditionvar><varequal respident=\"c\" case=\"No\"/></conditionvar><setvar variablename=\"SCORE\" action=\"Set\">50</setvar></respcondition>",
                feedback: feedback("correct", "Yes") + feedback("incorrect", "No") + feedback("b", "A mountain"),
                partial: true))
        #expect(
            lines(reading)
                == "## river-one\nWhich?\n\n- (x) Rhine\n      > Yes\n- ( ) Etna x\n      > A mountain\n- (50%) Elbe\n      > No"
        )
        #expect(reading.bank?.title == LocalizedText("Rivers"))
    }

    @Test func trueFalse() {
        let reading = read(
            item(
                "True/False", response: choices(label("true", "true") + label("false", "false")),
                rules: correct(equal("false")),
                feedback: feedback("correct", "So it is.") + feedback("incorrect", "So it is.")))
        #expect(lines(reading) == "## river-one\nWhich?\n\n- ( ) True\n- (x) False\n\n> So it is.\n\norder: fixed")
    }

    @Test(arguments: [true, false])
    func multipleAnswer(isPartial: Bool) {
        let reading = read(
            item(
                "Multiple Answer",
                response: choices(label("a", "Rhine") + label("b", "Etna") + label("c", "Elbe"), "Multiple"),
                rules: correct("<and>\(equal("a"))<not>\(equal("b"))</not>\(equal("c"))</and>"), partial: isPartial))
        let said = reading.diagnostics.map(\.message).filter { !$0.contains("points") }
        #expect(said.isEmpty != isPartial)
        let text = reading.bank.map { ItemWriter(item: $0.items[0], languages: []).lines.joined(separator: "\n") }
        #expect(
            text == "## river-one\nWhich?\n\n- [x] Rhine\n- [ ] Etna\n- [x] Elbe"
                + (isPartial ? "\n\nscore: per-option" : ""))
    }

    @Test func blanksAndFigures() {
        let field =
            "<response_str ident=\"response\" rcardinality=\"Single\"><render_fib fibtype=\"String\"/></response_str>"
        let blank = read(
            item(
                "Fill in the Blank", response: field,
                rules: "<respcondition title=\"x1\"><conditionvar>\(equal("Rhine"))</conditionvar></respcondition>"
                    + "<respcondition title=\"x2\"><conditionvar>\(equal("Rhein", "response", "Yes"))</conditionvar></respcondition>"
            ))
        #expect(
            blank.bank.map { ItemWriter(item: $0.items[0], languages: []).lines.joined(separator: "\n") }
                == "## river-one\nWhich?\n\n= \"Rhine\" | \"Rhein\"\n\naccents: exact")
        #expect(
            blank.diagnostics.map(\.message).contains(
                "capitals count in `Rhein` and not in `Rhine`; here they count in neither"))
        let exact = read(
            item(
                "Fill in the Blank", response: field,
                rules:
                    "<respcondition title=\"x2\"><conditionvar>\(equal("Rhein", "response", "Yes"))</conditionvar></respcondition>"
            ))
        #expect(lines(exact) == "## river-one\nWhich?\n\n= \"Rhein\"\n\ncase: exact\naccents: exact")
        let within = read(
            item(
                "Fill in the Blank", response: field,
                rules:
                    "<respcondition title=\"x1\"><conditionvar><varsubset respident=\"response\">Rhine</varsubset></conditionvar></respcondition>"
            ))
        #expect(within.itemsLeftOut == 1 && within.bank?.items.isEmpty ?? true)
        let figure = read(
            item(
                "Numeric", response: field.replacing("response_str", with: "response_num"),
                rules:
                    "<respcondition title=\"n1\"><conditionvar><vargte respident=\"response\">1228</vargte><varlte respident=\"response\">1238</varlte>\(equal("1233"))</conditionvar></respcondition>"
            ))
        #expect(lines(figure) == "## river-one\nWhich?\n\n= 1233 ± 5")
        let open = read(
            item(
                "Numeric", response: field.replacing("response_str", with: "response_num"),
                rules:
                    "<respcondition title=\"n1\"><conditionvar><vargt respident=\"response\">1</vargt><varlte respident=\"response\">3</varlte></conditionvar></respcondition>"
            ))
        #expect(lines(open) == "## river-one\nWhich?\n\n~ 1 (0)\n= 1..3")
    }

    @Test func orderingAndMatching() {
        let order = read(
            item(
                "Ordering",
                response: choices(label("c", "Cologne") + label("b", "Basel") + label("m", "Mainz"), "Ordered"),
                rules: correct("<and>\(equal("b"))\(equal("m"))\(equal("c"))</and>")))
        #expect(lines(order) == "## river-one\nWhich?\n\n1. Basel\n2. Mainz\n3. Cologne")
        func left(_ ident: String, _ words: String) -> String {
            """
            <flow class="Block"><response_lid ident="\(ident)" rcardinality="Single"><render_choice><flow_label class="Block">
            <response_label ident="\(ident)0"/><response_label ident="\(ident)1"/><response_label ident="\(ident)2"/></flow_label></render_choice></response_lid>\(text(words))</flow>
            """
        }
        let rights = ["Seine", "Thames", "Tiber"].map { "<flow class=\"Block\">\(text($0))</flow>" }.joined()
        let match = read(
            item(
                "Matching", response: left("p", "Paris") + left("l", "London"),
                rules: "<respcondition><conditionvar>\(equal("p0", "p"))</conditionvar></respcondition>"
                    + "<respcondition><conditionvar>\(equal("l1", "l"))</conditionvar></respcondition>",
                more: "<flow class=\"RIGHT_MATCH_BLOCK\">\(rights)</flow>"))
        #expect(lines(match) == "## river-one\nWhich?\n\n- Paris -> Seine\n- London -> Thames\n- -> Tiber")
    }

    @Test func gaps() {
        func field(_ name: String) -> String {
            "<response_str ident=\"\(name)\" rcardinality=\"Single\"><render_fib fibtype=\"String\"/></response_str>"
        }
        let reading = read(
            item(
                "Fill in the Blank Plus", stem: "The [x] flows to [y].", response: field("x") + field("y"),
                rules: correct(
                    "<and><or>\(equal("Rhine", "x"))\(equal("Rhein", "x"))</or><or>\(equal("Rotterdam", "y"))</or></and>"
                )))
        #expect(
            lines(reading)
                == "## river-one\nThe [[1]] flows to [[2]].\n\n[[1]] = \"Rhine\" | \"Rhein\"\n[[2]] = \"Rotterdam\"\n\nscore: all-or-nothing\naccents: exact"
        )
    }

    @Test func whatIsLeftOutIsSaid() {
        let reading = read(
            item("Essay", response: "", rules: "") + item("Hot Spot", response: "", rules: "")
                + item("Multiple Choice", response: choices(label("a", "x") + label("b", "y")), rules: ""))
        #expect(reading.itemsLeftOut == 3)
        let said = reading.diagnostics.map(\.message)
        #expect(said.contains { $0.contains("marked by a person") } && said.contains { $0.contains("in a picture") })
        #expect(reading.diagnostics.allSatisfy { $0.range.line > 3 })
    }

    @Test func archives() {
        let pool = pool(
            item(
                "Multiple Choice", response: choices(label("a", "Rhine") + label("b", "Etna")),
                rules: correct(equal("a"))))
        let manifest = """
            <manifest identifier="man00001" xmlns:bb="http://www.blackboard.com/content-packaging/"><organizations/><resources>
            <resource bb:file="res00001.dat" bb:title="Rivers" identifier="res00001" type="assessment/x-bb-qti-pool" xml:base="res00001"/>
            <resource bb:file="res00002.dat" identifier="res00002" type="course/x-bb-csresourcelinks" xml:base="res00002"/></resources></manifest>
            """
        let bytes = ZipText.archive([
            ("imsmanifest.xml", Array(manifest.utf8)), ("res00001.dat", Array(pool.utf8)),
            ("res00002.dat", Array("<cms_resource_link_list/>".utf8)),
        ])
        #expect(BankFormat(fileName: "pool.zip", bytes: bytes) == .qti)
        let reading = BankFormat.qti.read(bytes, fileName: "pool.zip")
        #expect(reading.bank?.items.count == 1 && reading.bank?.id == "pool")
        #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
        let early = BankFormat.qti.read(Array("<POOL><TITLE value=\"x\"/></POOL>".utf8), fileName: "res00001.dat")
        #expect(early.bank == nil && early.diagnostics.first?.message.contains("early Blackboard") == true)
    }
}
