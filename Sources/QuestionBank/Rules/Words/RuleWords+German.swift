extension RuleWords {
    static let german = RuleWords(
        absolute: [
            "immer", "stets", "nie", "niemals", "vollständig", "völlig", "gänzlich", "ausschließlich",
            "ausnahmslos", "zeitlebens",
        ],
        absoluteOpening: ["alle", "alles", "jeder", "jede", "jedes", "sämtliche", "keiner", "niemand", "keinerlei"],
        hedges: ["fast", "beinahe", "nahezu", "nicht"],
        softening: [
            "noch", "wieder", "mehr", "weniger", "größer", "kleiner", "höher", "besser", "schneller", "stärker",
        ],
        speakers: [
            "ich", "mich", "mir", "mein", "meine", "meinen", "meinem", "meiner", "wir", "uns", "unser", "unsere",
            "unseren", "unserem", "unserer",
        ],
        ofOthers: [
            "alle genannten", "alle oben genannten", "alle der genannten", "alle davon", "alles davon",
            "alles genannte", "alle antworten", "alle antworten sind richtig", "alle antworten treffen zu",
            "alle aussagen sind richtig", "alle aussagen treffen zu", "keine der genannten", "keiner der genannten",
            "keines der genannten", "keine der oben genannten", "keines der oben genannten", "keine davon",
            "keiner davon", "keines davon", "keins davon", "nichts davon", "keine dieser antworten",
            "keine der antworten", "keine antwort ist richtig", "keine der antworten ist richtig",
            "keine der aussagen", "beide genannten", "beide antworten", "beides trifft zu",
            "beide", "beides", "keine von beiden", "keiner von beiden", "keines von beiden", "die ersten beiden",
            "beide sind richtig", "alle sind richtig",
        ],
        joiningLetters: ["und", "oder"],
        aroundLetters: ["beide", "nur", "sind", "ist", "richtig", "antworten"],
        asking: ["welche", "welcher", "welches", "welchen", "welchem"],
        denying: [
            "nicht", "nie", "niemals", "kein", "keine", "keiner", "keines", "keinen", "keinem", "außer",
            "ausgenommen",
        ],
        excepting: ["außer", "ausgenommen"],
        wrong: ["falsch", "unwahr", "unrichtig"],
        saying: ["ist", "sind", "war", "waren"],
        statements: ["aussage", "aussagen", "antwort", "behauptung"],
        joining: ["und", "aber", "oder"],
        limiting: ["nur", "allein"],
        capitalizesNouns: true,
        common: """
            aber auch auf aus bei beim bis damit dann darauf dass deren dessen diese dieser dieses diesen diesem
            doch dort durch ein eine einem einen einer eines einige einigen etwa fast ihre ihren ihrem ihrer
            ihnen jede jeder jedes jeden kein keine keinen können könnte konnte konnten mehr mit nach neben
            nicht noch nur oder ohne schon sehr sein seine seinen seinem seiner sich sind sollte über und unter
            viel viele vielen vom von vor waren weil welche welcher welches welchen welchem wenn werden wird
            wurde wurden wegen weniger wieder worden zum zur zwei zwischen während heißt hieß hießen genannt
            nennt nannte folgende folgenden folgender folgendes begriff text anderen andere anderer alle allen
            aller alles teil teile sorte arbeit jahr jahre jahren jahres zeit leute menschen leben welt gibt gab
            ging macht machte machen kommt kamen nahm gehört gehörte erste ersten erster große großen großer
            gegen haben hatte hatten habe dabei davon dafür dazu darin worin wodurch wofür woran wann wer wem
            wen wessen wie wieso warum wozu womit
            """)
}
