// A third language is a catalogue of its own and a line in domain/language.ts: a copy of the program that has both
// compiles, and answers in it.

import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../src/runtime/node/project-root.ts'

const copy = join(projectRoot, 'var/third-language')

/** English, with a mark before every message that the catalogue gives out. */
const stub = `
import { en, type Words } from './en.ts'

const marked = (value: unknown): unknown =>
  typeof value === 'string'
    ? \`¤\${value}\`
    : typeof value === 'function'
      ? (...values: unknown[]) => marked(value(...values))
      : Array.isArray(value)
        ? value.map(marked)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, marked(one)]))
          : value

export const fr: Words = marked(en) as Words
`

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true })
  for (const part of ['src', 'templates', 'locales', 'db', 'test/support', 'package.json'])
    cpSync(join(projectRoot, part), join(copy, part), { recursive: true })
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(join(copy, 'locales/fr.ts'), stub)
  const path = join(copy, 'src/domain/language.ts')
  const two = readFileSync(path, 'utf8')
  const three = two
    .replace('{ en, es }', '{ en, es, fr }')
    .replace(/^import \{ es \}.*$/m, line => `${line}\n${line.replaceAll(/\bes\b/g, 'fr')}`)
  writeFileSync(path, three)
  const tsconfig = {
    extends: '../../tsconfig.json',
    include: ['src', 'templates', 'locales', 'db'],
  }
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(tsconfig))
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('the program compiles', () => {
  const tsc = join(projectRoot, 'node_modules/tsc/bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', copy], { encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

test('every page and mail is in it', async () => {
  const { aWorld } = (await import(join(copy, 'test/support/world.ts'))) as Support['world']
  const people = (await import(join(copy, 'test/support/people.ts'))) as Support['people']
  const world = await aWorld()
  const fr = { language: 'fr' }
  const rally = await people.aPublishedEvent(world)
  const watch = await people.aFollower(world, rally.id, fr)
  const endorser = await people.anEndorser(world, rally.id, fr)
  await people.edited(world, rally, { startsLocal: '2023-01-13T11:00', note: 'Earlier' })
  world.clock.advance(3600)
  await world.work()

  const event = `/events/${rally.id}`
  const paths = [
    ...['/', '/events/new', '/digests', '/lost-link', '/lost-link/sent', '/moderation', '/nowhere'],
    ...[
      event,
      `${event}/history`,
      `${event}/revisions/2`,
      `${event}/contact`,
      `${event}/mail-sent`,
    ],
    ...[rally.manage, watch, endorser, '/?region=nowhere', '/confirm/unknown'],
  ]
  const unspoken: Record<string, string[]> = {}
  for (const path of paths) {
    const page = async (lang: string) =>
      (await world.get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)).text()
    const french = await page('fr')
    expect(french, path).toContain('<html lang="fr">')
    const said = new Set(sentences(french))
    const english = sentences(await page('en')).filter(one => said.has(one))
    if (english.length > 0) unspoken[path] = english
  }
  expect(unspoken).toEqual({})

  const told = world.mails.filter(({ listId }) => listId)
  expect(told).toHaveLength(2)
  for (const { subject, text, html } of told) {
    expect(subject).toContain('¤')
    expect(text).toContain('¤')
    expect(html).toContain('lang="fr"')
  }
})

type Support = {
  world: typeof import('../support/world.ts')
  people: typeof import('../support/people.ts')
}

/** Sentences of the program's own: three words or more, none of the sample's, and no names of terms. */
const sentences = (page: string): string[] =>
  page
    .replace(/<(head|script)>.*<\/\1>/s, '')
    .split(/<[^>]*>/)
    .map(piece => piece.trim())
    .filter(
      piece =>
        piece.split(' ').length > 2 &&
        !/[#/&]|California:|Tenants|Peru|Labor|San Francisco|\d/.test(piece),
    )
