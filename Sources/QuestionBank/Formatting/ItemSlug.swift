import Assessment

/// An id for an item that has none: words of its stem.
enum ItemSlug {
    private static let mostWords = 5
    private static let mostBytes = 40

    /// An id that no other item has; it is added to those.
    ///
    /// - Parameter languages: those of the bank; the stem's words in the first of them are taken.
    static func free(for item: ParsedItem, in languages: [Language], among taken: inout Set<String>) -> String {
        let language = languages.first ?? item.stem?.text.languages.first ?? .english
        let words = item.stem.map { $0.text.template(in: language).filled(with: [:]) { _ in " " } } ?? ""
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
    static func slug(of text: String) -> String {
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
        var slug = ""
        for word in words.prefix(mostWords) {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: word)
            let next = slug.isEmpty ? String(view) : slug + "-" + String(view)
            guard next.utf8.count <= mostBytes else { break }
            slug = next
        }
        return Name.isValid(Array(slug.utf8)[...]) ? slug : "item"
    }

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
