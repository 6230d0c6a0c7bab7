// Lists the organizers of an event, for one of them: whose link is good, and another link to give.

import { isolated } from '../../src/domain/direction.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import { useWords } from '../page-context.ts'
import { ErrorSummary, TextField } from './field.tsx'

export type ManagedOrganizer = { id: string; name: string; isYou: boolean }

/** A further organizer as typed. */
export type AddOrganizer = { name: string; email: string; errors: readonly FieldError[] }

type Base = {
  /** `/manage/:token` */
  baseUrl: string
}

export function ManagedOrganizers(
  props: Base & { organizers: readonly ManagedOrganizer[]; add: AddOrganizer },
) {
  const { baseUrl, organizers, add } = props
  const words = useWords().managePage
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
      <h2>{words.invite}</h2>
      <form class="form" method="post" action={`${baseUrl}/organizers`}>
        <ErrorSummary scope="organizer" errors={add.errors} />
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
          label={useWords().common.email}
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
