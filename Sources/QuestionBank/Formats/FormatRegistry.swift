/// Which formats are read and written, and by what.
extension BankFormat {
    var reader: (any BankFormatReader.Type)? {
        switch self {
        case .json: BankJSONReader.self
        case .moodleXML: MoodleReader.self
        case .gift, .aiken, .qti, .qti3, .canvas, .ankiText, .hashcards, .csv: nil
        }
    }

    var writer: (any BankFormatWriter.Type)? {
        switch self {
        case .json: BankJSONWriter.self
        case .moodleXML: MoodleWriter.self
        case .gift, .aiken, .qti, .qti3, .canvas, .ankiText, .hashcards, .csv: nil
        }
    }
}
