import Testing

@testable import QuestionBank

@Suite struct ConversionReachTests {
    @Test func theStemNamesTheOtherUnit() {
        expect(
            "## a\nHow many hectares is a desiatina?\n= 1.0925 ha 1️⃣± 0.00001\n", [1: .toleranceUnreachable])
        expect("## a\n¿Cuántas hectáreas son 6 desiatinas?\n= 1️⃣6.56 ha\n", [1: .toleranceUnreachable])
        expect(
            "---\nlanguages: de\n---\n## a\nWie viel ist eine Million Pud?\n= 16380 t 1️⃣± 0.1\n",
            [1: .toleranceUnreachable])
        expect("## a\nHow many hectares is a desiatina?\n= 1.0925 ha ± 0.00004\n")
        expect("## a\nHow many hectares is a desiatina?\n= 1.0925 ha 4 dp\n")
    }

    @Test func theUnitIsDeclared() {
        expect("## a\nOne?\n= 1.0925 ha 1️⃣± 0.00001\nunit: dess = 10925.4 m2\n", [1: .toleranceUnreachable])
        expect("---\nunits:\n  dess: 10925.4 m2\n---\n## a\nOne?\n= 1.0925 ha 1️⃣± 0.00001\n", [1: .toleranceUnreachable])
        expect("## a\nOne?\n= 1.0925 ha ± 0.00004\nunit: dess = 10925.4 m2\n")
    }

    @Test func noFalseAlarm() {
        expect("## a\nA field is 300 m by 100 m, or 3 ha. How many desiatinas?\n= 2.7 desiatinas ± 0.1\n")
        expect("## a\nHow many kilometres did 500 m of road grow to?\n= 12 km\n")
        expect("## a\nHow far is 5 km?\n= 5000 m\n")
        expect("## a\nIn 3 hours and 20 minutes, how many minutes?\n= 200 min\n")
        expect("## a\nOne desiatina costs how much?\n= 5 rouble\n")
    }
}
