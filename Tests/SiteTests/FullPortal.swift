import FoundationEssentials
import TestKit

/// A portal with figures enough for every kind of page and every standard chart: four municipalities with a centre each,
/// three years of activities, a survey, opening days, a map, charts, a release, and a text that asks for the charts that
/// pages have.
enum FullPortal {
  static let places = ["brda", "celje", "krsko", "maribor"]

  /// What the text asks for, and the chart of a page that it must be the same as: the path of its files without language.
  static let asked: [(reference: String, page: String)] = [
    ("visits?place=brda", "visits/brda/years"),
    ("visits?place=brda&by=kind", "visits/brda/by-kind"),
    ("visits?place=brda&period=2018-01..2021-12", "visits/brda/months"),
    ("visits-per-hour?place=brda", "visits-per-hour/brda/years"),
    ("visits-per-hour?by=municipality&period=2021", "visits-per-hour/places"),
    ("visits?by=municipality&period=2021", "visits/places"),
    ("index-safety?by=centre&period=2021", "index-safety/places"),
    ("index-safety?with=index-learning&place=brda&period=2021", "survey-indexes/brda"),
    ("index-safety?place=brda&as=answer-scale", "index-safety/brda/answers"),
    ("opening-hours?place=demo-brda&period=2021&as=calendar", "opening-hours/demo-brda/days"),
  ]

  static let portal = SmallPortal.whole.with(
    [
      "places/municipalities.csv": municipalities, "places/centres.csv": centres,
      "places/population.csv": population,
      "records/activities/demo-brda.csv": activities, "records/openings.csv": openings,
      "records/visitors.csv": nil, "surveys/questionnaires/basic-1.yml": questionnaire,
      "surveys/waves.csv": waves, "surveys/responses/w2021.csv": responses, "breaks.csv": nil,
      "geometry.yml": geometry, "charts/kinds.yml": chart, "news/2021-12-22-charts/index.en.md": text,
      "records/reported/totals.csv": reported,
      "words.yml": words, "quality/charter.yml": charter, "quality/charter/brda.yml": brdaCheck,
      "quality/charter/demo-celje.yml": celjeCheck, "bodies.yml": bodies,
      "addresses.yml": "posts:\n  2020-01-02-gone:\n    en: [gone, /en/news/2020-01-02-gone.html]\n",
    ], shipped: ["index-learning", "opening-hours"])

  private static let municipalities =
    "id,code,name_sl,name_en,official_languages,member_years,source\n"
    + zip(places, ["007", "011", "054", "070"]).map { place, code in
      "\(place),\(code),\(place.capitalized),\(place.capitalized),sl,2018-2021,surs\n"
    }.joined()

  private static let centres =
    "id,municipality,name_sl,name_en,opened,closed,demonstration\n"
    + places.map { "demo-\($0),\($0),Center \($0),Centre \($0),2018-01-01,,no\n" }.joined()

  private static let words = """
    - id: visit
      name: { sl: obisk, en: visit }
      forms: { sl: [obiski, obiskov], en: [visits] }
      definition: { sl: En prihod ene osebe., en: One person coming once. }
      text: { sl: Obiski niso osebe., en: Visits are not people. }
    - id: network
      name: { sl: mreža, en: network }
      definition: { sl: Vse občine skupaj., en: All municipalities together. }
      source: { sl: Dogovor, en: Agreement }
    """

  static let charter = """
    title: { sl: Listina, en: Charter }
    text: { sl: Kaj je dobro mladinsko delo., en: What good youth work is. }
    source: https://charter.example.org/
    states:
      - { id: not-yet, name: { sl: še ne, en: not yet } }
      - { id: begun, name: { sl: v pripravi, en: begun } }
      - { id: in-place, name: { sl: vzpostavljeno, en: in place } }
    parts:
      - title: { sl: Sodelovanje, en: Taking part }
        statements:
          - { id: decide, text: { sl: Mladi odločajo., en: Young people decide. } }
          - { id: reach, text: { sl: Gremo k mladim., en: We go to young people. }, link: "https://charter.example.org/#2" }
      - title: { sl: Kakovost, en: Quality }
        statements:
          - { id: goals, text: { sl: Cilji so zapisani., en: Goals are written down. } }

    """

  static let brdaCheck = """
    demonstration: true
    years:
      - year: 2020
        date: 2021-01-11
        role: { sl: vodja urada, en: head of office }
        answers: { decide: not-yet, goals: { state: begun, evidence: { sl: Osnutek., en: A draft. } } }
      - year: 2021
        date: 2021-12-03
        role: { sl: vodja urada, en: head of office }
        answers:
          decide: { state: in-place, evidence: { sl: Zbor mladih., en: A youth assembly. }, link: "https://brda.example.org/zbor" }
          goals: { state: begun, evidence: { sl: Osnutek., en: A draft. } }

    """

