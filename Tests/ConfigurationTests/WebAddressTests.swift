import Testing

@testable import Configuration

@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://example.org", "http://localhost:8080", "https://občina.example.org/mladi/2026", "https://[::1]:80/a",
    "https://example.org/a%20b/?q=1#top", "https://example.org/a@b", "https://a_b.example.org/~mladi",
    "https://192.0.2.1/",
    "https://example.org/a//b/../c",
  ])
  func `an address of the web is one`(address: String) { #expect(WebAddress.fault(of: address) == nil) }

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
    #expect(WebAddress.fault(of: address)?.what.contains(what) == true, "\(address)")
  }

  @Test(arguments: [
    ("https://example.org/", "slash"), ("https://example.org/a/", "slash"),
    ("https://example.org/a/..", "leads elsewhere"),
    ("https://example.org/../a", "leads elsewhere"), ("https://example.org/./a", "leads elsewhere"),
    ("https://example.org/%2E%2e/a", "leads elsewhere"), ("https://example.org//a", "two slashes"),
    ("https://example.org?a", "query"), ("https://example.org/a#b", "fragment"),
  ])
  func `a portal is published at a plain address`(address: String, what: String) {
    #expect(WebAddress.fault(of: address) == nil && WebAddress.baseFault(of: address)?.what.contains(what) == true)
  }

  @Test(arguments: ["https://example.org", "https://example.org/a/b.c", "http://localhost:8080/..a"])
  func `plain addresses are taken`(address: String) { #expect(WebAddress.baseFault(of: address) == nil) }
}
