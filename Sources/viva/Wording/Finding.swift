import Assessment
import Quantities

/// What is said of a missed figure, its parts in words already.
enum Finding {
    case powerOfTen(Int, isRounded: Bool)
    case rightInUnit(String)
    case wrongUnit(typed: String, wanted: String)
    case sign
    case complement
    case swappedDigits
    case swappedWithGap(Int)
    case sibling(figure: String, stem: String, item: String)
    case roundedTooFar
    case roundedWrongly(right: String)
    case roundedTooLittle(right: String)
    case oneEnd(isLow: Bool)
    case near(percent: String, isHigh: Bool)
    case points(String, isOne: Bool, isHigh: Bool)
    case difference(String, isHigh: Bool)
}

extension Wording {
    func english(_ finding: Finding) -> String {
        switch finding {
        case .powerOfTen(let exponent, false):
            "The digits are right; the size is off by a factor of \(power(exponent))."
        case .powerOfTen(let exponent, true):
            "Nearly right but for the size, which is off by a factor of \(power(exponent))."
        case .rightInUnit(let unit): "Your number is right in this unit: \(unit)."
        case .wrongUnit(let typed, let wanted): "The number is right and the unit is not: \(wanted), not \(typed)."
        case .sign: "Only the sign is wrong."
        case .complement: "That is the other part: what remains when the share asked for is taken away."
        case .swappedDigits: "Two digits have changed places."
        case .swappedWithGap(let gap): "This answer and the one in gap \(number(gap)) have changed places."
        case .sibling(let figure, let stem, let item): "\(figure) answers another question: “\(stem)” (\(item))"
        case .roundedTooFar: "Rounded too far: more digits are wanted."
        case .roundedWrongly(let right): "Rounded to that place it would be \(right)."
        case .roundedTooLittle(let right): "Fewer digits are wanted: rounded so, it would be \(right)."
        case .oneEnd(true): "The lower end is right, the upper one is not."
        case .oneEnd(false): "The upper end is right, the lower one is not."
        case .near(let percent, let isHigh): "You were \(percent)% too \(isHigh ? "high" : "low")."
        case .points(let points, let isOne, let isHigh):
            "You were \(points) percentage \(isOne ? "point" : "points") too \(isHigh ? "high" : "low")."
        case .difference(let amount, let isHigh): "You were \(amount) too \(isHigh ? "high" : "low")."
        }
    }

    func spanish(_ finding: Finding) -> String {
        switch finding {
        case .powerOfTen(let exponent, false):
            "Las cifras son correctas; la magnitud falla por un factor de \(power(exponent))."
        case .powerOfTen(let exponent, true):
            "Casi correcto, salvo la magnitud, que falla por un factor de \(power(exponent))."
        case .rightInUnit(let unit): "Tu número es correcto en esta unidad: \(unit)."
        case .wrongUnit(let typed, let wanted): "El número es correcto, la unidad no: \(wanted), no \(typed)."
        case .sign: "Solo falla el signo."
        case .complement: "Esa es la otra parte: lo que queda al quitar la que se pide."
        case .swappedDigits: "Hay dos cifras cambiadas de sitio."
        case .swappedWithGap(let gap): "Esta respuesta y la del hueco \(number(gap)) están cambiadas de sitio."
        case .sibling(let figure, let stem, let item): "\(figure) responde a otra pregunta: «\(stem)» (\(item))"
        case .roundedTooFar: "Has redondeado de más: se piden más cifras."
        case .roundedWrongly(let right): "Redondeado hasta esa cifra sería \(right)."
        case .roundedTooLittle(let right): "Se piden menos cifras: redondeado así sería \(right)."
        case .oneEnd(true): "El extremo inferior es correcto; el superior, no."
        case .oneEnd(false): "El extremo superior es correcto; el inferior, no."
        case .near(let percent, let isHigh):
            isHigh ? "Te pasaste un \(percent)\u{A0}%." : "Te quedaste un \(percent)\u{A0}% por debajo."
        case .points(let points, let isOne, let isHigh):
            (isHigh ? "Te pasaste por " : isOne ? "Te faltó " : "Te faltaron ")
                + "\(points) \(isOne ? "punto porcentual" : "puntos porcentuales")."
        case .difference(let amount, let isHigh):
            isHigh ? "Te pasaste por \(amount)." : "Te quedaste \(amount) por debajo."
        }
    }

    func hindi(_ finding: Finding) -> String {
        switch finding {
        case .powerOfTen(let exponent, false): "अंक सही हैं, पर परिमाण में \(power(exponent)) गुने का अंतर है।"
        case .powerOfTen(let exponent, true): "लगभग सही, पर परिमाण में \(power(exponent)) गुने का अंतर है।"
        case .rightInUnit(let unit): "आपकी संख्या इस इकाई में सही है: \(unit)।"
        case .wrongUnit(let typed, let wanted): "संख्या सही है, इकाई नहीं: \(wanted) चाहिए, \(typed) नहीं।"
        case .sign: "केवल धन-ऋण का चिह्न गलत है।"
        case .complement: "यह बाकी हिस्सा है: पूछा गया हिस्सा निकालने पर जो बचता है।"
        case .swappedDigits: "दो अंक आपस में बदल गए हैं।"
        case .swappedWithGap(let gap): "यह उत्तर और रिक्त स्थान \(number(gap)) का उत्तर आपस में बदल गए हैं।"
        case .sibling(let figure, let stem, let item): "\(figure) किसी और प्रश्न का उत्तर है: “\(stem)” (\(item))"
        case .roundedTooFar: "ज़रूरत से ज़्यादा पूर्णांकन हुआ: और अंक चाहिए।"
        case .roundedWrongly(let right): "उस स्थान तक पूर्णांकन करने पर \(right) होता है।"
        case .roundedTooLittle(let right): "कम अंक चाहिए: वैसे पूर्णांकन करने पर \(right) होता है।"
        case .oneEnd(true): "निचला सिरा सही है, ऊपरी नहीं।"
        case .oneEnd(false): "ऊपरी सिरा सही है, निचला नहीं।"
        case .near(let percent, let isHigh): "आपका उत्तर \(percent)% \(isHigh ? "ज़्यादा" : "कम") रहा।"
        case .points(let points, _, let isHigh): "आपका उत्तर \(points) प्रतिशत अंक \(isHigh ? "ज़्यादा" : "कम") रहा।"
        case .difference(let amount, let isHigh): "आपका उत्तर \(amount) \(isHigh ? "ज़्यादा" : "कम") रहा।"
        }
    }
}
