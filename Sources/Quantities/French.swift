extension NumberLanguage {
    static let french = NumberLanguage(
        "fr", convention: Convention(decimalMark: ",", groupMark: "\u{202F}"),
        regions: [
            ("CA", Convention(decimalMark: ",", groupMark: "\u{A0}")),
            ("LU MA", Convention(decimalMark: ",", groupMark: ".")),
        ],
        remarks: Remarks(
            links: "de d' des du la le les l' un une", periods: "par à au en chaque", endings: "s x e es al aux l ux"),
        units: frenchUnits,
        vocabulary: .french)
}

extension Vocabulary {
    fileprivate static let french = Vocabulary(fallback: english, except: "a,an,in,on,some,by,c,the,and,or so,times,mn")
    {
        words in
        words.addNumbersBelowHundred()
        words.add("zéro", .number(0, step: 0))
        words.addArticles("un,une")

        words.add("cent", .scale(Scale(value: 100, bare: .anywhere)))
        words.add("cents", .scale(Scale(value: 100, bare: .never)))
        words.add("mille,mil", .scale(Scale(value: 1000, bare: .anywhere)))
        words.add("millier", .scale(Scale(value: 1000)))
        words.add("milliers", .scale(Scale(value: 1000, bare: .never)))
        words.add("million,milion,millon", .scale(Scale(value: 1_000_000)))
        words.add("millions,milions,millons", .scale(Scale(value: 1_000_000, bare: .never)))
        words.add("milliard,miliard", .scale(Scale(value: 1_000_000_000)))
        words.add("milliards,miliards", .scale(Scale(value: 1_000_000_000, bare: .never)))
        words.add("billion", .scale(Scale(value: 1_000_000_000_000)))
        words.add("billions", .scale(Scale(value: 1_000_000_000_000, bare: .never)))
        words.add("billiard", .scale(Scale(value: 1_000_000_000_000_000)))
        words.add("billiards", .scale(Scale(value: 1_000_000_000_000_000, bare: .never)))
        words.add("trillion", .scale(Scale(value: 1_000_000_000_000_000_000)))
        words.add("trillions", .scale(Scale(value: 1_000_000_000_000_000_000, bare: .never)))
        words.add("dizaine", .scale(Scale(value: 10)))
        words.add("douzaine", .scale(Scale(value: 12)))
        words.add("quinzaine", .scale(Scale(value: 15)))
        words.add("vingtaine", .scale(Scale(value: 20)))
        words.add("trentaine", .scale(Scale(value: 30)))
        words.add("quarantaine", .scale(Scale(value: 40)))
        words.add("cinquantaine", .scale(Scale(value: 50)))
        words.add("soixantaine", .scale(Scale(value: 60)))
        words.add("centaine", .scale(Scale(value: 100)))
        words.add("douzaines", .scale(Scale(value: 12, bare: .never)))
        words.add("dizaines", .scale(Scale(value: 10, bare: .never)))
        words.add("centaines", .scale(Scale(value: 100, bare: .never)))
        words.add("mio", .scale(Scale(value: 1_000_000, bare: .never, isAbbreviation: true)))
        words.add("md,mds,mrd,mrds,mia", .scale(Scale(value: 1_000_000_000, bare: .never, isAbbreviation: true)))
        // Miles or a misspelt thousand, English sizes, and abbreviations of two sizes.
        words.add("milles", .ambiguous("mille"))
        words.add("bn", .ambiguous("milliard"))
        words.addCapitals("B", .ambiguous("milliard"))
        words.addCapitals("T", .ambiguous("billion"))
        words.addCapitals("MM", .ambiguous("million"))
        words.add(
            "plusieurs,quelques,beaucoup,beaucoup de,peu de,un peu,de nombreux,de nombreuses,nombreux", .vague)
        words.add("et quelques,et des poussières,et plus encore,un tas de,une poignée de", .vague)
        words.add("dizaines de milliers,centaines de milliers,des centaines de milliers", .vague)
        words.add("milliers de milliards,dizaines de millions,centaines de millions", .vague)

        words.add("demi,demie,moitié,la moitié", .part(.half, .atMostOne))
        words.add("tiers", .part(.third, .any))
        words.add("quart", .part(.quarter, .atMostOne))
        words.add("cinquième", .part(.over(5), .one))
        words.add("dixième", .part(.over(10), .one))
        words.add("demis,demies", .part(.half, .several))
        words.add("quarts", .part(.quarter, .several))
        words.add("cinquièmes", .part(.over(5), .several))
        words.add("dixièmes", .part(.over(10), .several))
        words.add("et demi,et demie,et une demie", .andPart(.half))
        words.add("et quart,et un quart", .andPart(.quarter))
        words.add("et un tiers", .andPart(.third))
        words.add("et trois quarts", .andPart(.threeQuarters))

        words.add("et", .and)
        words.add("de,d',du,des", .of)
        words.add("virgule,point", .point)
        words.add("moins", .minus)
        words.add("plus", .plus)
        words.add("fois,multiplié par", .times)
        words.add("pour cent,pourcent,pourcents,pour cents", .percent)

        words.add(
            "environ,quelque,autour des,aux alentours des,à peu près,approximativement,approx,autour de,aux alentours de,de l'ordre de",
            .about)
        words.add("aux environs de,grosso modo,plus ou moins,à quelque chose près,dans les,vers les", .about)
        words.add("environ de,env,grossièrement", .about)
        words.add("plus de,plus d',plus que,supérieur à,supérieure à,au dessus de,au delà de", .bound(.above))
        words.add("au moins,au minimum,minimum,un minimum de,ou plus,pas moins de,pas moins d'", .bound(.atLeast))
        words.add("supérieur ou égal à,supérieure ou égale à", .bound(.atLeast))
        words.add("et plus,ou davantage,à partir de,à partir d'", .bound(.atLeast))
        words.add("un peu plus de,un peu plus d'", .near(.above))
        words.add("moins de,moins d',moins que,inférieur à,inférieure à,en dessous de", .bound(.below))
        words.add(
            "au plus,au maximum,maximum,un maximum de,tout au plus,ou moins,pas plus de,pas plus d'", .bound(.atMost))
        words.add("inférieur ou égal à,inférieure ou égale à", .bound(.atMost))
        words.add("presque,près de,près des,près d',un peu moins de,un peu moins d',à peine", .near(.below))
        words.add("quasiment,quasi,pas loin de", .near(.below))
        words.add("vers,autour de l'année", .beforeYear(nil))
        words.add("après", .beforeYear(.above))
        words.add("avant", .beforeYear(.below))
        words.add("entre", .rangeOpen)
        words.add("à,au", .rangeJoin(nil))
        words.add("jusqu' à,jusqu' en,jusque", .rangeJoin(.atMost))
        words.add("en moyenne,au total,en tout,exactement,précisément,seulement,soit,égal à,égale à", .filler)
        words.add("en,en l' an,en l' année,l' an,l' année,année,années,les années,dans les années", .filler)
        words.add("l',le,la,les,un total de,une moyenne de", .filler)
        words.add("ap j c,apr j c,après jésus christ", .filler)
        words.add("infini,l'infini,infinité", .notFinite)
    }
}

