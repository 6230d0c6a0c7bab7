// Draws form fields: label above, help before the field, the error beneath it in words.

import type { Child } from 'hono/jsx'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import { useWords } from '../page-context.ts'

export type FieldProps = {
  name: string
  label: string
  help?: string | undefined
  errors: readonly FieldError[]
  /** Put before the name to make the id, where one page holds several forms. */
  scope?: string | undefined
  required?: boolean | undefined
  /** Id of the form that it belongs to, where that is not around it. */
  form?: string | undefined
  /** Id of words beside the field that describe it as well. */
  describedBy?: string | undefined
  /** Marked as required, and looked at by the server alone. */
  marked?: boolean | undefined
}

type TextFieldProps = FieldProps & {
  value: string
  type?: 'text' | 'email' | 'url' | 'datetime-local' | 'date' | 'search' | undefined
  /** Rows of a longer text; a single line without it. */
  rows?: number | undefined
  autocomplete?: string | undefined
  maxlength?: number | undefined
  /** Id of a datalist. */
  list?: string | undefined
}

/** The id of a field, which error summaries link to. */
export const fieldId = (name: string, scope = 'field'): string => `${scope}-${name}`

/** One line or several lines of text. */
export function TextField(props: TextFieldProps) {
  const { name, value, type = 'text', rows, autocomplete, maxlength } = props
  const shared = {
    ...described(props),
    name,
    autocomplete,
    maxlength,
    required: props.required,
    form: props.form,
    'aria-required': props.marked ? ('true' as const) : undefined,
  }
  return (
    <Field {...props}>
      {rows ? (
        <textarea {...shared} rows={rows} dir="auto">
          {/* The first line break in a textarea is dropped by parsers: this one, not the person's. */}
          {`\n${value}`}
        </textarea>
      ) : (
        <input
          {...shared}
          type={type}
          list={props.list}
          value={value}
          dir={type === 'text' ? 'auto' : undefined}
        />
      )}
    </Field>
  )
}

/** A file of this device. No page can fill it in again. */
export function FileField(props: FieldProps & { accept: string }) {
  return (
    <Field {...props}>
      <input {...described(props)} type="file" name={props.name} accept={props.accept} />
    </Field>
  )
}

/** A choice of one; the options are the children. */
export function SelectField(props: FieldProps & { children?: Child }) {
  return (
    <Field {...props}>
      <select {...described(props)} name={props.name} required={props.required} form={props.form}>
        {props.children}
      </select>
    </Field>
  )
}

type CheckboxProps = {
  name: string
  label: string
  checked: boolean
  value?: string | undefined
  type?: 'checkbox' | 'radio' | undefined
}

/** A box to tick with its words beside it, the whole line being the target. */
export function Choice({ name, label, checked, value, type = 'checkbox' }: CheckboxProps) {
  return (
    <label class="choice">
      <input type={type} name={name} value={value ?? 'on'} checked={checked} />
      <span>{label}</span>
    </label>
  )
}

/** Several boxes under one question; error summaries link to the group. */
export function ChoiceGroup(props: FieldProps & { children?: Child }) {
  const { id, 'aria-describedby': describedBy } = described(props)
  return (
    <fieldset class="choices" id={id} aria-describedby={describedBy} tabindex={-1}>
      <legend>{props.label}</legend>
      {props.help && (
        <p class="help" id={`${id}-help`}>
          {props.help}
        </p>
      )}
      {props.children}
      <FieldErrors {...props} />
    </fieldset>
  )
}

function FieldErrors(props: Pick<FieldProps, 'name' | 'errors' | 'scope'>) {
  const mine = errorsOf(props)
  if (mine.length === 0) return null
  return (
    <p class="error" id={`${fieldId(props.name, props.scope)}-error`}>
      {mine.map(({ message }) => message).join(' ')}
    </p>
  )
}

/** Opens a refused form: the number of errors, each a link to its field. */
export function ErrorSummary({
  errors,

  scope,
}: {
  errors: readonly FieldError[]
  scope?: string | undefined
}) {
  if (errors.length === 0) return null
  return (
    <section class="errors" role="alert" aria-labelledby={`${scope ?? 'field'}-errors`}>
      <h2 id={`${scope ?? 'field'}-errors`}>{useWords().errorSummary(errors.length)}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>{field ? <a href={`#${fieldId(field, scope)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </section>
  )
}

function Field(props: FieldProps & { children?: Child }) {
  const id = fieldId(props.name, props.scope)
  return (
    <div
      class={errorsOf(props).length ? 'field field-wrong' : 'field'}
      data-required={props.marked ? '' : undefined}
    >
      <label for={id}>{props.label}</label>
      {props.help && (
        <p class="help" id={`${id}-help`}>
          {props.help}
        </p>
      )}
      {props.children}
      <FieldErrors {...props} />
    </div>
  )
}

/** The id and what describes it, for assistive technology. */
function described(props: FieldProps) {
  const id = fieldId(props.name, props.scope)
  const wrong = errorsOf(props).length > 0
  const describedBy = [props.help && `${id}-help`, props.describedBy, wrong && `${id}-error`]
    .filter(Boolean)
    .join(' ')
  return {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': wrong ? ('true' as const) : undefined,
  }
}

const errorsOf = ({ errors, name }: Pick<FieldProps, 'errors' | 'name'>) =>
  errors.filter(({ field }) => field === name)
