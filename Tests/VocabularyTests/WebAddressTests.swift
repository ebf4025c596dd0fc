import Diagnostics
import Testing
import Vocabulary

@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://example.org", "http://localhost:8080", "https://občina.example.org/mladi/2026", "https://[::1]:80/a",
    "https://example.org/a%20b/?q=1#top", "https://example.org/a@b", "https://a_b.example.org/~mladi",
    "https://192.0.2.1/",
    "https://example.org/a//b/../c",
  ])
  func `an address of the web is one`(address: String) {
    #expect(WebAddress.fault(in: address, allowing: WebAddress.pages) == nil)
  }

  @Test(arguments: [
    ("example.org", "is not an address"), ("javascript:alert(1)", "is not an address"),
    ("https://a b.org", "is not an address"),
    ("https://example.org\\x", "is not an address"), ("https://user:secret@example.org/x", "a user or a password"),
    ("https://user@example.org", "a user or a password"), ("https://", "names no host"),
    ("https://?x", "names no host"),
    ("https://.example.org", "names no host"), ("https://example..org", "names no host"),
    ("https://..", "names no host"),
    ("https://example.org:port", "names no host"), ("https://example.org:0", "names no host"),
    ("https://example.org:99999/", "names no host"), ("https://exa!mple.org", "names no host"),
    ("https://-example.org", "names no host"), ("https://[::1", "names no host"), ("https://example.org/%zz", "a %"),
    ("https://example.org/%4", "a %"),
  ])
  func `what is none is refused for what is wrong with it`(address: String, what: String) {
    #expect(
      WebAddress.fault(in: address, allowing: WebAddress.pages)?.what.english.contains(what) == true, "\(address)")
  }

  @Test(arguments: [
    ("https://example.org/a//", "two slashes"), ("https://example.org/a/..", "leads elsewhere"),
    ("https://example.org/../a", "leads elsewhere"), ("https://example.org/./a", "leads elsewhere"),
    ("https://example.org/%2E%2e/a", "leads elsewhere"), ("https://example.org//a", "two slashes"),
    ("https://example.org?a", "query"), ("https://example.org/a#b", "fragment"),
  ])
  func `a portal is published at a plain address`(address: String, what: String) {
    #expect(
      WebAddress.fault(in: address, allowing: WebAddress.pages) == nil
        && WebAddress.baseFault(in: address)?.what.english.contains(what) == true)
  }

  @Test(arguments: [
    "https://example.org", "https://example.org/", "https://example.org/a/", "https://example.org/a/b.c",
    "http://localhost:8080/..a",
  ])
  func `plain addresses are taken`(address: String) { #expect(WebAddress.baseFault(in: address) == nil) }

  @Test(arguments: [
    ("mailto:info@example.org", true), ("mailto:info@example.org?subject=a%20b", true), ("mailto:nobody", false),
    ("mailto:a@b@example.org", false), ("tel:+38612345678", true), ("tel:none", false), ("javascript:alert(1)", false),
    ("ftp://example.org", false), ("https:example.org", false), ("HTTPS://example.org", true),
  ])
  func `letters and calls have schemes of their own`(address: String, isSound: Bool) {
    #expect((WebAddress.fault(in: address, allowing: Set(WebAddress.Scheme.allCases)) == nil) == isSound)
  }

  @Test(arguments: [
    ("files/a.pdf", "files/a.pdf"), ("a b#1?50%.pdf", "a%20b%231%3F50%25.pdf"), ("š:&'.pdf", "%C5%A1%3A%26%27.pdf"),
    ("", ""),
  ])
  func `a path made of names is escaped`(path: String, address: String) {
    #expect(WebAddress.escaped(path: path) == address)
  }

  @Test(arguments: [
    ("https://example.org/a b|c", "https://example.org/a%20b%7Cc"), ("https://example.org/%20č?a=b&c#d", nil),
  ])
  func `an address keeps all but the marks that none has`(address: String, escaped: String?) {
    #expect(WebAddress.escaped(address) == escaped ?? address)
  }
}
