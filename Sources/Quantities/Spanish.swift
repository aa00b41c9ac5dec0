extension NumberLanguage {
    static let spanish = NumberLanguage(
        "es",
        // The academies' Ortografía (2010) groups with spaces, and so do we: CLDR's point has two readings.
        convention: Convention(decimalMark: ",", groupMark: "\u{A0}", leastGrouped: 5),
        regions: [
            ("AR BO CL CO EC PY UY VE", Convention(decimalMark: ",", groupMark: ".")),
            ("CR", Convention(decimalMark: ",", groupMark: "\u{A0}")),
            (
                "419 BR BZ CU DO GT HN MX NI PA PE PR SV US",
                Convention(decimalMark: ".", groupMark: ",")
            ),
        ],
        remarks: Remarks(
            links: "de del la el los las",
            periods: "al a por en cada",
            endings: "s es a as o os e"),
        units: spanishUnits,
        vocabulary: .spanish)
}

extension Vocabulary {
    fileprivate static let spanish = Vocabulary(fallback: english) { words in
        words.readsApostropheDecimals = true
        words.addNumbers(from: 0, step: 0, "cero")
        words.addNumbers(
            from: 1, step: 1,
            """
            uno/un/una dos tres cuatro cinco seis siete ocho nueve diez
            once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve
            """)
        words.addNumbers(
            from: 21, step: 1,
            """
            veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco
            veintiséis veintisiete veintiocho veintinueve
            """)
        words.addNumbers(
            from: 20, by: 10, step: 10,
            "veinte treinta cuarenta cincuenta/cinquenta sesenta setenta ochenta noventa")
        words.addJoined(
            tens: "treinta cuarenta cincuenta sesenta setenta ochenta noventa", from: 30, by: "i",
            units: "uno/un/una dós tres cuatro cinco séis siete ocho nueve")
        words.addJoined(tens: "venti", by: "", units: "uno/ún/una dós trés cuatro cinco séis siete ocho nueve")
        words.add("diez y seis", .number(16, step: 1))
        words.add("diez y siete", .number(17, step: 1))
        words.add("diez y ocho", .number(18, step: 1))
        words.add("diez y nueve", .number(19, step: 1))
        words.addNumbers(
            from: 100, by: 100, step: 100,
            """
            cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas
            quinientos/quinientas/cincocientos seiscientos/seiscientas setecientos/setecientas/sietecientos
            ochocientos/ochocientas novecientos/novecientas/nuevecientos
            """)

        words.add("mil", .scale(Scale(value: 1000, bare: .anywhere)))
        words.add("millón,milón,million", .scale(Scale(value: 1_000_000)))
        words.add("millardo", .scale(Scale(value: 1_000_000_000)))
        words.add("billón", .scale(Scale(value: 1_000_000_000_000)))
        words.add("trillón", .scale(Scale(value: 1_000_000_000_000_000_000)))
        words.add("millones,milones,millons,millions", .scale(Scale(value: 1_000_000, bare: .never)))
        words.add("millardos", .scale(Scale(value: 1_000_000_000, bare: .never)))
        words.add("billones", .scale(Scale(value: 1_000_000_000_000, bare: .never)))
        words.add("trillones", .scale(Scale(value: 1_000_000_000_000_000_000, bare: .never)))
        words.add("millar", .scale(Scale(value: 1000)))
        words.add("millares", .scale(Scale(value: 1000, bare: .never)))
        words.add("cientos,centenares,centenas", .scale(Scale(value: 100, bare: .never)))
        words.add("centenar,centena", .scale(Scale(value: 100)))
        words.add("veintena", .scale(Scale(value: 20)))
        words.add("docena", .scale(Scale(value: 12)))
        words.add("decena", .scale(Scale(value: 10)))
        words.add("docenas", .scale(Scale(value: 12, bare: .never)))
        words.add("lakh,lac", .scale(Scale(value: 100_000)))
        words.add("mill,mio,mll", .scale(Scale(value: 1_000_000, bare: .never, isAbbreviation: true)))
        words.addCapitals("MM", .scale(Scale(value: 1_000_000, bare: .never, isAbbreviation: true)))
        // English sizes: a thousandth or a millionth of the Spanish word that looks the same.
        words.add("billion,billions,bn", .ambiguous("mil millones"))
        words.add("trillion,trillions", .ambiguous("billones"))
        words.addCapitals("B", .ambiguous("mil millones"))
        words.addCapitals("T", .ambiguous("billones"))
        words.add("miles,decenas,miles de millones,cientos de miles", .vague)
        words.add(
            "varios,varias,muchos,muchas,pocos,pocas,bastantes,algunos,algunas,un par de,y pico,y tantos,y algo",
            .vague)
        words.add("decenas de miles,cientos de millones,decenas de millones,miles de miles", .vague)

        words.add("medio,media,mitad,la mitad", .part(.half, .atMostOne))
        words.add("tercio,tercera parte,la tercera parte", .part(.third, .atMostOne))
        words.add("cuarta parte,la cuarta parte", .part(.quarter, .atMostOne))
        words.add("quinta parte,la quinta parte", .part(.over(5), .atMostOne))
        words.add("décima parte,la décima parte", .part(.over(10), .atMostOne))
        words.add("cuarto", .part(.quarter, .one))
        words.add("quinto", .part(.over(5), .one))
        words.add("décimo", .part(.over(10), .one))
        words.add("medios", .part(.half, .several))
        words.add("tercios,terceras partes", .part(.third, .several))
        words.add("cuartos,cuartas partes", .part(.quarter, .several))
        words.add("quintos,quintas partes", .part(.over(5), .several))
        words.add("décimos,décimas partes", .part(.over(10), .several))
        words.add("y medio,y media", .andPart(.half))
        words.add("y cuarto,y un cuarto", .andPart(.quarter))
        words.add("y tres cuartos", .andPart(.threeQuarters))

        words.add("y", .and)
        words.add("de", .of)
        words.add("coma,punto", .point)
        words.add("menos", .minus)
        words.add("más", .plus)
        words.add("por ciento,por cien,porciento", .percent)

        words.add(
            "unos,unas,aproximadamente,aprox,cerca de,cerca del,alrededor de,alrededor del,en torno a,en torno al,del orden de,sobre,como",
            .about)
        words.add("más o menos,poco más o menos,o así,unos cuantos", .about)
        words.add(
            "más de,más del,por encima del,superior a,superiores a,mayor que,mayor de,por encima de,más que",
            .bound(.above))
        words.add("al menos,por lo menos,como mínimo,cuando menos,o más,no menos de,no menos que", .bound(.atLeast))
        words.add("mayor o igual que,mayor o igual a,superior o igual a,un mínimo de", .bound(.atLeast))
        words.add("mínimo,y más,o superior,o mayor,mayor o igual,a partir de,a partir del", .bound(.atLeast))
        words.add("poco más de,algo más de", .near(.above))
        words.add(
            "menos de,menos del,por debajo del,inferior a,inferiores a,menor que,menor de,por debajo de,menos que",
            .bound(.below))
        words.add("como máximo,como mucho,a lo sumo,cuando más,o menos,no más de,no más que", .bound(.atMost))
        words.add("menor o igual que,menor o igual a,inferior o igual a,un máximo de", .bound(.atMost))
        words.add("máximo,o inferior,o menor,menor o igual", .bound(.atMost))
        words.add("casi,poco menos de,algo menos de", .near(.below))
        words.add("hacia", .beforeYear(nil))
        words.add("después de,después del", .beforeYear(.above))
        words.add("entre,desde", .rangeOpen)
        words.add("a,al", .rangeJoin(nil))
        words.add("hasta", .rangeJoin(.atMost))
        words.add("por,multiplicado por", .times)
        words.addArticles("un")
        words.add("en promedio,de media,en media,en total,por término medio,solo,solamente,igual a", .filler)
        words.add("en,en el año,el año,año,años,los años,el,la,los,las,del,exactamente", .filler)
        words.add("d c,dc,d de c,después de cristo,e c", .filler)
        words.add("infinito", .notFinite)
    }
}

