import Assessment
import Testing

@testable import QuestionBank

/// One item of QTI 2.1, put together from its parts, and how what is read of it grades.
struct QTISample {
    var declaration: String
    var body: String
    var processing = QTISample.template("map_response")
    var outcomes = ""

    static func template(_ name: String) -> String {
        "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/\(name)\"/>"
    }

    /// Conditions from the first to the last, each with its score.
    static func conditions(_ branches: [(test: String, score: String)]) -> String {
        let written = branches.enumerated().map { place, branch in
            let name = branch.test.isEmpty ? "responseElse" : place == 0 ? "responseIf" : "responseElseIf"
            return
                "<\(name)>\(branch.test)<setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">\(branch.score)</baseValue></setOutcomeValue></\(name)>"
        }
        return "<responseProcessing><responseCondition>\(written.joined())</responseCondition></responseProcessing>"
    }

    static func options(
        _ count: Int, single: Bool = false, mapping: String, interaction: String = "shuffle=\"true\"",
        processing: String = QTISample.template("map_response")
    ) -> QTISample {
        let all = ["A", "B", "C", "D"].prefix(count).map {
            "<simpleChoice identifier=\"\($0)\">opt \($0)</simpleChoice>"
        }
        let keys = single ? "<value>A</value>" : "<value>A</value><value>B</value>"
        return QTISample(
            declaration:
                "cardinality=\"\(single ? "single" : "multiple")\" baseType=\"identifier\"><correctResponse>\(keys)</correctResponse>\(mapping)",
            body:
                "<choiceInteraction responseIdentifier=\"R\" \(interaction)><prompt>Q?</prompt>\(all.joined())</choiceInteraction>",
            processing: processing)
    }

    static func field(_ type: String, correct: String, _ mapping: String = "", processing: String) -> QTISample {
        QTISample(
            declaration:
                "cardinality=\"single\" baseType=\"\(type)\"><correctResponse><value>\(correct)</value></correctResponse>\(mapping)",
            body: "<p>How much <textEntryInteraction responseIdentifier=\"R\"/> is it?</p>", processing: processing)
    }

    /// An item of what stands within its element.
    ///
    /// - Parameter no: how what is false is written.
    static func item(_ content: String, version: String = "2p1", no: String = "false") -> String {
        """
        <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v\(version)" identifier="i1" title="T" adaptive="\(no)" timeDependent="\(no)">
        \(content)
        </assessmentItem>
        """
    }

    static func read(_ content: String, version: String = "2p1", no: String = "false") -> BankReading {
        BankFormat.qti.read(Array(item(content, version: version, no: no).utf8), fileName: "a.qti.xml")
    }

    private var content: String {
        """
        <responseDeclaration identifier="R" \(declaration)</responseDeclaration>
        <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>\(outcomes)
        <itemBody>\(body)</itemBody>\(processing)
        """
    }

    var text: String { Self.item(content) }
    var reading: BankReading { Self.read(content) }

    /// What answers earn.
    func credits(_ answers: [String], sourceLocation: SourceLocation = #_sourceLocation) throws -> [Double] {
        let reading = reading
        let item = try #require(
            reading.bank?.items.first, "\(reading.diagnostics.map(\.message))", sourceLocation: sourceLocation)
        return answers.map { answer in
            guard case .graded(let grade) = Variant(of: item, seed: 1).judge(answer, language: .english) else {
                return -1
            }
            return Double(Int(grade.score * 1000 + 0.5)) / 1000
        }
    }
}
