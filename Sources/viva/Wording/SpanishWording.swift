import Assessment
import Quantities
import SpacedRepetition

extension Wording {
    func spanish(_ phrase: Phrase) -> String {
        switch phrase {
        case .greeting(let version, let banks, let items, let due, let new):
            "viva \(version) · \(count(banks, "banco", "bancos")) · \(count(items, "pregunta", "preguntas")) · hoy: "
                + "\(number(due)) por repasar, \(count(new, "nueva", "nuevas")) · Enter para practicar, Tab o help para ver más"
        case .leaveHint(let isInQuestion): "Para salir: Ctrl-C otra vez, Ctrl-D o \(isInQuestion ? ":quit" : "quit")."
        case .shellHelp:
            "Con Enter practicas lo que toca hoy. Tab completa. Ctrl-R busca en las líneas anteriores. Con quit sales.\n"
                + "ORDEN --help explica una orden."

        case .noOpenQuestion: "no hay ninguna pregunta abierta"

        case .answerPrompt: "respuesta> "
        case .severalWanted: "Escribe las letras de todas las correctas, por ejemplo a c."
        case .orderWanted: "Escribe las letras en el orden correcto, por ejemplo b c a."
        case .pairsWanted:
            "Escribe las letras que corresponden a 1, 2, ... en ese orden, por ejemplo b a c, o 1b 2a 3c."
        case .gapsWanted(let gaps):
            "\(number(gaps)) huecos: escribe las respuestas en el orden de sus números, separadas por ;"
        case .asksAgain: "Se repite:"
        case .noMoreHints: "No hay más pistas."
        case .noSource: "No se indica ninguna fuente."
        case .source(let text): "fuente: \(text)"
        case .revisionChanged: "Lo que aquí cuenta como correcto ha cambiado desde tu última respuesta."
        case .sessionHelp:
            ":hint da una pista, :skip pasa a la siguiente, :source dice de dónde sale la pregunta.\n"
                + ":easy :hard :guess :right :undo se refieren a la última respuesta. :flag TEXTO marca la pregunta para su "
                + "autor, :edit la abre en tu editor. :quit termina la sesión. Enter vuelve a mostrar la pregunta.\n"
                + "Después de :right, :remember hace que lo que escribiste valga como respuesta en adelante."
        case .unknownSessionCommand(let name): "Aquí no existe la orden \(name); :help enumera las que hay."

        case .noSuchOption(let text, let labels):
            "Ninguna opción se llama «\(text)» ni empieza así. Las letras son \(labels)."
        case .severalOptions(let text, let labels):
            "«\(text)» es el comienzo de \(labels.joined(separator: " y de ")). Escribe la letra."
        case .oneOptionWanted: "Aquí se pide una sola opción."
        case .spanWanted: "Se piden los dos extremos, por ejemplo 10-12."
        case .unitWanted(let unit): "La respuesta se pide en esta unidad: \(unit)."
        case .ambiguousNumber(let first, let second):
            "Eso puede leerse como \(first) o como \(second). Escríbelo de modo que solo quede una lectura."
        case .ambiguousShare(let first, let second):
            "Eso puede significar un \(first)\u{A0}% o un \(second)\u{A0}%. Escribe el que quieres decir, con el signo %."
        case .number(let failure): spanishFailure(failure)
        case .orderIncomplete(let missing, let repeated):
            "Cada letra va una sola vez."
                + (missing.isEmpty
                    ? "" : " \(missing.count == 1 ? "Falta" : "Faltan"): \(missing.joined(separator: " ")).")
                + (repeated.isEmpty ? "" : " Más de una vez: \(repeated.joined(separator: " ")).")
        case .pairsIncomplete(let pairs, let labels):
            "Se piden \(number(pairs)) letras, una para cada número; las letras son \(labels), y - significa ninguna."
        case .inGap(let gap, let reason): "Hueco \(number(gap)): \(reason)"

        case .readAs(let text): "leído como \(text)"
        case .readAsFigureAlone(let text): "leído como \(text) sin más: no se cuenta lo de «más» o «menos»"
        case .readAsBound(let text, .above): "leído como más de \(text)"
        case .readAsBound(let text, .atLeast): "leído como \(text) o más"
        case .readAsBound(let text, .below): "leído como menos de \(text)"
        case .readAsBound(let text, .atMost): "leído como \(text) o menos"
        case .significantFigures(let figures):
            "con \(count(figures, "cifra significativa", "cifras significativas"))"
        case .decimalPlaces(let places): "con \(count(places, "decimal", "decimales"))"
        case .right: "Correcto."
        case .mindAccents(let text): "Correcto, pero cuida los acentos: \(text)."
        case .partly(let percent, let key):
            "Correcto en parte (\(number(percent))\u{A0}%). La respuesta completa: \(key)."
        case .wrong(let key): "No del todo: \(key)."
        case .partlyInParts(let percent): "Correcto en parte (\(number(percent))\u{A0}%)."
        case .wrongInParts: "No del todo."
        case .finding(let finding): spanish(finding)
        case .skipped: "Omitida."
        case .returnsInSession: "Vuelve en esta sesión."
        case .returnsIn(let days):
            "Vuelve dentro de \(duration(days, day: ("día", "días"), month: ("mes", "meses"), year: ("año", "años")))."
        case .scheduleUntouched: "El calendario no cambia."
        case .changeRating: ":easy  :hard  :guess lo cambian"
        case .afterMiss: "Enter: seguir · :source · :right si crees que vale"
        case .pressEnter: "Enter para seguir; una línea que empieza por : es una orden."

        case .rated(.easy): "Anotada como fácil."
        case .rated(.hard): "Anotada como difícil."
        case .rated(.good): "Anotada como buena."
        case .rated(.again): "Anotada como olvidada."
        case .accepted: "Aceptada: cuenta como correcta."
        case .ratingOfWrong: "Esa respuesta era incorrecta; con :right dices que vale de todos modos."
        case .alreadyRight: "Esa respuesta ya era correcta."
        case .nothingAnswered: "Todavía no se ha respondido nada."
        case .undone(let item): "Retirada la respuesta a \(item)."
        case .nothingToUndo: "No hay ninguna respuesta que retirar."
        case .flagged(let item): "Marcada para su autor: \(item)."
        case .textEntry(let phrase): spanish(phrase)
        case .authoring(let phrase): spanish(phrase)
        case .report(let report): spanish(report)
        case .trouble(let trouble): spanish(trouble)

        case .summary(let items, let right, let seconds):
            "\(count(items, "respondida", "respondidas")) · \(count(right, "correcta", "correctas")) (\(percent(right, of: items)))"
                + (seconds >= 1 ? " · \(time(seconds))" : "")
        case .summarySkipped(let skipped): count(skipped, "omitida", "omitidas")
        case .summaryMissed(let items): "falladas: \(items.joined(separator: ", "))"
        case .summaryReturning(let items): items == 1 ? "1 vuelve hoy" : "\(number(items)) vuelven hoy"
        case .nothingAnsweredInSession: "No se respondió nada."
        case .nothingDue(let next):
            "Hoy no toca nada" + (next.map { "; la próxima pregunta vuelve \($0)." } ?? ".")
                + " --ahead adelanta preguntas, --cram pregunta cualquier cosa."

        case .nothingMatches: "Aquí no hay ninguna pregunta que hacer; `list` muestra las que hay."
        case .newLimitReached(let waiting):
            "Ahora no toca repasar nada. \(count(waiting, "pregunta nueva espera", "preguntas nuevas esperan")); "
                + "con --new \(waiting) se \(waiting == 1 ? "pregunta" : "preguntan")."

        case .dueCount(let due, let new): "\(number(due)) por repasar, \(count(new, "nueva", "nuevas")) hoy"
        case .dueNow: "ahora"
        case .dueOn(let date): "el \(date)"
        case .neverSeen: "nueva"
        case .suspendedMark: "suspendida"
        case .itemsLeftOut(let items, let place):
            "\(count(items, "pregunta con errores excluida", "preguntas con errores excluidas")); `viva check \(place)` "
                + "dice \(items == 1 ? "cuál" : "cuáles")"
        case .nothingFound(let text): "No se encontró nada para «\(text)»."
        case .noHistory(let item): "\(item) aún no tiene respuestas."
        case .seed(let seed): "semilla \(seed)"
        case .olderRevision: "antes de cambiar la pregunta"
        case .variantOutdated:
            "La pregunta ha cambiado desde que se respondió con esta semilla; sus cifras y su clave pudieron ser otras."
        case .verdict(.right): "correcta"
        case .verdict(.partial): "correcta en parte"
        case .verdict(.wrong): "incorrecta"
        case .verdict(.skipped): "omitida"
        case .rating(.easy): "fácil"
        case .rating(.good): "bien"
        case .rating(.hard): "difícil"
        case .rating(.again): "olvidada"
        case .cram: "sin calendario"
        case .suspended(let item): "\(item) ya no se pregunta; resume la recupera."
        case .resumed(let item): "\(item) vuelve a preguntarse."
        case .countOfItems(let items): count(items, "pregunta", "preguntas")
        case .label(let label): spanishLabel(label)
        case .estimate(let phrase): spanish(phrase)
        }
    }

