import Assessment
import Quantities
import Testing

@Suite struct TextGradingTests {
    private func judge(_ response: String, _ item: Item) -> Grade? {
        Variant(of: item, seed: 0).judge(response, language: .spanish).grade
    }

    private func judge(_ response: String, _ accepted: String, _ comparison: TextComparison) -> Grade? {
        judge(response, Sample.text([[accepted]], comparison))
    }

    @Test func caseAndSpacingDoNotMatter() {
        #expect(judge("  alexander   BAYKOV. ", Sample.text("Baykov", "Alexander Baykov"))?.verdict == .right)
        #expect(judge("Stalin", Sample.text("Baykov"))?.verdict == .wrong)
    }

    @Test func missingAccentsAreAcceptedAndPointedOut() {
        let grade = judge("traicion", Sample.text("traición"))
        #expect(grade?.verdict == .right)
        #expect(grade?.remark == .mindAccents("traición"))
        #expect(judge("traicio\u{301}n", Sample.text("traición"))?.remark == nil)
        #expect(judge("करोड", Sample.text("करोड़"))?.verdict == .right)
    }

    /// Pairs that differ in accents alone, in what real typists leave out or write otherwise.
    @Test(arguments: [
        ("Bogotá", "bogota"), ("kulak", "Kulák"), ("हिन्दी", "हिंदी"), ("ज़मीन", "जमीन"), ("Straße", "strasse"),
        ("œuvre", "oeuvre"), ("गंगा", "गङ्गा"), ("पाँच", "पांच"), ("Müller", "Mueller"), ("Müller", "Muller"),
        ("Ærø", "Aeroe"), ("Łódź", "Lodz"), ("Việt Nam", "Viet Nam"), ("Ελλάδα", "Ελλαδα"), ("ёлка", "елка"),
        ("मेहनतकश संघ", "मेहनतक़श संघ"), ("İzmir", "Izmir"), ("सम्मेलन", "संमेलन"),
    ])
    func whatDiffersInAccentsAlone(one: String, other: String) {
        for (accepted, typed) in [(one, other), (other, one)] {
            let minded = judge(typed, accepted, TextComparison())
            #expect(minded?.verdict == .right, "\(typed) for \(accepted)")
            #expect(minded?.remark == .mindAccents(accepted))
            let free = judge(typed, accepted, TextComparison(accents: .free))
            #expect(free?.verdict == .right && free?.remark == nil)
            #expect(judge(typed, accepted, TextComparison(accents: .exact))?.verdict == .wrong)
        }
    }

    /// Pairs that nobody can tell apart, or that a keyboard cannot: equal whatever the item says.
    @Test(arguments: [
        ("Bogot\u{E1}", "Bogota\u{301}"), ("ज़मीन", "\u{95B}मीन"), ("क्\u{200D}ष", "क्ष"), ("श\u{200C}क", "शक"),
        ("L’État", "L'État"), ("Baykov–Smith", "Baykov-Smith"), ("a\u{A0}b", "a b"), ("kul\u{AD}ak", "kulak"),
    ])
    func whatIsTheSameToTheEye(one: String, other: String) {
        let strict = TextComparison(letterCase: .exact, accents: .exact)
        for (accepted, typed) in [(one, other), (other, one)] {
            #expect(judge(typed, accepted, strict)?.verdict == .right, "\(typed) for \(accepted)")
            #expect(judge(typed, accepted, TextComparison())?.remark == nil)
        }
    }

    @Test(arguments: [
        ("हिंदी", "हंदी"), ("कि", "की"), ("हंस", "हस"), ("й", "и"), ("जन्म", "जंम"), ("Bogotá", "Bogotán"),
    ])
    func whatIsAnotherWord(one: String, other: String) {
        for (accepted, typed) in [(one, other), (other, one)] {
            #expect(judge(typed, accepted, TextComparison(accents: .free))?.verdict == .wrong)
        }
    }

