// Draws a letter as HTML for mail clients: few inline styles, no colours of its own (so that a dark
// scheme works), no pictures, nothing fetched. Must not know any one mail.

import type { Child } from 'hono/jsx'
import {
  audienceTokens,
  type Block,
  cleanText,
  type Fact,
  fillWords,
  type MailDocument,
  oneLine,
} from './mail-document.ts'

export function documentHtml(letter: MailDocument): string {
  return `<!doctype html>\n${(<MailPage letter={letter} />).toString()}\n`
}

const MailPage = ({ letter: { subject, language, blocks } }: { letter: MailDocument }) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{subject}</title>
    </head>
    <body style="margin:0;padding:16px">
      <div style={`max-width:600px;margin:0 auto;${mailStyle}`}>
        <Blocks blocks={blocks} />
      </div>
    </body>
  </html>
)

const Blocks = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map(block => (
      <BlockHtml block={block} />
    ))}
  </>
)

const BlockHtml = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'say':
      return <Paragraphs text={fillWords(block.words, cleanText)} />
    case 'title':
      return (
        <h1 dir="auto" style="margin:0 0 16px;font-size:26px;line-height:1.2">
          {oneLine(block.words)}
        </h1>
      )
    case 'heading':
      return <h2 style="margin:24px 0 8px;font-size:17px">{oneLine(block.words)}</h2>
    case 'quote':
      return (
        <blockquote dir="auto" style="margin:0 0 16px;padding:0 0 0 16px;border-left:4px solid">
          <Paragraphs text={`“${cleanText(block.words).trim()}”`} />
        </blockquote>
      )
    case 'facts':
      return <FactRows facts={block.facts} />
    case 'link':
      return <Link link={block} />
    case 'only':
      return (
        <>
          {audienceTokens[block.whom][0]}
          <Blocks blocks={block.blocks} />
          {audienceTokens[block.whom][1]}
        </>
      )
  }
}

/** Blank lines part paragraphs, other line ends are kept. */
const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n\s*\n/)
      .filter(paragraph => paragraph.trim() !== '')
      .map(paragraph => (
        <p style="margin:0 0 16px;overflow-wrap:anywhere">{lines(paragraph)}</p>
      ))}
  </>
)

const lines = (paragraph: string): Child[] =>
  paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, '\n', line]))

const FactRows = ({ facts }: { facts: readonly Fact[] }) => (
  <table style={`margin:0 0 16px;border-collapse:collapse;${mailStyle}`}>
    {facts.map(({ label, words }) => (
      <tr>
        <th scope="row" style={`padding:4px 16px 4px 0;font-weight:normal;${cellStyle}`}>
          {oneLine(label)}:
        </th>{' '}
        <td dir="auto" style={`padding:4px 0;overflow-wrap:anywhere;${cellStyle}`}>
          <FactWords words={words} />
        </td>
      </tr>
    ))}
  </table>
)

/** Of several parts the last is what holds now. */
const FactWords = ({ words }: { words: readonly string[] }) => {
  const last = oneLine(words.at(-1) ?? '')
  if (words.length < 2) return isWebAddress(last) ? <a href={last}>{last}</a> : last
  return (
    <>
      {words.slice(0, -1).map(part => (
        <>
          {oneLine(part)}; <br />
        </>
      ))}
      <strong>{last}</strong>
    </>
  )
}

const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text)

const Link = ({ link }: { link: Extract<Block, { kind: 'link' }> }) => {
  const url = fillWords(link.url, oneLine)
  return (
    <p style="margin:0 0 16px;overflow-wrap:anywhere">
      <a href={url} style={link.action ? actionStyle : 'color:inherit'}>
        {oneLine(link.words)}
      </a>
      {link.shown && (
        <>
          <br />
          {url}
        </>
      )}
    </p>
  )
}

const mailStyle =
  'font-family:system-ui,-apple-system,Roboto,Arial,sans-serif;font-size:17px;line-height:1.5'
const cellStyle = 'text-align:left;vertical-align:top'
const actionStyle =
  'display:inline-block;padding:10px 16px;border:2px solid;font-weight:bold;color:inherit'
