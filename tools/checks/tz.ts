// `npm run check:tz`: how far the program's tz database is behind the newest that the registry has, and
// for which zones it matters. Asks the npm registry once; changes nothing here.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import installed from 'moment-timezone/data/packed/latest.json' with { type: 'json' }
import { TzZone, unpack } from '../../src/domain/event/tz-database.ts'
import { instant } from '../../src/domain/event/wall-time.ts'

type Packed = { version: string; zones: string[]; links: string[] }

const folder = mkdtempSync(join(tmpdir(), 'turnout-tz-'))
try {
  const newest = fetchNewest(folder)
  console.log(`in use ${installed.version}, newest in the registry ${newest.version}`)
  compare('the newest moment-timezone', recordsOf(newest))
  compareWithMachine()
  process.exitCode = newest.version === installed.version ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}

function fetchNewest(into: string): Packed {
  const npm = (...given: string[]) => execFileSync('npm', given, { cwd: into, encoding: 'utf8' })
  const file = npm('pack', 'moment-timezone@latest', '--silent').trim()
  execFileSync('tar', ['xzf', file], { cwd: into })
  return JSON.parse(readFileSync(join(into, 'package/data/packed/latest.json'), 'utf8')) as Packed
}

function recordsOf({ zones, links }: Packed): Map<string, string> {
  const records = new Map(zones.map(record => [record.split('|', 1)[0] ?? '', record]))
  for (const link of links) {
    const [target = '', alias = ''] = link.split('|')
    records.set(alias, records.get(target) ?? '')
  }
  return records
}

/** A difference matters to events from now to ten years on; looked at every third day. */
function* days(): Generator<number> {
  const from = Date.now()
  for (let day = 0; day < 3653; day += 3) yield from + day * 24 * 60 * 60 * 1000
}

function compare(other: string, theirs: Map<string, string>): void {
  const ours = recordsOf(installed)
  const differing: string[] = []
  for (const [name, record] of theirs) {
    const own = ours.get(name)
    if (own === record) continue
    if (own === undefined) differing.push(`${name}: not in use here`)
    else {
      const [mine, next] = [new TzZone(name, unpack(own)), new TzZone(name, unpack(record))]
      const at = days().find(day => mine.offset(day) !== next.offset(day))
      if (at !== undefined) differing.push(`${name}: from ${instant(at).slice(0, 10)}`)
    }
  }
  say(`zones that differ from ${other} in the next ten years`, differing)
}

/** What the machine's own Intl would have got wrong, or we. */
function compareWithMachine(): void {
  const differing = [...recordsOf(installed)].flatMap(([name, record]) => {
    const format = formatter(name)
    if (!format) return []
    const zone = new TzZone(name, unpack(record))
    const at = days().find(day => offsetIn(format, day) !== zone.offset(day))
    return at === undefined ? [] : [`${name}: from ${instant(at).slice(0, 10)}`]
  })
  say(`zones that differ from this machine's Intl (tz ${process.versions.tz})`, differing)
}

function formatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  } catch {
    return null
  }
}

/** Minutes east of UTC, from `GMT-08:00`, or `GMT` alone. */
function offsetIn(format: Intl.DateTimeFormat, day: number): number {
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d+):(\d+))?$/.exec(format.format(day)) ?? []
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
}

function say(what: string, lines: readonly string[]): void {
  console.log(`${what}: ${lines.length === 0 ? 'none' : lines.length}`)
  for (const line of lines) console.log(`  ${line}`)
}
