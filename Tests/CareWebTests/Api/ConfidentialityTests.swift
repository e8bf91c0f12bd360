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
}
