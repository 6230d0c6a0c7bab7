// Words the effects of a revision that is not saved yet, for pages and programs.

import type { Context } from 'hono'
import type { Effects } from '../../templates/parts/edit-preview.tsx'
import type { RevisionPreview } from '../actions/preview-revision.ts'
import { changeWords } from '../domain/change-words.ts'
import type { App } from '../ports.ts'
import { listTerms } from '../store/terms.ts'
import { languageOf } from './reader-language.ts'

export async function effectsOf(
  app: App,
  c: Context,
  { changes, mail, people, behind, tell }: RevisionPreview & Pick<Effects, 'tell'>,
): Promise<Effects> {
  const wording = { language: languageOf(app, c), terms: await listTerms(app.db) }
  return { changes: changes.map(one => changeWords(one, wording)), mail, people, behind, tell }
}
