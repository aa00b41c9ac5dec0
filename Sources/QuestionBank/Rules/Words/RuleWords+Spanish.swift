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
            "ambas", "ambos", "las dos", "los dos", "las dos primeras", "los dos primeros", "las dos últimas",
            "los dos últimos", "las dos anteriores", "los dos anteriores", "las tres primeras",
            "ambas respuestas son correctas", "ambas opciones son correctas", "ambas son correctas",
            "ambas respuestas", "ambas opciones", "ninguna es correcta", "ninguna respuesta es correcta",
            "ninguna de las dos", "ninguno de los dos", "todas las respuestas son correctas",
            "todas las opciones son correctas", "todas las respuestas anteriores", "todas las opciones anteriores",
            "todas las anteriores son correctas", "ninguna de las respuestas anteriores",
            "ninguna de las opciones anteriores", "ninguna de las anteriores es correcta", "todos son correctos",
            "todos ellos", "ninguno de ellos", "cualquiera de las anteriores",
        ],
        joiningLetters: ["y", "e", "o"],
        aroundLetters: [
            "ambas", "ambos", "las", "los", "solo", "sólo", "son", "es", "correctas", "correctos", "correcta",
            "correcto", "verdaderas", "verdaderos", "ciertas", "ciertos", "respuestas", "opciones", "ni",
        ],
        asking: ["cuál", "cuáles"],
        denying: ["no", "nunca", "excepto", "salvo"],
        askingWidely: ["qué", "quién", "quiénes"],
        excepting: ["excepto", "salvo", "menos"],
        wrong: [
            "incorrecta", "incorrecto", "incorrectas", "incorrectos", "falsa", "falso", "falsas", "falsos", "errónea",
            "erróneo",
        ],
        saying: ["es", "son", "sea", "era", "fue"],
        statements: [
            "opción", "respuesta", "afirmación", "frase", "oración", "enunciado", "alternativa", "afirmaciones",
            "opciones",
        ],
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
