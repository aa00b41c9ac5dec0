import Testing

@testable import LearnerRecord

struct IdentityTests {
    @Test func idsSortByTimeAndNeverRepeat() {
        var ids: Set<String> = []
        var before = ""
        for step in 0..<1000 {
            let id = EventID.make(
                milliseconds: Int64(step) * 31_000_000_000 / 10, device: "a", sequence: step, entropy: (0, 0))
            #expect(before < id && id.utf8.count == 26)
            before = id
        }
        for sequence in 1...20_000 {
            ids.insert(EventID.make(milliseconds: 5, device: "a", sequence: sequence, entropy: (1, 1)))
        }
        ids.insert(EventID.make(milliseconds: 5, device: "b", sequence: 1, entropy: (1, 1)))
        ids.insert(EventID.make(milliseconds: 5, device: "a", sequence: 1, entropy: (1, 2)))
        ids.insert(EventID.make(milliseconds: -5, device: "a", sequence: 1, entropy: (2, 1)))
        #expect(ids.count == 20_003)
    }

    @Test(arguments: [
        ("laptop", "laptop-"), ("María's Mac.local", "Mar-a-s-Mac-local-"), ("", "device-"), ("--..", "device-"),
        ("/etc/../x", "etc-x-"), (String(repeating: "h", count: 300), String(repeating: "h", count: 40) + "-"),
    ])
    func deviceNamesAreSafe(host: String, beginning: String) {
        let name = DeviceName.make(host: host, machine: "m")
        #expect(name.hasPrefix(beginning) && name.utf8.count == beginning.utf8.count + 8)
        #expect(DeviceName.isValid(name))
        #expect(name != DeviceName.make(host: host, machine: "n"))
    }

    @Test func thisMachineHasAName() {
        #expect(DeviceName.isValid(LearnerRecord.deviceName()))
        #expect(LearnerRecord.deviceName() == LearnerRecord.deviceName())
    }
}
