// Describes forms that programs may send as JSON, for /openapi.json: what each field takes, and what comes back.

import { languages } from '../domain/language.ts'
import { limits } from '../domain/text-limits.ts'
import { type Schema, string } from './api-schemas.ts'

const text = (maxLength: number, description: string): Schema => ({
  type: 'string',
  maxLength,
  description,
})

const body = (properties: Record<string, Schema>, required: readonly string[]) => ({
  required: true,
  content: { 'application/json': { schema: { type: 'object', properties, required } } },
})

/** `POST /events/{id}/questions`, without its refusals. */
export const askOrganizer = {
  operationId: 'askOrganizer',
  summary: 'A question to the organizer, public once it is answered in public',
  description:
    'Its asker gets a link by email; the question goes on once that is confirmed. The answer comes to the same address.',
  requestBody: body(
    {
      name: text(limits.name, 'Public with the question; holds no web address.'),
      email: text(limits.email, 'Never shown.'),
      question: text(limits.question, 'Plain text without web addresses.'),
      language: { type: 'string', enum: [...languages], description: 'Of the emails.' },
    },
    ['name', 'email', 'question'],
  ),
  accepted: {
    description: 'An email asks to confirm it.',
    content: {
      'application/json': { schema: { type: 'object', properties: { next: string } } },
    },
  },
}
