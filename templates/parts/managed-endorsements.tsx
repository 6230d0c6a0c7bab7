// Endorsements of an event, for its organizers: those that wait to be shown first, and how new ones are shown.

import { isolated } from '../../src/domain/direction.ts'
import type { EndorsementRule } from '../../src/domain/endorsement.ts'
import { useWords } from '../page-context.ts'
import { Choice, ChoiceGroup } from './field.tsx'
import { WebLink } from './web-link.tsx'

export type ManagedEndorsement = {
  id: string
  organization: string
  website: string
  statement: string
  /** Domain of the confirmed address, where the website is there; '' where it is not. */
  confirmedDomain: string
  /** Given for the organizers' eyes only; '' when it was not. */
  contactName: string
  standing: 'waiting' | 'shown' | 'hidden'
  /** An organizer has shown it before, though it may be hidden now. */
  wasShown: boolean
}

type Props = {
  /** `/manage/:token` */
  baseUrl: string
  endorsements: readonly ManagedEndorsement[]
  /** The forms are on the page of what waits, and lead back to it. */
  isOwnPage?: boolean
}

export function ManagedEndorsements(props: Props) {
  const { endorsements } = props
  if (endorsements.length === 0) return <p>{useWords().endorsements.none}</p>
  const isWaiting = (one: ManagedEndorsement) => one.standing === 'waiting'
  const sorted = [...endorsements.filter(isWaiting), ...endorsements.filter(one => !isWaiting(one))]
  return (
    <ul class="people">
      {sorted.map(one => (
        <li>
          <About endorsement={one} />
          <Answers {...props} endorsement={one} />
        </li>
      ))}
    </ul>
  )
}

function About({ endorsement }: { endorsement: ManagedEndorsement }) {
  const { organization, website, statement, contactName, confirmedDomain, standing } = endorsement
  const words = useWords().endorsements
  return (
    <div>
      <p dir="auto">
        <strong>{isolated(organization)}</strong>
        {contactName && ` (${isolated(contactName)})`}
      </p>
      {standing !== 'shown' && <p class="aside">{words[standing]}</p>}
      {website && (
        <p>
          <WebLink url={website} />
        </p>
      )}
      {confirmedDomain && (
        <p class="confirms">{useWords().endorsements.confirmedFor(confirmedDomain)}</p>
      )}
      {statement && <blockquote dir="auto">{statement}</blockquote>}
    </div>
  )
}

function Answers({
  baseUrl,
  isOwnPage,

  endorsement,
}: Props & { endorsement: ManagedEndorsement }) {
  const { id, standing, wasShown } = endorsement
  const organization = isolated(endorsement.organization)
  const words = useWords().endorsements
  const button = (act: 'showing' | 'hiding', label: string, isQuiet: boolean) => (
    <form method="post" action={`${baseUrl}/endorsements/${id}/${act}`}>
      {isOwnPage && <input type="hidden" name="from" value="endorsements" />}
      <button class={isQuiet ? 'quiet' : undefined} type="submit">
        {label}
      </button>
    </form>
  )
  const show = wasShown ? words.showAgain : words.show
  return (
    <div class="answers">
      {standing !== 'shown' && button('showing', show(organization), standing === 'hidden')}
      {standing === 'waiting' && button('hiding', words.refuse(organization), true)}
      {standing === 'shown' && button('hiding', words.hide(organization), true)}
    </div>
  )
}

/** Draws the setting for endorsements that are confirmed from now on. */
export function EndorsementRuleForm({ baseUrl, rule }: { baseUrl: string; rule: EndorsementRule }) {
  const words = useWords().endorsements
  return (
    <form class="form" method="post" action={`${baseUrl}/endorsement-rule`}>
      <ChoiceGroup scope="endorsement-rule" name="rule" label={words.rule} errors={[]}>
        {(['ask', 'show'] as const).map(value => (
          <Choice
            type="radio"
            name="rule"
            value={value}
            label={words.rules[value]}
            checked={rule === value}
          />
        ))}
      </ChoiceGroup>
      <button class="quiet" type="submit">
        {words.saveRule}
      </button>
    </form>
  )
}
