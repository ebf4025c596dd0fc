import Tables
import Vocabulary

/// When each centre was open: a row for each of its days, and one for each weekday of a closed week.
enum OpeningTable {
  static func bytes(_ centres: [InventedCentre]) -> [UInt8] {
    var table = TableWriter()
    table.row(["centre", "date", "start", "end", "status", "reason"])
    for centre in centres {
      for day in Calendar.days where centre.isRunning(day) && centre.weekdays.contains(day.weekday) {
        if Calendar.isClosedWeek(day) {
          table.row([centre.id, day.iso, "", "", "closed", "holidays"])
        } else if Calendar.isOnline(day) {
          table.row([centre.id, day.iso, ActivityTable.clock(960), ActivityTable.clock(1140), "online", "epidemic"])
        } else {
          let times = [ActivityTable.clock(centre.opens), ActivityTable.clock(centre.closes)]
          table.row([centre.id, day.iso] + times + ["open", ""])
        }
      }
    }
    return table.bytes
  }
}
