import Assessment

/// What stands before `->` in each version of a pair's text, and what stands after.
struct PairSides {
    /// Nil where nothing stands before the arrow.
    var left: LocalizedText?
    var right: LocalizedText

    /// Nil where a version has not just one arrow, or has nothing after it.
    init?(_ text: LocalizedText) {
        var left: [LocalizedText.Version] = []
        var right: [LocalizedText.Version] = []
        for version in text.versions {
            guard let (before, after) = Self.split(version.text), !after.isEmpty else { return nil }
            left.append(LocalizedText.Version(language: version.language, text: before))
            right.append(LocalizedText.Version(language: version.language, text: after))
        }
        let empty = left.filter { $0.text.isEmpty }.count
        guard !right.isEmpty, empty == 0 || empty == left.count else { return nil }
        self.left = empty == 0 ? LocalizedText(versions: left) : nil
        self.right = Self.unified(right)
    }

    /// A target that reads the same in every version is one text for every language.
    private static func unified(_ versions: [LocalizedText.Version]) -> LocalizedText {
        guard versions.count > 1, versions.allSatisfy({ $0.text == versions[0].text }) else {
            return LocalizedText(versions: versions)
        }
        return LocalizedText(versions: [LocalizedText.Version(language: nil, text: versions[0].text)])
    }

    private static func split(_ template: Template) -> (Template, Template)? {
        var sides: [[Template.Segment]] = [[]]
        for segment in template.segments {
            guard case .text(let text) = segment else {
                sides[sides.count - 1].append(segment)
                continue
            }
            for (place, part) in parts(of: text).enumerated() {
                if place > 0 { sides.append([]) }
                if !part.isEmpty { sides[sides.count - 1].append(.text(part)) }
            }
        }
        guard sides.count == 2 else { return nil }
        return (trimmed(sides[0]), trimmed(sides[1]))
    }

    /// The text between arrows.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = [""]
        var rest = text[...]
        while let dash = rest.utf8.firstIndex(of: UInt8(ascii: "-")) {
            let next = rest.utf8.index(after: dash)
            parts[parts.count - 1] += rest[..<dash]
            if next < rest.endIndex, rest.utf8[next] == UInt8(ascii: ">") {
                parts.append("")
                rest = rest[rest.utf8.index(after: next)...]
            } else {
                parts[parts.count - 1] += "-"
                rest = rest[next...]
            }
        }
        parts[parts.count - 1] += rest
        return parts
    }

    private static func trimmed(_ parts: [Template.Segment]) -> Template {
        var segments: [Template.Segment] = []
        for part in parts {
            // An escaped arrow was cut in two.
            if case .text(let text) = part, case .text(let words)? = segments.last {
                segments[segments.count - 1] = .text(words + text)
            } else {
                segments.append(part)
            }
        }
        if case .text(let text)? = segments.first {
            let own = String(text.drop(while: \.isWhitespace))
            if own.isEmpty { segments.removeFirst() } else { segments[0] = .text(own) }
        }
        if case .text(let text)? = segments.last {
            if let end = text.lastIndex(where: { !$0.isWhitespace }) {
                segments[segments.count - 1] = .text(String(text[...end]))
            } else {
                segments.removeLast()
            }
        }
        return Template(segments: segments)
    }
}
