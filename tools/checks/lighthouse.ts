// `npm run check:lighthouse`: judges the demo's public pages with Lighthouse, as a phone and as a desk, and writes the
// scores to docs/lighthouse.md; `-- form event` judges those alone, and writes nothing. Needs the network once, since npx fetches Lighthouse.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import chromium from '@sparticuz/chromium'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { aDemoServer } from '../screens/demo-server.ts'

/** Takes Node 22.19, and the Chromium of the tests. */
const lighthouse = 'lighthouse@13.5.0'

/** Of 100, in each category. */
const least = 98

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]

type Judged = {
  name: string
  path: string
  notIndexed?: boolean
  /** Laid out in another way on a desk, and so judged there too. */
  isWide?: boolean
}
type Report = {
  categories: Record<Category, { score: number | null }>
  audits: Record<string, { title: string; score: number | null; scoreDisplayMode: string }>
}

const forms = ['mobile', 'desktop'] as const
type Form = (typeof forms)[number]

/** Of one connection. */
const ownHeaders = new Set([
  'host',
  'accept-encoding',
  'content-encoding',
  'content-length',
  'connection',
  'keep-alive',
  'transfer-encoding',
])

const demo = await aDemoServer()
const server = await aProxy(demo.url)
const low: string[] = []
try {
  const rows: string[] = []
  const only = process.argv.slice(2)
  const judged = (await pages(demo.url)).filter(({ name }) => !only[0] || only.includes(name))
  for (const page of judged)
    for (const form of page.isWide ? forms : forms.slice(0, 1)) {
      const report = await judge(`${urlOf(server)}${page.path}`, form)
      const scores = categories.map(name => scoreOf(report, name))
      rows.push(`| ${page.name} | ${form} | ${scores.join(' | ')} |`)
      console.log(rows.at(-1))
      for (const [index, name] of categories.entries()) {
        const isApart = page.notIndexed && name === 'seo'
        if (!isApart && (scores[index] ?? 0) < least) low.push(...said(page, form, name, report))
      }
    }
  if (!only[0]) note(rows)
} finally {
  server.close()
  await demo.stop()
}
if (low.length > 0) {
  console.error(`Below ${least}:\n${low.join('\n')}`)
  process.exit(1)
}

/**
 * Passes requests on, and takes Referrer-Policy off the answers: with it this headless Chromium ends the loads that
 * Lighthouse watches (net::ERR_ABORTED), and no audit reads it.
 */
async function aProxy(to: string): Promise<Server> {
  const proxy = createServer(async (asked, answer) => {
    const headers = Object.fromEntries(
      Object.entries(asked.headers).flatMap(([name, value]) =>
        ownHeaders.has(name) ? [] : [[name, String(value)]],
      ),
    )
    const got = await fetch(`${to}${asked.url}`, {
      method: asked.method ?? 'GET',
      headers: { ...headers, 'accept-encoding': 'gzip' },
      body: asked.method === 'POST' ? await text(asked) : null,
      redirect: 'manual',
    })
    const body = Buffer.from(await got.arrayBuffer())
    const isPacked = got.headers.get('content-encoding') === 'gzip'
    const sent = isPacked ? gzipSync(body) : body
    for (const [name, value] of got.headers)
      if (!ownHeaders.has(name) && name !== 'referrer-policy') answer.setHeader(name, value)
    if (isPacked) answer.setHeader('content-encoding', 'gzip')
    answer.writeHead(got.status).end(sent)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return proxy
}

function urlOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

/** With an event that was moved, as its list links to it. */
async function pages(url: string): Promise<Judged[]> {
  const home = await (await fetch(url)).text()
  const event = /href="(\/events\/[0-9a-z]+)">Repair café/.exec(home)?.[1]
  if (!event) throw new Error('the demo has no repair café')
  return [
    { name: 'list', path: '/', isWide: true },
    { name: 'list in Spanish', path: '/?lang=es' },
    { name: 'week', path: '/?view=week', notIndexed: true },
    { name: 'month', path: '/?view=month', notIndexed: true, isWide: true },
    { name: 'region', path: '/regions/east-bay' },
    { name: 'event', path: event, isWide: true },
    { name: 'history', path: `${event}/history` },
    { name: 'form', path: '/events/new' },
    { name: 'digest', path: '/digests' },
    { name: 'sharing', path: '/sharing' },
    { name: 'about', path: '/about' },
    { name: 'rules', path: '/rules' },
    { name: 'privacy', path: '/privacy' },
    { name: 'frame of the list', path: '/embed', notIndexed: true },
    { name: 'frame of an event', path: `/embed${event}`, notIndexed: true },
  ]
}

async function judge(url: string, form: Form): Promise<Report> {
  const flags = [
    '--quiet',
    '--output=json',
    `--only-categories=${categories.join(',')}`,
    '--chrome-flags=--headless=shell --no-sandbox --disable-gpu',
    ...(form === 'desktop' ? ['--preset=desktop'] : []),
  ]
  const child = spawn('npx', ['--yes', lighthouse, url, ...flags], {
    env: { ...process.env, CHROME_PATH: await chromium.executablePath() },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [json, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} at ${url}`)
  return JSON.parse(json)
}

function scoreOf({ categories: all }: Report, name: Category): number {
  return Math.round((all[name].score ?? 0) * 100)
}

/** Names what took the points. */
function said({ name }: Judged, form: Form, category: Category, report: Report): string[] {
  const failed = Object.entries(report.audits)
    .filter(
      ([, { score, scoreDisplayMode }]) =>
        score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
    )
    .map(([id, { title }]) => `  ${id}: ${title}`)
  return [`${name}, ${form}: ${category} ${scoreOf(report, category)}`, ...failed]
}

/** Between the marks of the document. */
function note(rows: readonly string[]): void {
  const file = join(projectRoot, 'docs/lighthouse.md')
  const head =
    '| page | as | performance | accessibility | best practices | SEO |\n|---|---|---|---|---|---|'
  const table = `<!-- measured -->\n\n${head}\n${rows.join('\n')}\n\n<!-- /measured -->`
  const whole = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    whole.replace(/<!-- measured -->[\s\S]*<!-- \/measured -->/, () => table),
  )
}
