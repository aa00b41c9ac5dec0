import Assessment
import Quantities

extension Phrase {
    /// What is said of texts as answers, of hints that cost and of answers remembered.
    enum TextEntry {
        // Right, with a word on how it was written
        case mindCase(String)
        case mindCaseAndAccents(String)
        case misspelt(String, slips: Int)
        case ownWord

        // Wrong, and how near
        case onlyCaseMissed
        case onlyAccentsMissed
        case onlyCaseAndAccentsMissed
        case readAs(String)
        /// The text is named where it is not the key that was just shown.
        case lettersOff(Int, text: String?)

        // Hints
        case noHint
        case hintCosts(Rational)
        case hintCostsAll
        /// Before the question was passed over.
        case hintsSeenToday(Int)
        case afterHints(Int, score: Double)
        case hardAfterHint

        // Answers remembered
        case offerRemember(String)
        case remembered(String)
        case alreadyRemembered(String)
        case cannotRemember
        case cannotRememberGaps
        case sayRightFirst
        case forgotten(String)

        // Suggestions to authors
        case noSuggestions
        case suggestedAnswer(String, times: Int)
        case suggestedOptions(String, times: Int)
        case rememberedMark
        case changedMark
        case itemGone
        case flagged(on: String, note: String)
    }
}

extension Phrase.TextEntry {
    /// The phrase for a remark on how a right text was written; nil for other remarks.
    init?(_ remark: Grade.Remark) {
        switch remark {
        case .mindCase(let text): self = .mindCase(text)
        case .mindCaseAndAccents(let text): self = .mindCaseAndAccents(text)
        case .misspelt(let text, let slips): self = .misspelt(text, slips: slips)
        case .ownWord: self = .ownWord
        default: return nil
        }
    }

    /// - Parameter key: the text that the verdict names.
    init(_ diagnosis: TextDiagnosis, key: String) {
        switch diagnosis {
        case .only(isOfCase: true, isOfAccents: true): self = .onlyCaseAndAccentsMissed
        case .only(isOfCase: true, isOfAccents: false): self = .onlyCaseMissed
        case .only: self = .onlyAccentsMissed
        case .readAs(let text): self = .readAs(text)
        case .near(let letters, let text): self = .lettersOff(letters, text: text == key ? nil : text)
        }
    }
}

extension Wording {
    /// A share of one, 0...1, as per cent.
    fileprivate func share(_ share: Double) -> String { percent(Int((share * 100).rounded()), of: 100) }

    func english(_ phrase: Phrase.TextEntry) -> String {
        switch phrase {
        case .mindCase(let text): "Right, but mind the capital letters: \(text)."
        case .mindCaseAndAccents(let text): "Right, but mind the capital letters and the accents: \(text)."
        case .misspelt(let text, let slips):
            "Right, but for \(slips == 1 ? "one slip" : "\(number(slips)) slips"): it is written \(text)."
        case .readAs(let text): "Read as “\(text)”."
        case .ownWord: "Right, by your own word."
        case .onlyCaseMissed: "Only the capital letters are missing or misplaced."
        case .onlyAccentsMissed: "Only the accents are missing or misplaced."
        case .onlyCaseAndAccentsMissed: "Only capital letters and accents are missing or misplaced."
        case .lettersOff(let letters, let text):
            "\(letters == 1 ? "One slip" : "\(number(letters)) slips") off\(text.map { ": \($0)" } ?? "")."
        case .noHint: "There is no hint."
        case .hintCostsAll: ":hint leaves nothing of the score."
        case .hintsSeenToday(let hints):
            "\(hints == 1 ? "The hint" : "The \(number(hints)) hints") that you saw today count\(hints == 1 ? "s" : "")."
        case .hintCosts(let cost): ":hint costs \(share(cost.doubleValue)) of the score."
        case .afterHints(let hints, let score):
            "\(hints == 1 ? "One hint" : "\(number(hints)) hints") leave\(hints == 1 ? "s" : "") a score of \(share(score))."
        case .hardAfterHint: "After a hint an answer counts as hard."
        case .offerRemember(let text): ":remember takes “\(text)” as an answer to this from now on."
        case .remembered(let text): "From now on “\(text)” is an answer to this."
        case .alreadyRemembered(let text): "“\(text)” is remembered already."
        case .cannotRemember: "Only texts, and figures that are the same each time, can be remembered."
        case .cannotRememberGaps:
            "Answers to gaps cannot be remembered; only texts, and figures that are the same each time."
        case .sayRightFirst: "That answer was not right; :right says that it counts, and then :remember keeps it."
        case .forgotten(let text): "Taken back: “\(text)” is no longer remembered."
        case .noSuggestions: "There are no suggestions: nobody overruled a verdict or marked an item."
        case .suggestedAnswer(let text, let times): "“\(text)” · \(englishTimes(times))"
        case .suggestedOptions(let options, let times): "option \(options) · \(englishTimes(times))"
        case .rememberedMark: "remembered"
        case .changedMark: "the key has changed since"
        case .itemGone: "no longer in the banks"
        case .flagged(let date, let note): note.isEmpty ? "marked on \(date)" : "marked on \(date): \(note)"
        }
    }

