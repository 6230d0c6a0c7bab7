// Answers the questions of the tests about a page from inside it. Runs in the browser; nothing of Turnout
// is known here.

globalThis.look = {
  /** Pixels by which the page is wider than its window. */
  overflow: () => document.documentElement.scrollWidth - innerWidth,

  /** Style and script that stand in the page itself, which the policy forbids. Structured data is no script. */
  inlineParts: () =>
    [...document.querySelectorAll('*')]
      .filter(
        one =>
          one.matches('style, [style], script:not([src], [type="application/ld+json"])') ||
          one.getAttributeNames().some(name => name.startsWith('on')),
      )
      .map(one => one.outerHTML.slice(0, 160)),

  /** Lists the targets of a thumb that are less than 44 pixels high. */
  lowTargets: () =>
    [
      ...document.querySelectorAll(
        'button, .button, summary, select, label.choice, nav a, .links a, .masthead a, input:not([type=hidden], [type=checkbox], [type=radio])',
      ),
    ]
      .filter(one => {
        const { height } = one.getBoundingClientRect()
        return height > 0 && height < 44
      })
      .map(one => one.outerHTML.slice(0, 120)),

  /** Lists the findings of axe-core, one line for each place. Without rules: all that it knows. */
  violations: async rules => {
    const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
    const { violations } = await globalThis.axe.run(document, options)
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html }) => `${id} (${impact}): ${html.slice(0, 160)}`),
    )
  },
}
