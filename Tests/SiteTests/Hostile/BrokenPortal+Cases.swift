extension BrokenPortal {
  static let activities = "content/records/activities/demo-brda.csv"
  static let responses = "content/surveys/responses/w2021.csv"
  static let questionnaire = "content/surveys/questionnaires/basic-1.yml"
  static let post = "content/news/2021-12-20-letno-porocilo/index.sl.md"
  static let visits = "content/indicators/visits.yml"

  static let cases = tables + records + surveys + documents + configuration + formulas + markdown + pictures + templates

  /// What can be wrong with a table as such.
  static let tables: [BrokenPortal] = [
    .init(
      "a quote that is never closed", "a2,demo-brda", in: activities, with: "\"a2,demo-brda", line: 3, id: "table."),
    .init("a row with too many cells", "2,2,held", in: activities, with: "2,2,held,more", line: 3, id: "table."),
    .init("a row with too few cells", ",2,2,held", in: activities, with: "", line: 3, id: "table."),
    .init("an unknown column", "producers,status", in: activities, with: "producerz,status", line: 1, id: "table."),
    .init("a column twice", "producers,status", in: activities, with: "status,status", line: 1, id: "table."),
    .init(
      "a missing column", "id,centre,date", in: activities, with: "id,title,date", line: 1,
      id: "table."),
    .init("an empty file", .write(activities, bytes: []), file: activities, id: "table."),
    .init(
      "only a header of semicolons", .write(activities, bytes: Array(";;;\n".utf8)), file: activities, id: "table."),
    .init(
      "a NUL byte", .write(activities, bytes: Array("id,centre\na\u{0},b\n".utf8)), file: activities, id: "table.null"),
    .init(
      "invalid UTF-8 in no known encoding",
      .write(activities, bytes: Array("id,centre\n".utf8) + [0x81, 0x83, 0x88, 0x98, 10]), file: activities,
      id: "text.encoding"),
    .init(
      "UTF-16", .write(activities, bytes: [0xFF, 0xFE, 0x69, 0, 0x64, 0, 10, 0]), file: activities, id: "table.encoding"
    ),
    .init(
      "a line of 100 MB", .write(activities, bytes: [UInt8](repeating: 97, count: 100_000_000)), file: activities,
      id: "table.long-record"),
    .init(
      "a picture named .csv", .write(activities, bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      file: activities, id: "table.encoding"),
  ]

  /// What can be wrong with records.
  static let records: [BrokenPortal] = [
    .init(
      "a sum that is not that of its parts", ",26,10,16", in: activities, with: ",27,10,16", line: 2, id: "activity."),
    .init("ages beyond the total", ",26,10,16", in: activities, with: ",26,20,16", line: 2, id: "activity."),
    .init(
      "a day that does not exist", "2020-03-02,15:00", in: activities, with: "2020-02-30,15:00", line: 2,
      id: "table.date"),
    .init(
      "a day in another notation", "2020-03-02,15:00", in: activities, with: "2. 3. 20,15:00", line: 2,
      id: "table.date"),
    .init(
      "a day after the cut-off", "2021-05-06", in: activities, with: "2022-05-06", line: 6, id: "activity.after-cut-off"
    ),
    .init(
      "an unknown centre", "a1,demo-brda", in: activities, with: "a1,demo-brd", line: 2, id: "records.unknown-centre"),
    .init("an id twice", "a2,demo-brda", in: activities, with: "a1,demo-brda", line: 3, id: "activity.duplicate-id"),
    .init(
      "an unknown kind", "open,onsite,sport,12", in: activities, with: "opne,onsite,sport,12", line: 2,
      id: "table.unknown-code"),
    .init(
      "an unknown topic", "sport culture", in: activities, with: "sport kultura", line: 5, id: "table.unknown-code"),
    .init(
      "a time that is none", "15:00,19:00,open,onsite,sport,12", in: activities,
      with: "15:00,25:00,open,onsite,sport,12", line: 2, id: "table.time"),
    .init("a negative count", ",12,14,0,0,26", in: activities, with: ",-12,14,0,0,26", line: 2, id: "table.range"),
    .init(
      "a typed thousands separator", ",12,14,0,0,26", in: activities, with: ",12,14,0,0,18.83", line: 2,
      id: "table.thousands"),
    .init(
      "a number too large", ",12,14,0,0,26", in: activities, with: ",12,14,0,0,99999999999999999999", line: 2,
      id: "table.integer"),
    .init(
      "more youth hours than hours", ",8,0,2,2,held", in: activities, with: ",8,0,3,2,held", line: 3,
      id: "activity.youth-hours"),
    .init(
      "more producers than visits", ",8,0,2,2,held", in: activities, with: ",8,0,2,9,held", line: 3,
      id: "activity.producers"),
    .init("an unknown status", "0,0,held", in: activities, with: "0,0,hled", line: 2, id: "table.unknown-code"),
    .init("a column of names", "producers,status", in: activities, with: "ime,status", line: 1, id: "personal"),
    .init(
      "an e-mail address in a cell", "a1,demo-brda", in: activities, with: "ana@example.org,demo-brda", line: 2,
      id: "personal"),
    .init(
      "a record before the centre opened",
      .replace("2019-01-01", in: "content/places/centres.csv", with: "2020-06-01"), file: activities, line: 2,
      id: "activity.centre-not-open"),
    .init(
      "an unknown municipality", "demo-brda,brda", in: "content/places/centres.csv", with: "demo-brda,brde", line: 2,
      id: "records.unknown-municipality"),
    .init(
      "a place twice", .append("\nbrda,008,Brda,Brda,sl,2020-2021,surs\n", to: "content/places/municipalities.csv"),
      file: "content/places/municipalities.csv", line: 4, id: "records.duplicate"),
    .init(
      "a period that does not exist", "demo-brda,2020,all", in: "content/records/visitors.csv",
      with: "demo-brda,2020-S3,all", line: 2, id: "table.period"),
    .init(
      "an unknown source", ",report,,", in: "content/records/reported/totals.csv", with: ",raport,,", line: 2,
      id: "records.unknown-source"),
    .init(
      "an unknown indicator", "activity-hours,network", in: "content/records/reported/totals.csv",
      with: "activity-hour,network", line: 2, id: "records.unknown-indicator"),
    .init(
      "a file no source covers", .replace("records/activities, ", in: "content/sources.yml", with: ""),
      file: activities,
      id: "sources.uncovered"),
    .init(
      "a membership that ends before it begins", "2020-2021,surs", in: "content/places/municipalities.csv",
      with: "2021-2020,surs", line: 2, id: "places.years"),
    .init(
      "a population below zero", "all,5600", in: "content/places/population.csv", with: "all,-1", line: 2,
      id: "table.range"),
    .init(
      "a break on no day", "2021-01-01,demo-brda", in: "content/breaks.csv", with: "2021-13-01,demo-brda", line: 2,
      id: "table.date"),
    .init(
      "an annotation that ends before it begins", "2020-03-16,2020-05-31", in: "content/annotations.csv",
      with: "2020-05-31,2020-03-16", line: 2, id: "annotation.order"),
    .init(
      "a target for no indicator", "visits,demo-brda", in: "content/targets.csv", with: "visit,demo-brda", line: 2,
      id: "records.unknown-indicator"),
    .init(
      "five hundred breaks and one",
      .write(
        "content/breaks.csv",
        bytes: Array(
          ("date,text_sl\n" + String(repeating: "2021-01-01,Nov način\n", count: 501)).utf8)),
      file: "content/breaks.csv", id: "records.too-many"),
    .init(
      "five hundred annotations and one",
      .write(
        "content/annotations.csv",
        bytes: Array(
          ("from,to,text_sl\n" + String(repeating: "2021-01-01,2021-02-01,Zaprto\n", count: 501)).utf8)),
      file: "content/annotations.csv", id: "records.too-many"),
    .init(
      "a target of thirteen digits", "2021,90,own", in: "content/targets.csv", with: "2021,1000000000000,own", line: 2,
      id: "table.range"),
    .init(
      "a reported figure of forty digits", ",91417,", in: "content/records/reported/totals.csv",
      with: ",\(String(repeating: "7", count: 40)),", line: 2, id: "table.range"),
    .init(
      "money of thirteen digits",
      .write(
        "content/records/key-figures.csv",
        bytes: Array("place,year,staff_cost\ndemo-brda,2021,1000000000000\n".utf8)),
      file: "content/records/key-figures.csv", line: 2, id: "table.range"),
  ]

  /// What can be wrong with a survey.
  static let surveys: [BrokenPortal] = [
    .init(
      "an answer that is not on the scale", "15-19,4,3", in: responses, with: "15-19,7,3", line: 2, id: "responses.code"
    ),
    .init(
      "an unknown wave", "w2021,demo-brda,girls", in: responses, with: "w2020,demo-brda,girls", line: 2,
      id: "records.unknown-wave"),
    .init("an unknown item", "age,S1,S2", in: responses, with: "age,S1,S9", line: 1, id: "table.unknown-column"),
    .init(
      "an index of unknown items", "items: [S1, S2]", in: questionnaire, with: "items: [S1, S3]", line: 18,
      id: "questionnaire.unknown-item"),
    .init("an item twice", "{ id: S2,", in: questionnaire, with: "{ id: S1,", line: 16, id: "questionnaire.item-twice"),
    .init(
      "an unknown scale", "S2, scale: agree", in: questionnaire, with: "S2, scale: agre", line: 16,
      id: "questionnaire.unknown-scale"),
    .init(
      "a minimum beyond the items", "minimum: 1", in: questionnaire, with: "minimum: 9", line: 18,
      id: "questionnaire.minimum"),
    .init(
      "an unknown questionnaire", "w2021,basic-1", in: "content/surveys/waves.csv", with: "w2021,basic-2", line: 2,
      id: "records.unknown-questionnaire"),
    .init(
      "a wave that ends before it begins", "2021-10-01,2021-11-15", in: "content/surveys/waves.csv",
      with: "2021-11-15,2021-10-01", line: 2, id: "wave.order"),
  ]
}
