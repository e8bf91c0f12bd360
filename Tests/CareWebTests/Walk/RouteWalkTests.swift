import Care
import CareTesting
import CareWeb
import HTTPTypes
import Testing

/// Every route under every role: who may not is refused, and nobody meets a failure of ours (handbook 7.2, 7.3).
@Suite(.clause("7.2"), .clause("7.3"))
struct RouteWalkTests {
    @Test func `every route stands in the table of the walk, and nothing else does`() async throws {
        let api = try await ApiDesk()

        let routes = Set(api.client.responder.table.routes.filter { $0.method != .head }.map(Self.name))

        #expect(routes.subtracting(WalkedRoutes.all.keys).sorted() == [], "add these to WalkedRoutes")
        #expect(Set(WalkedRoutes.all.keys).subtracting(routes).sorted() == [], "these are gone")
    }

    @Test(arguments: Role.people)
    func `the interface refuses a role what it may not, whatever it asks for`(role: Role) async throws {
        let town = try await WalkedTown()
        let client = try await town.client(role)
        let example = try ExampleBodies()

        for (name, audience) in WalkedRoutes.interface.sorted(by: { $0.key < $1.key }) {
            let (method, path) = try Self.parts(name)
            let isAdmitted = audience.admits(role)
            // A stream goes on for as long as somebody listens.
            if isAdmitted, path == "/api/v1/events" { continue }
            let address = isAdmitted ? town.nowhere(path) : town.existing(path)
            let answer = try await client.send(method, address, example.body(of: name))

            #expect(answer.status < 500, "\(role) \(name): \(answer.status) \(answer.body.prefix(200))")
            if isAdmitted {
                #expect(answer["/code"] != "role-may-not", "\(role) \(name)")
            } else {
                // What he sent is not even read.
                let broken = method == .get ? answer : try await client.send(method, address, "{")
                #expect([403, 404].contains(broken.status), "\(role) \(name) with a broken body: \(broken.status)")
                #expect(
                    [403, 404].contains(answer.status),
                    "\(role) \(name): \(answer.status) \(answer.body.prefix(200))"
                )
            }
        }
    }

    @Test(arguments: Role.people)
    func `a page is refused to a role that may not have it`(role: Role) async throws {
        let town = try await WalkedTown()
        let visitor = try await town.visitor(role)
        // Logging out comes last.
        let routes = WalkedRoutes.pages.sorted {
            ($0.key == "POST /logout" ? 1 : 0, $0.key) < ($1.key == "POST /logout" ? 1 : 0, $1.key)
        }

        for (name, audience) in routes {
            let (method, path) = try Self.parts(name)
            let isAdmitted = audience.admits(role)
            let address = isAdmitted ? town.nowhere(path) : town.existing(path)
            let answer = method == .get ? try await visitor.get(address) : try await visitor.post(address, [:])

            #expect(answer.status < 500, "\(role) \(name): \(answer.status)")
            if isAdmitted {
                #expect(![401, 405].contains(answer.status), "\(role) \(name)")
            } else {
                #expect([403, 404].contains(answer.status), "\(role) \(name): \(answer.status)")
            }
        }
    }

    @Test func `whoever is not known is let in nowhere`() async throws {
        let town = try await WalkedTown()
        let example = try ExampleBodies()

        for (name, audience) in WalkedRoutes.interface {
            if case .everybody = audience { continue }
            let (method, path) = try Self.parts(name)
            let answer = try await town.api.client.send(method, town.existing(path), example.body(of: name))

            #expect(answer.status == 401, "\(name): \(answer.status)")
        }
    }

    private static func name(_ route: RouteTable.Route) -> String { "\(route.method.rawValue) \(route.path)" }

    private static func parts(_ name: String) throws -> (HTTPRequest.Method, String) {
        let words = name.split(separator: " ").map(String.init)
        return (try #require(HTTPRequest.Method(words[0])), words[1])
    }
}
