// Lists findings for the person who can mend them: on the organizer's page, before publishing, and in an edit
// that is not saved yet.

import type { Child } from 'hono/jsx'
import {
  type Contradiction,
  isSure,
  type Unread,
} from '../../src/domain/contradiction/contradiction.ts'
import {
  contradictionWords,
  correctionWords,
  textName,
  unreadWords,
} from '../../src/domain/contradiction-words.ts'
import { isolated } from '../../src/domain/direction.ts'
import { type Texts, textOf } from '../../src/domain/mend-text.ts'
import { useLanguage, useWords } from '../page-context.ts'

export type OpenContradiction = {
  found: Contradiction /** The sentence that it stands in. */
  sentence: string
}

type Shared = {
  contradictions: readonly OpenContradiction[]
  /** Parts of the texts that were not read, since they are very long. */
  unread: readonly Unread[]
  texts: Texts
}

type ContradictionsProps = Shared & {
  /** `/manage/:token`, or `/confirm/:token` before it is published. */
  baseUrl: string
  isPublic: boolean
  /** The number of the revision that was read. */
  revision: number
}

/**
 * Each is answered by a form of its own. What the public page may say comes first; below that certainty it is a
 * question, since doubt that overwrites a right text costs more than silence.
 */
export function Contradictions(props: ContradictionsProps) {
  const language = useLanguage()
  const { baseUrl, revision, isPublic } = props
  const words = useWords().openContradictions
  const mend = ({ found }: OpenContradiction, weight?: 'quiet') => (
    <form method="post" action={`${baseUrl}/mendings`}>
      <input type="hidden" name="field" value={found.in} />
      <input type="hidden" name="start" value={found.start} />
      <input type="hidden" name="revision" value={revision} />
      <button type="submit" class={weight}>
        {correctionWords(found, language)}
      </button>
    </form>
  )
  const keep = ({ sentence }: OpenContradiction, label: string) => (
    <form method="post" action={`${baseUrl}/dismissals`}>
      <input type="hidden" name="sentence" value={sentence} />
      <button type="submit" class="quiet">
        {label}
      </button>
    </form>
  )
  return (
    <Findings
      {...props}
      heading={isPublic ? words.heading : words.headingBefore}
      lead={isPublic ? words.lead : words.leadBefore}
      mend={mend}
      keep={keep}
    />
  )
}

/**
 * The same inside the form of an edit that is not saved yet: each button sends the whole form to the
 * preview again, so that nothing typed is lost.
 */
export function DraftContradictions(props: Shared & { previewUrl: string }) {
  const language = useLanguage()
  const { previewUrl } = props
  const words = useWords().openContradictions
  const shared = { type: 'submit', formaction: previewUrl, formnovalidate: true } as const
  const mend = ({ found }: OpenContradiction, weight?: 'quiet') => (
    <button
      {...shared}
      name="mend"
      value={`${found.in}:${found.start}:${found.text}`}
      class={weight}
    >
      {correctionWords(found, language)}
    </button>
  )
  const keep = ({ sentence }: OpenContradiction, label: string) => (
    <button {...shared} name="right" value={sentence} class="quiet">
      {label}
    </button>
  )
  return (
    <Findings
      {...props}
      level="h3"
      heading={words.heading}
      lead={words.leadDraft}
      mend={mend}
      keep={keep}
    />
  )
}

type FindingsProps = Shared & {
  level?: 'h2' | 'h3'
  heading: string
  lead: string
  mend: (one: OpenContradiction, weight?: 'quiet') => Child
  keep: (one: OpenContradiction, label: string) => Child
}

/** Nothing while the texts agree with the event. */
function Findings(props: FindingsProps) {
  const { contradictions, level: Heading = 'h2', mend, keep } = props
  const words = useWords().openContradictions
  const { dismiss } = useWords().contradictions
  const sure = contradictions.filter(({ found }) => isSure(found))
  const doubtful = contradictions.filter(({ found }) => !isSure(found))
  if (contradictions.length === 0) return <UnreadNotes {...props} />
  return (
    <section id="contradictions" aria-labelledby="contradictions-heading">
      <Heading id="contradictions-heading">{sure.length ? props.heading : words.question}</Heading>
      {sure.length > 0 && <p>{props.lead}</p>}
      {sure.length > 0 && (
        <ul class="contradictions">
          {sure.map(one => (
            <li>
              <FoundPassage {...one} />
              <div class="actions">
                {mend(one)}
                {keep(one, dismiss)}
              </div>
            </li>
          ))}
        </ul>
      )}
      {sure.length > 0 && doubtful.length > 0 && <Heading>{words.question}</Heading>}
      {doubtful.length > 0 && (
        <>
          <p>{words.doubt}</p>
          <ul class="contradictions">
            {doubtful.map(one => (
              <li>
                <FoundPassage {...one} />
                <div class="actions">
                  {keep(one, words.right)}
                  {mend(one, 'quiet')}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <UnreadNotes {...props} />
    </section>
  )
}

/** The sentence first, unless the passage is all of it. */
export function FoundPassage({ found, sentence }: OpenContradiction) {
  const language = useLanguage()
  const where = <span class="where">{textName(found.in, language)}</span>
  const whole = sentence === found.text
  return (
    <>
      {!whole && (
        <p dir="auto">
          {where} <q dir="auto">{sentence}</q>
        </p>
      )}
      <p>
        {whole && where} <strong>{isolated(found.text)}</strong>:{' '}
        {contradictionWords(found, language)}
      </p>
    </>
  )
}

function UnreadNotes({ unread, texts }: Shared) {
  const language = useLanguage()
  return (
    <>
      {unread.map(one => (
        <p class="unread" dir="auto">
          {unreadWords(one, textOf(texts, one.in), language)}
        </p>
      ))}
    </>
  )
}
