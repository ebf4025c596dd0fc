import OpenData
import Vocabulary

/// A title that leads somewhere.
struct NamedLink: ViewModel {
  var title: String
  var address: String

  static let fields: ViewFields<NamedLink> = [.text("title", \.title), .text("address", \.address)]
}

/// A name and what is true of it, which may lead somewhere.
struct Fact: ViewModel {
  var name: String
  var value: String
  var address: String?

  static let fields: ViewFields<Fact> = [
    .text("name", \.name), .text("value", \.value), .text("address", ifAny: \.address),
  ]
}

extension PageContext {
  func link(named title: String, to path: String) -> NamedLink { NamedLink(title: title, address: link(path)) }

  /// The door of a part of the site, by its name.
  func door(_ section: Section) -> NamedLink {
    link(named: text(section.title), to: addresses.section(section, language))
  }

  /// A link to each format in which a file of data is written.
  func downloads(_ file: DataFile) -> [NamedLink] {
    site.data.formats(of: file).map { link(named: $0.label, to: file.path($0)) }
  }
}
