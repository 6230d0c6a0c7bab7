// Reads the demo's story, which is data, into types. Knows the file's shape, and nothing of the program.

import * as v from 'valibot'

/** `2023-01-06T19:10:00` on the clocks of the story's zone; read to the minute, as wall times are. */
const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00$/, 'a moment is written 2023-01-06T19:10:00'),
  v.transform(text => text.slice(0, 16)),
)

const contradiction = v.object({
  in: v.string(),
  text: v.string(),
  says: v.string(),
  event: v.string(),
})

const schema = v.object({
  zone: v.string(),
  posted: v.object({
    at: moment,
    title: v.string(),
    /** Type, region and topics by the names that people read. */
    type: v.string(),
    region: v.string(),
    topics: v.array(v.string()),
    organizer: v.string(),
    startsLocal: v.string(),
    endsLocal: v.string(),
    placeName: v.string(),
    address: v.string(),
    city: v.string(),
    description: v.string(),
  }),
  endorsements: v.array(
    v.object({ at: moment, organization: v.string(), email: v.string(), language: v.string() }),
  ),
  changes: v.array(
    v.object({ at: moment, note: v.string(), set: v.record(v.string(), v.string()) }),
  ),
  expected: v.object({
    contradictionsAfterTheLastChange: v.array(contradiction),
    /** Texts that hold dates, and contradict nothing. */
    notContradictions: v.array(v.string()),
    /** In words; the differences that a mail must carry are written `12:00 → 11:00`. */
    mailsPerEndorser: v.string(),
  }),
})

export type Story = v.InferOutput<typeof schema>

/** Throws an Error that names the first thing that is missing or wrong. */
export function readStory(json: string): Story {
  const read = v.safeParse(schema, JSON.parse(json))
  if (read.success) return read.output
  const [issue] = read.issues
  throw new Error(
    `the story cannot be read at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}`,
  )
}
