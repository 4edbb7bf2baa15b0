/**
 * What may stand in a page: what the sanitiser of the TechDocs reader lets
 * through (observed with DOMPurify and the reader's options), so that nothing
 * is lost there silently, and what does nothing and real pages hold: elements
 * that HTML does not know, the attributes `target` and `markdown`.
 */

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Elements of HTML, SVG and MathML that are kept. */
export const allowedTags = words(`
  a abbr acronym address area article aside audio b bdi bdo big blink blockquote
  br button canvas caption center cite code col colgroup content data datalist dd
  decorator del details dfn dialog dir div dl dt element em fieldset figcaption
  figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd
  label legend li main map mark marquee menu menuitem meter nav nobr ol optgroup
  option output p picture pre progress q rp rt ruby s samp search section select
  shadow slot small source spacer span strike strong sub summary sup table tbody
  td template textarea tfoot th thead time tr track tt u ul var video wbr

  svg altglyph altglyphdef altglyphitem animatecolor animatemotion
  animatetransform circle clippath defs desc ellipse filter g glyph glyphref
  hkern image line lineargradient marker mask metadata mpath path pattern polygon
  polyline radialgradient rect stop switch symbol text textpath title tref tspan
  view vkern feblend fecolormatrix fecomponenttransfer fecomposite
  feconvolvematrix fediffuselighting fedisplacementmap fedistantlight
  fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur feimage
  femerge femergenode femorphology feoffset fepointlight fespecularlighting
  fespotlight fetile feturbulence

  math menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo
  mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup
  mtable mtd mtext mtr munder munderover mprescripts
`);

/** Elements that go with all that they hold. */
export const droppedWithContent = words(`
  annotation annotation-xml applet embed foreignobject frameset iframe
  noembed noframes noscript object plaintext script style xmp
`);

/** Elements whose tags go; what they hold stays. */
const deniedTags = words(`
  animate base basefont bgsound body command discard fencedframe frame handler
  head html image isindex keygen link listener listing maction meta mscarries
  msgroup mstack multicol nextid param portal semantics set use
`);

/**
 * Whether the tags of an element are kept. That is so for names that HTML does
 * not know, too, such as `<your-name>` in a text: they do nothing, the reader
 * takes their tags out, and it may be configured to let custom elements through.
 */
export function isAllowedTag(name: string): boolean {
  return (
    allowedTags.has(name) ||
    (!deniedTags.has(name) &&
      !droppedWithContent.has(name) &&
      /^[a-z][^\s/<>"'`=\p{Cc}]*$/u.test(name))
  );
}

/** Attributes that are kept on any element, besides `data-*` and `aria-*`. */
const allowedAttributes = words(`
  accept action align alt autocapitalize autocomplete autopictureinpicture
  autoplay background bgcolor border capture cellpadding cellspacing checked cite
  class clear color cols colspan controls controlslist coords crossorigin datetime
  decoding default dir disabled disablepictureinpicture disableremoteplayback
  download draggable enctype enterkeyhint exportparts face for headers height
  hidden high href hreflang id inert inputmode integrity ismap kind label lang
  list loading loop low markdown max maxlength media method min minlength multiple
  muted name nonce noshade novalidate nowrap open optimum part pattern placeholder
  playsinline popover popovertarget popovertargetaction poster preload pubdate
  radiogroup readonly rel required rev reversed role rows rowspan spellcheck scope
  selected shape size sizes slot span srclang start src srcset step style summary
  tabindex target title translate type usemap valign value width wrap xmlns

  accent-height accumulate additive alignment-baseline amplitude ascent
  attributename attributetype azimuth basefrequency baseline-shift begin bias by
  clip clippathunits clip-path clip-rule color-interpolation
  color-interpolation-filters color-profile color-rendering cx cy d dx dy
  diffuseconstant direction display divisor dominant-baseline dur edgemode
  elevation end exponent fill fill-opacity fill-rule filter filterunits
  flood-color flood-opacity font-family font-size font-size-adjust font-stretch
  font-style font-variant font-weight fx fy g1 g2 glyph-name glyphref
  gradientunits gradienttransform image-rendering in in2 intercept k k1 k2 k3 k4
  kerning keypoints keysplines keytimes lengthadjust letter-spacing kernelmatrix
  kernelunitlength lighting-color local marker-end marker-mid marker-start
  markerheight markerunits markerwidth maskcontentunits maskunits mask mode
  numoctaves offset operator opacity order orient orientation origin overflow
  paint-order path pathlength patterncontentunits patterntransform patternunits
  points preservealpha preserveaspectratio primitiveunits r rx ry radius refx refy
  repeatcount repeatdur restart result rotate scale seed shape-rendering slope
  specularconstant specularexponent spreadmethod startoffset stddeviation
  stitchtiles stop-color stop-opacity stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke
  stroke-width surfacescale systemlanguage tablevalues targetx targety transform
  transform-origin text-anchor text-decoration text-rendering textlength u1 u2
  unicode values viewbox visibility version vert-adv-y vert-origin-x vert-origin-y
  word-spacing writing-mode xchannelselector ychannelselector x x1 x2 y y1 y2 z
  zoomandpan xlink:href xml:id xlink:title xml:space xmlns:xlink

  accent accentunder bevelled close columnsalign columnlines columnspacing
  columnspan denomalign depth display displaystyle encoding fence frame largeop
  length linethickness lquote lspace mathbackground mathcolor mathsize mathvariant
  maxsize minsize movablelimits notation numalign rowalign rowlines rowspacing
  rspace rquote scriptlevel scriptminsize scriptsizemultiplier selection separator
  separators stretchy subscriptshift supscriptshift symmetric voffset
`);

/**
 * Whether an attribute is kept. A name without a value, as in `<your name>`, does
 * nothing, unless it is that of an event.
 */
export function isAllowedAttribute(name: string, value: string): boolean {
  return (
    allowedAttributes.has(name) ||
    /^(?:data|aria)-[\w.:-]+$/.test(name) ||
    (value === '' && /^(?!on)[\w|.-]+$/.test(name))
  );
}

/** Attributes whose value is a URL, or a list of them. */
export const urlAttributes = words(`
  action background cite href poster src srcset xlink:href
`);

/** Elements whose `src` or `href` may be a `data:` image. */
const DATA_TAGS = words('audio video img source image track');

const SCHEMES = words(`
  callto cid ftp ftps http https mailto matrix sms tel xmpp
  git irc ircs magnet news slack ssh vscode
`);

/**
 * Whether a URL leads nowhere that a page must not lead to. White space and
 * control characters, which a browser skips, do not hide a scheme.
 *
 * @param url with character references decoded
 * @param tag in whose attribute it stands
 */
export function isSafeUrl(url: string, tag: string): boolean {
  const scheme = schemeOf(url);
  if (scheme === undefined || SCHEMES.has(scheme)) {
    return true;
  }
  return scheme === 'data' && DATA_TAGS.has(tag);
}

/** The scheme of a URL in lower case, undefined for a relative one. */
export function schemeOf(url: string): string | undefined {
  const colon = url.indexOf(':');
  if (colon < 0) {
    return undefined;
  }
  const seen = url.slice(0, colon).replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  return /^[a-z][a-z\d+.-]*$/i.test(seen) ? seen.toLowerCase() : undefined;
}
