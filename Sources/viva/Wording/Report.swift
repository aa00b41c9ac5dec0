import Assessment
import QuestionBank

extension Phrase {
    /// What commands say to authors when they are done, and on the way.
    enum Report {
        // check and fmt
        /// `faulty` items among all of them are left out.
        case checked(files: Int, items: Int, faulty: Int, errors: Int, warnings: Int, notes: Int)
        case watching(files: Int)
        case filesChanged(saved: [String], gone: [String])
        case fixesMade(Int)
        case fixesToMake(Int)
        case insertedIDs(file: String, [String])
        case idsToInsert(file: String, [String])
        case itemsLeftAsTheyAre(Int)
        case noItemsIn(String)

        // import and export
        case transfer(Transfer)

        // what authors are told beside, in ``AuthoringNote``
        case authoring(AuthoringNote)

        // edit
        case editorEnded(String, status: Int32)
        case editorKilled(String, signal: Int32)

        // record
        case verified(events: Int, files: Int, problems: Int)
        case eventsTakenIn(Int)

        // translations
        case states(Language, [(state: TranslationRow.State, count: Int)])
        case text(String, TranslationRow.State)
        case nothingToTranslate
        case translationsAccepted(Int)
        case rowsWritten(Int, file: String)
        case translationsPutIn(Int)
        case translationsToPutIn(Int)
        case translationsConfirmed(Int)
        case rowLeft(String, TranslationEdits.Reason)
        case rowUnread(Worksheet.Problem.Kind)
        case sourceCellIgnored(String)
        case rowsPassedOver(Int)
    }
}

