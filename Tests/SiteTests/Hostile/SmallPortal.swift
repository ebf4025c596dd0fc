import Foundation
import TestKit
import Testing

/// The smallest portal that uses every kind of input; broken portals are this one with one thing changed.
enum SmallPortal {
  static let text = #"""
    -- content/portal.yml --
    title: { sl: Mali portal, en: A small portal }
    summary: { sl: Portal za preizkuse., en: A portal for tests. }
    base_address: https://portal.example.org
    languages: [sl, en]
    publisher:
      name: { sl: Občina, en: Municipality }
      address: https://portal.example.org/kontakt
    licence: { name: CC BY 4.0, address: "https://creativecommons.org/licenses/by/4.0/" }
    projects:
      - id: logbook
        name: { sl: Logbook, en: Logbook }
        funders: [{ sl: Urad, en: Office }]
        disclaimer: { sl: Vsebina ne izraža nujno stališč urada., en: The contents need not reflect the views of the office. }
    navigation: [about]
    cut_off: 2021-12-31
    featured: [visits, activities]
    -- content/sources.yml --
    - id: own
      title: { sl: Evidenca, en: Records }
      publisher: Občina
      address: https://portal.example.org/evidenca
      date: 2022-01-10
      demonstration: false
      files: [records/activities, records/openings.csv, records/visitors.csv, surveys/responses]
    - id: report
      title: { sl: Poročilo, en: Report }
      publisher: Mreža
      address: https://portal.example.org/porocilo
      date: 2021-12-20
      demonstration: false
      files: [records/reported]
    - id: surs
      title: { sl: Prebivalstvo, en: Population }
      publisher: SURS
      address: https://pxweb.stat.si/
      date: 2021-07-01
      demonstration: false
      files: []
    -- content/codes.yml --
    dimensions:
      - id: gender
        title: { sl: Spol, en: Gender }
        values:
          - { id: girls, title: { sl: Dekleta, en: Girls } }
          - { id: boys, title: { sl: Fantje, en: Boys } }
          - { id: another, title: { sl: Drugi spoli, en: Another gender } }
          - { id: not-stated, title: { sl: Ni navedeno, en: Not stated } }
      - id: age
        title: { sl: Starost, en: Age }
        values:
          - { id: 12-14, from: 12, to: 14, title: { sl: 12–14 let, en: 12–14 years } }
          - { id: 15-19, from: 15, to: 19, title: { sl: 15–19 let, en: 15–19 years } }
          - { id: unknown, title: { sl: Neznano, en: Unknown } }
      - id: kind
        title: { sl: Vrsta, en: Kind }
        values:
          - { id: open, title: { sl: Odprta, en: Open } }
          - { id: group, title: { sl: Skupinska, en: Group } }
      - id: mode
        title: { sl: Način, en: Mode }
        values:
          - { id: onsite, title: { sl: V živo, en: On site } }
          - { id: online, title: { sl: Na spletu, en: Online } }
      - id: topic
        title: { sl: Tema, en: Topic }
        values:
          - { id: sport, title: { sl: Šport, en: Sport } }
          - { id: culture, title: { sl: Kultura, en: Culture } }
    -- content/places/municipalities.csv --
    id,code,name_sl,name_en,official_languages,member_years,source
    brda,007,Brda,Brda,sl,2020-2021,surs
    -- content/places/centres.csv --
    id,municipality,name_sl,name_en,opened,closed,demonstration
    demo-brda,brda,Center Brda,Centre Brda,2019-01-01,,no
    -- content/places/population.csv --
    municipality,date,age,count,source
    brda,2020-07-01,all,5600,surs
    brda,2021-07-01,all,5590,surs
    -- content/records/activities/demo-brda.csv --
    id,centre,date,start,end,kind,mode,topic,visits_girls,visits_boys,visits_another,visits_not_stated,visits_total,visits_age_12_14,visits_age_15_19,youth_hours,producers,status
    a1,demo-brda,2020-03-02,15:00,19:00,open,onsite,sport,12,14,0,0,26,10,16,0,0,held
    a2,demo-brda,2020-03-03,16:00,18:00,group,onsite,culture,5,3,0,0,8,8,0,2,2,held
    a3,demo-brda,2021-03-02,15:00,19:00,open,onsite,sport,15,15,0,0,30,15,15,1,0,held
    a4,demo-brda,2021-05-05,18:00,22:00,group,online,sport culture,30,26,0,0,56,20,36,1.5,6,held
    a5,demo-brda,2021-05-06,15:00,17:00,open,onsite,sport,0,0,0,0,0,0,0,,0,cancelled
    -- content/records/openings.csv --
    centre,date,start,end,status,reason
    demo-brda,2020-03-02,15:00,19:00,open,
    -- content/records/visitors.csv --
    place,period,gender,age,visitors,producers
    demo-brda,2020,all,all,21,2
    demo-brda,2021,all,all,40,6
    -- content/records/reported/totals.csv --
    indicator,place,period,category,value,as_printed,source,note_sl,note_en
    activity-hours,network,2021,,91417,,report,,
    -- content/surveys/questionnaires/basic-1.yml --
    id: basic
    version: 1
    languages: [sl, en]
    scales:
      - id: agree
        codes:
          - { code: 1, label: { sl: ne drži, en: does not apply } }
          - { code: 2, label: { sl: bolj ne drži, en: rather not } }
          - { code: 3, label: { sl: bolj drži, en: rather } }
          - { code: 4, label: { sl: drži, en: applies } }
          - { code: 0, label: { sl: ne vem, en: do not know } }
        positive: [3, 4]
        missing: [0]
    items:
      - { id: S1, scale: agree, text: { sl: Tukaj se počutim varno., en: I feel safe here. } }
      - { id: S2, scale: agree, text: { sl: Zaposleni so pravični do vseh., en: The staff treat everyone fairly. } }
    indexes:
      - { id: safety, title: { sl: Varnost in odnos, en: Safety and treatment }, items: [S1, S2], minimum: 1 }
    -- content/surveys/waves.csv --
    id,questionnaire,from,to,mode,base,year
    w2021,basic-1,2021-10-01,2021-11-15,paper,60,2021
    -- content/surveys/responses/w2021.csv --
    wave,centre,gender,age,S1,S2
    w2021,demo-brda,girls,15-19,4,3
    w2021,demo-brda,boys,15-19,4,2
    -- content/targets.csv --
    indicator,place,year,value,kind
    visits,demo-brda,2021,90,own
    -- content/breaks.csv --
    date,places,indicators,text_sl,text_en
    2021-01-01,demo-brda,youth-produced-share,Nova opredelitev,New definition
    -- content/annotations.csv --
    from,to,places,text_sl,text_en
    2020-03-16,2020-05-31,,Zaprto,Closed
    -- content/news/2021-12-20-letno-porocilo/index.sl.md --
    ---
    title: Letno poročilo
    date: 2021-12-20
    summary: Kaj smo zabeležili v letu 2021.
    tags: [porocilo]
    places: [brda]
    projects: [logbook]
    ---
    V letu 2021 je mreža poročala o [91.417](value:activity-hours?place=network&period=2021&source=report) urah.

