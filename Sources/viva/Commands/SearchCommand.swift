import ArgumentParser
import Assessment
import ScoreReports

/// `viva search TEXT`: items whose texts hold some words, in any language.
struct SearchCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find items by words in their texts, in any language.")

    @Argument(help: "Words that all occur; accents and case do not matter.")
    var text: [String]

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let words = text.map(FoldedText.withoutAccents).filter { !$0.isEmpty }
        let found = try context.shelf().items.filter { item in
            let text = FoldedText.withoutAccents(item.searchableText)
            return words.allSatisfy { text.unicodeScalars.firstRange(of: $0.unicodeScalars) != nil }
        }
        if found.isEmpty, !context.options.json {
            return context.screen.paragraph(context.wording(.nothingFound(text.joined(separator: " "))))
        }
        try ItemList(items: found, context: context).show()
    }
}

extension Item {
    /// Everything that a learner may remember of an item, in all languages.
    var searchableText: String {
        var texts = [stem] + hints + [explanation, source].compactMap { $0 }
        texts += lettered
        if case .matching(let matching) = answer { texts += matching.pairs.map(\.left) }
        let parts = texts.flatMap { $0.versions.map(\.text.source) }
        return ([id.description] + tags + parts).joined(separator: " ")
    }
}
