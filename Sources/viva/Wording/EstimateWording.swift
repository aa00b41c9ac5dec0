import Quantities

extension Wording {
    func english(_ phrase: EstimatePhrase) -> String {
        switch phrase {
        case .guide(let percent):
            "Type the lowest and the highest figure that would not surprise you, such as 10-12 or 11 ± 1: so far apart "
                + "that you are \(share(percent)) sure the truth lies between them. For another share end with it: 10-12 @ 80. "
                + "The schedule stays as it is."
        case .topic(let percent): "interval, \(share(percent)) sure"
        case .intervalWanted:
            "An interval is wanted: the lowest and the highest figure that would not surprise you, such as 10-12 or 11 ± 1."
        case .confidenceWanted: "After @ comes how sure you are: a whole number from 50 to 99, in per cent."
        case .nothingFits:
            "There is nothing to estimate here: it takes a numeric question with one figure for its answer. "
                + "`practise --estimate` without names asks from all banks."
        case .stands: "An estimate stands as it was given; :undo takes it back."
        case .inside(let truth, let interval): "Inside: \(truth) lies within \(interval)."
        case .outside(let truth, let interval, let miss, let isAbove):
            "Outside: \(truth) is \(miss) \(isAbove ? "above" : "below") \(interval)."
        case .score(let score, let share):
            "Score \(score) (\(share.map { "\($0) of the figure; " } ?? "")lower is better)."
        case .afterMiss: "Enter goes on · :source · :undo"
        case .summary(let estimates, let inside, let expected, let seconds):
            "\(count(estimates, "estimate", "estimates")) · \(number(inside)) inside "
                + "(\(percent(inside, of: estimates))), \(expected) expected" + ending(seconds)
        case .missed(let items): "outside: \(items.joined(separator: ", "))"
        case .seeCalibration: "`stats calibration` shows how well your intervals hold what they promise."
        case .answered(let percent): "estimate, \(share(percent))"
        case .none: "There are no estimates yet; `practise --estimate` asks for some."
        case .tooEarly(let estimates, let fewest):
            "\(count(estimates, "estimate", "estimates")) so far. Below \(fewest) at one level it is too early to tell."
        case .finding(let stated, let share, let finding):
            "Of your \(self.share(stated)) intervals \(self.share(share)) held the truth: "
                + {
                    switch finding {
                    case .fits: "that fits. Keep them as wide as they are."
                    case .tooNarrow(let factor?): "make them about \(factor) times as wide."
                    case .tooNarrow(nil): "make them wider."
                    case .tooWide(let factor?): "about \(factor) times that width would do."
                    case .tooWide(nil): "narrower ones would do."
                    }
                }()
        case .standing(let inside, let estimates, let score):
            "\(number(inside)) of \(count(estimates, "interval", "intervals")) held the truth "
                + "(\(percent(inside, of: estimates)))."
                + (score.map { " Median score: \($0) of the figure (lower is better)." } ?? "")
        case .legend:
            "The bar is the share inside, the upright stroke what you stated. Chance leaves open that the share really "
                + "lies anywhere in the plausible range; dots lead to its upper end."
        case .heading(.stated): "stated"
        case .heading(.inside): "inside"
        case .heading(.share): "share"
        case .heading(.plausible): "plausible"
        }
    }

