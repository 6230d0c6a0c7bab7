// Reads a mail as its readers have it: parsed by mailparser, its HTML as words, its header lines counted.
// Knows nothing of any one kind of mail.

import { type ParsedMail, simpleParser } from 'mailparser'

/** @param raw one character for each byte. */
export const asRead = (raw: string): Promise<ParsedMail> =>
  simpleParser(Buffer.from(raw, 'latin1'), { skipHtmlToText: true, skipTextToHtml: true })

/** The mail's own header fields by lower-case name, unfolded: every line of each, in order. */
export function headersOf(raw: string): Map<string, string[]> {
  const [head = ''] = raw.split('\r\n\r\n')
  const fields = new Map<string, string[]>()
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [name = '', value = ''] = line.split(/:(.*)/s)
    const key = name.toLowerCase()
    fields.set(key, [...(fields.get(key) ?? []), value.trim()])
  }
  return fields
}

/** The same mail with its transfer encodings undone, so that a person can read it in review. */
export const decoded = (raw: string): string =>
  raw
    .replaceAll('\r\n', '\n')
    .replace(
      /(Content-Transfer-Encoding: )(quoted-printable|base64)\n((?:.+\n)*\n)([\s\S]*?)(?=\n--|\n*$)/g,
      (_, name: string, encoding: string, rest: string, body: string) =>
        `${name}8bit\n${rest}${encoding === 'base64' ? utf8(Buffer.from(body, 'base64')) : printable(body)}`,
    )

const utf8 = (bytes: Buffer): string => bytes.toString('utf8').replaceAll('\r\n', '\n')

const printable = (body: string): string =>
  utf8(
    Buffer.from(
      body
        .replace(/=\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
      'latin1',
    ),
  )

/** Words of a text in a row, however its lines are broken. */
export const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * The words of a letter's HTML, as its text has them: the one writes "words: address" where the other
 * makes the words a link, and an address that is shown beside its link stands once in the text.
 */
export const wordsOfHtml = (html: string): string =>
  words(
    html
      .replace(/<head>[\s\S]*<\/head>/, '')
      .replace(
        /<a href="([^"]*)"[^>]*>([\s\S]*?)<\/a>(<br\/>\1)?/g,
        (_, url: string, said: string) => (said === url ? url : `${said}: ${url}`),
      )
      .replace(/<\/?(p|h1|h2|tr|td|th|br|div|blockquote|table)\b[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&(#\d+|amp|lt|gt|quot);/g, (_, name: string) => entity(name)),
  ).replaceAll(/ ,/g, ',')

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const entity = (name: string): string => named[name] ?? String.fromCodePoint(Number(name.slice(1)))