extension Vocabulary {
    /// From one to ninety-nine, of up to four words; blanks or hyphens may stand between them.
    fileprivate mutating func addNumbersBelowHundred() {
        let units = Self.spellings(
            """
            un/une deux trois/troi quatre/quatres cinq/cinqs six sept huit neuf
            dix onze douze treize quatorze quinze seize dix_sept/dixsept dix_huit/dixhuit dix_neuf/dixneuf
            """
        ).map { $0.map { $0.map { $0 == "_" ? " " : String($0) }.joined() } }
        for (index, spellings) in units.enumerated() {
            for spelling in spellings { add(spelling, .number(index + 1, step: 1)) }
        }
        // The bases to which up to nineteen, or up to nine, are added.
        let bases: [(value: Int, names: [String], most: Int)] = [
            (20, ["vingt", "vingts"], 9), (30, ["trente"], 9), (40, ["quarante", "quarente"], 9),
            (50, ["cinquante", "cinquente"], 9), (60, ["soixante", "soixente"], 19), (70, ["septante"], 9),
            (80, ["quatre vingt", "quatre vingts", "quatrevingt", "quatres vingts"], 19),
            (80, ["huitante", "octante"], 9),
            (90, ["nonante"], 9),
        ]
        for base in bases {
            for name in base.names {
                add(name, .number(base.value, step: 1))
                for (index, spellings) in units.prefix(base.most).enumerated() {
                    for spelling in spellings {
                        add("\(name) \(spelling)", .number(base.value + index + 1, step: 1))
                        if index == 0 || index == 10 {
                            add("\(name) et \(spelling)", .number(base.value + index + 1, step: 1))
                        }
                    }
                }
            }
        }
    }
}

