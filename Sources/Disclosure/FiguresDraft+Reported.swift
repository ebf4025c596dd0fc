@_spi(Disclosure) import Figures
import Vocabulary

extension FiguresDraft {
  /// Takes out what others published of a figure that is withheld: whatever source it is from, and what is told of it.
  mutating func withholdReported() {
    let withheld = Set(
      series.joined().lazy.filter { observation in
        if case .reported = observation.origin { observation.state == .withheld } else { false }
      }.map(\.key))
    guard !withheld.isEmpty else { return }
    reported.removeAll { withheld.contains($0.key) }
    notes.removeAll { note in note.figures.contains { withheld.contains($0.key) } }
  }
}
