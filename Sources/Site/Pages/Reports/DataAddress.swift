import FoundationEssentials

extension [UInt8] {
  /// A drawing as an address that holds it (RFC 2397).
  var dataAddress: String { "data:image/svg+xml;base64,\(Data(self).base64EncodedString())" }
}
