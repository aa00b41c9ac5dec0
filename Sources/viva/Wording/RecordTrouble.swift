import LearnerRecord

extension Phrase {
    /// What is wrong with the record or the settings in it, and what of them holds.
    enum RecordTrouble: Hashable {
        case failed(RecordError)
        /// When the record was opened.
        case notice(RecordNotice)
        case nothingLost
        case recordIn(String)
        case historyTellsSeeds
        case settingsDamaged(String)
        case usualSettingsHold
        case settingInFile(String, key: String, value: String)
        /// Standard output, for a reason that the system gave.
        case outputLost(String)
    }
}

extension Wording {
    func english(_ trouble: Phrase.RecordTrouble) -> String {
        switch trouble {
        case .failed(let error): error.description
        case .notice(let notice): notice.description
        case .nothingLost: "Nothing that was answered before is lost."
        case .recordIn(let directory): "The record is \(directory)."
        case .historyTellsSeeds: "`viva history ITEM` tells the seeds of your answers."
        case .settingsDamaged(let path): "\(path) is damaged"
        case .usualSettingsHold:
            "The usual settings hold. Mend it in an editor; `viva config` puts it aside and begins a new one."
        case .settingInFile(let path, let key, let value): "\(path): `\(key)` cannot be `\(value)`"
        case .outputLost(let reason): "standard output takes no more: \(reason)"
        }
    }

    func spanish(_ trouble: Phrase.RecordTrouble) -> String {
        switch trouble {
        case .failed(let error): spanish(error)
        case .notice(let notice): spanish(notice)
        case .nothingLost: "No se pierde nada de lo que ya se había respondido."
        case .recordIn(let directory): "El registro está en \(directory)."
        case .historyTellsSeeds: "`viva history PREGUNTA` indica las semillas de tus respuestas."
        case .settingsDamaged(let path): "\(path) está dañado"
        case .usualSettingsHold:
            "Valen los ajustes habituales. Corrígelo en un editor; `viva config` lo aparta y empieza otro."
        case .settingInFile(let path, let key, let value): "\(path): `\(key)` no puede ser `\(value)`"
        case .outputLost(let reason):
            "la salida estándar no admite más: \(SystemReason.spanish(reason, missing: "no existe"))"
        }
    }

    func hindi(_ trouble: Phrase.RecordTrouble) -> String {
        switch trouble {
        case .failed(let error): hindi(error) + "।"
        case .notice(let notice): hindi(notice)
        case .nothingLost: "पहले दिए गए सभी उत्तर सुरक्षित हैं।"
        case .recordIn(let directory): "अभिलेख यहाँ है: \(directory)।"
        case .historyTellsSeeds: "`viva history प्रश्न` आपके उत्तरों के बीज बताता है।"
        case .settingsDamaged(let path): "\(path) खराब है।"
        case .usualSettingsHold:
            "अभी सामान्य सेटिंग्स लागू हैं। फ़ाइल को संपादक में ठीक कीजिए; `viva config` उसे अलग रखकर नई फ़ाइल बनाता है।"
        case .settingInFile(let path, let key, let value): "\(path): `\(key)` का मान `\(value)` नहीं हो सकता।"
        case .outputLost(let reason):
            "मानक आउटपुट में और नहीं लिखा जा सकता: \(SystemReason.hindi(reason, missing: "वह मौजूद नहीं है"))।"
        }
    }

    private func spanish(_ notice: RecordNotice) -> String {
        switch notice {
        case .tornTail(let file, let bytes):
            "la última línea de \(file) quedó cortada a los \(number(bytes)) bytes; se guarda aparte, y vale todo lo anterior"
        case .damagedLines(let file, let first, 1):
            "la línea \(first) de \(file) está dañada y queda aparte; `viva record verify` da más detalles"
        case .damagedLines(let file, let first, let count):
            "\(number(count)) líneas de \(file) están dañadas y quedan aparte, la primera es la \(first); "
                + "`viva record verify` da más detalles"
        case .newerVersion(let file, let version):
            "\(file) tiene sucesos de la versión \(version) del formato, que este programa conserva y pasa por alto; "
                + "no escribe nada"
        }
    }

