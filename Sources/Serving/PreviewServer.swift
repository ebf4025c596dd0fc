/// A web server for one person on 127.0.0.1, for looking at the site while it is being written.
///
/// One thread answers everybody out of memory. What a browser may send, how long it may take and how many there may be is
/// bounded, so that none keeps the others from their answer: where all places are taken, who has been silent longest
/// gives way.
package struct PreviewServer: Sendable {
  private let responder: Responder
  private let listener: Int32
  private let port: UInt16
  private let mostConnections: Int

  /// Takes a port; 0 is any that is free.
  package init(_ preview: Preview, port: UInt16) throws(SocketProblem) {
    responder = Responder(preview: preview)
    (listener, self.port) = try Socket.listen(port: port)
    // Some files are open already, and builds need some.
    mostConnections = max(2, min(512, Socket.mostOpenFiles - 24))
  }

  package var address: String { "http://127.0.0.1:\(port)/" }

  /// Answers requests until the program ends, or until the system takes its sockets away.
  package func run() throws(SocketProblem) {
    var connections: [Connection] = []
    while true {
      let next = connections.map(\.deadline).min() ?? Socket.now + 60
      let sockets = connections.map { ($0.socket, $0.phase == .writing) }
      let ready = try Socket.wait(for: sockets + [(listener, false)], seconds: min(60, next - Socket.now))
      let now = Socket.now
      var rest: [Connection] = []
      for (var connection, ready) in zip(connections, ready) {
        var isOpen = connection.deadline > now
        if isOpen, ready.reads { isOpen = connection.read(responder, now: now) }
        if isOpen, ready.writes { isOpen = connection.write(responder, now: now) }
        if isOpen { rest.append(connection) } else { Socket.close(connection.socket) }
      }
      connections = rest
      if ready.last?.reads == true { accept(into: &connections, now: now) }
    }
  }

  private func accept(into connections: inout [Connection], now: Double) {
    // As many as wait, but those who are served already get their turn.
    for _ in 0..<64 {
      do throws(SocketProblem) {
        guard let socket = try Socket.accept(listener) else { return }
        if connections.count >= mostConnections { removeOldest(&connections) }
        connections.append(Connection(socket, now: now))
      } catch {
        // No file or memory is left: one connection fewer helps, and if there is none, waiting.
        if connections.isEmpty { return Socket.pause() }
        removeOldest(&connections)
      }
    }
  }

  private func removeOldest(_ connections: inout [Connection]) {
    let reading = connections.indices.filter { connections[$0].phase != .writing }
    let candidates = reading.isEmpty ? Array(connections.indices) : reading
    guard let oldest = candidates.min(by: { connections[$0].deadline < connections[$1].deadline }) else { return }
    Socket.close(connections.remove(at: oldest).socket)
  }
}
