// Keeps the pieces that iCalendar feeds are joined from: about 64 stored VEVENTs each, compressed once. Must
// not know which feed they are for.

import type { Language } from '../domain/language.ts'
import { cutIntoPieces } from '../feeds/feed-selection.ts'
import { isVevent } from '../feeds/vcalendar.ts'
import type { App, Bytes, Compressor } from '../ports.ts'
import { type FeedKey, findVevents } from '../store/feed-rows.ts'
import { digestOf } from './digest.ts'
import { joined } from './joined.ts'
import type { Piece } from './response-cache.ts'

export type FeedPieces = ReturnType<typeof keepFeedPieces>

export function keepFeedPieces(app: App, compressor: Compressor, log: (line: string) => void) {
  const pieces = new Map<string, Piece>()
  const told = new Set<string>()
  let weight = 0
  let plainWeight = 0

  /** The VEVENTs of these events in their order and a language; one that cannot be given is left out and logged. */
  async function piecesOf(keys: readonly FeedKey[], language: Language): Promise<Piece[]> {
    const made: Piece[] = []
    for (const events of cutIntoPieces(keys)) {
      const name = [language, ...events.map(nameOf)].join(' ')
      const known = pieces.get(name)
      if (known) pieces.delete(name)
      const piece = known ?? (await make(events, language))
      pieces.set(name, piece)
      made.push(piece)
    }
    makeRoom()
    return made
  }

  async function make(events: readonly FeedKey[], language: Language): Promise<Piece> {
    const plain = await plainOf(events, language)
    const piece = {
      digest: await digestOf(plain),
      plain,
      compressed: await compressor.piece(plain),
    }
    weight += piece.compressed.bytes.length
    plainWeight += plain.length
    return piece
  }

  async function plainOf(events: readonly FeedKey[], language: Language): Promise<Bytes> {
    const found = await findVevents(app.db, events, language)
    const vevents = found.flatMap(({ key, vevent }) => {
      if (vevent && isVevent(vevent)) return [vevent]
      complain(`${key.id} revision ${key.revision}`)
      return []
    })
    return new TextEncoder().encode(vevents.join(''))
  }

  /** Once for each: a feed is made again at every change. */
  function complain(event: string): void {
    if (told.has(event) || told.size > 1000) return
    told.add(event)
    log(`left out of the feeds, since it cannot be rendered: event ${event}`)
  }

  /** The longest unused go first: first their plain bytes, then they themselves. */
  function makeRoom(): void {
    for (const piece of pieces.values()) {
      if (plainWeight <= compressor.keeps || !piece.plain) continue
      plainWeight -= piece.plain.length
      piece.plain = null
    }
    for (const [name, piece] of pieces) {
      if (weight <= compressor.keeps) break
      weight -= piece.compressed.bytes.length
      plainWeight -= piece.plain?.length ?? 0
      pieces.delete(name)
    }
  }

  /** All of it from the database, for whoever wants the plain bytes of more than is kept. */
  async function reload(keys: readonly FeedKey[], language: Language): Promise<Bytes> {
    const parts: Bytes[] = []
    for (const events of cutIntoPieces(keys)) parts.push(await plainOf(events, language))
    return joined(parts)
  }

  function forgetAll(): void {
    pieces.clear()
    weight = 0
    plainWeight = 0
  }

  return { piecesOf, reload, forgetAll }
}

/** Equal for a date whose VEVENT is the same. */
const nameOf = ({ id, date, revision }: FeedKey): string => `${id}.${revision}${date && `.${date}`}`