    private func englishTimes(_ times: Int) -> String {
        switch times {
        case 1: "once"
        case 2: "twice"
        default: "\(number(times)) times"
        }
    }

    func spanish(_ phrase: Phrase.TextEntry) -> String {
        switch phrase {
        case .mindCase(let text): "Correcto, pero cuida las mayúsculas: \(text)."
        case .mindCaseAndAccents(let text): "Correcto, pero cuida las mayúsculas y los acentos: \(text)."
        case .misspelt(let text, let slips):
            "Correcto, salvo \(slips == 1 ? "una errata" : "\(number(slips)) erratas"): se escribe \(text)."
        case .readAs(let text): "Leído como «\(text)»."
        case .ownWord: "Correcto, según tu propio criterio."
        case .onlyCaseMissed: "Solo fallan las mayúsculas."
        case .onlyAccentsMissed: "Solo fallan los acentos."
        case .onlyCaseAndAccentsMissed: "Solo fallan las mayúsculas y los acentos."
        case .lettersOff(let letters, let text):
            "\(letters == 1 ? "Una errata" : "\(number(letters)) erratas") de diferencia\(text.map { ": \($0)" } ?? "")."
        case .noHint: "No hay ninguna pista."
        case .hintCostsAll: ":hint no deja nada de la puntuación."
        case .hintsSeenToday(let hints):
            hints == 1 ? "Cuenta la pista que viste hoy." : "Cuentan las \(number(hints)) pistas que viste hoy."
        case .hintCosts(let cost): ":hint cuesta un \(share(cost.doubleValue)) de la puntuación."
        case .afterHints(let hints, let score):
            "Con \(hints == 1 ? "una pista" : "\(number(hints)) pistas"), la puntuación queda en un \(share(score))."
        case .hardAfterHint: "Tras una pista, la respuesta cuenta como difícil."
        case .offerRemember(let text): "Con :remember, «\(text)» vale aquí como respuesta de ahora en adelante."
        case .remembered(let text): "De ahora en adelante «\(text)» vale aquí como respuesta."
        case .alreadyRemembered(let text): "«\(text)» ya se recuerda."
        case .cannotRemember: "Solo se pueden recordar textos, y cifras que no cambian de una vez a otra."
        case .cannotRememberGaps:
            "Las respuestas a huecos no se pueden recordar; solo textos, y cifras que no cambian de una vez a otra."
        case .sayRightFirst: "Esa respuesta era incorrecta; con :right dices que vale, y después :remember la recuerda."
        case .forgotten(let text): "Retirado: «\(text)» ya no se recuerda."
        case .noSuggestions: "No hay sugerencias: nadie ha corregido un veredicto ni ha marcado una pregunta."
        case .suggestedAnswer(let text, let times): "«\(text)» · \(spanishTimes(times))"
        case .suggestedOptions(let options, let times): "opción \(options) · \(spanishTimes(times))"
        case .rememberedMark: "se recuerda"
        case .changedMark: "la clave ha cambiado desde entonces"
        case .itemGone: "ya no está en los bancos"
        case .flagged(let date, let note): note.isEmpty ? "marcada el \(date)" : "marcada el \(date): \(note)"
        }
    }

