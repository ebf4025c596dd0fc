/// What search finds: a page, or a word of one.
struct SearchEntry: Sendable {
  var kind: SearchKind
  var title: String
  /// From the site's root, with what stands behind a `#`.
  var address: String
  /// What else it is called, folded; what its title has too is left out where the index is written.
  var others: [String] = []
  /// What tells it from others of its title.
  var hint = ""
  /// What makes figures of it, where it is a place or an indicator.
  var figures: Figures?

  /// A figure has no entry of its own: it is found by its place and its indicator.
  enum Figures: Sendable {
    /// The indicators of which the place has pages, by their place among the indicators.
    case atPlace([Int])
    /// What makes the address of the figure out of that of a place without `.html`.
    case ofIndicator(String)
  }
}
