/// What authors call fields in their own languages, or by another word in English.
enum FieldWords {
    private static let words: [FieldName: [String]] = [
        .hint: ["pista", "pistas", "ayuda", "sanket", "indice", "hinweis", "tipp", "clue", "संकेत", "इशारा"],
        .source: ["fuente", "fuentes", "srot", "quelle", "reference", "cite", "स्रोत"],
        .tags: [
            "etiqueta", "etiquetas", "temas", "tema", "mots", "schlagworte", "topics", "topic", "category", "टैग", "विषय",
        ],
        .score: [
            "puntuacion", "puntos", "nota", "bareme", "punkte", "scoring", "points", "puntuación", "barème", "अंक",
        ],
        .unit: ["unidad", "unidades", "ikai", "unite", "einheit", "unité", "इकाई"],
        .order: ["orden", "ordre", "reihenfolge", "क्रम"],
        .group: ["grupo", "groupe", "gruppe", "समूह"],
        .letterCase: ["mayusculas", "mayúsculas", "casse"],
        .accents: ["acentos", "tildes", "akzente"],
        .typos: ["erratas", "faltas", "fautes", "tippfehler"],
    ]

    /// The name of the field that an author most likely means.
    static func field(called word: String) -> String? {
        words.first { $0.value.contains(word) }?.key.rawValue
    }
}
