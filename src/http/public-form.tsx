// Takes a form that anybody can fill in: reads it, does what it asks, and answers a browser and a program alike.

import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { FieldError } from '../domain/event/event-form.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { App } from '../ports.ts'
import { readFields } from './body.ts'
import { type Handler, wantsJson } from './context.ts'
import { type FormSchema, readForm } from './form-schemas.ts'
import { languageOf } from './reader-language.ts'
import { errorsBeside, limitsBeside, refuse, refuseAny } from './refuse.tsx'
import { showPage } from './show-page.tsx'

type PublicForm<Form> = {
  schema: FormSchema<Form>
  /** Does what the form asks. A response is given for what no field is to blame for. */
  act: (app: App, c: Context, form: Form) => Promise<undefined | Refusal | Response>
  /** Next step, in words for a program. */
  next: string
  /** Address that a browser goes on to. */
  sent: (c: Context) => string
  /** The field beside which a limit is said. */
  limitField: string
  /** The page with the form again, as it was typed. */
  page: (
    app: App,
    c: Context,
    typed: { form: Form; errors: readonly FieldError[] },
  ) => Child | Response | Promise<Child | Response>
}

export const takeForm =
  <Form,>(row: PublicForm<Form>): Handler =>
  async (app, c) => {
    const fields = await readFields(c)
    if (!fields) return refuse(app, c, 'not-a-form')
    const { form, typed, invalid } = readForm(row.schema, fields, languageOf(app, c))
    if (!typed) return refuseAny(app, c, invalid)
    const done = form ? await row.act(app, c, form) : invalid
    if (done instanceof Response) return done
    if (!done) return wantsJson(c) ? c.json({ next: row.next }, 202) : c.redirect(row.sent(c), 303)
    const beside = errorsBeside(app, c, done, limitsBeside(row.limitField))
    if (!beside || wantsJson(c)) return refuseAny(app, c, done, beside)
    const page = await row.page(app, c, { form: typed, errors: beside.errors })
    return page instanceof Response ? page : showPage(app, c, page, beside.status)
  }
