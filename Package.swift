// swift-tools-version: 6.2
import PackageDescription

/// The settings every target of ours is built with.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// One room of the program: its name and the rooms and libraries it may see.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], linker: [LinkerSetting] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house, linkerSettings: linker)
}

/// The tests of a room, with what else they need.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [], goldens: Bool = false
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    exclude: goldens ? ["Goldens"] : [], resources: resources, swiftSettings: house)
}

let package = Package(
  name: "kazalo",
  products: [.executable(name: "kazalo", targets: ["CLI"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    room("Diagnostics"),
    room("Vocabulary", ["Diagnostics"]),
    room("Markup", ["Vocabulary"]),
    room("Statistics"),
    room("Documents", ["CCrypto", "Diagnostics", "Vocabulary", yams]),
    room("Configuration", ["Diagnostics", "Documents", "Vocabulary"]),
    // Rounding is in the C library for mathematics, which programs without Foundation must ask for.
    room("Tables", ["Diagnostics", "Vocabulary"], linker: [.linkedLibrary("m")]),
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CQR", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    room("Markdown", ["CCmark", "Markup", "Diagnostics", "Vocabulary"]),
    room(
      "Languages", ["Diagnostics", "Documents", "Vocabulary"], linker: [.linkedLibrary("_FoundationICU")]),
    room("Records", ["Configuration", "Tables", "Documents", "Diagnostics", "Vocabulary"]),
    room("Completeness", ["Records", "Configuration", "Tables", "Documents", "Diagnostics", "Vocabulary"]),
    room("Indicators", ["Completeness", "Records", "Statistics", "Documents", "Diagnostics", "Vocabulary"]),
    room("Reconciliation", ["Records", "Configuration", "Documents", "Diagnostics", "Vocabulary"]),
    room("Figures", ["Statistics", "Vocabulary"]),
    room("Releases", ["Figures", "Tables", "Documents", "Diagnostics", "Vocabulary"]),
    room(
      "Disclosure",
      ["Indicators", "Records", "Releases", "Figures", "Statistics", "Configuration", "Documents", "Vocabulary"]),
    room("Audit", ["Figures", "Tables", "Diagnostics", "Vocabulary"]),
    room("Wording", ["Figures", "Languages", "Vocabulary"]),
    room("Charts", ["Figures", "Wording", "Markup", "Languages", "Diagnostics", "Vocabulary"]),
    room("Gallery", ["Charts", "Figures", "Wording", "Markup", "Languages", "Vocabulary"]),
    room("Pictures", ["CQR", "CXML", "Diagnostics"]),
    room("OpenData", ["Figures", "Releases", "Tables", "Vocabulary"]),
    room(
      "Content",
      [
        "Figures", "Charts", "Markdown", "Pictures", "Wording", "Languages", "Markup", "Tables", "Documents",
        "Configuration", "Diagnostics", "Vocabulary",
      ]),
    room(
      "Site",
      [
        "Content", "Figures", "Releases", "Charts", "OpenData", "Markdown", "Pictures", "Wording", "Languages",
        "Markup",
        "Documents", "Configuration", "Diagnostics", "Vocabulary", mustache,
      ]),
    room(
      "Publishing",
      [
        "CLinux", "Pictures", "Gallery", "Site", "Content", "Disclosure", "Releases", "Audit", "Tables",
        "Reconciliation", "Completeness",
        "Indicators",
        "Records",
        "Figures", "Charts", "OpenData",
        "Wording",
        "Languages", "Documents", "Configuration", "Diagnostics", "Vocabulary",
      ]),
    room("Serving", ["CLinux", "Publishing", "Site", "Diagnostics"]),
    .executableTarget(
      name: "CLI",
      dependencies: ["Publishing", "Releases", "Serving", "Site", "Diagnostics", "Vocabulary", arguments],
      swiftSettings: house),
    .executableTarget(
      name: "ChartBenchmark",
      dependencies: [
        "Charts", "Gallery", "Figures", "Wording", "Languages", "Documents", "Diagnostics", "Vocabulary",
      ], path: "Benchmarks/ChartBenchmark", swiftSettings: house),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["Publishing", "Releases", "Site", "Documents", "Diagnostics", "Vocabulary", arguments],
      path: "Benchmarks/Fuzz", exclude: ["Portal"], swiftSettings: house),
    .executableTarget(name: "DemonstrationRecords", dependencies: ["Vocabulary", "Tables"], swiftSettings: house),

    .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: house),
    tests("Vocabulary", ["Diagnostics"]),
    tests("Diagnostics"),
    tests("Markup"),
    tests("Statistics"),
    tests("Documents", ["TestKit", "Diagnostics", "Vocabulary"]),
    tests("Configuration", ["TestKit", "Documents", "Diagnostics", "Vocabulary"]),
    tests("Tables", ["Diagnostics", "Vocabulary"]),
    tests("Markdown", ["TestKit", "Markup", "Diagnostics"]),
    tests("Languages", ["Documents", "Diagnostics", "Vocabulary"]),
    tests("Records", ["TestKit", "Configuration", "Tables", "Documents", "Diagnostics", "Vocabulary"]),
    tests("Completeness", ["TestKit", "Records", "Tables", "Configuration", "Documents", "Diagnostics", "Vocabulary"]),
    tests(
      "Indicators",
      ["Completeness", "Configuration", "Records", "Statistics", "Documents", "Diagnostics", "Vocabulary"]),
    tests(
      "Reconciliation",
      ["TestKit", "Publishing", "Figures", "Records", "Configuration", "Documents", "Diagnostics", "Vocabulary"]),
    tests("Figures", ["Statistics", "Vocabulary"]),
    tests(
      "Disclosure",
      [
        "TestKit", "Audit", "OpenData", "Indicators", "Records", "Configuration", "Figures", "Documents", "Diagnostics",
        "Vocabulary",
      ]),
    tests("Releases", ["TestKit", "Figures", "Documents", "Diagnostics", "Vocabulary"]),
    tests("Audit", ["Figures", "Vocabulary"]),
    tests("Wording", ["Figures", "Languages", "Documents", "Diagnostics", "Vocabulary"]),
    tests(
      "Charts",
      ["TestKit", "Gallery", "Figures", "Wording", "Languages", "Markup", "Documents", "Diagnostics", "Vocabulary"],
      goldens: true),
    tests("Pictures", ["Diagnostics"]),
    tests("OpenData", ["TestKit", "Figures", "Releases", "Documents", "Diagnostics", "Vocabulary"]),
    tests(
      "Content",
      [
        "Figures", "Charts", "Pictures", "Markdown", "Wording", "Languages", "Markup", "Tables", "Documents",
        "Diagnostics", "Vocabulary",
      ]),
    tests(
      "Site",
      [
        "TestKit", "CLI", "Charts", "Configuration", "Content", "OpenData", "Releases", "Documents", "Figures",
        "Languages", "Markup",
        "Wording",
        "Diagnostics", "Vocabulary",
      ], goldens: true),
    tests(
      "Publishing",
      [
        "CLinux", "TestKit", "Pictures", "Releases", "Site", "Audit", "Documents",
        "Diagnostics",
        "Vocabulary",
      ]),
    tests("Serving", ["Site"]),
    tests("CLI", ["TestKit"]),
  ]
)
