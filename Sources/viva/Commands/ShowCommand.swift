import ArgumentParser
import Assessment
import Quantities
import ScoreReports
import SpacedRepetition

/// `viva show ITEM`: an item with its key, and what is known of the learner's memory of it.
struct ShowCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an item with its key, and your memory of it.")

    @Argument(help: "The item, as BANK/ITEM.")
    var item: String

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let item = try context.shelf().find(item)
        let trace = try context.progress().traces[item.id]
        let variant = try Variant(of: item, seed: seed(in: context))
        if context.options.json {
            context.show(json(variant, trace, context))
        } else {
            try mentionChange(since: variant, context)
            show(variant, trace, context)
        }
    }

    /// What was typed with this command, for a seed that the record holds; else that of the run.
    private func seed(in context: Context) throws -> UInt32 {
        guard let typed = globals.seed else { return UInt32(truncatingIfNeeded: context.options.seed ?? 0) }
        guard let seed = UInt32(exactly: typed) else {
            throw Failure(
                .usage, .seedTooLarge(String(typed)), hints: [.record(.historyTellsSeeds)])
        }
        return seed
    }

    /// Says so where the record holds an answer with this seed, and the item was another then.
    private func mentionChange(since variant: Variant, _ context: Context) throws {
        guard globals.seed != nil else { return }
        let asked = try context.answers().map(\.review).filter { $0.item == variant.item.id && $0.seed == variant.seed }
        guard !asked.isEmpty, asked.allSatisfy({ $0.revision != variant.item.revision }) else { return }
        context.screen.paragraph(context.wording(.variantOutdated), style: .partial)
    }

    private func json(_ variant: Variant, _ trace: MemoryTrace?, _ context: Context) -> JSONValue {
        let item = variant.item
        let options = item.choice.map { ItemKeyJSON.options($0, keys: variant.keys) }
        var members: [String: JSONValue] = [
            "item": .string(item.id.description), "bank": .string(item.id.bank), "kind": .string(item.kind.rawValue),
            "revision": .string(item.revision), "stem": .init(item.stem), "options": options ?? .array([]),
            "tags": .array(item.tags.map { .string($0) }), "source": sourceText(item, context),
            "memory": trace.map { memory(item, $0, context) } ?? .null,
        ]
        members.merge(parts(of: item)) { own, _ in own }
        members.merge(ItemKeyJSON(item: item, variant: variant).members) { own, _ in own }
        if globals.seed != nil { members["variant"] = json(variant, in: item.language(preferring: context.language)) }
        return .object(members)
    }

    /// The item as it was asked: figures filled in, what has letters in the order of the letters.
    private func json(_ variant: Variant, in language: Language) -> JSONValue {
        [
            "seed": .int(Int(variant.seed)), "values": .object(variant.values.mapValues { .string($0.description) }),
            "stem": .string(variant.text(variant.item.stem, in: language)),
            "lettered": .array(
                variant.optionOrder.indices.map { .string(variant.letteredText(at: $0, in: language)) }),
            "key": .string(KeyText(variant: variant, language: language).text),
        ]
    }

    /// What items have that ask for several things: entries in their right order, pairs with all targets, gaps.
    private func parts(of item: Item) -> [String: JSONValue] {
        switch item.answer {
        case .ordering(let ordering): ["entries": .array(ordering.entries.map { .init($0.text) })]
        case .matching(let matching):
            [
                "pairs": .array(
                    matching.pairs.map { ["left": .init($0.left), "right": .init(matching.targets[$0.target])] }),
                "targets": .array(matching.targets.map { .init($0) }),
            ]
        case .cloze(let cloze): ["gaps": .array(cloze.gaps.map { .string($0.name) })]
        case .choice, .multiple, .numeric, .text: [:]
        }
    }

    private func sourceText(_ item: Item, _ context: Context) -> JSONValue {
        guard let source = item.source else { return .null }
        let language = item.language(preferring: context.language)
        return .string(Variant(of: item, seed: 0).text(source, in: language))
    }

    private func memory(_ item: Item, _ trace: MemoryTrace, _ context: Context) -> JSONValue {
        [
            "stability": .double(trace.memory.stability), "difficulty": .double(trace.memory.difficulty),
            "retrievability": .double(context.recall(trace)),
            "due": .string(context.schedule.due(of: item.id, trace).description), "reviews": .int(trace.reviews),
            "lapses": .int(trace.lapses),
        ]
    }

    private func show(_ variant: Variant, _ trace: MemoryTrace?, _ context: Context) {
        let item = variant.item
        let screen = context.screen
        let wording = context.wording
        let language = item.language(preferring: context.language)
        screen.paragraph("\(item.id) · \(item.kind.rawValue)", style: .faint)
        screen.paragraph(variant.text(item.stem, in: language), style: .strong)
        // A seed that was asked for shows what a learner saw, in the order of the letters.
        let isAsAsked = globals.seed != nil
        for place in isAsAsked ? variant.optionOrder : Array(item.lettered.indices) where item.choice != nil {
            let marks = screen.isPlain ? ("[x]", "[ ]") : ("✓", "·")
            let mark = variant.keys.contains(place) ? marks.0 : marks.1
            let text =
                isAsAsked
                ? KeyText(variant: variant, language: language).lettered(place)
                : variant.text(item.lettered[place], in: language)
            screen.paragraph("\(mark) \(text)", indent: 2, hanging: 4)
        }
        for (place, gap) in variant.gaps(in: language).enumerated() where gap.item.choice != nil {
            screen.paragraph("[\(wording.number(place + 1))]", indent: 2)
            for position in gap.item.lettered.indices {
                let text = gap.text(gap.item.lettered[position], in: language)
                let marks = screen.isPlain ? ("[x]", "[ ]") : ("✓", "·")
                screen.paragraph("\(gap.keys.contains(position) ? marks.0 : marks.1) \(text)", indent: 2, hanging: 4)
            }
        }
        var rows: [[String]] = []
        if item.choice == nil {
            rows.append([wording(.label(.key)), KeyText(variant: variant, language: language).text])
        }
        if let rule = item.scoringRule { rows.append([wording(.label(.scoring)), rule.rawValue]) }
        if !item.variables.isEmpty {
            rows.append([
                wording(.label(.figures)), "\(wording.figures(of: variant)) · \(wording(.seed(variant.seed)))",
            ])
        }
        for hint in item.hints { rows.append([wording(.label(.hints)), variant.text(hint, in: language)]) }
        if let explanation = item.explanation {
            rows.append([wording(.label(.explanation)), variant.text(explanation, in: language)])
        }
        if let source = item.source {
            rows.append(["", wording(.source(variant.text(source, in: language)))])
        }
        if !item.tags.isEmpty { rows.append([wording(.label(.tags)), item.tags.joined(separator: ", ")]) }
        if let trace {
            rows += [
                [wording(.label(.due)), context.dayText(context.schedule.due(of: item.id, trace))],
                [wording(.label(.recall)), wording.percent(Int((100 * context.recall(trace)).rounded()), of: 100)],
                [wording(.label(.stability)), wording.decimal(trace.memory.stability, places: 1)],
                [wording(.label(.difficulty)), wording.decimal(trace.memory.difficulty, places: 1)],
                [wording(.label(.reviews)), wording.number(trace.reviews)],
                [wording(.label(.lapses)), wording.number(trace.lapses)],
            ]
        } else {
            rows.append([wording(.label(.memory)), wording(.neverSeen)])
        }
        screen.table(rows, indent: 2)
    }
}
