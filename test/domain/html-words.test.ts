// What is read of a mail that came as HTML alone, as mail programs write it.

import { expect, test } from 'vitest'
import { wordsOfHtml } from '../../src/domain/html-words.ts'
import fc from '../support/fast-check.ts'

test.each([
  [
    'Apple Mail',
    'Yes.<br><blockquote type="cite"><div>On <b>Friday</b></div></blockquote>',
    'Yes.',
  ],
  ['Gmail', '<div>Yes.</div><div class="gmail_quote gmail_x"><div>old</div>more</div>', 'Yes.'],
  [
    'Outlook',
    '<p>Yes.</p><hr><div id="divRplyFwdMsg"><b>From:</b> Turnout</div><p>old</p>',
    'Yes.',
  ],
  [
    'Thunderbird',
    '<html><body><p>Yes.</p><blockquote>a<blockquote>b</blockquote>c</blockquote><p>No.</p>',
    'Yes.\n\nNo.',
  ],
  ['a list', '<ul><li>one</li><li>two</li></ul>', 'one\n\ntwo'],
  ['a table', '<table><tr><td>when</td><td>noon</td></tr></table>', 'when noon'],
  [
    'letters by name',
    '&iexcl;Ma&ntilde;ana&excl; &#128227; &#x1F4E3; &#0; &#xD800;',
    '¡Mañana&excl; 📣 📣',
  ],
  ['half a tag', 'five <b', 'five'],
  ['no tag at all', '2 < 3 and\n5 > 4', '2 < 3 and 5 > 4'],
  ['an unclosed comment', 'before<!-- after', 'before'],
  ['nothing', '', ''],
])('%s', (_what, html, words) => {
  expect(wordsOfHtml(html)).toBe(words)
})

test('no tag of any element survives, whatever is sent', () => {
  const bit = fc.constantFrom(
    '<',
    '>',
    '<b>',
    '</b>',
    '<p',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '"',
    'x ',
  )
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 40 }), bits => {
      expect(wordsOfHtml(bits.join(''))).not.toMatch(/<\/?(b|p|script)\b[^<]*>/)
    }),
  )
})

test('a megabyte of openings is read at once', () => {
  for (const bit of ['<', '<!--', '<a ', '<blockquote>', '&amp', '<div class="', '\n '])
    expect(wordsOfHtml(bit.repeat(1_000_000 / bit.length)).length).toBeLessThan(2_000_000)
})

test('a megabyte of attributes is read at once, and what is quoted is still seen', () => {
  for (const bit of ['class=', 'class=x ', 'class="', "class='", 'class ', 'id=', 'id=x_'])
    expect(wordsOfHtml(`<a ${bit.repeat(1_000_000 / bit.length)}>Yes.`).length).toBeLessThan(9)
  for (const attributes of ['class=gmail_quote', `data-class="x" class='y gmail_quote_container'`])
    expect(wordsOfHtml(`Yes.<div ${attributes}>You wrote</div>`)).toBe('Yes.')
})
