// Explains the organizer that a list is filtered by: others of that name, or names alike.

import { isolated } from '../../src/domain/direction.ts'
import { sharedNameWords } from '../../src/domain/organizer-words.ts'
import { useLanguage, useWords } from '../page-context.ts'

type OrganizerLink = { label: string; path: string }

export type OrganizerNamesProps = {
  /** As it was typed. */
  name: string
  found: {
    /** Null when no event names it. */
    asked: OrganizerLink | null
    others: readonly OrganizerLink[]
    alike: readonly OrganizerLink[]
  }
}

/** Nothing for a name that one organizer alone uses. */
export function OrganizerNames({ name, found }: OrganizerNamesProps) {
  const language = useLanguage()
  const { asked, others, alike } = found
  const words = useWords().organizersAlike
  const links = asked || others.length > 0 ? others : alike
  const says = asked
    ? sharedNameWords(name, others.length, language)
    : others.length > 0
      ? words.unconfirmed(isolated(name))
      : words.none(isolated(name))
  if (!says) return null
  return (
    <div class="aside">
      <p dir="auto">{says}</p>
      {links.length > 0 && (
        <>
          {!asked && others.length === 0 && <p>{words.alike}</p>}
          <ul>
            {links.map(({ label, path }) => (
              <li>
                <a href={path} dir="auto">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
