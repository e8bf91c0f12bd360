/// The hours in which hardly anybody has cause to look: 22:00 to 06:00 (hours of night work; handbook 7.2).
package enum Night {
    package static func holds(at moment: Moment, in zone: CivilZone) -> Bool {
        let minutes = (moment - zone.start(of: zone.date(of: moment))).milliseconds / 60_000
        return minutes < 6 * 60 || minutes >= 22 * 60
    }
}