    private func hindi(_ notice: RecordNotice) -> String {
        switch notice {
        case .tornTail(let file, let bytes):
            "\(file) की अंतिम पंक्ति \(number(bytes)) बाइट पर कट गई; उसे अलग रखा गया है, और उससे पहले का सब कुछ मान्य है"
        case .damagedLines(let file, let first, 1):
            "\(file) की पंक्ति \(first) खराब है और अलग रखी गई है; `viva record verify` और बताता है"
        case .damagedLines(let file, let first, let count):
            "\(file) की \(number(count)) पंक्तियाँ खराब हैं और अलग रखी गई हैं, उनमें पहली पंक्ति \(first) है; "
                + "`viva record verify` और बताता है"
        case .newerVersion(let file, let version):
            "\(file) में फ़ॉर्मैट के संस्करण \(version) की घटनाएँ हैं; यह प्रोग्राम उन्हें रखता है पर पढ़ता नहीं, और कुछ नहीं लिखता"
        }
    }

    private func spanish(_ error: RecordError) -> String {
        func reason(_ errno: Int32) -> String {
            SystemReason.spanish(SystemReason.english(errno), missing: "no existe")
        }
        return switch error {
        case .cannotCreate(let path, let errno): "no se puede crear \(path): \(reason(errno))"
        case .cannotOpen(let path, let errno): "no se puede abrir \(path): \(reason(errno))"
        case .cannotRead(let path, let errno): "no se puede leer \(path): \(reason(errno))"
        case .cannotWrite(let path, let errno): "no se puede escribir en \(path): \(reason(errno))"
        case .shortWrite(let path, let written, let all):
            "no se puede escribir en \(path): el disco ha admitido \(number(written)) de \(number(all)) bytes"
        case .cannotSync(let path, let errno): "no es seguro que \(path) haya llegado al disco: \(reason(errno))"
        case .stopped(let path, let errno):
            "no se escribe nada más, porque no era seguro que \(path) hubiera llegado al disco: \(reason(errno))"
        case .locked(let path): "otro proceso mantiene bloqueado \(path)"
        case .newerVersion(let path, let version):
            "\(path) tiene sucesos de la versión \(version) del formato, posterior a la que este programa conoce"
        case .notRepresentable: "el suceso tiene un valor que no cabe en el registro"
        case .tooLong(let bytes, let limit):
            "el suceso ocupa \(number(bytes)) bytes y una línea admite \(number(limit))"
        case .noRecord(let path): "no hay ningún registro en \(path)"
        case .badDeviceName(let name): "«\(name)» no puede ser el nombre de un dispositivo"
        }
    }

    private func hindi(_ error: RecordError) -> String {
        func reason(_ errno: Int32) -> String {
            SystemReason.hindi(SystemReason.english(errno), missing: "वह मौजूद नहीं है")
        }
        return switch error {
        case .cannotCreate(let path, let errno): "\(path) को बनाया नहीं जा सकता: \(reason(errno))"
        case .cannotOpen(let path, let errno): "\(path) को खोला नहीं जा सकता: \(reason(errno))"
        case .cannotRead(let path, let errno): "\(path) को पढ़ा नहीं जा सकता: \(reason(errno))"
        case .cannotWrite(let path, let errno): "\(path) में लिखा नहीं जा सकता: \(reason(errno))"
        case .shortWrite(let path, let written, let all):
            "\(path) में लिखा नहीं जा सकता: डिस्क ने \(number(all)) में से \(number(written)) बाइट ही लिए"
        case .cannotSync(let path, let errno): "यह पक्का नहीं कि \(path) डिस्क पर पहुँची: \(reason(errno))"
        case .stopped(let path, let errno):
            "अब और कुछ नहीं लिखा जाएगा, क्योंकि यह पक्का नहीं था कि \(path) डिस्क पर पहुँची: \(reason(errno))"
        case .locked(let path): "किसी और प्रोग्राम ने \(path) को रोक रखा है"
        case .newerVersion(let path, let version):
            "\(path) में फ़ॉर्मैट के संस्करण \(version) की घटनाएँ हैं, जो इस प्रोग्राम के संस्करण से नया है"
        case .notRepresentable: "घटना में ऐसा मान है जो अभिलेख में नहीं रखा जा सकता"
        case .tooLong(let bytes, let limit):
            "घटना \(number(bytes)) बाइट लेती है, जबकि एक पंक्ति में \(number(limit)) ही आ सकते हैं"
        case .noRecord(let path): "\(path) में कोई अभिलेख नहीं है"
        case .badDeviceName(let name): "“\(name)” किसी उपकरण का नाम नहीं हो सकता"
        }
    }
}
