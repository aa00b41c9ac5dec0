import Assessment

extension Item {
    /// The same with each of its texts changed; the source's name is one of them.
    func mappingTexts(_ change: (LocalizedText) -> LocalizedText) -> Item {
        var item = self
        item.stem = change(stem)
        item.hints = hints.map(change)
        item.explanation = explanation.map(change)
        item.source = source.map(change)
        item.sourceName = sourceName.map(change)
        item.answer = answer.mappingTexts(change)
        return item
    }

    /// The same with its gaps named otherwise, in the stem and below it.
    func renamingGaps(_ names: [String: String]) -> Item {
        guard case .cloze(var cloze) = answer, !names.isEmpty else { return self }
        var item = self
        for place in cloze.gaps.indices {
            cloze.gaps[place].name = names[cloze.gaps[place].name] ?? cloze.gaps[place].name
        }
        item.answer = .cloze(cloze)
        for place in stem.versions.indices {
            item.stem.versions[place].text.segments = stem.versions[place].text.segments.map { segment in
                if case .gap(let name) = segment { .gap(names[name] ?? name) } else { segment }
            }
        }
        return item
    }
}

extension AnswerKey {
    func mappingTexts(_ change: (LocalizedText) -> LocalizedText) -> AnswerKey {
        switch self {
        case .choice(let choice): return .choice(choice.mappingTexts(change))
        case .multiple(let choice, let rule): return .multiple(choice.mappingTexts(change), rule)
        case .numeric(let key): return .numeric(key.mappingTexts(change))
        case .text(let key): return .text(key.mappingTexts(change))
        case .ordering(var ordering):
            for place in ordering.entries.indices {
                ordering.entries[place].text = change(ordering.entries[place].text)
                ordering.entries[place].feedback = ordering.entries[place].feedback.map(change)
            }
            return .ordering(ordering)
        case .matching(var matching):
            matching.targets = matching.targets.map(change)
            for place in matching.pairs.indices {
                matching.pairs[place].left = change(matching.pairs[place].left)
                matching.pairs[place].feedback = matching.pairs[place].feedback.map(change)
            }
            return .matching(matching)
        case .cloze(var cloze):
            for place in cloze.gaps.indices {
                switch cloze.gaps[place].key {
                case .choice(let choice): cloze.gaps[place].key = .choice(choice.mappingTexts(change))
                case .numeric(let key): cloze.gaps[place].key = .numeric(key.mappingTexts(change))
                case .text(let key): cloze.gaps[place].key = .text(key.mappingTexts(change))
                }
            }
            return .cloze(cloze)
        }
    }
}

extension Choice {
    fileprivate func mappingTexts(_ change: (LocalizedText) -> LocalizedText) -> Choice {
        var choice = self
        for place in options.indices {
            choice.options[place].text = change(options[place].text)
            choice.options[place].feedback = options[place].feedback.map(change)
        }
        return choice
    }
}

extension NumericKey {
    fileprivate func mappingTexts(_ change: (LocalizedText) -> LocalizedText) -> NumericKey {
        var key = self
        for place in branches.indices { key.branches[place].feedback = branches[place].feedback.map(change) }
        return key
    }
}

extension TextKey {
    fileprivate func mappingTexts(_ change: (LocalizedText) -> LocalizedText) -> TextKey {
        var key = self
        for place in branches.indices { key.branches[place].feedback = branches[place].feedback.map(change) }
        return key
    }
}
