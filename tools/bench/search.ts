// Measures searches, suggestions and other spellings in 100,000 events, beside the index that kept every text.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tendSearch } from '../../src/actions/tend-search.ts'
import { askedWords } from '../../src/domain/search/asked-words.ts'
import { nearestWords, slipsOf } from '../../src/domain/search/spelling.ts'
import type { App } from '../../src/ports.ts'
import { type NodeDb, openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { isCommon, searchWords } from '../../src/store/event-index.ts'
import { type EventFilter, startPage } from '../../src/store/event-lists.ts'
import { wordsLike } from '../../src/store/known-words.ts'
import { suggestDates } from '../../src/store/suggestions.ts'
import { listTerms } from '../../src/store/terms.ts'
import { fillCalendar } from './calendar-of.ts'
import type { Result } from './run.ts'

const size = Number(process.env.EVENTS ?? 100_000)
const today = '2026-12-01'
const now = `${today}T08:00:00.000Z`

/** A word of nearly all texts, beginnings of many, two words, a rare word, and one that nothing has. */
const searches = ['rally', 'ra', 's', 'march solidarity', 'milomi', 'nothing']

export default async function bench(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'turnout-search-'))
  const db = openDatabase(join(folder, 'turnout.db'))
  try {
    migrate(db.raw, join(projectRoot, 'db/migrations'))
    fillCalendar(db, size, Date.parse(now))
    addRareWords(db)
    buildFormerIndex(db)
    const indexed = await tended(db)
    const former = megabytes(db, 'former_search')
    const current = megabytes(db, 'event_search') + megabytes(db, 'title_search')
    const searched = await compareSearches(db)
    const suggestion = await suggestionMillis(db)
    return {
      ratios: {
        'indexes beside the former, size': current / former,
        'searches beside the former, worst': Math.max(...searched.ratios),
        'suggestions, p95 of 20 ms': suggestion / 20,
      },
      figures: {
        'former index MB': former,
        'indexes MB': current,
        'saved MB': former - current,
        ...indexed,
        ...searched.figures,
        'suggestion p95 ms': suggestion,
        'other spelling ms': await millisOf(() => nearSolidarity(db)),
      },
    }
  } finally {
    db.close()
    rmSync(folder, { recursive: true })
  }
}

const syllables = 'ka lo mi ra ten so vi dor pe un sha gri bel no qua ter is om fal ze'.split(' ')

/** Some words are in many texts, most in few, as in any language. */
function rareWord(next: () => number, words: number): string {
  let word = ''
  for (let left = Math.floor(words * next() ** 3) + 20; left > 0; left = Math.floor(left / 20))
    word += syllables[left % 20]
  return word
}

function addRareWords(db: NodeDb): void {
  let state = 1
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 2 ** 32
  }
  const add = db.raw.prepare(
    `UPDATE revisions SET snapshot = json_set(snapshot,
      '$.title', snapshot ->> 'title' || ' ' || ?, '$.description', snapshot ->> 'description' || ' ' || ?)
      WHERE event_id = ?`,
  )
  const ids = db.raw.prepare<[], string>('SELECT id FROM events').pluck().all()
  db.raw.transaction(() => {
    for (const id of ids) {
      const text = Array.from({ length: 10 }, () => rareWord(next, 40_000)).join(' ')
      add.run(rareWord(next, 8_000), text, id)
    }
  })()
}

/** As migration 0001 made it. */
function buildFormerIndex(db: NodeDb): void {
  db.raw.exec(`CREATE VIRTUAL TABLE former_search USING fts5 (title, summary, description, place, organizer,
      tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO former_search (rowid, title, summary, description, place, organizer)
      SELECT seq, snapshot ->> 'title', snapshot ->> 'summary', snapshot ->> 'description',
        (snapshot ->> 'placeName') || ' ' || (snapshot ->> 'address') || ' ' || (snapshot ->> 'city'),
        snapshot ->> 'organizer' FROM events JOIN revisions ON event_id = events.id`)
}

