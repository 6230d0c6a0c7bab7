// Lists the facts of an event that the table of fields puts on its page.

import { mailtoUrl } from '../../src/domain/email-address.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { groupOf } from '../../src/domain/event/event-form.ts'
import { aspectLabel, fieldWords } from '../../src/domain/event/field-words.ts'
import { fields } from '../../src/domain/event/fields.ts'
import { type ShownOn, shownOn } from '../../src/domain/event/shown-fields.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { changeOf, type MarkedChange, Was } from './marks.tsx'
import { TermLinks, termKindOf } from './term-links.tsx'
import { WebLink } from './web-link.tsx'

type EventFactsProps = {
  snapshot: Snapshot
  terms: Terms
  /** Changes that are marked beside the facts. */
  changes?: readonly MarkedChange[] | undefined
  /** The list of the same organizer's events. */
  organizerUrl?: string | undefined
  /** A remark on the organizer's name. */
  organizerNote?: string | undefined
  /** The organizer's address, only when they have asked to show it. */
  contact?: string | null | undefined
  /** The form to write to an organizer who does not show it. */
  contactUrl?: string | undefined
}

/** Facts that are not stated are left out, unless they were stated of late. */
export function EventFacts(props: EventFactsProps) {
  const language = useLanguage()
  const wording = { language, terms: props.terms }
  const { changes: say } = useWords()
  const alone = shownOn('page').filter(name => !groupOf(name))
  const facts = alone.map(name => {
    const { aspect } = fields[name].change
    return {
      label: aspectLabel(aspect, language),
      value: factOf(name, props, fieldWords(name, props.snapshot, wording)),
      change: changeOf(props.changes, aspect),
    }
  })
  return (
    <dl class="facts">
      {facts.map(
        ({ label, value, change }) =>
          (value || change) && (
            <div>
              <dt>{label}</dt>
              <dd>
                {value ?? say.notStated}
                <Was change={change} beside />
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** A fact as it is drawn; null when it is not stated. */
function factOf(name: ShownOn<'page'>, props: EventFactsProps, words: string) {
  if (name === 'contact')
    return props.contact || props.contactUrl ? <ContactFact {...props} /> : null
  if (words === '') return null
  if (name === 'organizer') return <OrganizerName {...props} />
  const kind = termKindOf(name)
  if (kind)
    return (
      <span dir="auto">
        <TermLinks
          kind={kind}
          slugs={[props.snapshot[name]].flat().map(String)}
          terms={props.terms}
        />
      </span>
    )
  return fields[name].value.kind === 'url' ? (
    <WebLink url={words} />
  ) : (
    <span dir="auto">{words}</span>
  )
}

function ContactFact({ contact, contactUrl }: EventFactsProps) {
  return contact ? (
    <a href={mailtoUrl(contact)}>{contact}</a>
  ) : (
    <a href={contactUrl}>{useWords().factsList.write}</a>
  )
}

function OrganizerName({ snapshot, organizerUrl, organizerNote }: EventFactsProps) {
  return (
    <>
      {organizerUrl ? (
        <a class="p-organizer" href={organizerUrl} dir="auto">
          {snapshot.organizer}
        </a>
      ) : (
        <span class="p-organizer" dir="auto">
          {snapshot.organizer}
        </span>
      )}
      {organizerNote && (
        <>
          {' '}
          <span class="aside">{organizerNote}</span>
        </>
      )}
    </>
  )
}
