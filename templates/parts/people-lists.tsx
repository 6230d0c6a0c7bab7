// The people around an event, for its organizer: who endorses it, who may edit it.

import { isolated } from '../../src/domain/direction.ts'
import type { FieldError } from '../../src/domain/event-form.ts'
import type { Language } from '../../src/domain/language.ts'
import { common } from '../phrases/common.ts'
import { manageWords } from '../phrases/manage.ts'
import { ErrorSummary, TextField } from './field.tsx'

export type ManagedEndorsement = {
  id: string
  organization: string
  statement: string
  /** Given for the organizer's eyes only; '' when it was not. */
  contactName: string
  hidden: boolean
}

export type ManagedOrganizer = { id: string; name: string; isYou: boolean }

/** A further organizer as typed. */
export type AddOrganizer = { name: string; email: string; errors: readonly FieldError[] }

type Base = {
  /** `/manage/:token` */
  baseUrl: string
  language: Language
}

export function ManagedEndorsements(props: Base & { endorsements: readonly ManagedEndorsement[] }) {
  const { baseUrl, endorsements, language } = props
  const words = manageWords[language]
  if (endorsements.length === 0) return <p>{words.noEndorsements}</p>
  return (
    <ul class="people">
      {endorsements.map(({ id, organization, statement, contactName, hidden }) => (
        <li>
          <div>
            <p dir="auto">
              <strong>{isolated(organization)}</strong>
              {contactName && ` (${isolated(contactName)})`}
            </p>
            {hidden && <p class="aside">{words.hidden}</p>}
            {statement && <blockquote dir="auto">{statement}</blockquote>}
          </div>
          <form
            method="post"
            action={`${baseUrl}/endorsements/${id}/${hidden ? 'showing' : 'hiding'}`}
          >
            <button class="quiet" type="submit">
              {hidden ? words.show(isolated(organization)) : words.hide(isolated(organization))}
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}

export function ManagedOrganizers(
  props: Base & { organizers: readonly ManagedOrganizer[]; add: AddOrganizer },
) {
  const { baseUrl, organizers, add, language } = props
  const words = manageWords[language]
  return (
    <>
      <p>{words.organizersLead}</p>
      <ul class="people">
        {organizers.map(({ id, name, isYou }) => (
          <li>
            <p dir="auto">
              <strong>{isolated(name)}</strong>
              {isYou && ` (${words.you})`}
            </p>
            {!isYou && (
              <form method="post" action={`${baseUrl}/organizers/${id}/withdrawal`}>
                <button class="quiet" type="submit">
                  {words.withdraw(isolated(name))}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <h3>{words.invite}</h3>
      <form class="form" method="post" action={`${baseUrl}/organizers`}>
        <ErrorSummary scope="organizer" errors={add.errors} language={language} />
        <TextField
          scope="organizer"
          name="name"
          label={words.name}
          help={words.nameHelp}
          value={add.name}
          errors={add.errors}
          required
        />
        <TextField
          scope="organizer"
          name="email"
          type="email"
          label={common[language].email}
          help={words.emailHelp}
          value={add.email}
          errors={add.errors}
          required
        />
        <button type="submit">{words.add}</button>
      </form>
    </>
  )
}
