// Uses Turnout over HTTP alone: opens pages, sends forms, reads the built-in mailbox.

import PostalMime from 'postal-mime'

/** Says that an answer is not the one that the story expects; the message says both. */
export class Unexpected extends Error {
  override name = 'Unexpected'
}

export type Form = Record<string, string | readonly string[]>

export type MailboxMail = { to: string; subject: string; text: string }

export type Visitor = {
  /** The page's text. Throws {@link Unexpected} on anything but 200. */
  open(path: string): Promise<string>
  /**
   * Sends a form. Resolves to the path that it leads to, without its query. Throws {@link Unexpected}
   * on a refusal.
   */
  send(path: string, form: Form): Promise<string>
  /** The status alone. */
  statusOf(path: string): Promise<number>
  /** Every mail to this address, oldest first, once all that is due has been sent. */
  mailTo(address: string): Promise<MailboxMail[]>
}

/** @param host its address without a slash at the end, and when it has nothing left to do. */
export function aVisitor({
  baseUrl,
  idle,
}: {
  baseUrl: string
  idle: () => Promise<void>
}): Visitor {
  const visitor: Visitor = {
    async open(path) {
      const answer = await fetch(`${baseUrl}${path}`)
      if (answer.status !== 200)
        throw new Unexpected(`GET ${path}: expected 200, came ${answer.status}`)
      return answer.text()
    },
    async send(path, form) {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(form))
        for (const one of [value].flat()) body.append(name, one)
      const answer = await fetch(`${baseUrl}${path}`, { method: 'POST', body, redirect: 'manual' })
      const location = answer.headers.get('location')
      if (answer.status !== 303 || !location)
        throw new Unexpected(
          `POST ${path}: expected 303, came ${answer.status}: ${errorsIn(await answer.text())}`,
        )
      return new URL(location, baseUrl).pathname
    },
    async statusOf(path) {
      return (await fetch(`${baseUrl}${path}`)).status
    },
    async mailTo(address) {
      await idle()
      const list = await visitor.open('/mailbox')
      const paths = [...list.matchAll(/href="(\/mailbox\/\w[\w-]*)"/g)].map(([, path]) => path)
      const mails = await Promise.all(
        paths.map(async path => PostalMime.parse(await visitor.open(`${path}/source`))),
      )
      return mails
        .filter(({ to }) => to?.some(one => one.address === address))
        .map(({ subject = '', text = '' }) => ({ to: address, subject, text }))
        .reverse()
    },
  }
  return visitor
}

/** Reads the errors on a refused form's page, or its title. */
function errorsIn(page: string): string {
  const errors = [...page.matchAll(/<p class="error"[^>]*>(.*?)<\/p>/g)].map(([, words]) => words)
  return errors.join(' ') || (/<title>(.*?)<\/title>/.exec(page)?.[1] ?? 'no page')
}
