import Diagnostics
import Documents
import FoundationEssentials
import Pictures
import Site
import Vocabulary

extension Build {
  /// Makes the pictures of a site and adds them to its files.
  ///
  /// A picture takes some fifteen milliseconds, which is more than everything else of its page: one that is published
  /// already and was made of the same drawing is taken as it is. Pictures are the only files whose bytes depend on the
  /// machine, on its librsvg and fonts.
  ///
  /// - Parameters:
  ///   - making: what the site was built with.
  ///   - output: the published folder.
  public static func makePictures(
    _ site: inout BuiltSite, _ making: PictureMaking, in output: String, workers: Int
  ) async {
    making.report(in: output, into: &site.report.log)
    guard let rasteriser = making.rasteriser, !site.pictures.isEmpty, !site.report.log.hasErrors else { return }
    let clock = ContinuousClock.now
    let made = await pictures(site.pictures, in: output, workers: workers, rasteriser)
    for (order, picture) in zip(site.pictures, made) {
      guard let bytes = picture.bytes else {
        site.report.log.error(
          "pictures.drawing", SourceLocation(file: order.path), "the drawing could not be made a picture",
          hint: "report this as a fault of Kazalo, or build with --pictures none")
        continue
      }
      site.files.append(OutputFile(path: order.path, bytes: bytes))
    }
    site.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    site.report.tally(made.count { !$0.isKept }, "pictures made")
    site.report.tally(made.count { $0.isKept }, "pictures kept")
    site.report.timings.append((.pictures, (ContinuousClock.now - clock) / .seconds(1)))
  }

  private struct DrawnPicture: Sendable {
    var bytes: [UInt8]?
    var isKept: Bool
  }

  private static func pictures(
    _ orders: [PictureOrder], in output: String, workers: Int, _ rasteriser: Rasteriser
  ) async -> [DrawnPicture] {
    await concurrentMap(orders, workers: workers) { order in
      let digest = SHA256.hexadecimal(of: order.svg + Array(" \(order.width)×\(order.height)".utf8))
      if let data = FileManager.default.contents(atPath: "\(output)/\(order.path)") {
        let bytes = [UInt8](data)
        if PNGText.text(in: bytes) == digest { return DrawnPicture(bytes: bytes, isKept: true) }
      }
      let png = rasteriser.png(order.svg, width: order.width, height: order.height)
      return DrawnPicture(bytes: png.map { PNGText.adding(digest, to: $0) }, isKept: false)
    }
  }
}