    @Test func caseIsLookedAtWhereTheItemSaysSo() {
        #expect(judge("GULAG", "Gulag", TextComparison())?.remark == nil)
        let minded = judge("gulag", "Gulag", TextComparison(letterCase: .mind))
        #expect(minded?.verdict == .right && minded?.remark == .mindCase("Gulag"))
        #expect(judge("gulag", "Gulag", TextComparison(letterCase: .exact))?.verdict == .wrong)
        #expect(judge("Gulag", "Gulag", TextComparison(letterCase: .exact))?.verdict == .right)
        #expect(
            judge("bogota", "Bogotá", TextComparison(letterCase: .mind))?.remark == .mindCaseAndAccents("Bogotá"))
        #expect(judge("Bogota", "Bogotá", TextComparison(letterCase: .exact))?.remark == .mindAccents("Bogotá"))
        #expect(
            judge("bogotá", "Bogotá", TextComparison(letterCase: .mind, accents: .free))?.remark == .mindCase("Bogotá"))
    }

    @Test func theTextThatDiffersLeastDecides() {
        let item = Sample.text([["papá"], ["papa"]], TextComparison())
        #expect(judge("papá", item)?.verdict == .right)
        #expect(judge("papa", item)?.verdict == .wrong)
        #expect(judge("PAPÁ", Sample.text([["papá"], ["papa"]], TextComparison(letterCase: .mind)))?.verdict == .right)
    }

    @Test func theSpellingOfTheQuestionsLanguageIsNamed() {
        let texts = [("en", "Indian"), ("es", "indián")].map {
            TextKey.Accepted(language: Language($0.0), text: $0.1)
        }
        let item = Sample.item(
            "name", .text(TextKey(branches: [.init(accepted: texts, credit: .one)], comparison: .init(typos: 1))))
        #expect(judge("indiam", item)?.remark == .misspelt("indián", slips: 1))
    }

    @Test func aTypoIsForgivenWhereTheItemSaysSo() {
        #expect(judge("kulka", "kulak", TextComparison())?.verdict == .wrong)
        let grade = judge("kulka", "kulak", TextComparison(typos: 1))
        #expect(grade?.verdict == .right && grade?.remark == .misspelt("kulak", slips: 1))
        #expect(judge("Colectivisasion", "colectivización", TextComparison(typos: 2))?.verdict == .right)
        #expect(judge("Colectivisasion", "colectivización", TextComparison(typos: 1))?.verdict == .wrong)
        #expect(
            judge("Colectivisasion", "colectivización", TextComparison(accents: .exact, typos: 2))?.verdict == .wrong)
        #expect(
            judge("colectivisación", "colectivización", TextComparison(accents: .exact, typos: 1))?.verdict == .right)
        #expect(judge("Bogota", "Bogotá", TextComparison(accents: .exact, typos: 2))?.verdict == .wrong)
        #expect(judge("gulga", "Gulag", TextComparison(letterCase: .exact, typos: 1))?.verdict == .wrong)
        #expect(judge("Gulga", "Gulag", TextComparison(letterCase: .exact, typos: 1))?.verdict == .right)
    }

    /// One typo for four letters of the accepted text at the most, and none in a figure.
    @Test(arguments: [
        ("mar", "mal"), ("mala", "mal"), ("kula", "kulaki"), ("1931 plan", "1932 plan"), ("कल", "काल"),
    ])
    func aShortWordOrAFigureIsNoTypo(typed: String, accepted: String) {
        #expect(judge(typed, accepted, TextComparison(typos: 2))?.verdict == .wrong)
    }

    @Test func theAcceptedTextsLettersCount() {
        for typed in ["Budpes", "Budapestxx", "Budapset"] {
            #expect(judge(typed, "Budapest", TextComparison(typos: 2))?.verdict == .right, "\(typed)")
        }
        #expect(judge("Budpes", "Budapest", TextComparison(typos: 2))?.remark == .misspelt("Budapest", slips: 2))
        #expect(judge("Budpe", "Budapest", TextComparison(typos: 2))?.verdict == .wrong)
        #expect(!TextComparison(typos: 2).forgivesTypos(in: "Ur"))
    }

    @Test func aVowelSignIsOneTypo() {
        for typed in ["कोलखज", "कलखोज", "कोलखाज", "कोलखोजी"] {
            let verdict = judge(typed, "कोलखोज", TextComparison(typos: 1))?.verdict
            #expect(verdict == .right, "\(typed)")
        }
        #expect(judge("कलखज", "कोलखोज", TextComparison(typos: 1))?.verdict == .wrong)
    }

    @Test func noTypoLeadsFromOneAnswerToAnother() {
        let item = Sample.text([["Bolonia"], ["Polonia"]], TextComparison(typos: 1))
        #expect(judge("bolonia", item)?.verdict == .right)
        #expect(judge("polonia", item)?.verdict == .wrong)
        // As near to the one as to the other.
        #expect(judge("solonia", item)?.remark == nil && judge("solonia", item)?.verdict == .wrong)
        #expect(judge("bolonai", item)?.verdict == .right)
        let alike = Sample.text([["Bolonia", "Polonia"]], TextComparison(typos: 1))
        #expect(judge("solonia", alike)?.verdict == .right)
    }

    @Test func hugeAnswersAreWrongAndNothingElse() {
        let text = String(repeating: "काँ̃é", count: 20_000)
        #expect(judge(text, "colectivización", TextComparison(typos: 2))?.verdict == .wrong)
    }
}
