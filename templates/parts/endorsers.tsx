// Lists the organizations that put their name under an event, and how many have caught up with it.

import type { Revision } from '../../src/domain/event/event.ts'
import { strangersRel } from '../../src/domain/safe-link.ts'
import { useWords } from '../page-context.ts'

export type PublicEndorsement = {
  organization: string
  website: string
  statement: string
  /** Domain of the confirmed address, where the website is there; '' where it is not. */
  confirmedDomain: string
  /** Public confirmation of the event as it stands, in words; null when there is none. */
  confirms: string | null
}

type EndorsersProps = {
  /** The newest one; of the first nobody had to be told. */
  revision: Revision
  endorsements: readonly PublicEndorsement[]
  caughtUp: { endorsers: number; told: number; acknowledged: number }
}

/** Nothing where there are none. */
export function Endorsers({ revision, endorsements, caughtUp }: EndorsersProps) {
  const words = useWords().eventPage
  const { endorsers, told, acknowledged } = caughtUp
  if (endorsements.length === 0 && endorsers === 0) return null
  return (
    <section aria-labelledby="endorsers">
      <h2 id="endorsers">{words.endorsers}</h2>
      <ul class="endorsers">
        {endorsements.map(({ organization, website, statement, confirms, confirmedDomain }) => (
          <li>
            <span class="endorser" dir="auto">
              {/^https?:\/\//i.test(website) ? (
                <a href={website} rel={strangersRel}>
                  {organization}
                </a>
              ) : (
                organization
              )}
            </span>
            {confirmedDomain && (
              <p class="aside">{useWords().endorsements.confirmedFor(confirmedDomain)}</p>
            )}
            {confirms && <p class="confirms">{words.confirms(confirms)}</p>}
            {statement && <blockquote dir="auto">{statement}</blockquote>}
          </li>
        ))}
      </ul>
      {endorsers > 0 && revision.number > 1 && (
        <p>{words.caughtUp(endorsers, told, acknowledged)}</p>
      )}
    </section>
  )
}
