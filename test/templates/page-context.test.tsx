// What the page's context promises: each request has its own, whenever its parts are rendered.

import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Language } from '../../src/domain/language.ts'
import { InPageContext, useWords } from '../../templates/page-context.ts'

const Name = () => <b>{useWords().name}</b>

async function Late({ ms }: { ms: number }) {
  const before = useWords().name
  await new Promise(resolve => setTimeout(resolve, ms))
  return (
    <p>
      {before} <Name />
    </p>
  )
}

test('gives no render the language of another that runs at the same time', async () => {
  const http = new Hono()
  http.get('/:language', c => {
    const language = c.req.param('language') as Language
    const page = { language, calendarName: 'Turnout' }
    return c.html(
      <InPageContext value={page}>
        <Name />
        <Late ms={language === 'en' ? 20 : 1} />
        <Name />
      </InPageContext>,
    )
  })
  const asked = Array.from({ length: 20 }, (_, index) => (index % 2 ? 'en' : 'es'))
  const answers = await Promise.all(
    asked.map(async language => (await http.request(`/${language}`)).text()),
  )
  const page = (name: string) => `<b>${name}</b><p>${name} <b>${name}</b></p><b>${name}</b>`
  expect(answers).toEqual(asked.map(language => page(language === 'en' ? 'English' : 'Español')))
})

test('forgets the language of a page that failed while it was rendered', async () => {
  const Broken = () => {
    throw new Error('broken')
  }
  const page = (
    <InPageContext value={{ language: 'es', calendarName: 'Turnout' }}>
      <Broken />
    </InPageContext>
  )
  expect(() => String(page)).toThrow('broken')
  expect(() => String(<Name />)).toThrow('outside its context')
})
