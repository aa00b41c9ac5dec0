/// The units everyone may use without declaring them, with their exact sizes; their names are in the languages' files.
///
/// Sizes are the legal definitions: the International System, the international yard and pound of 1959 (1 yd = 0.9144 m,
/// 1 lb = 453.59237 g), the US and imperial gallons, and the Russian measures by the law of 1899 (1 sazhen = 7 feet,
/// 1 funt = 409.51241 g, 1 garnets = 3.279842 l).
enum StandardUnits {
    private typealias Measure = (symbol: String, dimension: Dimension, factor: String, abbreviations: String)

    private static let measures: [Measure] = lengths + areas + volumes + masses + rates + times + money

    /// In metres.
    private static let lengths: [Measure] = [
        ("m", .length, "1", ""),
        ("km", .length, "1000", ""),
        ("dm", .length, "0.1", ""),
        ("cm", .length, "0.01", ""),
        ("mm", .length, "0.001", ""),
        ("Mm", .length, "1000000", ""),
        ("µm", .length, "0.000001", "μm"),
        ("mi", .length, "1609.344", ""),  // 1760 yd
        ("nmi", .length, "1852", ""),
        ("yd", .length, "0.9144", "yds"),
        ("ft", .length, "0.3048", ""),  // 1/3 yd
        ("in", .length, "0.0254", ""),  // 1/36 yd
        ("verst", .length, "1066.8", ""),  // 500 sazhen
        ("sazhen", .length, "2.1336", ""),  // 7 ft
        ("arshin", .length, "0.7112", ""),  // 1/3 sazhen
        ("vershok", .length, "0.04445", ""),  // 1/16 arshin
    ]

    /// In square metres: the squares of the lengths.
    private static let areas: [Measure] = [
        ("m²", .area, "1", "sq m, qm"),
        ("km²", .area, "1000000", "sq km, qkm"),
        ("dm²", .area, "0.01", ""),
        ("cm²", .area, "0.0001", "sq cm"),
        ("mm²", .area, "0.000001", ""),
        ("ha", .area, "10000", ""),
        ("are", .area, "100", ""),
        ("acre", .area, "4046.8564224", "ac"),  // 4840 yd²
        ("mi²", .area, "2589988.110336", "sq mi"),
        ("yd²", .area, "0.83612736", "sq yd"),
        ("ft²", .area, "0.09290304", "sq ft"),
        ("in²", .area, "0.00064516", "sq in"),
        ("desiatina", .area, "10925.397504", ""),  // 2400 square sazhen
        ("square verst", .area, "1138062.24", "verst²"),
        ("square sazhen", .area, "4.55224896", "sazhen²"),
        ("square arshin", .area, "0.50580544", "arshin²"),
    ]

    /// In cubic metres.
    private static let volumes: [Measure] = [
        ("m³", .volume, "1", "cu m, cbm"),
        ("km³", .volume, "1000000000", "cu km"),
        ("dm³", .volume, "0.001", ""),
        ("cm³", .volume, "0.000001", "cc"),
        ("l", .volume, "0.001", "ltr"),
        ("ml", .volume, "0.000001", "mL"),
        ("ML", .volume, "1000", "Ml"),
        ("cl", .volume, "0.00001", ""),
        ("dl", .volume, "0.0001", ""),
        ("hl", .volume, "0.1", ""),
        ("ft³", .volume, "0.028316846592", "cu ft"),
        ("in³", .volume, "0.000016387064", "cu in"),
        ("US gallon", .volume, "0.003785411784", ""),  // 231 in³
        ("imperial gallon", .volume, "0.00454609", ""),
        ("US pint", .volume, "0.000473176473", ""),  // 1/8 gallon
        ("imperial pint", .volume, "0.00056826125", ""),  // 1/8 gallon
        ("US bushel", .volume, "0.03523907016688", ""),  // 2150.42 in³
        ("imperial bushel", .volume, "0.03636872", ""),  // 8 gallons
        ("barrel of oil", .volume, "0.158987294928", "bbl"),  // 42 US gallons
        ("garnets", .volume, "0.003279842", ""),
        ("chetverik", .volume, "0.026238736", ""),  // 8 garnets
        ("chetvert", .volume, "0.209909888", ""),  // 8 chetverik
        ("vedro", .volume, "0.0122994075", ""),  // 15/4 garnets
    ]