    func spanish(_ phrase: EstimatePhrase) -> String {
        switch phrase {
        case .guide(let percent):
            "Escribe la cifra más baja y la más alta que no te sorprenderían, por ejemplo 10-12 u 11 ± 1, de modo que "
                + "tengas un \(share(percent)) de seguridad de que el valor real queda entre ambas. Si tu seguridad es otra, "
                + "ponla al final: 10-12 @ 80. El calendario no cambia."
        case .topic(let percent): "intervalo, \(share(percent)) de seguridad"
        case .intervalWanted:
            "Se pide un intervalo: la cifra más baja y la más alta que no te sorprenderían, por ejemplo 10-12 u 11 ± 1."
        case .confidenceWanted: "Tras @ va tu seguridad: un número entero de 50 a 99, en tanto por ciento."
        case .nothingFits:
            "Aquí no hay nada que estimar: hace falta una pregunta numérica cuya respuesta sea una sola cifra. "
                + "`practise --estimate` sin nombres pregunta de todos los bancos."
        case .stands: "Una estimación queda como se dio; :undo la retira."
        case .inside(let truth, let interval): "Dentro: la cifra (\(truth)) está en el intervalo \(interval)."
        case .outside(let truth, let interval, let miss, let isAbove):
            "Fuera: la cifra (\(truth)) queda \(miss) por \(isAbove ? "encima" : "debajo") de \(interval)."
        case .score(let score, let share):
            "Puntuación: \(score) (\(share.map { "\($0) de la cifra; " } ?? "")cuanto menor, mejor)."
        case .afterMiss: "Enter: seguir · :source · :undo"
        case .summary(let estimates, let inside, let expected, let seconds):
            "\(count(estimates, "estimación", "estimaciones")) · \(number(inside)) dentro "
                + "(\(percent(inside, of: estimates))), lo esperado: \(expected)" + ending(seconds)
        case .missed(let items): "fuera: \(items.joined(separator: ", "))"
        case .seeCalibration: "`stats calibration` muestra si tus intervalos cumplen lo que prometen."
        case .answered(let percent): "estimación al \(share(percent))"
        case .none: "Aún no hay estimaciones; `practise --estimate` las pide."
        case .tooEarly(let estimates, let fewest):
            "\(count(estimates, "estimación", "estimaciones")) hasta ahora. Con menos de \(fewest) en un mismo nivel es "
                + "pronto para sacar conclusiones."
        case .finding(let stated, let share, let finding):
            "De tus intervalos al \(self.share(stated)), el \(self.share(share)) contenía el valor real: "
                + {
                    switch finding {
                    case .fits: "es coherente. Mantén esa anchura."
                    case .tooNarrow(let factor?): "multiplica su anchura por \(factor), más o menos."
                    case .tooNarrow(nil): "hazlos más anchos."
                    case .tooWide(let factor?): "bastaría con multiplicar su anchura por \(factor), más o menos."
                    case .tooWide(nil): "bastarían intervalos más estrechos."
                    }
                }()
        case .standing(let inside, let estimates, let score):
            "\(number(inside)) de \(count(estimates, "intervalo", "intervalos")) \(inside == 1 ? "contenía" : "contenían") "
                + "el valor real (\(percent(inside, of: estimates)))."
                + (score.map { " Puntuación mediana: \($0) de la cifra (cuanto menor, mejor)." } ?? "")
        case .legend:
            "La barra es la parte que quedó dentro; el trazo vertical, la que dijiste. Por azar, la parte real puede estar "
                + "en cualquier punto del margen posible; los puntos llegan hasta su extremo superior."
        case .heading(.stated): "dicho"
        case .heading(.inside): "dentro"
        case .heading(.share): "parte"
        case .heading(.plausible): "posible"
        }
    }

