// The English catalogue, and the source of the others: its shape is the type that they must have.
// Groups are named after a page, a part or a mail. A sentence with parts is a function.

import { pluralOf } from './plural.ts'

const plural = pluralOf('en')

export const en = {
  /** The name of the language, in itself. */
  name: 'English',

  counts: {
    people: (count: number) => plural(count, { one: `${count} person`, other: `${count} people` }),
    emails: (count: number) => plural(count, { one: `${count} email`, other: `${count} emails` }),
  },

  lostLinkPage: {
    title: 'Get your links again',
    lead: 'Your events, and the ones that you endorse or follow, are reached by private links. We can send them again to the address that they belong to.',
    help: 'The one that you gave when you posted, endorsed or followed.',
    send: 'Send my links',
  },
}

/** The messages that every catalogue has. */
export type Words = typeof en
