// `moderators list | add ADDRESS | remove ADDRESS`: says who moderates, and ends a moderator's links at once.
// MODERATORS is a setting, which no command can write: the line to set is printed.

import { isModerator } from '../../../actions/sign-in-moderator.ts'
import { isEmailAddress } from '../../../domain/email-address.ts'
import type { App } from '../../../ports.ts'
import { countModeratorLinks, endModeratorLinks } from '../../../store/moderator-links.ts'
import type { Settings } from '../../settings.ts'
import { type Command, CommandError } from './command.ts'
import { withCalendar } from './open-calendar.ts'
import { wordsOf } from './words-of.ts'

const usage = 'npm run -s turnout -- moderators list | add ADDRESS | remove ADDRESS [--json]'

/** The setting is not yet as it was asked for. */
const notYet = 1

export const moderators: Command = {
  takes: 'list | add ADDRESS | remove ADDRESS',
  does: 'Lists MODERATORS; ends the links of one; prints the setting to change.',
  async run(words, { settings, print }) {
    const { typed, json } = wordsOf(words, usage)
    const [what, address = '', ...more] = typed
    const isList = what === 'list' && !address
    if (more.length > 0 || !(isList || what === 'add' || what === 'remove'))
      throw new CommandError(usage)
    if (!isList && !isEmailAddress(address))
      throw new CommandError(`${address} is no e-mail address. ${usage}`)
    if (isList) return list(settings, { json, print })
    return what === 'add' ? add(settings, address, print) : remove(settings, address, print)
  },
}

async function list(
  settings: Settings,
  { json, print }: { json: boolean; print(line: string): void },
): Promise<number> {
  const all = await withCalendar(settings, app =>
    Promise.all(
      settings.moderators.map(async address => ({ address, links: await linksOf(app, address) })),
    ),
  )
  if (json) print(JSON.stringify({ moderators: all }))
  else if (all.length === 0) print('MODERATORS names nobody: nobody can sign in at /moderation.')
  else for (const { address, links } of all) print(`${address}  ${links} links that hold`)
  return 0
}

async function add(settings: Settings, address: string, print: (line: string) => void) {
  const all = settings.moderators
  if (all.includes(address)) {
    print(`${address} moderates already: the link to sign in is asked for at /moderation.`)
    return 0
  }
  print(`Nothing was changed, because MODERATORS is a setting. Set this, and start again:`)
  print(`MODERATORS=${[...all, address].join(',')}`)
  return notYet
}

/** Their links end now; the setting decides whether they can ask for another. */
async function remove(settings: Settings, address: string, print: (line: string) => void) {
  const { ended, still } = await withCalendar(settings, async app => {
    const key = await app.vault.addressKey(address)
    const ended = await countModeratorLinks(app.db, key, app.clock.now())
    await app.db.commit([endModeratorLinks(app.db, key)])
    return { ended, still: await isModerator(app, key) }
  })
  print(`${ended} links of ${address} have ended.`)
  if (!still) return 0
  print('The address can ask for another until MODERATORS loses it. Set this, and start again:')
  print(`MODERATORS=${settings.moderators.filter(one => one !== address).join(',')}`)
  return notYet
}

const linksOf = async ({ db, vault, clock }: App, address: string): Promise<number> =>
  countModeratorLinks(db, await vault.addressKey(address), clock.now())
