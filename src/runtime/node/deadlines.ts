// Limits how long connections may take and how many there are. Milliseconds, unless a name says otherwise.

export type Deadlines = {
  http: HttpDeadlines
  smtp: SmtpDeadlines
  /** After SIGTERM: what is answered or sent until then is finished, all else is cut off. */
  grace: number
  /** After SIGTERM: the process ends. */
  end: number
}

export type HttpDeadlines = {
  /** For the whole head of a request. */
  headers: number
  /** For the whole request: 4 MB at half a megabit a second. */
  request: number
  /** Without a byte in either direction, such as a client that does not read its answer. */
  idle: number
  /** Between two requests of a connection. */
  keepAlive: number
  /** Between two looks for connections beyond the first two. */
  check: number
  connectionsAtMost: number
}

export type SmtpDeadlines = {
  /** Without a command or a line. */
  idle: number
  /** Until the first recipient that is taken. */
  recipient: number
  /** For the whole session. */
  session: number
  clientsAtMost: number
  /** Of one /24 or /56. */
  clientsOfOneSource: number
}

export const usualDeadlines: Deadlines = {
  http: {
    headers: 10_000,
    request: 60_000,
    idle: 60_000,
    keepAlive: 5_000,
    check: 1_000,
    connectionsAtMost: 4_000,
  },
  smtp: {
    idle: 60_000,
    recipient: 60_000,
    session: 10 * 60_000,
    clientsAtMost: 100,
    clientsOfOneSource: 20,
  },
  grace: 5_000,
  end: 8_000,
}
