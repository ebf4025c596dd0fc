public import Site

/// The outcome of a build before anything is published.
public struct BuiltSite: Sendable {
  /// Every file of the site in the order of paths; empty where the input has errors.
  public var files: [OutputFile]
  /// The pictures that are still to be made.
  public var pictures: [PictureOrder] = []
  /// The reports that are still to be made PDF.
  public var papers: [PaperOrder] = []
  /// The files of a new release for the portal's own folder; none for an ordinary build.
  public var ledger: [OutputFile] = []
  /// Where its pages stand, and what became of addresses they had; `nil` where there is no site.
  public var addresses: AddressReport?
  public var report: BuildReport

  /// The list of all files, which is published with them.
  public var manifest: OutputFile {
    OutputFile(path: Publication.manifestName, bytes: Manifest(files: files).bytes)
  }
}
