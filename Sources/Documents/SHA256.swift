import CCrypto

/// The Secure Hash Algorithm SHA-256 (FIPS 180-4), by OpenSSL's libcrypto.
package enum SHA256 {
  /// The digest of `bytes` as 64 hexadecimal digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = unsafe CCrypto.SHA256(bytes, bytes.count, &digest)
    let symbols = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [symbols[Int($0 >> 4)], symbols[Int($0 & 15)]] }, as: UTF8.self)
  }
}
