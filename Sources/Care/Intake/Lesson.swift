/// A labelled text with its features, as a fit goes over it again and again.
struct Lesson {
    let sample: LabelledText
    let features: TextFeatures
    /// True for a text that was written for teaching; see ``Training/fit(_:examples:)``.
    let isExample: Bool
}
