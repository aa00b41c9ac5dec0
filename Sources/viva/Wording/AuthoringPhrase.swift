extension Phrase {
    /// What is said to who writes a bank, while practising too.
    enum Authoring {
        /// After an edit; `hidden` findings were not listed.
        case edited(items: Int, errors: Int, warnings: Int, hidden: Int)
        /// The item that was edited cannot be asked any more.
        case itemGone(String)
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
        case nothingWritten
    }
}
