import Assessment
import Quantities
import QuestionBank

extension Phrase {
    /// What authors are told beside the output of a command, or in a preview.
    enum AuthoringNote {
        // check and import
        case fileEmpty(String)
        /// How an imported bank is called, and which format names no bank of ours; nil where the file did.
        case bankNamed(String, ofFormat: String?)

        // translations
        case oneLanguage(Language, line: String)
        case rowsEmpty(Int)
        case cellRead(String, TranslationEdits.Remark.Kind)

        // edit
        case identity(IdentityChange, answers: Int)
        case reopenPrompt

        // preview
        case alsoRight, rules
        case bothEnds
        case unit(UnitPolicy)
        case letterCase(TextComparison.Regard)
        case accents(TextComparison.Regard)
        case typos(Int)
        case orderFixed
        case scored(String)
        case hintTakes(Rational)
    }

    /// What keeps authors from losing their work.
    enum AuthoringTrouble: Hashable {
        /// The command reads what it was to write.
        case isInput(String)
        case forceOrOtherName
        case worksheetFilled(String, Int)
        case readBackOrForce(bank: String, worksheet: String)
        case addLanguage(String, line: String)
        case answersStay
        case noBank(String)
        case banksBegin
    }
}

extension Wording {
    private func share(_ part: Rational) -> String {
        number(part.multiplied(by: Rational(100)) ?? part) + percentSign
    }

    func english(_ note: Phrase.AuthoringNote) -> String {
        switch note {
        case .fileEmpty(let file): "\(file) is empty"
        case .bankNamed(let id, nil):
            "the bank is called `\(id)`, as the file says; answers are kept under that name"
        case .bankNamed(let id, let format?):
            "the bank is called `\(id)`, since \(format) has no name for it; answers are kept under that name"
        case .oneLanguage(let language, let line):
            "The bank is in one language, \(language). To add another, name both at its head, the first one first: "
                + "`\(line)`."
        case .rowsEmpty(let count): "\(counted(count, "row was", "rows were")) left empty"
        case .cellRead(let name, .linesJoined):
            "\(name): line breaks in the cell became blanks; a \\ before one keeps it"
        case .cellRead(let name, .unquoted):
            "\(name): the quotation marks were taken away; the bank writes its own"
        case .cellRead(let name, .alternativeEmpty): "\(name): nothing stands between two bars, or at an end"
        case .identity(.bankRenamed(let from, let to), let answers):
            "The bank's id was `\(from)` and is `\(to)` now." + english(answers, under: from)
        case .identity(.itemRenamed(let from, let to), let answers):
            "The id `\(from)` is `\(to)` now." + english(answers, under: from)
        case .identity(.itemGone(let id), let answers): "`\(id)` is gone from the file." + english(answers, under: id)
        case .reopenPrompt: "Enter opens it again, q leaves it> "
        case .alsoRight: "also right"
        case .rules: "rules"
        case .bothEnds: "both ends are wanted"
        case .unit(.optional): "the unit may be left out"
        case .unit(.required): "the unit is wanted"
        case .unit(.only): "the unit is wanted, and no other one"
        case .letterCase(.free): "capitals are free"
        case .letterCase(.mind): "capitals are pointed out"
        case .letterCase(.exact): "capitals count"
        case .accents(.free): "accents are free"
        case .accents(.mind): "accents are pointed out"
        case .accents(.exact): "accents count"
        case .typos(let count): "\(counted(count, "slip is", "slips are")) forgiven"
        case .orderFixed: "options in this order"
        case .scored(let rule): "score \(rule)"
        case .hintTakes(let part): "each hint takes \(share(part))"
        }
    }

    private func english(_ answers: Int, under id: String) -> String {
        answers == 0
            ? ""
            : " Its \(counted(answers, "answer stays", "answers stay")) under `\(id)`: write that again to keep them."
    }

