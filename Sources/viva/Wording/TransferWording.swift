import QuestionBank

extension Wording {
    func english(_ phrase: Phrase.Transfer) -> String {
        switch phrase {
        case .standardInput, .standardInputAsFile: "standard input"
        case .imported(let items, let format, let left):
            "\(counted(items, "item", "items")) read as \(format)" + (left == 0 ? "" : ", \(number(left)) left out")
        case .importedTo(let bank, let items, let format, let left):
            "\(english(.imported(items: items, format: format, left: left))), written to \(bank)"
        case .notImportedTo(let bank, let items, let format, let left, let option):
            "\(english(.imported(items: items, format: format, left: left))), not written to \(bank), as \(option) says"
        case .looksLike(let file, let read, let guess): "\(file) was read as \(read), but looks like \(guess)"
        case .leftOutStays(let count, let file):
            "\(counted(count, "question", "questions")) of \(file) left out, as said above; what the bank has of "
                + "\(count == 1 ? "it" : "them") stays, and is listed as not in the file"
        case .overwritten(let bank):
            "\(bank) is overwritten: what was changed in it by hand is gone; ids, and so your history, stay"
        case .staleNow(let count, let bank):
            "\(counted(count, "translation is", "translations are")) of a text that changed; "
                + "`viva translations \(bank)` lists \(count == 1 ? "it" : "them")"
        case .nothingWritten: "nothing was written, as --dry-run says"
        case .updated(let item, let parts): "updated: \(item): \(parts.map(\.rawValue).joined(separator: ", "))"
        case .added(let item): "added: \(item)"
        case .notInFile(let item, let file): "not in \(file): \(item)"
        case .left(let item, let reason): "left as it is: \(item): \(english(reason))"
        case .counts(let updated, let added, let unchanged, let missing, let file, let left):
            "\(number(updated)) updated, \(number(added)) added, \(number(unchanged)) unchanged, "
                + "\(number(missing)) not in \(file)"
                + (left == 0 ? "" : ", \(number(left)) left as \(left == 1 ? "it is" : "they are")")
        case .faultyNotWritten(let count, let bank):
            "items with errors are not written: \(number(count)); `viva check \(bank)` lists them"
        case .exported(let items, let all, let file): "\(number(items)) of \(number(all)) items written to \(file)"
        case .answersWritten(let count, let file): "\(counted(count, "answer", "answers")) written to \(file)"
        }
    }

    private func english(_ reason: BankUpdate.Reason) -> String { reason.rawValue }

    func spanish(_ phrase: Phrase.Transfer) -> String {
        switch phrase {
        case .standardInput: "la entrada estándar"
        case .standardInputAsFile: "entrada estándar"
        case .imported(let items, let format, let left):
            "\(counted(items, "pregunta leída", "preguntas leídas")) como \(format)"
                + (left == 0 ? "" : ", \(counted(left, "excluida", "excluidas"))")
        case .importedTo(let bank, let items, let format, let left):
            "\(spanish(.imported(items: items, format: format, left: left))); "
                + "\(items == 1 ? "queda escrita" : "quedan escritas") en \(bank)"
        case .notImportedTo(let bank, let items, let format, let left, let option):
            "\(spanish(.imported(items: items, format: format, left: left))); no se escribe \(bank), como pide \(option)"
        case .looksLike(let file, let read, let guess): "\(file) se ha leído como \(read), pero parece \(guess)"
        case .leftOutStays(let count, let file):
            counted(count, "pregunta", "preguntas") + " de \(file) "
                + (count == 1 ? "queda excluida" : "quedan excluidas")
                + ", como se dice arriba; lo que el banco tiene de \(count == 1 ? "ella" : "ellas") se conserva y figura "
                + "como ausente del archivo"
        case .overwritten(let bank):
            "\(bank) se sobrescribe: lo que se cambió en él a mano se pierde; los identificadores, y con ellos tu "
                + "historial, se conservan"
        case .staleNow(let count, let bank):
            counted(count, "traducción es", "traducciones son")
                + " de un texto que ha cambiado; `viva translations \(bank)` \(count == 1 ? "la" : "las") muestra"
        case .nothingWritten: "no se ha escrito nada, como pide --dry-run"
        case .updated(let item, let parts): "actualizada: \(item): \(parts.map(spanish).joined(separator: ", "))"
        case .added(let item): "añadida: \(item)"
        case .notInFile(let item, let file): "no está en \(file): \(item)"
        case .left(let item, let reason): "queda como está: \(item): \(spanish(reason))"
        case .counts(let updated, let added, let unchanged, let missing, let file, let left):
            [
                counted(updated, "actualizada", "actualizadas"), counted(added, "añadida", "añadidas"),
                "\(number(unchanged)) sin cambios",
                "\(number(missing)) que no \(missing == 1 ? "está" : "están") en \(file)",
            ].joined(separator: ", ")
                + (left == 0 ? "" : ", \(counted(left, "queda como está", "quedan como están"))")
        case .faultyNotWritten(let count, let bank):
            counted(count, "pregunta con errores no se escribe", "preguntas con errores no se escriben")
                + "; `viva check \(bank)` \(count == 1 ? "la" : "las") muestra"
        case .exported(let items, let all, let file):
            "\(items == 1 ? "se ha escrito" : "se han escrito") \(number(items)) de "
                + "\(counted(all, "pregunta", "preguntas")) en \(file)"
        case .answersWritten(let count, let file):
            "\(counted(count, "respuesta escrita", "respuestas escritas")) en \(file)"
        }
    }

