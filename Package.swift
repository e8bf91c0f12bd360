// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let crypto: [Target.Dependency] = [
    .product(name: "Crypto", package: "swift-crypto"),
    .product(name: "CryptoExtras", package: "swift-crypto"),
]
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
    name: "switchboard",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "switchboard", targets: ["CareCommand"])],
    dependencies: [
        .package(
            url: "https://github.com/hummingbird-project/hummingbird.git",
            exact: "2.28.1",
            traits: ["FullFoundation"]
        ),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", exact: "2.1.1"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", exact: "1.37.0"),
        .package(url: "https://github.com/vapor/jwt-kit.git", exact: "5.7.1"),
    ],
    targets: [
        .target(name: "Care", swiftSettings: strict),
        .target(name: "CareStore", dependencies: ["Care"], swiftSettings: strict),
        .target(
            name: "CareSQLite",
            dependencies: ["Care", "CareStore", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict
        ),
        .systemLibrary(name: "CPQ", providers: [.apt(["libpq-dev"])]),
        .target(name: "CarePostgres", dependencies: ["CareStore", "CPQ"], swiftSettings: strict),
        .target(
            name: "CareDesk",
            dependencies: ["Care", "CareStore", logging, .product(name: "Yams", package: "Yams")] + crypto,
            resources: [
                .copy("Handbook/Editions"), .copy("Intake/Classification"), .copy("Obligations/Calendars"),
                .copy("Wording/Lexicon"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "CareIdentity",
            dependencies: [
                "Care", logging,
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ] + crypto,
            swiftSettings: strict
        ),
        .target(
            name: "CareWeb",
            dependencies: [
                "Care", "CareStore", "CareDesk", "CareIdentity", hummingbird, logging,
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ] + crypto,
            resources: [.copy("Templates"), .copy("Public"), .copy("OpenAPI")],
            swiftSettings: strict
        ),
        .target(
            name: "CareSimulation",
            dependencies: ["Care", "CareStore", "CareDesk", logging],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "CareCommand",
            dependencies: [
                "Care", "CareStore", "CareSQLite", "CarePostgres", "CareDesk", "CareIdentity", "CareWeb",
                "CareSimulation", hummingbird, logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "CareBench",
            dependencies: [
                "Care", "CareStore", "CareSQLite", "CareDesk", "CareWeb", logging,
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            path: "Benchmarks/CareBench",
            swiftSettings: strict
        ),
        .target(name: "CareTesting", dependencies: ["Care"], path: "Tests/CareTesting", swiftSettings: strict),
        .target(
            name: "CareGround",
            dependencies: ["CareStore", "CareSQLite", "CarePostgres"],
            path: "Tests/CareGround",
            swiftSettings: strict
        ),
        .testTarget(name: "CareTests", dependencies: ["Care", "CareTesting"], swiftSettings: strict),
        .testTarget(
            name: "CareStoreTests",
            dependencies: ["Care", "CareStore", "CareSQLite", "CarePostgres", "CareGround", "CareTesting"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CareDeskTests",
            dependencies: ["Care", "CareStore", "CareSQLite", "CareDesk", "CareGround", "CareTesting"],
            exclude: ["Wording/sample.tsv", "Wording/held-out.tsv"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CareWebTests",
            dependencies: ["Care", "CareStore", "CareSQLite", "CareDesk", "CareWeb", "CareTesting", hummingbird],
            exclude: ["js"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CareSimulationTests",
            dependencies: ["Care", "CareStore", "CareSQLite", "CareDesk", "CareSimulation", "CareTesting"],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)

// The fast loop over the pure rules: `bin/test care` plans nothing but Care, so no dependency is fetched or built.
if Context.environment["CARE_ONLY"] != nil {
    let pure: Set = ["Care", "CareTesting", "CareTests"]
    package.targets.removeAll { !pure.contains($0.name) }
    package.products = []
    package.dependencies = []
}
