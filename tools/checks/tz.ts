// `npm run check:tz`: says how far the program's tz database is behind the newest that the registry has,
// and for which zones it matters. Asks the npm registry once; changes nothing here.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  isZone,
  namesIn,
  TzZone,
  tzVersion,
  unpack,
  zoneNamed,
  zoneNames,
} from '../../src/domain/event/tz-database.ts'
import { instant } from '../../src/domain/event/wall-time.ts'
import { packZones, type Source } from '../tz/pack-zones.ts'

const folder = mkdtempSync(join(tmpdir(), 'turnout-tz-'))
try {
  const newest = fetchNewest(folder)
  console.log(`in use ${tzVersion}, newest in the registry ${newest.version}`)
  compare('the newest moment-timezone', zonesOf(newest))
  compareWithMachine()
  process.exitCode = newest.version === tzVersion ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}

function fetchNewest(into: string): Source {
  const npm = (...given: string[]) => execFileSync('npm', given, { cwd: into, encoding: 'utf8' })
  const file = npm('pack', 'moment-timezone@latest', '--silent').trim()
  execFileSync('tar', ['xzf', file], { cwd: into })
  return JSON.parse(readFileSync(join(into, 'package/data/packed/latest.json'), 'utf8')) as Source
}

function zonesOf(newest: Source): TzZone[] {
  return packZones(newest).zones.flatMap(record => {
    const spans = unpack(record)
    return namesIn(record).map(name => new TzZone(name, spans))
  })
}

/** A difference matters to events from now to ten years on; looked at every third day. */
function* days(): Generator<number> {
  const from = Date.now()
  for (let day = 0; day < 3653; day += 3) yield from + day * 24 * 60 * 60 * 1000
}

function compare(other: string, theirs: TzZone[]): void {
  const differing = theirs.flatMap(next => {
    if (!isZone(next.name)) return [`${next.name}: not in use here`]
    const own = zoneNamed(next.name)
    const at = days().find(day => own.offset(day) !== next.offset(day))
    return at === undefined ? [] : [`${next.name}: from ${instant(at).slice(0, 10)}`]
  })
  say(`zones that differ from ${other} in the next ten years`, differing)
}

/** Lists the zones in which the machine's own Intl and our data differ. */
function compareWithMachine(): void {
  const differing = zoneNames.flatMap(name => {
    const format = formatter(name)
    if (!format) return []
    const zone = zoneNamed(name)
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
