import ArgumentParser
import Assessment
import QuestionBank
import ScoreReports

/// `viva list`: the banks and their items.
struct ListCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List banks; the items of those named.")

    @Argument(help: "Banks, tags or items whose items to list.")
    var names: [String] = []

    @Flag(help: "List the tags instead.")
    var tags = false

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let shelf = try context.shelf()
        if tags { return listTags(shelf, context) }
        if names.isEmpty { return listBanks(shelf, context) }
        try ItemList(items: shelf.items(named: names, tags: []), context: context).show()
    }

    private func listBanks(_ shelf: Shelf, _ context: Context) {
        if context.options.json {
            let banks = shelf.banks.map { bank -> JSONValue in
                [
                    "bank": .string(bank.id), "title": .init(bank.title), "items": .int(bank.items.count),
                    "languages": .array(bank.languages.map { .string($0.description) }),
                    "file": .string(shelf.files[bank.id]),
                ]
            }
            return context.show(.array(banks))
        }
        context.screen.table(
            shelf.banks.map { bank in
                let title = bank.title.template(in: context.language).filled(with: [:], write: context.wording.number)
                return [bank.id, context.wording(.countOfItems(bank.items.count)), title]
            })
    }

    private func listTags(_ shelf: Shelf, _ context: Context) {
        let counts = shelf.tags.map { tag in (tag, shelf.items.count { $0.tags.contains(tag) }) }
        if context.options.json {
            return context.show(.array(counts.map { ["tag": .string($0), "items": .int($1)] }))
        }
        context.screen.table(counts.map { [$0, context.wording(.countOfItems($1))] })
    }
}

/// Items a line each: how well they are known, their name, their stem.
struct ItemList {
    let items: [Item]
    let context: Context

    func show() throws {
        let progress = try context.progress()
        if context.options.json {
            let rows = items.map { item -> JSONValue in
                [
                    "item": .string(item.id.description), "kind": .string(item.kind.rawValue), "stem": .init(item.stem),
                    "tags": .array(item.tags.map { .string($0) }),
                    "suspended": .bool(progress.suspended.contains(item.id)),
                ]
            }
            return context.show(.array(rows))
        }
        context.screen.table(
            items.map { item in
                let standing =
                    progress.suspended.contains(item.id)
                    ? context.wording(.suspendedMark)
                    : progress.traces[item.id].map { context.dayText(context.schedule.due(of: item.id, $0)) }
                        ?? context.wording(.neverSeen)
                return [item.id.description, standing, context.stem(item)]
            })
    }
}

extension JSONValue {
    /// A text by language tag; a text for every language stands under `und`.
    init(_ text: LocalizedText) {
        let pairs = text.versions.map { version in
            (version.language?.description ?? "und", JSONValue.string(version.text.source))
        }
        self = .object(Dictionary(pairs) { first, _ in first })
    }

    /// `null` for what is missing.
    static func string(_ text: String?) -> JSONValue { JSONValue(text) }
}
