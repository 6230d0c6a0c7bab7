// A description as HTML: the same safe text for page, feed and mail, within a budget.

import { describe, expect, test } from 'vitest'
import {
  type Remark,
  renderDescription,
  unrenderedDescription,
  withRemarks,
} from '../../src/domain/description-html.ts'
import { commonMarkHtml, plainTextHtml, renderBudget } from '../../src/domain/markdown.ts'
import fc, { runs } from '../support/fast-check.ts'

const rel = 'rel="nofollow ugc noopener"'
const link = (href: string, words: string) => `<a href="${href}" ${rel}>${words}</a>`

const written: Record<string, string> = {
  'Meet at the **door**, _early_.': '<p>Meet at the <strong>door</strong>, <em>early</em>.</p>',
  '2:00 gather\n2:45 march\n4:45 rally': '<p>2:00 gather<br>\n2:45 march<br>\n4:45 rally</p>',
  '- water\n- a sign': '<ul>\n<li>water</li>\n<li>a sign</li>\n</ul>',
  '# Who\n## What\n##### Where': '<h3>Who</h3>\n<h4>What</h4>\n<h6>Where</h6>',
  '<b onclick="x">bold</b> & <script>alert(1)</script>':
    '<p>&lt;b onclick=&quot;x&quot;&gt;bold&lt;/b&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<div>\nhere\n</div>': '<p>&lt;div&gt;<br>\nhere<br>\n&lt;/div&gt;</p>',
  // pictures are links
  '![](http://tracker.example/p.gif)': `<p>${link('http://tracker.example/p.gif', 'http://tracker.example/p.gif')}</p>`,
  '![the *map*](https://example.org/map.png)': `<p>${link('https://example.org/map.png', 'the map')}</p>`,
  '[![the map](https://example.org/map.png)](https://example.org/way)': `<p>${link('https://example.org/way', 'the map')}</p>`,
  '![map](/map.png)': '<p>![map](/map.png)</p>',
  '![x][p]\n\n[p]: http://tracker.example/p.gif': `<p>${link('http://tracker.example/p.gif', 'x')}</p>`,
  // bare addresses are links, without the punctuation behind them
  'Register at https://forms.example.org/rally.': `<p>Register at ${link('https://forms.example.org/rally', 'https://forms.example.org/rally')}.</p>`,
  '(see www.example.org/a_b_c), or write to desk@example.org!': `<p>(see ${link('https://www.example.org/a_b_c', 'www.example.org/a_b_c')}), or write to ${link('mailto:desk@example.org', 'desk@example.org')}!</p>`,
  '**https://example.org/**': `<p><strong>${link('https://example.org/', 'https://example.org/')}</strong></p>`,
  'Everything: https://example.org/x:': `<p>Everything: ${link('https://example.org/x', 'https://example.org/x')}:</p>`,
  '`https://example.org`': '<p><code>https://example.org</code></p>',
  'the hall.It starts at 2 p.m.': '<p>the hall.It starts at 2 p.m.</p>',
  // an address without a scheme gets one
  '[form](www.example.org/form)': `<p>${link('https://www.example.org/form', 'form')}</p>`,
  '[form](example.org/form)': `<p>${link('https://example.org/form', 'form')}</p>`,
  '[write](desk@example.org)': `<p>${link('mailto:desk@example.org', 'write')}</p>`,
  '[call](tel:+15105550100)': `<p>${link('tel:+15105550100', 'call')}</p>`,
  '[hall](https://example.org/?a=1&b=%22)': `<p>${link('https://example.org/?a=1&amp;b=%22', 'hall')}</p>`,
  // what leads into this calendar or runs is no link
  '[home](/events/new)': '<p>[home](/events/new)</p>',
  '[up](../x)': '<p>[up](../x)</p>',
  '[other](//example.org/x)': '<p>[other](//example.org/x)</p>',
  '[part](#x)': '<p>[part](#x)</p>',
  '[nowhere]() ![nothing]()': '<p>nowhere nothing</p>',
  '[flyer](flyer.pdf)': '<p>[flyer](flyer.pdf)</p>',
  '[x](javascript:alert(1))': '<p>[x](javascript:alert(1))</p>',
  '[x](JavaScript&#58;alert(1))': '<p>[x](JavaScript:alert(1))</p>',
  '[x](&#106;avascript:alert(1))': '<p>[x](javascript:alert(1))</p>',
  '[x](java&#10;script:alert(1))': '<p>[x](java\nscript:alert(1))</p>',
  '<javascript:alert(1)>': '<p>&lt;javascript:alert(1)&gt;</p>',
  '[x](data:text/html,hi)': '<p>[x](data:text/html,hi)</p>',
  '[x](vbscript:x)': '<p>[x](vbscript:x)</p>',
  '[x](https://ada:secret@example.org/)': '<p>[x](https://ada:secret@example.org/)</p>',
  'http://localhost/x': '<p>http://localhost/x</p>',
  '': '',
}

describe('a description', () => {
  for (const [source, html] of Object.entries(written))
    test(`is shown: ${JSON.stringify(source)}`, () => {
      expect(renderDescription(source)).toEqual({ html, plain: false, places: [] })
    })
})

const hostile = [
  ...['*[_*[_](x)', '*_[', '[', '![', '[[]', 'a**b _c ', '*_`[', 'www.', 'https://a.b#', '> '],
  ...['- - ', '[a](b', '*a_ ', '<a@b.co>', '![x](http://a.b)', '[a]: x\n'],
]
const honest =
  'We **meet** at the [town hall](https://example.org/hall) at 2:00 pm, then *march*.\n\n- water\n- a sign\n\n2:00 gather\n2:45 march\n\nWrite to desk@example.org, or see https://forms.example.org/rally.\n\n'

