// `suppressions list | add ADDRESS | remove ADDRESS`: counts, adds or removes addresses that get no mail,
// because people also ask the host by letter or telephone. Addresses are found by keyed hash, so that none can
// be listed.

import { inboxKeysOf } from '../../../actions/inbox-keys.ts'
import { letMailComeAgain, stopAllMail } from '../../../actions/stop-all-mail.ts'
import { isEmailAddress } from '../../../domain/email-address.ts'
import type { App } from '../../../ports.ts'
import { countSuppressions, findSuppression } from '../../../store/suppressions.ts'
import { type Command, CommandError } from './command.ts'
import { withCalendar } from './open-calendar.ts'
import { wordsOf } from './words-of.ts'

const usage = 'npm run -s suppressions -- list | add ADDRESS | remove ADDRESS'

export const suppressions: Command = {
  takes: 'list | add ADDRESS | remove ADDRESS',
  does: 'Counts or changes the addresses that get no mail.',
  async run(words, { settings, print }) {
    const { typed, json } = wordsOf(words, usage)
    const answer = await withCalendar(settings, app => answered(app, typed))
    print(json ? JSON.stringify(answer) : answer.says)
    return 0
  },
}

type Answer = { says: string; count: number } | { says: string; suppressed: boolean; was: boolean }

async function answered(app: App, [what, address = '', ...more]: string[]): Promise<Answer> {
  const { db } = app
  if (what === 'list' && !address) {
    const count = await countSuppressions(db)
    const are = count === 1 ? 'address gets' : 'addresses get'
    return { says: `${count} ${are} no mail from this calendar`, count }
  }
  if ((what !== 'add' && what !== 'remove') || more.length > 0) throw new CommandError(usage)
  if (!isEmailAddress(address)) throw new CommandError(`${address} is no e-mail address. ${usage}`)
  const keys = await inboxKeysOf(app, address)
  const was = (await findSuppression(db, keys)) !== undefined
  if (what === 'add') {
    await stopAllMail(app, keys)
    const since = was ? ', as before' : ' from now on'
    return { says: `${address} gets no mail from this calendar${since}`, suppressed: true, was }
  }
  await letMailComeAgain(app, keys)
  const says = was
    ? `${address} may get mail again, once somebody confirms from there that they want it`
    : `${address} was not suppressed`
  return { says, suppressed: false, was }
}
