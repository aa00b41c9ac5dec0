/// What authors call the fields of the head in their own languages, or by another word in English.
enum FrontMatterWords {
    private static let words: [FrontMatter.Field: [String]] = [
        .id: ["identificador", "identificateur", "kennung", "पहचान", "आईडी"],
        .title: ["título", "titulo", "titre", "titel", "शीर्षक", "titolo", "name", "nombre"],
        .languages: [
            "idiomas", "idioma", "lenguas", "lenguajes", "lengua", "langues", "langue", "sprachen", "sprache", "भाषाएँ",
            "भाषाएं",
            "भाषा", "भाषायें", "línguas", "lingue", "langs", "lang",
        ],
        .numbers: [
            "números", "numeros", "cifras", "nombres", "chiffres", "zahlen", "ziffern", "संख्याएँ", "संख्याएं", "संख्या", "अंक",
        ],
        .licence: ["licencia", "lizenz", "लाइसेंस", "licenza", "licença", "copyright", "rights"],
        .sources: ["fuentes", "fuente", "quellen", "quelle", "स्रोत", "fontes", "fonti", "references", "bibliography"],
        .units: ["unidades", "unidad", "unités", "unites", "unité", "einheiten", "einheit", "इकाइयाँ", "इकाइयां", "इकाई"],
    ]

    /// The field that an author most likely means.
    static func field(called word: String) -> FrontMatter.Field? {
        let word = word.lowercased()
        return words.first { $0.value.contains(word) }?.key
    }
}