    /// In grams.
    private static let masses: [Measure] = [
        ("g", .mass, "1", ""),
        ("kg", .mass, "1000", ""),
        ("mg", .mass, "0.001", ""),
        ("Mg", .mass, "1000000", ""),
        ("t", .mass, "1000000", ""),
        ("quintal", .mass, "100000", "dz"),
        ("half-quintal", .mass, "50000", ""),
        ("metric pound", .mass, "500", ""),
        ("pood", .mass, "16380.4964", ""),  // 40 funt
        ("funt", .mass, "409.51241", ""),
        ("zolotnik", .mass, "409.51241/96", ""),
        ("berkovets", .mass, "163804.964", ""),  // 10 poods
        ("lb", .mass, "453.59237", "lbs"),
        ("oz", .mass, "28.349523125", ""),  // 1/16 lb
        ("stone", .mass, "6350.29318", ""),  // 14 lb
        ("short ton", .mass, "907184.74", ""),  // 2000 lb
        ("long ton", .mass, "1016046.9088", ""),  // 2240 lb
    ]

    /// In seconds; in months, which are no fixed number of days.
    private static let times: [Measure] = [
        ("s", .time, "1", ""),
        ("ms", .time, "0.001", ""),
        ("Ms", .time, "1000000", ""),
        ("min", .time, "60", "mins, m"),
        ("h", .time, "3600", "hr, hrs"),
        ("d", .time, "86400", ""),
        ("week", .time, "604800", "wk"),
        ("month", .calendar, "1", "mo"),
        ("year", .calendar, "12", "yr, yrs"),
        ("decade", .calendar, "120", ""),
        ("century", .calendar, "1200", ""),
        ("millennium", .calendar, "12000", ""),
    ]

    /// In kilometres an hour, kilowatt hours and kilowatts; degrees are differences of no other scale.
    private static let rates: [Measure] = [
        ("m/s", .speed, "3.6", ""),
        ("km/h", .speed, "1", "kmh, kph"),
        ("mph", .speed, "1.609344", ""),
        ("knot", .speed, "1.852", "kn, kt"),
        ("kWh", .energy, "1", ""),
        ("Wh", .energy, "0.001", ""),
        ("MWh", .energy, "1000", ""),
        ("mWh", .energy, "0.000001", ""),
        ("GWh", .energy, "1000000", ""),
        ("TWh", .energy, "1000000000", ""),
        ("J", .energy, "1/3600000", ""),
        ("kJ", .energy, "1/3600", ""),
        ("MJ", .energy, "1/3.6", ""),
        ("mJ", .energy, "1/3600000000", ""),
        ("GJ", .energy, "2500/9", ""),
        ("kcal", .energy, "4.184/3600", ""),  // the thermochemical calorie, 4.184 J
        ("W", .power, "0.001", ""),
        ("kW", .power, "1", ""),
        ("MW", .power, "1000", ""),
        ("mW", .power, "0.000001", ""),
        ("GW", .power, "1000000", ""),
        ("metric horsepower", .power, "0.73549875", "PS, CV"),  // 75 kgf·m/s
        ("horsepower", .power, "0.74569987158227022", "hp"),  // 550 ft·lbf/s
        ("°C", .temperature("celsius"), "1", "℃"),
        ("°F", .temperature("fahrenheit"), "1", "℉"),
        ("K", .temperature("kelvin"), "1", ""),
    ]

    /// Coins of one currency are parts of it by law; exchange rates between currencies are not units.
    private static let money: [Measure] = [
        ("rouble", .currency("RUB"), "1", "rub, rbl, ₽"),
        ("kopeck", .currency("RUB"), "0.01", "kop"),
        ("gold rouble", .currency("gold-rouble"), "1", ""),
        ("dollar", .currency("USD"), "1", "usd, $, us$"),
        ("euro", .currency("EUR"), "1", "eur, €"),
        ("rupee", .currency("INR"), "1", "inr, rs, re, ₹, ₨"),
        ("paisa", .currency("INR"), "0.01", ""),
        ("pound", .currency("GBP"), "1", "gbp, £"),
        ("yen", .currency("JPY"), "1", "jpy, ¥"),
        ("yuan", .currency("CNY"), "1", "cny, rmb"),
        ("peso", .currency("peso"), "1", "$, mxn"),
        ("peseta", .currency("ESP"), "1", "pta, ptas"),
        ("franc", .currency("franc"), "1", "chf, frs"),
        ("mark", .currency("mark"), "1", ""),
    ]
}

