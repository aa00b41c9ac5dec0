import Testing

@testable import QuestionBank

@Suite struct QTI3IdentifierTests {
    @Test(arguments: [
        ("sea", "sea"), ("Sea-2.b_c", "Sea-2.b_c"), ("2nd", "_2nd"), ("été", "été"), ("प्रश्न-१", "प्रश्न-१"),
        ("१ला", "_१ला"), ("a€b", "a_b"), ("→x", "_x"), ("𝒜", "_"),
    ]) func namesOfXML(id: String, text: String) {
        #expect(QTI3Identifier.text(of: id) == text)
    }

    @Test(arguments: ["sea", "2nd", "été", "प्रश्न-१", "१ला"]) func idsComeBack(id: String) {
        #expect(QTI3Identifier.keeps(id))
        #expect(QTI3Identifier.id(of: QTI3Identifier.text(of: id)) == id)
    }

    @Test(arguments: ["a€b", "→x"]) func otherSignsDoNot(id: String) { #expect(!QTI3Identifier.keeps(id)) }
}
