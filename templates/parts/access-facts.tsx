// Lists what an event tells of its accessibility, and in one line what it does not tell yet.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { fieldLabel, fieldWords } from '../../src/domain/event/field-words.ts'
import { fields } from '../../src/domain/event/fields.ts'
import { fieldsOfGroup, untoldOfGroup } from '../../src/domain/event/group-words.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { changeOf, type MarkedChange, Was } from './marks.tsx'

type AccessFactsProps = {
  snapshot: Snapshot
  terms: Terms
  changes?: readonly MarkedChange[] | undefined
}

/** Nothing for an event that tells nothing of it, and told nothing of late. */
export function AccessFacts({ snapshot, terms, changes }: AccessFactsProps) {
  const language = useLanguage()
  const { access, choices, groups } = useWords()
  const facts = fieldsOfGroup('access').flatMap(name => {
    const words = fieldWords(name, snapshot, { language, terms })
    const change = changeOf(changes, fields[name].change.aspect)
    return words || change ? [{ label: fieldLabel(name, language), words, change }] : []
  })
  const untold = untoldOfGroup('access', snapshot, language)
  if (facts.length === 0) return null
  return (
    <>
      <h3 id="accessibility">{groups.access}</h3>
      <dl class="facts">
        {facts.map(({ label, words, change }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <span dir="auto">{words || choices.notTold}</span>
              <Was change={change} beside />
            </dd>
          </div>
        ))}
      </dl>
      {untold.length > 0 && <p class="aside">{access.notTold(untold.join(', '))}</p>}
    </>
  )
}
