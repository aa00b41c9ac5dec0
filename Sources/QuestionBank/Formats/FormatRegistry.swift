/// Which formats are read and written, and by what.
extension BankFormat {
    var reader: (any BankFormatReader.Type)? {
        switch self {
        case .gift: GIFTReader.self
        case .aiken: AikenReader.self
        case .ankiText: AnkiTextReader.self
        case .hashcards: HashcardsReader.self
        case .csv: CSVReader.self
        case .json: BankJSONReader.self
        case .moodleXML: MoodleReader.self
        case .qti, .qti3: QTIReader.self
        case .canvas: CanvasReader.self
        }
    }

    var writer: (any BankFormatWriter.Type)? {
        switch self {
        case .gift: GIFTWriter.self
        case .aiken: AikenWriter.self
        case .ankiText: AnkiTextWriter.self
        case .csv: CSVWriter.self
        case .json: BankJSONWriter.self
        case .moodleXML: MoodleWriter.self
        case .qti: QTIWriter.self
        case .qti3: QTI3Writer.self
        case .canvas: CanvasWriter.self
        case .hashcards: nil
        }
    }
}