private let spanishUnits =
    """
    m: metro, metros, mts
    km: kilómetro, kilómetros, quilómetro, quilómetros, kms
    dm: decímetro, decímetros
    cm: centímetro, centímetros, cms
    mm: milímetro, milímetros
    µm: micrómetro, micrómetros, micra, micras
    mi: milla, millas
    nmi: milla náutica, millas náuticas
    yd: yarda, yardas
    ft: pie, pies
    in: pulgada, pulgadas
    verst: versta, verstas
    sazhen: sagene, sagenes, sazhén, sazhenes
    arshin: arshín, arshines, archín, archines
    m²: m cuadrados, m cuadrado, mts cuadrados, metro cuadrado, metros cuadrados
    km²: km cuadrados, km cuadrado, kms cuadrados, kilómetro cuadrado, kilómetros cuadrados
    dm²: decímetro cuadrado, decímetros cuadrados
    cm²: centímetro cuadrado, centímetros cuadrados
    mm²: milímetro cuadrado, milímetros cuadrados
    ha: hectárea, hectáreas, has
    are: ares
    acre: acres
    mi²: milla cuadrada, millas cuadradas
    yd²: yarda cuadrada, yardas cuadradas
    ft²: pie cuadrado, pies cuadrados
    in²: pulgada cuadrada, pulgadas cuadradas
    desiatina: desiatinas, desiatine, desiatines, deciatina, deciatinas
    square verst: versta cuadrada, verstas cuadradas
    square sazhen: sazhen cuadrado, sazhenes cuadrados, sagene cuadrado, sagenes cuadrados
    square arshin: arshín cuadrado, arshines cuadrados
    m³: m cúbicos, metro cúbico, metros cúbicos
    km³: kilómetro cúbico, kilómetros cúbicos
    dm³: decímetro cúbico, decímetros cúbicos
    cm³: centímetro cúbico, centímetros cúbicos
    l: litro, litros, lts
    ml: mililitro, mililitros
    cl: centilitro, centilitros
    dl: decilitro, decilitros
    hl: hectolitro, hectolitros
    ft³: pie cúbico, pies cúbicos
    in³: pulgada cúbica, pulgadas cúbicas
    US gallon: galón estadounidense, galones estadounidenses, galón, galones
    imperial gallon: galón imperial, galones imperiales, galón, galones
    US pint: pinta, pintas
    imperial pint: pinta imperial, pintas imperiales, pinta, pintas
    US bushel: bushel
    imperial bushel: bushel imperial
    barrel of oil: barril de petróleo, barriles de petróleo
    g: gramo, gramos, grs
    kg: kilogramo, kilogramos, kilo, kilos, quilo, quilos
    mg: miligramo, miligramos
    t: tonelada, toneladas, tonelada métrica, toneladas métricas
    quintal: quintales, quintal métrico, quintales métricos
    pood: pud, pudes
    funt: libra rusa, libras rusas
    zolotnik: zolotniks
    lb: libra, libras
    oz: onza, onzas
    short ton: tonelada corta, toneladas cortas
    long ton: tonelada larga, toneladas largas
    s: seg, segundo, segundos
    ms: milisegundo, milisegundos
    min: minuto, minutos
    h: hora, horas
    d: día, días
    week: semana, semanas
    month: mes, meses
    year: año, años
    decade: década, décadas, decenio, decenios
    century: siglo, siglos
    millennium: milenio, milenios
    m/s: metros por segundo, metro por segundo
    km/h: kilómetros por hora, kilómetro por hora
    mph: millas por hora
    knot: nudo, nudos
    kWh: kilovatio hora, kilovatios hora, kilovatio-hora, kilovatios-hora, kilowatt hora
    Wh: vatio hora, vatios hora
    MWh: megavatio hora, megavatios hora
    GWh: gigavatio hora, gigavatios hora
    TWh: teravatio hora, teravatios hora
    J: julio, julios
    kJ: kilojulio, kilojulios
    GJ: gigajulio, gigajulios
    kcal: kilocaloría, kilocalorías
    W: vatio, vatios
    kW: kilovatio, kilovatios
    MW: megavatio, megavatios
    GW: gigavatio, gigavatios
    metric horsepower: caballo de vapor, caballos de vapor
    °C: grados Celsius, grado Celsius, grados centígrados, grado centígrado, centígrados
    °F: grados Fahrenheit, grado Fahrenheit
    K: kelvin
    rouble: rublo, rublos
    kopeck: kopek, kopeks, kópek, copec, copecs, kopeika, kopeikas
    gold rouble: rublo oro, rublos oro, rublos-oro, rublo de oro, rublos de oro, rublos en oro, rublos/oro
    dollar: dólar, dólares, dólares estadounidenses
    euro: euros
    rupee: rupia, rupias
    pound: libra, libras, libra esterlina, libras esterlinas
    peso: pesos, peso mexicano, pesos mexicanos, peso argentino, pesos argentinos
    franc: franco, francos, francos suizos
    mark: marco, marcos
    """
