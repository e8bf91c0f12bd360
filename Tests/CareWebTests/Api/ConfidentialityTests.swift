import Care
import HTTPTypes
import CareDesk
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct ConfidentialityTests {
    @Test func `name, number and address are masked wherever a ticket is shown`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let path = "/api/v1/tickets/\(number)"

        let ticket = try await api.zhou.send(.get, path)

        #expect(ticket["/customer/name"] == "王*")
        #expect(ticket["/customer/number"] == "138****5678")
        #expect(ticket["/place/address"] == "郑州市中原路***")
        for shown in [path, "\(path)/history", "\(path)/messages", "\(path)/dispatch", "/api/v1/tickets"] {
            let body = try await api.zhou.send(.get, shown).body
            #expect(!body.contains("王小明"))
            #expect(!body.contains("13812345678"))
            #expect(!body.contains("88号"))
        }
    }

    @Test func `figures for the operator hold no words of a customer`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()

        let metrics = try await api.client.send(.get, "/metrics").body

        #expect(metrics.contains("switchboard_tickets_open 1"))
        #expect(metrics.contains(#"route="/api/v1/tickets",status="201"} 1"#))
        #expect(!metrics.contains(number))
        #expect(!metrics.contains("138"))
    }

    private static let told =
        "电话13812345678，备用13987654321，身份证440524188001010014，卡4111111111111111，邮箱wang.xm@example.com，宽带断网"
    private static let secrets = ["13812345678", "13987654321", "440524188001010014", "4111111111111111", "wang.xm"]

    @Test func `numbers in what a customer tells are masked for everybody but the holder and the lead`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept(description: Self.told)
        let path = "/api/v1/tickets/\(number)"
        _ = try await api.lin.send(.post, "\(path)/assessment", ApiDesk.assessment)
        let note = #"{"direction":"note","text":"客户让打13987654321"}"#
        #expect(try await api.lin.send(.post, "\(path)/messages", note).status == 200)

        for shown in [
            path, "\(path)?include=history", "\(path)/history", "\(path)/messages", "\(path)/dispatch",
            "/api/v1/tickets",
        ] {
            let body = try await api.he.send(.get, shown).body
            #expect(!Self.secrets.contains { body.contains($0) }, "\(shown)")
        }
        #expect(try await api.he.send(.get, path).body.contains("138****5678"))
        #expect(try await api.lin.send(.get, path).body.contains("13987654321"))
        #expect(try await api.zhou.send(.get, "\(path)/messages").body.contains("13987654321"))
    }

    @Test func `pages mask what the interface masks`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept(description: Self.told)
        let quality = try await PageVisitor.known("he", at: api)

        for path in ["/tickets", "/tickets/\(number)", "/desk"] {
            let body = try await quality.get(path).body
            #expect(!Self.secrets.contains { body.contains($0) }, "\(path)")
        }
        #expect(try await quality.get("/tickets/\(number)").says("139****4321"))
    }

    @Test func `what somebody typed comes back masked in what is wrong with it`() async throws {
        let api = try await ApiDesk()

        let path = try await api.lin.send(.get, "/api/v1/tickets/13812345678").body
        let word = try await api.lin.send(.get, "/api/v1/tickets?status=13812345678").body
        let name = try await api.lin.send(.get, "/api/v1/tickets?13812345678=1").body

        for body in [path, word] { #expect(body.contains("138****5678") && !body.contains("13812345678"), "\(body)") }
        #expect(!name.contains("没有参数 13812345678"))
    }
}
