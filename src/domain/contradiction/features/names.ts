// Lists names that may be said to be the event's place or city and are not its own, each with its own
// evidence.

import {
  endsLikeVenue,
  headedByVenue,
  isBig,
  isGeneric,
  isVenue,
  mayBeCity,
  stateNext,
} from '../reading/name-words.ts'
import type { SaidName } from '../reading/names.ts'
import { bare, fold, lineAt, type Range, slice, type Text } from '../reading/text.ts'
import { tokenAt } from '../reading/tokens.ts'
import { isTown } from '../reading/towns.ts'
import { isOtherCity, isOtherPlace, isPart, isRoomOfHouse } from './own-names.ts'
import { type Passage, yes } from './passage.ts'
import type { Scene } from './scene.ts'

type Sort = 'place' | 'city'

/** "Weber Point, Sacramento", where the place is Weber Point Events Center: a beginning of its name before the comma. */
function followsOwnPlace(lead: string, place: string): boolean {
  const piece = /(?:^|[,.;:(\n@]|\bat|\ben)\s*([^,.;:(\n@]{4,40}),\s?(?:in |en )?$/.exec(
    lead.slice(-60),
  )?.[1]
  const said = bare(piece ?? '').replace(/^(?:the|at|el|la|en) /, '')
  return said.length > 3 && `${place} `.startsWith(`${said} `)
}

const manners = ['capitals', 'led', 'phrase']
const moment = /DATE|WD|START|END|TIME|AMT|LINK/

export function namePassages(scene: Scene, sort: Sort, names: readonly SaidName[]): Passage[] {
  const { text, facts } = scene
  const { placeName = '', city = '', address = '', organizer = '', title = '' } = facts.fields
  const own = bare(sort === 'place' ? placeName : city)
  if (!own) return []
  const ownWords = new Set(own.split(' '))
  const others = bare(`${address} ${organizer} ${title} ${sort === 'place' ? city : placeName}`)
  const small = !/\p{Lu}/u.test(text.raw)
  return names.flatMap(name => {
    const said = slice(text, name)
    const folded = bare(said)
    const words = folded.split(' ')
    if (folded.length < 2 || own.includes(folded) || folded.includes(own)) return []
    if (sort === 'city' && (/\d/.test(said) || words.length > 4)) return []
    const [from, to] = [tokenAt(scene.marks, name.start), tokenAt(scene.marks, name.end)]
    const over = [scene.marks[from], scene.marks[to]]
    if (over.some(m => m && m.start < name.end && moment.test(m.sense))) return []
    const next = scene.marks[to]
    const behind = next && next.start >= name.end && next.start <= name.end + 3 ? next.sense : ''
    const last = scene.marks[from - 1]
    const before = last && last.end >= name.start - 4 ? last.sense : ''
    const passage: Passage = {
      start: name.start,
      end: name.end,
      kind: sort,
      says: said,
      words: [
        'manner',
        name.manner,
        'first',
        words[0] ?? '',
        'last',
        words.at(-1) ?? '',
        'behind',
        behind,
        'before',
        before,
        ...[...new Set(words)].flatMap(word => ['word', word]),
      ],
      numbers: {},
    }
    const tell = (): Passage['numbers'] => {
      const other = sort === 'place' ? isOtherPlace(said, facts) : isOtherCity(said, facts)
      if (!other) return { other: 0 }
      const shared = words.filter(word => ownWords.has(word))
      const inOthers = words.filter(word => word.length > 2 && others.includes(word)).length
      const line = lineAt(text, name.start)
      const letters = (all: string) => all.replace(/[^\p{L}\p{N}]/gu, '').length
      const lead = text.folded.slice(Math.max(0, name.start - 30), name.start)
      return {
        other: 1,
        wordCount: words.length,
        manner: manners.indexOf(name.manner),
        town: yes(isTown(folded)),
        venue: yes(isVenue(said)),
        headed: yes(headedByVenue(said)),
        endsLikeVenue: yes(endsLikeVenue(said)),
        shared: shared.length / words.length,
        telling: shared.filter(word => word.length > 2 && !isGeneric(word)).length,
        inOtherFields: inOthers,
        inOtherFieldsShare: inOthers / words.length,
        alone: letters(text.raw.slice(line.start, line.end)) - letters(said),
        capitals: yes(/\p{Lu}{3}/u.test(said) && !/\p{Ll}/u.test(said)),
        small: yes(!/\p{Lu}/u.test(said)),
        textSmall: yes(small),
        parts: yes(words.every(word => isPart(word) || isGeneric(word))),
        preposition: yes(
          /\b(?:at|in|en|@|inside|outside|to|al?)\s(?:the |el |la |los |las |our )?$/.test(lead),
        ),
        newLine: yes(/\n[^a-z\d]*$/.test(lead)),
        belongs: yes(
          /\b(?:from|de|del|by|with|con|por)\s(?:the |el |la |los |las |our )?$/.test(lead),
        ),
        times: text.folded.split(fold(said)).length - 1,
        ownAddressBehind: yes(behind === 'OWNADDR'),
        addressBehind: yes(behind === 'ADDR'),
        ownAddressBefore: yes(before === 'OWNADDR'),
        addressBefore: yes(before === 'ADDR'),
        placeBefore: yes(before === 'PLACE'),
        ownPlaceBefore: yes(followsOwnPlace(text.folded.slice(0, name.start), facts.place)),
        cityBehind: yes(behind === 'CITY'),
        ...(sort === 'place'
          ? { room: yes(isRoomOfHouse(said, facts)) }
          : {
              state: yes(stateNext.test(text.raw.slice(name.end, name.end + 16))),
              big: yes(isBig(folded)),
              ownBig: yes(isBig(own)),
              mayBeCity: yes(mayBeCity(said)),
              quarter: yes(isQuarter(text, name, own)),
              ownCityNext: yes(bare(text.raw.slice(name.end, name.end + 40)).startsWith(own)),
            }),
      }
    }
    return [{ ...passage, tell }]
  })
}

/** In a big city a name behind a place is a quarter's, unless it is a town's, labelled, or stands before a state. */
const isQuarter = (text: Text, range: Range, own: string): boolean =>
  isBig(own) &&
  !isBig(bare(slice(text, range))) &&
  !stateNext.test(text.raw.slice(range.end, range.end + 12)) &&
  !cityLabel.test(text.folded.slice(Math.max(0, range.start - 16), range.start))
const cityLabel = /(?:city|town|ciudad|localidad|municipio|poblacion)\s?(?::|=|-\s)\s*$/
