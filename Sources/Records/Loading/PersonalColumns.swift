import Tables

/// The names of columns that hold data about persons, or texts that could: they are refused, whatever stands in them.
enum PersonalColumns {
  /// Words of names of columns, folded to the letters a–z.
  static let words: Set<String> = [
    "name", "names", "surname", "firstname", "lastname", "fullname", "alias", "nickname", "username", "email", "mail",
    "phone", "telephone", "mobile", "address", "birth", "birthdate", "birthday", "dob", "ssn", "ime", "imena",
    "priimek", "priimki", "vzdevek", "eposta", "telefon", "gsm", "mobitel", "naslov", "ulica", "rojstva", "rojstni",
    "emso", "davcna", "namn", "fornamn", "efternamn", "smeknamn", "epost", "mejl", "mobil", "adress", "personnummer",
    "fodelsedatum", "fodelsear", "fodelse", "fodd", "rojen", "rojena", "born", "birthyear", "person", "oseba", "osebe",
    "participant", "udelezenec", "udelezenka", "deltagare", "starsi", "parent", "vardnadshavare", "contact", "kontakt",
  ]
  /// Words of names of columns that hold free texts about what happened.
  static let prose: Set<String> = [
    "remark", "remarks", "comment", "comments", "story", "reflection", "opomba", "opombe", "komentar", "refleksija",
    "zgodba", "kommentar", "anteckning", "anteckningar", "diary", "dnevnik",
  ]

  /// Why a column must not be in a table of records; `nil` where its name is harmless.
  static func refusal(of name: String) -> ColumnSet.Refusal? {
    let parts = folded(name)
    let joined = parts.joined()
    if words.contains(joined) || parts.contains(where: words.contains)
      || zip(parts, parts.dropFirst()).contains(where: { words.contains($0 + $1) })
    {
      return ColumnSet.Refusal(
        id: "records.personal-column",
        message: "the column \(PersonalTrait.quoted(name)) seems to hold data about persons",
        hint: "delete the column from the file: names, contacts and birth dates must not reach the portal")
    }
    guard parts.contains(where: prose.contains) else { return nil }
    return ColumnSet.Refusal(
      id: "records.free-text-column", message: "the column \(PersonalTrait.quoted(name)) seems to hold free text",
      hint: "delete the column from the file: remarks may be about persons and are not read")
  }

  /// The words of a name in lower case, without the marks of č, š, ž, ö, å and the like.
  private static func folded(_ name: String) -> [String] {
    let plain: [Unicode.Scalar: Unicode.Scalar] = [
      "č": "c", "ć": "c", "š": "s", "ž": "z", "đ": "d", "ö": "o", "å": "a", "ä": "a", "é": "e", "ü": "u",
    ]
    let letters = name.lowercased().unicodeScalars.map { plain[$0] ?? $0 }
    return letters.split { !(("a"..."z").contains($0) || ("0"..."9").contains($0)) }
      .map { String(String.UnicodeScalarView($0)) }
  }
}
