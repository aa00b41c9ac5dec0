import Assessment

extension Phrase {
    /// What went wrong with a command, and the ways out of it.
    enum Trouble: Hashable {
        // Files
        case cannotRead(String)
        case cannotReadFolder(String)
        case noFileOrFolder(String)
        case cannotWrite(String, reason: String)
        case nameReadable
        case nameWritable
        case asItWas
        case changedMeanwhile(String)
        case runAgain
        case chooseOtherName

        // Names
        case noSuch(Thing, String)
        case didYouMean(String)
        case listShowsBanks
        case listShowsAll
        case listShowsTags
        case searchFindsItems
        case settingsAre([String])
        case kindsAre([String])
        case unitsAreLike
        case helpListsCommands
        case explainListsCodes
        case noBanks
        case nameBanks
        case inSeveralBanks(String)
        case writeOneOf([String])
        case placeUnknown(String)
        case itemHasErrors(String)
        case editOpens(String)
        case checkTells
        case nothingToShow(String)

        // Options
        case noMoment(String)
        case writeMoment
        case noLanguage(String)
        case writeLanguage
        case seedTooLarge(String)
        case quotationOpen
        case closeQuotation
        case settingCannotBe(key: String, value: String)
        case settingIs(Settings.Key)

        // Editors
        case noEditor
        case setEditor
        case editorIsNoCommand(variable: String, value: String)
        case setEditorName
        case cannotStart(String, reason: String)
        case editorVariables

        // check, fmt, record
        case againstAlone
        case dryRunNeedsFix
        case diffNeedsFix
        case diffIsNo(String)
        case watchAndFix
        case useOneOfThem
        case watchInShell
        case watchInOwnTerminal
        case isGone(String)
        case notWritable(String)
        case allowWriting
        case writtenMeanwhile(String)
        case checkAgain
        case inputWouldChange
        case noRecord(in: String)
        case recordIs

        // translations
        case stampsDamaged(String)
        case mendStamps
        case bankNotIn(String)
        case languagesAre([String])
        case noWorksheetEnding(String)
        case worksheetEndings
        case bankEnding(String)
        case worksheet(String, Sheet)
        case saveAsUTF8
        case keepColumns
        case closeCell

        // import and export, in ``TransferTrouble``
        case transfer(TransferTrouble)

        // what keeps authors from losing their work, in ``AuthoringTrouble``
        case authoring(AuthoringTrouble)

        // the record and the settings in it, in ``RecordTrouble``
        case record(RecordTrouble)

        /// As it stands, in whatever language: a place, or what another part of the program said.
        case plain(String)
    }

    /// What a name can stand for.
    enum Thing: String, Hashable {
        case bank
        case item
        case tag
        case setting
        case command
        case code
        case kind
        case format
        case unit
        case subject = "bank, tag or item"
    }

    /// Why a file is no worksheet.
    enum Sheet: Hashable {
        case empty
        case notUTF8(line: Int)
        case columnMissing(String)
        case quotationOpen(line: Int)
    }
}

extension Failure {
    /// The same in words of the user's language, which are kept as they are from then on.
    func said(in wording: Wording) -> Failure {
        var said = self
        said.trouble = trouble.map { .plain(wording(.trouble($0))) }
        said.hints = hints.map { .plain(wording(.trouble($0))) }
        return said
    }

    /// One sentence, without a full stop; nil when all was said already. In English, where it was not said otherwise.
    var message: String? { trouble.map { Wording(language: .english)(.trouble($0)) } }

    /// A sentence for each way out.
    var advice: [String] { hints.map { Wording(language: .english)(.trouble($0)) } }
}
