// Draws the remark behind a sentence that is known to be old: how the event really is.

import type { Contradiction } from '../../src/domain/contradiction/contradiction.ts'
import { contradictionWords } from '../../src/domain/contradiction-words.ts'
import type { Remark as RemarkInText } from '../../src/domain/description-html.ts'
import { useLanguage } from '../page-context.ts'

type RemarksProps = {
  /** Text of the event that it is about. */
  of: Contradiction['in']
  contradictions: readonly Contradiction[]
}

/** The remarks on a text that is shown as it is: all of them, behind it. */
export function Remarks({ of, contradictions }: RemarksProps) {
  return contradictions.filter(found => found.in === of).map(found => <Remark found={found} />)
}

/** The remarks on a text that becomes HTML, each behind its passage. */
export function remarksOn(
  of: Contradiction['in'],
  contradictions: readonly Contradiction[],
): RemarkInText[] {
  return contradictions
    .filter(found => found.in === of)
    .map(found => ({ at: found.end, html: ` ${<Remark found={found} />}` }))
}

function Remark({ found }: { found: Contradiction }) {
  const language = useLanguage()
  return <em class="remark">({contradictionWords(found, language)})</em>
}
