extension NumberLanguage {
    static let german = NumberLanguage(
        "de", convention: Convention(decimalMark: ",", groupMark: "."),
        regions: [("CH LI", Convention(decimalMark: ".", groupMark: "’"))],
        remarks: Remarks(
            links: "der die das des den dem von vom an", periods: "pro je im in jeden jedes",
            endings: "n en e er es s ern"),
        units: germanUnits,
        vocabulary: .german)
}

extension Vocabulary {
    fileprivate static let german = Vocabulary(
        fallback: english, except: "a,an,in,the,to,of,and,some,c,by,times", hasCompounds: true
    ) { words in
        words.addNumbersBelowHundred()
        words.add("null", .number(0, step: 0))
        words.addArticles("ein")

        words.add("hundert", .scale(Scale(value: 100, bare: .anywhere)))
        words.add("tausend,tausent", .scale(Scale(value: 1000, bare: .anywhere)))
        words.add("hunderte,hunderten", .scale(Scale(value: 100, bare: .never)))
        words.add("tausende,tausenden", .scale(Scale(value: 1000, bare: .never)))
        words.add("million,milion", .scale(Scale(value: 1_000_000)))
        words.add("millionen,milionen,millione", .scale(Scale(value: 1_000_000, bare: .never)))
        words.add("milliarde,miliarde", .scale(Scale(value: 1_000_000_000)))
        words.add("milliarden,miliarden", .scale(Scale(value: 1_000_000_000, bare: .never)))
        words.add("billion", .scale(Scale(value: 1_000_000_000_000)))
        words.add("billionen", .scale(Scale(value: 1_000_000_000_000, bare: .never)))
        words.add("billiarde", .scale(Scale(value: 1_000_000_000_000_000)))
        words.add("billiarden", .scale(Scale(value: 1_000_000_000_000_000, bare: .never)))
        words.add("trillion", .scale(Scale(value: 1_000_000_000_000_000_000)))
        words.add("trillionen", .scale(Scale(value: 1_000_000_000_000_000_000, bare: .never)))
        words.add("dutzend", .scale(Scale(value: 12)))
        words.add("dutzende,dutzenden", .scale(Scale(value: 12, bare: .never)))
        words.add("schock", .ambiguous("60"))
        words.add("tsd,tds", .scale(Scale(value: 1000, bare: .never, isAbbreviation: true)))
        words.add("mio,mill,mln", .scale(Scale(value: 1_000_000, bare: .never, isAbbreviation: true)))
        words.add("mrd,mia,md", .scale(Scale(value: 1_000_000_000, bare: .never, isAbbreviation: true)))
        words.add("bio,bill", .scale(Scale(value: 1_000_000_000_000, bare: .never, isAbbreviation: true)))
        // English sizes, and abbreviations of two sizes.
        words.add("billions,bn", .ambiguous("Milliarden"))
        words.add("trillions", .ambiguous("Billionen"))
        words.addCapitals("B", .ambiguous("Milliarde"))
        words.addCapitals("T", .ambiguous("Tausend"))
        words.addCapitals("MM", .ambiguous("Million"))
        words.add("viele,einige,mehrere,ein paar,paar,wenige,manche,zig,etliche,unzählige,ein bisschen", .vague)
        words.add("und ein paar,und etwas,und ein bisschen,hunderttausende,zehntausende,abertausende", .vague)

        words.add("halb,halbe,halber,halbes,halben,hälfte,die hälfte", .part(.half, .atMostOne))
        words.add("drittel", .part(.third, .any))
        words.add("viertel", .part(.quarter, .any))
        words.add("fünftel,fuenftel", .part(.over(5), .any))
        words.add("zehntel", .part(.over(10), .any))
        words.add(
            "anderthalb,anderthalbe,eineinhalb,einundeinhalb",
            .amount(Rational(reducedNumerator: 3, denominator: 2)))
        words.add("dreiviertel", .amount(.threeQuarters))
        words.add("und eine halbe,und ein halb,und ein halbes,und einen halben,einhalb", .andPart(.half))
        words.add("und ein viertel", .andPart(.quarter))
        words.add("und ein drittel", .andPart(.third))
        words.add("und drei viertel,und dreiviertel", .andPart(.threeQuarters))

        words.add("und", .and)
        words.add("von,der", .of)
        words.add("komma,punkt", .point)
        words.add("minus", .minus)
        words.add("plus", .plus)
        words.add("mal", .times)
        words.add("prozent,vom hundert,v h,vh,v hundert", .percent)

        words.add("etwa,rund,circa,ca,zirka,ungefähr,ungefaehr,annähernd,schätzungsweise,um die,an die", .about)
        words.add("in etwa,grob,so um,geschätzt,mehr oder weniger,approx", .about)
        words.add(
            "mehr als,über,ueber,größer als,oberhalb von,groesser als,höher als,hoeher als", .bound(.above))
        words.add("mindestens,wenigstens,zumindest,oder mehr,ab,nicht weniger als,minimal", .bound(.atLeast))
        words.add("größer oder gleich,groesser oder gleich,größer gleich,nicht unter", .bound(.atLeast))
        words.add("und mehr,oder höher,oder darüber", .bound(.atLeast))
        words.add("gut,etwas mehr als,etwas über", .near(.above))
        words.add("weniger als,unter,kleiner als,unterhalb von", .bound(.below))
        words.add("höchstens,hoechstens,maximal,oder weniger,bis zu,nicht mehr als", .bound(.atMost))
        words.add("kleiner oder gleich,kleiner gleich,nicht über,nicht ueber", .bound(.atMost))
        words.add("oder niedriger,oder darunter,bis einschließlich", .bound(.atMost))
        words.add("knapp,fast,beinahe,nahezu,kaum,etwas weniger als,bald", .near(.below))
        words.add("um,gegen,um das jahr", .beforeYear(nil))
        words.add("nach", .beforeYear(.above))
        words.add("vor", .beforeYear(.below))
        words.add("zwischen", .rangeOpen)
        words.add("bis", .rangeJoin(.atMost))
        words.add("im durchschnitt,durchschnittlich,im schnitt,im mittel,insgesamt,genau,exakt,nur,gleich", .filler)
        words.add("im jahr,im jahre,das jahr,jahr,die jahre,in den jahren,anno,im,in,am,die,das,den", .filler)
        words.add("n chr,nach christus", .filler)
        words.add("unendlich", .notFinite)
    }
}