    func hindi(_ phrase: EstimatePhrase) -> String {
        switch phrase {
        case .guide(let percent):
            "वे सबसे छोटी और सबसे बड़ी संख्याएँ लिखिए जिन पर आपको आश्चर्य न हो, जैसे 10-12 या 11 ± 1, ताकि सही संख्या के इनके बीच होने का "
                + "आपको \(share(percent)) भरोसा हो। भरोसा कुछ और हो तो उसे अंत में लिखिए: 10-12 @ 80। कार्यक्रम वैसा ही रहेगा।"
        case .topic(let percent): "अंतराल, \(share(percent)) भरोसा"
        case .intervalWanted:
            "अंतराल चाहिए: वे सबसे छोटी और सबसे बड़ी संख्याएँ जिन पर आपको आश्चर्य न हो, जैसे 10-12 या 11 ± 1।"
        case .confidenceWanted: "@ के बाद आपका भरोसा आता है: 50 से 99 तक कोई पूर्ण संख्या, प्रतिशत में।"
        case .nothingFits:
            "यहाँ अनुमान लगाने को कुछ नहीं है: ऐसा संख्या वाला प्रश्न चाहिए जिसका उत्तर एक ही संख्या हो। "
                + "बिना नाम के `practise --estimate` सभी प्रश्न-बैंकों से पूछता है।"
        case .stands: "अनुमान जैसा दिया गया वैसा ही रहता है; :undo उसे वापस लेता है।"
        case .inside(let truth, let interval): "भीतर: सही संख्या (\(truth)) अंतराल \(interval) में है।"
        case .outside(let truth, let interval, let miss, let isAbove):
            "बाहर: सही संख्या (\(truth)) अंतराल \(interval) से \(miss) \(isAbove ? "ऊपर" : "नीचे") है।"
        case .score(let score, let share):
            "अंक: \(score) (\(share.map { "संख्या का \($0); " } ?? "")जितना कम, उतना अच्छा)।"
        case .afterMiss: "Enter से आगे · :source · :undo"
        case .summary(let estimates, let inside, let expected, let seconds):
            "\(number(estimates)) अनुमान · \(number(inside)) भीतर (\(percent(inside, of: estimates))), अपेक्षित \(expected)"
                + ending(seconds)
        case .missed(let items): "बाहर रहे: \(items.joined(separator: ", "))"
        case .seeCalibration: "`stats calibration` दिखाता है कि आपके अंतराल अपना वादा कितना निभाते हैं।"
        case .answered(let percent): "अनुमान, \(share(percent))"
        case .none: "अभी कोई अनुमान नहीं है; `practise --estimate` अनुमान पूछता है।"
        case .tooEarly(let estimates, let fewest):
            "अब तक \(number(estimates)) अनुमान। एक ही स्तर पर \(fewest) से कम हों तो कुछ कहना जल्दबाज़ी होगी।"
        case .finding(let stated, let share, let finding):
            "आपके \(self.share(stated)) भरोसे वाले अंतरालों में से \(self.share(share)) में सही संख्या थी: "
                + {
                    switch finding {
                    case .fits: "यह ठीक बैठता है। चौड़ाई इतनी ही रखिए।"
                    case .tooNarrow(let factor?): "उनकी चौड़ाई लगभग \(factor) गुना कीजिए।"
                    case .tooNarrow(nil): "उन्हें और चौड़ा कीजिए।"
                    case .tooWide(let factor?): "इसकी लगभग \(factor) गुना चौड़ाई ही काफ़ी होगी।"
                    case .tooWide(nil): "इनसे सँकरे अंतराल भी काफ़ी होंगे।"
                    }
                }()
        case .standing(let inside, let estimates, let score):
            "\(number(estimates)) में से \(number(inside)) \(inside == 1 ? "अंतराल" : "अंतरालों") में सही संख्या थी (\(percent(inside, of: estimates)))।"
                + (score.map { " माध्यिका अंक: संख्या का \($0) (जितना कम, उतना अच्छा)।" } ?? "")
        case .legend:
            "पट्टी बताती है कि कितना अंश भीतर रहा, खड़ी रेखा आपका बताया भरोसा है। संयोग के कारण असली अंश संभव सीमा में कहीं भी हो सकता है; "
                + "बिंदु उसके ऊपरी सिरे तक जाते हैं।"
        case .heading(.stated): "भरोसा"
        case .heading(.inside): "भीतर"
        case .heading(.share): "अंश"
        case .heading(.plausible): "संभव"
        }
    }

    private func share(_ percent: Int) -> String { self.percent(percent, of: 100) }

    private func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(self.number(number)) \(number == 1 ? one : many)"
    }

    private func ending(_ seconds: Double) -> String { seconds >= 1 ? " · \(time(seconds))" : "" }
}
