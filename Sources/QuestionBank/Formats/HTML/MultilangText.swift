import Assessment

/// A text in several languages, of which Moodle's filters show one: `<span lang="en" class="multilang">` twice or more in
/// a row, or `{mlang en}...{mlang}`.
enum MultilangText {
    private enum Part {
        case common(Substring)
        case choice([(tags: [String], words: Substring)])
    }

    /// The text of each language that it has, by the tags as they are written; empty where it has none.
    static func versions(of html: String) -> [(tag: String, html: String)] {
        guard html.contains("multilang") && html.contains("</span>") || html.contains("{mlang}") else { return [] }
        let parts = parts(of: html)
        var tags: [String] = []
        for part in parts {
            guard case .choice(let choices) = part else { continue }
            for tag in choices.flatMap(\.tags) where tag != other && !tags.contains(tag) { tags.append(tag) }
        }
        return tags.map { tag in (tag, parts.reduce(into: "") { $0 += words(of: $1, in: tag) }) }
    }

    private static let other = "other"

    private static func words(of part: Part, in tag: String) -> Substring {
        switch part {
        case .common(let words): return words
        case .choice(let choices):
            let chosen =
                choices.first { $0.tags.contains(tag) } ?? choices.first { $0.tags.contains(other) }
                // The filter of spans falls back on the first; a block in braces is shown in its own languages alone.
                ?? (choices.count > 1 ? choices.first : nil)
            return chosen?.words ?? ""
        }
    }

    /// More than any text has; each may be looked for to its end.
    private static let mostLone = 50
    /// As long as the head of a span or a block may be.
    private static let longestHead = 200

    private static func parts(of html: String) -> [Part] {
        var parts: [Part] = []
        var loneLeft = mostLone
        let lastSpan = html.ranges(of: "</span>").last?.lowerBound ?? html.startIndex
        let lastBlock = html.ranges(of: "{mlang}").last?.lowerBound ?? html.startIndex
        var common = html.startIndex
        var place = html.startIndex
        while loneLeft > 0,
            let sign = html[place...].firstIndex(where: { $0 == "<" || $0 == "{" }), sign < max(lastSpan, lastBlock)
        {
            var choices: [(tags: [String], words: Substring)] = []
            var end = sign
            var next = sign
            while next < (html[sign] == "<" ? lastSpan : lastBlock),
                let (choice, after) = html[sign] == "<" ? span(html[next...]) : block(html[next...])
            {
                choices.append(choice)
                end = after
                next = html[after...].firstIndex { !$0.isWhitespace } ?? html.endIndex
            }
            guard choices.count > (html[sign] == "<" ? 1 : 0) else {
                loneLeft -= choices.count
                place = html.index(after: sign)
                continue
            }
            parts.append(.common(html[common..<sign]))
            parts.append(.choice(choices))
            common = end
            place = end
        }
        parts.append(.common(html[common...]))
        return parts
    }

    /// `<span lang="en" class="multilang">words</span>`, the two attributes in either order.
    private static func span(_ html: Substring) -> ((tags: [String], words: Substring), end: String.Index)? {
        guard html.hasPrefix("<span"), let close = html.prefix(longestHead).firstIndex(of: ">") else { return nil }
        let head = html[..<close]
        guard head.contains("\"multilang\"") || head.contains("'multilang'"), let mark = head.firstRange(of: "lang=")
        else { return nil }
        // The class has the letters too.
        let tag = head[mark.upperBound...].dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        let inner = html[html.index(after: close)...]
        guard !tag.isEmpty, let end = inner.firstRange(of: "</span>") else { return nil }
        return (([tag.lowercased()], inner[..<end.lowerBound]), end.upperBound)
    }

    /// `{mlang en,es}words{mlang}`.
    private static func block(_ html: Substring) -> ((tags: [String], words: Substring), end: String.Index)? {
        guard html.hasPrefix("{mlang "), let close = html.prefix(longestHead).firstIndex(of: "}") else { return nil }
        let list = html[..<close].dropFirst("{mlang ".count)
        let tags = list.split { $0 == "," || $0.isWhitespace }.map { $0.lowercased() }
        let inner = html[html.index(after: close)...]
        guard !tags.isEmpty, let end = inner.firstRange(of: "{mlang}") else { return nil }
        return ((tags, inner[..<end.lowerBound]), end.upperBound)
    }
}

extension ImportedBank {
    /// HTML as plain text, in each language that it has; what could not be kept of it is reported.
    mutating func localized(_ html: String, at place: Place) -> [(language: Language?, text: String)] {
        var versions: [(language: Language?, text: String)] = []
        var seen: Set<HTMLText.Loss> = []
        for (tag, own) in MultilangText.versions(of: html) {
            guard let language = Language(tag) else {
                lose("the text in `\(tag.prefix(20))`, which names no language, is not kept", at: place)
                continue
            }
            guard !versions.contains(where: { $0.language == language }) else { continue }
            let (text, losses) = HTMLText.plain(own)
            for loss in losses where seen.insert(loss).inserted { lose(loss.text, at: place) }
            guard !text.isEmpty else { continue }
            versions.append((language, text))
            // The language that was asked for is the bank's default.
            if !languages.contains(language) {
                languages.insert(language, at: language == options.language ? 0 : languages.count)
            }
        }
        return versions.isEmpty ? [(nil, plain(html, at: place))] : versions
    }
}
