/// The units everyone may use without declaring them.
///
/// Sizes are the legal definitions: the international yard and pound of 1959; the Russian measures by the law of 1899
/// (1 sazhen = 7 feet = 2.1336 m, 1 pound = 0.40951241 kg).
enum StandardUnits {
    /// By folded name; where a name occurs twice, in the order of `all`.
    static let byName: [String: [Unit]] = all.reduce(into: [:]) { table, row in
        for name in row.names { table[WordFolding.key(name), default: []].append(row.unit) }
    }

    /// A name ready to be compared with a misspelt one.
    struct Name: Sendable {
        let letters: [Unicode.Scalar]
        let proper: String
        let units: [Unit]
    }

    /// All names of three letters and more, in the order of their properly written forms.
    static let names: [Name] = Set(all.flatMap(\.names)).sorted().compactMap { name in
        let key = WordFolding.key(name)
        guard key.unicodeScalars.count >= 3, let units = byName[key] else { return nil }
        return Name(letters: Array(key.unicodeScalars), proper: name, units: units)
    }

    /// In the order of the tables below.
    static let all: [(unit: Unit, names: [String])] =
        measures.compactMap { row in
            guard let factor = Rational(decimal: row.factor) else { return nil }
            return (Unit(symbol: row.symbol, dimension: row.dimension, factor: factor), [row.symbol] + split(row.names))
        }
        + currencies.map { row in
            (Unit(symbol: row.symbol, dimension: .currency(row.code), factor: .one), [row.symbol] + split(row.names))
        }

    private static func split(_ names: String) -> [String] {
        names.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }

    private typealias Measure = (symbol: String, dimension: Dimension, factor: String, names: String)

    private static let measures: [Measure] = lengths + areas + volumes + masses + times + rates

    private static let lengths: [Measure] = [
        ("m", .length, "1", "metre, metres, meter, meters, metro, metros, मीटर, मी"),
        ("km", .length, "1000", "kilometre, kilometres, kilometer, kilometers, kilómetro, kilómetros, किलोमीटर, किमी, कि मी"),
        ("cm", .length, "0.01", "centimetre, centimetres, centimeter, centimeters, centímetro, centímetros, सेंटीमीटर, सेमी"),
        ("mm", .length, "0.001", "millimetre, millimetres, millimeter, millimeters, milímetro, milímetros, मिलीमीटर, मिमी"),
        ("mi", .length, "1609.344", "mile, miles, milla, millas, मील"),
        ("nmi", .length, "1852", "nautical mile, nautical miles, milla náutica, millas náuticas, समुद्री मील"),
        ("yd", .length, "0.9144", "yard, yards, yarda, yardas, गज, गज़"),
        ("ft", .length, "0.3048", "foot, feet, pie, pies, फुट, फ़ीट, फीट"),
        ("in", .length, "0.0254", "inch, inches, pulgada, pulgadas, इंच"),
        ("verst", .length, "1066.8", "versts, versta, verstas, वर्स्ट"),
        ("sazhen", .length, "2.1336", "sazhens, sagene, sagenes, sazhén, sazhenes, साजेन"),
        ("arshin", .length, "0.7112", "arshins, arshín, arshines, archín, archines, अर्शिन"),
        ("vershok", .length, "0.04445", "vershoks, vershki, वेर्शोक"),
    ]

    private static let areas: [Measure] = [
        (
            "m²", .area, "1",
            "sq m, square metre, square metres, square meter, square meters, metro cuadrado, metros cuadrados, वर्ग मीटर"
        ),
        (
            "km²", .area, "1000000",
            "sq km, square kilometre, square kilometres, square kilometer, square kilometers, kilómetro cuadrado, kilómetros cuadrados, वर्ग किलोमीटर, वर्ग किमी, वर्ग कि मी"
        ),
        (
            "cm²", .area, "0.0001",
            "sq cm, square centimetre, square centimetres, square centimeters, centímetros cuadrados, वर्ग सेंटीमीटर"
        ),
        ("ha", .area, "10000", "hectare, hectares, hectárea, hectáreas, हेक्टेयर, हेक्टर"),
        ("acre", .area, "4046.8564224", "acres, ac, एकड़"),
        ("mi²", .area, "2589988.110336", "sq mi, square mile, square miles, milla cuadrada, millas cuadradas, वर्ग मील"),
        ("ft²", .area, "0.09290304", "sq ft, square foot, square feet, pie cuadrado, pies cuadrados, वर्ग फुट, वर्ग फीट"),
        // 2400 square sazhen: 2400 × 2.1336².
        (
            "desiatina", .area, "10925.397504",
            "desiatinas, desyatina, desyatinas, dessiatin, dessiatins, dessiatine, dessiatines, desiatin, desiatins, dessiatina, dessiatinas, deciatina, deciatinas, desiatine, desiatines, देस्यातिना, देसियातिना, देसियातीना, दसियातिना, डेसियाटिना, देसियातिन"
        ),
        ("square sazhen", .area, "4.55224896", "sazhen², square sazhens, sazhen cuadrado, sazhenes cuadrados, वर्ग साजेन"),
    ]

    private static let volumes: [Measure] = [
        (
            "m³", .volume, "1",
            "cubic metre, cubic metres, cubic meter, cubic meters, metro cúbico, metros cúbicos, घन मीटर"
        ),
        ("l", .volume, "0.001", "litre, litres, liter, liters, litro, litros, लीटर"),
        ("ml", .volume, "0.000001", "millilitre, millilitres, milliliter, milliliters, mililitro, mililitros, मिलीलीटर"),
        ("hl", .volume, "0.1", "hectolitre, hectolitres, hectoliters, hectolitro, hectolitros"),
        (
            "cm³", .volume, "0.000001",
            "cubic centimetre, cubic centimetres, cubic centimeters, centímetros cúbicos, घन सेंटीमीटर"
        ),
        (
            "km³", .volume, "1000000000",
            "cubic kilometre, cubic kilometres, cubic kilometers, kilómetros cúbicos, घन किलोमीटर"
        ),
    ]