    private func spanishLabel(_ label: Phrase.Label) -> String {
        switch label {
        case .reviews: "respuestas"
        case .items: "preguntas"
        case .seen: "vistas"
        case .right: "correctas"
        case .retention: "recordadas otro día"
        case .studyDays: "días de estudio"
        case .today: "respuestas hoy"
        case .newToday: "nuevas hoy"
        case .timeSpent: "tiempo"
        case .suspended: "suspendidas"
        case .key: "clave"
        case .explanation: "explicación"
        case .hints: "pistas"
        case .tags: "etiquetas"
        case .memory: "memoria"
        case .due: "vuelve"
        case .stability: "estabilidad en días"
        case .scoring: "puntuación"
        case .difficulty: "dificultad, de 1 a 10"
        case .recall: "probabilidad de recordar"
        case .lapses: "veces olvidada"
        case .figures: "cifras"
        }
    }

    private func spanishFailure(_ failure: ReadingFailure) -> String {
        let part = failure.text
        let suggestion = failure.suggestion.map { " ¿Querías decir «\($0)»?" } ?? ""
        let reason =
            switch failure.reason {
            case .empty: "Ahí no hay ningún número."
            case .tooLong: "Es demasiado largo para ser un número."
            case .notANumber: "«\(part)» no es un número que sepa leer."
            case .mixedDigits: "«\(part)» mezcla cifras de dos escrituras. Usa una sola."
            case .badGrouping: "Los signos de «\(part)» no agrupan ningún número. Escribe 16353, 16.353 o 16 353."
            case .ambiguousWord:
                "«\(part)» puede significar dos cantidades distintas."
                    + (failure.suggestion == nil ? " Escribe el número en cifras." : "")
            case .vagueAmount: "«\(part)» no indica ningún número concreto. Escribe la cantidad."
            case .unknownUnit: "«\(part)» no es una unidad que conozca."
            case .wrongDimension: "«\(part)» no mide lo que se pide."
            case .unitNotExpected: "Aquí no se espera ninguna unidad: «\(part)»."
            case .unitRequired: "Falta la unidad. Escríbela tras el número."
            case .percentNotExpected: "No se pide un porcentaje. Escribe el número en sí."
            case .rangeNotExpected: "Se pide un número, no un intervalo."
            case .rangeReversed: "El intervalo «\(part)» va al revés."
            case .arithmetic: "Escribe el resultado, no la operación."
            case .hexadecimal: "Escribe el número en cifras corrientes."
            case .notFinite: "Eso no es un número finito."
            case .outOfRange: "Ese número es demasiado grande o demasiado pequeño."
            }
        return reason + suggestion
    }

    private func count(_ number: Int, _ one: String, _ many: String) -> String {
        number == 1 ? "1 \(one)" : "\(self.number(number)) \(many)"
    }
}
