extension NumberLanguage {
    static let english = NumberLanguage(
        "en", convention: Convention(decimalMark: ".", groupMark: ","),
        regions: [
            ("IN", Convention(decimalMark: ".", groupMark: ",", grouping: .indian)),
            ("CH", Convention(decimalMark: ".", groupMark: "’")),
            ("ZA", Convention(decimalMark: ",", groupMark: "\u{A0}")),
            ("AT BE DE DK NL SI", Convention(decimalMark: ",", groupMark: ".")),
            ("FI SE", Convention(decimalMark: ",", groupMark: "\u{A0}")),
        ],
        remarks: Remarks(
            links: "of the",
            periods: "per in a an each every",
            endings: "s es y ies"),
        units: englishUnits,
        vocabulary: .english)
}

extension Vocabulary {
    /// Words before the last two digits of a year: "nineteen thirty-two".
    static let centuries: Set<String> = [
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]

    static let english = Vocabulary { words in
        words.addNumbers(from: 0, step: 0, "zero")
        words.addNumbers(
            from: 1, step: 1,
            """
            one two three four five six seven eight nine ten
            eleven twelve thirteen fourteen/fourten fifteen sixteen seventeen eighteen nineteen/ninteen
            """)
        words.addNumbers(
            from: 20, by: 10, step: 10, "twenty thirty forty/fourty fifty sixty seventy eighty ninety/ninty")
        words.addJoined(
            tens: "twenty thirty forty fifty sixty seventy eighty ninety", by: "",
            units: "one two three four five six seven eight nine")
        words.add("nought,naught,nil", .number(0, step: 0))
        words.add("oh", .zeroDigit)
        words.add("a,an", .article)

        words.add("hundred", .scale(Scale(value: 100)))
        words.add("thousand,thousend,tousand", .scale(Scale(value: 1000)))
        words.add("million,milion,millon", .scale(Scale(value: 1_000_000)))
        words.add("billion", .scale(Scale(value: 1_000_000_000)))
        words.add("trillion", .scale(Scale(value: 1_000_000_000_000)))
        words.add("lakh,lac", .scale(Scale(value: 100_000)))
        words.add("crore", .scale(Scale(value: 10_000_000)))
        words.add("dozen", .scale(Scale(value: 12)))
        words.add("thousands", .scale(Scale(value: 1000, bare: .never)))
        words.add("millions,milions,millons", .scale(Scale(value: 1_000_000, bare: .never)))
        words.add("billions", .scale(Scale(value: 1_000_000_000, bare: .never)))
        words.add("trillions", .scale(Scale(value: 1_000_000_000_000, bare: .never)))
        words.add("lakhs,lacs", .scale(Scale(value: 100_000, bare: .never)))
        words.add("crores", .scale(Scale(value: 10_000_000, bare: .never)))
        words.add("k", .scale(Scale(value: 1000, bare: .never, isAbbreviation: true)))
        words.add("mn,mln", .scale(Scale(value: 1_000_000, bare: .never, isAbbreviation: true)))
        words.addCapitals("M", .scale(Scale(value: 1_000_000, bare: .never, isAbbreviation: true)))
        words.add("bn", .scale(Scale(value: 1_000_000_000, bare: .never, isAbbreviation: true)))
        words.add("cr", .scale(Scale(value: 10_000_000, bare: .never, isAbbreviation: true)))
        words.addCapitals("B", .ambiguous("billion"))
        words.addCapitals("T", .ambiguous("trillion"))
        words.addCapitals("MM", .ambiguous("million"))
        words.add("hundreds", .scale(Scale(value: 100, bare: .never)))
        words.add("dozens", .scale(Scale(value: 12, bare: .never)))
        words.add("tens of thousands,hundreds of thousands,hundreds of millions", .vague)
        words.add("and something,and a bit,and some,odd,something,a couple,a couple of,lots,lots of", .vague)
        words.add("several,few,a few,many,a lot,a lot of", .vague)
        words.add("tens of millions,thousands of millions,millions of millions", .vague)

        words.add("half", .part(.half, .atMostOne))
        words.add("quarter", .part(.quarter, .atMostOne))
        words.add("third", .part(.third, .one))
        words.add("fourth", .part(.quarter, .one))
        words.add("fifth", .part(.over(5), .one))
        words.add("tenth", .part(.over(10), .one))
        words.add("halves", .part(.half, .several))
        words.add("thirds", .part(.third, .several))
        words.add("quarters,fourths", .part(.quarter, .several))
        words.add("fifths", .part(.over(5), .several))
        words.add("tenths", .part(.over(10), .several))
        words.add("and a half,and one half,and half", .andPart(.half))
        words.add("and a quarter,and one quarter", .andPart(.quarter))
        words.add("and a third,and one third", .andPart(.third))
        words.add("and three quarters", .andPart(.threeQuarters))

        words.add("and", .and)
        words.add("of", .of)
        words.add("point", .point)
        words.add("minus,negative", .minus)
        words.add("plus,positive", .plus)
        words.add("percent,per cent,pct,percents", .percent)

        words.add("about,around,approximately,approx,roughly,circa,ca,some,or so,more or less", .about)
        words.add("an estimated,estimated,in the region of,in the order of,give or take,aprox,appx", .about)
        words.add("more than,over,above,upwards of,greater than,well over,exceeding", .bound(.above))
        words.add("at least,or more,or over,or above,no less than,no fewer than,not less than", .bound(.atLeast))
        words.add("not fewer than,a minimum of,greater than or equal to,and above,and over", .bound(.atLeast))
        words.add("minimum,and more,and up,or greater,or higher,more than or equal to", .bound(.atLeast))
        words.add("less than,fewer than,smaller than,under,below", .bound(.below))
        words.add("at most,up to,or less,or fewer,or under,or below,no more than,not more than", .bound(.atMost))
        words.add("a maximum of,less than or equal to,and below,and under", .bound(.atMost))
        words.add("maximum,max,or lower,or smaller,up to and including", .bound(.atMost))
        words.add("just over,a little over", .near(.above))
        words.add("almost,nearly,just under,a little under,close to", .near(.below))
        words.add("c", .beforeYear(nil))
        words.add("after", .beforeYear(.above))
        words.add("by", .beforeYear(.atMost))
        words.add("between,from", .rangeOpen)
        words.add("to,through,till,until", .rangeJoin(nil))
        words.add("x,times,multiplied by", .times)
        words.add("on average,in total,altogether,per annum,only,just,equal to,equals", .filler)
        words.add("in,in the year,the year,the,year,exactly,the years,years,anno,ad,ce", .filler)
        words.add("nan,not a number,inf,infinity,infinite", .notFinite)
    }
}

