/// Which formats are read and written, and by what.
extension BankFormat {
    var reader: (any BankFormatReader.Type)? {
        switch self {
        case .json: BankJSONReader.self
        case .moodleXML: MoodleReader.self
        case .qti, .qti3: QTIReader.self
        case .canvas: CanvasReader.self
        case .gift, .aiken, .ankiText, .hashcards, .csv: nil
        }
    }

    var writer: (any BankFormatWriter.Type)? {
        switch self {
        case .json: BankJSONWriter.self
        case .moodleXML: MoodleWriter.self
        case .qti: QTIWriter.self
        case .qti3: QTI3Writer.self
        case .canvas: CanvasWriter.self
        case .gift, .aiken, .ankiText, .hashcards, .csv: nil
        }
    }
}
