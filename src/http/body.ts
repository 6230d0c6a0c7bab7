// Reads the body of a POST, form or JSON, as plain fields. Bounded before it is parsed, because a parser's
// work and memory grow with the number of fields.

import type { Context } from 'hono'
import { sentJson } from './context.ts'

/** Values as they came: text from a form; anything at all from JSON. A repeated field is a list. */
export type Fields = Record<string, unknown>

type Body = { fields: Fields } | { refused: 'not-a-form' | 'unreadable-json' | 'too-large' }

/** Octets of a body. */
export const mostOctets = 4 * 1024 * 1024
/** Octets of a form with a file: one that is somewhat too large is still told so beside its field. */
export const mostWithFile = 12 * 1024 * 1024
/** Octets of JSON, which holds no files. */
const mostJson = 1024 * 1024
/** Fields of a form, each time that one is given. */
const mostFields = 1000
/** UTF-16 units of all texts together: more of them could not be shown again. */
const mostText = 600_000

/** The fields that came as JSON. */
const ofJson = new WeakSet<Fields>()

/** True of fields that a program named: one that it does not name was not emptied, and none is a button. */
export const cameAsJson = (fields: Fields): boolean => ofJson.has(fields)

const bodies = new WeakMap<Context, Promise<Body>>()

/** Reads the body once for each request. */
export function readBody(c: Context): Promise<Body> {
  const body = bodies.get(c) ?? parse(c)
  bodies.set(c, body)
  return body
}

/** Undefined when the body is neither a form nor a JSON object. */
export async function readFields(c: Context): Promise<Fields | undefined> {
  const body = await readBody(c)
  return 'fields' in body ? body.fields : undefined
}

async function parse(c: Context): Promise<Body> {
  const body = await parser(c)(c).catch((): Body => ({ refused: 'not-a-form' }))
  return 'fields' in body && textIn(body.fields) > mostText ? { refused: 'too-large' } : body
}

function parser(c: Context): (c: Context) => Promise<Body> {
  if (sentJson(c)) return parseJson
  const type = c.req.header('content-type') ?? ''
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return parseForm
  if (/^multipart\/form-data\b/i.test(type)) return parseParts
  return async () => (type ? { refused: 'not-a-form' } : { fields: {} })
}

async function parseJson(c: Context): Promise<Body> {
  const json = await c.req.text()
  if (json.length > mostJson) return { refused: 'too-large' }
  const body: unknown = parsed(json)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { refused: 'unreadable-json' }
  if (Object.keys(body).length > mostFields) return { refused: 'too-large' }
  const fields = { ...body }
  ofJson.add(fields)
  return { fields }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Decodes as `text()` does, which workerd warns of for each body of this type. */
async function parseForm(c: Context): Promise<Body> {
  const form = new TextDecoder().decode(await c.req.arrayBuffer())
  if (occursMoreThan(mostFields, '&', form)) return { refused: 'too-large' }
  const fields = new Map<string, string | string[]>()
  for (const [name, value] of new URLSearchParams(form)) {
    const before = fields.get(name)
    if (Array.isArray(before)) before.push(value)
    else fields.set(name, before === undefined ? value : [before, value])
  }
  return { fields: Object.fromEntries(fields) }
}

/** Each part names itself in a header of its own (RFC 7578 4.2), so their number is known beforehand. */
async function parseParts(c: Context): Promise<Body> {
  const octets = await c.req.arrayBuffer()
  const ascii = new TextDecoder('latin1').decode(octets).toLowerCase()
  if (occursMoreThan(mostFields, 'content-disposition:', ascii)) return { refused: 'too-large' }
  return { fields: await c.req.parseBody({ all: true }) }
}

function occursMoreThan(most: number, mark: string, text: string): boolean {
  let at = text.indexOf(mark)
  for (let found = 0; at !== -1; at = text.indexOf(mark, at + mark.length))
    if (++found > most) return true
  return false
}

/** UTF-16 units of the texts in some fields; what is nested deeper is no text of a form. */
function textIn(fields: Fields): number {
  let units = 0
  for (const value of Object.values(fields).flat())
    if (typeof value === 'string') units += value.length
  return units
}
