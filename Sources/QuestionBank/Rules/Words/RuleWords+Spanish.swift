extension RuleWords {
    static let spanish = RuleWords(
        absolute: [
            "siempre", "nunca", "jamás", "completamente", "totalmente", "absolutamente", "únicamente",
            "exclusivamente", "enteramente",
        ],
        absoluteOpening: ["todo", "toda", "todos", "todas", "ningún", "ninguna", "ninguno", "nadie", "cada"],
        hedges: ["casi", "no"],
        speakers: [
            "yo", "mi", "mis", "mí", "conmigo", "nosotros", "nosotras", "nos", "nuestro", "nuestra", "nuestros",
            "nuestras",
        ],
        ofOthers: [
            "todas las anteriores", "todos los anteriores", "todo lo anterior", "todas ellas",
            "todas son correctas", "ninguna de las anteriores", "ninguno de los anteriores", "ninguna de ellas",
            "nada de lo anterior",
        ],
        asking: ["cuál", "cuáles"],
        denying: ["no", "nunca", "excepto", "salvo"],
        joining: ["y", "pero", "o"],
        limiting: ["solo", "sólo", "solamente"],
        common: """
            el la los las un una unos unas lo al del de en a con por para sin sobre entre desde hasta hacia
            según ante bajo contra durante tras y e o u ni pero sino que qué cual cuál cuales cuáles quien quién
            quienes quiénes cuando cuándo donde dónde cómo como cuánto cuánta cuántos cuántas porque es son era
            eran fue fueron ser sido está están estaba hay había ha han se su sus le les me mi no sí más menos
            muy este esta estos estas ese esa esos esas aquel aquella siguiente siguientes llama llamaba nombre
            término texto español hindi también otro otra otros otras todo toda todos todas cada parte tipo
            trabajo trabajos trabajar año años tiempo vez veces gente país países vida mundo hacer hizo hace
            puede podía pueden podían tiene tenía tienen tenían
            """)
}
