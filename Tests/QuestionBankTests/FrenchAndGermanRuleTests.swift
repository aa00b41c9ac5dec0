import Testing

@testable import QuestionBank

/// The rules about wording in French and German.
@Suite struct FrenchAndGermanRuleTests {
    @Test func absoluteWords() {
        func french(_ distractor: String) -> String {
            "## a\n[fr] Que possédait un foyer ?\n- (x) [fr] un lopin près de la maison\n- ( ) [fr] \(distractor)\n"
                + "- ( ) [fr] la moitié des champs\n"
        }
        expect(french("1️⃣il ne gardait jamais de bétail"), [1: .absoluteWords])
        expect(french("1️⃣Toutes les terres du village"), [1: .absoluteWords])
        expect(french("il gardait presque toujours du bétail"))
        expect(french("J'ai toujours gardé du bétail"))
        func german(_ distractor: String) -> String {
            "## a\n[de] Was besaß ein Hof?\n- (x) [de] ein Stück Land am Haus\n- ( ) [de] \(distractor)\n"
                + "- ( ) [de] die Hälfte der Felder\n"
        }
        expect(german("1️⃣er hielt niemals Vieh"), [1: .absoluteWords])
        expect(german("1️⃣Alle Felder des Dorfes"), [1: .absoluteWords])
        expect(german("er hielt immer noch Vieh"))
        expect(german("er hielt fast immer Vieh"))
        expect(german("Wir hielten immer Vieh"))
    }

    @Test func clang() {
        expect(
            "## a\n[fr] Comment payait-on l'impôt ?\n- (x) [fr] 1️⃣Avec un impôt en nature\n"
                + "- ( ) [fr] Par le service militaire\n- ( ) [fr] En empruntant aux banques\n", [1: .clang])
        expect(
            "## a\n[fr] Pendant quelle guerre ?\n- (x) [fr] Pendant la campagne\n- ( ) [fr] Dans le nord\n"
                + "- ( ) [fr] Dans le sud\n")
        expect(
            "## a\n[de] Wie wurde die Abgabe entrichtet?\n- (x) [de] 1️⃣Als jährliche Abgabe in Gold\n"
                + "- ( ) [de] Durch Dienst im Heer\n- ( ) [de] Mit Krediten der Banken\n", [1: .clang])
        expect(
            "## a\n[de] Welche Bauern wurden enteignet?\n- (x) [de] Jene, welche reich waren\n"
                + "- ( ) [de] Die ärmsten im Dorf\n- ( ) [de] Die im Süden\n")
    }

    @Test func negativeStems() {
        let french = "- (x) [fr] l'argile\n- ( ) [fr] le seigle\n- ( ) [fr] le blé\n"
        expect("## a\n[fr] 1️⃣Laquelle de ces plantes n'est pas une céréale ?\n" + french, [1: .negativeStem])
        expect("## a\n[fr] 1️⃣Quelles plantes y pousse-t-on, sauf une ?\n" + french, [1: .negativeStem])
        expect("## a\n[fr] Laquelle n'est **pas** une céréale ?\n" + french)
        expect("## a\n[fr] Laquelle pousse au nord, mais pas au sud ?\n" + french)
        let german = "- (x) [de] Lehm\n- ( ) [de] Roggen\n- ( ) [de] Weizen\n"
        expect(
            "## a\n[de] 1️⃣Was davon wächst dort, und welche Pflanze ist kein Getreide?\n" + german, [1: .negativeStem])
        expect("## a\n[de] 1️⃣Welches dieser Wörter nennt nicht die Ernte?\n" + german, [1: .negativeStem])
        expect("## a\n[de] Welches dieser Wörter nennt NICHT die Ernte?\n" + german)
        expect("## a\n[de] Welches Wort steht nicht nur im ersten Satz?\n" + german)
    }

    @Test(arguments: [
        "[fr] 1️⃣Aucune de ces réponses", "[fr] 1️⃣Toutes les réponses ci-dessus.", "[de] 1️⃣Keine der genannten",
        "[de] 1️⃣Alle Antworten sind richtig", "[en] 1️⃣Neither of these",
    ])
    func allOfTheAbove(option: String) {
        let language = option.prefix(4)
        expect(
            "## a\n\(language) 1917?\n- (x) \(language) A\n- ( ) \(language) B\n- ( ) \(option)\n", [1: .allOfTheAbove])
    }

    @Test func articles() {
        expect(
            "## a\n[fr] 1️⃣La collectivisation fut une\n- (x) [fr] transformation profonde\n"
                + "- ( ) [fr] mouvement spontané\n- ( ) [fr] partage des terres\n", [1: .articleCue])
        expect(
            "## a\n[fr] 1️⃣Le décret prononça l'\n- (x) [fr] abolition des dettes\n- ( ) [fr] remise des semences\n"
                + "- ( ) [fr] vente des terres\n", [1: .articleCue])
        expect(
            "## a\n[fr] La collectivisation fut un(e)\n- (x) [fr] transformation profonde\n"
                + "- ( ) [fr] mouvement spontané\n- ( ) [fr] partage des terres\n")
        expect("## a\n[fr] On y planta le\n- (x) [fr] seigle\n- ( ) [fr] blé\n- ( ) [fr] maïs\n")
        expect(
            "## a\n[de] 1️⃣Im Jahr 1918 entstand das\n- (x) [de] Ministerium für Landwirtschaft\n"
                + "- ( ) [de] Genossenschaft der Bauern\n- ( ) [de] Versammlung der Dörfer\n", [1: .articleCue])
        expect(
            "## a\n[de] Im Jahr 1918 entstand die\n- (x) [de] Genossenschaft der Bauern\n"
                + "- ( ) [de] große Scheune\n- ( ) [de] Versammlungen der Dörfer\n")
    }
}
