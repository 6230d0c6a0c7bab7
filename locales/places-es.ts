// Holds the Spanish words of the pages of one region, topic, kind of event or organizer.

import type { placesEn } from './places-en.ts'

/** Names of regions that Spanish puts an article before: "la Costa Norte", "el Valle Central". */
const articles: [RegExp, string][] = [
  [/^(?:costa|península|bahía|zona|ribera|sierra)(?!\p{L})/iu, 'la'],
  [/^(?:valle|área|norte|sur|este|oeste|centro)(?!\p{L})/iu, 'el'],
]

function inRegion(name: string): string {
  const article = articles.find(([pattern]) => pattern.test(name))?.[1]
  return article ? `${article} ${name}` : name
}

/** "Protestas", "Conferencias de prensa", "Clases o talleres", "Otros eventos". */
function plural(name: string): string {
  if (/^otro$/i.test(name)) return `${name}s eventos`
  return name
    .split(/( o | y |\/)/)
    .map((part, index) => (index % 2 === 0 ? pluralPhrase(part) : part))
    .join('')
}

/** Noun and adjectives, up to the first preposition. */
function pluralPhrase(phrase: string): string {
  const [head = ''] = phrase.split(/ (?:de|del|para|en|con|sin|a|al) /)
  return `${head.split(' ').map(pluralWord).join(' ')}${phrase.slice(head.length)}`
}

function pluralWord(word: string): string {
  if (/[aeiouáéó]$/i.test(word)) return `${word}s`
  if (/z$/i.test(word)) return `${word.slice(0, -1)}ces`
  if (/[óáé]n$/i.test(word)) return `${withoutAccent(word)}es`
  return /[lnrdj]$/i.test(word) ? `${word}es` : word
}

const withoutAccent = (word: string): string =>
  word.replace(/([óáé])n$/i, (_, vowel: string) => `${vowel.normalize('NFD')[0]}n`)

export const placesEs: typeof placesEn = {
  heading: {
    region: name =>
      /^internacional$/i.test(name) ? 'Eventos internacionales' : `Eventos en ${inRegion(name)}`,
    topic: name => `Eventos del tema ${name}`,
    type: plural,
    organizer: name => `Eventos de ${name}`,
  },
  description: heading =>
    `${heading}: cuándo, dónde y qué cambió hace poco. También por calendario o por correo.`,
  kin: 'Regiones',
  partOf: 'Parte de',
  parts: 'Partes',
}
