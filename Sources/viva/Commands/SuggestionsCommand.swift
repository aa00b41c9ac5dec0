import ArgumentParser
import Assessment
import LearnerRecord
import LineEditing
import ScoreReports

/// `viva suggestions`: what the learner would have authors know, with lines for their banks.
struct SuggestionsCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggestions",
        abstract: "List answers that you had counted as right, and items that you marked, for their authors.")

    @Argument(help: "Banks, tags or items; all where none is named.")
    var names: [String] = []

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let shelf = try context.shelf()
        let all = try context.suggestions()
        let wanted = try wanted(among: all.map(\.item), shelf)
        let suggestions = all.filter { wanted.contains($0.item) }.compactMap {
            Self.withoutTaken($0, shelf.item($0.item))
        }
        if context.options.json {
            return context.show(.array(suggestions.map { json($0, shelf, context.language) }))
        }
        guard !suggestions.isEmpty else {
            return context.screen.paragraph(context.wording(.textEntry(.noSuggestions)))
        }
        for suggestion in suggestions { show(suggestion, shelf, context) }
    }

    /// A name may be of an item or a bank that has gone since: what was said of it has not.
    private func wanted(among items: [ItemID], _ shelf: Shelf) throws -> Set<ItemID> {
        guard !names.isEmpty else { return Set(items) }
        var wanted: Set<ItemID> = []
        var others: [String] = []
        for name in names {
            let own = items.filter { name == $0.bank || name == $0.description || name == $0.item }
            wanted.formUnion(own)
            if own.isEmpty { others.append(name) }
        }
        if !others.isEmpty { wanted.formUnion(try shelf.items(named: others, tags: []).map(\.id)) }
        return wanted
    }

    /// Without the answers that the author's key takes by now; nil where nothing is left.
    private static func withoutTaken(_ suggestion: Suggestion, _ item: Item?) -> Suggestion? {
        var left = suggestion
        if let item { left.answers.removeAll { $0.revision != item.revision && item.takes($0.response) } }
        return left.answers.isEmpty && left.notes.isEmpty ? nil : left
    }

    private func json(_ suggestion: Suggestion, _ shelf: Shelf, _ language: Language) -> JSONValue {
        let item = shelf.item(suggestion.item)
        return [
            "item": .string(suggestion.item.description), "place": .string(shelf.place(of: suggestion.item)),
            "answers": .array(
                suggestion.answers.map { answer in
                    [
                        "response": .string(answer.response),
                        "words": .string(item?.words(of: answer, in: language)), "reading": .string(answer.reading),
                        "times": .int(answer.times), "remembered": .bool(answer.isRemembered),
                        "revision": .string(answer.revision),
                        "changed": item.map { .bool($0.revision != answer.revision) } ?? .null,
                        "key": .string(item?.keyLine(taking: answer)),
                    ]
                }),
            "flags": .array(
                suggestion.notes.map { ["at": .string($0.at.description), "note": .string($0.text)] }),
        ]
    }

    private func show(_ suggestion: Suggestion, _ shelf: Shelf, _ context: Context) {
        let (screen, wording) = (context.screen, context.wording)
        let item = shelf.item(suggestion.item)
        let place = shelf.place(of: suggestion.item) ?? wording(.textEntry(.itemGone))
        screen.line("\(suggestion.item) · \(place)")
        for answer in suggestion.answers {
            // Letters of options were shuffled: as typed they tell nothing.
            let words = item?.words(of: answer, in: context.language)
            let phrase: Phrase.TextEntry =
                switch answer.kind {
                case .shortText, .numeric, .cloze, nil: .suggestedAnswer(words ?? answer.response, times: answer.times)
                case _ where words != nil: .suggestedAnswer(words ?? "", times: answer.times)
                default: .suggestedOptions(answer.reading ?? answer.response, times: answer.times)
                }
            var parts = [wording(.textEntry(phrase))]
            if answer.isRemembered { parts.append(wording(.textEntry(.rememberedMark))) }
            if let item, item.revision != answer.revision { parts.append(wording(.textEntry(.changedMark))) }
            screen.paragraph(parts.joined(separator: " · "), indent: 2)
            // As it is to stand in the file: neither indented nor folded.
            if let line = item?.keyLine(taking: answer) { screen.show(TerminalText.sanitized(line)) }
        }
        for note in suggestion.notes {
            let date = String(note.at.description.prefix(10))
            screen.paragraph(wording(.textEntry(.flagged(on: date, note: note.text))), indent: 2)
        }
    }
}

extension Context {
    /// What the record holds for authors.
    fileprivate func suggestions() throws -> [Suggestion] {
        do {
            return Suggestion.drawn(from: try record().events())
        } catch let error as RecordError {
            throw Failure(recordError: error, directory: recordDirectory)
        }
    }
}
