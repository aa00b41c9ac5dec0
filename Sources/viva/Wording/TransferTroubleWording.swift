extension Wording {
    func english(_ trouble: Phrase.TransferTrouble) -> String {
        switch trouble {
        case .bankAlready(let file): "\(file) is a bank already"
        case .bankIsReadBy(let file):
            "`viva check \(file)` reads it; `viva export bank \(file)` writes it for other programs."
        case .namePlainFile: "Name a plain file that you may read, or - for standard input."
        case .isEmpty(let file): "\(file) is empty"
        case .nothingRead(let file, let format): "no question could be read from \(file) as \(format)"
        case .tryFormat(let format): "It looks like \(format): try --from \(format)."
        case .nameFormat(let formats):
            "Name its format with --from, if that is another: \(formats.joined(separator: ", "))."
        case .mendFile: "Mend what is said above in the file, and import it again."
        case .formatUnknown(let file): "the format of \(file) cannot be told"
        case .addFormat(let formats): "Add --from with one of \(formats.joined(separator: ", "))."
        case .formatsAre(let formats): "Formats here are \(formats.joined(separator: ", "))."
        case .readOnly(let format): "\(format) is read, not written"
        case .writtenOnly(let format): "\(format) is written, not read"
        case .noBankEnding(let file): "\(file) does not end in .quiz.md"
        case .writeBankEnding: "Banks are found by that ending; write --to NAME.quiz.md."
        case .existsAlready(let file): "\(file) exists already"
        case .updateOrForce(let file):
            "Add --update to put what changed in \(file) into it and keep the rest, --force to overwrite it, or choose "
                + "another name."
        case .bankUnreadable(let bank): "\(bank) cannot be read as a bank, and was left as it is"
        case .mendBank: "Mend it, or overwrite it with --force."
        case .languagesDiffer(let file, let foreign, let bank, let own):
            "\(file) is in \(foreign.joined(separator: ", ")), and \(bank) in \(own.joined(separator: ", "))"
        case .addLanguages(let foreign):
            "Say with --lang which it is, or add \(foreign.joined(separator: ", ")) to `languages:` at the head of the "
                + "bank."
        case .nothingToWrite(let bank): "\(bank) has no item that can be written"
        case .checkTellsWhy(let bank): "`viva check \(bank)` tells why."
        case .noDay(let text): "`--since \(text)` is no day"
        case .writeDay: "Write it like 2026-11-01."
        case .noBankIn(let folders): "there is no bank in \(folders)"
        case .banksEndIn: "Banks are files whose names end in .quiz.md; `viva new` makes one."
        case .checkAsJSON: "Use --check --json for a list of the files that would change."
        case .newMakesOne(let file): "`viva new \(file)` makes it."
        case .inputIsOnlyRead: "standard input is only read: --fix and --watch are for files"
        case .nameTheFile: "Name the file."
        case .notAsJSON(let format): "\(format) is no JSON value, as --json wants"
        case .nameOutOrJSON: "Name a file with --out, or write --format json."
        case .nameBankOrJSON: "Name a bank with --to, or leave --json out."
        case .bankOfFile(let file, let id):
            "Name the bank `\(id)`, and its folder with --banks \(Self.folder(of: file))."
        }
    }

    func spanish(_ trouble: Phrase.TransferTrouble) -> String {
        switch trouble {
        case .bankAlready(let file): "\(file) ya es un banco"
        case .bankIsReadBy(let file):
            "`viva check \(file)` lo lee; `viva export bank \(file)` lo escribe para otros programas."
        case .namePlainFile: "Indica un archivo corriente que puedas leer, o - para la entrada estándar."
        case .isEmpty(let file): "no hay nada en \(file)"
        case .nothingRead(let file, let format): "no se ha podido leer ninguna pregunta de \(file) como \(format)"
        case .tryFormat(let format): "Parece \(format): prueba con --from \(format)."
        case .nameFormat(let formats):
            "Si su formato es otro, indícalo con --from: \(formats.joined(separator: ", "))."
        case .mendFile: "Corrige en el archivo lo que se dice arriba y vuelve a importarlo."
        case .formatUnknown(let file): "no se reconoce el formato de \(file)"
        case .addFormat(let formats): "Añade --from con uno de estos: \(formats.joined(separator: ", "))."
        case .formatsAre(let formats): "Aquí los formatos son \(formats.joined(separator: ", "))."
        case .readOnly(let format): "\(format) se lee, pero no se escribe"
        case .writtenOnly(let format): "\(format) se escribe, pero no se lee"
        case .noBankEnding(let file): "\(file) no termina en .quiz.md"
        case .writeBankEnding: "Los bancos se reconocen por esa terminación; escribe --to NOMBRE.quiz.md."
        case .existsAlready(let file): "\(file) ya existe"
        case .updateOrForce(let file):
            "Añade --update para incorporarle lo que ha cambiado en \(file) y conservar lo demás, --force para "
                + "sobrescribirlo, o elige otro nombre."
        case .bankUnreadable(let bank): "\(bank) no se puede leer como banco y queda como está"
        case .mendBank: "Arréglalo o sobrescríbelo con --force."
        case .languagesDiffer(let file, let foreign, let bank, let own):
            "\(file) está en \(foreign.joined(separator: ", ")) y \(bank) en \(own.joined(separator: ", "))"
        case .addLanguages(let foreign):
            "Di con --lang cuál es, o añade \(foreign.joined(separator: ", ")) a `languages:` en la cabecera del banco."
        case .nothingToWrite(let bank): "\(bank) no tiene ninguna pregunta que se pueda escribir"
        case .checkTellsWhy(let bank): "`viva check \(bank)` dice por qué."
        case .noDay(let text): "`--since \(text)` no es un día"
        case .writeDay: "Escríbelo como 2026-11-01."
        case .noBankIn(let folders): "no hay ningún banco en \(folders)"
        case .banksEndIn: "Un banco es un archivo cuyo nombre termina en .quiz.md; `viva new` crea uno."
        case .checkAsJSON: "Con --check --json se enumeran los archivos que cambiarían."
        case .newMakesOne(let file): "`viva new \(file)` lo crea."
        case .inputIsOnlyRead: "la entrada estándar solo se lee: --fix y --watch son para archivos"
        case .nameTheFile: "Indica el archivo."
        case .notAsJSON(let format): "\(format) no es un valor JSON, como pide --json"
        case .nameOutOrJSON: "Indica un archivo con --out o escribe --format json."
        case .nameBankOrJSON: "Indica un banco con --to o quita --json."
        case .bankOfFile(let file, let id):
            "Indica el banco, `\(id)`, y su carpeta con --banks \(Self.folder(of: file))."
        }
    }

    func hindi(_ trouble: Phrase.TransferTrouble) -> String {
        switch trouble {
        case .bankAlready(let file): "\(file) पहले से बैंक है।"
        case .bankIsReadBy(let file):
            "`viva check \(file)` उसे पढ़ता है; `viva export bank \(file)` उसे दूसरे प्रोग्रामों के लिए लिखता है।"
        case .namePlainFile: "ऐसी साधारण फ़ाइल बताइए जिसे आप पढ़ सकते हों, या मानक इनपुट के लिए - लिखिए।"
        case .isEmpty(let file): "\(file) में कुछ नहीं है।"
        case .nothingRead(let file, let format): "\(format) के रूप में \(file) से कोई प्रश्न नहीं पढ़ा जा सका।"
        case .tryFormat(let format): "यह फ़ाइल \(format) जैसी लगती है: --from \(format) आज़माइए।"
        case .nameFormat(let formats):
            "फ़ॉर्मैट कोई और हो तो उसे --from से बताइए: \(formats.joined(separator: ", "))।"
        case .mendFile: "ऊपर जो बताया गया है उसे फ़ाइल में ठीक कीजिए और फिर से आयात कीजिए।"
        case .formatUnknown(let file): "\(file) का फ़ॉर्मैट पहचाना नहीं जा सका।"
        case .addFormat(let formats): "--from के साथ इनमें से एक लिखिए: \(formats.joined(separator: ", "))।"
        case .formatsAre(let formats): "यहाँ फ़ॉर्मैट ये हैं: \(formats.joined(separator: ", "))।"
        case .readOnly(let format): "\(format) केवल पढ़ा जाता है, लिखा नहीं जाता।"
        case .writtenOnly(let format): "\(format) केवल लिखा जाता है, पढ़ा नहीं जाता।"
        case .noBankEnding(let file): "\(file) का नाम .quiz.md पर समाप्त नहीं होता।"
        case .writeBankEnding: "बैंक नाम के इसी अंत से पहचाने जाते हैं; --to नाम.quiz.md लिखिए।"
        case .existsAlready(let file): "\(file) पहले से मौजूद है।"
        case .updateOrForce(let file):
            "\(file) में जो बदला है उसे इसमें लाने और बाकी सब रखने के लिए --update जोड़िए, इसे नए सिरे से लिखने के लिए "
                + "--force, या कोई और नाम चुनिए।"
        case .bankUnreadable(let bank): "\(bank) को बैंक के रूप में पढ़ा नहीं जा सकता, इसलिए उसे वैसा ही छोड़ दिया गया।"
        case .mendBank: "उसे ठीक कीजिए, या --force से नए सिरे से लिखिए।"
        case .languagesDiffer(let file, let foreign, let bank, let own):
            "\(file) की भाषा \(foreign.joined(separator: ", ")) है, और \(bank) की \(own.joined(separator: ", "))।"
        case .addLanguages(let foreign):
            "--lang से बताइए कि वह कौन-सी है, या बैंक के शीर्ष पर `languages:` में \(foreign.joined(separator: ", ")) जोड़िए।"
        case .nothingToWrite(let bank): "\(bank) में लिखने लायक कोई प्रश्न नहीं है।"
        case .checkTellsWhy(let bank): "`viva check \(bank)` कारण बताता है।"
        case .noDay(let text): "`--since \(text)` कोई दिन नहीं है।"
        case .writeDay: "उसे 2026-11-01 जैसा लिखिए।"
        case .noBankIn(let folders): "\(folders) में कोई बैंक नहीं है।"
        case .banksEndIn: "बैंक वे फ़ाइलें हैं जिनके नाम .quiz.md पर समाप्त होते हैं; `viva new` एक नया बनाता है।"
        case .checkAsJSON: "बदलने वाली फ़ाइलों की सूची --check --json से मिलती है।"
        case .newMakesOne(let file): "`viva new \(file)` उसे बना देता है।"
        case .inputIsOnlyRead: "मानक इनपुट केवल पढ़ा जाता है: --fix और --watch फ़ाइलों के लिए हैं।"
        case .nameTheFile: "फ़ाइल का नाम लिखिए।"
        case .notAsJSON(let format): "\(format) JSON मान नहीं है, जैसा --json चाहता है।"
        case .nameOutOrJSON: "--out से फ़ाइल बताइए, या --format json लिखिए।"
        case .nameBankOrJSON: "--to से बैंक बताइए, या --json हटाइए।"
        case .bankOfFile(let file, let id): "बैंक का नाम `\(id)` और --banks \(Self.folder(of: file)) से उसका फ़ोल्डर बताइए।"
        }
    }

    private static func folder(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    }
}
