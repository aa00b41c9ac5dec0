extension Wording {
    func english(_ phrase: Phrase.Authoring) -> String {
        switch phrase {
        case .edited(let items, let faulty, let errors, let warnings, let hidden):
            "\(items == 1 ? "1 item" : "\(number(items)) items")"
                + (faulty > 0 ? ", \(number(faulty)) with errors: " : ": ")
                + "\(errors == 1 ? "1 error" : "\(number(errors)) errors"), "
                + "\(warnings == 1 ? "1 warning" : "\(number(warnings)) warnings")"
                + (hidden > 0 ? ", \(number(hidden)) of them not shown; `check` tells all" : "") + "."
        case .itemGone(let item, let isFaulty, let goesOn):
            "\(item) cannot be asked any more: it \(isFaulty ? "has an error" : "is not there")."
                + (goesOn ? " The session goes on." : "")
        case .new(let phrase): english(phrase)
        }
    }

    func spanish(_ phrase: Phrase.Authoring) -> String {
        switch phrase {
        case .edited(let items, let faulty, let errors, let warnings, let hidden):
            "\(items == 1 ? "1 pregunta" : "\(number(items)) preguntas")"
                + (faulty > 0 ? ", \(number(faulty)) con errores: " : ": ")
                + "\(errors == 1 ? "1 error" : "\(number(errors)) errores"), "
                + "\(warnings == 1 ? "1 aviso" : "\(number(warnings)) avisos")"
                + (hidden > 0 ? ", \(number(hidden)) sin mostrar; `check` los enumera todos" : "") + "."
        case .itemGone(let item, let isFaulty, let goesOn):
            "\(item) ya no se puede preguntar: \(isFaulty ? "tiene un error" : "no está")."
                + (goesOn ? " La sesión continúa." : "")
        case .new(let phrase): spanish(phrase)
        }
    }

    func hindi(_ phrase: Phrase.Authoring) -> String {
        switch phrase {
        case .edited(let items, let faulty, let errors, let warnings, let hidden):
            "\(number(items)) प्रश्न"
                + (faulty > 0 ? ", \(number(faulty)) में त्रुटियाँ: " : ": ")
                + "\(counted(errors, "त्रुटि", "त्रुटियाँ")), \(counted(warnings, "चेतावनी", "चेतावनियाँ"))"
                + (hidden > 0 ? ", इनमें से \(counted(hidden, "नहीं दिखाई गई", "नहीं दिखाई गईं")); `check` सब बताता है" : "") + "।"
        case .itemGone(let item, let isFaulty, let goesOn):
            "\(item) अब नहीं पूछा जा सकता: \(isFaulty ? "उसमें त्रुटि है" : "वह वहाँ नहीं है")।"
                + (goesOn ? " अभ्यास आगे बढ़ता है।" : "")
        case .new(let phrase): hindi(phrase)
        }
    }
}

extension Wording {
    private func english(_ phrase: Phrase.NewBank) -> String {
        switch phrase {
        case .introduction:
            "A few questions make a bank with its first item. Ctrl-C or Ctrl-D leaves, and nothing is written; "
                + "< goes back to the question before. Orderings, matchings and texts with gaps are written into the "
                + "file with an editor; the README shows how."
        case .file: "file> "
        case .title: "title"
        case .languages: "languages, the first one first, such as en es> "
        case .kind: "kind: 1 one right option, 2 several, 3 a figure, 4 a short text> "
        case .stem: "question"
        case .rightOption: "right option"
        case .wrongOption: "wrong option"
        case .figure: "figure, with unit and tolerance if any, such as 6650 km ± 1%> "
        case .accepted: "accepted texts, with | between them"
        case .source: "source"
        case .untilEmpty: "An empty line ends the list."
        case .empty: "Something has to stand here."
        case .fileExists(let file): "\(file) is there already and stays as it is; choose another name."
        case .noLanguage(let tag): "“\(tag)” is no language tag; write it like es, hi or en."
        case .noKind(let text): "“\(text)” is none of the kinds; type 1, 2, 3 or 4."
        case .keepAnyway: "keep it all the same? y/n> "
        case .again: "Only what is to be mended is asked again; an empty line keeps what you typed:"
        case .written(let file): "Written to \(file). `viva edit \(file)` adds more items."
        case .practised(let bank, nil): "`viva practise \(bank)` asks it."
        case .practised(let bank, let folder?):
            "`viva practise \(bank) --banks \(folder)` asks it; $VIVA_BANKS names the folder for good."
        case .figureRead(let figure, let numbers):
            "read as \(figure); the bank writes figures with a decimal \(numbers) (`numbers: \(numbers)`)"
        case .answerMissing(let prompt): "The input ended before this was answered: \(prompt)."
        case .nothingWritten: "Nothing was written."
        }
    }

