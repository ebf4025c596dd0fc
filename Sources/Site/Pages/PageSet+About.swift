import Configuration
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

extension PageSet {
  /// The data page: every file, its licence, and what its columns mean.
  func data() -> Page {
    Page(
      path: addresses.section(.data, language), language: language, title: text(Section.data.title),
      description: text(.dataLead), template: "pages/data", translations: translations { addresses.section(.data, $0) },
      trail: Array(trail(.data).prefix(1)), section: .data
    ) { composer in
      var view = composer.view(Shapes.data)
      view["title"] = .text(composer.text(Section.data.title))
      view["lead"] = .text(composer.text(.dataLead))
      view["discrepanciesAddress"] = .text(composer.link(composer.addresses.section(.discrepancies, composer.language)))
      view["discrepanciesTitle"] = .text(composer.text(Section.discrepancies.title))
      view["hasReleases"] = .flag(composer.site.hasReleases)
      view["releasesAddress"] = .text(composer.link(composer.addresses.section(.releases, composer.language)))
      view["releasesTitle"] = .text(composer.text(Section.releases.title))
      view["hasCharts"] = .flag(!composer.site.ownCharts.isEmpty)
      view["chartsAddress"] = .text(composer.link(composer.addresses.section(.charts, composer.language)))
      view["chartsTitle"] = .text(composer.text(Section.charts.title))
      view["licence"] = .text(composer.site.portal.licence.name)
      view["licenceAddress"] = .text(composer.site.portal.licence.address)
      view["formats"] = .list(DataFormats.all.map { View(Shapes.paragraph, ["text": .text($0.label)]) })
      view["items"] = .list(composer.dataRows())
      view["columns"] = .list(
        OpenDataColumns.names.map { name in
          View(Shapes.fact, ["name": .text(name), "value": .text(composer.text(OpenDataColumns.key(name)))])
        })
      return view
    }
  }

  /// The method page: how numbers are made, protected and compared, with every formula and sign.
  func method() -> Page {
    Page(
      path: addresses.section(.method, language), language: language, title: text(Section.method.title),
      description: text(.methodLead), template: "pages/method",
      translations: translations { addresses.section(.method, $0) }, trail: Array(trail(.method).prefix(1)),
      section: .method
    ) { composer in
      var view = composer.view(Shapes.method)
      view["title"] = .text(composer.text(Section.method.title))
      view["lead"] = .text(composer.text(.methodLead))
      view["discrepanciesAddress"] = .text(composer.link(composer.addresses.section(.discrepancies, composer.language)))
      view["discrepanciesTitle"] = .text(composer.text(Section.discrepancies.title))
      view["sections"] = .list(composer.methodSections())
      view["signs"] = .list(composer.allSigns())
      view["indicators"] = .list(composer.site.inOrder(composer.figures.indicators).map { composer.indicatorItem($0) })
      view["formulaTitle"] = .text(composer.text(.formulaTitle))
      view["formulaLead"] = .text(composer.text(.formulaLead))
      view["formulaRule"] = .text(composer.text(.formulaRule))
      view["formulaGroups"] = .list(composer.formulaGroups())
      view["sources"] = .list(
        composer.figures.sources.map { source in
          let day = source.day.map { ", \(composer.words.words.date($0))" } ?? ""
          return View(
            Shapes.fact,
            [
              "name": .text(composer.words.text(source.title)), "value": .text("\(source.publisher)\(day)"),
              "address": .text(source.address), "isLink": .flag(!source.address.isEmpty),
            ])
        })
      return view
    }
  }

  /// The page for an address that leads nowhere.
  func notFound() -> Page {
    Page(
      path: addresses.notFound(language), language: language, title: text(.notFoundTitle),
      description: text(.notFoundTitle), template: "pages/not-found", translations: translations(addresses.notFound),
      isIndexed: false
    ) { composer in
      var view = composer.view(Shapes.notFound)
      view["title"] = .text(composer.text(.notFoundTitle))
      view["homeAddress"] = .text(composer.link(composer.addresses.home(composer.language)))
      return view
    }
  }
}

