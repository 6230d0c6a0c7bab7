// The body of a POST, whether it came as a form or as JSON, as plain fields.

import type { Context } from 'hono'
import { sentJson } from './context.ts'

/** Values as they came: text from a form; anything at all from JSON. A repeated field is a list. */
export type Fields = Record<string, unknown>

/** Undefined when the body is neither a form nor a JSON object. */
export async function readFields(c: Context): Promise<Fields | undefined> {
  try {
    if (sentJson(c)) {
      const body: unknown = await c.req.json()
      return typeof body === 'object' && body !== null && !Array.isArray(body)
        ? { ...body }
        : undefined
    }
    const type = c.req.header('content-type') ?? ''
    if (!type) return {}
    if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
      return undefined
    return await c.req.parseBody({ all: true })
  } catch {
    return undefined
  }
}
