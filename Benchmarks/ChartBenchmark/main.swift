import Charts
import Diagnostics
import Documents
import Figures
import Gallery
import Glibc
import Languages
import Vocabulary
import Wording

// Draws charts on demand, on one thread: a line `KIND COUNT FIRST` on the standard input asks for COUNT charts of data
// that begin with number FIRST, and is answered with seconds of processor time, bytes in all, and kilobytes of memory.
// `KIND file` is answered with one chart, after its length.

/// Processor time of this process so far, in seconds.
func processorTime() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that this process ever held, in kilobytes.
func memory() -> Int {
  var usage = rusage()
  unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss
}

/// The charts that every program in the benchmark draws: 7 series of 12 years, and 12 bars in order of value.
struct Charts {
  let sample: Sample
  let names = [
    "Open activities", "Group activities", "Events", "Street work", "Trips and camps", "Counselling", "Learning help",
  ]

  func chart(_ kind: String, _ number: Int) -> Chart { kind == "line" ? line(number) : bars(number) }

  private func line(_ number: Int) -> Chart {
    let series = names.indices.map { index in
      let values = (0..<12).map { year in
        Double(200 + 190 * index + (year * 37 + index * 53 + number * 17) % 101 * 2)
      }
      return Chart.Series(
        name: names[index], entity: "kind=\(index)", role: .equal,
        cells: sample.cells("visits", "celje", Sample.years(2014...2025), Sample.states(values)))
    }
    return sample.chart(
      "line-\(number)", .line, "Visits by kind of activity, place \(number)", "Visits per year, 2014–2025", "visits",
      series)
  }

  private func bars(_ number: Int) -> Chart {
    let cells = (0..<12).map { index in
      let key = FigureKey(indicator: IndicatorID("visits"), place: PlaceID("celje"), period: .year(2025))
      let value = Double(300 + (index * 7919 + number * 104_729) % 9000)
      return Chart.GridCell(
        label: "Municipality \(index + 1)",
        observation: PublishedObservation(key: key, state: .value(.init(value)), origin: .computed), isOwn: index == 3)
    }
    return sample.chart(
      "bars-\(number)", .rankedBars, "Visits by municipality, chart \(number)", "Visits, 2025", "visits",
      [Chart.Series(name: "Municipalities", entity: "places", role: .equal, cells: cells)])
  }
}

var log = DiagnosticLog()
guard CommandLine.arguments.count == 2, let folder = Folder(CommandLine.arguments[1]),
  let words = Catalogue.load(
    from: LayeredFolder(folder, named: "site-templates"), and: nil, languages: [Language("en")],
    requiring: MessageKey.figureKeys + MessageKey.chartsKeys,
    openPrefixes: [""], into: &log)[Language("en")], !log.hasErrors
else {
  print("usage: ChartBenchmark site-templates")
  exit(2)
}
let charts = Charts(sample: Sample(words))

while let line = readLine() {
  let parts = line.split(separator: " ").map(String.init)
  guard parts.count >= 2 else { continue }
  if parts[1] == "file" {
    let bytes = draw(charts.chart(parts[0], 1), .wide, with: charts.sample.words)
    print(bytes.count)
    print(String(decoding: bytes, as: UTF8.self))
    fflush(nil)
    continue
  }
  let count = Int(parts[1]) ?? 0
  let first = parts.count > 2 ? Int(parts[2]) ?? 0 : 0
  let asked = (first..<first + count).map { charts.chart(parts[0], $0) }
  let start = processorTime()
  var bytes = 0
  for chart in asked { bytes += draw(chart, .wide, with: charts.sample.words).count }
  print(processorTime() - start, bytes, memory())
  fflush(nil)
}
