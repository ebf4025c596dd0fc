import CLinux
import Glibc

/// How the program ends when it meets a fault of its own: with a sentence and status 70, never with a bare signal.
///
/// A trap of Swift, an overflown stack and an abort of a library end a program by a signal. What is published is whole
/// whenever that happens, for it is exchanged in one step.
public enum Fault {
  private static let before: StaticString = """
    . The published folder is as it was.
    If memory was short, give it more. Otherwise please report it: name the version (kazalo --version), the command, and \
    what was changed last in the content; until it is mended, take that change back.

    """
  private static let after: StaticString = """
    . The new site is published and whole; only what is left of the old one beside it was not cleared away.
    If memory was short, give it more. Otherwise please report it: name the version (kazalo --version), the command, and \
    what was changed last in the content.

    """

  /// Catches the faults of the whole program. To be called before anything else is done.
  public static func catchAll() {
    // Whoever started us may have held signals back; a fault that is held back ends without a word.
    var none = sigset_t()
    _ = unsafe sigemptyset(&none)
    _ = unsafe sigprocmask(SIG_SETMASK, &none, nil)
    // Where this fails, a fault ends as it would without it.
    _ = unsafe kazalo_catch_faults(lastWords(before))
    useSecondStack()
    // A file that grows over the limit of its user is an error like any other, and no end.
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Lets the thread that calls this report that its stack is full.
  public static func useSecondStack() { _ = kazalo_use_second_stack() }

  static func publicationIsDone() { _ = unsafe kazalo_catch_faults(lastWords(after)) }

  private static func lastWords(_ text: StaticString) -> UnsafePointer<CChar> {
    unsafe UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
