// Writes the log of this machine by pino: JSON for programs, plain lines on a terminal. Takes lines that hold
// nothing private, and adds the time and the id of the request at hand.

import { writeSync } from 'node:fs'
import { pino } from 'pino'
import { currentRequest } from './requests.ts'

/** A fault is a `warn`; an answered request is an `info`. */
export type Log = {
  fault(line: string): void
  info(line: string, fields: Readonly<Record<string, string | number>>): void
}

/** @param write takes one finished line with its end; by default it goes to stderr. */
export function openLog(
  isTerminal: boolean,
  write: (line: string) => void = line => void writeSync(2, line),
): Log {
  const logger = pino(
    {
      // neither process nor machine: the journal knows both
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: level => ({ level }) },
      mixin: () => currentRequest() ?? {},
    },
    { write: isTerminal ? json => write(asLine(json)) : write },
  )
  return {
    fault: line => logger.warn(line),
    info: (line, fields) => logger.info(fields, line),
  }
}

/** `2027-01-13T19:00:00.000Z warn  words (name=value)`. */
function asLine(json: string): string {
  const { time, level, msg, ...fields } = JSON.parse(json) as Record<string, string | number>
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${value}`)
  const behind = rest.length > 0 ? ` (${rest.join(' ')})` : ''
  return `${time} ${String(level).padEnd(5)} ${msg}${behind}\n`
}
