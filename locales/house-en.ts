// Holds the English words about the calendar itself: /about, /rules, /privacy, and the foot of every mail.

import { pluralOf } from './plural.ts'

const plural = pluralOf('en')
const days = (count: number) => plural(count, { one: '1 day', other: `${count} days` })

export const houseEn = {
  about: 'About',
  rules: 'Rules',
  privacy: 'Privacy',

  /** On each page of DEMO=1. */
  demo: {
    name: 'Demo',
    madeUp: 'Demo: these events are made up.',
    mailbox: 'Its mail',
  },

  aboutPage: {
    title: (calendar: string) => `About ${calendar}`,
    lead: 'A public calendar of events. Anyone can post, and everyone who follows an event hears of its changes by email.',
    host: 'Who runs it',
    runBy: (name: string) => `This calendar is run by ${name}.`,
    nameless: 'The people who run this calendar have not given a name here.',
    writeTo: 'Write to them at:',
    postmaster:
      'They have not given an address for questions either. The person in charge of its email can be reached at:',
    organizers:
      'Questions about an event go to its organizer: there is a form for that on the event’s page.',
    promise: 'What you can rely on',
    promises: [
      'An event has one page. Every change stays on record there: what it was, what it is now, and when.',
      'Calendar files, feeds and emails all say what the page says.',
      'People who follow or endorse an event are told of a change once, and only of what is different for them.',
      'If the text of an event contradicts its own time or place, its page says so.',
      'Reading needs no account, no JavaScript and no app.',
    ],
    more: 'More',
    program: (version: string) => `It runs on Turnout ${version}, a free program (MIT license).`,
  },

  rulesPage: {
    title: 'Rules',
    lead: 'What anyone who posts agrees to, and what happens if something is wrong.',
    posting: 'Posting',
    publishing: {
      confirmed:
        'Anyone can post, without an account. An event is published when the person who posted it presses the button behind the link that we email.',
      moderated:
        'Anyone can post, without an account. The person who posted it confirms by email first, and then a moderator publishes it.',
      open: 'Anyone can post, without an account. An event is published right away.',
    },
    own: [
      'Each organizer answers for their own event. What you post has to be true.',
      'Post an event once. If something changes, edit it: do not post it again.',
      'Do not publish private details about other people. Everything in an event is public, except your email address.',
      'Cancel an event that does not take place. People are told, and the page stays.',
    ],
    changing: 'Changing',
    changes: [
      'Every change is public and stays on record. A change of time, place or state is always told.',
      'We do not edit an organizer’s words. Where a text contradicts the event, the page says so.',
    ],
    takingDown: 'Taking down',
    moderated: [
      'Every event’s page has a link to report it.',
      'Moderators can hide an event, or remove it for good. They have to give a reason, which is shown at the event’s address.',
      'People who follow a hidden or removed event are told in one sentence.',
    ],
    unmoderated:
      'There are no moderators here. If something is wrong with an event, write to its organizer, or to the people who run this calendar.',
    withdrawing: 'Organizers can withdraw their own event at any time.',
    limits: 'Limits',
    limit: ({ hour, day }: { hour: number; day: number }) =>
      `So that nobody floods the calendar, one network can post ${hour} events an hour and ${day} a day.`,
  },

  privacyPage: {
    title: 'Privacy',
    lead: 'What this calendar keeps about you, and for how long. What is not kept cannot leak.',
    reading: 'If you only read',
    read: [
      'We keep nothing about you: no account, no statistics, no IP address.',
      'Nothing on these pages is loaded from another website.',
      'One cookie remembers the language that you choose, for a year, and only if you choose one.',
      'After you send a form, a second cookie may be set for a few seconds, so that you see what you have just sent. It says nothing about you.',
    ],
    form: 'When you send a form',
    forms: [
      'So that nobody floods us, forms are counted by the network that they come from. The count is in memory, under a key that changes every day, and is gone within a day.',
      'A message to an organizer is encrypted, and deleted here once we have sent it on.',
      'A question to an organizer is encrypted until it is answered in public; your name is public with it then, your address never. You can delete it with the link in our emails. 90 days after the event your address is deleted, and the question too unless it is public.',
      'Logs hold no address, no private link and nothing that you typed.',
    ],
    addresses: 'Your email address',
    addressed: [
      'It is encrypted in our database and never shown, unless you check the box that shows it on your event.',
      'If you organize an event, it is kept until the event is removed.',
      'If you follow or endorse an event, it is kept with it. After you stop the emails, we write to you no more, and the encrypted address stays until the event is removed, so that what you were told can be proved.',
      'If you stop all email, we keep only a scrambled form of your address, from which it cannot be read, so that no form can start it again.',
      'Of each email we keep when it went out and the answer code of your mail server. An email that was sent is not kept.',
    ],
    unconfirmed: 'What nobody confirms is deleted',
    forgotten: {
      event: (count: number) => `An event: ${days(count)} after it was posted.`,
      watching: (count: number) => `An endorsement, or a request to follow: after ${days(count)}.`,
      other: (count: number) =>
        `A request for a digest, a message or a question to an organizer: after ${days(count)}.`,
    },
    events: 'Events',
    published: [
      'A published event is public, with all of its versions, for as long as it is not removed. It stays after its day.',
      'An endorsing organization, its website and its statement are public. The name of its contact is shown to the organizers only.',
      'When an event is removed, its texts, versions, endorsements, followers and addresses are deleted. That it was here, and who removed it (organizer or moderator), stays; the reason is kept for a year.',
      'What others have copied is out of our reach: emails, calendar apps, feeds.',
    ],
    reports: 'Reports',
    reported:
      'What you write in a report, and your address if you give it, are encrypted. They are deleted 30 days after a moderator has answered, and after a year otherwise.',
    backups:
      'Backups are in the hands of the people who run this calendar; what was deleted stays in older backups until those are deleted too.',
    yours: 'Your rights',
    ask: 'To see, correct or delete what is kept about you, use the private links in our emails. For anything else, write to the people who run this calendar:',
  },

  /** The foot of every mail. */
  runBy: (name: string) => `This calendar is run by ${name}.`,
  contact: (contact: string) => `Contact: ${contact}`,
}