private let englishUnits =
    """
    m: metre, metres, meter, meters
    km: kilometre, kilometres, kilometer, kilometers, kms
    dm: decimetre, decimetres, decimeter, decimeters
    cm: centimetre, centimetres, centimeter, centimeters
    mm: millimetre, millimetres, millimeter, millimeters
    µm: micrometre, micrometres, micrometer, micrometers, micron, microns
    mi: mile, miles
    nmi: nautical mile, nautical miles
    yd: yard, yards
    ft: foot, feet
    in: inch, inches
    verst: versts
    sazhen: sazhens
    arshin: arshins
    vershok: vershoks, vershki
    m²: square m, square metre, square metres, square meter, square meters
    km²: square km, sq kms, sq kilometres, square kilometre, square kilometres, square kilometer, square kilometers
    dm²: square decimetre, square decimetres, square decimeters
    cm²: square centimetre, square centimetres, square centimeters
    mm²: square millimetre, square millimetres, square millimeters
    ha: hectare, hectares
    are: ares
    acre: acres
    mi²: square mile, square miles
    yd²: square yard, square yards
    ft²: square foot, square feet
    in²: square inch, square inches
    desiatina: desiatinas, desyatina, desyatinas, dessiatin, dessiatins, dessiatine, dessiatines, desiatin, desiatins
    desiatina: dessiatina, dessiatinas, deciatina, deciatinas
    square verst: square versts
    square sazhen: square sazhens
    square arshin: square arshins
    m³: cubic m, cubic metre, cubic metres, cubic meter, cubic meters
    km³: cubic kilometre, cubic kilometres, cubic kilometers
    dm³: cubic decimetre, cubic decimetres, cubic decimeters
    cm³: cubic centimetre, cubic centimetres, cubic centimeters
    l: litre, litres, liter, liters
    ml: millilitre, millilitres, milliliter, milliliters
    cl: centilitre, centilitres, centiliter, centiliters
    dl: decilitre, decilitres, deciliter, deciliters
    hl: hectolitre, hectolitres, hectoliter, hectoliters
    ft³: cubic foot, cubic feet
    in³: cubic inch, cubic inches
    US gallon: US gallons, gallon, gallons, gal
    imperial gallon: imperial gallons, gallon, gallons, gal
    US pint: US pints, pint, pints
    imperial pint: imperial pints, pint, pints
    US bushel: US bushels, bushel, bushels
    imperial bushel: imperial bushels, bushel, bushels
    barrel of oil: barrels of oil, oil barrel, oil barrels
    garnets: garniec
    chetverik: chetveriks, chetveriki
    chetvert: chetverts, chetverti
    vedro: vedros, vedra
    g: gram, grams, gramme, grammes, gr, gm
    kg: kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos, kgs
    mg: milligram, milligrams
    t: tonne, tonnes, ton, tons, metric ton, metric tons
    quintal: quintals, centner, centners, metric centner, metric centners, metric quintal
    metric pound: metric pounds
    pood: poods, pud, puds
    funt: funts, Russian pound, Russian pounds
    zolotnik: zolotniks
    berkovets: berkovetses, berkovtsy
    lb: pound, pounds
    oz: ounce, ounces
    stone: stones
    short ton: short tons
    long ton: long tons
    s: sec, secs, second, seconds
    ms: millisecond, milliseconds
    min: minute, minutes
    h: hour, hours
    d: day, days
    week: weeks
    month: months
    year: years
    decade: decades
    century: centuries
    millennium: millennia, millenniums
    m/s: metres per second, meters per second, metre per second, meter per second
    km/h: kilometres per hour, kilometers per hour, kilometre per hour, kilometer per hour
    mph: miles per hour, mile per hour
    knot: knots
    kWh: kilowatt hour, kilowatt hours, kilowatt-hour, kilowatt-hours
    Wh: watt hour, watt hours
    MWh: megawatt hour, megawatt hours
    GWh: gigawatt hour, gigawatt hours
    TWh: terawatt hour, terawatt hours
    J: joule, joules
    kJ: kilojoule, kilojoules
    GJ: gigajoule, gigajoules
    kcal: kilocalorie, kilocalories
    W: watt, watts
    kW: kilowatt, kilowatts
    MW: megawatt, megawatts
    GW: gigawatt, gigawatts
    horsepower: mechanical horsepower
    °C: degrees Celsius, degree Celsius, degrees centigrade, Celsius
    °F: degrees Fahrenheit, degree Fahrenheit, Fahrenheit
    K: kelvin, kelvins
    rouble: roubles, ruble, rubles
    kopeck: kopecks, kopek, kopeks, copeck, copecks
    gold rouble: gold roubles, gold ruble, gold rubles, rouble in gold, roubles in gold, rubles in gold
    dollar: dollars, US dollar, US dollars, bucks
    euro: euros
    rupee: rupees
    paisa: paise
    pound: pounds, pound sterling, pounds sterling, quid
    yen: yens
    yuan: yuans, renminbi
    peso: pesos
    peseta: pesetas
    franc: francs, Swiss franc, Swiss francs
    mark: German mark, German marks
    """

extension Rational {
    static let half = over(2)
    static let third = over(3)
    static let quarter = over(4)
    static let threeQuarters = Rational(reducedNumerator: 3, denominator: 4)

    /// One part of so many.
    static func over(_ parts: Int128) -> Rational { Rational(reducedNumerator: 1, denominator: parts) }
}
