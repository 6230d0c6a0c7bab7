// Runs a mail server that says exactly what a test tells it to, or hangs, or hangs up, at any step.

import { type AddressInfo, createServer, type Socket } from 'node:net'

export type Step = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'dot'

/** A reply line; `hang` says nothing at all; `drop` hangs up without a word. */
export type Script = Partial<Record<Step, string>>

export type ScriptedSmtp = {
  url: string
  /** Whole mails, as they came in up to the final dot. */
  mails: string[]
  /** Every RCPT TO line. */
  recipients: string[]
  /** Every command line, as it came over the wire. */
  commands: string[]
  /** May be changed at any time. */
  script: Script
  /** Milliseconds between a final dot and its answer. */
  slowness: number
  close(): Promise<void>
}

const usual: Record<Step, string> = {
  greeting: '220 test ESMTP',
  EHLO: '250-test\r\n250 AUTH PLAIN',
  STARTTLS: '502 5.5.1 Not here',
  AUTH: '235 2.7.0 Welcome',
  MAIL: '250 2.1.0 Ok',
  RCPT: '250 2.1.5 Ok',
  DATA: '354 Go on',
  dot: '250 2.0.0 Taken',
}

/** @param port 0 for a free one. */
export async function scriptedSmtp(script: Script = {}, port = 0): Promise<ScriptedSmtp> {
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    const say = (step: Step) => {
      const line = smtp.script[step] ?? usual[step]
      if (socket.destroyed) return line
      if (line === 'drop') socket.destroy()
      else if (line !== 'hang') socket.write(`${line}\r\n`)
      return line
    }
    let input = ''
    let inMail = false
    socket.setEncoding('utf8').on('data', chunk => {
      input += chunk
      for (;;) {
        const end = input.indexOf(inMail ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const line = input.slice(0, end)
        input = input.slice(end + (inMail ? 5 : 2))
        if (inMail) {
          inMail = false
          smtp.mails.push(line)
          setTimeout(() => say('dot'), smtp.slowness)
          continue
        }
        smtp.commands.push(line)
        const verb = /^\S{0,8}/.exec(line.toUpperCase())?.[0] ?? ''
        if (verb === 'RCPT') smtp.recipients.push(line)
        if (verb === 'QUIT') socket.end('221 Bye\r\n')
        else if (verb === 'RSET' || verb === 'NOOP') socket.write('250 Ok\r\n')
        else if (isStep(verb)) inMail = say(verb).startsWith('354') && verb === 'DATA'
        else socket.write('500 What?\r\n')
      }
    })
    say('greeting')
  })
  const smtp: ScriptedSmtp = {
    url: '',
    mails: [],
    recipients: [],
    commands: [],
    script,
    slowness: 0,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  smtp.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  return smtp
}

const isStep = (verb: string): verb is Step => verb in usual
