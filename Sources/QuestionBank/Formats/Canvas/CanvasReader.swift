import Assessment

/// Classic quizzes of Canvas: QTI 1.2, in a package or by itself.
enum CanvasReader: BankFormatReader {
    static func read(into bank: inout ImportedBank) { QTIReader.read(into: &bank) }

    /// What other files of a package have to say of one of them.
    struct Surroundings {
        /// The names of the question banks that the package holds, by ident.
        var banks: [String: String] = [:]
        /// Whether there are several quizzes, so that a question is to say which it is of.
        var isOneOfSeveral = false
        /// Whether the quiz shows options as they are listed.
        var keepsOrder = false
    }

    static func read(
        _ root: XMLElement, file: Int, _ around: Surroundings = .init(), into bank: inout ImportedBank,
        losses: inout CommonLosses
    ) {
        let quiz = root.first("assessment")
        let title = TextLines.oneLine(quiz?["title"] ?? root.first("objectbank").map(bankTitle) ?? "")
        if !title.isEmpty, quiz != nil || bank.title == nil, !(around.isOneOfSeveral && bank.title != nil) {
            bank.title = LocalizedText(title)
            if bank.id == nil, quiz?["ident"]?.utf8.count ?? 99 < 40 { bank.id = quiz?["ident"] }
        }
        readGroups(root, file: file, around, into: &bank)
        let tag = around.isOneOfSeveral ? title.replacing(",", with: " ") : ""
        let items = root.descendants("item")
        if items.contains(where: { $0.first("itemmetadata")?.first("bbmd_questiontype") != nil }) {
            return BlackboardReader.read(items, file: file, tag: tag, into: &bank, losses: &losses)
        }
        let stimuli = CanvasItem.stimuli(items)
        for item in items {
            var reader = CanvasItem(item, file: file, keepsOrder: around.keepsOrder)
            reader.tag = tag
            reader.read(into: &bank, stimuli: stimuli, losses: &losses)
        }
    }

    /// What a question bank is called.
    static func bankTitle(_ objectBank: XMLElement) -> String {
        let fields = objectBank.first("qtimetadata")?.all("qtimetadatafield") ?? []
        let field = fields.first { $0.first("fieldlabel")?.trimmedText == "bank_title" }
        return field?.first("fieldentry")?.trimmedText ?? objectBank["title"] ?? ""
    }

    private static func readGroups(
        _ root: XMLElement, file: Int, _ around: Surroundings, into bank: inout ImportedBank
    ) {
        var banks = around.banks
        for own in root.descendants("objectbank") { banks[own["ident"] ?? ""] = bankTitle(own) }
        for section in root.descendants("section") {
            let selection = section.first("selection_ordering")?.first("selection")
            let number = (selection?.first("selection_number")?.trimmedText ?? "").prefix(8)
            let place = ImportedBank.Place(section.range, file: file)
            if let reference = selection?.first("sourcebank_ref") {
                guard let name = banks[reference.trimmedText] else {
                    bank.lose(
                        "questions are drawn here from a bank that is not in this file",
                        at: ImportedBank.Place(reference.range, file: file))
                    continue
                }
                bank.lose(
                    "Canvas draws \(number.isEmpty ? "some" : number) of the questions of the bank `\(name.prefix(60))` here;"
                        + " all of them are read, once", at: place)
            } else if !number.isEmpty {
                bank.lose(
                    "Canvas draws \(number) of the questions in this group; here all of them are asked", at: place)
            }
        }
    }
}
