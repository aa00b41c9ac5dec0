import Assessment

/// An id for an item that has none: words of its stem.
enum ItemSlug {
    private static let mostWords = 5
    private static let mostBytes = 40

    /// Words for an item's id: of its stem in the first of the bank's languages, or of a heading that is no id.
    static func words(for item: ParsedItem, in languages: [Language], source: SourceText) -> String {
        if !item.id.isEmpty {
            let line = source.lines[source.index(ofLineAt: item.idRange.lowerBound)]
            return source.string(item.idRange.lowerBound..<line.end)
        }
        let language = languages.first ?? item.stem?.text.languages.first ?? .english
        return item.stem.map { $0.text.template(in: language).filled(with: [:]) { _ in " " } } ?? ""
    }

    /// An id out of words that no other item has; it is added to those.
    static func free(for words: String, among taken: inout Set<String>) -> String {
        let slug = slug(of: words)
        var id = slug
        var number = 1
        while taken.contains(id) {
            number += 1
            id = "\(slug)-\(number)"
        }
        taken.insert(id)
        return id
    }

    /// `que-decreto-abolio` for `¿Qué decreto abolió ...?`; letters of other scripts stay.
    static func slug(of text: String) -> String { words(of: text) ?? "item" }

    /// The same; nil where the text has no words that an id can have.
    static func words(of text: String) -> String? {
        let scalars = text.lowercased().unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            if let plain = plainLetters[scalar] { return Array(plain.unicodeScalars) }
            // A gap is shown as a number and a line.
            return [scalar]
        }
        let words = scalars.split { scalar in
            let isMark =
                scalar.properties.generalCategory == .nonspacingMark
                || scalar.properties.generalCategory == .spacingMark
            return !(scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal || isMark)
        }
        var parts: [String] = []
        var bytes = 0
        for word in words.prefix(mostWords) {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: word)
            bytes += view.count == 0 ? 0 : String(view).utf8.count + (parts.isEmpty ? 0 : 1)
            guard bytes <= mostBytes else { break }
            parts.append(String(view))
        }
        // What was cut off behind them would have given these a sense.
        while parts.count > 1, parts.count < words.count, let last = parts.last, joining.contains(last) {
            parts.removeLast()
        }
        let slug = parts.joined(separator: "-")
        return Name.isValid(Array(slug.utf8)[...]) ? slug : nil
    }

    /// Articles, prepositions and conjunctions, without accents.
    private static let joining: Set<String> = Set(
        """
        a an and are as at by did do does for from has have in into is it its of on or that the their this to was were
        which with who whose al como con cual cuales cuando de del desde e el en entre es fue fueron hasta la las lo los
        o para por que se segun sin sobre son su sus u un una unas unos y au aux avec ce ces cette dans des du et la le
        les leur ont ou par pour qui sa ses sont sur une am an auf aus bei das dem den der des die ein eine einem einen
        einer fur im ist mit nach oder sich sind und vom von war waren wird zu zum zur
        का की के को में से पर ने और या तक है हैं था थी थे एक यह वह इस उस जो कि हुआ हुई
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let plainLetters: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for (plain, letters) in [
            "a": "áàâäãåā", "c": "çćč", "e": "éèêëēę", "i": "íìîïī", "l": "ł", "n": "ñńň", "o": "óòôöõøō", "s": "śšş",
            "u": "úùûüū", "y": "ýÿ", "z": "źżž", "ae": "æ", "oe": "œ", "ss": "ß",
        ] {
            for scalar in letters.unicodeScalars { table[scalar] = plain }
        }
        return table
    }()
}
