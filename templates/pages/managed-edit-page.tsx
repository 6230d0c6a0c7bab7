// Draws the organizer's form of the whole event.

import { useWords } from '../page-context.ts'
import { EventFormPart, type EventFormProps } from '../parts/event-form.tsx'
import { type ManagedEvent, ManagedFrame } from '../parts/managed-frame.tsx'
import { DateChoice } from '../parts/reach-fields.tsx'

export type ManagedEditPageProps = Omit<EventFormProps, 'action'> & { managed: ManagedEvent }

/** `GET /manage/:token/edit`, and the 409 and 422 of what is saved. */
export function ManagedEditPage({ managed, ...props }: ManagedEditPageProps) {
  const words = useWords().eventFormPage
  const isWrong = props.errors.length > 0 || props.dates
  return (
    <ManagedFrame
      managed={managed}
      page="edit"
      heading={words.editTitle}
      title={isWrong ? `${words.wrong}: ${words.editTitle}` : words.editTitle}
    >
      {props.reach && <DateChoice reach={props.reach} />}
      <EventFormPart {...props} action={`${managed.baseUrl}/revisions`} />
    </ManagedFrame>
  )
}