    func spanish(_ note: Phrase.AuthoringNote) -> String {
        switch note {
        case .fileEmpty(let file): "\(file) está vacío"
        case .bankNamed(let id, nil):
            "el banco se llama `\(id)`, como dice el archivo; las respuestas se guardan con ese nombre"
        case .bankNamed(let id, let format?):
            "el banco se llama `\(id)`, porque \(format) no le da nombre; las respuestas se guardan con ese nombre"
        case .oneLanguage(let language, let line):
            "El banco está en un solo idioma, \(language). Para añadir otro, nombra los dos en su cabecera, primero el "
                + "principal: `\(line)`."
        case .rowsEmpty(let count): counted(count, "fila sin rellenar", "filas sin rellenar")
        case .cellRead(let name, .linesJoined):
            "\(name): los saltos de línea de la celda se han vuelto espacios; con \\ delante se conservan"
        case .cellRead(let name, .unquoted): "\(name): se han quitado las comillas; el banco pone las suyas"
        case .cellRead(let name, .alternativeEmpty): "\(name): no hay nada entre dos barras o en un extremo"
        case .identity(.bankRenamed(let from, let to), let answers):
            "El identificador del banco era `\(from)` y ahora es `\(to)`." + spanish(answers, under: from)
        case .identity(.itemRenamed(let from, let to), let answers):
            "El identificador `\(from)` ahora es `\(to)`." + spanish(answers, under: from)
        case .identity(.itemGone(let id), let answers):
            "`\(id)` ya no está en el archivo." + spanish(answers, under: id)
        case .reopenPrompt: "Enter vuelve a abrirlo, q lo deja> "
        case .alsoRight: "también vale"
        case .rules: "reglas"
        case .bothEnds: "se piden los dos extremos"
        case .unit(.optional): "la unidad se puede omitir"
        case .unit(.required): "se pide la unidad"
        case .unit(.only): "se pide esa unidad, y ninguna otra"
        case .letterCase(.free): "las mayúsculas dan igual"
        case .letterCase(.mind): "las mayúsculas se señalan"
        case .letterCase(.exact): "las mayúsculas cuentan"
        case .accents(.free): "los acentos dan igual"
        case .accents(.mind): "los acentos se señalan"
        case .accents(.exact): "los acentos cuentan"
        case .typos(let count): "se perdona\(count == 1 ? "" : "n") \(counted(count, "errata", "erratas"))"
        case .orderFixed: "opciones en este orden"
        case .scored(let rule): "puntuación \(rule)"
        case .hintTakes(let part): "cada pista resta el \(share(part))"
        }
    }

    private func spanish(_ answers: Int, under id: String) -> String {
        guard answers > 0 else { return "" }
        return answers == 1
            ? " Su respuesta se queda en `\(id)`: vuelve a escribirlo para conservarla."
            : " Sus \(number(answers)) respuestas se quedan en `\(id)`: vuelve a escribirlo para conservarlas."
    }

    func hindi(_ note: Phrase.AuthoringNote) -> String {
        switch note {
        case .fileEmpty(let file): "\(file) खाली है"
        case .bankNamed(let id, nil): "बैंक का नाम `\(id)` है, जैसा फ़ाइल में लिखा है; उत्तर इसी नाम से रखे जाते हैं"
        case .bankNamed(let id, let format?):
            "बैंक का नाम `\(id)` रखा गया, क्योंकि \(format) में बैंक का नाम नहीं होता; उत्तर इसी नाम से रखे जाते हैं"
        case .oneLanguage(let language, let line):
            "बैंक एक ही भाषा में है: \(language)। दूसरी भाषा जोड़ने के लिए शीर्ष में दोनों लिखिए, मुख्य भाषा पहले: `\(line)`।"
        case .rowsEmpty(let count): counted(count, "पंक्ति खाली रही", "पंक्तियाँ खाली रहीं")
        case .cellRead(let name, .linesJoined):
            "\(name): खाने के भीतर के पंक्ति-विराम खाली जगह बन गए; आगे \\ लगाने से वे बने रहते हैं"
        case .cellRead(let name, .unquoted): "\(name): उद्धरण चिह्न हटा दिए गए; बैंक अपने लगाता है"
        case .cellRead(let name, .alternativeEmpty): "\(name): दो खड़ी रेखाओं के बीच या सिरे पर कुछ नहीं है"
        case .identity(.bankRenamed(let from, let to), let answers):
            "बैंक की पहचान `\(from)` थी, अब `\(to)` है।" + hindi(answers, under: from)
        case .identity(.itemRenamed(let from, let to), let answers):
            "पहचान `\(from)` अब `\(to)` है।" + hindi(answers, under: from)
        case .identity(.itemGone(let id), let answers): "`\(id)` अब फ़ाइल में नहीं है।" + hindi(answers, under: id)
        case .reopenPrompt: "Enter से फिर खुलेगी, q से छोड़ दी जाएगी> "
        case .alsoRight: "यह भी सही"
        case .rules: "नियम"
        case .bothEnds: "दोनों सिरे चाहिए"
        case .unit(.optional): "इकाई छोड़ी जा सकती है"
        case .unit(.required): "इकाई चाहिए"
        case .unit(.only): "यही इकाई चाहिए, कोई और नहीं"
        case .letterCase(.free): "बड़े-छोटे अक्षर नहीं देखे जाते"
        case .letterCase(.mind): "बड़े-छोटे अक्षर बताए जाते हैं"
        case .letterCase(.exact): "बड़े-छोटे अक्षर गिने जाते हैं"
        case .accents(.free): "नुक्ते और मात्रा-चिह्न नहीं देखे जाते"
        case .accents(.mind): "नुक्ते और मात्रा-चिह्न बताए जाते हैं"
        case .accents(.exact): "नुक्ते और मात्रा-चिह्न गिने जाते हैं"
        case .typos(let count): counted(count, "चूक माफ़", "चूकें माफ़")
        case .orderFixed: "विकल्प इसी क्रम में"
        case .scored(let rule): "अंक-नियम \(rule)"
        case .hintTakes(let part): "हर संकेत \(share(part)) घटाता है"
        }
    }

