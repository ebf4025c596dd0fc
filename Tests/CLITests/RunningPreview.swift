// `Process` is in the full Foundation.
import Foundation
import Glibc
import TestKit
import Testing

/// `kazalo serve` while a test asks it, on a port that it chose itself.
final class RunningPreview {
  let process: Process
  let port: UInt16
  private let streams: TemporaryFolder

  /// Starts the preview and waits until it says where it is.
  init(_ program: Program, in folder: TemporaryFolder, _ arguments: [String] = []) throws {
    streams = try TemporaryFolder()
    process = try program.start(
      ["serve", "--port", "0"] + arguments, in: folder.path, environment: Program.plain, streams: streams)
    var port: UInt16?
    while port == nil, process.isRunning {
      usleep(50_000)
      port = try streams.text("problems").split(separator: "Preview: http://127.0.0.1:").dropFirst().first
        .flatMap { UInt16($0.prefix { $0.isNumber }) }
    }
    guard let port else {
      process.terminate()
      throw Problem(text: try streams.text("problems"))
    }
    self.port = port
  }

  struct Problem: Error { var text: String }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// What it said so far.
  var said: String { get throws { try streams.text("problems") } }

  /// Waits until something holds.
  func wait(_ what: Comment, seconds: Int = 60, until holds: () throws -> Bool) throws {
    for _ in 0..<(seconds * 20) {
      if try holds() { return }
      usleep(50_000)
    }
    Issue.record("\(what); it said: \(try said)")
  }

  /// The process that builds, once it is bound to this one.
  var builder: pid_t? {
    let path = "/proc/\(process.processIdentifier)/task"
    for task in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      let children = (try? String(contentsOfFile: "\(path)/\(task)/children", encoding: .utf8)) ?? ""
      guard let child = children.split(separator: " ").first.flatMap({ pid_t($0) }),
        let limits = try? String(contentsOfFile: "/proc/\(child)/limits", encoding: .utf8),
        let memory = limits.split(separator: "\n").first(where: { $0.hasPrefix("Max address space") })
      else { continue }
      if !memory.dropFirst(18).drop(while: { $0 == " " }).hasPrefix("unlimited") { return child }
    }
    return nil
  }

  // MARK: Asking

  struct Answer {
    var status = 0
    var headers: [String: String] = [:]
    var body: [UInt8] = []
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  func get(_ path: String, method: String = "GET", host: String = "127.0.0.1") throws -> Answer {
    Self.answer(try exchange(Array("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n".utf8)))
  }

  static func answer(_ bytes: [UInt8]) -> Answer {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = (parts.first ?? "").split(separator: "\r\n")
    var answer = Answer()
    answer.status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    for line in lines.dropFirst() {
      let pair = line.split(separator: ": ", maxSplits: 1)
      if pair.count == 2 { answer.headers[String(pair[0])] = String(pair[1]) }
    }
    answer.body = Array(bytes.dropFirst((parts.first ?? "").utf8.count + 4))
    return answer
  }

  /// A connection, to be closed by who asked for it.
  func connection() throws -> Int32 {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(socket, $0, size) }
    }
    try #require(result == 0)
    // No test waits for ever.
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    _ = unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    return socket
  }

  @discardableResult static func send(_ bytes: [UInt8], on socket: Int32) -> Int {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.send(socket, buffer.baseAddress.map { unsafe $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { break }
      sent += count
    }
    return sent
  }

  /// Sends bytes and reads until the other side ends.
  func exchange(_ bytes: [UInt8]) throws -> [UInt8] {
    let socket = try connection()
    defer { close(socket) }
    Self.send(bytes, on: socket)
    return Self.readAll(socket)
  }

  static func readAll(_ socket: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { return all }
      all += buffer.prefix(count)
    }
  }
}
