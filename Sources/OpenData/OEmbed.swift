/// The answer of oEmbed (oembed.com) as a file of its own, for hosts that serve nothing but files.
public enum OEmbed {
  /// A response of the type `rich`.
  public static func rich(_ texts: [(name: String, text: String)], _ numbers: [(name: String, number: Int)]) -> [UInt8]
  {
    var json = JSONText(reserving: 768)
    json.open("{")
    json.member("version", "1.0")
    json.member("type", "rich")
    for (name, text) in texts { json.member(name, text) }
    for (name, number) in numbers { json.member(name, Double(number)) }
    json.close("}")
    return json.bytes + [10]
  }
}
