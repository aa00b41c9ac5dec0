import Assessment
import Quantities
import SpacedRepetition

extension Wording {
    func hindi(_ phrase: Phrase) -> String {
        switch phrase {
        case .greeting(let version, let banks, let items, let due, let new):
            "viva \(version) · \(number(banks)) प्रश्न-बैंक · \(number(items)) प्रश्न · आज \(toReview(due)), "
                + "\(plural(new, "नया", "नए")) · अभ्यास के लिए Enter, और जानने के लिए Tab या help"
        case .leaveHint(let isInQuestion): "बाहर जाने के लिए फिर Ctrl-C, या Ctrl-D, या \(isInQuestion ? ":quit" : "quit")।"
        case .shellHelp:
            "Enter से आज का अभ्यास शुरू होता है। Tab अधूरा शब्द पूरा करता है। Ctrl-R पिछली पंक्तियों में खोजता है। quit से बाहर निकलते हैं।\n"
                + "किसी आदेश के बारे में: आदेश --help"

        case .noOpenQuestion: "कोई प्रश्न खुला नहीं है।"

        case .answerPrompt: "उत्तर> "
        case .severalWanted: "सभी सही विकल्पों के अक्षर लिखिए, जैसे a c।"
        case .orderWanted: "अक्षर सही क्रम में लिखिए, जैसे b c a।"
        case .pairsWanted: "1, 2, ... से मेल खाने वाले अक्षर उसी क्रम में लिखिए, जैसे b a c, या 1b 2a 3c।"
        case .gapsWanted(let gaps): "\(number(gaps)) रिक्त स्थान: उत्तर उनकी संख्याओं के क्रम में लिखिए, बीच में ; लगाकर।"
        case .asksAgain: "दोबारा:"
        case .noMoreHints: "अब कोई और संकेत नहीं है।"
        case .noSource: "कोई स्रोत नहीं दिया गया है।"
        case .source(let text): "स्रोत: \(text)"
        case .revisionChanged: "आपके पिछले उत्तर के बाद यहाँ सही माना जाने वाला उत्तर बदल गया है।"
        case .sessionHelp:
            ":hint संकेत देता है, :skip प्रश्न छोड़ता है, :source स्रोत बताता है।\n"
                + ":easy :hard :guess :right :undo अभी दिए गए उत्तर के बारे में हैं। :flag पाठ लेखक का ध्यान दिलाता है, "
                + ":edit प्रश्न को आपके संपादक में खोलता है। :quit अभ्यास समाप्त करता है। Enter प्रश्न फिर दिखाता है।\n"
                + ":right के बाद :remember आपके लिखे उत्तर को आगे से सही मानता है।"
        case .unknownSessionCommand(let name): "यहाँ \(name) नाम का कोई आदेश नहीं है; :help सूची देता है।"

        case .noSuchOption(let text, let labels): "“\(text)” न किसी विकल्प का अक्षर है, न किसी की शुरुआत। अक्षर हैं: \(labels)।"
        case .severalOptions(let text, let labels):
            "“\(text)” से एक से अधिक विकल्प शुरू होते हैं: \(labels.joined(separator: ", "))। अक्षर लिखिए।"
        case .oneOptionWanted: "यहाँ एक ही विकल्प चाहिए।"
        case .spanWanted: "दोनों सिरे चाहिए, जैसे 10-12।"
        case .unitWanted(let unit): "यहाँ उत्तर इस इकाई में चाहिए: \(unit)।"
        case .ambiguousNumber(let first, let second):
            "इसे \(first) भी पढ़ा जा सकता है और \(second) भी। ऐसे लिखिए कि एक ही अर्थ निकले।"
        case .ambiguousShare(let first, let second):
            "इसका अर्थ \(first)% भी हो सकता है और \(second)% भी। जो कहना है, उसे % चिह्न के साथ लिखिए।"
        case .number(let failure): hindiFailure(failure)
        case .orderIncomplete(let missing, let repeated):
            "हर अक्षर एक बार चाहिए।" + (missing.isEmpty ? "" : " छूटे हुए: \(missing.joined(separator: " "))।")
                + (repeated.isEmpty ? "" : " एक से अधिक बार: \(repeated.joined(separator: " "))।")
        case .pairsIncomplete(let pairs, let labels):
            "\(number(pairs)) अक्षर चाहिए, हर संख्या के लिए एक; अक्षर हैं \(labels), और - का अर्थ है कोई नहीं।"
        case .inGap(let gap, let reason): "रिक्त स्थान \(number(gap)): \(reason)"

        case .readAs(let text): "पढ़ा गया: \(text)"
        case .readAsFigureAlone(let text): "पढ़ा गया: केवल \(text); “से अधिक” या “से कम” नहीं गिना गया"
        case .readAsBound(let text, .above): "पढ़ा गया: \(text) से अधिक"
        case .readAsBound(let text, .atLeast): "पढ़ा गया: कम से कम \(text)"
        case .readAsBound(let text, .below): "पढ़ा गया: \(text) से कम"
        case .readAsBound(let text, .atMost): "पढ़ा गया: अधिक से अधिक \(text)"
        case .significantFigures(let figures): "\(number(figures)) सार्थक \(figures == 1 ? "अंक" : "अंकों") तक"
        case .decimalPlaces(let places): "\(number(places)) दशमलव \(places == 1 ? "स्थान" : "स्थानों") तक"
        case .right: "सही।"
        case .mindAccents(let text): "सही, पर नुक्ते और अनुस्वार जैसे चिह्नों पर ध्यान दीजिए: \(text)।"
        case .partly(let percent, let key): "आंशिक रूप से सही (\(number(percent))%)। पूरा उत्तर: \(key)।"
        case .wrong(let key): "ठीक नहीं: \(key)।"
        case .partlyInParts(let percent): "आंशिक रूप से सही (\(number(percent))%)।"
        case .wrongInParts: "ठीक नहीं।"
        case .finding(let finding): hindi(finding)
        case .skipped: "छोड़ा गया।"
        case .returnsInSession: "इसी अभ्यास में फिर आएगा।"
        case .returnsIn(let days):
            "\(duration(days, day: ("दिन", "दिन"), month: ("महीने", "महीने"), year: ("साल", "साल"))) बाद फिर आएगा।"
        case .scheduleUntouched: "कार्यक्रम वैसा ही रहा।"
        case .changeRating: ":easy  :hard  :guess से बदलिए"
        case .afterMiss: "Enter से आगे · :source · :right यदि आपके विचार में यह सही है"
        case .pressEnter: "Enter से आगे; जो पंक्ति : से शुरू हो वह आदेश है।"

        case .rated(.easy): "आसान माना गया।"
        case .rated(.hard): "कठिन माना गया।"
        case .rated(.good): "ठीक माना गया।"
        case .rated(.again): "भूला हुआ माना गया।"
        case .accepted: "स्वीकार: सही माना गया।"
        case .ratingOfWrong: "वह उत्तर सही नहीं था; फिर भी उसे मनवाना हो तो :right लिखिए।"
        case .alreadyRight: "वह उत्तर पहले से सही था।"
        case .nothingAnswered: "अभी तक कोई उत्तर नहीं दिया गया।"
        case .undone(let item): "उत्तर वापस लिया गया: \(item)।"
        case .nothingToUndo: "वापस लेने के लिए कोई उत्तर नहीं है।"
        case .flagged(let item): "लेखक के लिए चिह्नित: \(item)।"
        case .textEntry(let phrase): hindi(phrase)
        case .authoring(let phrase): hindi(phrase)
        case .report(let report): hindi(report)
        case .trouble(let trouble): hindi(trouble)

        case .summary(let items, let right, let seconds):
            "\(number(items)) प्रश्न · \(number(right)) सही (\(percent(right, of: items)))"
                + (seconds >= 1 ? " · \(time(seconds))" : "")
        case .summarySkipped(let skipped): plural(skipped, "छोड़ा", "छोड़े")
        case .summaryMissed(let items): "गलत हुए: \(items.joined(separator: ", "))"
        case .summaryReturning(let items): plural(items, "आज फिर आएगा", "आज फिर आएँगे")
        case .nothingAnsweredInSession: "किसी प्रश्न का उत्तर नहीं दिया गया।"
        case .nothingDue(let next):
            "आज कुछ बाकी नहीं है" + (next.map { "; अगला प्रश्न \($0) आएगा।" } ?? "।")
                + " --ahead पहले से पूछता है, --cram कुछ भी पूछता है।"

        case .nothingMatches: "यहाँ पूछने के लिए कोई प्रश्न नहीं है; `list` से देखिए कि क्या-क्या है।"
        case .newLimitReached(let waiting):
            "अभी कुछ दोहराना बाकी नहीं है। \(plural(waiting, "नया प्रश्न बाकी है", "नए प्रश्न बाकी हैं")); "
                + "--new \(waiting) से \(waiting == 1 ? "पूछा जाता है" : "पूछे जाते हैं")।"

        case .dueCount(let due, let new): "\(toReview(due)), आज \(plural(new, "नया", "नए"))"
        case .dueNow: "अभी"
        case .dueOn(let date): "\(date) को"
        case .neverSeen: "नया"
        case .suspendedMark: "स्थगित"
        case .itemsLeftOut(let items, let place):
            "\(items == 1 ? "त्रुटि वाला" : "त्रुटि वाले") \(plural(items, "प्रश्न छोड़ा गया", "प्रश्न छोड़े गए")); `viva check \(place)` बताता है कि \(items == 1 ? "कौन-सा" : "कौन-से")"
        case .nothingFound(let text): "“\(text)” के लिए कुछ नहीं मिला।"
        case .noHistory(let item): "\(item) का अभी तक कोई उत्तर नहीं दिया गया।"
        case .seed(let seed): "बीज \(seed)"
        case .olderRevision: "प्रश्न बदलने से पहले"
        case .variantOutdated:
            "इस बीज से उत्तर दिए जाने के बाद प्रश्न बदल गया है; तब के आँकड़े और सही उत्तर अलग रहे होंगे।"
        case .verdict(.right): "सही"
        case .verdict(.partial): "आंशिक रूप से सही"
        case .verdict(.wrong): "गलत"
        case .verdict(.skipped): "छोड़ा"
        case .rating(.easy): "आसान"
        case .rating(.good): "ठीक"
        case .rating(.hard): "कठिन"
        case .rating(.again): "भूला"
        case .cram: "कार्यक्रम से बाहर"
        case .suspended(let item): "\(item) अब नहीं पूछा जाएगा; resume से फिर पूछा जाने लगेगा।"
        case .resumed(let item): "\(item) फिर पूछा जाएगा।"
        case .countOfItems(let items): "\(number(items)) प्रश्न"
        case .label(let label): hindiLabel(label)
        case .estimate(let phrase): hindi(phrase)
        }
    }

