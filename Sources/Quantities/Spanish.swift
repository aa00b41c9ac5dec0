extension Vocabulary {
    static let spanish = Vocabulary(fallback: .english) { words in
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
            from: 20, by: 10, step: 10, "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa")
        words.addNumbers(
            from: 100, by: 100, step: 100,
            """
            cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas
            quinientos/quinientas seiscientos/seiscientas setecientos/setecientas
            ochocientos/ochocientas novecientos/novecientas
            """)

        words.add("mil", .scale(Scale(value: 1000, bare: .anywhere)))
        words.add("millón", .scale(Scale(value: 1_000_000)))
        words.add("millardo", .scale(Scale(value: 1_000_000_000)))
        words.add("billón", .scale(Scale(value: 1_000_000_000_000)))
        words.add("trillón", .scale(Scale(value: 1_000_000_000_000_000_000)))
        words.add("millones", .scale(Scale(value: 1_000_000, bare: .never)))
        words.add("millardos", .scale(Scale(value: 1_000_000_000, bare: .never)))
        words.add("billones", .scale(Scale(value: 1_000_000_000_000, bare: .never)))
        words.add("trillones", .scale(Scale(value: 1_000_000_000_000_000_000, bare: .never)))
        words.add("docena", .scale(Scale(value: 12)))
        words.add("docenas", .scale(Scale(value: 12, bare: .never)))
        words.add("mill,mio,mll", .scale(Scale(value: 1_000_000, bare: .never, isAbbreviation: true)))
        words.addCapitals("MM", .scale(Scale(value: 1_000_000, bare: .never, isAbbreviation: true)))
        // English sizes: a thousandth or a millionth of the Spanish word that looks the same.
        words.add("billion,billions,bn", .ambiguous("mil millones"))
        words.add("trillion,trillions", .ambiguous("billones"))
        words.addCapitals("B", .ambiguous("mil millones"))
        words.addCapitals("T", .ambiguous("billones"))
        words.add("miles,cientos,centenares,decenas,miles de millones,cientos de miles", .vague)
        words.add("varios,varias,muchos,muchas,pocos,pocas", .vague)
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

        words.add("unos,unas,aproximadamente,aprox,cerca de,alrededor de,en torno a,sobre,como", .about)
        words.add("más o menos,poco más o menos,o así,unos cuantos", .about)
        words.add("más de,al menos,por lo menos,como mínimo,o más,superior a,mayor que,por encima de", .bound(.above))
        words.add("no menos de,poco más de,algo más de,más que", .bound(.above))
        words.add("menos de,casi,como máximo,como mucho,a lo sumo,o menos,inferior a,menor que", .bound(.below))
        words.add("no más de,poco menos de,algo menos de,menos que,por debajo de", .bound(.below))
        words.add("hacia", .beforeYear(nil))
        words.add("después de,después del", .beforeYear(.above))
        words.add("entre,desde", .rangeOpen)
        words.add("a,al,hasta", .rangeJoin)
        words.add("en,en el año,el año,año,años,los años,el,la,los,las,del,exactamente", .filler)
        words.add("infinito", .notFinite)
    }
}