test('a text that is made to be slow stands as it was typed, its addresses clickable', () => {
  const source = `First line\nsecond line\n\nhttps://example.org/way\n\n${'*[_*[_](x)'.repeat(800)}`
  const { html, plain } = renderDescription(source)
  expect(plain).toBe(true)
  expect(html).toContain('<p>First line<br>\nsecond line</p>')
  expect(html).toContain(link('https://example.org/way', 'https://example.org/way'))
  expect(html).toContain('*[_*[_](x)*[_')
})

test('whatever is repeated, the steps stay within the budget', () => {
  for (const unit of hostile)
    for (const length of [8_000, 50_000]) {
      const rendered = commonMarkHtml(unit.repeat(length / unit.length))
      expect(rendered?.steps ?? 0, unit).toBeLessThanOrEqual(renderBudget.steps)
    }
  for (const unit of ['*[_*[_](x)', '*_[', '*[', '![']) {
    const source = unit.repeat(8_000 / unit.length)
    expect(renderDescription(source).plain, unit).toBe(true)
  }
})

test('one definition that is used very often does not grow into megabytes', () => {
  const source = `[a]: https://example.org/${'x'.repeat(1500)}\n\n${'[a]'.repeat(10_000)}`
  const { html, plain } = renderDescription(source)
  expect(plain).toBe(true)
  expect(html.length).toBeLessThan(source.length * 5)
})

test('what is nested deeper than the budget is not lost', () => {
  const { html, plain } = renderDescription(`${'> '.repeat(200)}the door`)
  expect(plain).toBe(true)
  expect(html).toContain('the door')
})

test('a long honest text is CommonMark up to the longest that may be posted', () => {
  const source = honest.repeat(Math.floor(renderBudget.length / honest.length))
  const { html, plain } = renderDescription(source)
  expect(plain).toBe(false)
  expect(html.match(/<strong>meet<\/strong>/g)?.length).toBeGreaterThan(200)
})

const fragment = fc.constantFrom(
  ...['*', '_', '[', '](', ')', ']', '![', '`', '<', '>', '\n', '\n\n', '- ', '"', "'", '&', '\\'],
  ...['javascript:', 'data:', 'http://', 'https://a.b/', 'www.a.b', 'x@a.b', '/', '(', 'a ', '# '],
  ...['<img src=x onerror=y>', '<script>', '&#106;', '&lt;', '[a]: ', ': ', '\uf000', 'é', '😀'],
)

test('of any text come only our own tags, and addresses that lead elsewhere', () => {
  const tag =
    /^<(?:\/?(?:p|ul|li|em|strong|code|pre|blockquote|h[3-6])|br|hr|\/?ol(?: start="\d+")?|\/a|code class="[^"<>]*"|a href="(?:https?:\/\/[^"<>\s/]|mailto:|tel:)[^"<>\s]*"(?: title="[^"<>]*")? rel="nofollow ugc noopener")>$/
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 40 }), parts => {
      const source = parts.join('')
      for (const html of [renderDescription(source).html, plainTextHtml(source)]) {
        expect(html.match(/<[^>]*>?/g)?.filter(one => !tag.test(one)) ?? []).toEqual([])
        expect(html.match(/<a /g)?.length ?? 0).toBe(html.match(/<\/a>/g)?.length ?? 0)
      }
    }),
    { ...runs(2000) },
  )
})

const remark = (at: number): Remark => ({ at, html: ' <em>(old)</em>' })
const shown = (source: string, ...at: number[]) =>
  withRemarks(renderDescription(source, at), at.map(remark))

describe('a remark', () => {
  test('stands behind its passage', () => {
    expect(shown('At **2 pm** sharp', 9)).toBe(
      '<p>At <strong>2 pm <em>(old)</em></strong> sharp</p>',
    )
    expect(shown('At 2 pm\nor 3 pm', 7, 15)).toBe(
      '<p>At 2 pm <em>(old)</em><br>\nor 3 pm <em>(old)</em></p>',
    )
  })

  test('in an address has no place, and stands at the end', () => {
    expect(shown('[form](https://example.org/2pm/x)', 30)).toBe(
      `<p>${link('https://example.org/2pm/x', 'form')}</p> <em>(old)</em>`,
    )
  })

  test('that was dismissed leaves the others where they are', () => {
    const source = 'At 2 pm or 3 pm'
    expect(withRemarks(renderDescription(source, [7, 15]), [remark(15)])).toBe(
      '<p>At 2 pm or 3 pm <em>(old)</em></p>',
    )
  })

  test('stands in a text that is not CommonMark as well', () => {
    const source = `At 2 pm ${'*_['.repeat(2666)}`
    expect(shown(source, 7)).toMatch(/^<p>At 2 pm <em>\(old\)<\/em> \*_\[/)
  })

  test('changes nothing else, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 30 }),
        fc.array(fc.nat({ max: 60 }), { maxLength: 3 }),
        (parts, offsets) => {
          const source = parts.join('')
          const at = offsets.filter(offset => offset <= source.length)
          expect(shown(source, ...at).replaceAll(' <em>(old)</em>', '')).toBe(
            renderDescription(source).html,
          )
        },
      ),
      { ...runs(1000) },
    )
  })
})

test('a description that is not rendered yet is shown as it was typed', () => {
  expect(unrenderedDescription('**x**\ny').html).toBe('<p>**x**<br>\ny</p>')
})
