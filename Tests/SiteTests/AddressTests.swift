import Testing

@testable import Site

@Suite struct AddressTests {
  @Test(arguments: [
    ("assets/site.css", "index.html", "assets/site.css"),
    ("assets/site.css", "sl/obcine/brda.html", "../../assets/site.css"),
    ("sl/obcine/brda/obiski.html", "sl/obcine/brda.html", "brda/obiski.html"),
    ("sl/obcine/brda.html", "sl/obcine/brda/obiski.html", "../brda.html"),
    ("sl/obcine/brda.html", "sl/obcine/brda.html", "brda.html"),
    ("en/index.html", "sl/obcine/brda.html", "../../en/index.html"),
    ("index.html", "sl/novice/2020.html", "../../index.html"),
  ])
  func `an address is relative to the page it stands in`(target: String, page: String, address: String) {
    #expect(Addresses.relative(target, from: page) == address)
  }
}
