import Diagnostics
import Records
import Vocabulary

/// Waves that nobody answered, and centres that no longer answer.
struct AnswerGaps {
  private(set) var found: [FoundGap] = []

  init(_ records: Records, _ cutOff: Day) {
    var answers = Array(repeating: [Int: Int](), count: records.waves.count)
    for responses in records.responses {
      for row in responses.wave.indices where Int(responses.wave[row]) < answers.count {
        answers[Int(responses.wave[row])][Int(responses.centre[row]), default: 0] += 1
      }
    }
    let over = records.waves.indices.filter { records.waves[$0].to <= cutOff }.sorted {
      (records.waves[$0].from.number, $0) < (records.waves[$1].from.number, $1)
    }
    for wave in over where answers[wave].isEmpty {
      let period = Period.year(records.waves[wave].year)
      found.append(
        FoundGap(
          RecordGap(.answers, at: Places.network, periods: [period...period]), at: records.waves[wave].location,
          detail: .verbatim(records.waves[wave].id)))
    }
    for (before, wave) in zip(over, over.dropFirst()) where !answers[wave].isEmpty {
      // Nobody must answer, so that a centre that stops is told to the officer and marks nothing.
      for centre in answers[before].keys.sorted() where answers[wave][centre] == nil {
        let year = records.waves[wave].year
        guard Period.year(year).months.allSatisfy(Register(centre, records.places).isThere) else { continue }
        let gap = RecordGap(
          .answers, at: records.places.centres[centre].id, periods: [Period.year(year)...Period.year(year)])
        found.append(FoundGap(gap, at: nil, isWarning: false))
      }
    }
  }
}

extension Completeness {
  /// Answers of a centre that was not there while the wave was asked.
  func checkAnswers(_ records: Records, into log: inout DiagnosticLog) {
    struct Cause: Hashable {
      var wave: Int
      var centre: Int
    }
    var seen: [Cause: (file: Int, line: Int, count: Int)] = [:]
    for responses in records.responses {
      for row in responses.wave.indices where Int(responses.wave[row]) < records.waves.count {
        let (wave, centre) = (
          records.waves[Int(responses.wave[row])], records.places.centres[Int(responses.centre[row])]
        )
        guard (centre.opened ?? wave.to) > wave.to || (centre.closed ?? wave.from) < wave.from else { continue }
        let cause = Cause(wave: Int(responses.wave[row]), centre: Int(responses.centre[row]))
        let line = row < responses.line.count ? Int(responses.line[row]) : 0
        let first = seen[cause] ?? (Int(responses.file[row]), line, 0)
        seen[cause] = (first.file, first.line, first.count + 1)
      }
    }
    for (cause, first) in seen {
      let centre = records.places.centres[cause.centre].id
      log.warning(
        "completeness.answers-elsewhere",
        SourceLocation(file: records.files[first.file].path, line: first.line, column: first.line > 0 ? 1 : 0),
        "the wave \"\(records.waves[cause.wave].id)\" has \(first.count) answers of the centre \"\(centre)\", which was not there then",
        hint: "correct the centre or the wave, or opened and closed in \(records.path(of: .centres))")
    }
  }
}