    private func hindi(_ answers: Int, under id: String) -> String {
        guard answers > 0 else { return "" }
        return answers == 1
            ? " इसका 1 उत्तर `\(id)` के नाम ही रहेगा: उसे रखना हो तो वही नाम फिर लिखिए।"
            : " इसके \(number(answers)) उत्तर `\(id)` के नाम ही रहेंगे: उन्हें रखना हो तो वही नाम फिर लिखिए।"
    }
}

extension Wording {
    func english(_ trouble: Phrase.AuthoringTrouble) -> String {
        switch trouble {
        case .isInput(let file): "\(file) is a file that this command reads"
        case .forceOrOtherName: "Add --force to write over it, or choose another name."
        case .worksheetFilled(let file, let count):
            "\(file) holds \(counted(count, "translation", "translations")) that the bank has not"
        case .readBackOrForce(let bank, let worksheet):
            "`viva translations \(bank) --from \(worksheet)` puts them into the bank; --force writes over them."
        case .addLanguage(let tag, let line): "To translate it into \(tag), write `\(line)` at its head."
        case .answersStay: "The answers to its items stay in your record."
        case .noBank(let file): "\(file) has neither the head of a bank nor an item, and stays as it is"
        case .banksBegin: "A head stands between two lines `---`, and an item begins with `## ` and its id."
        }
    }

    func spanish(_ trouble: Phrase.AuthoringTrouble) -> String {
        switch trouble {
        case .isInput(let file): "\(file) es un archivo que esta orden lee"
        case .forceOrOtherName: "Añade --force para sobrescribirlo, o elige otro nombre."
        case .worksheetFilled(let file, let count):
            "\(file) contiene \(counted(count, "traducción", "traducciones")) que el banco no tiene"
        case .readBackOrForce(let bank, let worksheet):
            "`viva translations \(bank) --from \(worksheet)` las incorpora al banco; --force las sobrescribe."
        case .addLanguage(let tag, let line): "Para traducirlo a \(tag), escribe `\(line)` en su cabecera."
        case .answersStay: "Las respuestas a sus preguntas siguen en tu registro."
        case .noBank(let file): "\(file) no tiene cabecera de banco ni preguntas, y queda como está"
        case .banksBegin:
            "La cabecera va entre dos líneas `---`, y una pregunta empieza por `## ` y su identificador."
        }
    }

    func hindi(_ trouble: Phrase.AuthoringTrouble) -> String {
        switch trouble {
        case .isInput(let file): "\(file) वह फ़ाइल है जिसे यह आदेश पढ़ता है।"
        case .forceOrOtherName: "उस पर लिखने के लिए --force जोड़िए, या कोई और नाम चुनिए।"
        case .worksheetFilled(let file, let count):
            "\(file) में \(counted(count, "ऐसा अनुवाद है जो बैंक में नहीं है", "ऐसे अनुवाद हैं जो बैंक में नहीं हैं"))।"
        case .readBackOrForce(let bank, let worksheet):
            "`viva translations \(bank) --from \(worksheet)` उन्हें बैंक में जोड़ता है; --force उन पर लिख देता है।"
        case .addLanguage(let tag, let line): "\(tag) में अनुवाद करने के लिए उसके शीर्ष में `\(line)` लिखिए।"
        case .answersStay: "उसके प्रश्नों के उत्तर आपके अभिलेख में बने हुए हैं।"
        case .noBank(let file): "\(file) में न बैंक का शीर्ष है, न कोई प्रश्न; उसे वैसा ही छोड़ दिया गया।"
        case .banksBegin: "शीर्ष दो `---` पंक्तियों के बीच रहता है, और प्रश्न `## ` और उसकी पहचान से शुरू होता है।"
        }
    }
}
