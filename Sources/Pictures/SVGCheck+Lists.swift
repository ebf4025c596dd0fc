extension SVGCheck {
  /// The elements of SVG that draw, group, colour and describe. Left out: what runs, moves, loads, or holds HTML.
  static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "a", "switch", "title", "desc", "metadata", "style", "path", "rect", "circle",
    "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "image", "marker", "pattern", "mask",
    "clipPath", "linearGradient", "radialGradient", "stop", "view", "filter", "feBlend", "feColorMatrix",
    "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap",
    "feDistantLight",
    "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode",
    "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
  ]

  static func isAttribute(_ name: String) -> Bool {
    attributes.contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-")
  }

  /// Whether an attribute holds words, which are no styles whatever stands in them.
  static func isProse(_ name: String) -> Bool {
    name.hasPrefix("data-") || name.hasPrefix("aria-")
      || ["id", "class", "lang", "role", "systemLanguage"].contains(name)
  }

  private static let attributes = Set(
    [structure, geometry, text, paint, filters].flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })

  private static let structure = """
    id class lang style type media role tabindex version baseProfile viewBox preserveAspectRatio zoomAndPan
    requiredExtensions requiredFeatures systemLanguage enable-background focusable
    """
  private static let geometry = """
    x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength transform transform-origin
    gradientTransform gradientUnits patternTransform patternUnits patternContentUnits spreadMethod offset clipPathUnits
    maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX refY
    """
  private static let text = """
    textLength lengthAdjust rotate startOffset method spacing side font font-family font-size font-size-adjust
    font-stretch font-style font-variant font-weight font-feature-settings font-kerning font-variation-settings
    text-anchor text-decoration text-rendering text-align text-indent text-transform text-overflow letter-spacing
    word-spacing white-space line-height direction unicode-bidi writing-mode dominant-baseline alignment-baseline
    baseline-shift glyph-orientation-vertical glyph-orientation-horizontal kerning
    """
  private static let paint = """
    fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap
    stroke-linejoin stroke-miterlimit color color-interpolation color-rendering color-profile opacity display visibility
    overflow clip clip-path clip-rule mask mask-type filter marker marker-start marker-mid marker-end paint-order
    shape-rendering image-rendering vector-effect stop-color stop-opacity mix-blend-mode isolation cursor pointer-events
    shape-inside shape-padding solid-color solid-opacity
    """
  private static let filters = """
    in in2 result operator k1 k2 k3 k4 stdDeviation mode values tableValues slope intercept amplitude exponent
    baseFrequency numOctaves seed stitchTiles scale xChannelSelector yChannelSelector radius edgeMode kernelMatrix order
    divisor bias targetX targetY preserveAlpha kernelUnitLength surfaceScale specularConstant specularExponent
    diffuseConstant azimuth elevation z limitingConeAngle pointsAtX pointsAtY pointsAtZ primitiveUnits filterUnits
    filterRes color-interpolation-filters flood-color flood-opacity lighting-color
    """
}
