import ArgumentParser
import Assessment
import QuestionBank
import ScoreReports

/// `viva preview ITEM|FILE`: items as learners will see them, in every language, with what follows an answer.
struct PreviewCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show items as learners will see them: each language, several variants, key.",
        discussion: "Nothing is asked, and nothing is written down. --lang shows one language only. Of an item with "
            + "drawn figures, all variants are shown where they are few, and else three; --seed N shows the one of "
            + "that seed.")

    @Argument(help: "An item, as BANK/ITEM; a bank; or a file, which need not be among your banks.")
    var subject: String

    @Option(help: "Show so many variants of an item with drawn figures, at the most.")
    var variants: Int?

    @OptionGroup var globals: GlobalOptions

    func validate() throws {
        if let variants, variants < 1 { throw ValidationError("--variants is a number from 1.") }
    }

    func run(in context: Context) throws {
        let items = try items(in: context)
        guard !items.isEmpty else { throw Failure(.badData, .nothingToShow(subject), hints: [.checkTells]) }
        let wanted = globals.lang.flatMap { Language($0) }
        let previews = try items.flatMap { item in
            let variants = try Self.variants(of: item, from: seed(), most: mostVariants(of: item))
            return Self.languages(of: item, wanted).flatMap { language in
                variants.map { PreviewView(variant: $0, language: language, context: context) }
            }
        }
        if context.options.json { return context.show(.array(previews.map(\.json))) }
        for preview in previews { preview.show() }
    }

    private func items(in context: Context) throws -> [Item] {
        guard FileState(path: subject).isRegular || subject.hasSuffix(Shelf.ending) else {
            let shelf = try context.shelf()
            if shelf.banks.contains(where: { $0.id == subject }) { return shelf.items(ofBank: subject) }
            return [try shelf.find(subject)]
        }
        guard let bytes = Shelf.bytes(of: subject) else {
            throw Failure(.noInput, .cannotRead(subject), hints: [.nameReadable])
        }
        let reading = BankReader.read(bytes, fileName: subject, scrutiny: .soundness)
        if reading.itemsLeftOut > 0 {
            context.console.note(context.wording(.itemsLeftOut(reading.itemsLeftOut, in: subject)))
        }
        return reading.bank?.items ?? []
    }

    private func seed() throws -> UInt32? {
        guard let typed = globals.seed else { return nil }
        guard let seed = UInt32(exactly: typed) else {
            throw Failure(.usage, .seedTooLarge(String(typed)))
        }
        return seed
    }

    private static let few = 6

    private func mostVariants(of item: Item) -> Int {
        if let variants { return variants }
        if globals.seed != nil || item.variables.isEmpty { return 1 }
        return Self.variants(of: item, from: nil, most: Self.few + 1).count <= Self.few ? Self.few : 3
    }

    /// Variants whose figures differ, beginning with a seed.
    private static func variants(of item: Item, from seed: UInt32?, most: Int) -> [Variant] {
        var variants: [Variant] = []
        for step in 0..<(item.variables.isEmpty ? 1 : max(64, most * 8)) where variants.count < most {
            let variant = Variant(of: item, seed: (seed ?? 0) &+ UInt32(step))
            if !variants.contains(where: { $0.values == variant.values }) { variants.append(variant) }
        }
        return variants
    }

    /// Those of the bank in which its stem is written, or the wanted one.
    private static func languages(of item: Item, _ wanted: Language?) -> [Language] {
        if let wanted { return [item.language(preferring: wanted)] }
        let spoken = item.languages.filter { item.stem.speaks($0) }
        return spoken.isEmpty ? [item.language(preferring: .english)] : spoken
    }
}
