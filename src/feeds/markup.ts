// Escapes text for HTML and XML. Must not know events.

import { plainText } from './ical-text.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text for an element or an attribute, in HTML and in XML 1.0 alike. Characters that XML cannot carry
 * are gone by the rule of {@link plainText}; U+FFFE and U+FFFF are dropped too.
 */
export const escapeMarkup = (text: string): string =>
  plainText(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, character => entities[character] ?? '')

/** Lines of text as one HTML paragraph. */
export const paragraph = (text: string): string =>
  `<p>${escapeMarkup(text).replaceAll('\n', '<br>')}</p>`
