extension NumberLanguage {
    static let hindi = NumberLanguage(
        "hi", convention: Convention(decimalMark: ".", groupMark: ",", grouping: .indian),
        remarks: Remarks(
            links: "का की के",
            periods: "में प्रति हर",
            endings: "ा े ी ों ें ियां ियों यों ओं एं"),
        units: hindiUnits,
        vocabulary: .hindi)
}

extension Vocabulary {
    fileprivate static let hindi = Vocabulary(fallback: english) { words in
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
        words.add("शत", .number(100, step: 0))

        words.add("सौ", .scale(Scale(value: 100)))
        words.add("हज़ार,सहस्र", .scale(Scale(value: 1000)))
        words.add("लाख,लाक", .scale(Scale(value: 100_000)))
        words.add("करोड़", .scale(Scale(value: 10_000_000)))
        words.add("अरब", .scale(Scale(value: 1_000_000_000)))
        words.add("खरब", .scale(Scale(value: 100_000_000_000)))
        words.add("नील", .scale(Scale(value: 10_000_000_000_000)))
        words.add("मिलियन,मिलियन्स", .scale(Scale(value: 1_000_000)))
        words.add("बिलियन", .scale(Scale(value: 1_000_000_000)))
        words.add("ट्रिलियन", .scale(Scale(value: 1_000_000_000_000)))
        words.add("दर्जन,दर्ज़न", .scale(Scale(value: 12)))
        words.add("सैकड़ा", .scale(Scale(value: 100)))
        words.add("hazar,hazaar", .scale(Scale(value: 1000)))
        words.add("karod,karor", .scale(Scale(value: 10_000_000)))
        words.add("कई,अनेक,कुछ,थोड़े,ढेर सारे,बहुत,सैकड़ों,हज़ारों,लाखों,करोड़ों,अरबों,दर्जनों", .vague)

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
        words.add("प्रतिशत,प्रति शत,फीसद,फ़ीसदी,फ़ीसद,परसेंट", .percent)

        words.add("लगभग,करीब,करीब करीब,तकरीबन,के करीब,के लगभग,के आसपास,अनुमानतः", .about)
        words.add("से अधिक,से ज़्यादा,से ऊपर,से भी अधिक,से भी ज़्यादा,से बड़ा,से बड़ी", .bound(.above))
        words.add("कम से कम,न्यूनतम,या अधिक,या ज़्यादा,या उससे अधिक,या इससे अधिक,से कम नहीं", .bound(.atLeast))
        words.add("या उससे ज़्यादा,या इससे ज़्यादा,से अधिक या बराबर", .bound(.atLeast))
        words.add("और अधिक,और ज़्यादा,या उस से अधिक,से कम नही", .bound(.atLeast))
        words.add("से कम,से नीचे,से भी कम,से छोटा,से छोटी", .bound(.below))
        words.add("अधिक से अधिक,ज़्यादा से ज़्यादा,अधिकतम,या कम,या उससे कम,या इससे कम", .bound(.atMost))
        words.add("से अधिक नहीं,से ज़्यादा नहीं,से कम या बराबर", .bound(.atMost))
        words.add("के बाद", .afterYear(.above))
        words.add("के बीच,के मध्य,के बीच में", .rangeClose(nil))
        words.add("तक", .rangeClose(.atMost))
        words.add("गुणा,गुना", .times)
        words.add("से", .rangeJoin(nil))
        words.add("औसतन,औसत,कुल,सिर्फ़,सिर्फ,बस", .filler)
        words.add("सन्,सन,वर्ष,साल,में,ठीक,मात्र,केवल,ईस्वी,ईसवी,ई", .filler)
        words.add("अनंत", .notFinite)
    }
}

private let hindiUnits =
    """
    m: मीटर, मी
    km: किलोमीटर, किमी, कि मी
    cm: सेंटीमीटर, सेमी, से मी
    mm: मिलीमीटर, मिमी
    mi: मील
    nmi: समुद्री मील
    yd: गज, गज़
    ft: फुट, फ़ीट, फीट
    in: इंच
    verst: वर्स्ट
    sazhen: साजेन
    arshin: अर्शिन
    vershok: वेर्शोक
    m²: वर्ग मीटर, वर्गमीटर
    km²: वर्ग किलोमीटर, वर्ग किमी, वर्ग कि मी
    cm²: वर्ग सेंटीमीटर
    ha: हे, हेक्टेयर, हेक्टर, हैक्टेयर
    are: आर
    acre: एकड़
    mi²: वर्ग मील
    yd²: वर्ग गज
    ft²: वर्ग फुट, वर्ग फीट
    in²: वर्ग इंच
    desiatina: देस्यातिना, देसियातिना, देसियातीना, दसियातिना, डेसियाटिना, देसियातिन
    square verst: वर्ग वर्स्ट
    square sazhen: वर्ग साजेन
    square arshin: वर्ग अर्शिन
    m³: घन मीटर
    km³: घन किलोमीटर
    cm³: घन सेंटीमीटर
    l: लीटर, लिटर
    ml: मिलीलीटर
    hl: हेक्टोलीटर
    ft³: घन फुट
    in³: घन इंच
    US gallon: अमेरिकी गैलन, गैलन
    imperial gallon: इंपीरियल गैलन, गैलन
    US bushel: बुशेल
    imperial bushel: बुशेल
    chetvert: चेतवेर्त
    vedro: वेद्रो
    g: ग्राम
    kg: किलोग्राम, किलो, किग्रा, कि ग्रा
    mg: मिलीग्राम
    t: टन, मीट्रिक टन
    quintal: क्विंटल, कुंतल, कुंटल
    pood: पूड, पूद
    funt: फुंट, फ़ुंट
    zolotnik: ज़ोलोत्निक
    lb: पाउंड
    oz: औंस
    s: सेकंड, सेकेंड, सेकण्ड
    min: मिनट, मिनटों
    h: घंटा, घंटे, घण्टा, घण्टे, घंटों
    d: दिन, दिनों, दिवस
    week: सप्ताह, हफ़्ता, हफ़्ते, हफ़्तों
    month: महीना, महीने, महीनों, माह, मास
    year: साल, सालों, वर्ष, वर्षों, बरस
    decade: दशक, दशकों
    century: शताब्दी, सदी, सदियों
    millennium: सहस्राब्दी
    m/s: मीटर प्रति सेकंड
    km/h: किलोमीटर प्रति घंटा, किमी प्रति घंटा
    mph: मील प्रति घंटा
    kWh: किलोवाट घंटा
    J: जूल
    kJ: किलोजूल
    kcal: किलोकैलोरी
    W: वाट
    kW: किलोवाट
    MW: मेगावाट
    GW: गीगावाट
    horsepower: अश्वशक्ति, हॉर्सपावर
    °C: डिग्री सेल्सियस, सेल्सियस
    °F: डिग्री फ़ारेनहाइट
    K: केल्विन
    rouble: रूबल, रुबल, रूबलों
    kopeck: कोपेक
    gold rouble: स्वर्ण रूबल, सोने के रूबल, सोने का रूबल, स्वर्ण रुबल
    dollar: डॉलर, डालर
    euro: यूरो
    rupee: रुपया, रुपये, रुपए, रुपयों, रुपयें, रू, रु, रूपया, रूपये, रूपए
    paisa: पैसा, पैसे, पैसों
    pound: पाउंड
    yen: येन
    yuan: युआन
    peso: पेसो
    franc: फ्रैंक
    mark: मार्क
    """