const megabytes = (db: NodeDb, index: string): number =>
  rounded(
    db.raw
      .prepare<[string], number>('SELECT sum(pgsize) / 1e6 FROM dbstat WHERE name LIKE ?')
      .pluck()
      .get(`${index}%`) ?? 0,
  )

/** Indexes all events as after an update, and merges. */
async function tended(db: NodeDb): Promise<Record<string, number>> {
  const app = { db, clock: { now: () => now } } as unknown as App
  const steps: number[] = []
  for (let left = 'more'; left === 'more'; ) {
    const began = process.threadCpuUsage()
    left = await tendSearch(app)
    steps.push(since(began))
  }
  const sum = steps.reduce((a, b) => a + b, 0)
  return {
    'steps of indexing anew': steps.length,
    'a step, median ms': middle(steps),
    'a step, worst ms': rounded(Math.max(...steps)),
    'indexing anew, all ms': rounded(sum),
  }
}

/** A page of what is to come: by the former index as it was asked, and by this one. */
async function compareSearches(db: NodeDb) {
  const terms = await listTerms(db)
  const figures: Record<string, number> = {}
  const ratios: number[] = []
  for (const q of searches) {
    const words = askedWords(q, terms)
    const filter: EventFilter = {
      ...{ region: [], type: [], topic: [], organizer: [] },
      ...{ words, from: today, to: null },
    }
    const page = { after: null, limit: 51, part: 'days' } as const
    const { sql, parameters } = startPage(db, filter, page).compile()
    const asked = q.split(' ').map(word => `"${word}"`)
    const before = db.raw.prepare(sql.replaceAll('event_search', 'former_search'))
    const given = parameters.map(one => (one === searchWords(words) ? `${asked.join(' ')}*` : one))
    const former = await millisOf(() => before.all(...given))
    const current = await millisOf(async () => {
      const common = await isCommon(db, words)
      await startPage(db, { ...filter, common }, page).execute()
    })
    figures[`“${q}” by the former index ms`] = former
    figures[`“${q}” ms`] = current
    // what takes no time is as fast either way
    ratios.push(Math.max(current, 1) / Math.max(former, 1))
  }
  return { figures, ratios }
}

/** Two to five letters of words in titles, places and organizers. */
async function suggestionMillis(db: NodeDb): Promise<number> {
  const titles = db.raw
    .prepare<[], string>(`SELECT snapshot ->> 'title' FROM revisions WHERE rowid % 997 = 0`)
    .pluck()
    .all()
  const typed = titles.flatMap((title, n) => {
    const words = title.split(' ')
    return [words.at(-1), words[n % words.length]].map(word => word?.slice(0, 2 + (n % 4)) ?? '')
  })
  const times: number[] = []
  for (const q of [...typed, 'ma', 'mark', 'san', 'fr', 'rally har']) {
    const words = askedWords(q, { region: [], type: [], topic: [] })
    const began = process.threadCpuUsage()
    await suggestDates(db, { words, today, limit: 60 })
    times.push(since(began))
  }
  times.sort((a, b) => a - b)
  return rounded(times[Math.floor(times.length * 0.95)] ?? 0)
}

async function nearSolidarity(db: NodeDb): Promise<void> {
  const word = 'solidartiy'
  const [near] = nearestWords(word, await wordsLike(db, word, slipsOf(word)), 5)
  if (near !== 'solidarity') throw new Error(`${word} is taken for ${near}`)
}

/** Of this thread's processor time, which other programs on the machine do not lengthen; the median. */
async function millisOf(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 7; run++) {
    const began = process.threadCpuUsage()
    await work()
    times.push(since(began))
  }
  return middle(times)
}

function since(began: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}

const middle = (times: readonly number[]): number =>
  rounded([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0)

const rounded = (value: number): number => Math.round(value * 100) / 100
