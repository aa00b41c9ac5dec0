import Assessment

/// `article-cue`: the stem ends with an article that some distractors do not fit.
enum ArticleCue {
    static func check(_ item: ParsedItem, _ words: ItemWords, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .single, item.areAnswersWhole, item.options.count > 1, let stem = item.stem else { return }
        for (place, version) in stem.text.versions.enumerated() {
            let language = version.language ?? context.languages.first
            guard let article = Article.atEnd(of: LocalizedText.words(of: version), language: language)
            else { continue }
            var misfits: [String] = []
            var fits = 0
            var doesKeyFit = false
            for index in item.options.indices {
                let option = item.options[index]
                guard let own = option.text.place(ofVersionIn: version.language),
                    let first = words.options[index][own].words.first
                else { continue }
                switch article.fits(words.options[index][own].spelling(of: first)) {
                case true?:
                    fits += 1
                    doesKeyFit = doesKeyFit || option.isKey
                case false?:
                    if !option.isKey { misfits.append(option.quotation) }
                case nil: break
                }
            }
            guard doesKeyFit, let misfit = misfits.first, misfits.count >= fits else { continue }
            findings.report(.articleCue(article.written, misfit), at: stem.ranges[place])
            return
        }
    }
}

/// An article before the place of the answer, and what may follow it.
struct Article {
    private enum Demand {
        case vowelSound(Bool)
        case noun(isFeminine: Bool, isPlural: Bool)
        case form(ArticleForms.Fit)
    }

    let written: String
    private let demand: Demand

    /// The article that stands last, or last before a blank to fill in; nil where there is none.
    static func atEnd(of text: String, language: Language?) -> Article? {
        let bytes = text.utf8Span.span
        let end = end(of: bytes.extracting(first: blank(in: bytes) ?? bytes.count))
        var start = end
        while start > 0, isLetter(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "/") { start -= 1 }
        guard (1...longest).contains(end - start), let language = language?.base else { return nil }
        let word = String(decoding: (start..<end).map { bytes[$0] | 0x20 }, as: UTF8.self)
        switch (language, word) {
        case ("en", "a"): return Article(written: word, demand: .vowelSound(false))
        case ("en", "an"): return Article(written: word, demand: .vowelSound(true))
        case ("es", "un"), ("es", "el"), ("es", "del"), ("es", "al"):
            return Article(written: word, demand: .noun(isFeminine: false, isPlural: false))
        case ("es", "una"), ("es", "la"):
            return Article(written: word, demand: .noun(isFeminine: true, isPlural: false))
        case ("es", "unos"), ("es", "los"):
            return Article(written: word, demand: .noun(isFeminine: false, isPlural: true))
        case ("es", "unas"), ("es", "las"):
            return Article(written: word, demand: .noun(isFeminine: true, isPlural: true))
        default:
            return ArticleForms.fit(of: word, language: language).map {
                Article(written: $0.written, demand: .form($0.fits))
            }
        }
    }

    /// In bytes: `einen`.
    private static let longest = 5

    /// Where the last word ends: behind it stand marks and space, but not the end of a sentence.
    private static func end(of bytes: Span<UInt8>) -> Int {
        var end = bytes.count
        while end > 0, bytes[end - 1] != UInt8(ascii: "?"), bytes[end - 1] != UInt8(ascii: ".") {
            if bytes[end - 1] < 0x80 {
                if isLetter(bytes[end - 1]) { break }
                end -= 1
                continue
            }
            var start = end - 1
            while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
            // No-break space, quotation marks, dashes.
            guard bytes[start] == 0xC2 || bytes[start] == 0xE2 else { break }
            end = start
        }
        return end
    }

    /// Where `__`, `...` or `…` begins.
    private static func blank(in bytes: Span<UInt8>) -> Int? {
        var next = 0
        while next + 1 < bytes.count {
            if next + ByteWord.length <= bytes.count {
                let word = ByteWord(at: next, in: bytes)
                if !word.contains(UInt8(ascii: "_")), !word.contains(UInt8(ascii: ".")), !word.contains(0xE2) {
                    next += ByteWord.length
                    continue
                }
            }
            let place = next
            next += 1
            switch bytes[place] {
            case UInt8(ascii: "_"): if bytes[place + 1] == UInt8(ascii: "_") { return place }
            case UInt8(ascii: "."):
                let isEllipsis = place + 2 < bytes.count && bytes[place + 1] == bytes[place]
                if isEllipsis, bytes[place + 2] == bytes[place] { return place }
            case 0xE2:
                let isEllipsis = place + 2 < bytes.count && bytes[place + 1] == 0x80
                if isEllipsis, bytes[place + 2] == 0xA6 { return place }
            default: break
            }
        }
        return nil
    }

