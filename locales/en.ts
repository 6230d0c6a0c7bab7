// Holds the English catalogue, the source of the others: its shape is the type that they must have. Groups
// are named after a page, a part or a mail. A sentence with parts is a function.

import { elsewhereEn } from './elsewhere-en.ts'
import { gridEn } from './grid-en.ts'
import { houseEn } from './house-en.ts'
import { placesEn } from './places-en.ts'
import { pluralOf } from './plural.ts'
import { questionsEn } from './questions-en.ts'
import { repeatsEn } from './repeats-en.ts'

const plural = pluralOf('en')

const people = (count: number) =>
  plural(count, { one: `${count} person`, other: `${count} people` })

/** A date in its words: `Friday`, `13`, `January`, `2023`. */
type DayParts = { weekday: string; day: string; month: string; year: string }

/** An hour that the clocks skip, and its neighbours. */
type SkippedHour = { date: string; time: string; before: string; after: string }

/** An hour that the clocks repeat; `taken` names the zone of the one that counts. */
type RepeatedHour = { date: string; time: string; taken: string }

export const en = {
  /** The name of the language, in itself. */
  name: 'English',
  /** As OpenGraph names it. */
  locale: 'en_US',

  grid: gridEn,
  house: houseEn,
  elsewhere: elsewhereEn,
  places: placesEn,
  repeats: repeatsEn,
  questions: questionsEn,

  counts: {
    people,
    emails: (count: number) => plural(count, { one: `${count} email`, other: `${count} emails` }),
  },

  dates: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    /** From Sunday on. */
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    /** From Sunday on, for narrow columns. */
    shortWeekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    date: ({ weekday, day, month, year }: DayParts) => `${weekday}, ${month} ${day}, ${year}`,
    /** A day of a month, where the year is plain. */
    dayOfMonth: (day: string, month: string) => `${month} ${day}`,
    dayOfYear: (day: string, month: string, year: string) => `${month} ${day}, ${year}`,
    monthOfYear: (month: string, year: string) => `${month} ${year}`,
    /** Days of one month, from the first to the last. */
    daysOfMonth: (from: string, to: string, month: string) => `${month} ${from} to ${to}`,
    shortDay: (weekday: string, day: string) => `${weekday} ${day}`,
    /** A day of an event that lasts several, set large; without a month it is that of the last. */
    dayOfSpan: (weekday: string, day: string, month: string) =>
      [weekday, day, month].filter(Boolean).join(' '),
    /** @param minute two digits. */
    time(hour: number, minute: string) {
      if (hour === 0 && minute === '00') return '12:00 midnight'
      if (hour === 12 && minute === '00') return '12:00 noon'
      return `${hour % 12 || 12}:${minute} ${hour < 12 ? 'AM' : 'PM'}`
    },
    /** Zones that have a name, by their id; the others are said by their letters. */
    zones: {} as Record<string, string>,
    wholeDay: (date: string) => `${date}, all day`,
    wholeDays: (from: string, to: string) => `${from} to ${to}, all day`,
    moment: (date: string, time: string) => `${date}, ${time}`,
    hours: (from: string, to: string) => `${from} to ${to}`,
    /** Two times of one day. */
    span: (date: string, from: string, to: string) => `${date}, ${from} to ${to}`,
    nextDay: (time: string) => `${time} the next day`,
    /** Two days, each with a time. */
    days: (from: string, to: string) => `${from} to ${to}`,
  },

  /** Names in a message, and how many more there are. */
  names: {
    andMore: (names: string, count: number) => `${names} and ${count} more`,
  },

  /** Texts of an event in other languages. */
  translations: {
    names: { en: 'English', es: 'Spanish' },
    label: (field: string, language: string) => `${field} in ${language}`,
    fold: (language: string) => `In ${language}, too`,
    calendars: (language: string) => `That of the calendar (${language})`,
    readIt: 'Read it in English',
    ask: (field: string, other: string) =>
      `You changed “${field}”, and “${other}” is as it was. Is it still right?`,
  },

  /** State of an event, in words. */
  standing: {
    announced: 'on as planned',
    moved: 'moved',
    tentative: 'tentative',
    postponed: 'postponed',
    cancelled: 'cancelled',
  },

  /** The fields of an event in its form: the label, and help before the field. */
  fields: {
    title: {
      label: 'Title',
      help: 'Without the date and “CANCELLED”: we add them.',
    },
    startsLocal: { label: 'Starts' },
    endsLocal: { label: 'Ends' },
    allDay: { label: 'All day' },
    zone: { label: 'Time zone', help: 'The zone of the clocks where it happens.' },
    placeName: {
      label: 'Name of the place',
      help: 'Such as “Main Library, room 2”.',
    },
    address: {
      label: 'Street address',
      help: 'Number and street, or the corner.',
    },
    city: { label: 'City' },
    region: { label: 'Region' },
    onlineUrl: {
      label: 'Link to join online',
      help: 'If people can join from elsewhere. Anyone can see it.',
    },
    organizer: { label: 'Organizer', help: 'The group or person.' },
    contact: {
      label: 'Your email address',
      help: 'For the links to publish and edit. Not shown unless you check the box below.',
      helpEdit: 'For questions about the event. Never shown unless you check the box below.',
    },
    showContact: { label: 'Show it on the event’s page' },
    summary: { label: 'Summary', help: 'One or two sentences, for lists and emails.' },
    description: {
      label: 'Description',
      help: 'An empty line between paragraphs; **bold**, lists with “-”, [links](https://…).',
    },
    type: { label: 'Kind of event' },
    topics: { label: 'Topics', help: 'Check the topics people would look under.' },
    price: { label: 'Price', help: 'In words: “free”, “$5 to $20, nobody turned away”.' },
    languages: {
      label: 'Languages',
      help: 'What is spoken and interpreted: “English, Spanish interpretation, ASL”.',
    },
    website: { label: 'Website', help: 'A full address, beginning with https://' },
    geo: {
      label: 'Point on the map',
      help: 'Public. Latitude and longitude, as maps show them: 37.78,-122.41.',
      helpEdit:
        'Public. Latitude and longitude: 37.78,-122.41. When you change the place, give its new point too, or it is emptied.',
    },
    timetable: {
      label: 'Timetable',
      help: 'A line each, with its time first: “2 PM Gather”, “3 PM March”.',
    },
    accessStepFree: { label: 'Step-free access' },
    accessAsl: { label: 'ASL interpretation' },
    accessCaptions: { label: 'Live captions' },
    accessChildcare: { label: 'Childcare' },
    accessMasks: { label: 'Masks required' },
    accessQuiet: { label: 'Quiet space' },
    accessNotes: {
      label: 'More about accessibility',
      help: 'Which entrance to take, whom to ask: “Elevator on 5th St.; write to us for CART”.',
    },
    flyer: {
      label: 'Flyer',
      help: 'A picture: JPEG, PNG or WebP, at most 8 MB. We make a new one of it, without what your camera wrote into the file, such as the place.',
    },
    flyerAlt: {
      label: 'The flyer in words',
      help: 'For people who cannot see it: what it shows, and what is written on it that no other field says.',
    },
    language: { label: 'Language of these texts' },
  },

  /** Headings of fields that stand together. */
  groups: { access: 'Accessibility' },

  point: {
    here: 'Use where I am now',
    asking: 'Your browser asks you first…',
    failed: 'This browser gives no place. Type the point instead.',
    near: 'Nearest first',
    nearFailed: 'This browser gives no place. The list stays by day.',
    sorted: 'Only events with a point on the map. Nobody was told where you are.',
  },

  access: {
    /** @param names "live captions, childcare" */
    notTold: (names: string) => `Not told yet: ${names}.`,
  },

  flyer: {
    current: 'The flyer as it is now',
    kept: 'Your picture is here: you need not choose it again.',
    another: 'Another flyer instead',
    remove: 'Remove the flyer',
    removeSent: 'Send the form without the picture',
    /** @param what names what has changed: “time, place”. */
    older: (what: string) =>
      `This flyer was made before the change of ${what}; it may still say what was true before.`,
    ask: (what: string) =>
      `The flyer was made before the change of ${what}. Is it still right? If not, choose another one or remove it.`,
    right: 'The flyer is still right',
    rightNote: 'The flyer is still right.',
    large: 'Show the flyer large',
    faults: {
      empty: 'The file is empty. Choose the picture again.',
      'too-large':
        'The file is larger than 8 MB. Save the picture smaller, or take a screenshot of it, and choose that.',
      'not-a-picture':
        'This is no JPEG, PNG or WebP picture. Save the flyer as one of these, or take a screenshot of it, and choose that.',
      heic: 'This is a HEIC picture, which many browsers cannot show. Save it as JPEG, or take a screenshot of it, and choose that.',
      'too-many-pixels':
        'The picture has more than 50 million pixels. Save it smaller and choose it again.',
      broken:
        'The picture cannot be read: the file is damaged or not complete. Save it again, or take a screenshot of it, and choose that.',
      busy: 'Other flyers are being read just now. Choose the picture again and send the form in a minute.',
      full: 'There is no room for another picture here now. Send the form without it, and add the flyer later.',
      gone: 'The picture is not kept any more. Choose it again.',
      'not-taken': 'This calendar takes no pictures. Send the form without it.',
    },
  },

  eventForm: {
    what: 'What',
    when: 'When',
    where: 'Where',
    who: 'Who organizes it',
    text: 'What it is about',
    more: 'More:',
    /** Names the fields behind the fold, when none of them is filled in. */
    moreHolds: 'kind, topics, price, flyer, timetable, accessibility…',
    /** @param time "9:00 PM", two hours after the start */
    offerEnd: (time: string) => `Ends at ${time}`,
    timeHelp: 'Times as you say them: 7 PM, 19:30, noon. No end, if it is not known.',
    /** Before terms that the typed words propose. */
    propose: 'Does this fit?',
    moveTimetable: 'Move the lines of the timetable together with the start',
    startsOn: 'Date',
    endsOn: 'Last day',
    otherDay: 'It ends on another day',
    /** Beside a time whose half of the day was guessed. @param time the other one: "7:00 AM" */
    otherHalf: (time: string) => `No, ${time}`,
    draftBack:
      'This is what you typed here before. This browser keeps it until you send it, without your email address.',
    throwDraftAway: 'Throw it away',
    change: 'This change',
    choose: 'Choose one',
    moreTerms: (most: number) => `In more than one? Choose up to ${most}`,
    note: 'Note about this change',
    noteHelp: 'The sentence that people will read in the email and the history: “Moved to 11 AM”.',
    tell: 'Who should be told?',
    tellEveryone: (count: number) =>
      count === 0
        ? 'Everyone who endorses or follows it (nobody does yet)'
        : `Everyone who endorses or follows it (${people(count)}), in a few minutes, so that several changes make one email`,
    tellNow: 'Everyone, right now',
    tellNobody: 'Nobody: it is only a spelling correction (the history shows it)',
    datesAsked: 'Nothing is saved yet: are the dates right?',
    datesElse: 'If not, change the dates above.',
    datesRight: 'The dates are right.',
    submitNew: 'Send me the link to publish',
    submitNewHelp: 'Nothing is public yet: first you get an email with a link.',
    submitReviewHelp:
      'Nothing is public yet: first you get an email with a link, and then a moderator looks at it.',
    submitByLink: 'Go on to publish',
    submitByLinkHelp: 'Nothing is public yet: the next page shows it once more, with a button.',
    submitEdit: 'Save this change',
    preview: 'Preview',
    previewTitle: 'Not saved yet: this is what will happen',
    previewQuiet: 'It counts as a spelling correction: nobody is told, and the history shows it.',
    previewNobody: 'Nobody endorses or follows this event yet, so no email goes out.',
    previewNothing:
      'Compared with what people were last told, nothing is different: no email goes out.',
    previewPeople: (count: number, atOnce: boolean) =>
      `We email ${people(count)} ${atOnce ? 'right away' : 'in a few minutes'}:`,
    previewBehind: (behind: number) =>
      plural(behind, {
        one: '1 of them has not been told of an earlier change yet; their email covers both.',
        other: `${behind} of them have not been told of an earlier change yet; their email covers both.`,
      }),
    previewMail: 'The email',
    previewSubject: 'Subject',
    previewNext:
      'If this is right, save it. If not, correct it in the form below; nothing is lost.',
    conflictTitle: 'Somebody else saved a change while you were writing',
    conflictBody: (revision: number) =>
      `Nothing that you typed is lost: it is in the form below. Version ${revision}, saved meanwhile, says:`,
    conflictYours: 'Your own change, compared with the version that you began with:',
    conflictNext:
      'Make the form say what should be final, then save again. Where the two differ, your text replaces theirs.',
  },

  /** Values that fields offer to choose. */
  choices: { yes: 'yes', no: 'no', notTold: 'not told yet' },

  /** A change in words: the label of its aspect, what it was, what it is now. */
  changes: {
    /** Aspects that are called otherwise than their field. */
    aspects: {
      state: 'Status',
      time: 'Time',
      place: 'Place',
      address: 'Address',
      online: 'Online',
      contact: 'Contact',
    },
    date: 'Date',
    zone: 'Time zone',
    utc: 'Time in UTC',
    notStated: 'not stated',
    rewritten: 'rewritten',
    changed: 'changed',
    was: (value: string) => `was ${value}`,
    now: (value: string) => `now ${value}`,
  },

  /** The note of a revision that a change in the law of a time zone made. */
  timeZoneLaw: (city: string, tzVersion: string) =>
    `The law on the time zone of ${city} has changed. The event keeps its local time; elsewhere that is now another time (tz database ${tzVersion}).`,

  contradictions: {
    /** Sentences that say a passage of the text and the event's real value. */
    sentences: {
      time: (says: string, event: string) => `this says ${says}; the event is at ${event}`,
      'end-time': (says: string, event: string) => `this says ${says}; the event ends at ${event}`,
      date: (says: string, event: string) => `this says ${says}; the event is on ${event}`,
      weekday: (says: string, event: string) => `this says “${says}”; the event is on a ${event}`,
      place: (says: string, event: string) => `this says ${says}; the place is ${event}`,
      address: (says: string, event: string) => `this says ${says}; the address is ${event}`,
      city: (says: string, event: string) => `this says ${says}; the city is ${event}`,
      state: (says: string, event: string) => `this says ${says}; the event is ${event}`,
      price: (says: string, event: string) => `this says ${says}; the price is ${event}`,
      link: (says: string, event: string) => `this says ${says}; the link is ${event}`,
    },
    change: (suggestion: string) => `Change it to “${suggestion}”`,
    remove: (text: string) => `Remove “${text}”`,
    dismiss: 'It is right as it is',
    /** To the author of a text that was too long to be read whole. */
    unread: (text: string, last: string) =>
      `The ${text} is very long: only the part up to “… ${last}” was compared with the details. Please check the rest yourself.`,
    unreadByReaders:
      'Only the first part of this text was compared with the details above; the rest may be older than they are.',
  },

  /** Dates that are probably slips. */
  dateQuestions: {
    past: (start: string) => `This day is past: ${start}.`,
    begun: (start: string) => `Its first day is past: ${start}.`,
    far: (start: string) => `This day is over a year ahead: ${start}.`,
    long: (days: number, end: string) => `The event lasts ${days} days, until ${end}.`,
    timetableLeft: ({ from, to, first }: { from: string; to: string; first: string }) =>
      `The start moves from ${from} to ${to}, and the timetable stays as it is: it begins with “${first}”.`,
    right: 'Is that right?',
  },

  /** Beside a field that cannot be taken: what is wrong, and what to do. */
  formErrors: {
    /** Of a field of the event that must be there. */
    missing: {
      title: 'Give the event a title.',
      startsLocal: 'Say when the event starts.',
      contact: 'Give an email address: we send the private link to your event there.',
    },
    flyerAltMissing: 'Say in words what the flyer shows: some of your readers cannot see it.',
    tooLong: (most: number) =>
      `This is longer than ${most} characters. Shorten it; nothing was cut off.`,
    notAnAddress:
      'This is not one web address. It should look like https://example.org/page, with nothing after it: a passcode or a second link belongs in the description.',
    unknownTerms: (typed: string, known: string) => `Not known: ${typed}. Choose from: ${known}.`,
    /** Of a field that a program named. */
    unknownField: (known: string) =>
      `There is no field of this name, and nothing was saved. The fields are: ${known}.`,
    mustBeText: 'This must be text.',
    mustBeTexts: 'This must be text, or a list of texts.',
    tooManyValues: (most: number) => `Choose ${most} at most.`,
    mustBeTrueOrFalse: 'This must be true or false.',
    mustBeNumber: 'This must be a number.',
    mustBeWholeNumber: 'This must be a whole number.',
    baseRevisionMissing: 'Say which version you edited (baseRevision).',
    unknownTell: 'Choose everyone, nobody or now.',
    unknownRule: 'Choose ask or show.',
    unknownAct: 'Choose cancellation, postponement, reinstatement or tentative.',
    /** Of a name with a web address in it. */
    linkInName: 'A name cannot hold a web address. Write the name alone.',
    notAnEmail: 'This is not an email address. It should look like name@example.org.',
    unknownZone: (written: string) =>
      `“${written}” is not a time zone. Use a name such as America/Los_Angeles.`,
    notATime: 'Choose a date and a time, or write them like this: 2027-01-13 11:00.',
    /** Of a day and a time of day in people's own words. */
    typedTimes: {
      notUnderstood: (written: string) =>
        `“${written}” is not understood as a time. Write it like this: 7 PM, 19:30, noon.`,
      noSuchHour: (written: string) =>
        `There is no such time as “${written}”. Write it like this: 7:30 PM.`,
      noSuchDay: (written: string) => `There is no such day as “${written}”.`,
      twoTimes:
        'These are two times. Write when it starts in one field, and when it ends in the other.',
      twoDays: 'These are two different days. Keep the right one.',
      yearMissing: 'Write the whole date, with its year.',
      otherWeekday: (date: string) =>
        `The weekday is another one: the date is ${date}. Keep the right one.`,
      dayMissing: 'Choose the date as well.',
      timeMissing: 'Write the time as well, such as 7 PM; or check “All day”.',
      endTimeMissing: 'Write the time when it ends, or leave its last day empty, too.',
      morningOrEvening: 'Morning or evening? Write 07:00 or 19:00, 7 AM or 7 PM.',
    },
    notAPoint: 'This is no point on a map. Write latitude and longitude: 37.78,-122.41.',
    timetable: {
      unread: (line: string) =>
        `“${line}”: begin the line with its time, such as “2 PM Gather” or “14:00 Gather”.`,
      noWords: (line: string) => `“${line}”: say what happens then, such as “2 PM Gather”.`,
      unordered: (line: string) =>
        `“${line}” is earlier than the line above it. Put the lines in the order of the day.`,
      afterEnd: (line: string, end: string) =>
        `“${line}” is long after the end (${end}). Correct its time, or the end.`,
      tooMany: (most: number) => `A timetable has ${most} lines at most.`,
    },
    dateOutOfRange: 'Give a date from January 1, 1970 to December 31, 2100.',
    endBeforeStart: 'The end is before the start. Correct one of them, or leave the end empty.',
    skippedHour: ({ date, time, before, after }: SkippedHour) =>
      `There is no ${time} on ${date}: the clocks go forward that night. Did you mean ${before} or ${after}?`,
    repeatedHour: ({ date, time, taken }: RepeatedHour) =>
      `${time} comes twice on ${date}, since the clocks go back. The first one is taken (${taken}).`,
    organizationMissing: 'Give the name of the organization that endorses.',
    nameMissing: 'Give a name, so that the other organizers know who it is.',
    /** The person who posted an event without a name, to its other organizers. */
    poster: 'The person who posted it',
    unknownChoice: (known: string) => `Choose one of: ${known}; or leave it empty.`,
    unknownLanguage: (known: string) => `Choose one of: ${known}.`,
    translatedIntoItself: (into: string) =>
      `The title and the other texts are in ${into} already (“Language of these texts”). Leave this empty, or choose there the language that they are in.`,
    unknownPeriod: 'Choose daily or weekly.',
    writerMissing: 'Give a name, so that the organizer knows who writes.',
    messageMissing: 'Write your message.',
    reasonMissing: 'Say why, in one sentence: people read it on the page and in the email.',
    reportReasonMissing: 'Choose what is wrong.',
    unknownReportReason: (known: string) => `This reason is not known. Choose one of: ${known}.`,
    whyTakenDown: 'Say why: people read it in place of the event.',
    /** Of a moderator who does not publish. */
    noneChosen: 'Please choose at least one event.',
    unknownAnswer: 'Please choose one of: fine, hide, spam, remind.',
    whyNotPublished: 'Say why, and what would have to change: the person who posted it reads this.',
  },

  /** Organizers who share a name. */
  organizerNames: {
    unconfirmed: 'not confirmed by email',
    shared: (name: string, others: number) =>
      `All of these events were posted by the same person. ${plural(others, {
        one: 'Another person uses',
        other: `${others} other people use`,
      })} the name “${name}”, too.`,
    usedBefore: 'Another person used this name here first.',
  },

  /** Subjects of digests. */
  digests: {
    daily: 'Daily',
    weekly: 'Weekly',
    everything: 'everything',
  },

  /** Meanings of a mail server's codes. */
  mailAnswers: {
    taken: 'taken by the mail server',
    noMailbox: 'there is no such mailbox',
    noDomain: 'no mail server takes emails for this address',
    ourAddress: 'the mail server does not accept this calendar as a sender',
    closed: 'the mailbox is closed',
    full: 'the mailbox is full',
    tooLarge: 'the email is larger than the mailbox takes',
    mailbox: 'the mailbox takes no emails',
    serverFault: 'the mail server has a fault of its own',
    unreachable: 'the mail server could not be reached',
    policy: 'the mail server’s rules refuse it',
    later: 'the mail server asks for another try later',
    refused: 'refused by the mail server',
    noAnswer: 'no answer from the mail server',
    fault: 'could not be sent, and is tried again',
    stopped: 'not sent, since emails to this address were stopped',
  },

  /** Calendars and feeds. */
  feeds: {
    changedOn: (date: string) => `Changed on ${date}`,
    /** Names of one filter. */
    either: (names: readonly string[]) => names.join(' or '),
    words: (q: string) => `“${q}”`,
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
    whatChanged: 'what changed',
  },

  /** Words that several mails share. */
  mails: {
    asItStands: 'The event as it is now:',
    eventPage: 'The event’s page',
    history: 'Change history',
    /** The watcher's own page. */
    updates: 'Your updates about this event',
    announcementsUpToDate: 'Our announcements are up to date',
    stopEvent: 'Stop emails about this event',
    /** The organizer's own page. */
    openYourPage: 'Open your page for this event',
    organization: 'Organization',
    linkWorksUntil: (expires: string) => `The link works until ${expires}.`,
    ignoreUnasked: 'If you did not ask for this, ignore this email: nothing happens.',
  },

  changeSubject: {
    cancelled: 'Cancelled',
    postponed: 'Postponed',
    still: { cancelled: 'Still cancelled', postponed: 'Still postponed' },
    soon: 'starts soon',
    begun: 'on now',
    backOn: 'back on',
    tentative: 'not certain yet',
    certain: 'certain now',
    movedToTime: (time: string) => `moved to ${time}`,
    movedToDay: (day: string) => `moved to ${day}`,
    nowAllDay: 'now all day',
    byLaw: 'the official time has changed',
    endsAtTime: (time: string) => `now ends at ${time}`,
    endsOnDay: (day: string) => `now ends ${day}`,
    startsAtTime: (time: string) => `now starts at ${time}`,
    newAddress: 'new address',
    newPlace: 'new place',
    newCity: 'new city',
    newLink: 'new link to join online',
    changed: 'changed',
    day: ({ weekday, month, day }: DayParts, year: string | null) =>
      `${weekday.slice(0, 3)}, ${month.slice(0, 3)} ${day}${year === null ? '' : `, ${year}`}`,
    dayAndTime: (day: string, time: string) => `${day}, ${time}`,
  },

  changeMail: {
    lead: 'This event has changed:',
    certain: 'It is certain now that this event takes place:',
    turned: {
      announced: 'This event is back on:',
      tentative: 'It is not certain that this event takes place:',
      postponed: 'This event has been postponed:',
      cancelled: 'This event has been cancelled:',
    },
    noteBy: {
      organizer: 'The organizer writes:',
      moderator: 'A moderator of the calendar writes:',
      import: 'With this note:',
      'time-zone law': 'With this note:',
    },
    readDescription: 'Read the new description',
    /** Follows the name of an organization. */
    endorses: 'endorses this event.',
    correct:
      'Please correct your own announcements (flyer, newsletter, website). Once they are up to date, confirm it here, so that the organizer knows.',
    announceOff:
      'Please say so wherever you have announced it (flyer, newsletter, website). Once your own announcements are up to date, confirm it here, so that the organizer knows.',
    announcementsSay: (passages: string) =>
      `Your own announcements probably still say ${passages}.`,
    quoted: (passage: string) => `“${passage}”`,
    follows: 'You follow this event. If you have told others about it, please let them know.',
    attached:
      'The attached file holds the event as it is now. A calendar file does not update itself: to see every change in your own calendar, subscribe.',
    subscribe: 'To subscribe, give your calendar app this address',
    answers:
      'If you answer this email, your words go to the organizer, together with your email address.',
  },

  eventFacts: {
    when: 'When',
    where: 'Where',
    contactShown: 'shown on the event’s page',
    contactHidden: 'not shown to anyone',
  },

  /** The mails that ask to confirm; their links are named by the buttons of the page, in `confirmation`. */
  confirmMails: {
    publish: {
      subject: (calendar: string) => `Confirm to publish your event on ${calendar}`,
      lead: (calendar: string) =>
        `Thank you for posting an event on ${calendar}. Nobody else can see it yet. Please check the details:`,
      next: 'If all of this is right, open this page and press the button there. The event is public from then on, and you get a private link to edit it later.',
    },
    /** To publish, where a moderator looks at it first. */
    review: {
      subject: (calendar: string) => `Confirm your event on ${calendar}`,
      next: 'If all of this is right, open this page and press the button there. A moderator then looks at it before it is public, and you get a private link to edit it in the meantime.',
    },
    endorse: {
      subject: (calendar: string) => `Confirm your endorsement on ${calendar}`,
      lead: (calendar: string) =>
        `Your organization was entered on ${calendar} as endorsing this event:`,
      next: 'If you speak for the organization, open this page and press the button there. Its name then appears on the event’s page, and we email you whenever a detail changes, so that you can correct your own announcements.',
    },
    /** The next step where an organizer is asked first. */
    endorseAsking:
      'If you speak for the organization, open this page and press the button there. We then email you whenever a detail changes, so that you can correct your own announcements. Its name and statement appear on the event’s page once an organizer of the event shows them.',
    follow: {
      subject: (calendar: string) => `Confirm to follow an event on ${calendar}`,
      lead: (calendar: string) =>
        `You asked ${calendar} to tell you when a detail of this event changes:`,
      next: 'Open this page and press the button there. We then write only when something changes, and every email has a link to stop.',
    },
    digest: {
      subject: (calendar: string) => `Confirm your email digest of ${calendar}`,
      lead: (calendar: string) => `You asked ${calendar} for an email digest of its events:`,
      next: 'Open this page and press the button there. A digest says what is new, what changed and what is coming up; when there is nothing to say, none is sent. Each has a link to change it or to stop it.',
    },
    contact: {
      subject: (calendar: string) => `Confirm your message to an organizer on ${calendar}`,
      lead: (calendar: string) =>
        `On ${calendar} a message to the organizer of this event was written in your name:`,
      next: 'If you wrote it, open this page, read it once more and press the button there. It then goes to the organizer, together with your email address, so that they can answer you.',
    },
    ignoreContact:
      'If you did not write anything, ignore this email: nothing is sent, and the message is deleted.',
    description: 'Description:',
    shortened: 'The page shows the whole description, with its links.',
    asShown: 'This is what people will read:',
  },

  contactMail: {
    subject: (name: string) => (name ? `Message from ${name}` : 'Message from a reader'),
    /** Of an address that has organized nothing here. */
    unproved: (calendar: string) => `A message from a reader of ${calendar}`,
    wrote: (calendar: string) =>
      `A reader of ${calendar} writes to you, the contact of this event. They have confirmed their email address; they do not know yours.`,
    name: 'Name',
    email: 'Email',
    reveals:
      'If you reply to this email, your answer goes straight to the reader, and they see the address that you send it from. If you do not want that, do not reply. The calendar keeps no copy of the message.',
  },

  digestMail: {
    lead: (calendar: string, day: string) =>
      `${calendar}: what is new, and what changed, since ${day}.`,
    only: (filters: string) => `Showing only: ${filters}.`,
    changed: 'Changed:',
    fresh: 'New:',
    coming: 'Coming up:',
    more: (count: number) => `${count} more in the list`,
    all: 'All events',
    change: 'Change or stop this email digest',
    changedCount: (count: number) => `${count} changed`,
    freshCount: (count: number) => `${count} new`,
    comingCount: (count: number) => `${count} coming up`,
  },

  quotedEvent: {
    typed: 'The event, as it was typed in:',
    link: '(link)',
  },

  wayBack: {
    once: 'You stopped all emails from this calendar before. Now someone, perhaps you, has entered your address in a form. This is the only email about it: if you do nothing, no more come.',
    page: 'All emails from this calendar: allow them again, or leave them stopped',
  },

  endorsementsMail: {
    subject: (count: number) =>
      plural(count, {
        one: 'An endorsement is waiting for you',
        other: `${count} endorsements are waiting for you`,
      }),
    lead: (count: number) =>
      plural(count, {
        one: 'An organization endorses your event and has confirmed it by email. Its name is not public yet:',
        other: `${count} organizations endorse your event and have confirmed it by email. Their names are not public yet:`,
      }),
    asShown: 'This is what people would read:',
    contactName: 'Name, for you only',
    more: (count: number) => `And ${count} more, on the page.`,
    next: 'Anyone can type any name. Show those that you know, with one tap or click on this page, or decline them. Either way we email them about every change.',
    open: 'See the endorsements',
    setting: 'If you would rather not be asked, choose “Show at once” on the same page.',
  },

  bouncesMail: {
    subject: 'Some emails are not arriving',
    lead: 'Our emails about your event do not reach these organizations and people: their addresses reject them, or have not accepted them for two days.',
    endorsers: 'Organizations that endorse it:',
    noContact: 'no public contact was given',
    more: (count: number) =>
      plural(count, {
        one: `And ${count} more organization.`,
        other: `And ${count} more organizations.`,
      }),
    followers: (count: number) =>
      plural(count, {
        one: `${count} person who follows it.`,
        other: `${count} people who follow it.`,
      }),
    next: 'We send no more emails to these addresses. If they must hear of a change, reach them another way. They can turn emails on again with their own link, or by asking anew on the event’s page.',
  },

  lostLinksMail: {
    subject: (calendar: string) => `Your private links on ${calendar}`,
    lead: (calendar: string) =>
      `You asked ${calendar} to send your private links again. Here they are.`,
    organize: 'Events that you organize:',
    unconfirmed: (event: string) => `${event} (not published yet: this link publishes it)`,
    'in-review': (event: string) => `${event} (not published yet: a moderator looks at it first)`,
    declined: (event: string) => `${event} (not published: the page says why)`,
    watch: 'Events that you endorse or follow:',
    read: 'Email digests that you get:',
    allMail: 'All emails from this calendar to your address',
    keep: 'Anyone with one of these links can use its page. Please keep this email, and do not pass the links on.',
  },

  manageLinkMail: {
    greeting: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
    /** A subject without the event's title. */
    on: (head: string, calendar: string) => `${head}: an event on ${calendar}`,
    publishedSubject: 'Published, keep this link',
    published: (calendar: string) => `Your event is now public on ${calendar}:`,
    invitedSubject: 'You can now edit',
    invited: (inviter: string, calendar: string) =>
      inviter
        ? `An organizer by the name of “${inviter}” made you an organizer of this event on ${calendar}:`
        : `You were made an organizer of this event on ${calendar}:`,
    againSubject: 'Your link to edit',
    again: (calendar: string) => `Here is your link to the event that you organize on ${calendar}:`,
    keep: 'Please keep this email. Anyone with this link can edit, postpone or cancel the event, so do not pass it on.',
    whenYouSave:
      'When you save a change, we email everyone who endorses or follows the event what it was and what it is now, unless you only correct spelling.',
    publicPage: 'The page to share with others',
    anotherLike: 'Post another like this',
    lost: 'If you ever lose this link, we send it again from here',
  },

  moderationMails: {
    linkSubject: (calendar: string) => `Your link to moderate ${calendar}`,
    linkLead: (calendar: string) =>
      `You moderate ${calendar}. This link opens what is waiting for you, without a password:`,
    open: 'See what is waiting',
    keep: 'Anyone with this link can act as you, so do not pass it on.',
    harmfulSubject: (calendar: string) => `${calendar}: an event was reported as harmful`,
    harmful:
      'A reader has reported this event as harmful. It stays public unless you hide or remove it:',
    once: 'We do not email you about further reports of it until you have answered these.',
    waitingSubject: (count: number) =>
      plural(count, {
        one: `${count} event is waiting for you`,
        other: `${count} events are waiting for you`,
      }),
    waiting: 'These were posted and are waiting to be published:',
    reportedSubject: (count: number) =>
      plural(count, { one: `${count} event was reported`, other: `${count} events were reported` }),
    reported: 'Readers have reported these:',
    toCheckSubject: (count: number) =>
      plural(count, {
        one: `${count} published event to check`,
        other: `${count} published events to check`,
      }),
    toCheck: 'Published events whose text does not match their details:',
    changedSubject: (count: number) =>
      plural(count, {
        one: `${count} published event was changed`,
        other: `${count} published events were changed`,
      }),
    changed: 'Changed after they were published:',
    more: (count: number) => `and ${count} more`,
    daily: 'This email comes once a day at most, while an event asks for a look.',
  },

  reminderMails: {
    start: (weekday: string, time: string | null) =>
      time === null ? `Reminder, ${weekday}` : `Reminder, ${weekday} ${time}`,
    startLead: 'You asked to be reminded of this event a day before it starts:',
    announcements: 'Please confirm your own announcements',
    /** Follows the name of an organization. */
    announcementsLead:
      'endorses this event, which has changed. You have not confirmed yet that your own announcements (flyer, newsletter, website) say so:',
    ask: 'If they do, please confirm it here, so that nobody has to call you. If not, there is still time.',
  },

  reviewMails: {
    waits: (calendar: string) =>
      `Thank you: you have confirmed your event. On ${calendar} a moderator looks at each event before it is public, and yours is waiting now:`,
    next: 'We email you once it is published or, if it is not, with the reason.',
    keep: 'Please keep this email. Anyone with this link can edit the event, now and after it is published, so do not pass it on.',
    declined: (calendar: string) =>
      `A moderator of ${calendar} has looked at your event and did not publish it:`,
    comesBack:
      'Everything you typed is kept. Edit it on your page and save: then it goes back to the moderators.',
  },

  stillSaysMail: {
    subject: (text: string) => `Still says “${text}”`,
    lead: 'You changed this event, and its text does not match the details yet:',
    asked: (calendar: string) =>
      `A moderator of ${calendar} asks you to look at this event: its text does not match its details.`,
    heading: 'The text still says:',
    why: 'People act on what they read. You can correct each passage with one tap or click, or keep it if it is right. Until you decide, the public page shows the correct details after those that surely do not match.',
    correct: 'Correct the text',
  },

  takedownMails: {
    subject: {
      hidden: 'Moderators have hidden an event that you endorse or follow',
      shown: 'An event that you endorse or follow is shown again',
      removed: 'An event that you endorse or follow was removed from the calendar',
    },
    ownSubject: {
      hidden: 'Moderators have hidden your event',
      shown: 'Your event is shown again',
      removed: 'Your event was removed from the calendar',
    },
    hidden: (title: string, calendar: string) =>
      `Moderators have hidden “${title}” on ${calendar} for now, which says nothing about whether it takes place.`,
    shown: (title: string, calendar: string) =>
      `“${title}” is shown on ${calendar} again, as its organizer has it.`,
    moderator: (title: string, calendar: string) =>
      `Moderators have removed “${title}” from ${calendar} for good, which says nothing about whether it takes place.`,
    organizer: (title: string, calendar: string) =>
      `Its organizer has removed “${title}” from ${calendar} for good, which says nothing about whether it takes place.`,
    reason: 'The reason:',
    stays:
      'You can go on editing it on your page. It stays hidden, and nobody is told of changes, until moderators show it again.',
    gone: 'Everything that was posted with it is deleted, and its links no longer work.',
  },

  refusals: {
    'page-not-found': {
      title: 'There is no such page',
      detail: 'Nothing is published at this address.',
      whatToDo: 'Check the address, or look through what is on.',
    },
    'method-not-allowed': {
      title: 'This address cannot be used like that',
      detail:
        'It exists only for reading, or only for a form that is sent to it. Nothing was saved.',
      whatToDo: 'Go back to the page that you came from, or look through what is on.',
    },
    'invalid-fields': {
      title: 'Please correct these fields',
      detail: 'Some of what you entered is not valid. Nothing was saved.',
      whatToDo:
        'Go back, where your browser still has what you typed, correct it and send it again.',
    },
    'not-a-form': {
      title: 'This is not a form',
      detail: 'The body is neither a form nor JSON that can be read. Nothing was saved.',
      whatToDo: 'Send application/x-www-form-urlencoded, multipart/form-data or application/json.',
    },
    'unreadable-json': {
      title: 'This is not JSON that can be read',
      detail: 'The body says that it is JSON, but it is no JSON object. Nothing was saved.',
      whatToDo: 'Send one object, such as {"title": "…"}, in UTF-8.',
    },
    'too-large': {
      title: 'This is too large to send',
      detail:
        'A form may hold 4 MB (12 MB with a flyer), 600,000 characters and a thousand fields at most; JSON 1 MB. Nothing was saved; your browser still has what you typed.',
      whatToDo: 'Go back, shorten the text or choose a smaller picture, and send it again.',
    },
    'too-many-uploads': {
      title: 'Nothing was saved: other large pictures are being sent',
      detail: 'Your browser still has what you typed.',
      whatToDo: 'Go back, and send it again in a minute.',
    },
    misdirected: {
      title: 'This calendar has another address',
      detail: 'Nothing is shown under the address that was asked for.',
      whatToDo: 'Open the calendar at its own address.',
    },
    'address-too-long': {
      title: 'This address is too long',
      detail: 'An address of this calendar has 16,000 characters at most.',
      whatToDo: 'Choose fewer filters, or search for fewer words.',
    },
    'foreign-origin': {
      title: 'This form was sent from another site',
      detail: 'Forms are taken only from this calendar’s own pages. Nothing was saved.',
      whatToDo: 'Open the page here and send the form from it.',
    },
    'unknown-filter': {
      title: 'This filter is not known',
      detail: 'The address asks for something that this calendar does not have.',
      whatToDo: 'Correct the address, or look through what is on.',
    },
    'format-not-offered': {
      title: 'There is no such format here',
      detail: 'oEmbed answers are JSON alone.',
      whatToDo: 'Leave format out of the address, or ask for format=json.',
    },
    busy: {
      title: 'Nothing was saved: the calendar is busy',
      detail: 'Another program has been writing to its database for some seconds.',
      whatToDo: 'Wait a moment, then send it again.',
    },
    fault: {
      title: 'Something went wrong here',
      detail: 'The fault is this calendar’s, not yours. It may not have saved what you sent.',
      whatToDo: 'Go back, where your browser still has what you typed, and try again in a minute.',
    },
    'dates-in-question': {
      title: 'Are these dates right?',
      detail: 'Nothing was saved yet.',
      whatToDo: 'Say that they are right, or correct them, and send the form again.',
    },
    'event-not-found': {
      title: 'There is no such event',
      detail:
        'No event is published at this address. One that was just posted appears once the person who posted it confirms by email.',
      whatToDo: 'Check the address, or look through what is on.',
    },
    'event-hidden': {
      title: 'Moderators have hidden this event',
      detail: 'It is not shown on this calendar for now.',
      whatToDo:
        'That says nothing about whether it takes place. If you have noted it down, ask its organizer.',
    },
    'event-removed': {
      title: 'This event was removed',
      detail: 'It was taken off this calendar for good.',
      whatToDo: 'If you have noted it down, ask its organizer whether it still takes place.',
    },
    'event-cancelled': {
      title: 'The event is cancelled',
      detail:
        'Its details stay as they were announced. What you typed is kept below, but not saved.',
      whatToDo: 'Put the event back on first, then save the change.',
    },
    'event-over': {
      title: 'This event is over',
      detail: 'It can no longer be followed, endorsed or asked about. Nothing was saved.',
      whatToDo: 'Look through what is on.',
    },
    'endorsing-cancelled': {
      title: 'This event is cancelled',
      detail: 'A cancelled event takes no endorsements. Nothing was saved.',
      whatToDo: 'Follow it on its page: you get an email if it takes place after all.',
    },
    'already-in-that-state': {
      title: 'The event is already in that state',
      detail: 'Nothing was changed, and nobody was told.',
      whatToDo: 'Go back to your page to see the event as it is now.',
    },
    'revision-conflict': {
      title: 'Somebody else saved first',
      detail: 'The event is no longer the version that was changed. Nothing was saved.',
      whatToDo:
        'Compare both sides, then send it again with the number of the latest version as baseRevision.',
    },
    'revision-not-found': {
      title: 'There is no such version',
      detail: 'The event does not have the version that was named. Nothing was recorded.',
      whatToDo: 'Open your page again and confirm the latest version.',
    },
    'nothing-changed': {
      title: 'Nothing is different',
      detail:
        'What you saved is what the event says already, so there is nothing to record or to tell.',
      whatToDo: 'Change something first. What you typed as a note is still in the form.',
    },
    'cannot-be-quiet': {
      title: 'People must be told of this change',
      detail:
        'It changes the time, the place or whether the event takes place, so people have to be told. Nothing is saved yet.',
      whatToDo: 'Choose to tell people, and save again.',
    },
    'link-not-found': {
      title: 'This link does not work',
      detail:
        'It is incomplete, or was removed, or has expired, or belongs to something that is gone. Nothing was changed.',
      whatToDo:
        'Copy the whole link from the email. If it still does not work, have your links sent again, or fill in the form once more.',
    },
    'link-expired': {
      title: 'This link has expired',
      detail: 'It worked for a week. Nothing was published or confirmed with it.',
      whatToDo:
        'An event that you posted is kept for a month: have its link sent again from “Lost your link?”. To endorse or follow an event, to get a digest or to write to an organizer, fill in that form once more.',
    },
    'link-used': {
      title: 'Already confirmed',
      detail:
        'What this link asked was confirmed, and stays so. The link itself worked for a week.',
      whatToDo:
        'To change or stop something, have your private link sent to you again from “Lost your link?”.',
    },
    'moderator-link-expired': {
      title: 'This link has expired',
      detail: 'It worked for a week. Nothing was changed.',
      whatToDo: 'Have a new one sent to you from the page at /moderation.',
    },
    'last-organizer': {
      title: 'Somebody must be able to edit the event',
      detail: 'This is the last person who can, so the access was not removed.',
      whatToDo: 'Add another organizer first.',
    },
    'already-an-organizer': {
      title: 'This person can already edit the event',
      detail: 'No second link was made.',
      whatToDo: 'If the link is lost, it can be sent again from “Lost your link?”.',
    },
    'organizer-takes-no-mail': {
      title: 'The organizer gets no emails from here',
      detail:
        'The contact of this event has stopped all emails from this calendar. Nothing was sent.',
      whatToDo: 'Look on the event’s page for a website, or for another way to reach them.',
    },
    'no-one-to-answer': {
      title: 'Questions cannot be asked here yet',
      detail: 'No organizer of this event has confirmed an email address. Nothing was sent.',
      whatToDo: 'Write to the contact of the event from its page.',
    },
    'question-not-found': {
      title: 'There is no such question',
      detail: 'It was deleted, or the address is not whole.',
      whatToDo: 'Look at the event’s page for the questions that are public.',
    },
    'question-changed': {
      title: 'This question has changed meanwhile',
      detail:
        'It was answered, declined or hidden after you opened the page. Nothing of yours was saved.',
      whatToDo: 'Read what stands now, and send yours again if it is still needed.',
    },
    'answer-in-question': {
      title: 'Is the answer right?',
      detail: 'It says something else than the event does. Nothing was saved.',
      whatToDo: 'Correct it, or say that it is right.',
    },
    'not-public-yet': {
      title: 'The event is not public yet',
      detail: 'A moderator looks at it first, so there is nobody to tell. Nothing was changed.',
      whatToDo: 'Go back to your page, where you can edit the event in the meantime.',
    },
    'answered-already': {
      title: 'This has been answered already',
      detail: 'Another moderator was first, or the event is gone. Nothing was changed.',
      whatToDo: 'Go back to see what is still waiting.',
    },
    'told-already': {
      title: 'The email about it is going out',
      detail: 'It is too late to undo the change unseen. Nothing was changed.',
      whatToDo: 'Put the earlier version back from the history: people hear of that, too.',
    },
    'too-late-to-undo': {
      title: 'This cannot be undone any more',
      detail: 'Ten minutes have passed, or it is undone already. Nothing was changed.',
      whatToDo: 'Find the event below the queue, and answer anew.',
    },
    'changed-meanwhile': {
      title: 'The person who posted it has changed it meanwhile',
      detail: 'You read an older version, so your answer was not taken.',
      whatToDo: 'Read it as it is now, then answer again.',
    },
    'no-moderators': {
      title: 'Nobody moderates this calendar',
      detail: 'So there is nobody to report an event to. Nothing was saved.',
      whatToDo: 'Write to the organizer of the event: its page says how.',
    },
    'too-much-mail': {
      title: 'Too many emails to this address today',
      detail:
        'To protect people from floods of email, we send only a few a day until one is answered. Nothing was saved; what you typed is still in the form.',
      whatToDo: 'If the address is yours, use a link that is in its inbox already.',
    },
    'too-many-reports': {
      title: 'Too many reports for today',
      detail:
        'The moderators have more to read than a day allows. Nothing was saved; what you typed is still in the form.',
      whatToDo: 'Send it again then. If people are in danger, do not wait for this calendar.',
    },
    'too-many-forms': {
      title: 'Too many forms from here for now',
      detail:
        'So that nobody can flood the calendar, only so many forms are taken from one network in an hour and a day. Nothing was saved; what you typed is still in the form.',
      whatToDo: 'Send it again then, or from another network.',
    },
  },

  /** When a limit has a place again. */
  refusedUntil: {
    'too-much-mail': (moment: string) => `The next email can be asked for from ${moment}.`,
    'too-many-forms': (moment: string) => `The next form is taken from ${moment}.`,
    'too-many-reports': (moment: string) => `The next report is taken from ${moment}.`,
  },

  /** In place of an event that was taken down. */
  takedown: {
    hidden: (when: string) => `Moderators hid it on ${when}. Nothing of it is shown.`,
    moderator: (when: string) => `Moderators removed it for good on ${when}.`,
    organizer: (when: string) => `Its organizer removed it for good on ${when}.`,
    reason: (words: string) => `The reason: ${words}`,
  },

  lostLinkPage: {
    title: 'Get your links again',
    lead: 'Your events, and the ones that you endorse or follow, are reached by private links. We can send them again to the address that they belong to.',
    help: 'The one that you gave when you posted, endorsed or followed.',
    send: 'Send my links',
  },

  allMailPage: {
    title: 'All emails from this calendar',
    running: {
      lead: 'This calendar may send email to your address.',
      more: [
        'You can stop all of it: changes of events, digests, links, and messages from readers if you organize something. It takes effect at once.',
        'If someone later enters your address in a form, you get one email asking whether you want our emails again, and nothing more unless you say yes.',
      ],
      button: 'Stop all emails to my address',
    },
    stopped: {
      lead: 'All emails to your address are stopped.',
      more: [
        'You can allow them again. That alone sends nothing: what you followed stays stopped until you ask for it again.',
      ],
      button: 'Allow emails again',
    },
  },

  /** The page behind a link that asks to confirm something: a body for each purpose. */
  confirmation: {
    publish: {
      title: 'Publish this event?',
      lead: 'Read it once more: the day, the hour, the address. You can correct everything afterwards.',
      button: 'Publish the event',
      used: 'The event is published already. To edit it, use the private link that came by email.',
    },
    review: {
      title: 'Send this event to the moderators?',
      lead: 'Read it once more: the day, the hour, the address. A moderator looks at it before it is public; you can correct everything meanwhile and afterwards.',
      button: 'Send the event to the moderators',
      used: 'The event was confirmed before. A moderator looks at it before it is public. To edit it, use the private link that came by email.',
      declined:
        'A moderator looked at the event and did not publish it. The email about that says why, and has the private link to your page.',
    },
    description: 'The whole description',
    endorse: {
      title: 'Endorse this event?',
      lead: 'This is how it stands now. Please announce it like this.',
      as: 'Your organization will appear like this:',
      button: 'Endorse the event',
      used: 'The endorsement was confirmed with this link before. There is nothing else to do.',
    },
    follow: {
      title: 'Follow this event?',
      lead: 'This is how it stands now. You will get one email whenever a detail changes.',
      button: 'Follow the event',
      used: 'The emails were confirmed with this link before. There is nothing else to do.',
    },
    digest: {
      title: 'Get this email digest?',
      lead: 'It says what is new, what changed and what is coming up. Each one has a link to change it or to stop it.',
      button: 'Send me the digest',
      used: 'This digest was confirmed with this link before. To change or stop it, use the link in any of its emails.',
    },
    contact: {
      title: 'Send this message?',
      lead: 'It goes to the organizer of this event, together with your email address.',
      from: 'From',
      button: 'Send the message',
      used: 'The message was sent with this link before. It is not kept here.',
      sentTitle: 'Your message is on its way',
      sent: 'It goes to the organizer now, and is then deleted here. An answer comes straight to your email address.',
      ignore:
        'Not yours, or not now? Just close this page: nobody reads the message unless you press the button, and after a week it is deleted.',
    },
    usedTitle: 'Already confirmed',
    ignore:
      'Not you, or not now? Just close this page: nothing happens unless you press the button.',
  },

  contactPage: {
    title: 'Write to the organizer',
    lead: 'The organizer’s email address is not shown. We pass your message on to them, and they can answer you.',
    name: 'Your name',
    email: 'Your email address',
    emailHelp:
      'The organizer sees it, to answer you. First we send you a link there, to confirm that the message is yours.',
    message: 'Message',
    messageHelp: 'Plain text, without attachments. It is deleted here once it is sent.',
    send: 'Send me the link to confirm',
  },

  digestPage: {
    title: 'Your email digest',
    mails: 'Emails',
    isRunning: 'It comes by email whenever there is something to say.',
    isStopped: 'It is stopped: no digest is sent.',
    stop: 'Stop the digest',
    restart: 'Send me the digest again',
    change: 'Change what you get',
    save: 'Save changes',
  },

  digestsPage: {
    title: 'Get events by email',
    lead: 'A digest says what is new, what changed (was and now), and what is coming up. When there is nothing to say, no digest is sent.',
    emailHelp:
      'Never shown. You get a link to confirm. The address of a mailing list works too; its readers can then change or stop the digest by the link in it.',
    send: 'Send me the link to confirm',
  },

  historyPage: {
    title: 'Change history',
    description: (title: string) =>
      `Every change to ${title}: what was, what is now, when and why.`,
    asItStands: 'The event as it stands:',
    older: 'Earlier changes',
  },

  quickChoices: {
    whenLabel: 'When',
    whereLabel: 'Where',
    kindLabel: 'Kind of event',
    fromToday: 'From today',
    when: {
      today: 'Today',
      tomorrow: 'Tomorrow',
      weekend: 'This weekend',
      week: 'Next 7 days',
      month: 'This month',
    },
    everywhere: 'Everywhere',
    more: 'Search, more filters',
  },

  homePage: {
    title: 'What is on',
    description: 'Public events from today on. Follow one and we tell you when anything changes.',
    none: 'Nothing is announced yet.',
    noneFound: 'No events match these filters.',
    wordless: 'Only words and numbers can be searched for: emoji and punctuation are not.',
    postFirst: 'Post the first event',
    next: 'Later events',
  },

  alsoFound: {
    meant: 'Did you mean:',
    past: (count: number) =>
      plural(count, { one: '1 that is over', other: `${count} that are over` }),
    manyPast: (most: number) => `More than ${most} that are over`,
  },

  pastPage: {
    title: 'Events that are over',
    coming: 'What is to come',
    none: 'No past event matches these filters.',
    next: 'Earlier events',
  },

  mailSentPage: {
    title: 'Now check your email',
    endorse:
      'Follow the link in it and press “Endorse the event”. Until then the name does not appear and we send no other email.',
    follow:
      'Follow the link in it and press “Follow the event”. Until then we send no other email.',
    digest:
      'Follow the link in it and press “Send me the digest”. Until then we send no other email.',
    ask: 'Follow the link in it, read your question once more and press “Ask the question”. Until then nobody reads it, and after a week it is deleted.',
    contact:
      'Follow the link in it, read your message once more and press “Send the message”. Until then nobody reads it, and after a week it is deleted.',
    'lost-link':
      'If we know that address, its links are on the way. For privacy, this page says the same for every address.',
    moderation:
      'If that address is a moderator’s, the link to what is waiting is on the way. For privacy, this page says the same for every address.',
    spam: 'Nothing there after some minutes? Check your spam folder, then how the address is spelled, and try again.',
    mailbox: 'No mail server is set up here: emails go to the built-in mailbox.',
    openMailbox: 'Open the mailbox',
  },

  mailboxMessagePage: {
    from: 'From',
    to: 'To',
    frame: 'The email as its reader sees it',
    asText: 'As plain text',
    headers: 'Headers and source',
    source: 'The whole source',
    html: 'The HTML on a page of its own',
    calendar: 'The attached event (.ics)',
    all: 'All emails',
  },

  mailboxPage: {
    title: 'Mailbox',
    lead: 'No mail server is set up, so emails stay here, and anyone who reaches this address can read them. Set SMTP_URL to send them for real.',
    empty: 'No emails yet.',
    to: 'To',
  },

  moderationSignInPage: {
    title: 'Moderation',
    lead: 'For the people who look after this calendar. We email you a link to what is waiting; it works for a week.',
    help: 'The address registered for you as a moderator.',
    send: 'Send me the link',
  },

  revisionPage: {
    isNewest: 'This is the latest version.',
    isOld: (newest: number) => `This is an older version; the latest is version ${newest}.`,
    asItStands: 'The event as it stands',
    stoodThen: 'The event as it stood then:',
    now: 'The event as it stands:',
    descriptionWas: 'The description was',
    descriptionNow: 'The description in this version',
    empty: '(empty)',
  },

  submittedPage: {
    title: 'One step left: check your email',
    waiting: (title: string) => `“${title}” is saved, but nobody can see it yet.`,
    waitingUnnamed: 'Your event is saved, but nobody can see it yet.',
    stillSays: (count: number) =>
      `The text differs from the details ${plural(count, { one: 'in one place', other: `in ${count} places` })}. The page behind the link that we email you shows where, and corrects it with one tap or click before you publish.`,
    steps: [
      'Open the email that we sent to the address you gave.',
      'Follow its link. You see the event once more, as everybody will.',
      'Press “Publish the event”. A second email brings your private link to edit it: keep that one.',
    ],
    reviewSteps: [
      'Open the email that we sent to the address you gave.',
      'Follow its link. You see the event once more, as everybody will.',
      'Press “Send the event to the moderators”. A second email brings your private link to edit it: keep that one.',
      'A moderator looks at it before it is public. We email you once it is published, or if it is not, with the reason.',
    ],
    waitsTitle: 'A moderator looks at it first',
    waits:
      'We email you once it is published, or if it is not, with the reason. We have emailed you your private link, to change it in the meantime.',
    mailbox: 'No mail server is set up here: emails go to the built-in mailbox.',
    openMailbox: 'Open the mailbox',
    noMail: 'No email after some minutes?',
    spam: 'Check your spam folder, too.',
    wrongAddress: 'A typo in the address? Then nothing will arrive.',
    postAgain: 'Post the event again',
    later: 'Lost the link later on?',
    lostLink: 'Have it sent again',
  },

  watchPage: {
    title: 'Your updates about this event',
    endorser: (organization: string) =>
      `${organization} endorses this event. We email you when anything changes.`,
    follower: 'You follow this event: we email you when anything changes.',
    silentEndorser: (organization: string) =>
      `${organization} endorses this event. You get no emails about it.`,
    formerEndorser: (organization: string) =>
      `${organization} has withdrawn its endorsement. You get no emails about this event.`,
    formerFollower: 'You followed this event, and get no more emails about it.',
    told: 'The last update we sent you',
    toldNothing: 'Nothing has changed since you confirmed.',
    copies: 'Your own announcements',
    copiesLead:
      'Does your flyer, newsletter or website say the same? Let the organizer know, so that nobody has to ask.',
    acknowledge: 'Our announcements are up to date',
    caughtUp: (revision: number) =>
      `Thank you: the organizer sees that your announcements are up to date with version ${revision}.`,
    vouch: 'Confirm it publicly',
    vouchLead: 'You can confirm the current details on the event’s page, next to your name:',
    isVouched:
      'This is on the event’s page, next to your name, until any of these details changes:',
    vouches: (organization: string, says: string) => `${organization} confirms: ${says}`,
    doVouch: 'Confirm it on the event’s page',
    unvouch: 'Take it off the page',
    reminder: 'A reminder',
    hasReminder: 'You get a reminder a day before it starts, unless it is cancelled or postponed.',
    noReminder: 'You can get one more email, a day before it starts.',
    wantReminder: 'Remind me a day before',
    forgetReminder: 'No reminder, please',
    mails: 'Emails about changes',
    isRunning: 'You get one email when something changes, even if it is cancelled.',
    isStopped: 'You get no more emails, not even if the event is cancelled.',
    stop: 'Stop emails about this event',
    restart: 'Send me the emails again',
    endorsement: 'Your endorsement',
    standings: {
      waiting:
        'It waits for an organizer: your name and statement are on the event’s page once an organizer shows them. We email you about every change in any case.',
      shown: 'Your name is on the event’s page. It can be taken off at any time.',
      hidden:
        'The organizers do not show it on the event’s page. We still email you about every change.',
      withdrawn: 'It is withdrawn: the name is not on the event’s page.',
    },
    withdraw: 'Withdraw your endorsement',
  },

  openContradictions: {
    question: 'Is this still right?',
    doubt:
      'We are not sure that these passages speak of this event. The public page adds nothing to them.',
    right: 'It is right',
    heading: 'Your text does not match the details yet',
    headingBefore: 'Your text does not match the details',
    lead: 'People go by what they read. Until you decide, the public page shows the correct details after each sentence.',
    leadBefore:
      'People go by what they read. If you publish it like this, the page shows the correct details after each sentence.',
    leadDraft:
      'People go by what they read. You can save it like this all the same; the public page then shows the correct details after each sentence.',
  },

  dayList: {
    today: 'Today',
    tomorrow: 'Tomorrow',
    weekend: 'This weekend',
    nextWeek: 'Next week',
    since: (day: string) => `since ${day}`,
    until: (time: string) => `to ${time}`,
    was: (value: string) => `was ${value}`,
    goingOn: 'Going on',
    moreGoingOn: 'More that goes on',
  },

  digestForm: {
    period: 'How often',
    daily: 'Every day, at seven in the morning',
    weekly: 'Every week, on Monday at seven in the morning',
    filters: 'Leave everything below empty to get all events.',
    region: 'Only some regions',
    type: 'Only some kinds of events',
    topic: 'Only some topics',
    anyOf: 'You can check several',
    q: 'Only with these words',
    organizer: 'Only by this organizer',
    organizerHelp: 'The name exactly as the events show it.',
  },

  endWords: { to: 'to', untilDay: 'until', nextDay: 'the next day' },

  factsList: {
    write: 'Write to the organizer',
  },

  filtersForm: {
    only: 'Showing only:',
    find: 'Search and filter',
    q: 'Search for',
    organizer: 'Organizer',
    from: 'From',
    to: 'Until',
    since: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
    region: 'Region',
    type: 'Kind of event',
    topic: 'Topic',
    show: 'Show these events',
    clear: 'Show everything',
  },

  historyEntry: {
    by: 'by',
    posted: 'Posted.',
    quiet: 'Text correction; no email was sent.',
  },

  joinForms: {
    organization: 'Organization',
    contactName: 'Your name',
    contactNameHelp: 'For the organizer’s eyes only. Optional.',
    endorseEmailHelp:
      'Never shown. You get a link to confirm, then one email whenever a detail changes.',
    followEmailHelp:
      'Never shown. You get a link to confirm, then one email whenever a detail changes.',
    website: 'Website of the organization',
    websiteHelp: 'A full address, beginning with https:// Optional.',
    statement: 'Statement',
    statementHelp: 'A sentence to show next to the name. Optional.',
    reminder: 'Remind me a day before it starts, too',
    endorse: 'Send me the link to endorse',
    follow: 'Send me the link to follow',
  },

  /** Events that may be the one that is posted. */
  alike: {
    title: 'Is it one of these?',
    lead: 'If your event is here already, follow it, endorse it or write to its organizer instead: two posts of one event soon say different things.',
    surely: 'This is probably the same event:',
    perhaps: 'This may be the same event:',
    /** @param reasons "title and start" */
    shared: (reasons: string) => `Both have the same or nearly the same ${reasons}.`,
    reasons: {
      link: 'link',
      title: 'title',
      start: 'start',
      address: 'address',
      place: 'place',
      organizer: 'organizer',
      text: 'text',
    },
    follow: 'Follow it',
    endorse: 'Endorse it',
    write: 'Write to its organizer',
    other: 'Mine is another event',
    otherwise: 'If yours is another event, publish it: nothing else is needed.',
  },
  organizersAlike: {
    none: (name: string) => `No event here is organized by “${name}”.`,
    unconfirmed: (name: string) =>
      `Nobody has confirmed the name “${name}” by email. Its events are listed apart:`,
    alike: 'Did you mean:',
  },

  reviewState: {
    waiting: 'Waiting for a moderator',
    next: 'Nobody else can see the event yet. We email you once it is published, or if it is not, with the reason. You can go on editing it here meanwhile.',
    declined: 'Not published',
    reason: 'The reason, in the moderators’ words:',
    comesBack:
      'All that you typed is kept. Change it below and save: then it goes back to the moderators.',
  },

  stateLine: {
    over: 'This event is over',
    datePassed: 'Its date has passed',
    announcedFor: (when: string) => `It was announced for ${when}.`,
    wasOn: (when: string) => `It was on ${when}.`,
    next: (organizer: string) => `Next by ${organizer}:`,
    nextOfSame: 'Next by the same organizer:',
  },

  subscribeToList: {
    heading: 'Subscribe to exactly this',
    short: 'Subscribe',
    only: (filters: string) => `You get the events of this list: ${filters}.`,
    everything: (calendar: string) => `You get all events of ${calendar}.`,
    withoutView: 'A subscription goes on, so it is not limited to the days that this page shows.',
    digest: 'Get them by email, every day or every week',
    withoutDates: '(without these dates: a digest is about what is coming)',
    website: 'On your website:',
    frame: 'frame',
  },

  subscribeBlock: {
    heading: 'Subscribe once',
    why: 'Your calendar app checks this calendar regularly: a moved event moves there too, and a cancelled one is marked.',
    open: 'Subscribe in your calendar app',
    paste: 'Or paste this address where your calendar asks for one:',
    how: 'Where to paste it',
    steps: [
      'Google Calendar, on a computer: Other calendars, +, From URL.',
      'Apple: Calendar, File or Calendars, New Calendar Subscription.',
      'Outlook on the web: Add calendar, Subscribe from web.',
      'Thunderbird: New Calendar, On the Network.',
      'Android: an app such as ICSx5.',
    ],
    slow: 'How soon a change arrives depends on the app: some look every hour, some once a day. To hear about changes to one event right away, follow it by email on its page.',
  },

  common: {
    skip: 'Skip to the content',
    post: 'Post',
    whatIsOn: 'All events',
    lostLink: 'Lost your link?',
    footer: 'Anyone can post here. Each organizer answers for their own event.',
    menu: 'Main',
    changed: 'Changed',
    was: 'was',
    now: 'now',
    note: 'The organizer’s note',
    allDay: 'All day',
    online: 'Online',
    where: 'Where',
    email: 'Email address',
    language: 'Language of the emails',
    history: 'Change history',
    eventPage: 'The event’s page',
    allMail: 'All emails from this calendar',
    digest: 'Email digest',
    revision: (number: number) => `Version ${number}`,
  },

  eventPage: {
    anotherLike: 'Post another like this',
    where: 'Where',
    placeUnknown: 'Place to be announced',
    join: 'Join online',
    about: 'About it',
    details: 'Details',
    actions: 'What you can do',
    add: 'Add to calendar',
    addHelp: 'A copy stays as the event is now. A subscription follows its changes.',
    aCopy: 'copy',
    aSubscription: 'subscription',
    otherCalendars: 'Apple and others (.ics)',
    ownCalendar: 'Your calendar app',
    share: 'Share',
    copyLink: 'Copy the link',
    copied: 'Copied',
    sendByEmail: 'Send it by email',
    qr: 'QR code of this page’s address',
    map: 'Map',
    mapApp: 'App',
    copy: 'Copy',
    copyAddress: 'Copy the address',
    ownTime: 'On your clock:',
    alsoChanged: 'Also changed:',
    endorsers: 'Endorsing organizations',
    caughtUp: (endorsers: number, told: number, acknowledged: number) =>
      `Endorsing organizations told of the latest change: ${told} of ${endorsers}. Own announcements confirmed as up to date: ${acknowledged}.`,
    confirms: (says: string) => `confirms: ${says}`,
    endorse: 'Endorse it as an organization',
    endorseLead:
      'Your organization’s name appears on this page, and we email you about every change.',
    endorseLeadAsking:
      'We email you about every change. Your organization’s name and statement appear on this page once an organizer shows them.',
    follow: 'Follow',
    followLead:
      'One email when the time, the place or another detail changes. Stop whenever you like.',
    followCancelled: 'It is cancelled. You get an email if it takes place after all.',
    history: 'What changed',
  },

  handbill: {
    print: 'Print a handbill',
    title: 'Handbill',
    lead: 'Print this page: the sheet below is all that comes out. Whoever scans its code learns first what has changed since.',
    choices: 'Paper',
    papers: { a4: 'A4', letter: 'Letter' },
    each: { 1: 'One on a page', 4: 'Four on a page' },
    back: 'The event’s page',
    scan: 'Still on? Scan to see what has changed.',
    /** @param at "Tuesday, January 10, 2023, 3:24 PM (PST)" */
    version: (number: number, at: string) => `Version ${number}, ${at}`,
    changedSince: (number: number) => `Changed since your sheet (version ${number})`,
    stillRight: (number: number) => `Your sheet (version ${number}) is still right`,
  },

  managePage: {
    title: 'Your event',
    /** The organizer's pages, in a row. */
    pages: {
      now: 'Now',
      move: 'Move it',
      edit: 'Edit',
      state: 'Cancel',
      people: 'People',
      links: 'Organizers',
      share: 'Share',
      history: 'History',
    },
    seenAs: 'As everyone sees it',
    move: 'Move it',
    moveLead: 'Another day, time or place. Everything else stays as it is.',
    movePlace: 'Place',
    /** The button at the end. */
    moveAndTell: (count: number) =>
      plural(count, {
        none: 'Move it',
        one: 'Move it and tell 1 person',
        other: `Move it and tell ${count} people`,
      }),
    moveReason: 'Why, in a sentence that people will read',
    moveReasonHelp: 'People read it on the page and in the email.',
    readMail: 'Read the email first',
    mendTexts: 'Correct the text as well, where it says the old time or place',
    undoLater: 'You can undo it until the email goes out.',
    hearAtOnce: (count: number) =>
      plural(count, {
        none: 'Nobody endorses or follows this event yet, so no email goes out.',
        one: '1 person gets an email right away, because the event is near.',
        other: `${count} people get an email right away, because the event is near.`,
      }),
    hearSoon: (count: number, minutes: number) =>
      plural(count, {
        none: 'Nobody endorses or follows this event yet, so no email goes out.',
        one: `1 person gets an email in ${plural(minutes, { one: '1 minute', other: `${minutes} minutes` })}.`,
        other: `${count} people get an email in ${plural(minutes, { one: '1 minute', other: `${minutes} minutes` })}.`,
      }),
    undo: 'Undo the change',
    /** @param until "3:25 PM" */
    undoUntil: (what: string, until: string) =>
      `Just changed: ${what}. The email goes out at ${until}; until then you can undo it, and nobody hears of it.`,
    lastChange: 'The last change',
    stands: 'Nothing has changed since people were told of it.',
    seePeople: 'Who has been told',
    endorsementsWait: (count: number) =>
      plural(count, {
        one: '1 endorsement waits for you',
        other: `${count} endorsements wait for you`,
      }),
    questionsWait: (count: number) =>
      plural(count, {
        one: '1 question waits for your answer',
        other: `${count} questions wait for your answer`,
      }),
    stateTitle: 'Cancel or postpone',
    lookAgain: 'Not saved yet: this is what will happen',
    goBack: 'No, go back',
    historyTitle: 'History',
    historyLead:
      'Every version stays readable for everyone. An earlier one can be put back: it becomes the newest, and people hear what is different.',
    putBack: (number: number) => `Put version ${number} back`,
    putBackTitle: (number: number) => `Put version ${number} back?`,
    alreadySo: 'Nothing is different: the event is as it was then.',
    keep: 'Anyone with the address of this page can edit the event. Save it, and keep it to yourself.',
    publicPage: 'The public page',
    another: 'Post another event',
    anotherLike: 'Post another like this',
    history: 'Change history',
    share: 'Share',
    shareLead:
      'This is the public address. Pass this one on, and keep the address of your private page to yourself.',
    sections: 'On this page',
    edit: 'Edit',
    state: 'Cancel or postpone',
    stateAgain: 'Put the event back on',
    endorsements: 'Endorsing organizations',
    told: 'Who has been told',
    organizers: 'Who can edit it',
    stateLead:
      'It stays on the page and in every calendar, marked with its state, and everyone who endorses or follows it gets an email.',
    cancel: 'Cancel the event',
    cancelReason: 'Why is it cancelled?',
    tentative: 'Say that it is not certain',
    tentativeReason: 'What is it that is not certain yet?',
    certain: 'It takes place as announced',
    postpone: 'Postpone the event',
    postponeReason: 'Why is it postponed, and what is known of the new date?',
    reasonHelp: 'People read this on the page and in the email.',
    reinstate: 'Put the event back on',
    reinstateNote: 'Note',
    reinstateHelp: 'The sentence that people will read: “Back on, same time and place”.',
    stillWanted: 'If you still want it, press the button again: your words are kept there.',
    nobodyTold: 'Nobody endorses or follows this event yet, so there is nobody to tell.',
    nothingToTell: 'So far nothing has changed that people needed to be told about.',
    counts: (of: { told: number; waiting: number; bounced: number; acknowledged: number }) =>
      [
        `Told: ${of.told}`,
        `up to date: ${of.acknowledged}`,
        `waiting: ${of.waiting}`,
        ...(of.bounced > 0 ? [`bounced: ${of.bounced}`] : []),
      ].join(' · '),
    progress: (revision: number, told: number, all: number) =>
      `Told of version ${revision}: ${told} of ${all}`,
    left: 'Endorsing organizations that have not confirmed',
    noWebsite: '(gave no public contact)',
    all: 'Everyone who endorses or follows it',
    unlisted: (count: number) =>
      plural(count, {
        one: 'And 1 more person who follows it.',
        other: `And ${count} more people who follow it.`,
      }),
    tellNow: (waiting: number) => `Tell ${people(waiting)} now`,
    who: 'Who',
    kind: 'As',
    knows: 'Last update sent',
    standing: 'Status',
    aFollower: 'a follower',
    kinds: { endorser: 'endorsing organization', follower: 'follower' },
    confirmedOn: (revision: number) => `version ${revision}`,
    standings: {
      waiting: 'waiting',
      told: 'told',
      acknowledged: 'told, up to date',
      bounced: 'emails bounce',
      stopped: 'stopped emails',
    },
    notAccepted: (answer: string) => `The address does not accept our email: ${answer}`,
    you: 'you',
    organizersLead: 'Each has a private link of their own.',
    withdraw: (name: string) => `Remove ${name}’s access`,
    invite: 'Add another organizer',
    name: 'Name',
    nameHelp: 'So that you can tell the links apart.',
    emailHelp: 'We send the private link there.',
    add: 'Send a private link',
  },

  moderationPage: {
    title: 'Moderation',
    lead: 'What readers call harmful comes first, then what has waited the longest. Answer as many as you have time for.',
    empty: 'Nothing is waiting for you. Thank you for checking.',
    keep: 'Anyone with the address of this page can answer for the moderators. It works for a week; keep it to yourself.',
    asking: (count: number) =>
      plural(count, { one: '1 event asks for a look', other: `${count} events ask for a look` }),
    waitsSince: 'Waiting to be published since',
    againSince: 'Published, and taken back for a second look, since',
    changed: 'Changed since somebody last looked',
    answersWait: (count: number) =>
      plural(count, {
        one: '1 public answer of its organizers waits to be shown',
        other: `${count} public answers of its organizers wait to be shown`,
      }),
    /** @param reasons "speaks like a seller, many links" */
    suspected: (reasons: string) => `It reads like advertising: ${reasons}.`,
    spamReasons: {
      trade: 'it names a trade that fills open forms',
      pitch: 'it speaks like a seller',
      links: 'many links, or one in the title',
      'short-links': 'links that hide where they lead, or domains that are sold by the thousand',
      phone: 'a hotline or a chat number',
      money: 'sums of money',
      repeated: 'the same words again and again',
      'no-gathering': 'no word of a gathering',
      scripts: 'letters of two alphabets in one word',
      words: 'words that advertising uses',
      prior: 'moderators have called posts by the same person advertising',
    },
    nobodyNamed: 'The person who posted it has not said who organizes it.',
    text: 'The whole text',
    textSays: 'The text differs from the details',
    publish: 'Publish the event',
    showAgain: 'Show it again',
    fine: 'It is fine',
    spam: 'It is advertising',
    /** Read in place of a published event that is advertising. */
    spamReason: 'It is advertising, and not a gathering.',
    /** Read in place of an event whose publication was taken back. */
    secondLook: 'A moderator takes a second look at it.',
    closer: 'Look closer',
    choose: (title: string) => `Choose “${title}”`,
    chosen: 'With all that are chosen',
    decline: 'Do not publish it like this',
    saved: 'A reason',
    inOwnWords: 'In my own words',
    /** Told to organizers and read in place of the event. */
    savedReasons: [
      'It names or shows a person who has not agreed to it.',
      'It calls for harm to people.',
      'When or where it takes place is not told.',
      'It is not open to the public.',
      'It is the same as another event that is here already.',
    ],
    reason: 'Why not, and what would have to change?',
    reasonHelp:
      'Emailed to the person who posted it, in your words and without your name. They can change the event and send it again.',
    declineButton: 'Do not publish, and email the reason',
    since: 'Since',
    dismiss: 'It is right as it is',
    remind: 'Remind the organizers by email',
    reminded: 'The organizers were reminded on',
    further: (count: number) => plural(count, { one: 'The next one', other: `The next ${count}` }),
    undo: 'Undo',
    undoHelp: 'It can be undone for ten minutes. Email about it waits as long.',
    keys: 'Single keys',
    keysHelp: {
      j: 'next event',
      k: 'the one before',
      p: 'publish it, or it is fine',
      h: 'hide it, with a reason',
      s: 'it is advertising',
      x: 'choose it, or not',
      u: 'undo the last answer',
      '?': 'these keys',
    },
    keysOn: 'Turn single keys on',
    keysOff: 'Turn single keys off',
    acts: 'What moderators did',
    actsLead: 'Acts are kept for a year. Readers see them without names, and without the events.',
    publicLog: 'What readers see of it',
    formerModerator: 'a former moderator',
    undone: 'undone',
    earlier: 'Earlier ones',
    noActs: 'Nothing yet.',
    actNames: {
      published: 'An event was published',
      declined: 'An event was not published',
      spam: 'An event was turned away as advertising',
      fine: 'Reports or changes were looked at, and the event stays',
      hidden: 'An event was hidden',
      shown: 'An event was shown again',
      removed: 'An event was removed',
      reminded: 'Organizers were reminded of their text',
      dismissed: 'A sentence in doubt was called right',
    },
    logTitle: 'What the moderators did',
    logLead:
      'Every act of the moderators of this calendar, the newest first, for a year. Names and contents are not repeated.',
    logAsk: 'Ask about an entry',
    /** @param entry the id of an act */
    logSubject: (entry: string) => `Moderation, entry ${entry}`,
  },

  report: {
    report: 'Report a problem',
    writeInstead: 'Something is wrong with it? Write to the organizer',
    title: 'Report a problem to the moderators',
    lead: 'Only the moderators read what you write. A report hides nothing by itself.',
    wrongDetails:
      'If a detail is wrong or has changed, its organizer can correct it right away, and everyone who endorses or follows it is told:',
    write: 'Write to the organizer',
    reason: 'What is wrong?',
    choose: 'Please choose',
    reasons: {
      spam: 'It is advertising or spam',
      wrong: 'A detail is wrong',
      cancelled: 'It does not take place',
      harmful: 'It is harmful: it threatens, exposes or deceives people',
      duplicate: 'The same event is here twice',
      other: 'Something else',
    },
    words: 'What should the moderators know? (not required)',
    wordsHelp: 'For instance, how you know. 2,000 characters at most.',
    email: 'Your email address (not required)',
    emailHelp:
      'Only if the moderators may ask you something. No email is sent to it automatically; it is deleted with your words 30 days after they have answered, at the latest.',
    send: 'Send the report',
    sentTitle: 'Thank you: the moderators have your report',
    sent: 'They look at it when they have time. The event stays public until they decide otherwise.',
    reported: 'Reported by readers',
    reportedLead:
      'A report hides nothing. Hide or remove the event, or say that it stays as it is: either answers all of its reports.',
    since: 'First reported on',
    times: (reason: string, count: number) =>
      plural(count, { one: reason, other: `${reason} (${count} times)` }),
    noWords: 'no words',
    dismiss: 'It stays as it is',
  },

  endorsements: {
    confirmedFor: (domain: string) => `confirmed for ${domain}`,
    title: 'Endorsements waiting for you',
    back: 'Your event',
    lead: 'They are confirmed by email, and we email them about every change. Their name and statement are public once you show them. Anybody can write any name: show those that you know.',
    noneWaits: 'No endorsements are waiting.',
    none: 'No organization endorses it yet. Pass on the address of the public page.',
    waiting: 'waiting for you: not on the public page',
    hidden: 'hidden: not on the public page',
    show: (name: string) => `Show ${name}`,
    showAll: (count: number) => `Show all ${count}`,
    refuse: (name: string) => `Do not show ${name}`,
    hide: (name: string) => `Hide ${name}`,
    showAgain: (name: string) => `Show ${name} again`,
    rule: 'When an organization endorses it',
    rules: {
      ask: 'Ask me: its name and statement wait until an organizer shows them',
      show: 'Show at once: they are public as soon as it is confirmed by email',
    },
    saveRule: 'Save this setting',
  },

  takedownForms: {
    find: 'Find an event',
    findHelp:
      'Words from it, its web address, or the email address of the person who posted it. Waiting and hidden events are found too.',
    findButton: 'Find it',
    found: (count: number, sought: string) =>
      count === 0 ? `Nothing is found for “${sought}”.` : `Found for “${sought}”`,
    hiddenNow: 'Hidden now',
    standings: {
      published: 'Published',
      hidden: 'Hidden by a moderator',
      removed: 'removed for good',
      unconfirmed: 'Not confirmed by the person who posted it; nobody else can see it',
      'in-review': 'Waiting for a moderator; nobody else can see it',
    },
    hiddenSince: 'Since',
    show: 'Show it again',
    hide: 'Hide it',
    hideReason: 'Why is it hidden?',
    hideHelp:
      'People read this in place of the event, and its organizers get it by email. Do not repeat what is wrong in it.',
    hideButton: 'Hide the event',
    remove: 'Remove it for good',
    removal: {
      title: 'Remove this event for good?',
      lead: 'This cannot be undone. To take it down for a time, hide it instead.',
      lost: 'This deletes the event with its history, its endorsements and messages, and the addresses of everyone who endorses or follows it, once they are told. Its address says that it was removed. Backups from before hold it until they are pruned.',
      reason: 'Why is it removed?',
      reasonHelp:
        'People read this at the event’s address for a year, and its organizers get it by email. Do not repeat what is wrong in it.',
      button: 'Remove the event for good',
      back: 'Back, without removing it',
    },
    withdrawal: {
      title: 'Remove this event for good?',
      lead: 'This cannot be undone. If the event was announced and does not take place, cancel it instead: then everyone who noted it down is told so.',
      lost: 'This deletes the event with its history, its endorsements and messages, your link, and the addresses of everyone who endorses or follows it. They are told in one sentence that it was removed, and not whether it takes place.',
      lostUnseen:
        'This deletes all that you typed, and the links to it. Nobody else has seen the event.',
      reason: 'Why is it removed? (not required)',
      reasonHelp: 'People read this at the event’s address for a year.',
      button: 'Remove the event for good',
      back: 'Back, without removing it',
    },
    withdraw: 'Remove it from the calendar',
    withdrawLead:
      'For an event that should never have been posted. If it was announced and does not take place, cancel it instead.',
    ownHidden: 'A moderator has hidden this event',
    ownHiddenLead:
      'Nobody else can see it. You can go on editing it here; it stays hidden, and nobody is told of changes, until a moderator shows it again.',
    ownReason: 'The reason, in the moderators’ words:',
  },

  plainTextNote:
    'The description is shown as plain text, because it has too many formatting signs (such as *, _, [ or >) or has them too deep inside each other. Paragraphs, line breaks and web addresses stay as you typed them. To get bold words, lists and links again, use fewer signs.',

  /** Without a connection. */
  offline: {
    title: 'You are offline',
    lead: 'This page cannot be shown without a connection. Try again when you have one.',
    /** @param when a moment in words. */
    kept: (when: string) =>
      `You are offline. This is what the page said on ${when}. It may have changed since.`,
    list: 'These events can still be read, as they were when you last opened them:',
  },

  problemPage: {
    status: (status: number) => `Error ${status}`,
    kept: 'What you typed is kept on this page.',
    sendAgain: 'Send it again',
  },

  eventFormPage: {
    newTitle: 'Post an event',
    editTitle: 'Edit the event',
    wrong: 'Please check',
    lead: 'No account needed. Correct it here once, and everyone who relies on it is told.',
  },

  /** Author of a revision, in a word or two. */
  authors: {
    organizer: 'the organizer',
    moderator: 'a moderator',
    import: 'an import',
    'time-zone law': 'a change of time-zone law',
  },

  errorSummary: (count: number) =>
    plural(count, {
      one: 'One thing needs another look. Nothing was saved yet.',
      other: `${count} things need another look. Nothing was saved yet.`,
    }),

  /** A filter that cannot be read. What is said to programs names the parameter. */
  filterRefusals: {
    kinds: {
      region: (written: string) => `“${written}” is not a region of this calendar.`,
      type: (written: string) => `“${written}” is not a kind of event of this calendar.`,
      topic: (written: string) => `“${written}” is not a topic of this calendar.`,
    },
    choose: (known: string) => `Choose one: ${known}.`,
    notADay: (written: string) =>
      `“${written}” is not a date. Write year-month-day, like 2027-01-13.`,
    unknown: (name: string, written: string, known: string) =>
      `${name}=${written} is not known. There are: ${known}.`,
    tooMany: (name: string, most: number) =>
      `${name}= is given too often. It may be given ${most} times at most.`,
    notADate: (name: string, written: string) =>
      `${name}=${written} is not a date. It takes one like 2027-01-13.`,
    notANumber: (name: string, written: string, most: number) =>
      `${name}=${written} is not known. It takes 1 to ${most}.`,
    notAnInstant: (name: string, written: string) =>
      `${name}=${written} is not an instant. It takes one like 2027-01-13T11:00:00Z.`,
    notAPlace: (name: string) =>
      `${name}= is not a place in this list. Take it from the page before.`,
    notARevision: 'after= takes the number of a revision.',
    noWords: (written: string) =>
      `“${written}” has no letter and no digit. Only words and numbers can be searched for.`,
    unknownOrganizer: (written: string, alike: string) =>
      `No event here is organized by “${written}”.${alike && ` Did you mean: ${alike}?`}`,
    organizerIsOther: (written: string, addresses: string) =>
      `by= names no organizer called “${written}”. There are: ${addresses}.`,
    organizerUnconfirmed: (written: string, addresses: string) =>
      `Nobody has confirmed the name “${written}” by email. Its events are listed apart, at: ${addresses}.`,
  },

  manageNotices: {
    publish:
      'The event is published. Save the address of this page to edit it; we have emailed it to you as well.',
    'in-review':
      'Thank you, it is confirmed. A moderator looks at it before it is public. Save the address of this page to edit it; we have emailed it to you as well.',
    suspected:
      'Thank you, it is confirmed. A moderator looks at it before it is public, because its text reads like advertising. Save the address of this page to edit it; we have emailed it to you as well.',
    'saved-for-review': 'Saved. A moderator looks at it before it is public.',
    'saved-hidden': 'Saved. The event stays hidden, so no email goes out.',
    saved: 'Saved.',
    moved: 'The event is moved.',
    'changed-meanwhile':
      'Nothing was done, because somebody else saved a change meanwhile. This is the event as it stands now.',
    undone: 'The change is undone: the event is as it was before.',
    'put-back': 'The earlier version is put back.',
    cancelled: 'The event is cancelled.',
    postponed: 'The event is postponed.',
    tentative: 'The event is marked as not certain yet.',
    reinstated: 'The event is back on.',
    telling: 'We are emailing them now.',
    rests:
      'They were told at once a few minutes ago. So that nobody gets email after email, this change goes out automatically a few minutes after the last one.',
    hidden: 'It is not on the event’s page. We still email its organization about every change.',
    shown: 'It is on the event’s page now.',
    'asks-to-show': 'Saved. From now on, endorsements wait until an organizer shows them.',
    'shows-at-once':
      'Saved. From now on, endorsements are shown as soon as they are confirmed. Those already waiting keep waiting.',
    invited: 'We have sent a private link.',
    'link-withdrawn': 'That person can no longer edit the event.',
    mended: 'The text is corrected and now matches the details.',
    dismissed: 'That sentence stays as it is, and you will not be asked about it again.',
  },

  /** Behind a notice of a change: how many get an email of it, and why none goes out. */
  emailing: {
    people: (count: number) =>
      plural(count, {
        none: 'Nobody endorses or follows it yet, so no email goes out.',
        one: 'We are emailing 1 person.',
        other: `We are emailing ${count} people.`,
      }),
    asAsked: 'No email goes out, as you asked.',
  },

  watchNotices: {
    endorse: 'Your endorsement is confirmed. We email you when a detail changes.',
    follow: 'It is confirmed: we email you when a detail changes.',
    acknowledged: 'Thank you. The organizer sees that your announcements are up to date.',
    stopped: 'You will get no more emails about this event.',
    restarted: 'We will email you again when a detail changes.',
    reminder: 'You will be reminded a day before it starts.',
    'no-reminder': 'You will not be reminded.',
    vouched: 'Your confirmation is on the event’s page now.',
    unvouched: 'Your confirmation is no longer on the event’s page.',
    withdrawn:
      'Your endorsement is no longer on the event’s page, and you will get no more emails about it.',
  },

  digestNotices: {
    confirmed: 'It is confirmed: from now on your digest comes by email.',
    changed: 'Saved. The next digest holds what you chose.',
    stopped: 'You will get no more of this digest.',
    restarted: 'The digest comes again, with what is new from now on.',
  },

  moderationNotices: {
    published: 'It is published. We are emailing the person who posted it.',
    declined: 'It is not published. We are emailing your reason to the person who posted it.',
    reminded: 'We are reminding the organizers by email.',
    dismissed: 'That sentence stays as it is, and nobody is asked about it again.',
    hidden:
      'It is hidden. Its organizers are told why; anyone who endorses or follows it is told in one sentence.',
    shown: 'It is shown again, as it was. Anyone who was told that it is hidden is told.',
    removed:
      'It is removed for good. Its organizers, and anyone who endorses or follows it, are told by email.',
    'reports-dismissed': 'The reports are answered, and the event stays as it is.',
    fine: 'Answered: it stays as it is.',
    spam: 'It is advertising: it is kept from the public, and nobody is written to.',
    answered: 'They are answered.',
    partly:
      'Some were answered. Another moderator was faster with the others, or they have changed: they are below as they are now.',
    undone: 'It is undone, and asks for a look again.',
  },
}

/** The messages that every catalogue has. */
export type Words = typeof en
