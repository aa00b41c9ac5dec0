import Testing

@testable import QuestionBank

@Suite struct NegativeStemTests {
    private func isFound(_ language: String, _ stem: String) -> Bool {
        let text = "---\nlanguages: \(language)\n---\n## a\n\(stem)\n\n- (x) q\n- ( ) w\n- ( ) k\n"
        return BankReader.read(Array(text.utf8), fileName: "b.quiz.md").codes.contains(.negativeStem)
    }

    @Test(arguments: [
        ("en", "All of the following are rivers except:"), ("en", "What is not a river?"),
        ("en", "Who did not sign the treaty?"), ("en", "Which statement is false about cows?"),
        ("en", "Which of these is incorrect?"), ("en", "Which of these isn't a river?"),
        ("en", "Mark the incorrect statement."), ("es", "Todos estos son ríos excepto:"),
        ("es", "Señale la opción incorrecta sobre los ríos:"), ("es", "¿Cuál de estas frases es falsa?"),
        ("hi", "निम्नलिखित में से कौन-सा कथन गलत है?"), ("hi", "कौन-सा कथन असत्य है?"),
    ])
    func stemsThatTurn(language: String, stem: String) {
        #expect(isFound(language, stem))
    }

    @Test(arguments: [
        ("en", "Why did the countryside not produce enough grain?"), ("en", "Which of these is NOT a river?"),
        ("en", "What is the name of the ship that did not sink?"), ("en", "What is wrong with the wheel?"),
        ("en", "Who wrote the play No Exit except its last act?"), ("en", "What are false teeth made of?"),
        ("es", "¿Por qué el campo no producía lo suficiente?"), ("hi", "उन वर्षों में उत्पादन क्यों नहीं बढ़ा?"),
    ])
    func stemsThatDoNot(language: String, stem: String) {
        #expect(!isFound(language, stem))
    }
}
