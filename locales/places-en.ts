// Holds the English words of the pages of one region, topic, kind of event or organizer.

/** Names of regions that English puts an article before: "the East Bay", "the US". */
const withArticle =
  /^(?:(?:north|south|east|west|central|upper|lower)\w*\s.*\b(?:bay|coast|valley|side|shore)|.*\bpeninsula|us|usa|united states)$/i

const inRegion = (name: string): string => (withArticle.test(name) ? `the ${name}` : name)

/** "Protests", "Classes/Workshops", "Parties/Street Parties", "Other events". */
function plural(name: string): string {
  if (/^other$/i.test(name)) return `${name} events`
  return name.split('/').map(pluralNoun).join('/')
}

function pluralNoun(noun: string): string {
  if (/(?:[^s]s|\bmass|\d)$/i.test(noun)) return noun
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:ss|sh|ch|x|z)$/i.test(noun) ? `${noun}es` : `${noun}s`
}

export const placesEn = {
  heading: {
    region: (name: string) =>
      /^international$/i.test(name) ? 'International events' : `Events in ${inRegion(name)}`,
    topic: (name: string) => `${name} events`,
    type: plural,
    organizer: (name: string) => `Events by ${name}`,
  },
  description: (heading: string) =>
    `${heading}: when, where, and what changed of late. By calendar feed or email, too.`,
  kin: 'Regions',
  partOf: 'Part of',
  parts: 'Parts',
}
