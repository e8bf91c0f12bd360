/// A property of a subject that a rule's scope may ask about.
///
/// The raw value is the key in an edition's file, such as `scope: {area: [urban]}`.
package enum Attribute: String, CaseIterable, Sendable {
    case type, category, kind, urgency, priority, channel, area, province, identity, customerClass, vulnerable
    /// For dossiers, certificates and drills: the class of the subject, such as `complaint` or `live`.
    case subjectClass
}
