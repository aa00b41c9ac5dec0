import Testing

@testable import LearnerRecord

struct RecordErrorTests {
    private static let errors: [RecordError] = [
        .cannotCreate(path: "/r/x", errno: 13), .cannotOpen(path: "/r/x", errno: 13),
        .cannotRead(path: "/r/x", errno: 5), .cannotWrite(path: "/r/x", errno: 28),
        .shortWrite(path: "/r/x", written: 3, of: 9), .cannotSync(path: "/r/x", errno: 5),
        .stopped(path: "/r/x", errno: 5), .locked(path: "/r/x"), .newerVersion(path: "/r/x", version: 7),
        .noRecord(path: "/r/x"),
    ]

    @Test func eachSaysWhereAndWhatInOneSentence() {
        for error in Self.errors {
            let text = error.description
            #expect(text.contains("/r/x"), "\(text)")
            #expect(!text.hasSuffix(".") && !text.contains("\n"), "\(text)")
        }
        #expect(Set(Self.errors.map(\.description)).count == Self.errors.count)
        #expect(RecordError.tooLong(bytes: 12, limit: 9).description.contains("12"))
    }

    @Test func aHostileNameIsShownHarmless() {
        #expect(!RecordError.badDeviceName("\u{1B}[2J").description.unicodeScalars.contains("\u{1B}"))
    }
}
