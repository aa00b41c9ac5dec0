import Assessment
import Testing

@testable import QuestionBank

/// Rules about what options and stems give away.
@Suite struct WordingRuleTests {
    @Test func absoluteWords() {
        expect(
            "## a\nOne?\n- (x) a plot of land\n- ( ) 1️⃣it always kept the herd\n- ( ) half the fields\n",
            [1: .absoluteWords])
        expect("## a\nOne?\n- (x) a plot was always kept\n- ( ) it never kept the herd\n- ( ) half the fields\n")
        expect("## a\nOne?\n- (x) a plot of land\n- ( ) 1️⃣All of the land\n- ( ) half the fields\n", [1: .absoluteWords])
        expect("## a\nOne?\n- (x) a plot of land\n- ( ) a field all over\n- ( ) half the fields\n")
        expect("## a\nOne?\n- (x) a plot\n- ( ) it always kept land\n- ( ) half the fields\n")
        expect("## a\nOne?\n- (x) a plot of land\n- ( ) Never Say Never Again\n- ( ) half the fields\n")
        expect(
            "## a\n[es] ¿Qué?\n- (x) [es] una parcela propia\n- ( ) [es] 1️⃣no guardaba nunca ganado\n"
                + "- ( ) [es] la mitad del campo\n", [1: .absoluteWords])
        expect(
            "## a\n[hi] क्या?\n- (x) [hi] घर के पास ज़मीन\n- ( ) [hi] 1️⃣वे हमेशा पशु रखते\n- ( ) [hi] खेतों का आधा भाग\n",
            [1: .absoluteWords])
    }

    /// What a sample of five thousand questions showed to be false alarms.
    @Test func wordsThatClaimNothing() {
        func bank(_ distractor: String) -> String {
            "## a\nOne?\n- (x) a plot of land\n- ( ) \(distractor)\n- ( ) half the fields\n"
        }
        expect(bank("it almost always kept the herd"))
        expect(bank("We never saw him again."))
        expect(bank("a herd (which it never sold)"))
        expect(bank("a field that fed everyone"))
        expect(bank("1️⃣Nobody had any land"), [1: .absoluteWords])
    }

    @Test func contrastsAreNoNegativeStems() {
        let options = "- (x) clay\n- ( ) rye\n- ( ) wheat\n"
        expect("## a\n1️⃣Which is not a crop?\n" + options, [1: .negativeStem])
        expect("## a\nWhich grows in the north and not in the south?\n" + options)
        expect("## a\nWhich is sown twice (which is not usual)?\n" + options)
        expect("## a\nWhich is not only sown in spring?\n" + options)
    }

    @Test func namesAreAsLongAsTheyAre() {
        let others = "- ( ) Jack Kerouac\n- ( ) Saul Bellow\n"
        expect("## a\nWho?\n- (x) William Seward Burroughs II of St. Louis\n" + others)
        expect("## a\nWho?\n- (x) 1️⃣William Burroughs, who lived in Tangier\n" + others, [1: .longestKey])
    }

    @Test func clangQuotesTheWordAsItStands() {
        let reading = read("## a\nWhat is sent at Christmas?\n- (x) Christmas cards\n- ( ) Parcels\n- ( ) Letters\n")
        #expect(reading.diagnostics.first?.message.contains("`christmas`") == true)
    }

    @Test func clang() {
        let others = "- ( ) Service in the army\n- ( ) Debts to the banks\n"
        expect("## a\nHow was the tribute paid?\n- (x) 1️⃣In tributes of gold\n" + others, [1: .clang])
        expect("## a\nHow was the tribute paid?\n- (x) In gold\n" + others)
        expect("## a\nWas the tribute paid by service?\n- (x) A tribute in gold\n" + others)
        expect("## a\nWhich of those is there?\n- (x) Those of the north\n- ( ) The south\n- ( ) The east\n")
        expect(
            "## a\n[es] ¿Cómo se pagaba el tributo?\n- (x) [es] 1️⃣En tributos de oro\n- ( ) [es] Con el ejército\n"
                + "- ( ) [es] A los bancos\n", [1: .clang])
        expect(
            "## a\n[hi] खिराज कैसे दिया जाता था?\n- (x) [hi] 1️⃣सोने का खिराज\n- ( ) [hi] सैनिक सेवा\n- ( ) [hi] बैंकों का कर्ज़\n",
            [1: .clang])
    }

