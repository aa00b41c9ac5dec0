import Testing

@testable import QuestionBank

@Suite struct XMLDocumentTests {
    private func root(_ text: String) throws -> XMLElement { try XMLDocument.root(of: Array(text.utf8)) }

    private func fault(_ text: String) -> XMLDocument.Fault? {
        do throws(XMLDocument.Fault) {
            _ = try XMLDocument.root(of: Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test func elementsAttributesAndTexts() throws {
        let text =
            "<?xml version=\"1.0\"?>\n<q:a x='1 &amp; 2' q:y=\"é\">é<!-- no --><b/>&lt;t&#33;<![CDATA[<i>]]></q:a>"
        let root = try root(text)
        #expect(root.name == "a")
        #expect(root["x"] == "1 & 2")
        #expect(root["y"] == "é")
        #expect(root.text == "é<t!<i>")
        #expect(root.children.map(\.name) == ["b"])
    }

    @Test func everyTagHasItsPlace() throws {
        let text = "<a>\n é <b c='>'>x</b> <d/></a>"
        let bytes = Array(text.utf8)
        let places = try root(text).children.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(places == ["<b c='>'>", "<d/>"])
    }

    @Test func placesInAnotherEncodingAreLines() throws {
        let bytes =
            Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>\n<b>".utf8) + [0xE9] + Array("</b></a>".utf8)
        let root = try XMLDocument.root(of: bytes)
        #expect(root.text == "\né")
        #expect(root.children[0].range.lowerBound == 48)
    }

    @Test(arguments: [
        ("<a><b></a>", 10), ("", 0), ("<a>&nbsp;</a>", 9), ("<a x=1/>", 5), ("<a>\u{1}</a>", 3), ("<a/><b/>", 4),
        ("text", 0),
    ])
    func whatIsNotWellFormedIsRefused(text: String, offset: Int) throws {
        let found = try #require(fault(text))
        #expect(abs(found.offset - offset) <= 3, "\(found)")
        #expect(!found.message.isEmpty)
    }

    @Test func entitiesOfTheDocumentAreNotRead() {
        let laughs = """
            <!DOCTYPE a [<!ENTITY x "haha"><!ENTITY y "&x;&x;&x;&x;"><!ENTITY z SYSTEM "file:///etc/passwd">]>
            <a>&y;&z;</a>
            """
        #expect(fault(laughs) != nil)
    }

    @Test func depthAndNumberAreBounded() {
        #expect(fault(String(repeating: "<a>", count: 5000)) != nil)
        let many = "<a>" + String(repeating: "<b/>", count: XMLDocument.mostElements) + "</a>"
        #expect(fault(many)?.message.contains("more than") == true)
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let hard = "a & b < c > d \"e\" 'f' ]]> é\nnew\tline"
        let element = XMLElement("a", [("x", hard)], [XMLElement("b", text: hard), XMLElement("c")])
        let back = try XMLDocument.root(of: XMLText.document(element))
        #expect(back["x"] == hard)
        #expect(back.first("b")?.text == hard)
        #expect(XMLText.escaped("\u{0}\u{1B}x") == "  x")
    }
}
