extension Unit {
    /// How a language calls it after 1 and after other numbers; nil where it has no word, and for what was declared.
    ///
    /// - Parameter language: an ISO 639-1 code, such as `hi`.
    public func words(in language: String) -> (one: String, many: String)? {
        guard let names = NumberLanguage.tagged(language)?.unitNames[symbol], let first = names.first else {
            return nil
        }
        // The table leaves out what the symbol says itself.
        let isPluralOfSymbol = ["s", "es"].contains { WordFolding.key(first) == WordFolding.key(symbol + $0) }
        let all = isPluralOfSymbol ? [symbol, first] : names
        guard all.count > 1, Self.isPlural(all[1], of: all[0], language) else { return (all[0], all[0]) }
        return (all[0], all[1])
    }

    /// The second name in the table may be a plural, another case or another spelling.
    private static func isPlural(_ name: String, of one: String, _ language: String) -> Bool {
        guard name.prefix(2) == one.prefix(2), name.count > one.count else { return false }
        switch language {
        case "en", "es", "fr": return name.hasSuffix("s") || name.contains("s ") || name.contains("s-")
        // Masculine and neuter measures stay as they are after a number.
        case "de": return one.hasSuffix("e") && name.hasSuffix("n") || name.hasSuffix("e")
        default: return false
        }
    }
}