extension StandardUnits {
    /// By folded name; where a name occurs twice, in the order of the tables above.
    static let byName: [String: [Unit]] = all.reduce(into: [:]) { table, row in
        for name in row.names {
            let key = WordFolding.key(name)
            if table[key]?.contains(row.unit) != true { table[key, default: []].append(row.unit) }
        }
    }

    /// Symbols that differ from one another by nothing but their case, by folded name: `mW` and `MW`.
    static let cased: [String: [(symbol: String, unit: Unit)]] = {
        let symbols = measures.flatMap { row in
            [row.symbol] + row.abbreviations.parts(between: ",").filter { !$0.isEmpty }
        }
        let groups = Dictionary(grouping: symbols) { WordFolding.key($0) }.filter { $0.value.count > 1 }
        return groups.compactMapValues { group in
            let pairs = group.compactMap { symbol in
                all.first { $0.symbols.contains(symbol) }.map { (symbol, $0.unit) }
            }
            return Set(pairs.map(\.1)).count > 1 && Set(group).count == group.count ? pairs : nil
        }
    }()

    /// The first words of names of more than one.
    static let heads = Set(byName.keys.compactMap(head(of:)))

    static let filter: NameFilter = byName.keys.reduce(into: NameFilter()) { $0.insert($1) }

    /// What stands before the first blank, slash or hyphen of a folded name.
    static func head(of key: String) -> String? {
        key.firstIndex { $0 == " " || $0 == "/" || $0 == "-" }.map { String(key[..<$0]) }
    }

    /// A name ready to be compared with a misspelt one.
    struct Name: Sendable {
        let letters: [Unicode.Scalar]
        let proper: String
        let units: [Unit]
    }

    /// All names of three letters and more, in the order of their properly written forms.
    static let names: [Name] = list(of: all.flatMap(\.names))

    /// The same, of the symbols and the names in one language.
    static let namesByLanguage: [String: [Name]] = NumberLanguage.all.reduce(into: [:]) { table, language in
        table[language.tag] = list(of: all.flatMap(\.symbols) + language.unitNames.values.joined())
    }

    private static func list(of names: [String]) -> [Name] {
        Set(names).sorted().compactMap { name in
            let key = WordFolding.key(name)
            guard key.unicodeScalars.count >= 3, let units = byName[key] else { return nil }
            return Name(letters: Array(key.unicodeScalars), proper: name, units: units)
        }
    }

    /// Every unit with its symbol, its abbreviations and its names in all languages.
    static let all: [(unit: Unit, symbols: [String], names: [String])] = {
        let languages = NumberLanguage.all.map(\.unitNames)
        return measures.compactMap { row in
            guard let factor = size(row.factor) else { return nil }
            let symbols = [row.symbol] + row.abbreviations.parts(between: ",").filter { !$0.isEmpty }
            return (
                Unit(symbol: row.symbol, dimension: row.dimension, factor: factor),
                symbols, symbols + languages.flatMap { $0[row.symbol] ?? [] }
            )
        }
    }()

    /// A decimal or a quotient of two.
    private static func size(_ text: String) -> Rational? {
        let parts = text.split(separator: "/").compactMap { Rational(decimal: $0) }
        return parts.count == 2 ? parts[0].divided(by: parts[1]) : parts.first
    }
}

extension Dimension {
    /// The unit of which one is one: `m`, `m²`, `g`; the noun of what is counted.
    public var baseSymbol: String? {
        if case .count(let noun) = self { return noun }
        return StandardUnits.byName.values.lazy.joined().filter { $0.dimension == self && $0.factor == .one }
            .map(\.symbol).min { ($0.count, $0) < ($1.count, $1) }
    }
}
