extension RuleWords {
    static let french = RuleWords(
        absolute: [
            "toujours", "jamais", "complètement", "entièrement", "totalement", "absolument", "exclusivement",
            "uniquement",
        ],
        absoluteOpening: ["tout", "toute", "tous", "toutes", "chaque", "aucun", "aucune", "nul", "nulle"],
        hedges: ["presque", "pas"],
        softening: ["aussi"],
        speakers: ["je", "j", "moi", "mon", "ma", "mes", "m", "nous", "notre", "nos"],
        ofOthers: [
            "toutes les réponses ci-dessus", "toutes les réponses précédentes",
            "toutes les réponses sont correctes", "toutes les réponses sont exactes",
            "toutes les réponses sont justes", "toutes ces réponses", "toutes ces propositions",
            "toutes les propositions ci-dessus", "tous les choix ci-dessus", "tous ces choix",
            "tout ce qui précède", "tout cela", "aucune des réponses ci-dessus", "aucune des réponses précédentes",
            "aucune de ces réponses", "aucune des propositions ci-dessus", "aucune de ces propositions",
            "aucun des choix ci-dessus", "aucun de ces choix", "aucune d'entre elles", "aucun d'entre eux",
            "aucune d’entre elles", "aucun d’entre eux", "rien de tout cela", "rien de ce qui précède",
            "les deux réponses ci-dessus", "ces deux réponses",
            "les deux", "tous les deux", "toutes les deux", "aucun des deux", "aucune des deux",
            "les deux premières", "les deux premiers", "les deux sont correctes", "les deux sont vraies",
            "toutes sont correctes",
        ],
        joiningLetters: ["et", "ou"],
        aroundLetters: ["les", "deux", "sont", "correctes", "vraies", "justes", "seulement", "réponses"],
        asking: ["quel", "quelle", "quels", "quelles", "lequel", "laquelle", "lesquels", "lesquelles", "qui"],
        denying: ["pas", "jamais", "sauf", "excepté", "hormis", "aucun", "aucune"],
        excepting: ["sauf", "excepté", "hormis"],
        wrong: ["fausse", "faux", "fausses", "incorrecte", "incorrect"],
        saying: ["est", "sont"],
        statements: ["affirmation", "affirmations", "réponse", "proposition", "phrase"],
        joining: ["et", "mais", "ou"],
        limiting: ["seulement", "uniquement"],
        common: """
            le la les un une des du de au aux et ou mais ni donc que qui quoi dont où quel quelle quels quelles
            lequel laquelle lesquels lesquelles ce cet cette ces celui celle ceux celles cela ceci il elle ils
            elles lui leur leurs sa ses est sont était étaient fut furent être été avait avaient ont avoir fait
            faire font dans sur sous avec sans pour entre vers chez depuis pendant avant après contre selon
            comme plus moins très aussi ainsi alors quand comment pourquoi combien suivant suivante suivants
            suivantes appelle appelait nommé nommée terme texte également autre autres tout toute tous toutes
            chaque partie type sorte travail année années temps fois gens monde choses peut pouvait peuvent doit
            devait même mêmes quelque quelques plusieurs beaucoup grand grande premier première parmi lors avoir
            """)
}