    @Test func articleCue() {
        expect("## a\n1️⃣Wheat is an\n- (x) edible grass\n- ( ) tree\n- ( ) root\n", [1: .articleCue])
        expect("## a\n1️⃣Wheat is an ____ of the fields.\n- (x) edible grass\n- ( ) tree\n- ( ) root\n", [1: .articleCue])
        expect("## a\nWheat is a/an\n- (x) edible grass\n- ( ) tree\n- ( ) root\n")
        expect("## a\nWheat is a\n- (x) university crop\n- ( ) tree\n- ( ) root\n")
        expect("## a\nWhat is the letter after A?\n- (x) B\n- ( ) E\n- ( ) O\n")
        expect("## a\n[es] 1️⃣Llegó la\n- (x) [es] cosecha\n- ( ) [es] tributo\n- ( ) [es] decreto\n", [1: .articleCue])
        expect("## a\n[es] Llegó el\n- (x) [es] día\n- ( ) [es] agua\n- ( ) [es] decreto\n")
    }

    @Test func keyDiffers() {
        let stem = "## a\n[en] When?\n[es] ¿Cuándo?\n"
        expect(
            stem + "- (x) [en] In 1928\n      [es] 1️⃣En 1933\n- ( ) [en] In 1933\n      [es] En 1928\n",
            [1: .keyDiffers])
        expect(
            stem + "- (x) [en] In 1928\n      [es] 1️⃣En 1938\n- ( ) [en] In 1933\n      [es] En 1928\n",
            [1: .keyDiffers])
        expect(
            stem + "- (x) [en] In 1928\n      [es] 1️⃣En 1938\n- ( ) [en] In 1933\n      [es] En 1933\n",
            [1: .figuresDiffer])
        expect(
            stem + "- (x) [en] Lenin\n      [es] 1️⃣Stalin\n- ( ) [en] Stalin\n      [es] Lenin\n", [1: .keyDiffers])
        expect(stem + "- (x) [en] Pan\n      [es] Cazo\n- ( ) [en] Bread\n      [es] Pan\n")
        expect(stem + "- (x) [en] Yes\n      [es] 1️⃣No\n- ( ) [en] No\n      [es] Sí\n", [1: .keyDiffers])
        expect(stem + "- (x) [en] No\n      [es] No\n- ( ) [en] Yes\n      [es] Sí\n")
        expect(stem + "= [en] \"5 villages\" [es] 1️⃣\"6 aldeas\"\n", [1: .keyDiffers])
        expect(stem + "= [en] \"5\" | \"five\" [es] \"6\"\n")
        expect(stem + "= [en] \"4 July 1776\" [es] \"4 de julio de 1776\"\n")
        expect(
            "## a\n[en] In [[g]].\n[es] En [[g]].\n[[g]] = [en] \"the 5th\" [es] 1️⃣\"el 6.º\"\n", [1: .keyDiffers])
    }

    @Test func nearDuplicate() {
        let first = "## a\nHow many new village schools were built in 1933?\n= 5\n\n"
        expect(first + "## 1️⃣b\nIn 1933, how many village schools were newly built?\n= 5\n", [1: .nearDuplicate])
        expect(first + "## 1️⃣b\nHow many village schools were built in 1933?\n= 5\n", [1: .nearDuplicate])
        expect(first + "## b\nHow many new village roads were built in 1933?\n= 5\n")
        expect(first + "## b\nHow many new village schools were built in 1934?\n= 5\n")
        expect(first + "## b\nHow many new village schools were built by 1933?\n= 6\n")
        expect("## a\nWho wrote Hamlet?\n= \"Shakespeare\"\n\n## b\nWho wrote Macbeth?\n= \"Shakespeare\"\n")
    }

    /// These would take minutes if their time grew with the square of what they hold.
    @Test func longBanksAndItemsTakeTimeInProportion() {
        let items = (0..<5000).map {
            "## q\($0)\nHow many schools, farms and mills has village \($0) of the plain?\n= 5\n\n"
        }
        expect(items.joined())
        let options = (0..<20_000).map { "- [\($0 % 2 == 0 ? "x" : " ")] [en] In \($0)\n  [es] En \($0 + 1)\n" }
            .joined()
        let reading = read("## a\n[en] When?\n[es] ¿Cuándo?\n" + options)
        #expect(reading.codes.contains(.keyDiffers))
        #expect(reading.codes.contains(.tooLarge))
        let texts = (0..<5000).map { "[en] \"\($0 * 2)\" [es] \"\($0 * 2 + 1)\"" }.joined(separator: " | ")
        #expect(read("## a\n[en] When?\n[es] ¿Cuándo?\n= " + texts + "\n").codes == [.keyDiffers])
    }

    @Test func optionsForEveryLanguage() {
        expect(
            "## a\n[en] Which?\n- (x) Danube\n- ( ) [en] 1️⃣danube\n- ( ) [en] Rhine\n", [1: .optionDuplicate])
    }
}
