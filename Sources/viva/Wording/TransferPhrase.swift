import QuestionBank

extension Phrase {
    /// What `import` and `export` say when they are done, and on the way.
    enum Transfer {
        case standardInput
        /// Before the place of a finding, where files have their names.
        case standardInputAsFile
        case imported(items: Int, format: String, left: Int)
        case importedTo(String, items: Int, format: String, left: Int)
        case notImportedTo(String, items: Int, format: String, left: Int, option: String)
        case looksLike(file: String, read: String, guess: String)
        case leftOutStays(Int, file: String)
        case overwritten(String)
        case staleNow(Int, bank: String)
        case nothingWritten
        case updated(String, [BankUpdate.Part])
        case added(String)
        case notInFile(String, file: String)
        case left(String, BankUpdate.Reason)
        case counts(updated: Int, added: Int, unchanged: Int, missing: Int, file: String, left: Int)
        case faultyNotWritten(Int, bank: String)
        case exported(Int, of: Int, file: String)
        case answersWritten(Int, file: String)
    }

    /// Why `import` or `export` cannot do what was asked, and the ways out.
    enum TransferTrouble: Hashable {
        case bankAlready(String)
        case bankIsReadBy(String)
        case namePlainFile
        case isEmpty(String)
        case nothingRead(file: String, format: String)
        case tryFormat(String)
        case nameFormat([String])
        case mendFile
        case formatUnknown(String)
        case addFormat([String])
        case formatsAre([String])
        case readOnly(String)
        case writtenOnly(String)
        case noBankEnding(String)
        case writeBankEnding
        case existsAlready(String)
        case updateOrForce(String)
        case bankUnreadable(String)
        case mendBank
        case languagesDiffer(file: String, [String], bank: String, [String])
        case addLanguages([String])
        case nothingToWrite(String)
        case checkTellsWhy(String)
        case noDay(String)
        case writeDay
        case noBankIn(String)
        case banksEndIn
        case checkAsJSON
        case newMakesOne(String)
        case inputIsOnlyRead
        case nameTheFile
        case notAsJSON(String)
        case nameOutOrJSON
        case nameBankOrJSON
        /// A file was named where the name of its bank is wanted.
        case bankOfFile(String, id: String)
    }
}

extension Failure {
    /// Folders that hold no bank: most often a wrong name, which must not pass for a sound bank.
    static func noBank(in paths: [String]) -> Failure {
        Failure(
            .noInput, .transfer(.noBankIn(paths.joined(separator: ", "))), hints: [.transfer(.banksEndIn)])
    }
}
