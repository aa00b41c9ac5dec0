import Assessment
import Quantities

@testable import QuestionBank

typealias BankItem = Assessment.Item

/// Reads a bank of one text.
func read(_ text: String) -> BankReading { BankReader.read(Array(text.utf8), fileName: "test.quiz.md") }

extension BankItem {
    var numericKey: NumericKey? { if case .numeric(let key) = answer { key } else { nil } }
    var textKey: TextKey? { if case .text(let key) = answer { key } else { nil } }

    /// The stem in a language, as plain characters.
    func stemText(_ tag: String = "en") -> String {
        stem.template(in: Language(tag) ?? .english).filled(with: [:]) { $0.description }
    }
}
