import Assessment

extension BankFormat {
    /// The id of a bank that has none, after its file: the name without folders and endings.
    public static func bankID(ofFile path: String) -> String { ItemNames.bankID(of: path) }
}

/// Gives imported items ids: their own where they have one, else words of their names or stems, each once.
struct ItemNames {
    private var taken: Set<String> = []
    private var reserved: Set<String> = []
    /// How far the numbers behind a name have come.
    private var counts: [String: Int] = [:]

    /// Keeps an id for the item that brings it along.
    mutating func reserve(_ id: String) { reserved.insert(id) }

    mutating func name(id: String?, words: String?, stem: LocalizedText, number: Int) -> String {
        if let id, Name.isValid(Array(id.utf8)[...]), taken.insert(id).inserted { return id }
        let stemWords = stem.versions.first.map(LocalizedText.words) ?? ""
        if let words, Name.isValid(Array(words.utf8)[...]), !reserved.contains(words), taken.insert(words).inserted {
            return words
        }
        let base =
            [id, words, stemWords].lazy.compactMap { $0.map(Self.slug) }.first { !$0.isEmpty } ?? "item-\(number)"
        var name = base
        var count = counts[base] ?? 1
        defer { counts[base] = count }
        while reserved.contains(name) || taken.contains(name) {
            count += 1
            name = "\(base)-\(count)"
        }
        taken.insert(name)
        return name
    }

    /// Lower-case words with hyphens between: `¿Cuántas hectáreas?` is `cuantas-hectareas`; empty where there are none.
    static func slug(_ text: String) -> String { ItemSlug.words(of: String(text.prefix(400))) ?? "" }

    /// The file's name without folders and endings.
    static func bankID(of fileName: String) -> String {
        let last = fileName.split(separator: "/").last.map(String.init) ?? fileName
        let stem = last.prefix { $0 != "." }
        let name = stem.isEmpty ? last : String(stem)
        if Name.isValid(Array(name.utf8)[...]) { return name }
        let slug = slug(name)
        return slug.isEmpty ? "bank" : slug
    }
}
