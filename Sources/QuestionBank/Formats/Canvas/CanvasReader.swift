/// Classic quizzes of Canvas: QTI 1.2, in a package or by itself.
enum CanvasReader: BankFormatReader {
    static func read(into bank: inout ImportedBank) { QTIReader.read(into: &bank) }

    static func read(_ root: XMLElement, file: Int, into bank: inout ImportedBank, losses: inout CommonLosses) {
    }
}
