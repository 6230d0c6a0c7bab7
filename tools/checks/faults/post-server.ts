// Runs the SMTP server of the fault check: keeps who was told what, and misbehaves as it is told to.

import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type Told = { id: string; to: string; was: string; now: string }

export type Post = {
  port: number
  /** Mails that were answered with 250, oldest first. */
  mails: Told[]
  /** Addresses that were refused with 5xx: they hear nothing more. */
  gone: ReadonlySet<string>
  /** Mails whose data has begun and that were not answered yet. */
  underway(): number
  open(): Promise<void>
  close(): Promise<void>
}

export async function postServer(
  script: (nth: number, before: number) => string | undefined = () => undefined,
): Promise<Post> {
  const mails: Told[] = []
  /** Refusals by address. */
  const refused = new Map<string, number>()
  const gone = new Set<string>()
  let nth = 0
  let busy = 0
  let server: SMTPServer | undefined

  const post: Post = {
    port: 0,
    mails,
    gone,
    underway: () => busy,
    async open() {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['AUTH', 'STARTTLS'],
        disableReverseLookup: true,
        async onData(stream, session, done) {
          busy += 1
          const raw = await text(stream).catch(() => '')
          busy -= 1
          nth += 1
          const to = session.envelope.rcptTo[0]?.address ?? ''
          const before = refused.get(to) ?? 0
          const answer = script(nth, before)
          if (answer) {
            refused.set(to, before + 1)
            if (answer.startsWith('5')) gone.add(to)
            const error = Object.assign(new Error(answer.slice(4)), {
              responseCode: Number(answer.slice(0, 3)),
            })
            return done(error)
          }
          const plain = raw.replace(/=\r?\n/g, '')
          const [, was = '', now = ''] = /Time: was (.+?); now (.+?)\r?\n/.exec(plain) ?? []
          const id = /^Message-ID: (.+?)\r?\n/im.exec(raw)?.[1] ?? ''
          if (was) mails.push({ id, to, was, now })
          done()
        },
      })
      server.on('error', () => {})
      await new Promise<void>(resolve => server?.listen(post.port, '127.0.0.1', resolve))
      post.port = (server.server.address() as AddressInfo).port
    },
    async close() {
      const closing = server
      server = undefined
      if (closing) await new Promise<void>(resolve => closing.close(resolve))
    },
  }
  await post.open()
  return post
}
