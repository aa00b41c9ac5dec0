import Assessment
import Quantities

/// A package of items in QTI 2.1, with a test that lists them.
enum QTIWriter: BankFormatWriter {
    static func write(_ bank: Bank, _ options: BankFormat.WritingOptions, report: inout ExportReport) -> [UInt8] {
        QTIPackage.archive(of: bank, options, version: .two, report: &report)
    }
}

/// The same in QTI 3.0.
enum QTI3Writer: BankFormatWriter {
    static func write(_ bank: Bank, _ options: BankFormat.WritingOptions, report: inout ExportReport) -> [UInt8] {
        QTIPackage.archive(of: bank, options, version: .three, report: &report)
    }
}

enum QTIPackage {
    enum Version {
        case two
        case three
    }

    static func archive(
        of bank: Bank, _ options: BankFormat.WritingOptions, version: Version, report: inout ExportReport
    ) -> [UInt8] {
        let settled = SettledBank(bank, options, report: &report)
        if bank.description != nil { report.lose("the bank's description is not written") }
        if bank.items.contains(where: { $0.group != nil }) { report.lose("`group:` is not written") }
        var files: [(name: String, item: Item, root: XMLElement)] = []
        for item in settled.items {
            if !item.hintCost.isZero { report.lose("`hint-cost:` is not written", of: item) }
            guard let root = QTIItemWriter.element(item, settled.language, report: &report) else { continue }
            files.append(("items/item-\(files.count + 1).xml", item, root))
        }
        if version == .three {
            if !QTI3Identifier.keeps(bank.id) { report.lose(QTIManifest.renaming(bank.id)) }
            for (_, item, _) in files where !QTI3Identifier.keeps(item.id.item) {
                report.lose(QTIManifest.renaming(item.id.item), of: item)
            }
        }
        let manifest = QTIManifest(bank: bank, title: settled.title, language: settled.language, version: version)
        func bytes(_ root: XMLElement) -> [UInt8] {
            XMLText.document(version == .three ? QTI3Names.renamed(root) : root)
        }
        let test = manifest.test(files.map { ($0.name, $0.item) })
        return ZipText.archive(
            [
                ("imsmanifest.xml", XMLText.document(manifest.root(files.map { ($0.name, $0.item) }))),
                ("test.xml", bytes(test)),
            ] + files.map { ($0.name, bytes($0.root)) })
    }
}

/// The list of a package's files, and the test.
struct QTIManifest {
    let bank: Bank
    let title: String
    let language: Language
    let version: QTIPackage.Version

    private static let instance = ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")

    func test(_ files: [(name: String, item: Item)]) -> XMLElement {
        let namespace = "http://www.imsglobal.org/xsd/imsqti_v2p1"
        // Within a test every part has a name of its own.
        var taken: Set<String> = [bank.id, QTI3Identifier.text(of: bank.id), "PART_1", "SECTION_1"]
        let items = files.enumerated().map { place, file in
            let id = file.item.id.item
            var name = Self.isIdentifier(id) ? id : "ITEM_\(place + 1)"
            while !taken.insert(name).inserted { name += "_" }
            return XMLElement("assessmentItemRef", [("identifier", name), ("href", file.name)])
        }
        let section = XMLElement(
            "assessmentSection", [("identifier", "SECTION_1"), ("title", title), ("visible", "true")], items)
        return XMLElement(
            "assessmentTest",
            [
                ("xmlns", namespace), Self.instance,
                ("xsi:schemaLocation", namespace + " http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"),
                ("identifier", bank.id), ("title", title), ("toolName", "viva"),
            ],
            [
                XMLElement(
                    "testPart",
                    [("identifier", "PART_1"), ("navigationMode", "nonlinear"), ("submissionMode", "individual")],
                    [section])
            ])
    }

    func root(_ files: [(name: String, item: Item)]) -> XMLElement {
        let isThree = version == .three
        let namespace =
            isThree
            ? "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" : "http://www.imsglobal.org/xsd/imscp_v1p1"
        let metadata = "http://ltsc.ieee.org/xsd/LOM"
        let schemas =
            isThree
            ? (
                "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
                "https://purl.imsglobal.org/spec/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd"
            )
            : (
                "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
                "http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd"
            )
        let versions = isThree ? ("QTI Package", "3.0.0", "v3p0") : ("QTIv2.1 Package", "1.0.0", "v2p1")
        var resources = [
            XMLElement(
                "resource",
                [("identifier", "RES_TEST"), ("type", "imsqti_test_xml" + versions.2), ("href", "test.xml")],
                [XMLElement("file", [("href", "test.xml")])]
                    + files.indices.map { XMLElement("dependency", [("identifierref", "RES_\($0 + 1)")]) })
        ]
        for (place, file) in files.enumerated() {
            let keywords = file.item.tags.map { XMLElement("md:keyword", [], [text($0)]) }
            let about = keywords.isEmpty ? [] : [XMLElement("metadata", [], [lom(keywords)])]
            resources.append(
                XMLElement(
                    "resource",
                    [
                        ("identifier", "RES_\(place + 1)"), ("type", "imsqti_item_xml" + versions.2),
                        ("href", file.name),
                    ],
                    about + [XMLElement("file", [("href", file.name)])]))
        }
        var about = [XMLElement("schema", text: versions.0), XMLElement("schemaversion", text: versions.1)]
        var parts = [XMLElement("md:general", [], [XMLElement("md:title", [], [text(title)])])]
        if let licence = bank.licence {
            parts.append(XMLElement("md:rights", [], [XMLElement("md:description", [], [text(licence)])]))
        }
        about.append(XMLElement("md:lom", [], parts))
        return XMLElement(
            "manifest",
            [
                ("xmlns", namespace), ("xmlns:md", metadata), Self.instance,
                ("xsi:schemaLocation", "\(namespace) \(schemas.0) \(metadata) \(schemas.1)"),
                ("identifier", "MANIFEST"),
            ],
            [
                XMLElement("metadata", [], about), XMLElement("organizations"),
                XMLElement("resources", [], resources),
            ])
    }

    static func renaming(_ id: String) -> String {
        "QTI 3.0 has no such id; it is written as `\(QTI3Identifier.text(of: id))`"
    }

    /// Whether a reference may be called so: a letter first, and no letters beyond ASCII for the sake of other programs.
    private static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
        return text.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
        }
    }

    private func text(_ words: String) -> XMLElement {
        XMLElement("md:string", [("language", language.description)], text: words)
    }

    private func lom(_ keywords: [XMLElement]) -> XMLElement {
        XMLElement("md:lom", [], [XMLElement("md:general", [], keywords)])
    }
}