    /// Of a Latin word; any byte of a letter beyond ASCII counts, so that half a word is no article.
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

    /// Whether a word may follow; nil where its spelling does not tell.
    func fits(_ word: TextWords.Spelling) -> Bool? {
        switch demand {
        case .vowelSound(let isWanted): Self.hasVowelSound(word).map { $0 == isWanted }
        case .noun(let isFeminine, let isPlural): Self.fits(word, isFeminine: isFeminine, isPlural: isPlural)
        case .form(let fits): fits(word)
        }
    }

    private static func hasVowelSound(_ word: TextWords.Spelling) -> Bool? {
        let text = word.text
        guard let first = text.first else { return nil }
        if word.isFigure {
            return text.hasPrefix("8") || ["11", "18"].contains(text)
        }
        // A single letter or an abbreviation is spelt out.
        if text.count < 3 { return nil }
        if ["hour", "honest", "honor", "honour", "heir"].contains(where: text.hasPrefix) { return true }
        if ["uni", "use", "usu", "eu", "one", "once", "uk", "ura", "uto", "ut"].contains(where: text.hasPrefix) {
            return text.hasPrefix("unin") || text.hasPrefix("unim") || text.hasPrefix("utter") ? nil : false
        }
        return first.isASCII ? "aeiou".contains(first) : nil
    }

    private static let feminineEndings = [
        "a", "as", "ción", "ciones", "sión", "siones", "dad", "dades", "tud", "umbre",
    ]
    private static let masculineEndings = ["o", "os", "aje", "ajes", "or", "ores", "ismo"]
    private static let unclear: Set<String> = [
        "mano", "manos", "foto", "moto", "radio", "día", "días", "mapa", "mapas", "planeta", "planetas", "agua",
        "águila",
        "arma", "hambre", "área", "aula", "alma", "hacha", "flor", "flores", "labor", "labores", "sofá", "papa", "cura",
    ]

    /// From the endings that decide it nearly always; nil for the others.
    private static func fits(_ word: TextWords.Spelling, isFeminine: Bool, isPlural: Bool) -> Bool? {
        let text = word.text
        guard !word.isFigure, text.count > 2, !unclear.contains(text),
            !["ma", "mas", "ta", "tas", "ista", "istas"].contains(where: text.hasSuffix)
        else { return nil }
        let isOwnPlural = text.hasSuffix("s")
        let isOwnFeminine: Bool
        if feminineEndings.contains(where: text.hasSuffix) {
            isOwnFeminine = true
        } else if masculineEndings.contains(where: text.hasSuffix) {
            isOwnFeminine = false
        } else {
            return nil
        }
        return isOwnFeminine == isFeminine && isOwnPlural == isPlural
    }
}

extension Message {
    static func articleCue(_ article: String, _ misfit: String) -> Message {
        Message(
            .articleCue,
            "the stem ends with `\(article)`, which does not fit `\(misfit)`; move the article into the options")
    }
}

extension Explanation {
    static let articleCue = Explanation(
        finds: "A stem that ends with an article which at least half of the options do not fit.",
        reason: "Grammar then tells the key: only a vowel follows `an`, only a feminine word `la`. Haladyna, "
            + "Downing and Rodriguez 2002 count it among the clues to avoid. Put the article into the options, or "
            + "write `a/an`, `un/una`. Words whose spelling does not tell are taken to fit.",
        fires: .bank(
            #"""
            ## crop
            Wheat is an

            - (x) edible grass
            - ( ) tree
            - ( ) root

            """#),
        quiet: .bank(
            #"""
            ## crop
            Wheat is

            - (x) an edible grass
            - ( ) a tree
            - ( ) a root

            """#))
}
