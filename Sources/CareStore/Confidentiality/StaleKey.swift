/// A key was wrapped by a master key that has been replaced meanwhile; wrapping it again helps.
package struct StaleKey: Error {}