    private static let masses: [Measure] = [
        ("g", .mass, "1", "gram, grams, gramme, grammes, gr, gramo, gramos, ग्राम"),
        ("kg", .mass, "1000", "kilogram, kilograms, kilo, kilos, kilogramo, kilogramos, किलोग्राम, किलो, किग्रा, कि ग्रा"),
        ("mg", .mass, "0.001", "milligram, milligrams, miligramo, miligramos, मिलीग्राम"),
        ("t", .mass, "1000000", "tonne, tonnes, ton, tons, metric ton, metric tons, tonelada, toneladas, टन"),
        ("quintal", .mass, "100000", "quintals, quintales, centner, centners, क्विंटल, कुंतल"),
        ("pood", .mass, "16380.4964", "poods, pud, puds, pudes, पूड, पूद"),
        ("lb", .mass, "453.59237", "lbs, pound, pounds, libra, libras, पाउंड"),
        ("oz", .mass, "28.349523125", "ounce, ounces, onza, onzas, औंस"),
    ]

    private static let times: [Measure] = [
        ("s", .time, "1", "sec, secs, second, seconds, seg, segundo, segundos, सेकंड, सेकेंड"),
        ("min", .time, "60", "mins, minute, minutes, minuto, minutos, मिनट, m"),
        ("h", .time, "3600", "hr, hrs, hour, hours, hora, horas, घंटा, घंटे, घण्टा, घण्टे, घंटों"),
        ("d", .time, "86400", "day, days, día, días, दिन, दिनों, दिवस"),
        ("week", .time, "604800", "weeks, wk, semana, semanas, सप्ताह, हफ़्ता, हफ़्ते"),
        ("month", .calendar, "1", "months, mo, mes, meses, महीना, महीने, महीनों, माह, मास"),
        ("year", .calendar, "12", "years, yr, yrs, año, años, साल, सालों, वर्ष, वर्षों, बरस"),
        ("decade", .calendar, "120", "decades, década, décadas, दशक, दशकों"),
        ("century", .calendar, "1200", "centuries, siglo, siglos, शताब्दी, सदी, सदियों"),
    ]

    private static let rates: [Measure] = [
        ("m/s", .speed, "3.6", "metres per second, meters per second, metros por segundo, मीटर प्रति सेकंड"),
        ("km/h", .speed, "1", "kmh, kph, kilometres per hour, kilometers per hour, kilómetros por hora, किलोमीटर प्रति घंटा"),
        ("mph", .speed, "1.609344", "miles per hour, millas por hora, मील प्रति घंटा"),
        (
            "kWh", .energy, "1",
            "kilowatt hour, kilowatt hours, kilowatt-hours, kilovatio hora, kilovatios hora, किलोवाट घंटा"
        ),
        ("MWh", .energy, "1000", "megawatt hours, megavatios hora"),
        ("GWh", .energy, "1000000", "gigawatt hours, gigavatios hora"),
        ("TWh", .energy, "1000000000", "terawatt hours, teravatios hora"),
        ("kW", .power, "1", "kilowatt, kilowatts, kilovatio, kilovatios, किलोवाट"),
        ("MW", .power, "1000", "megawatt, megawatts, megavatio, megavatios, मेगावाट"),
        ("GW", .power, "1000000", "gigawatt, gigawatts, gigavatio, gigavatios, गीगावाट"),
    ]

    private static let currencies: [(symbol: String, code: String, names: String)] = [
        ("rouble", "RUB", "roubles, ruble, rubles, rublo, rublos, rub, rbl, ₽, रूबल, रुबल"),
        (
            "gold rouble", "gold-rouble",
            "gold roubles, gold ruble, gold rubles, rouble in gold, roubles in gold, rubles in gold, rublo oro, rublos oro, rublos-oro, rublo de oro, rublos de oro, rublos en oro, rublos/oro, स्वर्ण रूबल, सोने के रूबल, सोने का रूबल, स्वर्ण रुबल"
        ),
        ("dollar", "USD", "dollars, usd, $, us$, dólar, dólares, डॉलर, डालर"),
        ("euro", "EUR", "euros, eur, €, यूरो"),
        ("rupee", "INR", "rupees, rupia, rupias, inr, rs, re, ₹, ₨, रुपया, रुपये, रुपए, रुपयों, रुपयें, रू, रु, रूपया, रूपये, रूपए"),
        (
            "pound", "GBP",
            "pounds, pound sterling, pounds sterling, libra, libras, libra esterlina, libras esterlinas, gbp, £, पाउंड"
        ),
        ("yen", "JPY", "yens, jpy, ¥, येन"),
        ("yuan", "CNY", "yuans, cny, rmb, renminbi, युआन"),
        ("peso", "peso", "pesos, $, mxn, पेसो"),
    ]
}

extension Dimension {
    /// The unit of which one is one: `m`, `m²`, `g`; the noun of what is counted.
    public var baseSymbol: String? {
        if case .count(let noun) = self { return noun }
        return StandardUnits.byName.values.lazy.joined().filter { $0.dimension == self && $0.factor == .one }
            .map(\.symbol).min { ($0.count, $0) < ($1.count, $1) }
    }
}
