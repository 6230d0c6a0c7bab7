// Needs of the program that its host supplies (src/runtime). Types, and two errors.

import type { Compilable, Kysely } from 'kysely'
import type { Schema } from '../db/schema.ts'
import type { Accent } from './domain/accent.ts'
import type { Instant, SealedAddress } from './domain/event/event.ts'
import type { Fault } from './domain/fault.ts'
import type { Language } from './domain/language.ts'
import type { Picture, PictureFileName } from './domain/picture/picture.ts'
import type { PictureFault } from './domain/picture/upload.ts'
import type { Sign } from './domain/sign.ts'

/** A compiled write, to be committed together with others. */
export type Write = Compilable

export type Db = {
  /** Reads execute here; so does a single write that answers with rows (a claim). */
  query: Kysely<Schema>
  /**
   * All of the writes, or none. Throws {@link UniqueViolation} when a unique key settles a race
   * against this batch, {@link CheckViolation} when a named constraint does, {@link RemovedEvent} when a
   * removal does, {@link DatabaseBusy} when another process goes on writing for too long, and whatever
   * the database throws otherwise.
   *
   * What is committed survives a crash of the process and a power cut; with `durable: false` a power
   * cut may undo it, up to the next durable commit, which is several times as fast.
   */
  commit(writes: readonly Write[], options?: { durable: boolean }): Promise<void>
  /**
   * A number that differs once anything may have been written, read without a query; absent on a host
   * where only a query can tell. Another process's write may show a quarter of a second late.
   *
   * @param of ids of events and of organizers' identities: only what the pages of these events, or of the
   *   organizers' other ones, may show of them counts (store/page-marks.ts).
   */
  stamp?(of?: readonly string[]): number
  /**
   * Empties the write-ahead log into the database file, so that deleted content leaves the disk; absent
   * on a host whose files nobody can read.
   */
  emptyLog?(): void
}

/** Another process held the database for longer than a write waits. Nothing of the batch was saved. */
export class DatabaseBusy extends Error {
  /** The database's own code, such as SQLITE_BUSY: logs show the name of an error. */
  override readonly name: string
  constructor(code: string, cause: unknown) {
    super('another process is writing to the database', { cause })
    this.name = code
  }
}

/** A race that a unique key settled: somebody else's row was there first. */
export class UniqueViolation extends Error {
  override name = 'UniqueViolation'
  /** Table whose key was taken, such as `revisions`. */
  readonly table: string
  constructor(table: string, cause: unknown) {
    super(`a row with this key is already in ${table}`, { cause })
    this.table = table
  }
}

/** A rule that the database holds, broken by a batch: another request took the last place of a limit. */
export class CheckViolation extends Error {
  override name = 'CheckViolation'
  /** Name of the constraint, such as `within_limit`. */
  readonly constraint: string
  constructor(constraint: string, cause: unknown) {
    super(`the constraint ${constraint} does not hold`, { cause })
    this.constraint = constraint
  }
}

/** A batch that would have given content to a removed event; nothing of it was written. */
export class RemovedEvent extends Error {
  override name = 'RemovedEvent'
  constructor(cause: unknown) {
    super('the event is removed', { cause })
  }
}

export type Clock = { now(): Instant }

/** A mail in full, ready for a transport. Addresses are bare (`ada@example.org`). */
export type Message = {
  messageId: string
  to: string
  subject: string
  text: string
  html: string
  /** Of the words around the event's own. */
  language: Language
  /** The event as one iCalendar attachment, `method=PUBLISH`. */
  calendar?: string
  /** Address of the one-click stop (RFC 8058), for mail that somebody can stop. */
  unsubscribeUrl?: string
  /** Address whose every mail is a stop, beside the one-click one. */
  unsubscribeMail?: string
  /** Address of answers, when not the calendar's own. */
  replyTo?: string
  /** MAIL FROM, where bounces go, when not to the calendar's own address. */
  envelopeFrom?: string
  /** Message-ID of the mail that this one belongs under. */
  references?: string
  /** The words of a person, whose sender they are: not marked as generated (RFC 3834 5). */
  relayed?: true
  /** `list-id` value for mail about one event, `<id.events.host>`. */
  listId?: string
}