    private func spanish(_ part: BankUpdate.Part) -> String {
        switch part {
        case .stem: "enunciado"
        case .variables: "variables"
        case .answers: "respuestas"
        case .hints: "pistas"
        case .explanation: "explicación"
        case .source: "fuente"
        case .tags: "etiquetas"
        case .group: "grupo"
        }
    }

    private func spanish(_ reason: BankUpdate.Reason) -> String {
        switch reason {
        case .faulty: "tiene errores en el banco; `viva check` los enumera"
        case .computed: "el banco sortea sus cifras, cosa que este formato no admite"
        case .notHeld:
            "este formato no admite sus respuestas, así que no se sabe qué ha cambiado en ellas; edítala en el banco"
        case .unwritable: "tal como está en el archivo, en un banco se leería como otra cosa"
        }
    }

    func hindi(_ phrase: Phrase.Transfer) -> String {
        switch phrase {
        case .standardInput, .standardInputAsFile: "मानक इनपुट"
        case .imported(let items, let format, let left):
            "\(format) के रूप में \(number(items)) प्रश्न \(items == 1 ? "पढ़ा गया" : "पढ़े गए")"
                + (left == 0 ? "" : ", \(number(left)) \(left == 1 ? "छोड़ा गया" : "छोड़े गए")")
        case .importedTo(let bank, let items, let format, let left):
            "\(hindi(.imported(items: items, format: format, left: left))); \(bank) में "
                + (items == 1 ? "लिखा गया" : "लिखे गए")
        case .notImportedTo(let bank, let items, let format, let left, let option):
            "\(hindi(.imported(items: items, format: format, left: left))); \(option) के कारण \(bank) में कुछ नहीं लिखा गया"
        case .looksLike(let file, let read, let guess):
            "\(file) को \(read) के रूप में पढ़ा गया, पर वह \(guess) जैसी लगती है"
        case .leftOutStays(let count, let file):
            "\(file) \(count == 1 ? "का" : "के") \(number(count)) प्रश्न \(count == 1 ? "छोड़ा गया" : "छोड़े गए"), जैसा ऊपर "
                + "बताया गया है; बैंक में \(count == 1 ? "उसका" : "उनका") जो कुछ है वह रहेगा, और फ़ाइल में न होने वालों में गिना "
                + "जाएगा"
        case .overwritten(let bank):
            "\(bank) नए सिरे से लिखी जा रही है: उसमें हाथ से किए गए बदलाव नहीं रहेंगे; पहचानें, और उनके साथ आपका इतिहास, "
                + "बने रहेंगे"
        case .staleNow(let count, let bank):
            "\(number(count)) अनुवाद ऐसे पाठ \(count == 1 ? "का है जो बदल गया" : "के हैं जो बदल गए"); "
                + "`viva translations \(bank)` \(count == 1 ? "उसे" : "उन्हें") दिखाता है"
        case .nothingWritten: "--dry-run के कारण कुछ नहीं लिखा गया"
        case .updated(let item, let parts): "बदला गया: \(item): \(parts.map(hindi).joined(separator: ", "))"
        case .added(let item): "जोड़ा गया: \(item)"
        case .notInFile(let item, let file): "\(file) में नहीं है: \(item)"
        case .left(let item, let reason): "वैसा ही छोड़ दिया गया: \(item): \(hindi(reason))"
        case .counts(let updated, let added, let unchanged, let missing, let file, let left):
            "\(number(updated)) \(updated == 1 ? "बदला गया" : "बदले गए"), "
                + "\(number(added)) \(added == 1 ? "जोड़ा गया" : "जोड़े गए"), \(number(unchanged)) पहले "
                + "\(unchanged == 1 ? "जैसा" : "जैसे"), \(number(missing)) \(file) में नहीं"
                + (left == 0 ? "" : ", \(number(left)) \(left == 1 ? "छोड़ दिया गया" : "छोड़ दिए गए")")
        case .faultyNotWritten(let count, let bank):
            "त्रुटि \(count == 1 ? "वाला" : "वाले") \(number(count)) प्रश्न \(count == 1 ? "नहीं लिखा गया" : "नहीं लिखे गए"); "
                + "`viva check \(bank)` \(count == 1 ? "उसे" : "उन्हें") दिखाता है"
        case .exported(let items, let all, let file):
            "\(number(all)) में से \(number(items)) प्रश्न \(file) में \(items == 1 ? "लिखा गया" : "लिखे गए")"
        case .answersWritten(let count, let file):
            "\(number(count)) उत्तर \(file) में \(count == 1 ? "लिखा गया" : "लिखे गए")"
        }
    }

    private func hindi(_ part: BankUpdate.Part) -> String {
        switch part {
        case .stem: "प्रश्न का पाठ"
        case .variables: "चर"
        case .answers: "उत्तर"
        case .hints: "संकेत"
        case .explanation: "व्याख्या"
        case .source: "स्रोत"
        case .tags: "टैग"
        case .group: "समूह"
        }
    }

    private func hindi(_ reason: BankUpdate.Reason) -> String {
        switch reason {
        case .faulty: "बैंक में इसमें त्रुटियाँ हैं; `viva check` उन्हें गिनाता है"
        case .computed: "बैंक इसकी संख्याएँ हर बार नई चुनता है, जो इस फ़ॉर्मैट में नहीं रखा जा सकता"
        case .notHeld: "इसके उत्तर इस फ़ॉर्मैट में नहीं रखे जा सकते, इसलिए पता नहीं कि उनमें क्या बदला; इसे बैंक में बदलिए"
        case .unwritable: "फ़ाइल में जैसा है वैसा बैंक में कुछ और पढ़ा जाएगा"
        }
    }
}
