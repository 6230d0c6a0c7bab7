// Draws the part of the event form that takes a flyer: the one that is there, the file, the answers about it.

import { aspectNames } from '../../src/domain/event/field-words.ts'
import type { Aspect } from '../../src/domain/event/fields.ts'
import { fitted, readPictureName } from '../../src/domain/picture/picture.ts'
import { pictureTypes } from '../../src/domain/picture/upload.ts'
import { useLanguage, usePage, useWords } from '../page-context.ts'
import type { FormFieldsProps } from './event-field.tsx'
import { Choice, type FieldProps, FileField } from './field.tsx'

type FlyerFieldProps = Pick<FormFieldsProps, 'form' | 'errors' | 'flyer'> &
  Pick<FieldProps, 'label' | 'help'>

/** About the flyer of an event that is edited. */
export type FlyerPart = {
  /** Where its organizer sees the pictures: `/manage/:token/pictures`. */
  picturesUrl: string
  /** Aspects that have changed since it was made. */
  older: readonly Aspect[]
}

/** Nothing on a host that takes no pictures, unless one is there already. */
export function FlyerField({ form, errors, flyer, label, help }: FlyerFieldProps) {
  const words = useWords().flyer
  const language = useLanguage()
  const kept = form.flyerKept
  if (!usePage().takesPictures && !kept) return null
  // what an earlier try has sent carries a signature
  const isSent = kept.includes('.')
  const older = flyer?.older ?? []
  return (
    <>
      {kept && <input type="hidden" name="flyerKept" value={kept} />}
      {isSent && <p class="notice">{words.kept}</p>}
      {!isSent && kept && flyer && <Current name={kept} picturesUrl={flyer.picturesUrl} />}
      <FileField
        name="flyer"
        label={kept ? words.another : label}
        help={help}
        errors={errors}
        accept={pictureTypes.join(',')}
      />
      {kept && (
        <Choice
          name="flyerRemove"
          label={isSent ? words.removeSent : words.remove}
          checked={form.flyerRemove === true}
        />
      )}
      {kept && older.length > 0 && (
        <fieldset class="choices" id="flyer-older" tabindex={-1}>
          <legend>{words.ask(aspectNames(older, language))}</legend>
          <Choice name="flyerRight" label={words.right} checked={form.flyerRight === true} />
        </fieldset>
      )}
    </>
  )
}

function Current({ name, picturesUrl }: { name: string; picturesUrl: string }) {
  const picture = readPictureName(name)
  if (!picture) return null
  return (
    <img
      class="flyer-now"
      src={`${picturesUrl}/${picture.hash}/480.webp`}
      {...fitted(picture, 480)}
      alt={useWords().flyer.current}
      loading="lazy"
    />
  )
}
