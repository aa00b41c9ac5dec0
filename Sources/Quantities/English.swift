extension Vocabulary {
    static let english = Vocabulary { words in
        words.addNumbers(from: 0, step: 0, "zero")
        words.addNumbers(
            from: 1, step: 1,
            """
            one two three four five six seven eight nine ten
            eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
            """)
        words.addNumbers(
            from: 20, by: 10, step: 10, "twenty thirty forty/fourty fifty sixty seventy eighty ninety")
        words.add("nought,naught,nil", .number(0, step: 0))
        words.add("a,an", .article)

        words.add("hundred", .scale(Scale(value: 100)))
        words.add("thousand", .scale(Scale(value: 1000)))
        words.add("million", .scale(Scale(value: 1_000_000)))
        words.add("billion", .scale(Scale(value: 1_000_000_000)))
        words.add("trillion", .scale(Scale(value: 1_000_000_000_000)))
        words.add("lakh,lac", .scale(Scale(value: 100_000)))
        words.add("crore", .scale(Scale(value: 10_000_000)))
        words.add("dozen", .scale(Scale(value: 12)))
        words.add("thousands", .scale(Scale(value: 1000, bare: .never)))
        words.add("millions", .scale(Scale(value: 1_000_000, bare: .never)))
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
        words.add("hundreds,dozens,tens of thousands,hundreds of thousands,hundreds of millions", .vague)
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

        words.add("about,around,approximately,approx,roughly,circa,ca,c,some,or so,more or less", .about)
        words.add("an estimated,estimated", .about)
        words.add("more than,over,at least,above,upwards of,greater than,no less than,or more", .bound(.above))
        words.add("no fewer than,not less than,just over,a little over,well over,exceeding", .bound(.above))
        words.add("less than,fewer than,under,at most,below,up to,almost,nearly,or less,or fewer", .bound(.below))
        words.add("no more than,not more than,just under,a little under,close to", .bound(.below))
        words.add("after", .beforeYear(.above))
        words.add("by", .beforeYear(.below))
        words.add("between,from", .rangeOpen)
        words.add("to,through,till,until", .rangeJoin)
        words.add("in,in the year,the year,the,year,exactly,the years,years,anno,ad,ce", .filler)
        words.add("nan,not a number,inf,infinity,infinite", .notFinite)
    }
}

extension Rational {
    static let half = over(2)
    static let third = over(3)
    static let quarter = over(4)
    static let threeQuarters = Rational(reducedNumerator: 3, denominator: 4)

    /// One part of so many.
    static func over(_ parts: Int128) -> Rational { Rational(reducedNumerator: 1, denominator: parts) }
}