    private func hindiLabel(_ label: Phrase.Label) -> String {
        switch label {
        case .reviews: "उत्तर"
        case .items: "प्रश्न"
        case .seen: "देखे गए"
        case .right: "सही"
        case .retention: "बाद के दिनों में याद रहे"
        case .studyDays: "अध्ययन के दिन"
        case .today: "आज के उत्तर"
        case .newToday: "आज नए"
        case .timeSpent: "समय"
        case .suspended: "स्थगित"
        case .key: "सही उत्तर"
        case .explanation: "व्याख्या"
        case .hints: "संकेत"
        case .tags: "टैग"
        case .memory: "स्मृति"
        case .due: "अगली बार"
        case .stability: "स्थिरता, दिनों में"
        case .scoring: "अंक-नियम"
        case .difficulty: "कठिनाई, 1 से 10"
        case .recall: "याद रहने की संभावना"
        case .lapses: "कितनी बार भूले"
        case .figures: "आँकड़े"
        }
    }

    private func hindiFailure(_ failure: ReadingFailure) -> String {
        let part = failure.text
        let suggestion = failure.suggestion.map { " क्या आपका मतलब “\($0)” था?" } ?? ""
        let reason =
            switch failure.reason {
            case .empty: "इसमें कोई संख्या नहीं है।"
            case .tooLong: "संख्या के लिए यह बहुत लंबा है।"
            case .notANumber: "“\(part)” ऐसी संख्या नहीं है जिसे पढ़ा जा सके।"
            case .mixedDigits: "“\(part)” में दो लिपियों के अंक हैं। एक ही लिपि के अंक लिखिए।"
            case .badGrouping: "“\(part)” के चिह्न किसी संख्या में नहीं बैठते। 16353 या 16,353 लिखिए।"
            case .ambiguousWord: "“\(part)” के दो अलग-अलग मान होते हैं।" + (failure.suggestion == nil ? " संख्या अंकों में लिखिए।" : "")
            case .vagueAmount: "“\(part)” कोई निश्चित संख्या नहीं है। लिखिए कि कितने।"
            case .unknownUnit: "“\(part)” कोई जानी हुई इकाई नहीं है।"
            case .wrongDimension: "जो पूछा गया है, “\(part)” उसकी इकाई नहीं है।"
            case .unitNotExpected: "यहाँ इकाई नहीं चाहिए: “\(part)”।"
            case .unitRequired: "इकाई नहीं लिखी गई। संख्या के बाद इकाई लिखिए।"
            case .percentNotExpected: "प्रतिशत नहीं पूछा गया है। संख्या ही लिखिए।"
            case .rangeNotExpected: "एक संख्या चाहिए, अंतराल नहीं।"
            case .rangeReversed: "अंतराल “\(part)” उलटा है; छोटी संख्या पहले लिखिए।"
            case .arithmetic: "हिसाब नहीं, परिणाम लिखिए।"
            case .hexadecimal: "संख्या साधारण अंकों में लिखिए।"
            case .notFinite: "यह कोई परिमित संख्या नहीं है।"
            case .outOfRange: "यह संख्या बहुत बड़ी या बहुत छोटी है।"
            }
        return reason + suggestion
    }

    private func toReview(_ number: Int) -> String { plural(number, "दोहराना है", "दोहराने हैं") }

    private func plural(_ number: Int, _ one: String, _ many: String) -> String {
        number == 1 ? "1 \(one)" : "\(self.number(number)) \(many)"
    }
}