  static let celjeCheck = """
    years:
      - year: 2021
        date: 2021-12-10
        role: { sl: vodja centra, en: head of centre }
        answers: { reach: not-yet }

    """

  static let bodies = """
    - id: fund
      name: { sl: Sklad, en: Fund }
      web: https://fund.example.org/
      demonstration: true
      roles:
        - { role: funder, from: 2020 }
        - { role: partner, from: 2018, to: 2019 }
    - id: council
      name: { sl: Svet, en: Council }
      roles: [{ role: funder, from: 2019, to: 2022, places: [brda] }]

    """

  private static let population =
    "municipality,date,age,count,source\n"
    + places.flatMap { place in (2018...2021).map { "\(place),\($0)-07-01,all,5600,surs\n" } }.joined()

  /// Two activities a month in each centre: open work that grows, and a group that stays.
  private static let activities: String = {
    var rows =
      "id,centre,date,start,end,kind,mode,topic,visits_girls,visits_boys,visits_another,visits_not_stated,visits_total,visits_age_12_14,visits_age_15_19,youth_hours,producers,status\n"
    for (number, place) in places.enumerated() {
      for month in 0..<48 {
        let day = "\(2018 + month / 12)-\(month % 12 + 1 < 10 ? "0" : "")\(month % 12 + 1)"
        let girls = 20 + number * 7 + month % 5
        let boys = 25 + number * 3 + month / 6
        rows +=
          "o\(number)-\(month),demo-\(place),\(day)-02,15:00,19:00,open,onsite,sport,\(girls),\(boys),0,0,\(girls + boys),\(girls),\(boys),1,0,held\n"
        rows +=
          "g\(number)-\(month),demo-\(place),\(day)-03,16:00,18:00,group,online,culture,9,8,0,0,17,9,8,2,6,held\n"
      }
    }
    return rows
  }()

  private static let openings =
    "centre,date,start,end,status,reason\n"
    + (1...12).flatMap { month in
      (1...28).map { day in
        let date = "2021-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        return day % 7 == 0 ? "demo-brda,\(date),,,closed,holidays\n" : "demo-brda,\(date),15:00,19:00,open,\n"
      }
    }.joined()

  private static let questionnaire = """
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
      - { id: L1, scale: agree, text: { sl: Tukaj se česa naučim., en: I learn something here. } }
      - { id: L2, scale: agree, text: { sl: Tukaj kaj poskusim., en: I try things here. } }
    indexes:
      - { id: safety, title: { sl: Varnost in odnos, en: Safety and treatment }, items: [S1, S2], minimum: 1 }
      - { id: learning, title: { sl: Učenje, en: Learning }, items: [L1, L2], minimum: 1 }

    """

  private static let waves = """
    id,questionnaire,from,to,mode,base,year
    w2021,basic-1,2021-10-01,2021-11-15,paper,200,2021

    """

  private static let responses =
    "wave,centre,gender,age,S1,S2,L1,L2\n"
    + places.enumerated().flatMap { number, place in
      (0..<48).map { person in
        let answers = [
          person % 4 + 1, (person + number) % 5 == 0 ? 2 : 4, (person / 3) % 4 + 1, person % 6 == 0 ? 1 : 3,
        ]
        return "w2021,demo-\(place),\(person % 2 == 0 ? "girls" : "boys"),15-19,"
          + answers.map(String.init).joined(separator: ",") + "\n"
      }
    }.joined()

  private static let reported = """
    indicator,place,period,category,value,as_printed,source,note_sl,note_en
    activity-hours,network,2021,,91417,,report,,
    activity-hours,network,2021,,90000,,surs,,
    visits,brda,2021,,12,,report,,

    """

  private static let geometry =
    "licence: { sl: \"Kvadrati: občina\", en: \"Squares: the municipality\" }\ntiles:\n"
    + places.enumerated().map { "  - { place: \($1), column: \($0 % 2), row: \($0 / 2) }\n" }.joined()

  private static let chart = """
    kind: stacked-columns
    indicator: visits
    by: kind
    title: { sl: Obiski po vrsti, en: Visits by kind }

    """

  private static let text =
    """
    ---
    title: Charts
    date: 2021-12-22
    summary: The charts of pages in a text.
    aliases: [/old/charts.html]
    ---
    """ + "\n" + asked.map { "![](chart:\($0.reference))\n" }.joined(separator: "\n")
}
