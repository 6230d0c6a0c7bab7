// `npm run check:inputs`: sends hostile and random values to every operation of the OpenAPI document and
// to every field of every form, on both hosts. No fault, no answer over 1 MB, none slower than 200 ms. `--
// node` or `-- workerd` tries one host alone; EVERY=10 sends every tenth request, for a busy machine.

import { cpus, loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Host, nodeHost, tellStory, workerHost } from './inputs/hosts.ts'
import { type Asked, gets, posts } from './inputs/requests.ts'

const mostOctets = 1024 * 1024
const mostMillis = 200
const attempts = 5
/** Stands for no answer at all. */
const unanswered = 599
const seed = Number(process.env.SEED ?? 20270113)
const every = Number(process.env.EVERY ?? 1)
const isFeed = (type: string) => /^(text\/calendar|application\/(atom|feed))/.test(type)

type Answered = { status: number; octets: number; feed: boolean; millis: number }
type Tried = Answered & { what: string }

const hosts = { node: nodeHost, workerd: workerHost }
const only = process.argv[2]
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, node ${process.version}, seed ${seed}`,
)
let wrong = 0
for (const [name, open] of Object.entries(hosts)) {
  if (only && only !== name) continue
  const host = await open()
  try {
    wrong += await tryAll(host)
  } finally {
    await host.close()
  }
}
process.exit(wrong > 0 ? 1 : 0)

async function tryAll(host: Host): Promise<number> {
  const story = await tellStory(host)
  const openApi = await (await fetch(`${host.baseUrl}/openapi.json`)).json()
  const before = host.resident()
  const tried: Tried[] = []
  let nth = 0
  for (const requests of [gets(openApi, story, seed), posts(story, seed)])
    for (const asked of requests) {
      if (nth++ % every !== 0) continue
      const one = { what: asked.what, ...(await answered(host, asked)) }
      if (one.status >= 500) console.log(`fault: ${lineOf(one)}`)
      tried.push(one)
    }
  return report(host, tried, before)
}

/**
 * The best of a few where the first is slow, since a busy machine is no fault of the program, or finds
 * that an idle connection was closed just then. A server that has died answers none of them.
 */
async function answered(host: Host, asked: Asked): Promise<Answered> {
  let best = await once(host, asked)
  for (
    let again = 1;
    again < attempts && (best.millis > mostMillis || best.status === unanswered);
    again++
  ) {
    await sleep(again * 100)
    const next = await once(host, asked)
    if (next.status === unanswered) continue
    if (best.status === unanswered || next.millis < best.millis || next.status >= 500) best = next
  }
  return best
}

async function once({ baseUrl }: Host, { path, init }: Asked): Promise<Answered> {
  const began = performance.now()
  const answer = await fetch(baseUrl + path, { ...init, redirect: 'manual' }).catch(() => null)
  const octets = (await answer?.arrayBuffer())?.byteLength ?? 0
  return {
    status: answer?.status ?? unanswered,
    octets,
    feed: isFeed(answer?.headers.get('content-type') ?? ''),
    millis: performance.now() - began,
  }
}

function report(host: Host, tried: readonly Tried[], before: number | null): number {
  const faults = tried.filter(({ status }) => status >= 500)
  const large = tried.filter(({ octets, feed }) => !feed && octets > mostOctets)
  const slow = tried.filter(({ millis }) => millis > mostMillis)
  console.log(`\n${host.name}: ${tried.length} requests`)
  const lists = { 'with a fault': faults, 'over 1 MB': large, 'slower than 200 ms': slow }
  for (const [words, found] of Object.entries(lists)) {
    console.log(`${found.length} ${words}`)
    for (const one of found.slice(0, 20)) console.log(lineOf(one))
  }
  for (const fault of new Set(host.faults())) console.log(`logged: ${fault}`)
  console.log('the slowest:')
  for (const one of tried.toSorted((a, b) => b.millis - a.millis).slice(0, 8))
    console.log(lineOf(one))
  console.log('the largest:')
  const pages = tried.filter(({ feed }) => !feed)
  for (const one of pages.toSorted((a, b) => b.octets - a.octets).slice(0, 3))
    console.log(lineOf(one))
  if (before !== null) console.log(`resident: ${before} MB before, ${host.resident()} MB after`)
  return faults.length + large.length + slow.length + host.faults().length
}

function lineOf({ what, status, octets, millis }: Tried): string {
  return `${millis.toFixed(0).padStart(6)} ms ${String(octets).padStart(8)} B  ${status}  ${what}`
}
