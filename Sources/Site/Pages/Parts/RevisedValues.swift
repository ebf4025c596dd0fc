import Figures
import Languages
import OpenData
import Releases
import Vocabulary
import Wording

/// What a place's figures of an indicator were in earlier releases, told where they stand: who cited the old value finds it
/// there with the reason.
struct RevisedValues {
  let context: PageContext

  /// The revised figures of whole years, the newest first; what differs only behind the printed decimals is no change.
  func texts(of indicator: IndicatorID, at place: PlaceID) -> [String] {
    let words = context.words
    let found = context.site.history.steps.reversed().flatMap { step in
      step.changes(toldOn: context.figures).filter { change in
        change.kind == .revised && change.key.indicator == indicator && change.key.place == place
          && change.key.category == nil && change.key.period.kind == .year
      }.map { (change: $0, release: step.after.id) }
    }
    return found.sorted { $0.change.key.period > $1.change.key.period }.compactMap { change, release in
      guard let before = change.before.flatMap({ Double($0) }), let after = change.after.flatMap({ Double($0) })
      else { return nil }
      let (old, new) = (words.value(before, of: indicator), words.value(after, of: indicator))
      guard old != new else { return nil }
      let told = context.text(
        .releaseHere,
        [
          "id": .text(release), "period": .text(words.words.period(change.key.period)), "before": .text(old),
          "after": .text(new),
        ])
      return [told, reason(change.reason)].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// Why; `nil` where nobody said it.
  private func reason(_ reason: FigureChange.Reason?) -> String? {
    switch reason {
    case .provisional: context.text(.releaseWasProvisional)
    case .stated(let reason): context.words.text(reason)
    case nil: nil
    }
  }
}

extension ReleaseHistory.Step {
  /// The changes that readers are told of: of places that one stands for, each once, at that place.
  func changes(toldOn figures: PublishedFigures) -> [FigureChange] {
    guard figures.town != nil else { return changes }
    // What changed at the place itself comes before what changed at those that it stands for.
    let (own, others) = (
      changes.filter { figures.isTold($0.key.place) }, changes.filter { !figures.isTold($0.key.place) }
    )
    var known = Set(own.map(\.key))
    return own
      + others.compactMap { change in
        var change = change
        change.key.place = figures.world.place(change.key.place)?.id ?? change.key.place
        return known.insert(change.key).inserted ? change : nil
      }
  }
}

extension PublishedFigures {
  /// Whether a place has a page of its own.
  fileprivate func isTold(_ place: PlaceID) -> Bool { world.place(place)?.id == place }
}

extension MessageKey {
  static let releaseHere = MessageKey("release.here", "id", "period", "before", "after")
  static let releaseWasProvisional = MessageKey("release.was-provisional")
}
