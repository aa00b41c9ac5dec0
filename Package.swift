// swift-tools-version: 6.3
import PackageDescription

/// Every target of ours is compiled alike: strict, and without a single warning.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// Embedded files are part of the code, so that the program needs nothing beside it.
func module(_ name: String, uses: [Target.Dependency] = [], embedded: [String] = []) -> Target {
    .target(name: name, dependencies: uses, resources: embedded.map { .embedInCode($0) }, swiftSettings: strict)
}

/// Fixtures are read from the checkout, so that a test compares with the file that git shows.
func tests(of name: String, uses: [Target.Dependency] = [], fixtures: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + uses, exclude: fixtures, swiftSettings: strict)
}

let package = Package(
    name: "viva",
    products: [
        .executable(name: "viva", targets: ["viva"]),
        .library(name: "Quantities", targets: ["Quantities"]),
        .library(name: "SpacedRepetition", targets: ["SpacedRepetition"]),
    ],
    dependencies: [
        // Commands, their help and their "did you mean", for the shell and the arguments alike.
        .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2"))
    ],
    targets: [
        .systemLibrary(name: "CLibEdit", providers: [.apt(["libedit-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CLibEditShim", dependencies: ["CLibEdit"], linkerSettings: [.linkedLibrary("edit")]),
        module("LineEditing", uses: ["CLibEditShim"]),
        module("Quantities"),
        module("SpacedRepetition"),
        module("Assessment", uses: ["Quantities", "SpacedRepetition"]),
        module(
            "QuestionBank", uses: ["Assessment", "Quantities", "CLibXML2", "CZlib"],
            embedded: ["Formats/JSON/bank.schema.json"]),
        module("LearnerRecord", uses: ["Assessment", "SpacedRepetition"]),
        module("ScoreReports", uses: ["Assessment"]),
        .executableTarget(
            name: "viva",
            dependencies: [
                "LineEditing", "Quantities", "SpacedRepetition", "Assessment", "QuestionBank", "LearnerRecord",
                "ScoreReports", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .target(name: "TerminalTestSupport", path: "Tests/TerminalTestSupport", swiftSettings: strict),
        .executableTarget(
            name: "line-editing-probe", dependencies: ["LineEditing"], path: "Tests/LineEditingProbe",
            swiftSettings: strict),
        tests(of: "LineEditing", uses: ["TerminalTestSupport", "line-editing-probe"]),
        tests(of: "Quantities"),
        .executableTarget(
            name: "quantities-bench", dependencies: ["Quantities"], path: "Tests/QuantitiesBench",
            swiftSettings: strict),
        tests(of: "SpacedRepetition", fixtures: ["Fixtures"]),
        tests(of: "Assessment", uses: ["Quantities", "SpacedRepetition"]),
        tests(of: "QuestionBank", uses: ["Assessment", "Quantities", "CLibXML2"], fixtures: ["Schemas"]),
        tests(of: "LearnerRecord", uses: ["Assessment", "SpacedRepetition"]),
        tests(of: "ScoreReports", uses: ["Assessment"]),
        tests(
            of: "viva", uses: ["TerminalTestSupport"],
            fixtures: ["Banks", "Computed", "Faulty", "Kinds", "Misses", "Odd", "Texts", "Transcripts"]),
    ],
    swiftLanguageModes: [.v6]
)
