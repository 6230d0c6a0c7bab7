// Cuts a writer's own words out of an answer by mail: no quoted mail, no signature, no private links. Must
// not know MIME.

/** '' when there are none. */
export function ownWords(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').slice(0, 5000)
  const unquoted = (kept: readonly string[]) =>
    withoutLinks(kept.filter(line => !/^\s*>/.test(line)).join('\n'))
  return unquoted(withoutSignature(cutQuotes(lines))) || unquoted(writtenByHand(lines))
}

/** Link rewriters quote an address encoded, so anything as long as a token goes. */
const withoutLinks = (text: string): string => text.replace(/[\w-]{43,}/g, '…').trim()

/**
 * Without the lines that introduce a quoted mail, and without what follows them, unless that is marked
 * by `>`: then an answer may stand between and beneath.
 */
function cutQuotes(lines: readonly string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    if (isSeparator(lines, at)) break
    const length = attributionLength(lines, at)
    if (length === 0) {
      kept.push(lines[at] ?? '')
      continue
    }
    const next = lines.slice(at + length).find(line => line.trim() !== '')
    if (next !== undefined && !/^\s*>/.test(next)) break
    at += length - 1
  }
  return kept
}

/** "On Tue, Jan 10, 2023 at 3:30 PM Turnout <…> wrote:", in the languages that mail programs write it in. */
const attribution = new RegExp(
  [
    String.raw`^>?\s*On .*\d.* wrote:$`,
    String.raw`^>?\s*(El|En) .*\d.* (escribió|escribio|ha escrito):$`,
    String.raw`^>?\s*Am .*\d.* schrieb\b.*:$`,
    String.raw`^>?\s*Le .*\d.* a écrit ?:$`,
    String.raw`^>?\s*(Em|Il giorno) .*\d.* (escreveu|ha scritto):$`,
    String.raw`^\d{4}-\d\d-\d\d .*<.+@.+>:$`,
  ].join('|'),
  'i',
)

/** Counts the lines of an attribution that begins here: mail programs break it; 0 for none. */
function attributionLength(lines: readonly string[], at: number): number {
  if (!/^>?\s*(On|El|En|Am|Le|Em|Il|\d{4}-)/i.test(lines[at] ?? '')) return 0
  for (const length of [1, 2, 3]) {
    const joined = lines
      .slice(at, at + length)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (joined.length <= 400 && attribution.test(joined)) return length
  }
  return 0
}

/** Outlook's line or block before a mail that it quotes unmarked. */
function isSeparator(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim()
  if (
    /^-{2,} ?(original message|original[- ]?nachricht|ursprüngliche nachricht|mensaje original|message d.origine|message original|forwarded message|mensaje reenviado|weitergeleitete nachricht|messaggio originale|mensagem original) ?-{2,}$/i.test(
      line,
    )
  )
    return true
  if (/^_{10,}$/.test(line)) return isHeaderBlock(lines, at + 1)
  return isHeaderBlock(lines, at)
}

/** "From: …", and within three lines of it "Sent: …" or "Date: …". */
const isHeaderBlock = (lines: readonly string[], at: number): boolean =>
  /^\s*\*?(From|De|Von|Da)\s?:\*? .+/i.test(lines[at] ?? '') &&
  lines
    .slice(at + 1, at + 4)
    .some(line =>
      /^\s*\*?(Sent|Date|Enviado( el)?|Fecha|Gesendet|Datum|Envoyé|Inviato|Data)\s?:\*? .+/i.test(
        line,
      ),
    )

/** From the separator of RFC 3676 4.3 on, or a telephone's last line: the writer is named beside the words. */
function withoutSignature(lines: readonly string[]): string[] {
  const end = lines.findIndex(line => /^--\s?$/.test(line) || telephoneLine.test(line))
  return end === -1 ? [...lines] : lines.slice(0, end)
}

const telephoneLine =
  /^\s*(sent from my \w|enviado desde mi \w|von meinem .{1,30} gesendet|envoyé de mon \w|get outlook for |obtener outlook para |sent from (yahoo|mail for|outlook))/i

/** Without the lines that a mail program writes by itself, wherever they stand; what follows them stays. */
function writtenByHand(lines: readonly string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const length = attributionLength(lines, at)
    if (length > 0) at += length - 1
    else if (!telephoneLine.test(lines[at] ?? '')) kept.push(lines[at] ?? '')
  }
  return kept
}
