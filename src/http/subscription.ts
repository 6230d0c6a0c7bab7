// Addresses of the subscriptions to a list: each with the filters of the list that it can keep.

import type { Subscription } from '../../templates/parts/subscribe-to-list.tsx'
import type { App } from '../ports.ts'
import { feedSearch } from './feed-search.ts'
import { digestsPage, embedPage, sharingPage } from './page-kinds.ts'

/** @param query the filters of the list, with the page's own. */
export function subscriptionTo({ config }: App, query: URLSearchParams): Subscription {
  const view = query.get('view') || 'list'
  const feed = feedSearch(query)
  return {
    calendarUrl: `${config.baseUrl}/calendar.ics${feed}`,
    atomUrl: `/calendar.atom${feed}`,
    jsonUrl: `/calendar.json${feed}`,
    digestUrl: `/digests${kept(query, digestsPage.parameters)}`,
    embedUrl: `/embed${kept(query, embedPage.parameters)}`,
    sharingUrl: `/sharing${kept(query, sharingPage.parameters)}`,
    leavesView: view !== 'list',
    leavesDates: ['when', 'from', 'to'].some(name => query.get(name)),
  }
}

/** The filters that a page knows, but for the view: none of them shows a month. */
function kept(query: URLSearchParams, parameters: readonly string[]): string {
  const known = new URLSearchParams(
    [...query].filter(
      ([name, value]) => value && name !== 'view' && [...parameters, 'lang'].includes(name),
    ),
  )
  return known.size > 0 ? `?${known}` : ''
}
