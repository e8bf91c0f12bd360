extension WorkingCalendar {
    /// Why a calendar cannot be, and what would be right.
    package enum Fault: Error, Hashable, Sendable {
        /// Its week has no open hours; a clock on it would never run out.
        case neverOpen(String)
        case overlap(OpenHours, OpenHours)
        /// Two special days fall on one date.
        case twice(CivilDate)
        case hours(String)

        package var message: Text {
            switch self {
            case .neverOpen(let name):
                Text(
                    zh: "日历“\(name)”每周都不开放：至少为一个星期几写上时段，例如 mon: [08:30-12:00]",
                    en: "the calendar “\(name)” never opens: "
                        + "give at least one weekday some hours, such as mon: [08:30-12:00]"
                )
            case .overlap(let former, let latter):
                Text(
                    zh: "时段 \(former) 与 \(latter) 重叠：请合并，或让后者从前者结束时开始",
                    en: "\(former) and \(latter) overlap: join them, or let the second begin when the first ends"
                )
            case .twice(let date):
                Text(
                    zh: "\(date) 出现了两次：请只保留一条",
                    en: "\(date) stands here twice: keep one of the two"
                )
            case .hours(let text):
                Text(
                    zh: "“\(text)”不是时段：应写成 08:30-12:00；跨零点写 22:00-06:00，全天写 00:00-24:00",
                    en: "“\(text)” is no stretch of hours: write 08:30-12:00, across midnight 22:00-06:00, "
                        + "a whole day 00:00-24:00"
                )
            }
        }
    }
}

extension WorkingCalendar.Fault: CustomStringConvertible {
    package var description: String { message.en }
}
