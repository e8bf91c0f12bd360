/// What the two databases call differently.
package enum Dialect: Sendable {
    case sqlite, postgres
}
