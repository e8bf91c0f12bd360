/// What the next row of a file is.
package enum ImportStep: Sendable {
    case item(ImportItem)
    case refused(ImportRefusal)
}