    private func spanish(_ phrase: Phrase.NewBank) -> String {
        switch phrase {
        case .introduction:
            "Con unas pocas respuestas tendrás un banco con su primera pregunta. Con Ctrl-C o Ctrl-D sales sin que se escriba "
                + "nada; < vuelve al paso anterior. Las ordenaciones, los emparejamientos y los textos con huecos se escriben en el archivo "
                + "con un editor; el README muestra cómo."
        case .file: "archivo> "
        case .title: "título"
        case .languages: "idiomas, primero el principal, por ejemplo es en> "
        case .kind: "tipo: 1 una opción correcta, 2 varias, 3 una cifra, 4 un texto breve> "
        case .stem: "pregunta"
        case .rightOption: "opción correcta"
        case .wrongOption: "opción incorrecta"
        case .figure: "cifra, con unidad y tolerancia si las hay, por ejemplo 6650 km ± 1%> "
        case .accepted: "textos aceptados, separados por |"
        case .source: "fuente"
        case .untilEmpty: "Una línea vacía termina la lista."
        case .empty: "Aquí tiene que haber algo."
        case .fileExists(let file): "\(file) ya existe y queda como está; elige otro nombre."
        case .noLanguage(let tag): "«\(tag)» no es una etiqueta de idioma; escríbela así: es, hi, en."
        case .noKind(let text): "«\(text)» no es ninguno de los tipos; escribe 1, 2, 3 o 4."
        case .keepAnyway: "¿dejarlo así de todos modos? s/n> "
        case .again: "Solo se vuelve a pedir lo que hay que corregir; una línea vacía conserva lo que escribiste:"
        case .written(let file): "Escrito en \(file). `viva edit \(file)` permite añadir preguntas."
        case .practised(let bank, nil): "Para practicarlo: `viva practise \(bank)`."
        case .practised(let bank, let folder?):
            "Para practicarlo: `viva practise \(bank) --banks \(folder)`; $VIVA_BANKS fija la carpeta para siempre."
        case .figureRead(let figure, let numbers):
            "leído como \(figure); el banco escribe las cifras con \(numbers == "comma" ? "coma" : "punto") decimal "
                + "(`numbers: \(numbers)`)"
        case .answerMissing(let prompt): "La entrada terminó antes de responder a esto: \(prompt)."
        case .nothingWritten: "No se ha escrito nada."
        }
    }

    private func hindi(_ phrase: Phrase.NewBank) -> String {
        switch phrase {
        case .introduction:
            "कुछ सवालों से पहले प्रश्न वाला बैंक बन जाएगा। Ctrl-C या Ctrl-D से बाहर निकलने पर कुछ नहीं लिखा जाता; "
                + "< से पिछले सवाल पर लौटा जाता है। क्रम लगाने, जोड़े मिलाने और रिक्त स्थान वाले प्रश्न फ़ाइल में संपादक से लिखे जाते हैं; "
                + "README बताता है कि कैसे।"
        case .file: "फ़ाइल> "
        case .title: "शीर्षक"
        case .languages: "भाषाएँ, मुख्य भाषा पहले, जैसे hi en> "
        case .kind: "प्रकार: 1 एक सही विकल्प, 2 कई सही विकल्प, 3 संख्या, 4 छोटा पाठ> "
        case .stem: "प्रश्न"
        case .rightOption: "सही विकल्प"
        case .wrongOption: "गलत विकल्प"
        case .figure: "संख्या, और इकाई या छूट हो तो वह भी, जैसे 6650 km ± 1%> "
        case .accepted: "स्वीकार्य पाठ, बीच में | लगाकर"
        case .source: "स्रोत"
        case .untilEmpty: "खाली पंक्ति से सूची समाप्त होती है।"
        case .empty: "यहाँ कुछ लिखना ज़रूरी है।"
        case .fileExists(let file): "\(file) पहले से है और वैसी ही रहेगी; कोई और नाम चुनिए।"
        case .noLanguage(let tag): "“\(tag)” किसी भाषा का कोड नहीं है; es, hi या en जैसा लिखिए।"
        case .noKind(let text): "“\(text)” इनमें से कोई प्रकार नहीं है; 1, 2, 3 या 4 लिखिए।"
        case .keepAnyway: "फिर भी ऐसा ही रखें? h/n> "
        case .again: "केवल वही फिर पूछा जाता है जो ठीक करना है; खाली पंक्ति से पहले लिखा हुआ बना रहता है:"
        case .practised(let bank, nil): "अभ्यास के लिए: `viva practise \(bank)`।"
        case .practised(let bank, let folder?):
            "अभ्यास के लिए: `viva practise \(bank) --banks \(folder)`; $VIVA_BANKS में फ़ोल्डर हमेशा के लिए रखा जा सकता है।"
        case .figureRead(let figure, let numbers):
            "पढ़ा गया: \(figure); बैंक में दशमलव का चिह्न \(numbers == "comma" ? "अल्पविराम" : "बिंदु") है (`numbers: \(numbers)`)"
        case .answerMissing(let prompt): "इसका उत्तर मिलने से पहले इनपुट समाप्त हो गया: \(prompt)।"
        case .written(let file): "\(file) में लिखा गया। `viva edit \(file)` से और प्रश्न जोड़े जा सकते हैं।"
        case .nothingWritten: "कुछ नहीं लिखा गया।"
        }
    }
}
