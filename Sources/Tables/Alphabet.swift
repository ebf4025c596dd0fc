import Vocabulary

/// The letters outside ASCII that languages are written with, by which code pages are told apart.
///
/// After the main exemplar characters of Unicode's CLDR.
enum Alphabet {
  /// The letters of some languages, small and capital.
  static func letters(of languages: [Language]) -> Set<Unicode.Scalar> {
    let tags = languages.map { $0.tag.lowercased().prefix { $0 != "-" } }
    return Set(
      tags.flatMap { tag in
        let small = letters[String(tag)] ?? ""
        return Array((small + small.uppercased()).unicodeScalars)
      })
  }

  private static let letters: [String: String] = [
    "az": "çəğıöşüİ",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "bs": "čćđšž",
    "ca": "àçéèíïóòúü",
    "cnr": "čćđšśžź",
    "cs": "áčďéěíňóřšťúůýž",
    "cy": "âêîôûŵŷáéíóúàèìòùäëïöüÿ",
    "da": "æøåé",
    "de": "äöüß",
    "dsb": "čćěłńóŕšśž",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "es": "áéíñóúü¿¡",
    "et": "äöõüšž",
    "eu": "ñç",
    "fi": "åäöšž",
    "fo": "áíóúýæøð",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "fur": "àâçêîìôûù",
    "ga": "áéíóú",
    "gd": "àèìòù",
    "gl": "áéíñóúü¿¡",
    "hr": "čćđšž",
    "hsb": "čćěłńóřšž",
    "hu": "áéíóöőúüű",
    "is": "áéíóúýþæöð",
    "it": "àèéìíòóù",
    "lb": "äëéöüß",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "mt": "ċġħżàèìòù",
    "nb": "æøåéòô",
    "nl": "áéëïíóöúü",
    "nn": "æøåéòô",
    "no": "æøåéòô",
    "oc": "àáçéèíïóòúü",
    "pl": "ąćęłńóśźż",
    "pt": "áàâãçéêíóôõúü",
    "rm": "àèéìòù",
    "ro": "ăâîșțşţ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "se": "áčđŋšŧž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž",
    "sma": "åäöï",
    "smn": "áâäčđŋšž",
    "sq": "çë",
    "sr": "čćđšžабвгдђежзијклљмнњопрстћуфхцчџш",
    "sv": "åäöé",
    "tr": "çğıöşüİâî",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
  ]
}