/**
 * Outcome of a mail.
 * - `delivered`: the server answered 250.
 * - `rejected`: the server refused this recipient or message for good (5xx).
 * - `deferred`: certainly not delivered, try again (4xx, no connection, refused log-in).
 * - `uncertain`: the connection broke once there was one; the mail may have arrived.
 *
 * `response` is what the answer is known by: its codes alone go on from `domain/mail-answer.ts`.
 */
export type Delivery = {
  outcome: 'delivered' | 'rejected' | 'deferred' | 'uncertain'
  response: string
  /** Why mail to anybody may be kept back; absent where the answer is about one recipient. */
  fault?: MailFault
}

/**
 * Fault of the way to the mail server.
 * - `away`: no connection, or a server that is closing.
 * - `no-tls`: no STARTTLS, or a certificate that does not hold, where TLS is required.
 * - `log-in`: user or password are refused.
 * - `refused`: mail is refused for a reason that is no recipient's.
 */
export type MailFault = {
  kind: 'away' | 'no-tls' | 'log-in' | 'refused'
  /** Of the server, of TLS or of the system: `535 5.7.8`, `CERT_HAS_EXPIRED`, `ECONNREFUSED`. */
  code: string
}

/** By the plain address of a static file (`/turnout.css`) the one that holds its hash (`/static/turnout.1f3a….css`). */
export type FileAddresses = Readonly<Record<string, string>>

export type Bytes = Uint8Array<ArrayBuffer>

/** A piece of a gzip body as the host keeps it; opaque but for `bytes`, which is what it weighs. */
export type CompressedPiece = { bytes: Bytes; length: number; crc: number }

/** Compresses as the host can: each piece once where pieces can be joined, else the whole. */
export type Compressor = {
  piece(bytes: Bytes): Promise<CompressedPiece>
  /** One gzip member (RFC 1952) of all the pieces in a row. */
  gzip(pieces: readonly CompressedPiece[]): Promise<Bytes>
  /** Absent on a host without it. */
  brotli?(bytes: Bytes): Promise<Bytes>
  /** A whole page: at once where the host can, because each call that waits holds memory of its own. */
  page: {
    gzip(bytes: Bytes): Bytes | Promise<Bytes>
    /** Absent on a host without it. */
    brotli?(bytes: Bytes): Bytes | Promise<Bytes>
  }
  /** Bytes of answers, and as many of their pieces, that are kept in memory. */
  keeps: number
}

/** A way by which messages leave, such as mail. */
export type Channel<Sent> = {
  /** Most messages that it takes at once, and most for one domain within a minute. */
  limits?: { connections: number; domainPerMinute: number }
  /** May be called ahead of `send`, with the same object: what can be done now need not be done then. */
  prepare?(message: Sent): void
  /** Never throws for anything the other server says. */
  send(message: Sent): Promise<Delivery>
}

export type Mailer = Channel<Message>

/** Keeps what is private unreadable without the key, and makes the private links (decision 5, 6). */
export type Vault = {
  seal(plain: string): Promise<SealedAddress>
  /** Throws when the text was not sealed with this key. */
  unseal(sealed: SealedAddress): Promise<string>
  /** The keyed hash that an address is found by; case and surrounding space do not matter. */
  addressKey(address: string): Promise<string>
  /** The token of a private link: 32 bytes as base64url, the same each time for the same subject. */
  token(purpose: TokenPurpose, id: string): Promise<string>
  /** Hashes a token for storage, by SHA-256. */
  tokenHash(token: string): Promise<string>
}

export type TokenPurpose =
  | 'confirm'
  | 'manage'
  | 'watch'
  | 'digest'
  | 'question'
  | 'return'
  | 'moderate'
  | 'letter'
  | 'picture'

