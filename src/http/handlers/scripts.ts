// Answers GET /sw.js and /embed.js: scripts that the program serves itself, because a file on Workers would have
// neither words nor headers of its own.

import { embed } from '../../../templates/scripts/embed.js'
import { noServiceWorker, serviceWorker } from '../../../templates/scripts/service-worker.js'
import { languages, wordsOf } from '../../domain/language.ts'
import type { Compressor, Config } from '../../ports.ts'
import type { Handler } from '../context.ts'
import { digestOf } from '../digest.ts'
import { headersFor, transportOf } from '../headers.ts'
import { withCodings } from '../rendered-page.ts'
import { give, type StoredAnswer } from '../stored-answer.ts'

const mostKept = 30

/** With the setting `OFFLINE=off`, the service worker that removes itself from the browsers that have it. */
export function showServiceWorker(config: Config, compressor: Compressor): Handler {
  const text = config.offline
    ? called(serviceWorker, { version: config.version, mostKept, words: offlineWords() })
    : called(noServiceWorker)
  // asked about at each visit, so that the off switch reaches every browser
  return script(text, { cacheControl: 'no-cache', compressor })
}

/** The element for pages of other sites, which may have the script of an hour ago and never the list. */
export const showEmbedScript = (compressor: Compressor): Handler =>
  script(called(embed, { words: embedWords() }), {
    cacheControl: 'public, max-age=3600',
    compressor,
  })

const embedWords = () =>
  Object.fromEntries(
    languages.map(language => {
      const { embed, script } = wordsOf(language).elsewhere
      return [language, { asOf: script.asOf('{time}'), all: script.all, none: embed.none }]
    }),
  )

const offlineWords = () =>
  Object.fromEntries(
    languages.map(language => {
      const { kept, list } = wordsOf(language).offline
      return [language, { kept: kept('{when}'), list }]
    }),
  )

/** The text of a function of its own, called with plain data. */
const called = (run: { toString(): string }, input?: unknown): string =>
  `(${run})(${JSON.stringify(input) ?? ''})\n`

type Sending = { cacheControl: string; compressor: Compressor }

function script(text: string, { cacheControl, compressor }: Sending): Handler {
  let answer: StoredAnswer | undefined
  return async (app, c) => {
    answer ??= await stored()
    return give(c.req.raw, answer)

    async function stored(): Promise<StoredAnswer> {
      const bytes = new TextEncoder().encode(text)
      const always = {
        ...headersFor(c.req.path),
        ...transportOf(app.config),
        'cache-control': cacheControl,
        vary: 'accept-encoding',
      }
      const headers = { 'content-type': 'text/javascript; charset=utf-8' }
      const tag = await digestOf(bytes)
      const plain = { tag, lastModified: null, always, headers, identity: bytes, gzip: bytes }
      return withCodings(plain, bytes, compressor, () => {})
    }
  }
}
