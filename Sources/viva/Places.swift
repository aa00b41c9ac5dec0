import FoundationEssentials
import LearnerRecord

/// Where things are on this machine.
enum Places {
    static func variable(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The variables that decide the language of messages, strongest first.
    static var localeVariables: [String?] {
        [variable("LC_ALL"), variable("LC_MESSAGES"), variable("LANG")]
    }

    /// The record: as told, else `$VIVA_RECORD`, else `viva` in `$XDG_DATA_HOME`, else `~/.local/share/viva`.
    static func record(_ told: String?) -> String {
        if let chosen = told ?? variable("VIVA_RECORD") { return chosen }
        if let data = variable("XDG_DATA_HOME") { return data + "/viva" }
        return (variable("HOME") ?? ".") + "/.local/share/viva"
    }

    /// The banks: as told, else `$VIVA_BANKS`, else `QuestionBanks` here, else those that ship with the program.
    static func banks(_ told: String?) throws -> String {
        if let chosen = told ?? variable("VIVA_BANKS") { return chosen }
        let here = "QuestionBanks"
        if isDirectory(here) { return here }
        if let shipped = shippedBanks { return shipped }
        throw Failure(.noInput, .noBanks, hints: [.nameBanks])
    }

    /// The device's name in the record; `$VIVA_DEVICE` overrules it.
    static var device: String { variable("VIVA_DEVICE") ?? LearnerRecord.deviceName() }

    /// Makes a folder that only its owner can look into; where that fails, what is kept in it is not kept.
    static func makePrivateFolder(_ path: String) {
        try? FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    static func isDirectory(_ path: String) -> Bool {
        var isDirectory = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
    }

    /// `QuestionBanks` beside the program, above it (a build in a checkout), or in `share/viva` of its prefix.
    private static var shippedBanks: String? {
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return nil
        }
        var folder = program
        for _ in 0..<6 {
            guard let slash = folder.lastIndex(of: "/") else { return nil }
            folder = String(folder[..<slash])
            for candidate in [folder + "/QuestionBanks", folder + "/share/viva/QuestionBanks"]
            where isDirectory(candidate) { return candidate }
        }
        return nil
    }
}
