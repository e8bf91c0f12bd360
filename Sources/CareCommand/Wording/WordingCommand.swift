import ArgumentParser

/// The check of what is said to customers (handbook 3.2, 3.3, 7.2).
struct WordingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wording",
        abstract: "Check the words of a reply, or measure the check.",
        discussion: """
            The desk checks every reply itself; these commands need neither a desk nor a network.

            Examples:
              switchboard wording check "我们保证今天修好"
              switchboard wording measure --sample sample.tsv
            """,
        subcommands: [WordingChecking.self, WordingMeasuring.self]
    )
}
