// What a person typed into the event form, exactly, so that a refused form loses nothing.

/** Every field of the form as it was typed; names as on the wire. */
export type EventForm = {
  title: string
  summary: string
  description: string
  startsLocal: string
  endsLocal: string
  zone: string
  allDay: boolean
  placeName: string
  address: string
  city: string
  region: string
  onlineUrl: string
  type: string
  topics: string[]
  organizer: string
  contactEmail: string
  showContact: boolean
  website: string
  price: string
  languages: string
}

/** What an edit adds. */
export type EditForm = EventForm & {
  note: string
  baseRevision: number
  tell: 'everyone' | 'nobody' | 'now'
}

/** One thing that is wrong, beside its field, in words that say what to do. */
export type FieldError = { field: string; message: string }
