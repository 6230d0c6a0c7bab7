// On the organizer's page: what the texts still say against the event, and what can be done about it.

import type { Contradiction } from '../../src/domain/contradiction.ts'
import { contradictionPhrases, contradictionWords } from '../../src/domain/contradiction-words.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'

export type OpenContradiction = {
  found: Contradiction /** The sentence that it stands in. */
  sentence: string
}

type ContradictionsProps = {
  /** `/manage/:token` */
  baseUrl: string
  contradictions: readonly OpenContradiction[]
  /** The number of the revision that was read. */
  revision: number
  language: Language
}

/** Nothing while the texts agree with the event. */
export function Contradictions(props: ContradictionsProps) {
  const { contradictions, language } = props
  const words = phrases[language]
  if (contradictions.length === 0) return null
  return (
    <section id="contradictions" aria-labelledby="contradictions-heading">
      <h2 id="contradictions-heading">{words.heading}</h2>
      <p>{words.lead}</p>
      <ul class="contradictions">
        {contradictions.map(one => (
          <li>
            <Open {...props} {...one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Open(props: ContradictionsProps & OpenContradiction) {
  const { baseUrl, revision, found, sentence, language } = props
  const words = phrases[language]
  const press = contradictionPhrases[language]
  return (
    <>
      <p dir="auto">
        <span class="where">{words.fields[found.in] ?? found.in}</span> <q>{sentence}</q>
      </p>
      <p>
        <strong>{found.text}</strong>: {contradictionWords(found, language)}
      </p>
      <div class="actions">
        <form method="post" action={`${baseUrl}/mendings`}>
          <input type="hidden" name="field" value={found.in} />
          <input type="hidden" name="start" value={found.start} />
          <input type="hidden" name="revision" value={revision} />
          <button type="submit">
            {found.suggestion ? press.change(found.suggestion) : press.remove(found.text)}
          </button>
        </form>
        <form method="post" action={`${baseUrl}/dismissals`}>
          <input type="hidden" name="sentence" value={sentence} />
          <button type="submit" class="quiet">
            {press.dismiss}
          </button>
        </form>
      </div>
    </>
  )
}

const en = {
  heading: 'Your text still says something else',
  lead: 'People act on what they read. Until this is answered, the public page adds the right words behind each.',
  fields: { title: 'Title', summary: 'Summary', description: 'Description' } as Record<
    string,
    string
  >,
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    heading: 'Su texto todavía dice otra cosa',
    lead: 'La gente se guía por lo que lee. Mientras no responda, la página pública añade los datos correctos detrás de cada frase.',
    fields: { title: 'Título', summary: 'Resumen', description: 'Descripción' },
  },
}
