import OpenData
import Vocabulary

/// A title that leads somewhere.
struct Link: ViewModel {
  var title: String
  var address: String

  static let fields: ViewFields<Link> = [.text("title", \.title), .text("address", \.address)]
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
  func link(named title: String, to path: String) -> Link { Link(title: title, address: link(path)) }

  /// The door of a part of the site, by its name.
  func door(_ section: Section) -> Link { link(named: text(section.title), to: addresses.section(section, language)) }

  /// A link to each format in which a file of data is written.
  func downloads(_ file: DataFile) -> [Link] {
    DataFormats.all(of: file).map { link(named: $0.label, to: file.path($0)) }
  }
}
