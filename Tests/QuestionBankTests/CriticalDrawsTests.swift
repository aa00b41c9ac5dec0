import Testing

@testable import QuestionBank

@Suite struct CriticalDrawsTests {
    @Test func wherePartsOfAConditionMeet() {
        expect(
            """
            ## a
            let d = 1..50000
            Is {d} small?

            - (x if d <= 777) yes
            1️⃣- (x if d >= 777) no

            """, [1: .optionConditionsOverlap])
        expect(
            """
            ## a
            let a = 1..100
            let b = 1..100
            Is {a} more than {b}?

            1️⃣- (x if a > b) yes
            - (x if a < b) no

            """, [1: .optionConditionsOverlap])
        expect(
            """
            ## a
            let d = 1..50000
            Is {d} small?

            - (x if d <= 777) yes
            - (x if d >= 778) no

            """)
    }

    @Test func whereADivisorIsZero() {
        expect("## a\nlet a = 1..9000\nWhat is 5 by {a}?\n\n= 1️⃣{5 / (2 * a - 8642)} 2 dp\n", [1: .expressionInvalid])
    }

    @Test func whereTwoFiguresMeet() {
        expect(
            "## a\nlet a = 1..9000\nWhat is {a} doubled?\n\n- (x) {a * 2}\n- ( ) 1️⃣{a + 4321}\n- ( ) {a}\n",
            [1: .optionDuplicate])
        expect(
            "## a\nlet a = 1..9000\nWhat is twice {a}?\n\n= {a * 2} ± 1\n~ 1️⃣{a + 4321} (0)\n",
            [1: .toleranceCoversDistractor])
    }
}
