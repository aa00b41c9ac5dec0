import Testing

/// What a learner is told once there is enough to tell by.
struct CalibrationCommandTests {
    private let fixed = ["--seed", "1", "--now", "2026-11-21T10:00:00Z"]

    /// Answers the length of the Nile, 6650 km, again and again.
    private func estimate(_ answers: [String], in program: Program) throws {
        let lines = answers.map { "practise nile-length --estimate\n\($0)\n" }
        let result = try program.run(fixed + ["--lang", "en"], input: lines.joined())
        #expect(result.status == 0)
    }

    private func told(_ program: Program, _ language: String) throws -> String {
        try program.run(["stats", "calibration", "--plain", "--lang", language]).output
    }

    /// Half of the intervals 6000...6600 with a middle of 6300 and a half width of 300: the truth is 350 away from it,
    /// and 350/300 is 1.2. The others hold the truth in their middle.
    @Test func narrowIntervalsAreToBeWidened() throws {
        let program = try Program()
        try estimate((0..<6).flatMap { _ in ["6000-6600", "6600-6700"] }, in: program)
        #expect(
            try told(program, "en").contains(
                "Of your 90% intervals 50% held the truth: make them about 1.2 times as wide."))
        #expect(
            try told(program, "es").contains(
                "De tus intervalos al 90\u{A0}%, el 50\u{A0}% contenía el valor real: multiplica su anchura por 1,2"))
        #expect(try told(program, "hi").contains("उनकी चौड़ाई लगभग 1.2 गुना कीजिए।"))
    }

    /// 6450...6950 around 6700: the truth is 50 of 250 away.
    @Test func wideIntervalsCanBeNarrowed() throws {
        let program = try Program()
        try estimate(Array(repeating: "6450-6950 @ 50", count: 10), in: program)
        #expect(
            try told(program, "en").contains(
                "Of your 50% intervals 100% held the truth: about 0.2 times that width would do."))
    }

    @Test func whatFitsIsLeftAlone() throws {
        let program = try Program()
        try estimate(Array(repeating: "6450-6950", count: 10), in: program)
        let told = try told(program, "en")
        #expect(told.contains("Of your 90% intervals 100% held the truth: that fits."))
        #expect(!told.contains("too early"))
    }

    @Test func oneSlipDoesNotRuinWhatIsTold() throws {
        let program = try Program()
        try estimate(Array(repeating: "6450-6950", count: 4) + ["0-900 billion"], in: program)
        let told = try told(program, "en")
        #expect(told.contains("5 of 5 intervals held the truth (100%). Median score: 7.5% of the figure"), "\(told)")
        let json = try program.run(["stats", "calibration", "--json"]).output
        #expect(json.contains("\"medianScore\":0.075") && json.contains("\"share\":1,"))
    }

    @Test func eachEstimateHasItsScore() throws {
        let program = try Program()
        try estimate(["6000-6500"], in: program)
        for command in [["history", "nile-length", "--json"], ["export", "scores", "--format", "json"]] {
            #expect(try program.run(command).output.contains("\"intervalScore\":3500,"))
        }
        #expect(try !program.run(["export", "scores"]).output.contains("3500"))
    }

    @Test func pointsHaveNoFactor() throws {
        let program = try Program()
        try estimate(Array(repeating: "7000-7000", count: 10), in: program)
        #expect(try told(program, "en").contains("held the truth: make them wider."))
        #expect(try program.run(["stats", "calibration", "--json"]).output.hasSuffix("\"widen\":null}\n"))
    }
}
