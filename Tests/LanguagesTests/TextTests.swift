import Testing
import Vocabulary

@testable import Languages

@Suite struct TextTests {
  @Test func `Slovene puts č after c, š after s and ž after z`() {
    let words = Words(language: Language("sl"))
    let names = [
      "Žalec", "Celje", "Škofja Loka", "Zagorje ob Savi", "Črnomelj", "Sežana", "Brda", "Cerknica", "Šentjur",
    ]
    let sorted = words.sorted(names) { $0 }
    #expect(
      sorted == [
        "Brda", "Celje", "Cerknica", "Črnomelj", "Sežana", "Šentjur", "Škofja Loka", "Zagorje ob Savi", "Žalec",
      ])
    #expect(words.precedes("Črnomelj", "Dravograd"))
    #expect(!words.precedes("Črnomelj", "Cerknica"))
    #expect(!words.precedes("Brda", "Brda"))
  }

  @Test func `Swedish puts å ä ö at the end and German does not`() {
    #expect(Words(language: Language("sv")).sorted(["öl", "zon", "ål", "äng"]) { $0 } == ["zon", "ål", "äng", "öl"])
    #expect(
      Words(language: Language("de")).sorted(["zon", "öl", "ahorn", "äng"]) { $0 } == ["ahorn", "äng", "öl", "zon"])
  }

  @Test func `equal texts keep their order and sorting is the same every time`() {
    let words = Words(language: Language("sl"))
    let pairs = [("b", 1), ("a", 2), ("b", 3), ("a", 4)]
    #expect(words.sorted(pairs) { $0.0 }.map(\.1) == [2, 4, 1, 3])
  }

  @Test(arguments: [
    ("sl", "Škofja Loka", "skofja-loka"), ("sl", "Zagorje ob Savi", "zagorje-ob-savi"),
    ("sl", "Šport & čas", "sport-cas"),
    ("sv", "Göteborg", "goteborg"), ("sv", "Malmö – Öst", "malmo-ost"), ("de", "Straße", "strasse"),
    ("pl", "Łódź", "lodz"), ("hr", "Đakovo", "dakovo"), ("da", "Ærø", "aeroe"), ("nb", "Ås", "aas"),
    ("sv", "Åre", "are"), ("tr", "IĞDIR", "igdir"),
    ("el", "Αθήνα", "athena"), ("sr", "Нови Сад", "novi-sad"), ("en", "Young people's centre", "young-peoples-centre"),
    ("de", "Über uns", "ueber-uns"), ("de-AT", "MÜHLE, süß", "muehle-suess"), ("de", "U\u{308}ber", "ueber"),
    ("en", "Über", "uber"), ("sl", "  --  ", ""), ("sl", "2020/21", "2020-21"),
  ])
  func `a name becomes an address`(language: String, text: String, slug: String) {
    #expect(Words(language: Language(language)).slug(text) == slug)
  }

  @Test(arguments: [
    ("sl", "Škofja Loka", "skofja loka"), ("sv", "Ängelholm", "angelholm"), ("tr", "IĞDIR", "ıgdır"),
    ("en", "ﬁle ２", "file 2"), ("el", "Αθήνα", "αθηνα"),
  ])
  func `searching folds case and diacritics`(language: String, text: String, folded: String) {
    #expect(Words(language: Language(language)).folded(text) == folded)
  }

  @Test(arguments: ["sl", "en", "tr", "az", "lt", "de-AT", "nl"])
  func `plain letters are folded as all others are`(language: String) {
    let words = Words(language: Language(language))
    let all = String(decoding: UInt8(0)..<128, as: UTF8.self)
    for text in ["", "IJ", "Young people's CENTRE", "I\r\nJ 12%", all] {
      let long = ICU.decomposed(ICU.lowercased(text, words.locale)).unicodeScalars
      #expect(words.folded(text).unicodeScalars.elementsEqual(long))
    }
  }

  @Test(arguments: [
    ("sl", ["a", "b", "c"], "a, b in c"), ("sl", ["a", "b"], "a in b"), ("en", ["a", "b", "c"], "a, b and c"),
    ("sv", ["a", "b", "c"], "a, b och c"), ("es", ["padre", "hijo", "isla"], "padre, hijo e isla"), ("sl", [], ""),
    ("sl", ["a"], "a"), ("sl", ["", ""], " in "),
  ])
  func `items become a list`(language: String, items: [String], list: String) {
    let tag = language == "en" ? "en-GB" : language
    #expect(Words(language: Language(tag)).list(items) == list)
  }

  @Test func `languages have names in themselves and in each other`() {
    #expect(Words(language: Language("sl")).ownName == "slovenščina")
    #expect(Words(language: Language("sv")).ownName == "svenska")
    #expect(Words(language: Language("en")).ownName == "English")
    #expect(Words(language: Language("sl")).name(of: Language("sv")) == "švedščina")
    #expect(Words(language: Language("en")).name(of: Language("sl")) == "Slovenian")
  }

  @Test func `Arabic and Hebrew are written from right to left`() {
    let tags = ["ar", "he", "fa", "sl", "en"]
    #expect(tags.map { Words(language: Language($0)).isRightToLeft } == [true, true, true, false, false])
  }

  @Test(arguments: ["", "x", "zz-ZZ", "not a tag", "sl-x-easy", "🙂"])
  func `any tag gives words`(tag: String) {
    let words = Words(language: Language(tag))
    #expect(!words.number(12_345).isEmpty)
    #expect(words.sorted(["b", "a"]) { $0 } == ["a", "b"])
  }

  @Test(arguments: [
    ("sl", "V centru", "v centru"), ("sl", "Šport", "šport"), ("sv", "Öppen verksamhet", "öppen verksamhet"),
    ("en", "Not stated", "not stated"), ("en", "EU projects", "EU projects"), ("sl", "12–14 let", "12–14 let"),
    ("sl", "Nebinarno ali drugo / Ni navedeno", "nebinarno ali drugo / ni navedeno"), ("de", "Mädchen", "Mädchen"),
    ("tr", "Isıtma", "ısıtma"), ("tr", "Spor", "spor"), ("en", "I", "i"), ("lt", "Jaunimas", "jaunimas"),
    ("en", "E\u{301}cole", "e\u{301}cole"), ("en", "1 day", "1 day"), ("en", "Gender × Paid by", "gender × paid by"),
    ("sl", "", ""), ("sl", " / ", " / "),
  ])
  func `a name has a small letter inside a sentence`(language: String, name: String, inside: String) {
    #expect(Words(language: Language(language)).insideSentence(name) == inside)
  }
}
