// Draws the moderators' queue: each event once, whatever asks for a look, with an answer at a press. Below it, any
// event at all can be found and taken down.

import type { Terms } from '../../src/domain/event/terms.ts'
import { useWords } from '../page-context.ts'
import { AskedEvent, type AskedRow, answersForm } from '../parts/asked-event.tsx'
import { TextField } from '../parts/field.tsx'
import { FindForm, type FoundEvent, FoundPart } from '../parts/found-events.tsx'
import { type RefusedReason, SavedReasons } from '../parts/hide-form.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'

export type ModerationPageProps = {
  /** `/moderation/:token`, without a slash at the end. */
  baseUrl: string
  terms: Terms
  asked: readonly AskedRow[]
  /** Number of events that ask for a look in all. */
  all: number
  /** Place in the queue of the first row. */
  from: number
  /** The reason that was typed for one of them and not taken. */
  refused?: RefusedReason | undefined
  /** Words that were looked for; '' lists what is hidden. */
  sought: string
  found: readonly FoundEvent[]
  /** Of the calendar. */
  zone: string
  notice?: string | undefined
  /** The answer that has just been given, which can be taken back. */
  press?: string | undefined
}

/** `GET /moderation/:token`, and the 409 and 422 of what is posted below it. */
export function ModerationPage(props: ModerationPageProps) {
  const { asked, all, from, baseUrl } = props
  const words = useWords().moderationPage
  const further = all - from - asked.length
  return (
    <Page {...props} title={words.title} secret>
      <Notice notice={props.notice} />
      <UndoForm {...props} />
      <h1>{words.title}</h1>
      {props.sought && <Finding {...props} />}
      <section id="queue" aria-labelledby="queue-heading">
        <h2 id="queue-heading">{all === 0 ? words.empty : words.asking(all)}</h2>
        {all > 0 && <p>{words.lead}</p>}
        <form id={answersForm} method="post" action={`${baseUrl}/answers`}>
          <input type="hidden" name="from" value={from} />
        </form>
        {asked.length > 0 && (
          <>
            <Keys />
            <ol class="queue" data-queue={baseUrl}>
              {asked.map(row => (
                <AskedEvent {...props} row={row} />
              ))}
            </ol>
            <Bulk />
          </>
        )}
        {further > 0 && (
          <p>
            <a class="button quiet" href={`${baseUrl}?from=${from + asked.length}`}>
              {words.further(Math.min(further, asked.length))}
            </a>
          </p>
        )}
      </section>
      {!props.sought && <Finding {...props} />}
      <p class="links">
        <a href={`${baseUrl}/acts`}>{words.acts}</a>
        <a href="/moderation-log">{words.publicLog}</a>
      </p>
      <p>
        <strong>{words.keep}</strong>
      </p>
    </Page>
  )
}

/** Takes back the answer that was just given. */
function UndoForm({ baseUrl, press = '' }: ModerationPageProps) {
  const words = useWords().moderationPage
  return (
    <form method="post" action={`${baseUrl}/undo`} class="undo" data-undo hidden={press === ''}>
      <input type="hidden" name="press" value={press} />
      <button type="submit" class="quiet">
        {words.undo}
      </button>{' '}
      <span class="aside">{words.undoHelp}</span>
      <span role="status" class="unseen" data-said />
    </form>
  )
}

/** The keys, for a script to turn on: without it nothing of this is there. */
function Keys() {
  const words = useWords().moderationPage
  return (
    <details class="fold" data-keys hidden>
      <summary>{words.keys}</summary>
      <dl class="keys">
        {Object.entries(words.keysHelp).map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="quiet" data-on={words.keysOn} data-off={words.keysOff}>
        {words.keysOff}
      </button>
    </details>
  )
}

/** One answer for every event that is chosen. */
function Bulk() {
  const { moderationPage: words, takedownForms } = useWords()
  const button = (answer: string, label: string) => (
    <button type="submit" class="quiet" form={answersForm} name="answer" value={answer}>
      {label}
    </button>
  )
  return (
    <fieldset class="bulk">
      <legend>{words.chosen}</legend>
      <div class="buttons">
        {button('fine', words.fine)}
        {button('spam', words.spam)}
      </div>
      <details class="fold">
        <summary>{takedownForms.hide}</summary>
        <SavedReasons scope="bulk" form={answersForm} />
        <TextField
          scope="bulk"
          name="reason"
          label={takedownForms.hideReason}
          help={takedownForms.hideHelp}
          value=""
          errors={[]}
          rows={3}
          form={answersForm}
        />
        {button('hide', takedownForms.hideButton)}
      </details>
    </fieldset>
  )
}

/** On top while something is looked for, else below what waits. */
function Finding(props: ModerationPageProps) {
  const { found, sought } = props
  const words = useWords().takedownForms
  return (
    <section id="find" aria-labelledby="find-heading">
      <h2 id="find-heading">{words.find}</h2>
      <FindForm {...props} />
      {(sought || found.length > 0) && (
        <h3>{sought ? words.found(found.length, sought) : words.hiddenNow}</h3>
      )}
      {found.length > 0 && (
        <ol class="queue">
          {found.map(one => (
            <FoundPart {...props} found={one} />
          ))}
        </ol>
      )}
    </section>
  )
}
