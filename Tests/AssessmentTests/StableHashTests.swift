import Assessment
import Testing

/// Records and seeds depend on these values: they are a format, and stay.
struct StableHashTests {
    private func hash(_ texts: String...) -> UInt64 {
        var hash = StableHash()
        for text in texts { hash.combine(text) }
        return hash.value
    }

    @Test func valuesArePinned() {
        #expect(StableHash().value == 0xCBF2_9CE4_8422_2325)
        #expect(hash("") == 0xAF64_724C_8602_EB6E)
        #expect(hash("rivers/danube") == 0x72CF_029A_3B08_1C51)
        #expect(hash("rivers/danube", "3") == 0x881F_A21B_DE3B_5B9B)
        #expect(hash("a") == 620_310_408_636_712_809)
        #expect(hash("करोड़") == 6_243_426_299_523_324_666)
        #expect(hash("कलम") == 0x38F2_6FAD_12AF_8AA1)
    }

    @Test func numbersCountAsTheirDigits() {
        var hash = StableHash()
        hash.combine("rivers/danube")
        hash.combine(3)
        #expect(hash.value == 0x881F_A21B_DE3B_5B9B)
    }

    @Test func slicesCountAsTexts() {
        var hash = StableHash()
        hash.combine("rivers/danube/sea".prefix(13))
        #expect(hash.value == 0x72CF_029A_3B08_1C51)
    }

    @Test func whereATextEndsMatters() {
        #expect(hash("ab", "c") != hash("a", "bc"))
        #expect(hash("a", "") != hash("a"))
    }
}
