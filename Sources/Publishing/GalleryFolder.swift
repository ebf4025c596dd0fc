import Charts
import Configuration
import Content
public import Diagnostics
import Documents
import Gallery
import Languages
import Site
import Vocabulary
import Wording

/// The gallery of charts, written into a folder.
public enum GalleryFolder {
  /// Draws every kind of chart in every state, variant and language of the portal; the number of files, or `nil` with
  /// problems in `log`, and the folder stays as it was.
  public static func write(to output: String, with settings: BuildSettings, into log: inout DiagnosticLog) -> Int? {
    var found = DiagnosticLog()
    guard let own = PortalInput.folder(settings.content, into: &log),
      let shared = LayeredFolder.load(settings, into: &log)
    else { return nil }
    guard let portal = Portal.load(from: own, into: &found) else {
      log.merge(found.located(in: settings))
      return nil
    }
    let words = Catalogue.load(
      from: shared, and: .init(own, named: settings.content), languages: portal.languages,
      requiring: MessageKey.figureKeys + MessageKey.chartsKeys, openPrefixes: [""], into: &log)
    let templates = SiteTemplates.load(from: shared, into: &log)
    let theme = ThemeFile.load(from: own, into: &found).charts
    OutputPaths.check(output: output, beside: settings, into: &log)
    log.merge(found.located(in: settings))
    guard !log.hasErrors else { return nil }
    var files = Gallery(portal.languages.compactMap { words[$0] }, theme: theme).files().map {
      OutputFile(path: $0.path, bytes: $0.bytes)
    }
    files.append(OutputFile(path: Gallery.stylesheet, bytes: templates.stylesheet(theme)))
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    do throws(Publication.Failure) {
      return try Publication(output: output).publish(files).written
    } catch {
      for problem in error.diagnostics(output: output) { log.report(problem) }
      return nil
    }
  }
}
