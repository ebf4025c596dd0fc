package import Charts
package import Languages
import Markup
import Vocabulary
import Wording

/// Every kind of chart in every state, variant and language, as pages for the eye.
///
/// For whoever changes a colour, a font or a template, or translates the messages: what it does to every chart is seen at
/// once. The figures are invented.
package struct Gallery {
  let samples: [Sample]
  let theme: Theme

  /// - Parameter words: of each language, with the messages of figures and charts.
  package init(_ words: [Words], theme: Theme = .standard) {
    samples = words.map { Sample($0) }
    self.theme = theme
  }

  /// The stylesheet that the pages ask for, below the gallery's folder.
  package static let stylesheet = "assets/site.css"
  private static let ownStylesheet = "assets/gallery.css"

  /// A page for each kind and language, the pictures of their charts, and a page that leads to them all.
  package func files() -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = [
      ("index.html", index()), (Gallery.ownStylesheet, Array(".phone { max-width: 18rem }\n".utf8)),
    ]
    for sample in samples {
      let language = sample.words.words.language
      for kind in Chart.Kind.allCases {
        let charts = GalleryState.allCases.map { ($0, $0.applied(to: sample.example(of: kind))) }
        for (_, chart) in charts {
          let drawn = draw(chart, with: sample.words, theme: theme, downloads: [])
          for variant in ChartFile.allCases {
            files.append(("\(language.tag)/\(Gallery.file(chart, variant.rawValue))", drawn.file(variant)))
          }
          files.append(("\(language.tag)/\(Gallery.file(chart, Gallery.card))", drawn.card(of: "Kazalo")))
        }
        let page = document("\(name(of: kind, sample)) (\(language.tag))", up: "../") { main in
          for (state, chart) in charts { section(state, chart, sample, into: &main) }
        }
        files.append(("\(language.tag)/\(kind.rawValue).html", page))
      }
    }
    return files
  }

  private static let card = "card"

  private static func file(_ chart: Chart, _ variant: String) -> String { "\(chart.id).\(variant).svg" }

  private func name(of kind: Chart.Kind, _ sample: Sample) -> String {
    sample.words.words[MessageKey("chart.kind.\(kind.rawValue)")]
  }

  private func index() -> [UInt8] {
    document("Gallery of charts", up: "") { main in
      for sample in samples {
        let tag = sample.words.words.language.tag
        main.element("h2") { $0.text(tag) }
        main.element("ul") { list in
          for kind in Chart.Kind.allCases {
            list.element("li") { item in
              item.element("a") { anchor in
                anchor.attribute("href", "\(tag)/\(kind.rawValue).html")
                anchor.text(name(of: kind, sample))
              }
            }
          }
        }
      }
    }
  }

  /// A state: the figure as wide as the page, as narrow as a phone, and as the files of its own.
  private func section(_ state: GalleryState, _ chart: Chart, _ sample: Sample, into main: inout MarkupWriter) {
    var narrow = chart
    narrow.id += "-phone"
    main.element("section") { section in
      section.attribute("id", state.rawValue)
      section.element("h2") { $0.text(state.title) }
      section.raw(bytes: draw(chart, with: sample.words, downloads: []).figure.bytes)
      section.element("div") { phone in
        phone.attribute("class", "phone")
        phone.raw(bytes: draw(narrow, with: sample.words, downloads: []).figure.bytes)
      }
      section.element("details") { details in
        details.element("summary") { $0.text("Files") }
        for variant in ChartFile.allCases.map(\.rawValue) + [Gallery.card] {
          details.element("p") { line in
            line.void("img") { image in
              image.attribute("src", Gallery.file(chart, variant))
              image.attribute("alt", "\(chart.id), \(variant)")
              image.attribute("loading", "lazy")
            }
          }
        }
      }
    }
  }

  private func document(_ title: String, up: String, _ body: (inout MarkupWriter) -> Void) -> [UInt8] {
    let markup = Markup { writer in
      writer.raw("<!DOCTYPE html>\n")
      writer.element("html") { root in
        root.attribute("lang", "en")
        root.element("head") { head in
          head.void("meta") { $0.attribute("charset", "utf-8") }
          head.void("meta") { meta in
            meta.attribute("name", "viewport")
            meta.attribute("content", "width=device-width, initial-scale=1")
          }
          head.element("title") { $0.text(title) }
          for stylesheet in [Gallery.stylesheet, Gallery.ownStylesheet] {
            head.void("link") { link in
              link.attribute("rel", "stylesheet")
              link.attribute("href", up + stylesheet)
            }
          }
        }
        root.element("body") { page in
          page.element("main") { main in
            main.element("h1") { $0.text(title) }
            body(&main)
          }
        }
      }
    }
    return markup.bytes
  }
}
