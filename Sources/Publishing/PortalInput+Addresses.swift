import Diagnostics
import Documents
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
      let kept = definition.indicator.address[language] == nil ? nil : definition.document?["address"]?[language.tag]
      let location = kept?.location ?? source.flatMap { definition.titleLocations[$0] } ?? definition.location
      let slug = Addresses.slug(of: definition.indicator, words, titled: title)
      guard !slug.isEmpty, !slug.hasPrefix("-") else {
        guard seen.insert(location).inserted else { continue }
        log.error(
          "indicator.title-letters", location,
          "the title \"\(title.prefix(60))\" has no letter and no digit, of which its address is made",
          hint: "add a word, or give the address: { \(language): \(definition.id) }")
        continue
      }
      guard let owner = owners.updateValue(definition, forKey: slug) else { continue }
      guard seen.insert(location).inserted else { continue }
      log.error(
        "indicator.title-twice", location,
        "\"\(definition.id)\" and \"\(owner.id)\" would both stand at \"\(slug.prefix(60))\", which is made of the title "
          + "\"\(title.prefix(60))\"",
        hint: "the other is defined in \(owner.location.file); give one of them another title, or add to one of the "
          + "files address: { \(language): \(definition.id) }")
    }
  }
}
