// Shows the texts of an event in its other languages as they were typed, for the poster and for moderators.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { languageName } from '../../src/domain/event/field-words.ts'
import { translatedInto, translationsInto } from '../../src/domain/event/translation.ts'
import { useLanguage } from '../page-context.ts'

/** Nothing for an event in one language. */
export function Translations({ snapshot }: { snapshot: Snapshot }) {
  const language = useLanguage()
  return translatedInto(snapshot).map(into => (
    <details class="fold" open>
      <summary>{languageName(into, language)}</summary>
      {translationsInto(snapshot, into).map(text => (
        <p class="typed" dir="auto" lang={into}>
          {text}
        </p>
      ))}
    </details>
  ))
}