    private func spanishTimes(_ times: Int) -> String { times == 1 ? "una vez" : "\(number(times)) veces" }

    func hindi(_ phrase: Phrase.TextEntry) -> String {
        switch phrase {
        case .mindCase(let text): "सही, पर बड़े-छोटे अक्षरों पर ध्यान दीजिए: \(text)।"
        case .mindCaseAndAccents(let text): "सही, पर बड़े-छोटे अक्षरों और नुक्ते जैसे चिह्नों पर ध्यान दीजिए: \(text)।"
        case .misspelt(let text, let slips):
            "सही, पर \(slips == 1 ? "एक चूक हुई" : "\(number(slips)) चूकें हुईं"); ऐसे लिखा जाता है: \(text)।"
        case .readAs(let text): "इसे “\(text)” पढ़ा गया।"
        case .ownWord: "सही, आपके ही कहे अनुसार।"
        case .onlyCaseMissed: "चूक केवल बड़े-छोटे अक्षरों की है।"
        case .onlyAccentsMissed: "चूक केवल नुक्ते और अनुस्वार जैसे चिह्नों की है।"
        case .onlyCaseAndAccentsMissed: "चूक केवल बड़े-छोटे अक्षरों और नुक्ते जैसे चिह्नों की है।"
        case .lettersOff(let letters, let text):
            "\(letters == 1 ? "एक चूक" : "\(number(letters)) चूकों") का अंतर\(text.map { ": \($0)" } ?? "")।"
        case .noHint: "कोई संकेत नहीं है।"
        case .hintCostsAll: ":hint लेने पर कोई अंक नहीं बचेगा।"
        case .hintsSeenToday(let hints):
            hints == 1 ? "आज देखा गया संकेत गिना जाएगा।" : "आज देखे गए \(number(hints)) संकेत गिने जाएँगे।"
        case .hintCosts(let cost): ":hint लेने पर \(share(cost.doubleValue)) अंक कटेंगे।"
        case .afterHints(let hints, let score):
            "\(hints == 1 ? "एक संकेत" : "\(number(hints)) संकेतों") के बाद \(share(score)) अंक मिले।"
        case .hardAfterHint: "संकेत के बाद दिया गया उत्तर कठिन माना जाता है।"
        case .offerRemember(let text): ":remember लिखने पर “\(text)” आगे से यहाँ सही उत्तर माना जाएगा।"
        case .remembered(let text): "आगे से “\(text)” यहाँ सही उत्तर माना जाएगा।"
        case .alreadyRemembered(let text): "“\(text)” पहले से याद रखा गया है।"
        case .cannotRemember: "केवल शब्दों वाले उत्तर, और हर बार वही रहने वाली संख्याएँ याद रखी जा सकती हैं।"
        case .cannotRememberGaps:
            "रिक्त स्थानों के उत्तर याद नहीं रखे जा सकते; केवल शब्दों वाले उत्तर, और हर बार वही रहने वाली संख्याएँ।"
        case .sayRightFirst: "वह उत्तर सही नहीं था; पहले :right से उसे मनवाइए, फिर :remember उसे याद रखेगा।"
        case .forgotten(let text): "वापस लिया गया: “\(text)” अब याद नहीं रखा जाएगा।"
        case .noSuggestions: "कोई सुझाव नहीं है: न कोई निर्णय बदला गया, न कोई प्रश्न चिह्नित हुआ।"
        case .suggestedAnswer(let text, let times): "“\(text)” · \(number(times)) बार"
        case .suggestedOptions(let options, let times): "विकल्प \(options) · \(number(times)) बार"
        case .rememberedMark: "याद रखा गया"
        case .changedMark: "उसके बाद सही उत्तर बदला है"
        case .itemGone: "अब प्रश्न-बैंकों में नहीं है"
        case .flagged(let date, let note): note.isEmpty ? "\(date) को चिह्नित" : "\(date) को चिह्नित: \(note)"
        }
    }
}
