/// What is wrong with an expression.
struct WordingExpressionFault: Error {
    let what: String
}