extension Vocabulary {
    /// From one to ninety-nine, each one word ("dreiundfünfzig"), and each with a half ("dreieinhalb").
    fileprivate mutating func addNumbersBelowHundred() {
        let units = Self.spellings(
            """
            ein/eins/eine/einen/einer/einem/eines zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn
            elf zwölf/zwoelf dreizehn vierzehn fünfzehn/fuenfzehn sechzehn/sechszehn siebzehn/siebenzehn achtzehn neunzehn
            """)
        let tens = Self.spellings(
            """
            zwanzig dreißig/dreissig/dreisig vierzig fünfzig/fuenfzig sechzig/sechszig siebzig/siebenzig achtzig neunzig
            """)
        for (index, spellings) in units.enumerated() { addNumber(index + 1, spellings) }
        for (ten, spellings) in tens.enumerated() {
            addNumber(20 + 10 * ten, spellings)
            for (index, names) in units.prefix(9).enumerated() {
                // Only "ein" is joined; its other forms stand alone.
                let joined = index == 0 ? ["ein"] : names
                addNumber(20 + 10 * ten + index + 1, joined.flatMap { name in spellings.map { name + "und" + $0 } })
                // Apart it could be two ends: "zwischen drei und zwanzig".
                for name in names {
                    for ten in spellings { add("\(name) und \(ten)", .ambiguous("\(joined[0])und\(spellings[0])")) }
                }
            }
        }
    }

    private mutating func addNumber(_ value: Int, _ spellings: [String]) {
        for spelling in spellings {
            add(spelling, .number(value, step: 1))
            guard value > 1 else { continue }
            let parts: [(name: String, of: Int128)] = [("einhalb", 2), ("einviertel", 4), ("eindrittel", 3)]
            for part in parts {
                let sum = Rational(reducedNumerator: Int128(value) * part.of + 1, denominator: part.of)
                add(spelling + part.name, .amount(sum))
            }
        }
    }
}

