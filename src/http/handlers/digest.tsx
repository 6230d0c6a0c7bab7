// Answers GET /digest/:token and below it: the page of one digest, to change what it holds, or to stop it.

import type { Context } from 'hono'
import { DigestPage } from '../../../templates/pages/digest-page.tsx'
import { allMailUrl } from '../../actions/stop-all-mail.ts'
import { beginDigest, editDigest, endDigest } from '../../actions/subscribe-digest.ts'
import { digestWords } from '../../domain/digest-words.ts'
import { chosenIn } from '../../domain/event/choice-filters.ts'
import type { FieldError } from '../../domain/event/event-form.ts'
import { wordsOf } from '../../domain/language.ts'
import type { App } from '../../ports.ts'
import { type Digest, findDigestByToken } from '../../store/digests.ts'
import { listTerms } from '../../store/terms.ts'
import { readFields } from '../body.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { digestSchema, readForm } from '../form-schemas.ts'
import { type DigestDone, noticeOf } from '../notices.ts'
import { forReader, languageOf, preferLanguage } from '../reader-language.ts'
import { refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { queryOf, readWanted, type WantedFilters } from './digests.tsx'

type DigestHandler = (app: App, c: Context, digest: Digest) => Response | Promise<Response>

/** Answers for the digest whose token is in the address. */
function withDigest(handle: DigestHandler): Handler {
  return async (app, c) => {
    const hash = await app.vault.tokenHash(param(c, 'token'))
    const digest = await findDigestByToken(app.db, hash)
    if (!digest?.confirmedAt) return refuse(app, c, 'link-not-found')
    preferLanguage(c, digest.language)
    return handle(forReader(app, c), c, digest)
  }
}

export const showDigest = withDigest(async (app, c, digest) => {
  const wanted = new URLSearchParams(digest.query)
  const filters = {
    region: wanted.getAll('region'),
    type: wanted.getAll('type'),
    topic: wanted.getAll('topic'),
    ...chosenIn(wanted),
    q: wanted.get('q') ?? '',
    organizer: wanted.get('organizer') ?? '',
    by: wanted.get('by') ?? '',
  }
  const form = { period: digest.period, language: digest.language, ...filters }
  const page = await digestPage(app, c, digest, { form, errors: [] })
  return showPage(app, c, page)
})

export const postDigestChange = withDigest(async (app, c, digest) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, typed, invalid } = readForm(digestSchema, fields, languageOf(app, c))
  if (!typed) return refuseAny(app, c, invalid)
  const wanted = form && (await readWanted(app, queryOf(form), languageOf(app, c)))
  if (wanted && 'unknown' in wanted) return refuse(app, c, 'unknown-filter', wanted.unknown)
  const refusal = wanted ? await editDigest(app, digest, form, wanted) : invalid
  if (!refusal) return done(c, 'changed')
  return refusal.refused === 'invalid-fields' && !wantsJson(c)
    ? showPage(
        app,
        c,
        await digestPage(app, c, digest, { form: typed, errors: refusal.errors }),
        422,
      )
    : refuseAny(app, c, refusal)
})

export const postDigestStop = withDigest(async (app, c, digest) => {
  await endDigest(app, digest)
  // RFC 8058: the answer to a mail program's one-click stop is no redirect
  const fields = await readFields(c)
  return fields?.['List-Unsubscribe'] === 'One-Click' ? c.body(null, 204) : done(c, 'stopped')
})

export const postDigestRestart = withDigest(async (app, c, digest) => {
  await beginDigest(app, digest)
  return done(c, 'restarted')
})

const done = (c: Context, what: DigestDone) =>
  c.redirect(`/digest/${param(c, 'token')}?done=${what}`, 303)

async function digestPage(
  app: App,
  c: Context,
  digest: Digest,
  typed: {
    form: WantedFilters & { period: string; language: string }
    errors: readonly FieldError[]
  },
) {
  const language = languageOf(app, c)
  const terms = await listTerms(app.db)
  const what = c.req.query('done')
  return (
    <DigestPage
      {...typed}
      baseUrl={`/digest/${param(c, 'token')}`}
      wanted={digestWords(digest, { language, terms })}
      terms={terms}
      stopped={digest.stoppedAt !== null || digest.bouncedAt !== null}
      allMailUrl={await allMailUrl(app, await app.vault.unseal(digest.address))}
      notice={noticeOf(wordsOf(language).digestNotices, what)}
    />
  )
}
