// Renders the letter with every link that an address holds: of its events, its watching, its digests.

import { lostLinksMail } from '../../../templates/mail/lost-links-mail.tsx'
import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import { allMailUrl } from '../../actions/stop-all-mail.ts'
import { whenWords } from '../../domain/date-words.ts'
import { digestWords } from '../../domain/digest-words.ts'
import type { App } from '../../ports.ts'
import { findOpenPublishing } from '../../store/confirmations.ts'
import { digestsByAddress } from '../../store/digests.ts'
import { findEvent } from '../../store/events.ts'
import { organizersByAddress } from '../../store/organizers.ts'
import type { QueuedMail } from '../../store/queued-mails.ts'
import { findReview } from '../../store/reviews.ts'
import { listTerms } from '../../store/terms.ts'
import { watchersByAddress } from '../../store/watcher-lists.ts'

export async function renderLostLinks(
  app: App,
  letter: QueuedMail,
  wayBack: string | null,
): Promise<RenderedMail | null> {
  const { db, vault, config } = app
  const { language, addressKey } = letter
  const standing = async (eventId: string) => {
    const event = await findEvent(db, eventId)
    return event && event.publication !== 'removed' ? [event] : []
  }
  const held = await organizersByAddress(db, addressKey, 50)
  const events = await Promise.all(
    held.map(async ({ id, eventId }) => {
      const [event] = await standing(eventId)
      if (!event) return []
      const published = event.publication === 'published' || event.publication === 'hidden'
      const asked = published ? undefined : await findOpenPublishing(db, id)
      const review = published || asked ? undefined : await findReview(db, eventId)
      const reviewed = review?.decision === 'declined' ? 'declined' : 'in-review'
      const unpublished = asked ? 'unconfirmed' : reviewed
      const path = asked
        ? `confirm/${await vault.token('confirm', asked.id)}`
        : `manage/${await vault.token('manage', id)}`
      const { snapshot } = event.revision
      const link = `${config.baseUrl}/${path}`
      const when = whenWords(snapshot, language)
      const title = snapshot.title
      return [{ title, when, link, standing: published ? 'published' : unpublished } as const]
    }),
  )
  const watched = await watchersByAddress(db, addressKey, 50)
  const watching = await Promise.all(
    watched.map(async ({ id, eventId }) => {
      const link = `${config.baseUrl}/watch/${await vault.token('watch', id)}`
      const [event] = await standing(eventId)
      return event?.publication === 'published'
        ? [{ title: event.revision.snapshot.title, link }]
        : []
    }),
  )
  const wording = { language, terms: await listTerms(db) }
  const digests = await Promise.all(
    (await digestsByAddress(db, addressKey, 50)).map(async digest => ({
      title: digestWords(digest, wording),
      link: `${config.baseUrl}/digest/${await vault.token('digest', digest.id)}`,
    })),
  )
  const [mine, theirs] = [events.flat(), watching.flat()]
  if (mine.length + theirs.length + digests.length === 0) return null
  return lostLinksMail({
    language,
    calendarName: config.calendarName,
    events: mine,
    watching: theirs,
    digests,
    allMail: await allMailUrl(app, await vault.unseal(letter.address)),
    wayBack,
  })
}
