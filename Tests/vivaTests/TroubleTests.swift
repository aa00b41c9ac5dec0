import Assessment
import QuestionBank
import Testing

@testable import viva

struct TroubleTests {
    private static let languages = [Language.english, .spanish, .hindi]

    private static let things: [Phrase.Thing] = [
        .bank, .item, .tag, .setting, .command, .code, .kind, .format, .unit, .subject,
    ]

    private static let troubles: [Phrase.Trouble] =
        [
            .cannotRead("f"), .cannotReadFolder("f"), .noFileOrFolder("f"), .cannotWrite("f", reason: "r"),
            .nameReadable, .nameWritable, .asItWas, .changedMeanwhile("f"), .runAgain, .chooseOtherName,
            .didYouMean("x"), .listShowsBanks, .listShowsAll, .listShowsTags, .searchFindsItems, .settingsAre(["a"]),
            .kindsAre(["a"]), .unitsAreLike, .helpListsCommands, .explainListsCodes, .noBanks, .nameBanks,
            .inSeveralBanks("x"), .writeOneOf(["a", "b"]), .placeUnknown("x"), .itemHasErrors("x"), .editOpens("x"),
            .checkTells, .nothingToShow("x"), .noMoment("x"), .writeMoment, .noLanguage("x"), .writeLanguage,
            .seedTooLarge("9"), .quotationOpen, .closeQuotation, .settingCannotBe(key: "k", value: "v"), .noEditor,
            .setEditor, .editorIsNoCommand(variable: "V", value: "v"), .setEditorName, .cannotStart("e", reason: "r"),
            .editorVariables, .againstAlone, .dryRunNeedsFix, .diffNeedsFix, .diffIsNo("json"), .watchAndFix,
            .useOneOfThem, .watchInShell,
            .watchInOwnTerminal, .isGone("f"), .notWritable("f"), .allowWriting, .writtenMeanwhile("f"), .checkAgain,
            .inputWouldChange, .noRecord(in: "d"), .recordIs, .stampsDamaged("f"), .mendStamps, .bankNotIn("x"),
            .languagesAre(["a"]), .noWorksheetEnding("f"), .worksheetEndings, .bankEnding("f"),
            .worksheet("f", .empty), .worksheet("f", .notUTF8(line: 2)), .worksheet("f", .columnMissing("c")),
            .worksheet("f", .quotationOpen(line: 2)), .saveAsUTF8, .keepColumns, .closeCell,
        ] + things.map { .noSuch($0, "x") } + Settings.Key.allCases.map(Phrase.Trouble.settingIs)

    private static let reasons: [TranslationEdits.Reason] = [
        .gone, .languageUnknown, .languageOfSource, .changed, .markDamaged, .emptied, .doubled(line: 2), .notInOnePiece,
        .unwritable(nil), .unwritable("m"),
    ]

    private static let reports: [Phrase.Report] =
        [
            .checked(files: 1, items: 2, faulty: 1, errors: 1, warnings: 2, notes: 1), .watching(files: 1),
            .watching(files: 2),
            .filesChanged(saved: ["a"], gone: ["b"]), .fixesMade(1), .fixesMade(2), .fixesToMake(1),
            .insertedIDs(file: "f", ["a"]), .idsToInsert(file: "f", ["a"]), .itemsLeftAsTheyAre(1),
            .itemsLeftAsTheyAre(2), .editorEnded("e", status: 1), .editorKilled("e", signal: 9),
            .verified(events: 1, files: 1, problems: 0), .verified(events: 2, files: 2, problems: 1),
            .eventsTakenIn(1), .eventsTakenIn(2),
            .states(.english, [(.missing, 1), (.stale, 2), (.unchecked, 1), (.current, 3)]), .text("t", .missing),
            .text("t", .stale), .nothingToTranslate, .translationsAccepted(1), .rowsWritten(2, file: "f"),
            .translationsPutIn(1), .translationsToPutIn(2), .translationsConfirmed(1),
            .rowUnread(.languageInvalid("")), .rowUnread(.languageInvalid("x")),
            .rowUnread(.cellsTooMany(8, of: 7)), .rowUnread(.barsTooMany(8, of: 7)), .sourceCellIgnored("t"),
            .rowsPassedOver(1), .rowsPassedOver(2),
        ] + reasons.map { .rowLeft("t", $0) }

    @Test func everyTroubleAndReportIsSaidInEachLanguage() {
        for phrase in Self.troubles.map(Phrase.trouble) + Self.reports.map(Phrase.report) {
            let said = Self.languages.map { Wording(language: $0)(phrase) }
            #expect(said.allSatisfy { !$0.trimmed.isEmpty }, "\(phrase)")
            #expect(Set(said).count == said.count, "\(phrase): \(said)")
        }
    }

    @Test func aFailureIsSaidInTheUsersLanguage() {
        let failure = Failure.unknown(.noInput, .bank, name: "rivrs", among: ["rivers"], otherwise: .listShowsBanks)
        #expect(failure.message == "there is no bank `rivrs`" && failure.advice == ["Did you mean `rivers`?"])
        let said = failure.said(in: Wording(language: .spanish))
        #expect(said.message == "no hay ningún banco `rivrs`" && said.advice == ["¿Querías decir `rivers`?"])
        // Once is enough.
        #expect(said.said(in: Wording(language: .hindi)).message == said.message)
    }

    @Test func countsAreThoseOfTheLanguage() {
        let report = Phrase.report(.checked(files: 1, items: 2, faulty: 0, errors: 0, warnings: 1, notes: 0))
        #expect(Wording(language: .english)(report) == "1 file, 2 items: 0 errors, 1 warning")
        #expect(Wording(language: .spanish)(report) == "1 archivo, 2 preguntas: 0 errores, 1 aviso")
        #expect(Wording(language: .hindi)(report) == "1 फ़ाइल, 2 प्रश्न: 0 त्रुटियाँ, 1 चेतावनी")
    }
}
