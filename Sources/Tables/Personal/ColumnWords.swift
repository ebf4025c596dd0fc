import Vocabulary

/// Words that columns of spreadsheets and exports are named with, in the languages of Europe that offices write most.
///
/// They tell the name of a column from that of a person, and of a column in another language which of ours it may be. An
/// export speaks the language of the program that made it, whatever those of the portal are.
enum ColumnWords {
  /// Whether one of the words of a header is one that columns are named with, and no name of persons.
  static func name(_ header: String) -> Bool {
    parts(of: header).contains { $0.utf8.count >= 4 && !alsoNames.contains($0) && all.contains($0) }
  }

  /// The column of ours that one in another language may be; `nil` where none of some is.
  static func meaning(of header: String, among free: [String]) -> String? {
    let parts = parts(of: header)
    return parts.lazy.compactMap { part in free.first { ours[$0]?.contains(part) ?? false } }.first
  }

  private static func parts(of header: String) -> [String] {
    header.lowercased().withoutMarks.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Words that are given names or family names too, or stand in them.
  private static let alsoNames: Set<String> = [
    "ende", "kind", "form", "sort", "haus", "house", "fine", "tipo", "leto", "tema", "alter", "slut", "dauer", "forma",
    "genre", "status",
  ]

  private static let all = Set(ours.values.joined()).union(others)

  /// By our name of a column. Small letters without marks.
  private static let ours: [String: Set<String>] = [
    "id": ["nr", "nummer", "number", "no", "lfd", "zap", "lopnummer", "numero", "num", "kennung"],
    "date": [
      "datum", "tag", "day", "dan", "dag", "dato", "fecha", "data", "paivamaara", "jour", "giorno", "dia", "datums",
    ],
    "centre": [
      "einrichtung", "jugendhaus", "jugendzentrum", "zentrum", "standort", "haus", "house", "facility", "ustanova",
      "fritidsgard", "anlaggning", "enhet", "centro", "structure", "equipement", "youthcentre",
    ],
    "municipality": ["gemeinde", "stadt", "obcina", "kommun", "kommune", "kunta", "municipio", "commune", "comune"],
    "place": ["ort", "kraj", "plats", "lieu", "lugar", "luogo", "sted", "paikka"],
    "start": [
      "beginn", "anfang", "von", "from", "begin", "zacetek", "od", "borjan", "starttid", "inicio", "inizio", "debut",
    ],
    "from": ["beginn", "anfang", "von", "begin", "zacetek", "od", "start", "inicio", "inizio", "debut"],
    "end": ["ende", "bis", "to", "until", "konec", "do", "slut", "sluttid", "fin", "fine"],
    "to": ["ende", "bis", "end", "until", "konec", "do", "slut", "fin", "fine"],
    "hours": ["stunden", "dauer", "duration", "ure", "trajanje", "timmar", "horas", "ore", "heures", "duree", "std"],
    "kind": [
      "art", "typ", "type", "vrsta", "angebot", "angebotsart", "tipo", "genre", "kategorie", "category", "sort",
    ],
    "mode": ["form", "modus", "nacin", "format", "oblika", "modalita"],
    "topic": ["thema", "themen", "tema", "inhalt", "vsebina", "innehall", "sujet", "subject"],
    "visits_total": [
      "besuche", "besucher", "besuchende", "teilnehmer", "teilnehmende", "teilnahmen", "gesamt", "summe", "visits",
      "attendance", "participants", "obiski", "obiskovalci", "udelezenci", "skupaj", "besok", "deltagare", "totalt",
      "visitas", "asistentes", "visite", "participantes", "total", "anzahl",
    ],
    "visitors": ["besucher", "besuchende", "obiskovalci", "besokare", "visitantes", "visiteurs", "personen", "osebe"],
    "count": ["anzahl", "zahl", "stevilo", "antal", "number", "numero", "nombre", "bevolkerung", "einwohner"],
    "age": ["alter", "altersgruppe", "starost", "alder", "edad", "eta"],
    "gender": ["geschlecht", "spol", "kon", "sexo", "sexe", "sesso", "kjonn"],
    "status": ["stanje", "zustand", "estado", "statut", "stato"],
    "period": ["zeitraum", "obdobje", "periode", "periodo", "quartal", "monat", "mesec", "manad", "month"],
    "year": ["jahr", "leto", "ar", "ano", "annee", "anno"],
    "value": ["wert", "vrednost", "varde", "valor", "valeur", "valore"],
    "indicator": ["indikator", "kazalnik", "indicador", "indicateur", "indicatore", "kennzahl"],
    "source": ["quelle", "vir", "kalla", "fuente", "fonte"],
    "code": ["schluessel", "schlussel", "ags", "sifra", "kod", "codigo", "codice"],
    "reason": ["grund", "razlog", "anledning", "motivo", "motif"],
    "wave": ["welle", "val", "befragung", "enkat", "anketa", "survey"],
    "volunteers": ["ehrenamtliche", "freiwillige", "prostovoljci", "volontarer", "voluntarios", "benevoles"],
    "staff_hours": ["personalstunden", "arbeitsstunden", "personaltimmar"],
  ]

  /// Words of survey tools and spreadsheets.
  private static let others: Set<String> = [
    "zeitstempel", "timestamp", "tidsstampel", "antwort", "antworten", "answer", "answers", "response", "odgovor",
    "svar",
    "frage", "question", "vprasanje", "fraga", "seite", "page", "stran", "sida", "sprache", "language", "jezik",
    "sprak",
    "uhrzeit", "zeit", "time", "bemerkung", "bemerkungen", "remarks", "opombe", "anmarkning", "madchen", "jungen",
    "girls", "boys", "dekleta", "fantje", "flickor", "pojkar", "unbekannt", "unknown", "neznano", "okant", "prozent",
    "percent", "quote", "rate", "kosten", "costs", "stroski", "kostnader", "projekt", "project", "veranstaltung",
    "aktivitat", "activity", "aktivnost", "aktivitet", "zielgruppe", "bereich", "abteilung", "raum", "wochentag",
    "woche",
  ]
}