private let germanUnits =
    """
    m: Meter, Metern
    km: Kilometer, Kilometern
    dm: Dezimeter, Dezimetern
    cm: Zentimeter, Zentimetern
    mm: Millimeter, Millimetern
    µm: Mikrometer, Mikrometern
    mi: Meile, Meilen
    nmi: Seemeile, Seemeilen, nautische Meile, nautische Meilen
    yd: Yard, Yards
    ft: Fuß, Fuss
    in: Zoll
    verst: Werst
    sazhen: Saschen, Sashen
    arshin: Arschin
    vershok: Werschok
    m²: Quadratmeter, Quadratmetern
    km²: Quadratkilometer, Quadratkilometern
    dm²: Quadratdezimeter
    cm²: Quadratzentimeter
    mm²: Quadratmillimeter
    ha: Hektar, Hektare, Hektaren
    are: Ar
    acre: Acres
    mi²: Quadratmeile, Quadratmeilen
    yd²: Quadratyard
    ft²: Quadratfuß, Quadratfuss
    in²: Quadratzoll
    desiatina: Desjatine, Desjatinen, Deßjatine, Deßjatinen, Dessjatine, Dessjatinen, Desjatina, Desjatinas
    square verst: Quadratwerst
    square sazhen: Quadratsaschen
    square arshin: Quadratarschin
    m³: Kubikmeter, Kubikmetern
    km³: Kubikkilometer
    dm³: Kubikdezimeter
    cm³: Kubikzentimeter
    l: Liter, Litern
    ml: Milliliter
    cl: Zentiliter
    dl: Deziliter
    hl: Hektoliter
    ft³: Kubikfuß, Kubikfuss
    in³: Kubikzoll
    US gallon: US-Gallone, US-Gallonen, amerikanische Gallone, amerikanische Gallonen, Gallone, Gallonen
    imperial gallon: imperiale Gallone, imperiale Gallonen, Gallone, Gallonen
    US pint: Pint, Pints
    imperial pint: Pint, Pints
    US bushel: Bushel
    imperial bushel: Bushel
    barrel of oil: Barrel, Barrel Öl, Fass Öl
    chetvert: Tschetwert
    vedro: Wedro
    g: Gramm
    kg: Kilogramm, Kilo, Kilos
    mg: Milligramm
    t: Tonne, Tonnen
    quintal: Doppelzentner, Dezitonne, Meterzentner, Zentner, Ztr
    half-quintal: Zentner, Ztr
    metric pound: Pfund
    pood: Pud
    funt: russisches Pfund, russische Pfund
    zolotnik: Solotnik
    berkovets: Berkowez
    lb: englisches Pfund, englische Pfund, Pfund
    oz: Unze, Unzen
    s: Sekunde, Sekunden, Sek
    ms: Millisekunde, Millisekunden
    min: Minute, Minuten, Min
    h: Stunde, Stunden, Std
    d: Tag, Tage, Tagen
    week: Woche, Wochen
    month: Monat, Monate, Monaten
    year: Jahr, Jahre, Jahren
    decade: Jahrzehnt, Jahrzehnte, Jahrzehnten
    century: Jahrhundert, Jahrhunderte, Jahrhunderten
    millennium: Jahrtausend, Jahrtausende, Jahrtausenden
    m/s: Meter pro Sekunde
    km/h: Kilometer pro Stunde, Stundenkilometer
    mph: Meilen pro Stunde
    knot: Knoten
    kWh: Kilowattstunde, Kilowattstunden
    Wh: Wattstunde, Wattstunden
    MWh: Megawattstunde, Megawattstunden
    GWh: Gigawattstunde, Gigawattstunden
    TWh: Terawattstunde, Terawattstunden
    J: Joule
    kJ: Kilojoule
    GJ: Gigajoule
    kcal: Kilokalorie, Kilokalorien
    W: Watt
    kW: Kilowatt
    MW: Megawatt
    GW: Gigawatt
    metric horsepower: Pferdestärke, Pferdestärken
    °C: Grad Celsius
    °F: Grad Fahrenheit
    K: Kelvin
    rouble: Rubel, Rubeln
    kopeck: Kopeke, Kopeken
    gold rouble: Goldrubel, Rubel in Gold, Rubel Gold
    dollar: Dollar, US-Dollar
    euro: Euro
    rupee: Rupie, Rupien
    pound: Pfund Sterling, Pfund
    yen: Yen
    yuan: Yuan
    peso: Pesos
    peseta: Peseten
    franc: Franken, Schweizer Franken, Fr
    mark: Goldmark, Reichsmark, DM
    """
