/// QTI 2.1, 2.2 and 3.0: an item, a file of items, or a package.
enum QTIReader: BankFormatReader {
    static func read(into bank: inout ImportedBank) {
        var losses = CommonLosses()
        if bank.bytes.starts(with: [0x50, 0x4B]) {
            QTIPackageReader.read(into: &bank, losses: &losses)
        } else if let root = bank.root(of: bank.bytes) {
            read(root, file: 0, into: &bank, tags: [], losses: &losses)
        }
        losses.report(to: &bank)
    }

    /// Reads what a file holds: items, wherever they stand in it.
    static func read(
        _ root: XMLElement, file: Int, into bank: inout ImportedBank, tags: [String],
        around: CanvasReader.Surroundings = .init(), losses: inout CommonLosses
    ) {
        let place = ImportedBank.Place(root.range, file: file)
        if root.name == "questestinterop" {
            return CanvasReader.read(root, file: file, around, into: &bank, losses: &losses)
        }
        let items = self.items(in: root)
        guard !items.isEmpty else {
            let isTest = root.name.hasSuffix("assessmentTest") || root.name == "qti-assessment-test"
            return bank.report(
                Message(
                    .importUnreadable,
                    isTest
                        ? "this is a test, whose questions are in other files; read the package (.zip) that it is from"
                        : root.name == "quiz"
                            ? "this is Moodle XML; import it by itself, with `--from moodle-xml`"
                            : root.name == "POOL"
                                ? "this is a pool of an early Blackboard, from before QTI; import it in Blackboard, and"
                                    + " export it there"
                                : "there is no question of QTI here: the root is `\(root.name)`"), at: place)
        }
        for item in items {
            var reader = QTIItemReader(QTI3Names.restored(item), file: file)
            reader.read(into: &bank, tags: tags, losses: &losses)
        }
    }

    private static func items(in element: XMLElement) -> [XMLElement] {
        if element.name == "assessmentItem" || element.name == "qti-assessment-item" { return [element] }
        return element.children.flatMap(items)
    }
}
