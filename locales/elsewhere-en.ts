// Holds the English words about the calendar in other places: /embed, /embed.js, /sharing.

export const elsewhereEn = {
  sharing: 'Subscribe and embed',

  embed: {
    all: (calendar: string) => `All events: ${calendar}`,
    event: (calendar: string) => `More on ${calendar}`,
    none: 'Nothing is announced yet.',
  },

  /** Put into /embed.js. */
  script: {
    asOf: (time: string) => `As of ${time}`,
    all: 'All events',
  },

  /** A link to the page, with the filters of the list or with the event that it stands on. */
  show: 'Show it on your website',

  sharingPage: {
    title: 'Subscribe and embed',
    lead: 'Every copy below stays up to date by itself: a moved or cancelled event says so there too.',
    filtered: 'These addresses carry the filters of the list that you came from.',
    subscribe: 'Subscribe',
    calendar: 'In a calendar app:',
    feeds: 'In a feed reader:',
    atom: 'events (Atom)',
    json: 'events (JSON Feed)',
    changes: 'changes only (Atom)',
    mail: 'By email:',
    embed: 'Show the list on your website',
    embedEvent: 'Show one event on your website',
    everyEvent:
      'To show one event, open its page and choose “Show it on your website” at the bottom.',
    which:
      'Take the frame if you are not sure: it works on nearly every website. Take the element if the list should look like the rest of your page and your website allows scripts from here. Where it does not, the link inside the element stays.',
    frame: 'Frame',
    look: 'See the frame',
    element: 'Element',
    language:
      'The frame follows the language of your visitors, the element that of your page. To choose one, add lang=es or lang=en to the address.',
    oembed: 'WordPress and other programs',
    oembedHow:
      'A program that knows oEmbed makes the frame by itself. Paste this address on a line of its own:',
    api: 'For programs',
    apiHow: 'All events as JSON, with every field and every version, are described in:',
  },
}
