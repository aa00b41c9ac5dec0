extension Phrase {
    /// What is said to who writes a bank, while practising too.
    enum Authoring {
        /// After an edit; `hidden` findings were not listed.
        case edited(items: Int, faulty: Int, errors: Int, warnings: Int, hidden: Int)
        /// The item that was edited cannot be asked any more; the session may end with it.
        case itemGone(String, isFaulty: Bool, goesOn: Bool)
        case new(NewBank)
    }

    /// The conversation that makes a bank.
    enum NewBank: Hashable {
        case introduction
        case file, title, languages, kind, stem, rightOption, wrongOption, figure, accepted, source
        case untilEmpty
        case empty
        case fileExists(String)
        case noLanguage(String)
        case noKind(String)
        case keepAnyway
        case again
        case written(String)
        /// How to practise it; a folder is named where banks are looked for elsewhere.
        case practised(String, folder: String?)
        case figureRead(String, numbers: String)
        /// The input ended before this was answered.
        case answerMissing(String)
        case nothingWritten
    }
}