extension Wording {
    func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(number(count)) \(count == 1 ? one : many)"
    }

    func english(_ report: Phrase.Report) -> String {
        switch report {
        case .checked(let files, let items, let faulty, let errors, let warnings, let notes):
            "\(counted(files, "file", "files")), \(counted(items, "item", "items"))"
                + (faulty > 0 ? ", \(number(faulty)) with errors: " : ": ")
                + "\(counted(errors, "error", "errors")), \(counted(warnings, "warning", "warnings"))"
                + (notes > 0 ? ", \(counted(notes, "note", "notes"))" : "")
        case .watching(let files): "watching \(counted(files, "file", "files")); Ctrl-C leaves"
        case .filesChanged(let saved, let gone):
            (saved.map { "\($0) saved" } + gone.map { "\($0) gone" }).joined(separator: ", ")
        case .fixesMade(let count): "\(counted(count, "fix", "fixes")) made"
        case .fixesToMake(let count): "\(counted(count, "fix", "fixes")) to make; nothing was changed"
        case .insertedIDs(let file, let ids): "\(file): inserted ids: \(ids.joined(separator: ", "))"
        case .idsToInsert(let file, let ids): "\(file): ids to insert: \(ids.joined(separator: ", "))"
        case .itemsLeftAsTheyAre(let count):
            "\(counted(count, "item", "items")) with errors left as they are; see `viva check`"
        case .noItemsIn(let file): "\(file) has no item; an item begins with `## ` and its id"
        case .transfer(let transfer): english(transfer)
        case .authoring(let note): english(note)
        case .editorEnded(let name, let status): "\(name) ended with status \(status)"
        case .editorKilled(let name, let signal): "\(name) was ended by signal \(signal)"
        case .verified(let events, let files, let problems):
            "\(counted(events, "event", "events")) in \(counted(files, "file", "files")): "
                + (problems == 0 ? "all well" : counted(problems, "problem", "problems"))
        case .eventsTakenIn(let count): "\(counted(count, "event", "events")) taken in"
        case .states(let language, let counts):
            "\(language): " + counts.map { "\(number($0.count)) \(english($0.state))" }.joined(separator: ", ")
        case .text(let name, let state): "\(english(state)): \(name)"
        case .nothingToTranslate: "Nothing here is to be translated."
        case .translationsAccepted(let count): "\(counted(count, "translation", "translations")) accepted."
        case .rowsWritten(let count, let file): "\(counted(count, "row", "rows")) written to \(file)"
        case .translationsPutIn(let count): "\(counted(count, "translation", "translations")) put into the bank."
        case .translationsToPutIn(let count):
            "\(counted(count, "translation", "translations")) to put into the bank; nothing was changed."
        case .translationsConfirmed(let count):
            "\(counted(count, "translation", "translations")) accepted as marked current."
        case .rowLeft(let name, let reason): "\(name): left alone: \(english(reason))"
        case .rowUnread(let kind):
            switch kind {
            case .languageInvalid(""): "this row has no language and was left alone"
            case .languageInvalid(let tag): "`\(tag)` is no language; this row was left alone"
            case .cellsTooMany(let count, let wanted):
                "this row has \(number(count)) cells where the head has \(number(wanted)), and was left alone; "
                    + "put the text with the separator in it in quotation marks"
            case .barsTooMany(let count, let wanted):
                "this row has \(number(count)) cells where the head has \(number(wanted)), and was left alone; "
                    + "write a bar within a text as \\|"
            }
        case .sourceCellIgnored(let name):
            "\(name): the source was edited here, which changes nothing; edit it in the bank"
        case .rowsPassedOver(let count): "\(counted(count, "row", "rows")) in other languages or items passed over"
        }
    }

    private func english(_ state: TranslationRow.State) -> String { state.rawValue }

    private func english(_ reason: TranslationEdits.Reason) -> String {
        switch reason {
        case .gone: "the bank has no such text"
        case .languageUnknown: "the bank is not in this language"
        case .languageOfSource: "the text is translated from this language; edit it in the bank"
        case .changed: "it has changed in the bank since the worksheet was written; write a new worksheet"
        case .markDamaged:
            "its cell `mark` is empty or was changed, so that nobody knows what it is a translation of; write a new "
                + "worksheet and copy the text into it"
        case .emptied: "an empty cell takes no translation away; do that in the bank"
        case .doubled(let line): "line \(line) of the worksheet has another translation for it"
        case .notInOnePiece: "a comment within it would be lost; edit it in the bank"
        case .unwritable(let message):
            "as it is written here it would be read as something else" + (message.map { ": \($0)" } ?? "")
        }
    }

    func spanish(_ report: Phrase.Report) -> String {
        switch report {
        case .checked(let files, let items, let faulty, let errors, let warnings, let notes):
            "\(counted(files, "archivo", "archivos")), \(counted(items, "pregunta", "preguntas"))"
                + (faulty > 0 ? ", \(number(faulty)) con errores: " : ": ")
                + "\(counted(errors, "error", "errores")), \(counted(warnings, "aviso", "avisos"))"
                + (notes > 0 ? ", \(counted(notes, "nota", "notas"))" : "")
        case .watching(let files): "vigilando \(counted(files, "archivo", "archivos")); Ctrl-C para salir"
        case .filesChanged(let saved, let gone):
            (saved.map { "\($0) guardado" } + gone.map { "\($0) ya no está" }).joined(separator: ", ")
        case .fixesMade(let count): counted(count, "corrección hecha", "correcciones hechas")
        case .fixesToMake(let count):
            "\(counted(count, "corrección", "correcciones")) por hacer; no se ha cambiado nada"
        case .insertedIDs(let file, let ids): "\(file): identificadores insertados: \(ids.joined(separator: ", "))"
        case .idsToInsert(let file, let ids): "\(file): identificadores por insertar: \(ids.joined(separator: ", "))"
        case .itemsLeftAsTheyAre(let count):
            counted(count, "pregunta con errores queda como está", "preguntas con errores quedan como están")
                + "; `viva check` dice por qué"
        case .noItemsIn(let file):
            "\(file) no tiene ninguna pregunta; una pregunta empieza por `## ` y su identificador"
        case .transfer(let transfer): spanish(transfer)
        case .authoring(let note): spanish(note)
        case .editorEnded(let name, let status): "\(name) terminó con el estado \(status)"
        case .editorKilled(let name, let signal): "la señal \(signal) puso fin a \(name)"
        case .verified(let events, let files, let problems):
            "\(counted(events, "suceso", "sucesos")) en \(counted(files, "archivo", "archivos")): "
                + (problems == 0 ? "todo bien" : counted(problems, "problema", "problemas"))
        case .eventsTakenIn(let count): counted(count, "suceso incorporado", "sucesos incorporados")
        case .states(let language, let counts):
            "\(language): " + counts.map { spanish($0.state, count: $0.count) }.joined(separator: ", ")
        case .text(let name, let state): "\(spanish(state, isOne: true)): \(name)"
        case .nothingToTranslate: "Aquí no hay nada que traducir."
        case .translationsAccepted(let count):
            counted(count, "traducción aceptada.", "traducciones aceptadas.")
        case .rowsWritten(let count, let file): counted(count, "fila escrita", "filas escritas") + " en \(file)"
        case .translationsPutIn(let count):
            counted(count, "traducción incorporada", "traducciones incorporadas") + " al banco."
        case .translationsToPutIn(let count):
            "\(counted(count, "traducción", "traducciones")) por incorporar al banco; no se ha cambiado nada."
        case .translationsConfirmed(let count):
            counted(count, "traducción aceptada por estar marcada", "traducciones aceptadas por estar marcadas")
                + " como current."
        case .rowLeft(let name, let reason): "\(name): queda como está: \(spanish(reason))"
        case .rowUnread(let kind):
            switch kind {
            case .languageInvalid(""): "esta fila no indica idioma y no se ha tenido en cuenta"
            case .languageInvalid(let tag): "`\(tag)` no es un idioma; esta fila no se ha tenido en cuenta"
            case .cellsTooMany(let count, let wanted):
                "esta fila tiene \(number(count)) celdas y la cabecera \(number(wanted)), así que no se ha tenido en "
                    + "cuenta; pon entre comillas el texto que contiene el separador"
            case .barsTooMany(let count, let wanted):
                "esta fila tiene \(number(count)) celdas y la cabecera \(number(wanted)), así que no se ha tenido en "
                    + "cuenta; la barra que forma parte de un texto se escribe \\|"
            }
        case .sourceCellIgnored(let name):
            "\(name): aquí se ha cambiado el texto original, y eso no cambia nada; edítalo en el banco"
        case .rowsPassedOver(let count):
            counted(count, "fila de otros idiomas o preguntas omitida", "filas de otros idiomas o preguntas omitidas")
        }
    }

    private func spanish(_ state: TranslationRow.State, count: Int) -> String {
        let word = spanish(state, isOne: count == 1)
        return state == .missing ? "\(word) \(number(count))" : "\(number(count)) \(word)"
    }

    private func spanish(_ state: TranslationRow.State, isOne: Bool) -> String {
        switch state {
        case .missing: isOne ? "falta" : "faltan"
        case .stale: isOne ? "anticuada" : "anticuadas"
        case .unchecked: "sin revisar"
        case .current: "al día"
        }
    }

    private func spanish(_ reason: TranslationEdits.Reason) -> String {
        switch reason {
        case .gone: "el banco no tiene ese texto"
        case .languageUnknown: "el banco no está en ese idioma"
        case .languageOfSource: "el texto se traduce de ese idioma; edítalo en el banco"
        case .changed: "ha cambiado en el banco desde que se escribió la hoja; escribe otra"
        case .markDamaged:
            "su celda `mark` está vacía o alterada, y no se sabe qué texto traduce; escribe otra hoja y copia en ella el "
                + "texto"
        case .emptied: "una celda vacía no quita ninguna traducción; hazlo en el banco"
        case .doubled(let line): "la línea \(line) de la hoja le da otra traducción"
        case .notInOnePiece: "se perdería un comentario que hay dentro; edítalo en el banco"
        case .unwritable(let message):
            "tal como está escrito se leería como otra cosa" + (message.map { ": \($0)" } ?? "")
        }
    }

    func hindi(_ report: Phrase.Report) -> String {
        switch report {
        case .checked(let files, let items, let faulty, let errors, let warnings, let notes):
            "\(counted(files, "फ़ाइल", "फ़ाइलें")), \(number(items)) प्रश्न"
                + (faulty > 0 ? ", \(number(faulty)) में त्रुटियाँ: " : ": ")
                + "\(counted(errors, "त्रुटि", "त्रुटियाँ")), \(counted(warnings, "चेतावनी", "चेतावनियाँ"))"
                + (notes > 0 ? ", \(counted(notes, "टिप्पणी", "टिप्पणियाँ"))" : "")
        case .watching(let files): "\(counted(files, "फ़ाइल", "फ़ाइलों")) पर नज़र है; Ctrl-C से बाहर निकलिए"
        case .filesChanged(let saved, let gone):
            (saved.map { "\($0) सहेजी गई" } + gone.map { "\($0) अब नहीं है" }).joined(separator: ", ")
        case .fixesMade(let count): counted(count, "सुधार किया गया", "सुधार किए गए")
        case .fixesToMake(let count): counted(count, "सुधार किया जाना है", "सुधार किए जाने हैं") + "; कुछ नहीं बदला गया"
        case .insertedIDs(let file, let ids): "\(file): जोड़ी गई पहचानें: \(ids.joined(separator: ", "))"
        case .idsToInsert(let file, let ids): "\(file): जोड़ी जाने वाली पहचानें: \(ids.joined(separator: ", "))"
        case .itemsLeftAsTheyAre(let count):
            (count == 1 ? "त्रुटि वाला 1 प्रश्न वैसा ही छोड़ दिया गया" : "त्रुटि वाले \(number(count)) प्रश्न वैसे ही छोड़ दिए गए")
                + "; `viva check` कारण बताता है"
        case .noItemsIn(let file): "\(file) में कोई प्रश्न नहीं है; प्रश्न `## ` और उसकी पहचान से शुरू होता है"
        case .transfer(let transfer): hindi(transfer)
        case .authoring(let note): hindi(note)
        case .editorEnded(let name, let status): "\(name) स्थिति \(status) के साथ समाप्त हुआ"
        case .editorKilled(let name, let signal): "सिग्नल \(signal) ने \(name) को बंद कर दिया"
        case .verified(let events, let files, let problems):
            "\(counted(files, "फ़ाइल", "फ़ाइलों")) में \(counted(events, "घटना", "घटनाएँ")): "
                + (problems == 0 ? "सब ठीक है" : counted(problems, "समस्या", "समस्याएँ"))
        case .eventsTakenIn(let count): counted(count, "घटना जोड़ी गई", "घटनाएँ जोड़ी गईं")
        case .states(let language, let counts):
            "\(language): "
                + counts.map { "\(number($0.count)) \(hindi($0.state, isOne: $0.count == 1))" }.joined(separator: ", ")
        case .text(let name, let state): "\(hindi(state, isOne: true)): \(name)"
        case .nothingToTranslate: "यहाँ अनुवाद करने को कुछ नहीं है।"
        case .translationsAccepted(let count): counted(count, "अनुवाद स्वीकार किया गया।", "अनुवाद स्वीकार किए गए।")
        case .rowsWritten(let count, let file): "\(file) में " + counted(count, "पंक्ति लिखी गई", "पंक्तियाँ लिखी गईं")
        case .translationsPutIn(let count): counted(count, "अनुवाद बैंक में जोड़ा गया।", "अनुवाद बैंक में जोड़े गए।")
        case .translationsToPutIn(let count):
            counted(count, "अनुवाद बैंक में जोड़ा जाना है", "अनुवाद बैंक में जोड़े जाने हैं") + "; कुछ नहीं बदला गया।"
        case .translationsConfirmed(let count):
            "current लिखे होने से " + counted(count, "अनुवाद स्वीकार किया गया।", "अनुवाद स्वीकार किए गए।")
        case .rowLeft(let name, let reason): "\(name): वैसा ही छोड़ दिया गया: \(hindi(reason))"
        case .rowUnread(let kind):
            switch kind {
            case .languageInvalid(""): "इस पंक्ति में भाषा नहीं है, इसलिए इसे छोड़ दिया गया"
            case .languageInvalid(let tag): "`\(tag)` कोई भाषा नहीं है; यह पंक्ति छोड़ दी गई"
            case .cellsTooMany(let count, let wanted):
                "इस पंक्ति में \(number(count)) खाने हैं और शीर्ष-पंक्ति में \(number(wanted)), इसलिए इसे छोड़ दिया गया; "
                    + "जिस पाठ में विभाजक चिह्न है उसे उद्धरण चिह्नों में रखिए"
            case .barsTooMany(let count, let wanted):
                "इस पंक्ति में \(number(count)) खाने हैं और शीर्ष-पंक्ति में \(number(wanted)), इसलिए इसे छोड़ दिया गया; "
                    + "पाठ के भीतर की खड़ी रेखा को \\| लिखिए"
            }
        case .sourceCellIgnored(let name):
            "\(name): यहाँ मूल पाठ बदला गया है, पर इससे कुछ नहीं बदलता; उसे बैंक में बदलिए"
        case .rowsPassedOver(let count):
            "दूसरी भाषाओं या प्रश्नों की " + counted(count, "पंक्ति छोड़ दी गई", "पंक्तियाँ छोड़ दी गईं")
        }
    }

    private func hindi(_ state: TranslationRow.State, isOne: Bool) -> String {
        switch state {
        case .missing: "बाकी"
        case .stale: isOne ? "पुराना" : "पुराने"
        case .unchecked: isOne ? "बिना जाँचा" : "बिना जाँचे"
        case .current: "ठीक"
        }
    }

    private func hindi(_ reason: TranslationEdits.Reason) -> String {
        switch reason {
        case .gone: "बैंक में ऐसा कोई पाठ नहीं है"
        case .languageUnknown: "बैंक इस भाषा में नहीं है"
        case .languageOfSource: "पाठ का अनुवाद इसी भाषा से होता है; उसे बैंक में बदलिए"
        case .changed: "पत्रक लिखे जाने के बाद यह बैंक में बदल गया है; नया पत्रक लिखिए"
        case .markDamaged:
            "इसका `mark` खाना खाली है या बदल गया है, इसलिए पता नहीं कि यह किस पाठ का अनुवाद है; नया पत्रक लिखिए और पाठ उसमें उतारिए"
        case .emptied: "खाली खाना किसी अनुवाद को नहीं हटाता; उसे बैंक में हटाइए"
        case .doubled(let line): "पत्रक की पंक्ति \(line) में इसका दूसरा अनुवाद है"
        case .notInOnePiece: "इसके भीतर की टिप्पणी खो जाएगी; इसे बैंक में बदलिए"
        case .unwritable(let message):
            "जैसा यहाँ लिखा है वह कुछ और पढ़ा जाएगा" + (message.map { ": \($0)" } ?? "")
        }
    }
}
