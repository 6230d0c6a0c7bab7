// Recognizes the labels of a text, such as "When:", and their signs.

import { asides, linkLabels, priceLabels, whenLabels } from '../reading/cue-words.ts'
import { lineAt, type Range, sentenceAt, type Text } from '../reading/text.ts'

export type Label = 'when' | 'end' | 'where' | 'address' | 'city' | 'price' | 'link' | 'other'

const labels: readonly [Label, RegExp][] = [
  ['when', new RegExp(`^${whenLabels}$`)],
  [
    'end',
    /^(?:ends?|end time|finish|finishes|until|till|closing|termina|fin|final|termino|finaliza|cierre|clausura|hora de (?:cierre|fin|termino|finalizacion|salida)|acaba|hasta)$/,
  ],
  [
    'where',
    /^(?:where|place|location|venue|site|meeting point|meeting place|donde|lugar|sede|sitio|ubicacion|(?:punto|lugar) de (?:encuentro|reunion|concentracion|salida|la cita)|local|meet at|held at)$/,
  ],
  ['address', /^(?:address|street|street address|direccion|domicilio|calle)$/],
  ['city', /^(?:city|town|ciudad|localidad|municipio|poblacion|pueblo)$/],
  ['price', new RegExp(`^${priceLabels}(?: [a-z ]{2,30})?$`)],
  ['link', new RegExp(`^${linkLabels}(?: [a-z ]{2,30})?$`)],
]

/** The label of a passage, such as "When:", on its line or alone on the line before. */
export function labelOf(text: Text, range: Range): { label: Label; words: string } | null {
  const line = lineAt(text, range.start)
  const lead = text.folded.slice(Math.max(line.start, range.start - 120), range.start)
  const icon = /(\p{Extended_Pictographic})[^\p{L}\p{N}]*$/u.exec(lead)
  const colon = [
    ...lead.matchAll(
      /(?:^[^a-z\d]*|[.;|,•!?¿)(#>-]|\s{2})\s*([a-z&'][a-z&' /-]{1,40}?)\s?(?::(?!\/\/)(?!\d)|(?<=\b(?:cuando|donde|hora|horas|cuanto|when|where|time|dia)\s?)\?(?=\s))/g,
    ),
  ].at(-1)
  if (colon) {
    const label = kindOf(colon[1] ?? '')
    // An unknown word before a colon labels what follows at once, not the whole line.
    const behind = lead.length - (colon.index + colon[0].length)
    const words = colon[1] ?? ''
    if (announcing.test(words)) return null
    if (
      label !== 'other'
        ? (behind < 40 && label !== 'price' && label !== 'link') ||
          sameSentence(text, range, behind)
        : behind < 4 || (behind < 26 && aside.test(words))
    )
      return { label, words }
  }
  if (icon?.[1]) {
    const label = iconLabel(icon[1])
    if (label) return { label, words: icon[1] }
  }
  const start = /^[^a-z\d]*([a-z][a-z&' ]{1,24}?)\s?(?: - |\||=|\.{2,}|->|→|>)/.exec(lead)
  if (start?.[1] && kindOf(start[1]) !== 'other')
    return { label: kindOf(start[1]), words: start[1] }
  if (!/[a-z\d]/.test(lead) && line.start > 0) {
    const above = lineAt(text, line.start - 1)
    const alone = /^[^a-z\d]*([a-z][a-z&' ]{1,24}?)\s?:?\s*$/.exec(
      text.folded.slice(Math.max(above.start, above.end - 40), above.end),
    )
    if (alone?.[1] && kindOf(alone[1]) !== 'other')
      return { label: kindOf(alone[1]), words: alone[1] }
  }
  return null
}

/** Labels before news of the event itself. */
const announcing =
  /^(?:(?:friendly |quick |gentle |final |just a )?reminder|update|news|fyi|p\.?s|attention|heads up|psa|breaking|important)$/

const aside = new RegExp(String.raw`\b${asides}\b`)

const sameSentence = (text: Text, range: Range, behind: number) =>
  sentenceAt(text, range.start).start <= range.start - behind

function kindOf(words: string): Label {
  if (/\b(?:annual|yearly|monthly|membership|anual|mensual)\b/.test(words)) return 'other'
  for (const part of words.split('/')) {
    const said = part.trim().replace(/^(?:the|la|el|and|y) /, '')
    const found = labels.find(([, pattern]) => pattern.test(said))
    if (found) return found[0]
  }
  return /\b(?:fee|price|cost|admission|entrada|precio|costo|cuota)$/.test(words) &&
    !/\b(?:parking|late|camp|application|filing|government|material|materials|lab)\b/.test(words)
    ? 'price'
    : 'other'
}

const iconLabel = (icon: string): Label | null =>
  /[📅📆🗓⏰🕐-🕧⌚⏱]/u.test(icon)
    ? 'when'
    : /[📍🗺🏠🏛]/u.test(icon)
      ? 'where'
      : /[🎟🎫💵💲💰]/u.test(icon)
        ? 'price'
        : /[🔗💻]/u.test(icon)
          ? 'link'
          : null
