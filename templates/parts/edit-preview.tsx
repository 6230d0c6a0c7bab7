// Draws the preview of an edit: the change in words, how many people hear of it, the mail.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import type { EditForm, EventForm } from '../../src/domain/event/event-form.ts'
import { aspectNames, fieldLabel } from '../../src/domain/event/field-words.ts'
import type { Aspect } from '../../src/domain/event/fields.ts'
import type { ReadDraft } from '../../src/domain/event/read-draft.ts'
import type { StaleTranslation } from '../../src/domain/event/translation.ts'
import { unwrapped } from '../mail/document-text.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { DraftContradictions } from './contradictions.tsx'
import { fieldId } from './field.tsx'
import { WasNow } from './was-now.tsx'

/** The effects of a revision that is not saved yet. */
export type Effects = {
  changes: readonly ChangeWords[]
  /** Null when nobody would get one. */
  mail: { subject: string; text: string } | null
  /** Number of people who would be told, and of those among them who are behind already. */
  people: number
  behind: number
  tell: EditForm['tell']
}

export type Preview = Effects & {
  /** Contradictions between the texts as typed and the fields as typed. */
  reading: ReadDraft
  /** Translations that it leaves as they were beside a text that it changes. */
  stale: readonly StaleTranslation[]
  /** Aspects that have changed since its flyer was made. */
  older: readonly Aspect[]
}

type EditPreviewProps = {
  preview: Preview
  /** The form as it was typed. */
  form: EventForm
  /** `/manage/:token/preview` */
  previewUrl: string
}

/** Stands above the form, which is still to be saved. */
export function EditPreview({ preview, form, previewUrl }: EditPreviewProps) {
  const { reading } = preview
  const words = useWords().eventForm
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{words.previewTitle}</h2>
      <DraftContradictions
        contradictions={reading.open}
        unread={reading.unread}
        texts={form}
        previewUrl={previewUrl}
      />
      <StaleTranslations stale={preview.stale} />
      <OlderFlyer older={preview.older} />
      <EffectsInWords effects={preview} />
      <p>{words.previewNext}</p>
      <button type="submit">{words.submitEdit}</button>
    </section>
  )
}

/** How many people hear of it, the change, and the mail that they get. */
export function EffectsInWords({
  effects,
  level: Heading = 'h3',
}: {
  effects: Effects
  level?: 'h2' | 'h3'
}) {
  const { changes, mail, people, behind, tell } = effects
  const words = useWords().eventForm
  const told = tell !== 'nobody' && people > 0 && mail !== null
  return (
    <>
      {told && <p>{words.previewPeople(people, tell === 'now')}</p>}
      {tell === 'nobody' && <p>{words.previewQuiet}</p>}
      {tell !== 'nobody' && people === 0 && <p>{words.previewNobody}</p>}
      {tell !== 'nobody' && people > 0 && !mail && <p>{words.previewNothing}</p>}
      <WasNow changes={changes} />
      {told && behind > 0 && <p>{words.previewBehind(behind)}</p>}
      {told && (
        <>
          <Heading>{words.previewMail}</Heading>
          <p dir="auto">
            {words.previewSubject}: <strong>{mail.subject}</strong>
          </p>
          <pre class="mail" dir="auto">
            {unwrapped(mail.text)}
          </pre>
        </>
      )}
    </>
  )
}

/** Asks whether the flyer is still right; leads to it. */
/** @param url of the page with the form, where it is another one. */
export function OlderFlyer({ older, url = '' }: Pick<Preview, 'older'> & { url?: string }) {
  const language = useLanguage()
  const words = useWords().flyer
  if (older.length === 0) return null
  return (
    <ul class="errors">
      <li>
        <a href={`${url}#flyer-older`}>{words.ask(aspectNames(older, language))}</a>
      </li>
    </ul>
  )
}

/** Asks about each translation whether it is still right; each question leads to its field. */
function StaleTranslations({ stale }: { stale: readonly StaleTranslation[] }) {
  const language = useLanguage()
  const { ask } = useWords().translations
  if (stale.length === 0) return null
  return (
    <ul class="errors">
      {stale.map(({ of, translation }) => (
        <li>
          <a href={`#${fieldId(translation)}`}>
            {ask(fieldLabel(of, language), fieldLabel(translation, language))}
          </a>
        </li>
      ))}
    </ul>
  )
}
