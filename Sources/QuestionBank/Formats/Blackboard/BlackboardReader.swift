/// Pools and tests of Blackboard: QTI 1.2 with fields of its own, in the `.dat` files of an exported archive.
enum BlackboardReader {
    /// - Parameter tag: the pool that the questions are of, where there are several.
    static func read(
        _ items: [XMLElement], file: Int, tag: String, into bank: inout ImportedBank, losses: inout CommonLosses
    ) {
        for item in items {
            var reader = BlackboardItem(item, file: file)
            reader.tag = tag
            reader.read(into: &bank, losses: &losses)
        }
    }
}
