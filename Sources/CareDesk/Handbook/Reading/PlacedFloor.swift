import Care

/// A floor with its place.
struct PlacedFloor {
    let floor: Floor
    let place: FilePlace
}