private let frenchUnits =
    """
    m: mètre, mètres
    km: kilomètre, kilomètres, kms
    dm: décimètre, décimètres
    cm: centimètre, centimètres
    mm: millimètre, millimètres
    µm: micromètre, micromètres
    mi: mille anglais, milles anglais, milles, mile, miles
    nmi: mille marin, milles marins, mille nautique, milles nautiques
    yd: yard, yards, verge, verges
    ft: pied, pieds
    in: pouce, pouces
    verst: verste, verstes
    sazhen: sagène, sagènes, sajène, sajènes
    arshin: archine, archines
    vershok: verchok, verchoks
    m²: m carrés, m carré, mètre carré, mètres carrés
    km²: km carrés, km carré, kilomètre carré, kilomètres carrés
    dm²: décimètre carré, décimètres carrés
    cm²: centimètre carré, centimètres carrés
    mm²: millimètre carré, millimètres carrés
    ha: hectare, hectares
    are: ares
    acre: acres
    mi²: mille carré, milles carrés, mile carré, miles carrés
    yd²: yard carré, yards carrés, verge carrée, verges carrées
    ft²: pied carré, pieds carrés
    in²: pouce carré, pouces carrés
    desiatina: dessiatine, dessiatines, déciatine, déciatines, desiatine, desiatines
    square verst: verste carrée, verstes carrées
    square sazhen: sagène carrée, sagènes carrées, sajène carrée, sajènes carrées
    square arshin: archine carrée, archines carrées
    m³: m cubes, m cube, mètre cube, mètres cubes
    km³: kilomètre cube, kilomètres cubes
    dm³: décimètre cube, décimètres cubes
    cm³: centimètre cube, centimètres cubes
    l: litre, litres
    ml: millilitre, millilitres
    cl: centilitre, centilitres
    dl: décilitre, décilitres
    hl: hectolitre, hectolitres
    ft³: pied cube, pieds cubes
    in³: pouce cube, pouces cubes
    US gallon: gallon américain, gallons américains, gallon, gallons
    imperial gallon: gallon impérial, gallons impériaux, gallon, gallons
    US pint: pinte américaine, pintes américaines, pinte, pintes
    imperial pint: pinte impériale, pintes impériales, pinte, pintes
    US bushel: boisseau américain, boisseaux américains, boisseau, boisseaux
    imperial bushel: boisseau impérial, boisseaux impériaux, boisseau, boisseaux
    barrel of oil: baril de pétrole, barils de pétrole, baril, barils
    chetvert: tchetvert, tchetverts
    vedro: vedros
    g: gramme, grammes
    kg: kilogramme, kilogrammes, kilo, kilos
    mg: milligramme, milligrammes
    t: tonne, tonnes, tonne métrique, tonnes métriques
    quintal: quintaux, quintal métrique, quintaux métriques
    metric pound: livre métrique, livre, livres
    pood: poud, pouds
    funt: livre russe, livres russes
    zolotnik: zolotniks
    berkovets: berkovets
    lb: livre anglaise, livres anglaises, livre, livres
    oz: once, onces
    short ton: tonne courte, tonnes courtes
    long ton: tonne longue, tonnes longues
    s: seconde, secondes
    ms: milliseconde, millisecondes
    min: minute, minutes, mn
    h: heure, heures
    d: jour, jours, j, journée, journées
    week: semaine, semaines
    month: mois
    year: an, ans, année, années
    decade: décennie, décennies
    century: siècle, siècles
    millennium: millénaire, millénaires
    m/s: mètre par seconde, mètres par seconde
    km/h: kilomètre par heure, kilomètres par heure, kilomètre heure, kilomètres heure, kilomètres à l'heure
    mph: milles à l'heure, miles à l'heure
    knot: nœud, nœuds, noeud, noeuds
    kWh: kilowattheure, kilowattheures, kilowatt heure, kilowatts heure
    Wh: wattheure, wattheures
    MWh: mégawattheure, mégawattheures
    GWh: gigawattheure, gigawattheures
    TWh: térawattheure, térawattheures
    J: joule, joules
    kJ: kilojoule, kilojoules
    GJ: gigajoule, gigajoules
    kcal: kilocalorie, kilocalories
    W: watt, watts
    kW: kilowatt, kilowatts
    MW: mégawatt, mégawatts
    GW: gigawatt, gigawatts
    metric horsepower: cheval-vapeur, chevaux-vapeur, cheval vapeur, chevaux vapeur, ch
    °C: degré Celsius, degrés Celsius
    °F: degré Fahrenheit, degrés Fahrenheit
    K: kelvin, kelvins
    rouble: roubles
    kopeck: kopecks, kopek, kopeks
    gold rouble: rouble-or, roubles-or, rouble or, roubles or, rouble d'or, roubles d'or, roubles en or
    dollar: dollars
    euro: euros
    rupee: roupie, roupies
    pound: livre sterling, livres sterling, livre, livres
    yen: yens
    yuan: yuans
    peso: pesos
    peseta: pesetas
    franc: francs, franc suisse, francs suisses
    mark: marks
    """
