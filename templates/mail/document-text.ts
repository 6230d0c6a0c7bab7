// Draws a letter as plain text that reads well aloud: no rules, no ornaments, 72 columns.
// Must not know any one mail.

import { isolated } from '../../src/domain/direction.ts'
import {
  audienceTokens,
  type Block,
  cleanText,
  fillWords,
  type MailDocument,
  oneLine,
  slotTokens,
} from './mail-document.ts'

const columns = 72
const anySlot = new RegExp(`[${Object.values(slotTokens).join('')}]`)

export function documentText(letter: MailDocument): string {
  return `${blocksText(letter.blocks)}\n`
}

/** Breaks one line between words at 72 columns; a longer word, such as an address, stays whole. */
export function wrapLine(line: string, indent = ''): string {
  const lines: string[] = []
  let current = ''
  // an hour and its half of the day stay together
  for (const word of line.split(/ (?!(?:[AP]M|noon|midnight)\b)/)) {
    if (current !== '' && `${current} ${word}`.length > columns) {
      lines.push(current)
      current = `${indent}${word}`
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current].join('\n')
}

/** Matches text that begins a line of its own, however long the one before it is: a fact, or an address. */
const ownLine = /^(?:\p{L}[\p{L} ]*:(?: |$)|https?:)/u

/** The same text with the lines that `wrapLine` broke whole again, for a page that is narrower. */
export function unwrapped(text: string): string {
  const lines: string[] = []
  let last = ''
  for (const line of text.split('\n')) {
    const [word = ''] = line.trimStart().split(' ')
    const broken = last && word && !ownLine.test(line) && last.length + word.length >= columns
    if (broken) lines.push(`${lines.pop()} ${line.trimStart()}`)
    else lines.push(line)
    last = line
  }
  return lines.join('\n')
}

function blocksText(blocks: readonly Block[]): string {
  let text = ''
  for (const [index, block] of blocks.entries()) {
    // What a heading introduces stands right beneath it.
    if (index > 0) text += blocks[index - 1]?.kind === 'heading' ? '\n' : '\n\n'
    text += blockText(block)
  }
  return text
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'say':
      return wrapLines(fillWords(block.words, cleanText))
    case 'title':
    case 'heading':
      return wrapLine(oneLine(block.words))
    case 'quote':
      return wrapLines(`“${cleanText(block.words).trim()}”`)
    case 'facts':
      return block.facts
        .map(({ label, words }) =>
          wrapLine(oneLine(`${label}: ${words.map(isolated).join('; ')}`), '  '),
        )
        .join('\n')
    case 'link':
      return `${wrapLine(`${oneLine(block.words)}:`)}\n${fillWords(block.url, oneLine)}`
    case 'only':
      return audienceTokens[block.whom].join(blocksText(block.blocks))
  }
}

/** A line with a slot is wrapped by `personalise`, once it is known how long it is. */
function wrapLines(text: string): string {
  return text
    .split('\n')
    .map(line => (anySlot.test(line) ? line : wrapLine(line.trimEnd())))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
}
