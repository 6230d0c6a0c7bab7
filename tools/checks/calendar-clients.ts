// Subscribes calendar programs that Turnout's authors did not write, each to one address, and reads the
// events that each holds from its own store or output.

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import SQLite from 'better-sqlite3'

const run = promisify(execFile)

/** `startsAt` in UTC to the second; `status` as the client has it, `''` where it shows none. */
export type Shown = { title: string; startsAt: string; status: string }

export type Client = {
  name: string
  /** Debian packages that it needs. */
  packages: string[]
  /** Fetches the address again and says what it then holds. @param folder its own, kept between. */
  refresh(url: string, folder: string): Promise<Shown[]>
}

/** Debian's Python, whatever other one is on the path. */
const python = '/usr/bin/python3'

const parsed = (output: string): Shown[] => JSON.parse(output) as Shown[]

const libical: Client = {
  name: 'libical 3 (GNOME, KDE)',
  packages: ['libical3', 'python3'],
  async refresh(url) {
    const script = `
import ctypes, json, sys, urllib.request
ical = ctypes.CDLL('libical.so.3')
for name in ('icalparser_parse_string', 'icalcomponent_get_first_component', 'icalcomponent_get_next_component',
             'icalcomponent_get_first_property'):
    getattr(ical, name).restype = ctypes.c_void_p
ical.icalproperty_get_value_as_string.restype = ctypes.c_char_p
ical.icalcomponent_get_summary.restype = ctypes.c_char_p
root = ctypes.c_void_p(ical.icalparser_parse_string(urllib.request.urlopen(sys.argv[1]).read()))
if not root.value: sys.exit('cannot be parsed')
if ical.icalcomponent_count_errors(root): sys.exit('has errors')
if not ical.icalrestriction_check(root): sys.exit('breaks a restriction of RFC 5545')
DTSTART, STATUS = (ical.icalproperty_string_to_kind(n) for n in (b'DTSTART', b'STATUS'))
VEVENT = ical.icalcomponent_string_to_kind(b'VEVENT')
def value(event, kind):
    found = ical.icalcomponent_get_first_property(event, kind)
    return ical.icalproperty_get_value_as_string(ctypes.c_void_p(found)).decode() if found else ''
shown, event = [], ical.icalcomponent_get_first_component(root, VEVENT)
while event:
    one = ctypes.c_void_p(event)
    start = value(one, DTSTART)
    shown.append({'title': ical.icalcomponent_get_summary(one).decode(), 'status': value(one, STATUS),
      'startsAt': start[:4]+'-'+start[4:6]+'-'+start[6:11]+':'+start[11:13]+':'+start[13:]})
    event = ical.icalcomponent_get_next_component(root, VEVENT)
print(json.dumps(shown))`
    return parsed((await run(python, ['-c', script, url])).stdout)
  },
}

const icalendar: Client = {
  name: 'python3-icalendar',
  packages: ['python3-icalendar'],
  async refresh(url) {
    const script = `
import json, sys, urllib.request, datetime, icalendar
calendar = icalendar.Calendar.from_ical(urllib.request.urlopen(sys.argv[1]).read())
print(json.dumps([{'title': str(event['SUMMARY']), 'status': str(event['STATUS']),
  'startsAt': event['DTSTART'].dt.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')}
  for event in calendar.walk('VEVENT')]))`
    return parsed((await run(python, ['-c', script, url])).stdout)
  },
}

const khal: Client = {
  name: 'vdirsyncer and khal',
  packages: ['vdirsyncer', 'khal'],
  async refresh(url, folder) {
    const sync = join(folder, 'vdirsyncer.conf')
    const show = join(folder, 'khal.conf')
    writeFileSync(
      sync,
      `[general]
status_path = "${folder}/status/"
[pair turnout]
a = "feed"
b = "copy"
collections = null
conflict_resolution = "a wins"
[storage feed]
type = "http"
url = "${url}"
[storage copy]
type = "filesystem"
path = "${folder}/events/"
fileext = ".ics"
`,
    )
    writeFileSync(
      show,
      `[calendars]
[[turnout]]
path = ${folder}/events/
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${folder}/khal.db
`,
    )
    const env = { ...process.env, VDIRSYNCER_CONFIG: sync, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' }
    const discover = run('vdirsyncer', ['discover'], { env })
    discover.child.stdin?.end('y\ny\n')
    await discover
    await run('vdirsyncer', ['sync'], { env })
    const format = '{start-long} \t{status}\t{title}'
    const given = ['-c', show, 'list', '--day-format', '', '--format', format, 'today', '90d']
    const { stdout } = await run('khal', given, { env })
    return stdout
      .split('\n')
      .filter(line => line.includes('\t'))
      .map(line => {
        const [start = '', status = '', title = ''] = line.split('\t').map(part => part.trim())
        return { title, status, startsAt: `${start.replace(' ', 'T')}:00Z` }
      })
  },
}

/** Milliseconds that Thunderbird may take to start and to fetch. */
const thunderbirdMillis = 45_000

const thunderbird: Client = {
  name: 'Thunderbird (headless)',
  packages: ['thunderbird'],
  async refresh(url, folder) {
    const id = '5b1c7b0e-0c1b-4d8e-9b1f-1f1c4c9e7a10'
    const prefs = {
      [`calendar.registry.${id}.type`]: 'ics',
      [`calendar.registry.${id}.uri`]: url,
      [`calendar.registry.${id}.name`]: 'Turnout',
      [`calendar.registry.${id}.cache.enabled`]: true,
      [`calendar.registry.${id}.calendar-main-in-composite`]: true,
      [`calendar.registry.${id}.refreshInterval`]: '1',
      'calendar.list.sortOrder': id,
      'calendar.timezone.local': 'UTC',
      'calendar.timezone.useSystemTimezone': false,
      'mail.provider.suppress_dialog_on_startup': true,
      'mail.spotlight.firstRunDone': true,
      'mailnews.start_page.enabled': false,
      'app.update.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'toolkit.telemetry.enabled': false,
    }
    const lines = Object.entries(prefs).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    )
    writeFileSync(join(folder, 'user.js'), lines.join('\n'))
    const child = spawn('thunderbird', ['--headless', '--profile', folder, '--no-remote'], {
      env: { ...process.env, HOME: folder, MOZ_HEADLESS: '1' },
      stdio: 'ignore',
      detached: true,
    })
    await wait(thunderbirdMillis)
    // the group: Thunderbird starts helpers of its own
    if (child.pid && child.exitCode === null) {
      process.kill(-child.pid, 'SIGTERM')
      await Promise.race([once(child, 'exit'), wait(10_000)])
    }
    const db = new SQLite(join(folder, 'calendar-data/cache.sqlite'), { readonly: true })
    try {
      const rows = db
        .prepare('SELECT title, event_start, ical_status FROM cal_events WHERE cal_id = ?')
        .all(id) as { title: string; event_start: number; ical_status: string | null }[]
      return rows.map(row => ({
        title: row.title,
        startsAt: new Date(row.event_start / 1000).toISOString().replace('.000', ''),
        status: row.ical_status ?? '',
      }))
    } finally {
      db.close()
    }
  },
}

export const clients: readonly Client[] = [libical, icalendar, khal, thunderbird]

/** A folder of its own for one client. */
export function folderFor(client: Client, root: string): string {
  const folder = join(root, client.name.replace(/\W+/g, '-'))
  mkdirSync(folder, { recursive: true })
  return folder
}
