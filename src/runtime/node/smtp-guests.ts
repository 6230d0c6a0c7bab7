// Bounds the clients of an SMTP listener: deadlines for each, a number for all and for one source. A
// newcomer takes the place of the oldest client that has named no recipient of ours, else of one whose
// source has more places than its own, so that idle connections keep nobody out.

import type { Server, Socket } from 'node:net'
import type { SmtpDeadlines } from './deadlines.ts'

/** The client of an SMTP session, as smtp-server names it. */
type Session = { remoteAddress: string; remotePort: number }

export type Guests = {
  /** The client has named a recipient that is taken: it keeps its place, while others of its source are few. */
  prove(session: Session): void
  /** The client has handed over a mail, which is being read; call the answer when that is done. */
  handOver(session: Session): () => void
  /** Hangs up: at once on those whose mail is not being read, and on the others after the grace. */
  dismiss(grace: number): void
}

type Guest = { socket: Socket; source: string; proven: boolean; handingOver: boolean }

export function boundGuests(server: Server, limits: SmtpDeadlines): Guests {
  const guests = new Map<string, Guest>()

  server.on('connection', (socket: Socket) => {
    const key = keyOf(socket.remoteAddress ?? '', socket.remotePort ?? 0)
    const source = sourceOf(socket.remoteAddress ?? '')
    const all = [...guests.values()]
    const alike = all.filter(guest => guest.source === source)
    const hasRoom =
      alike.length >= limits.clientsOfOneSource
        ? makeRoom(alike)
        : all.length < limits.clientsAtMost || makeRoom(all) || shareRoom(all, alike.length)
    if (!hasRoom) return hangUp(socket, '421 4.7.0 Too many connections')
    const guest = { socket, source, proven: false, handingOver: false }
    guests.set(key, guest)
    const unproven = setTimeout(() => {
      if (!guest.proven) hangUp(socket, '421 4.4.2 No recipient in time')
    }, limits.recipient)
    const over = setTimeout(() => hangUp(socket, '421 4.4.2 Session too long'), limits.session)
    socket.once('close', () => {
      clearTimeout(unproven)
      clearTimeout(over)
      guests.delete(key)
    })
  })

  const guestOf = ({ remoteAddress, remotePort }: Session): Guest | undefined =>
    guests.get(keyOf(remoteAddress, remotePort))

  return {
    prove(session) {
      const guest = guestOf(session)
      if (guest) guest.proven = true
    },
    handOver(session) {
      const guest = guestOf(session)
      if (guest) guest.handingOver = true
      return () => {
        if (guest) guest.handingOver = false
      }
    },
    dismiss(grace) {
      for (const { socket, handingOver } of guests.values())
        if (!handingOver) hangUp(socket, '421 4.3.2 Shutting down')
      setTimeout(() => {
        for (const { socket } of guests.values()) socket.destroy()
      }, grace).unref()
    },
  }
}

/** Hangs up on the oldest without a recipient; false when there is none. */
function makeRoom(guests: readonly Guest[]): boolean {
  const oldest = guests.find(guest => !guest.proven && !guest.socket.destroyed)
  if (oldest) hangUp(oldest.socket, '421 4.7.0 Too many connections')
  return oldest !== undefined
}

/**
 * Hangs up on the oldest client of the source that has the most, unless its mail is being taken; false when no
 * source has two places more than the newcomer's.
 */
function shareRoom(guests: readonly Guest[], ofNewcomer: number): boolean {
  const bySource = Map.groupBy(guests, ({ source }) => source).values()
  const most = [...bySource].sort((a, b) => b.length - a.length)[0] ?? []
  const oldest = most.find(({ handingOver, socket }) => !handingOver && !socket.destroyed)
  if (!oldest || most.length < ofNewcomer + 2) return false
  hangUp(oldest.socket, '421 4.7.0 Too many connections')
  return true
}

function hangUp(socket: Socket, words: string): void {
  if (socket.writable) socket.end(`${words}\r\n`)
  socket.destroySoon()
}

const keyOf = (address: string, port: number): string => `${withoutMapping(address)} ${port}`

const withoutMapping = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** The /24 of an IPv4 address, the /56 of an IPv6 one. */
function sourceOf(address: string): string {
  const bare = withoutMapping(address)
  if (!bare.includes(':')) return bare.split('.').slice(0, 3).join('.')
  const [head = '', tail] = bare.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail?.split(':').filter(Boolean) ?? []
  const all = [...groups, ...Array(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest]
  const [a, b, c, d = '0'] = all
  return `${[a, b, c].join(':')}:${d.padStart(4, '0').slice(0, 2)}`
}
