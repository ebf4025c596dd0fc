import CLinux
import Glibc

/// The few calls of the system that a server is made of. Pointers stay in this file.
enum Socket {
  /// Nothing waits for one browser alone, and no build inherits a connection.
  private static let flags = Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)

  /// A socket that listens on a port of 127.0.0.1, 0 for any, and the port it has.
  static func listen(port: UInt16) throws(SocketProblem) -> (socket: Int32, port: UInt16) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | flags, 0)
    guard socket >= 0 else { throw SocketProblem(errno) }
    do throws(SocketProblem) {
      var yes: Int32 = 1
      // A preview that was stopped a moment ago must not keep the next one out.
      guard unsafe setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size)) == 0 else {
        throw SocketProblem(errno)
      }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
          guard unsafe bind(socket, address, size) == 0, Glibc.listen(socket, 128) == 0 else { return Int32(-1) }
          return unsafe getsockname(socket, address, &size)
        }
      }
      guard result == 0 else { throw SocketProblem(errno) }
      return (socket, UInt16(bigEndian: address.sin_port))
    } catch {
      close(socket)
      throw error
    }
  }

  /// The next browser that wants to be heard; `nil` where there is none.
  static func accept(_ listener: Int32) throws(SocketProblem) -> Int32? {
    while true {
      let socket = accept4(listener, nil, nil, flags)
      if socket >= 0 { return socket }
      switch errno {
      case EINTR, ECONNABORTED: continue
      case EAGAIN: return nil
      default: throw SocketProblem(errno)
      }
    }
  }

  /// What came, at most `limit` bytes; none where nothing more will come, `nil` where nothing came yet.
  static func read(_ socket: Int32, limit: Int) -> [UInt8]? {
    var isWaiting = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var got = 0
      repeat { got = unsafe recv(socket, buffer.baseAddress, limit, 0) } while got < 0 && errno == EINTR
      isWaiting = got < 0 && errno == EAGAIN
      count = max(0, got)
    }
    return isWaiting ? nil : bytes
  }

  /// Sends bytes from an index on; how many were taken, or `nil` where nobody takes any more.
  static func write(_ socket: Int32, _ bytes: [UInt8], from start: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      while true {
        let count = unsafe send(
          socket, buffer.baseAddress.map { unsafe $0 + start }, bytes.count - start, Int32(MSG_NOSIGNAL))
        if count >= 0 { return count }
        if errno == EAGAIN { return 0 }
        guard errno == EINTR else { return nil }
      }
    }
  }

  /// Says that nothing more will be sent; false where nobody listens.
  static func endWriting(_ socket: Int32) -> Bool { shutdown(socket, Int32(SHUT_WR)) == 0 }

  /// Ends a connection. Its other side is told; what the system says of it changes nothing.
  static func close(_ socket: Int32) { _ = Glibc.close(socket) }

  /// Waits until one of the sockets is ready, or the time is over: for each whether it can be read and written.
  static func wait(
    for sockets: [(socket: Int32, writes: Bool)], seconds: Double
  ) throws(SocketProblem) -> [(reads: Bool, writes: Bool)] {
    var entries = sockets.map { entry in
      pollfd(fd: entry.socket, events: Int16(entry.writes ? POLLOUT : POLLIN), revents: 0)
    }
    let count = unsafe poll(&entries, nfds_t(entries.count), Int32(max(0, seconds) * 1000) + 1)
    guard count >= 0 || errno == EINTR else { throw SocketProblem(errno) }
    guard count > 0 else { return entries.map { _ in (false, false) } }
    // A broken connection is read and written too, which then says so.
    let broken = Int16(POLLERR | POLLHUP | POLLNVAL)
    return entries.map { entry in
      let isBroken = entry.revents & broken != 0
      return (entry.revents & Int16(POLLIN) != 0 || isBroken, entry.revents & Int16(POLLOUT) != 0 || isBroken)
    }
  }

  /// Lets a moment pass.
  static func pause() { _ = usleep(50_000) }

  /// Seconds of a clock that only goes forward.
  static var now: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// How many files a program may have open.
  static var mostOpenFiles: Int {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 64 }
    return Int(min(limit.rlim_cur, 1 << 20))
  }
}

/// What the system refused a server.
package struct SocketProblem: Error, Hashable, Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  /// Whether somebody else has the port.
  package var isInUse: Bool { number == EADDRINUSE }

  /// The system's words.
  package var reason: String { unsafe String(cString: strerror(number)) }
}
