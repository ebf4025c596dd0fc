import Diagnostics
import Indicators
import Languages
import OpenData
import Site
import Vocabulary

/// What indicators are called becomes addresses: each is checked where it is written.
func checkAddresses(
  of definitions: [IndicatorDefinition], _ languages: [Language], _ words: [Language: Words],
  into log: inout DiagnosticLog
) {
  for definition in definitions where DataFile.reservedNames.contains(definition.id.name) {
    log.error(
      "indicator.reserved", definition.location, "\"\(definition.id)\" is the name of another file of the site's data",
      hint: "call the indicator and its file something else")
  }
  // A title that is missing in a language is that of another one, and wrong in one place only.
  var seen: Set<SourceLocation> = []
  for language in languages {
    guard let words = words[language] else { continue }
    var owners: [String: IndicatorDefinition] = [:]
    for definition in definitions {
      let title = definition.title.text(in: language, or: languages)
      let source = ([language] + languages).first { definition.title[$0] == title }
      let location = source.flatMap { definition.titleLocations[$0] } ?? definition.location
      let slug = words.slug(title)
      guard slug.utf8.count <= OutputPaths.mostOfName - ".html".utf8.count, !slug.isEmpty else {
        if seen.insert(location).inserted { report(title, slug, at: location, into: &log) }
        continue
      }
      guard let owner = owners.updateValue(definition, forKey: slug) else { continue }
      if seen.insert(location).inserted {
        log.error(
          "indicator.title-twice", location,
          "the title \"\(title.prefix(60))\" gives the address of the indicator \"\(owner.id)\" too",
          hint: "give one of them another title")
      }
    }
  }
}

private func report(_ title: String, _ slug: String, at location: SourceLocation, into log: inout DiagnosticLog) {
  if slug.isEmpty {
    log.error(
      "indicator.title-letters", location,
      "the title \"\(title.prefix(60))\" has no letter and no digit, of which its address is made", hint: "add a word")
  } else {
    log.error(
      "indicator.title-long", location, "the title has \(title.count) letters, too many for an address",
      hint: "write at most \(OutputPaths.mostOfName - ".html".utf8.count) letters; the explanation has room for more")
  }
}
