// Opens what the handlers of feeds share: a response cache, pieces of calendars, a log.

import type { App, Bytes, Compressor } from '../ports.ts'
import { digestOf } from './digest.ts'
import { type FeedPieces, keepFeedPieces } from './feed-pieces.ts'
import { type Made, openResponseCache, type Piece, type ResponseCache } from './response-cache.ts'

export type Feeds = {
  responseCache: ResponseCache
  /** Answers to what is typed, which no feed is pushed out by. */
  suggestions: ResponseCache
  pieces: FeedPieces
  pieceOf(content: string | Bytes): Promise<Piece>
  /** A whole answer from its text; for what changes with the days, the day. */
  whole(text: string, headers: Record<string, string>, day?: Made['day']): Promise<Made>
  /** Notes an event that had to be left out. */
  leftOut(id: string): void
}

export function openFeeds(app: App, compressor: Compressor, log: (line: string) => void): Feeds {
  async function pieceOf(content: string | Bytes): Promise<Piece> {
    const plain = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return { digest: await digestOf(plain), plain, compressed: await compressor.piece(plain) }
  }
  const pieces = keepFeedPieces(app, compressor, log)
  return {
    responseCache: openResponseCache(app, compressor, log, pieces.forgetAll),
    suggestions: openResponseCache(app, compressor, log),
    pieces,
    pieceOf,
    async whole(text, headers, day = null) {
      return { headers, pieces: [await pieceOf(text)], day }
    },
    leftOut: id => log(`left out, since its row cannot be read: event ${id}`),
  }
}