    ## Obiski

    V Brdih je bilo [](value:visits?place=brda&period=2021).
    -- content/pages/about.sl.md --
    ---
    title: O portalu
    ---
    Portal za preizkuse.
    -- content/pages/about.en.md --
    ---
    title: About
    ---
    A portal for tests. See [the report](../news/2021-12-20-letno-porocilo/index.sl.md#obiski).
    """#
}

extension SmallPortal {
  /// The project's own folder, where the shipped templates and indicators stand.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A new folder with the small portal, the shipped templates, and the shipped indicators that it has codes for.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(PortalText(text))
    try FileManager.default.copyItem(
      atPath: root.appending(path: "site-templates").path, toPath: folder("site-templates"))
    for name in ["visits", "activities", "activity-hours", "youth-produced-share", "visits-per-hour", "index-safety"] {
      let file = "content/indicators/\(name).yml"
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      try folder.write(text, to: file)
    }
    return folder
  }
}

extension BrokenPortal {
  /// Makes the one change; it must really change something.
  func apply(to folder: TemporaryFolder) throws {
    switch change {
    case .replace(let old, let file, let new):
      let text = try folder.text(file)
      try #require(text.contains(old), "\(file) has no \(old)")
      try folder.write(text.replacing(old, with: new, maxReplacements: 1), to: file)
    case .append(let text, let file): try folder.write(try folder.text(file) + text, to: file)
    case .write(let file, let bytes): try folder.write(bytes, to: file)
    case .delete(let file): try FileManager.default.removeItem(atPath: folder(file))
    case .link(let file, let target): try folder.link(file, to: target)
    case .pipe(let file): #expect(folder.pipe(file))
    case .name(let name, let parent): #expect(folder.touch(Array("\(parent)/".utf8) + name))
    }
  }
}
