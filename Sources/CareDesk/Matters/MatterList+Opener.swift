import Care
import CareStore

extension MatterList {
    /// Asks for what one person opened, in whatever role.
    package mutating func ask(openedBy person: String) {
        openers = Role.allCases.map { Actor(.staff, $0, person).description }
    }
}