extension PageComposer {
  /// The files of data, a row to a file and a cell to a format: those of indicators, then those of the whole.
  func dataRows() -> [View] {
    func row(_ file: DataFile, _ title: String, address: String? = nil) -> View {
      let cells = DataFormats.all.map { format in
        let isThere = format.holds(file)
        return View(
          Shapes.dataCell,
          [
            "title": .text(format.label), "address": .text(isThere ? link(file.path(format)) : ""),
            "isLink": .flag(isThere),
          ])
      }
      return View(
        Shapes.dataRow,
        [
          "title": .text(title), "address": .text(address ?? ""), "isLink": .flag(address != nil),
          "cells": .list(cells),
        ])
    }
    var rows = site.inOrder(figures.indicators).map { indicator in
      row(.figures(indicator.id, at: nil), words.title(of: indicator.id), address: link(.indicator(indicator.id)))
    }
    rows.append(row(.changes, text(.changesFile)))
    rows.append(row(.reported, text(MessageKey("site.label.reported"))))
    if !figures.answers.isEmpty { rows.append(row(.answers, text(.answersFile))) }
    return rows
  }

  func methodSections() -> [View] {
    let invented = figures.sources.filter(\.isDemonstration).map { words.words.insideSentence(words.text($0.title)) }
    let hasCentres = figures.places.contains(where: \.isDemonstration)
    let arguments = MethodText.arguments(site.portal.thresholds).merging([
      "sources": .text(words.words.list(invented)), "centres": .text(hasCentres ? "some" : "none"),
    ]) { _, new in new }
    // A portal of real records says nothing of invented ones.
    let sections = MethodText.sections.filter { $0.id != "demonstration" || site.demonstration != .none }
    return sections.map { section in
      let isNamed = section.id != "demonstration" || !invented.isEmpty
      let paragraphs = ((isNamed ? 1 : 2)...section.paragraphs).map { number in
        View(Shapes.paragraph, ["text": .text(text(MethodText.paragraph(section.id, number), arguments))])
      }
      return View(
        Shapes.methodSection,
        [
          "title": .text(text(MethodText.title(section.id))), "id": .text(section.id), "paragraphs": .list(paragraphs),
        ])
    }
  }

  /// The words of the formulas' language, by sort, each with its meaning and a formula that uses it.
  func formulaGroups() -> [View] {
    FormulaWord.Kind.allCases.compactMap { kind in
      let examples = figures.formulaWords.filter { $0.word.kind == kind }
      guard !examples.isEmpty else { return nil }
      let items = examples.map { example in
        View(
          Shapes.formulaWord,
          [
            "text": .text(example.word.text), "meaning": .text(text(.formula(example.word))),
            "example": .text(example.formula), "isUsed": .flag(example.indicator != nil),
            "title": .text(example.indicator.map { words.title(of: $0) } ?? ""),
            "address": .text(example.indicator.map { link(.indicator($0)) } ?? ""),
          ])
      }
      return View(
        Shapes.formulaGroup,
        [
          "title": .text(text(MessageKey.formulaKind(kind))), "id": .text("formula-\(kind.rawValue)"),
          "words": .list(items),
        ])
    }
  }

  /// Every sign that can stand beside a figure, whether it occurs today or not.
  func allSigns() -> [View] {
    guard let indicator = figures.indicators.first, let place = figures.places.first else { return [] }
    let key = FigureKey(indicator: indicator.id, place: place.id, period: .year(site.year))
    let flags: [ObservationFlags] = [
      .lowReliability, .breakBefore, .provisional, .estimated, .forecast, .definitionDiffers, .partial, .demonstration,
    ]
    let states: [PublishedObservation.State] = [.withheld, .notAvailable, .notApplicable]
    let observations =
      states.map { PublishedObservation(key: key, state: $0, origin: .computed) }
      + flags.map { PublishedObservation(key: key, state: .value(.init(1)), flags: $0, origin: .computed) }
    return legend(observations)
  }
}
