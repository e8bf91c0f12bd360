import Care
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct PermissionTests {
    @Test func `no two of system, security and audit administration share more than reporting a leak`() {
        let three: [Role] = [.system, .security, .audit]

        for one in three {
            for other in three where other != one {
                #expect(one.permissions.intersection(other.permissions) == [.reportBreach])
            }
        }
    }

    @Test func `an auditor changes nothing`() {
        #expect(Role.auditor.permissions == [.readTickets, .readAccessLog, .reportBreach])
    }

    @Test(arguments: Permission.allCases)
    func `every permission is somebody's`(permission: Permission) {
        #expect(Role.allCases.contains { $0.may(permission) })
    }

    @Test func `nobody approves an export who may ask for one`() {
        #expect(Role.allCases.filter { $0.may(.approveExport) && $0.may(.requestExport) } == [])
    }
}
