// What the handlers of feeds share: answers on a shelf, pieces of calendars, a log.

import type { App, Bytes, Press } from '../ports.ts'
import { type FeedPieces, keepFeedPieces } from './feed-pieces.ts'
import { digestOf, type Made, openShelf, type Piece, type Shelf } from './shelf.ts'

export type Feeds = {
  shelf: Shelf
  pieces: FeedPieces
  pieceOf(content: string | Bytes): Promise<Piece>
  /** A whole answer from its text; for what changes with the days, the day. */
  whole(text: string, headers: Record<string, string>, day?: Made['day']): Promise<Made>
  /** Notes an event that had to be left out. */
  leftOut(id: string): void
}

export function openFeeds(app: App, press: Press, log: (line: string) => void): Feeds {
  async function pieceOf(content: string | Bytes): Promise<Piece> {
    const plain = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return { digest: await digestOf(plain), plain, pressed: await press.piece(plain) }
  }
  const pieces = keepFeedPieces(app, press, log)
  return {
    shelf: openShelf(app, press, log, pieces.forgetAll),
    pieces,
    pieceOf,
    async whole(text, headers, day = null) {
      return { headers, pieces: [await pieceOf(text)], day }
    },
    leftOut: id => log(`left out, since its row cannot be read: event ${id}`),
  }
}
