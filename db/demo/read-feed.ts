// Reads a feed as a subscribed calendar does, by the parser that Thunderbird uses.

import ICAL from 'ical.js'

export type FeedEvent = {
  uid: string
  sequence: number
  status: string
  summary: string
  location: string
  /** `2023-01-13T19:00:00Z` */
  start: string
  end: string
}

/** Every event of the calendar's feed. Throws when it cannot be parsed. */
export async function readFeed(baseUrl: string): Promise<FeedEvent[]> {
  const answer = await fetch(`${baseUrl}/calendar.ics`)
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  return calendar.getAllSubcomponents('vevent').map(vevent => {
    const read = new ICAL.Event(vevent)
    return {
      uid: read.uid,
      sequence: read.sequence,
      status: String(vevent.getFirstPropertyValue('status')),
      summary: read.summary,
      location: read.location,
      start: read.startDate.toString(),
      end: read.endDate.toString(),
    }
  })
}
