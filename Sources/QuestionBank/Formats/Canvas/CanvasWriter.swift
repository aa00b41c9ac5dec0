import Assessment
import Quantities

/// A quiz for the import of classic quizzes in Canvas: QTI 1.2 in a zip.
enum CanvasWriter: BankFormatWriter {
    private static let instance = ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")

    static func write(_ bank: Bank, _ options: BankFormat.WritingOptions, report: inout ExportReport) -> [UInt8] {
        let settled = SettledBank(bank, options, report: &report)
        for (name, isUsed) in [
            ("the licence", bank.licence != nil), ("`group:`", bank.items.contains { $0.group != nil }),
            ("tags", bank.items.contains { !$0.tags.isEmpty }), ("hints", bank.items.contains { !$0.hints.isEmpty }),
        ] where isUsed { report.lose("Canvas has no place for \(name)") }
        let keepsOrder = keepsOrder(settled.items)
        var items: [XMLElement] = []
        var number = 1_000
        for item in settled.items {
            if let written = CanvasItemWriter.element(
                item, keepsOrder: keepsOrder, number: &number, report: &report)
            {
                items.append(written)
            }
        }
        let identifier = bank.id
        let namespace = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
        let quiz = XMLElement(
            "questestinterop",
            [
                ("xmlns", namespace), instance,
                ("xsi:schemaLocation", namespace + " http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd"),
            ],
            [
                XMLElement(
                    "assessment", [("ident", identifier), ("title", settled.title)],
                    [
                        CanvasItemWriter.metadata([("cc_maxattempts", "1")]),
                        XMLElement("section", [("ident", "root_section")], items),
                    ])
            ])
        let description = bank.description.map {
            $0.template(in: settled.language).filled(with: [:], write: \.description)
        }
        let meta = about(identifier, settled.title, HTMLText.html(description ?? ""), items.count, !keepsOrder)
        let folder = CanvasIdentifier.folder(identifier)
        return ZipText.archive([
            ("imsmanifest.xml", XMLText.document(manifest(identifier, settled.title, folder))),
            ("\(folder)/assessment_meta.xml", XMLText.document(meta)),
            ("\(folder)/\(folder).xml", XMLText.document(quiz)),
        ])
    }

    /// Whether every list of options has an order of its own; a quiz shuffles all of them or none, and nobody shuffles
    /// yes and no.
    private static func keepsOrder(_ items: [Item]) -> Bool {
        let choices = items.flatMap { item -> [Choice] in
            guard case .cloze(let cloze) = item.answer else { return item.choice.map { [$0] } ?? [] }
            return cloze.gaps.compactMap { if case .choice(let choice) = $0.key { choice } else { nil } }
        }.filter { !TruthWords.areSaid(by: $0.options) }
        return !choices.isEmpty && choices.allSatisfy(\.isOrderFixed)
    }

    private static func about(
        _ identifier: String, _ title: String, _ description: String, _ points: Int, _ isShuffled: Bool
    ) -> XMLElement {
        let namespace = "http://canvas.instructure.com/xsd/cccv1p0"
        let fields = [
            ("title", title), ("description", description), ("shuffle_answers", isShuffled ? "true" : "false"),
            ("scoring_policy", "keep_highest"), ("hide_results", ""), ("quiz_type", "practice_quiz"),
            ("points_possible", "\(points).0"), ("show_correct_answers", "true"), ("anonymous_submissions", "false"),
            ("could_be_locked", "false"), ("allowed_attempts", "1"), ("one_question_at_a_time", "false"),
            ("cant_go_back", "false"), ("available", "false"), ("one_time_results", "false"),
            ("show_correct_answers_last_attempt", "false"), ("only_visible_to_overrides", "false"),
            ("module_locked", "false"),
        ]
        return XMLElement(
            "quiz",
            [
                ("identifier", identifier), ("xmlns", namespace), instance,
                ("xsi:schemaLocation", namespace + " https://canvas.instructure.com/xsd/cccv1p0.xsd"),
            ], fields.map { XMLElement($0.0, text: $0.1) })
    }

    private static func manifest(_ identifier: String, _ title: String, _ folder: String) -> XMLElement {
        let namespace = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
        let about = XMLElement(
            "imsmd:lom", [],
            [
                XMLElement(
                    "imsmd:general", [],
                    [XMLElement("imsmd:title", [], [XMLElement("imsmd:string", text: title)])])
            ])
        let quiz = XMLElement(
            "resource", [("identifier", "viva_quiz"), ("type", "imsqti_xmlv1p2")],
            [
                XMLElement("file", [("href", "\(folder)/\(folder).xml")]),
                XMLElement("dependency", [("identifierref", "viva_quiz_meta")]),
            ])
        let meta = XMLElement(
            "resource",
            [
                ("identifier", "viva_quiz_meta"),
                ("type", "associatedcontent/imscc_xmlv1p1/learning-application-resource"),
                ("href", "\(folder)/assessment_meta.xml"),
            ], [XMLElement("file", [("href", "\(folder)/assessment_meta.xml")])])
        return XMLElement(
            "manifest",
            [
                ("identifier", "viva_manifest"), ("xmlns", namespace),
                ("xmlns:imsmd", "http://www.imsglobal.org/xsd/imsmd_v1p2"), instance,
            ],
            [
                XMLElement(
                    "metadata", [],
                    [XMLElement("schema", text: "IMS Content"), XMLElement("schemaversion", text: "1.1.3"), about]),
                XMLElement("organizations"), XMLElement("resources", [], [quiz, meta]),
            ])
    }
}
