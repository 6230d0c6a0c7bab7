// What the texts of an event still say against it, for whoever can mend them: on the organizer's page,
// before publishing, and in an edit that is not saved yet.

import type { Contradiction, Unread } from '../../src/domain/contradiction/contradiction.ts'
import {
  contradictionPhrases,
  contradictionWords,
  textName,
  unreadWords,
} from '../../src/domain/contradiction-words.ts'
import { isolated } from '../../src/domain/direction.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'
import { type Texts, textOf } from '../../src/domain/mend-text.ts'

export type OpenContradiction = {
  found: Contradiction /** The sentence that it stands in. */
  sentence: string
}

type Shared = {
  contradictions: readonly OpenContradiction[]
  /** What of the texts was not read, since they are very long. */
  unread: readonly Unread[]
  texts: Texts
  language: Language
}

type ContradictionsProps = Shared & {
  /** `/manage/:token`, or `/confirm/:token` before it is published. */
  baseUrl: string
  isPublic: boolean
  /** The number of the revision that was read. */
  revision: number
}

/** Each is answered by a form of its own. Nothing while the texts agree with the event. */
export function Contradictions(props: ContradictionsProps) {
  const { contradictions, baseUrl, revision, isPublic, language } = props
  const words = phrases[language]
  const say = contradictionPhrases[language]
  if (contradictions.length === 0) return <UnreadNotes {...props} />
  return (
    <section id="contradictions" aria-labelledby="contradictions-heading">
      <h2 id="contradictions-heading">{isPublic ? words.heading : words.headingBefore}</h2>
      <p>{isPublic ? words.lead : words.leadBefore}</p>
      <ul class="contradictions">
        {contradictions.map(one => (
          <li>
            <Passage {...one} language={language} />
            <div class="actions">
              <form method="post" action={`${baseUrl}/mendings`}>
                <input type="hidden" name="field" value={one.found.in} />
                <input type="hidden" name="start" value={one.found.start} />
                <input type="hidden" name="revision" value={revision} />
                <button type="submit">{mendLabel(one.found, language)}</button>
              </form>
              <form method="post" action={`${baseUrl}/dismissals`}>
                <input type="hidden" name="sentence" value={one.sentence} />
                <button type="submit" class="quiet">
                  {say.dismiss}
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
      <UnreadNotes {...props} />
    </section>
  )
}

/**
 * The same inside the form of an edit that is not saved yet: each button sends the whole form to the
 * preview again, so that nothing typed is lost.
 */
export function DraftContradictions(props: Shared & { previewUrl: string }) {
  const { contradictions, previewUrl, language } = props
  const words = phrases[language]
  const shared = { type: 'submit', formaction: previewUrl, formnovalidate: true } as const
  if (contradictions.length === 0) return <UnreadNotes {...props} />
  return (
    <section id="contradictions" aria-labelledby="contradictions-heading">
      <h3 id="contradictions-heading">{words.heading}</h3>
      <p>{words.leadDraft}</p>
      <ul class="contradictions">
        {contradictions.map(({ found, sentence }) => (
          <li>
            <Passage found={found} sentence={sentence} language={language} />
            <div class="actions">
              <button {...shared} name="mend" value={`${found.in}:${found.start}:${found.text}`}>
                {mendLabel(found, language)}
              </button>
              <button {...shared} name="right" value={sentence} class="quiet">
                {contradictionPhrases[language].dismiss}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <UnreadNotes {...props} />
    </section>
  )
}

const mendLabel = ({ suggestion, text }: Contradiction, language: Language): string => {
  const say = contradictionPhrases[language]
  return suggestion ? say.change(suggestion) : say.remove(text)
}

/** The sentence first, unless the passage is all of it. */
export function Passage({ found, sentence, language }: OpenContradiction & { language: Language }) {
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

function UnreadNotes({ unread, texts, language }: Shared) {
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

const en = {
  heading: 'Your text still says something else',
  headingBefore: 'Your text says something else',
  lead: 'People act on what they read. Until this is answered, the public page adds the right words behind each.',
  leadBefore:
    'People act on what they read. Published like this, the page adds the right words behind each.',
  leadDraft:
    'People act on what they read. You can save it like this all the same; the public page then adds the right words behind each.',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    heading: 'Su texto todavía dice otra cosa',
    headingBefore: 'Su texto dice otra cosa',
    lead: 'La gente se guía por lo que lee. Mientras no responda, la página pública añade los datos correctos detrás de cada frase.',
    leadBefore:
      'La gente se guía por lo que lee. Si se publica así, la página añade los datos correctos detrás de cada frase.',
    leadDraft:
      'La gente se guía por lo que lee. De todos modos puede guardarlo así; entonces la página pública añade los datos correctos detrás de cada frase.',
  },
}