export type Config = {
  /** No slash at the end. */
  baseUrl: string
  /** Host part of every Message-ID. */
  host: string
  /** Host part of every UID and atom:id: kept in the database, the same whatever `baseUrl` becomes. */
  calendarId: string
  calendarName: string
  /** Sender of all mail. */
  mailFrom: string
  /** Domain whose mail comes in here (bounces, stops, answers); null while none does. */
  bounceDomain: string | null
  calendarZone: string
  calendarLanguage: Language
  /** Runs the calendar, in its own words; null when no name is given. */
  hostName: string | null
  /** A mail address or the address of a page; null when none is given. */
  hostContact: string | null
  /** The host's colour; null where it is ink. */
  accent: Accent | null
  /** The host's own sign; null where it is drawn. */
  sign: Sign | null
  /** Empty where a host has files under their plain names alone. */
  files: FileAddresses
  /** `moderated`: a moderator publishes what its poster has confirmed. */
  publishing: 'confirmed' | 'moderated' | 'open'
  /** Addresses that may sign in at /moderation, in small letters. */
  moderators: readonly string[]
  settleSeconds: number
  /** False for tests and benches: nobody is refused for asking too often (domain/limits.ts). */
  limits: boolean
  /** True while the built-in mailbox takes the mail. */
  mailbox: boolean
  /** False: the service worker removes itself from the browsers that have it. */
  offline: boolean
  /** The events are made up, which each page says. */
  demo: boolean
  version: string
}

/** A picture with every file of it, none of which is the upload. */
export type MadePicture = { picture: Picture; files: { name: PictureFileName; bytes: Bytes }[] }

/** Makes uploaded pictures anew, and keeps the files by the picture's hash. */
export type Pictures = {
  /** Decodes an upload and encodes each size anew, without metadata. Keeps nothing. */
  make(upload: Bytes): Promise<MadePicture | { fault: PictureFault }>
  /** `full`: there is no room; nothing is kept then. The same picture again changes nothing. */
  put(made: MadePicture): Promise<'kept' | 'full'>
  get(hash: string, name: PictureFileName): Promise<Bytes | undefined>
  /** Deletes all files of a picture, those of an unknown one too. */
  forget(hash: string): Promise<void>
}

export type Job = 'send-letters' | 'tell-watchers'

/** A posted event, any other form that needs no private link, a picture in either or in an edit. */
export type SourceKind = 'post' | 'form' | 'picture'

export type Sources = {
  /**
   * Counts one form from where the request came, or says from when the next one can be taken. Keeps
   * keyed hashes of network prefixes, in memory.
   */
  allow(request: Request, kind: SourceKind): Promise<{ giveBack(): void } | { again: Instant }>
}

/** Observations of a process since its start. */
export type Vitals = {
  startedAt: Instant
  lastWriteAt: Instant | null
  /** When a mail server last took a mail. */
  lastMailAt: Instant | null
  /** When all that was due had last been done. */
  clockRanAt: Instant | null
  /** When the last nightly backup was made; null where none is asked for, or none is there. */
  lastBackupAt: Instant | null
  freeDiskBytes: number | null
  faults: readonly Fault[]
}

export type App = {
  db: Db
  mailer: Mailer
  clock: Clock
  vault: Vault
  config: Config
  /** The language of the reader for whom a request acts; the calendar's own outside requests. */
  language: Language
  sources: Sources
  /** Absent on a host that cannot decode or keep pictures: no form asks for one then. */
  pictures?: Pictures
  /**
   * Does work after the answer has gone out, where the time that it takes could tell whether an address
   * is known. A failure is logged without its message.
   */
  later(work: () => Promise<void>): void
  /** Asks the host to do this soon, outside the request. Losing it costs time only: the clock sweeps. */
  wake(job: Job): void
  /** Absent on a host whose processes last for one request. */
  vitals?(): Vitals
}
