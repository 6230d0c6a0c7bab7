// Reads the words of a mail that came as HTML alone. Must not keep a link, picture or script.

/** Elements whose content is not words of the writer's: machinery, and the mail that they answer. */
const dropped = new Set(['script', 'style', 'head', 'title', 'template', 'svg', 'blockquote'])

/** Gmail, Yahoo and Proton put the quoted mail into an element of such a class. */
const quotedClass = /\b(gmail_quote|yahoo_quoted|protonmail_quote)/i

/** Each value is gone over once, whatever is in it. */
const classes = /\bclass\s*=\s*("[^"]*"|'[^']*'|[^\s"']*)/gi

const isQuoted = (attributes: string): boolean =>
  attributes.matchAll(classes).some(([, value = '']) => quotedClass.test(value))

/** Outlook quotes in what follows an element with such an id, to the end. */
const quotedFrom = /\bid\s*=\s*["']?(x_)*(divRplyFwdMsg|appendonsend)\b/i

const blocks = new Set(
  'address article br center dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li ol pre section table tr ul'.split(
    ' ',
  ),
)

/** Comments, declarations, tags, text. Each is found once, so that the cost follows the length alone. */
const pieces = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>?|<(\/?)([a-z][\w:-]*)([^<>]*)>?|[^<]+|</gi

/** Reads it as a person would, line by line; '' when there is nothing to read. */
export function wordsOfHtml(html: string): string {
  let text = ''
  /** The element whose content is being left out, and how many of its name are open in it. */
  let left: { name: string; open: number } | undefined
  for (const [piece, closing, tag, attributes = ''] of html.matchAll(pieces)) {
    if (tag === undefined) {
      const isText = !/^<[!?]/.test(piece)
      if (isText && !left) text += decode(piece.replace(/\s+/g, ' '))
      continue
    }
    const name = tag.toLowerCase()
    if (left) {
      if (name === left.name) left.open += closing ? -1 : 1
      if (left.open === 0) left = undefined
      continue
    }
    if (!closing && quotedFrom.test(attributes)) break
    if (!closing && (dropped.has(name) || isQuoted(attributes))) left = { name, open: 1 }
    if (name === 'p') text += '\n\n'
    else if (blocks.has(name)) text += '\n'
    else if (name === 'td' || name === 'th') text += ' '
  }
  return text
    .split('\n')
    .map(line => line.replace(/[ \u00A0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** U+00A0 to U+00FF, in their order (HTML 4, 24.2). */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const named = new Map<string, string>([
  ...latin1.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', hellip: '…', bull: '•' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—' }),
  ...Object.entries({ euro: '€', zwnj: '', zwj: '' }),
])

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (written, decimal, hex, name) =>
    name ? (named.get(name) ?? written) : character(Number(decimal ?? `0x${hex}`)),
  )

/** '' for a control character, half a character, or none at all. */
const character = (code: number): string =>
  code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
    ? ''
    : String.fromCodePoint(code)
