// Draws quick choices of the list as rows of links: when, where, of which kind. One tap each, without a
// form.

import type { Child } from 'hono/jsx'
import { useWords } from '../page-context.ts'

export type QuickChoice = {
  label: string
  /** The page with this choice and all others that were made. */
  href: string
  isChosen: boolean
  /** Events that it would show; undefined where that is not counted. */
  count?: number | undefined
}

export type QuickChoices = {
  when: QuickChoice[]
  /** Day, week, month. */
  views: QuickChoice[]
  where: QuickChoice[]
  kinds: QuickChoice[]
}

type QuickChoiceRowsProps = QuickChoices & {
  /** The page has the form of the filters. */
  hasMore?: boolean | undefined
  /** An event of the page has a point on the map, by which a script can sort. */
  hasPoints?: boolean | undefined
  /** The page has the ways to subscribe. */
  hasSubscription: boolean
}

export function QuickChoiceRows(props: QuickChoiceRowsProps) {
  const { when, views, where, kinds, hasMore = true, hasSubscription } = props
  const { quickChoices: words, grid, subscribeToList } = useWords()
  return (
    <div class="quick">
      <div class="chips">
        <nav aria-label={words.whenLabel}>
          <Chips choices={when} />
        </nav>
        <nav class="chips-kinds" aria-label={grid.viewLabel}>
          <Chips choices={views} />
        </nav>
      </div>
      <div class="chips">
        <nav aria-label={words.whereLabel}>
          <Chips choices={where}>{props.hasPoints && <NearMe />}</Chips>
        </nav>
        <nav class="chips-kinds" aria-label={words.kindLabel}>
          <Chips choices={kinds}>
            {hasMore && (
              <li>
                <a class="chip chip-more" href="#find">
                  {words.more}
                </a>
              </li>
            )}
            {hasSubscription && (
              <li>
                <a class="chip chip-more" href="#subscribe">
                  {subscribeToList.short}
                </a>
              </li>
            )}
          </Chips>
        </nav>
      </div>
    </div>
  )
}

/** Shown by a script, which alone can know the reader's place. */
function NearMe() {
  const { point } = useWords()
  return (
    <li
      class="near"
      data-asking={point.asking}
      data-failed={point.nearFailed}
      data-sorted={point.sorted}
      hidden
    >
      <button type="button" class="chip">
        {point.near}
      </button>
    </li>
  )
}

function Chips({ choices, children }: { choices: readonly QuickChoice[]; children?: Child }) {
  return (
    <ul>
      {choices.map(({ label, href, isChosen }) => (
        <li>
          <a class="chip" href={href} aria-current={isChosen ? 'true' : undefined}>
            {label}
          </a>
        </li>
      ))}
      {children}
    </ul>
  )
}
