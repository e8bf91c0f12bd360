import ArgumentParser

/// The words of a script on the command line.
struct ScriptText: ParsableArguments {
    @Option(help: ArgumentHelp("What it is called, in one line.", valueName: "text")) var title: String
    @Option(help: ArgumentHelp("The words in Chinese.", valueName: "text")) var zh: String
    @Option(help: ArgumentHelp("The words in English.", valueName: "text")) var en: String
    @Option(help: ArgumentHelp("The clause that it serves.", valueName: "number")) var clause = "3.2"
    @Option(help: ArgumentHelp("The first day of its use.", valueName: "day")) var from: String?
    @Option(help: ArgumentHelp("The last day of its use.", valueName: "day")) var until: String?

    var fields: JSONFieldList {
        [("title", title), ("zh", zh), ("en", en), ("clause", clause), ("from", from), ("until", until)]
    }
}
