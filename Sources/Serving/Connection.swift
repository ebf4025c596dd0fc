/// One browser's line to the preview: what came and was not understood yet, and what is still to be sent.
struct Connection {
  enum Phase {
    /// Waiting for a request, or for the rest of one.
    case reading
    case writing
    /// Answered for the last time: what still comes is thrown away, so that the browser reads the answer and not an error.
    case draining
  }

  let socket: Int32
  private(set) var phase = Phase.reading
  /// When it is given up unless something happens, in seconds of a clock that only goes forward.
  private(set) var deadline: Double

  private var input: [UInt8] = []
  private var seen = 0
  private var head: [UInt8] = []
  private var body: [UInt8] = []
  private var sent = 0
  private var closesAfterwards = false
  private var drained = 0

  /// How long a request may take to come, an answer to make way, and a farewell.
  static let patience = (reading: 15.0, writing: 30.0, draining: 2.0)
  /// How much is thrown away at most of what comes after the last answer.
  private static let mostDrained = 32 << 20

  init(_ socket: Int32, now: Double) {
    self.socket = socket
    deadline = now + Connection.patience.reading
  }

  /// Takes what can be read; false where the connection is over.
  mutating func read(_ responder: Responder, now: Double) -> Bool {
    switch phase {
    case .writing: return true
    case .draining:
      guard let bytes = Socket.read(socket, limit: 1 << 16) else { return true }
      drained += bytes.count
      return !bytes.isEmpty && drained < Connection.mostDrained
    case .reading:
      guard let bytes = Socket.read(socket, limit: RequestHead.mostBytes) else { return true }
      guard !bytes.isEmpty else { return false }
      input += bytes
      return advance(responder, now: now)
    }
  }

  /// Sends what can be sent; false where the connection is over.
  mutating func write(_ responder: Responder, now: Double) -> Bool {
    guard phase == .writing else { return true }
    while sent < head.count + body.count {
      let count =
        sent < head.count
        ? Socket.write(socket, head, from: sent) : Socket.write(socket, body, from: sent - head.count)
      guard let count else { return false }
      if count == 0 { return true }
      sent += count
      deadline = now + Connection.patience.writing
    }
    guard !closesAfterwards else {
      phase = .draining
      deadline = now + Connection.patience.draining
      return Socket.endWriting(socket)
    }
    phase = .reading
    deadline = now + Connection.patience.reading
    return advance(responder, now: now)
  }

  /// Answers the first request of what came, if it is whole.
  private mutating func advance(_ responder: Responder, now: Double) -> Bool {
    switch RequestHead.read(input, seen: seen) {
    case .incomplete:
      seen = input.count
      return true
    case .refused(let status): send(.refusal(status), bodyToo: true, last: true)
    case .whole(let request, let count):
      input.removeFirst(count)
      seen = 0
      send(
        responder.answer(to: request), bodyToo: request.method != "HEAD", last: !request.keepsAlive || request.hasBody)
    }
    phase = .writing
    deadline = now + Connection.patience.writing
    return write(responder, now: now)
  }

  private mutating func send(_ answer: PreviewAnswer, bodyToo: Bool, last: Bool) {
    head = answer.head(keepsAlive: !last)
    body = bodyToo ? answer.body : []
    sent = 0
    closesAfterwards = last
  }
}
