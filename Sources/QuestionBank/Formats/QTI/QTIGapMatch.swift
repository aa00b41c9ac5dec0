/// Interactions that say otherwise what choices say.
extension QTIBodyReader {
    /// Words to drag into gaps: each gap is a choice of all of them.
    mutating func takeGapMatch(_ element: XMLElement) {
        takePrompt(of: element)
        let words = ["gapText", "gapImg"]
        let choices = element.children.filter { words.contains($0.name) }.map {
            XMLElement("inlineChoice", $0.attributes, content: $0.content, range: $0.range)
        }
        func marked(_ part: XMLElement.Content) -> XMLElement.Content {
            guard case .element(let inner) = part else { return part }
            guard inner.name == "gap" else {
                return .element(
                    XMLElement(inner.name, inner.attributes, content: inner.content.map(marked), range: inner.range))
            }
            return .element(
                XMLElement(
                    "inlineChoiceInteraction",
                    [
                        ("responseIdentifier", element["responseIdentifier"] ?? "RESPONSE"),
                        ("gap", inner["identifier"] ?? ""), ("shuffle", element["shuffle"] ?? "false"),
                    ], content: choices.map(XMLElement.Content.element), range: inner.range))
        }
        for part in element.content {
            if case .element(let inner) = part, words.contains(inner.name) || inner.name == "prompt" { continue }
            take(marked(part))
        }
    }

    /// Words to point at within a text: the text, and the words as options.
    mutating func takeHottext(_ element: XMLElement) {
        takePrompt(of: element)
        for part in element.content {
            if case .element(let inner) = part, inner.name == "prompt" { continue }
            take(part)
        }
        let choices = element.descendants("hottext").map {
            XMLElement("simpleChoice", $0.attributes, content: $0.content, range: $0.range)
        }
        add(
            XMLElement(
                "choiceInteraction", element.attributes, content: choices.map(XMLElement.Content.element),
                range: element.range))
    }
}

extension QTIDeclaration {
    /// What is right in one of several gaps that words are put into.
    func within(gap: String) -> QTIDeclaration {
        func word(_ pair: String) -> String? {
            let parts = pair.split(separator: " ")
            return parts.count == 2 && parts[1] == gap ? String(parts[0]) : nil
        }
        var own = self
        own.cardinality = "single"
        own.type = "identifier"
        own.correct = correct.compactMap(word)
        own.mapping?.entries = (mapping?.entries ?? []).compactMap { entry in
            word(entry.key).map { ($0, entry.value, entry.isCaseSensitive) }
        }
        // The bounds are those of all gaps together.
        own.mapping?.highest = nil
        own.mapping?.lowest = nil
        return own
    }
}
