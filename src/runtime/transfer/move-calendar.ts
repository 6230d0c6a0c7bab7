// Moves a calendar between hosts as a file of lines, for the scripts and for the host's command line.

import { createReadStream, createWriteStream } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { projectRoot } from '../node/project-root.ts'
import { readSettings } from '../settings.ts'
import { d1Database, sqliteDatabase, type TransferDatabase } from './database.ts'
import { exportCalendar, type Line } from './export-calendar.ts'
import { ImportRefused, importCalendar } from './import-calendar.ts'

export const placesInWords = `  sqlite      the file that DATABASE_PATH names, as npm start keeps it
  worker      the local D1 that npm run worker keeps
  cloudflare  the D1 of wrangler.toml, in the account that wrangler is logged in to

Stop the calendar first, or what is written meanwhile may be left behind. The SECRET_KEY is not in
the file: take it along, or nobody's address and no private link can be read again.`

type Moved = { rows: number; says: string }

/** Rows between two calls of `progress`. */
const progressEvery = 10_000

type Progress = (rows: number) => void

export async function exportTo(place: Place, file: string, progress?: Progress): Promise<Moved> {
  const database = await open(place, 'read')
  try {
    const rows = await writeLines(told(exportCalendar(database), progress), file)
    const says = `${rows} rows are in ${resolve(file)}. The SECRET_KEY is not: take it along.`
    return { rows, says }
  } finally {
    await database.close()
  }
}

export async function importFrom(place: Place, file: string, progress?: Progress): Promise<Moved> {
  const database = await open(place, 'fill')
  try {
    const lines = () => told(readLines(file), progress)
    const { rows, leftOut } = await importCalendar(database, lines)
    const without =
      leftOut > 0
        ? ` ${leftOut} files of pictures were left out, because it has no bucket for them (docs/deploy.md).`
        : ''
    return { rows, says: `${rows} rows are in their new place.${without}` }
  } finally {
    await database.close()
  }
}

async function* told(lines: AsyncIterable<Line>, progress?: Progress): AsyncGenerator<Line> {
  let count = 0
  for await (const line of lines) {
    count += 1
    if (count % progressEvery === 0) progress?.(count)
    yield line
  }
}

export type Place = 'sqlite' | 'worker' | 'cloudflare'

export const isPlace = (text: string | undefined): text is Place =>
  text === 'sqlite' || text === 'worker' || text === 'cloudflare'

async function open(place: Place, use: 'read' | 'fill'): Promise<TransferDatabase> {
  if (place === 'sqlite') return sqliteDatabase(readSettings(process.env).databasePath, use)
  if (place === 'cloudflare') return d1Database(null)
  return d1Database(resolve(projectRoot, process.env.WORKER_STATE ?? join('var', 'worker')))
}

async function writeLines(lines: AsyncIterable<Line>, file: string): Promise<number> {
  let rows = 0
  const texts = async function* () {
    for await (const line of lines) {
      if ('rows' in line) rows = line.rows
      yield `${JSON.stringify(line)}\n`
    }
  }
  // sealed or not, it is everything that the calendar knows
  await pipeline(Readable.from(texts()), createWriteStream(file, { mode: 0o600 }))
  return rows
}

async function* readLines(file: string): AsyncGenerator<Line> {
  const input = createReadStream(file, 'utf8')
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    yield readLine(text)
}

function readLine(text: string): Line {
  try {
    return JSON.parse(text) as Line
  } catch {
    throw new ImportRefused('the file is not whole: a line of it is no JSON')
  }
}
