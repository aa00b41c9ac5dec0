extension Vocabulary {
    static let hindi = Vocabulary(fallback: .english) { words in
        // Every number below a hundred is a word of its own, often with several spellings.
        words.addNumbers(
            from: 1, step: 1,
            """
            एक दो तीन चार पाँच छह/छः/छे/छ/छै सात आठ नौ दस
            ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह/पंदरह सोलह सत्रह/सतरह अठारह/अट्ठारह उन्नीस बीस
            इक्कीस बाईस/बाइस तेईस/तेइस चौबीस पच्चीस छब्बीस सत्ताईस/सत्ताइस
            अट्ठाईस/अट्ठाइस/अठाईस/अठाइस उनतीस/उन्तीस तीस
            इकतीस/इकत्तीस बत्तीस तैंतीस/तेंतीस/तैतीस चौंतीस/चौतीस पैंतीस/पैतीस छत्तीस सैंतीस/सैतीस
            अड़तीस उनतालीस/उन्तालीस/उनचालीस चालीस
            इकतालीस बयालीस/बयालिस/ब्यालीस तैंतालीस/तेंतालीस/तैतालीस चौवालीस/चवालीस/चौंवालीस/चौआलीस
            पैंतालीस/पैतालीस छियालीस/छयालीस सैंतालीस/सैतालीस अड़तालीस उनचास/उन्चास पचास
            इक्यावन/इकावन बावन तिरपन/तिरेपन चौवन/चव्वन पचपन छप्पन सत्तावन अट्ठावन/अठावन उनसठ/उन्सठ साठ
            इकसठ बासठ तिरसठ/तिरेसठ चौंसठ/चौसठ पैंसठ/पैसठ छियासठ/छयासठ सड़सठ/सरसठ अड़सठ उनहत्तर/उनहतर सत्तर
            इकहत्तर/इकहतर बहत्तर/बहतर तिहत्तर/तिहतर चौहत्तर/चौहतर पचहत्तर/पचहतर छिहत्तर/छिहतर
            सतहत्तर/सतहतर अठहत्तर/अठहतर उन्यासी/उनासी/उन्नासी अस्सी
            इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी/सतासी अट्ठासी/अठासी नवासी नब्बे
            इक्यानवे/इक्यानबे बानवे/बानबे तिरानवे/तिरानबे चौरानवे/चौरानबे पचानवे/पंचानवे/पंचानबे/पचानबे
            छियानवे/छियानबे सत्तानवे/सत्तानबे अट्ठानवे/अठानवे/अट्ठानबे/अठानबे निन्यानवे/निन्यानबे/निन्नानवे
            """)
        words.add("शून्य", .number(0, step: 0))

        words.add("सौ", .scale(Scale(value: 100)))
        words.add("हज़ार,सहस्र", .scale(Scale(value: 1000)))
        words.add("लाख", .scale(Scale(value: 100_000)))
        words.add("करोड़", .scale(Scale(value: 10_000_000)))
        words.add("अरब", .scale(Scale(value: 1_000_000_000)))
        words.add("खरब", .scale(Scale(value: 100_000_000_000)))
        words.add("नील", .scale(Scale(value: 10_000_000_000_000)))
        words.add("मिलियन", .scale(Scale(value: 1_000_000)))
        words.add("बिलियन", .scale(Scale(value: 1_000_000_000)))
        words.add("ट्रिलियन", .scale(Scale(value: 1_000_000_000_000)))
        words.add("दर्जन", .scale(Scale(value: 12)))
        words.add("hazar,hazaar", .scale(Scale(value: 1000)))
        words.add("karod,karor", .scale(Scale(value: 10_000_000)))
        words.add("कई,अनेक,बहुत,सैकड़ों,हज़ारों,लाखों,करोड़ों,अरबों,दर्जनों", .vague)

        words.add("आधा,आधी,आधे", .part(.half, .atMostOne))
        words.add("तिहाई", .part(.third, .any))
        words.add("चौथाई,पाव", .part(.quarter, .any))
        words.add("डेढ़", .amount(Rational(reducedNumerator: 3, denominator: 2)))
        words.add("ढाई,अढ़ाई", .amount(Rational(reducedNumerator: 5, denominator: 2)))
        words.add("सवा", .offset(.quarter))
        words.add("साढ़े", .offset(.half))
        words.add("पौने,पौन", .offset(Rational.quarter.negated))
        words.add("और आधा,और आधी", .andPart(.half))

        words.add("और,व,एवं", .and)
        words.add("का,के,की", .of)
        words.add("दशमलव,पॉइंट", .point)
        words.add("ऋण,माइनस,ऋणात्मक", .minus)
        words.add("धन,प्लस", .plus)
        words.add("प्रतिशत,फ़ीसदी,फ़ीसद,परसेंट", .percent)

        words.add("लगभग,करीब,करीब करीब,तकरीबन,के करीब,के लगभग,के आसपास,अनुमानतः", .about)
        words.add("से अधिक,से ज़्यादा,से ऊपर,कम से कम,से भी अधिक,से भी ज़्यादा,या अधिक,या ज़्यादा", .bound(.above))
        words.add("से कम,से नीचे,अधिक से अधिक,ज़्यादा से ज़्यादा,से भी कम,या कम", .bound(.below))
        words.add("के बाद", .afterYear(.above))
        words.add("के बीच,के मध्य,तक,के बीच में", .rangeClose)
        words.add("से", .rangeJoin)
        words.add("सन्,सन,वर्ष,साल,में,ठीक,मात्र,केवल,ईस्वी,ईसवी,ई", .filler)
        words.add("अनंत", .notFinite)
    }
}
