// Makes every request of the check: each hostile value for each operation of the OpenAPI document and each
// field of each form, some random ones, and whole bodies that are too much.

import fc from 'fast-check'
import { everyFilter, everyForm, filteredPaths } from '../../../test/support/every-form.ts'
import { hostileValues } from '../../../test/support/hostile-values.ts'
import { aForm, type Story } from './hosts.ts'

export type Asked = { what: string; path: string; init: RequestInit }

type Document = {
  paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>>
}

const random = (seed: number, count: number): string[] =>
  fc.sample(fc.string({ unit: 'binary', maxLength: 80 }), { seed, numRuns: count })

/** Values that leave no request too long for a server's head. */
const short = (values: readonly string[]) =>
  values.filter(one => encodeURIComponent(one.toWellFormed()).length < 6000)

export function* gets(openApi: Document, story: Story, seed: number): Generator<Asked> {
  const values = short([...hostileValues, ...random(seed, 5)])
  const asked = [
    ...Object.entries(openApi.paths).map(([path, { get }]) => ({
      path: path.replace(/\{(\w+)\}/g, ':$1'),
      names: (get?.parameters ?? []).filter(one => one.in === 'query').map(one => one.name),
    })),
    ...filteredPaths.map(path => ({ path, names: everyFilter })),
  ]
  for (const { path, names } of asked) {
    const at = story(path)
    for (const name of names)
      for (const value of values) {
        const query = new URLSearchParams([[name, value]])
        yield { what: `GET ${path} ${name}=${shown(value)}`, path: `${at}?${query}`, init: {} }
      }
    for (const value of values.filter(one => path.includes(':') && one !== '')) {
      const odd = path.replace(/:\w+/, encodeURIComponent(value.toWellFormed()))
      yield { what: `GET ${path} of ${shown(value)}`, path: odd, init: {} }
    }
    const many = names.flatMap(name => Array(200).fill(`${name}=labor`)).join('&')
    yield { what: `GET ${path} with 200 of each`, path: `${at}?${many.slice(0, 14_000)}`, init: {} }
  }
}

export function* posts(story: Story, seed: number): Generator<Asked> {
  const values = [...hostileValues, ...random(seed, 5)]
  for (const [path, names] of Object.entries(everyForm)) {
    const at = story(path)
    const base: Record<string, unknown> = names.includes('startsLocal')
      ? { ...aForm, ...(names.includes('baseRevision') && { baseRevision: '1' }) }
      : {}
    for (const [index, name] of names.entries())
      for (const [nth, value] of values.entries()) {
        const fields = { ...base, [name]: value }
        const init = (index + nth) % 2 ? asJson(fields) : asForm(fields)
        yield { what: `POST ${path} ${name}=${shown(value)}`, path: at, init }
      }
    for (const { what, init } of floods(names, base))
      yield { what: `POST ${path} ${what}`, path: at, init }
  }
}

/** Bodies of up to 4 MB that are made to be slow, to be large again in the answer, or to be no form. */
function* floods(
  names: readonly string[],
  base: object,
): Generator<{ what: string; init: RequestInit }> {
  const name = names.find(one => one === 'topics' || one === 'region') ?? names[0] ?? 'any'
  for (const each of names) {
    yield {
      what: `${each} of 900,000 characters`,
      init: asForm({ ...base, [each]: 'x '.repeat(450_000) }),
    }
    yield {
      what: `${each} of 300,000 quotes`,
      init: asForm({ ...base, [each]: '"'.repeat(300_000) }),
    }
  }
  yield {
    what: `${name} 450,000 times`,
    init: raw(`${name}=x&`.repeat(450_000).slice(0, 4_190_000)),
  }
  yield { what: `${name} 999 times`, init: raw(`${name}=x&`.repeat(999)) }
  yield {
    what: '450,000 names',
    init: raw(
      Array.from({ length: 400_000 }, (_, n) => `f${n}=`)
        .join('&')
        .slice(0, 4_190_000),
    ),
  }
  yield {
    what: `a list of 90,000 in JSON`,
    init: asJson({ ...base, [name]: Array(90_000).fill('x') }),
  }
  yield {
    what: 'deep JSON',
    init: asJson(`{"${name}":${'['.repeat(400_000)}${']'.repeat(400_000)}}`),
  }
  yield {
    what: '60,000 names in JSON',
    init: asJson(Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`f${n}`, 1]))),
  }
  yield { what: 'JSON of 4 MB', init: asJson({ [name]: 'x'.repeat(4_190_000) }) }
  const boundary = '-'.repeat(30)
  const part = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="a"\r\n\r\nx\r\n`
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  yield {
    what: '900 files',
    init: { method: 'POST', headers: type, body: `${part.repeat(900)}--${boundary}--\r\n` },
  }
  yield {
    what: '30,000 files',
    init: { method: 'POST', headers: type, body: `${part.repeat(30_000)}--${boundary}--\r\n` },
  }
}

const raw = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body,
})

function asForm(fields: Record<string, unknown>): RequestInit {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, String(one))
  return raw(String(body))
}

const asJson = (body: object | string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

const shown = (value: string): string => JSON.stringify(value.slice(0, 40))
