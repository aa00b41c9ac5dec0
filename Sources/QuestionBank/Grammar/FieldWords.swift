/// What authors call fields in their own languages, or by another word in English.
enum FieldWords {
    private static let words: [FieldName: [String]] = [
        .hint: ["pista", "pistas", "ayuda", "sanket", "indice", "hinweis", "tipp", "clue"],
        .source: ["fuente", "fuentes", "srot", "quelle", "reference", "cite"],
        .tags: ["etiqueta", "etiquetas", "temas", "tema", "mots", "schlagworte", "topics", "topic", "category"],
        .score: ["puntuacion", "puntos", "nota", "bareme", "punkte", "scoring", "points"],
        .unit: ["unidad", "unidades", "ikai", "unite", "einheit"],
        .order: ["orden", "ordre", "reihenfolge"],
        .group: ["grupo", "groupe", "gruppe"],
        .letterCase: ["mayusculas", "casse"],
        .accents: ["acentos", "tildes", "akzente"],
        .typos: ["erratas", "faltas", "fautes", "tippfehler"],
    ]

    /// The name of the field that an author most likely means.
    static func field(called word: String) -> String? {
        words.first { $0.value.contains(word) }?.key.rawValue
    }
}
