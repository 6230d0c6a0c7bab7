// Renders CommonMark as HTML that is safe to show, with counted work. Must not know events.

import MarkdownIt, { type StateCore, type Token } from 'markdown-it'
import { longestAddress, safeHref, strangersRel } from './safe-link.ts'

/**
 * The budget of one text. An honest text of 50,000 units takes some 21,000 steps (docs/descriptions.md has the
 * figures); a step is one attempt of the parser to read a block or an inline at one place.
 */
export const renderBudget = {
  /** UTF-16 units of source. */
  length: 50_000,
  steps: 40_000,
  /** Blocks in blocks, and spans in spans. */
  nesting: 20,
  /** UTF-16 units of HTML for each of the source, since one definition can be used very often. */
  growth: 5,
}

class BudgetExceeded extends Error {}

/** Steps of the text that is being rendered; rendering is synchronous, so there is one at a time. */
let steps = 0

/** HTML of a CommonMark text, and the steps that it took; null when it exceeds {@link renderBudget}. */
export function commonMarkHtml(source: string): { html: string; steps: number } | null {
  if (source.length > renderBudget.length) return null
  return withinBudget(() => {
    const tokens = parser.parse(source, {})
    if (grownTo(tokens) > source.length * renderBudget.growth + 2000) throw new BudgetExceeded()
    return { html: parser.renderer.render(tokens, parser.options, {}).trimEnd(), steps }
  })
}

function withinBudget<T>(work: () => T): T | null {
  steps = 0
  try {
    return work()
  } catch (error) {
    if (error instanceof BudgetExceeded) return null
    throw error
  }
}

function spend(count: number): void {
  steps += count
  if (steps > renderBudget.steps) throw new BudgetExceeded()
}

/** Paragraphs and line breaks as they were typed, and bare addresses as links. */
export function plainTextHtml(source: string): string {
  const links = withinBudget(() => parser.linkify.match(source) ?? []) ?? []
  return linked(source, links)
    .split(/\n{2,}/)
    .map(paragraph => `<p>${paragraph.replaceAll('\n', '<br>\n')}</p>`)
    .join('\n')
}

type Found = { index: number; lastIndex: number; url: string }

function linked(text: string, links: readonly Found[]): string {
  const parts: string[] = []
  let from = 0
  for (const { index, lastIndex, url } of links) {
    const href = safeHref(url)
    if (href === null) continue
    parts.push(escapeHtml(text.slice(from, index)))
    const words = escapeHtml(text.slice(index, lastIndex))
    parts.push(`<a href="${escapeHtml(href)}" rel="${strangersRel}">${words}</a>`)
    from = lastIndex
  }
  return [...parts, escapeHtml(text.slice(from))].join('')
}

const parser = new MarkdownIt('commonmark', {
  html: false,
  xhtmlOut: false,
  breaks: true,
  linkify: true,
  // above our own limit, since the parser drops what is nested deeper without a word
  maxNesting: renderBudget.nesting * 5,
}).enable('linkify')

const { escapeHtml } = parser.utils

parser.normalizeLink = written => safeHref(written) ?? ''
parser.validateLink = href => href !== ''
parser.normalizeLinkText = text => text

recogniseBareLinks()
parser.block.ruler.before(
  'table',
  'budget',
  // a block makes three objects or more; a look whether one begins makes none
  ({ level }, _line, _end, silent) => step(level, silent ? 1 : 4),
  { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
)
parser.inline.ruler.before('text', 'budget', ({ level }) => step(level, 1))
parser.core.ruler.after('inline', 'pictures-as-links', onInlines(picturesAsLinks))
parser.core.ruler.push('below-the-page', belowThePage)
parser.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', strangersRel)
  return self.renderToken(tokens, index, options)
}

/** Counts a step of the parser; never matches. */
function step(level: number, cost: number): boolean {
  spend(cost)
  if (level > renderBudget.nesting) throw new BudgetExceeded()
  return false
}

/** Links of bare addresses: http, https, www and mail, each without the punctuation that ends a sentence. */
function recogniseBareLinks(): void {
  const { linkify } = parser
  const trimmed = (found: string) => found.replace(/[:*_~]+$/, '').length
  const matched = (pattern: RegExp, text: string, at: number) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    // what a look at an address costs beside a step of the parser
    spend(8 + found.length / 16)
    return trimmed(found)
  }
  const web = (text: string, at: number) => matched(linkify.re.get_http_validator(), text, at)
  linkify.add('http:', { validate: web })
  linkify.add('https:', { validate: web })
  linkify.add('www.', {
    validate: (text, at) => matched(linkify.re.get_relative_proto_validator(), text, at),
    normalize: match => {
      match.url = `https://${match.url}`
    },
  })
  linkify.add('ftp:', null).add('//', null).set({ maxLength: longestAddress })
}

function onInlines(change: (children: Token[], state: StateCore) => Token[]) {
  return (state: StateCore) => {
    for (const token of state.tokens)
      if (token.children) token.children = change(token.children, state)
  }
}

/**
 * A picture is a link in its description's words, or its address's; within a link it is its words alone.
 * A link without an address (`[x]()`) is its words.
 */
function picturesAsLinks(children: Token[], { Token }: StateCore): Token[] {
  const open: boolean[] = []
  return children.flatMap(token => {
    if (token.type === 'link_open') {
      open.push(token.attrGet('href') !== '')
      return open.at(-1) ? [token] : []
    }
    if (token.type === 'link_close') return open.pop() ? [token] : []
    if (token.type !== 'image') return [token]
    const href = String(token.attrGet('src') ?? '')
    const words = new Token('text', '', 0)
    words.content = plainWords(token.children ?? []).trim() || href
    words.level = token.level
    if (open.includes(true) || href === '') return [words]
    const [begin, end] = [new Token('link_open', 'a', 1), new Token('link_close', 'a', -1)]
    begin.attrs = [['href', href]]
    begin.level = end.level = token.level
    words.level += 1
    return [begin, words, end]
  })
}

const plainWords = (tokens: readonly Token[]): string =>
  tokens
    .map(({ type, content, children }) =>
      children ? plainWords(children) : type.endsWith('break') ? ' ' : content,
    )
    .join('')

/** Headings begin at h3, because the text stands below an h2. */
function belowThePage({ tokens }: StateCore): void {
  for (const token of tokens)
    if (token.type.startsWith('heading_'))
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
}

/** About how long the HTML of some tokens is, without making it. */
function grownTo(tokens: readonly Token[]): number {
  let length = 0
  for (const { content, attrs, children } of tokens) {
    length += children ? grownTo(children) : content.length
    length += 8
    for (const [name, value] of attrs ?? []) length += name.length + String(value).length
  }
  return length
}
