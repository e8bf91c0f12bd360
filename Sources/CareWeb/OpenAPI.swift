import Foundation

/// The interface's own description (OpenAPI 3.1); a test compares it with the routes.
package enum OpenAPI {
    package static var document: URL {
        Bundle.module.url(forResource: "openapi", withExtension: "json", subdirectory: "OpenAPI")
            ?? Bundle.module.bundleURL.appending(path: "OpenAPI/openapi.json")
    }
}
