// Says that there is no connection. The service worker puts the list of kept events below.

import { useWords } from '../page-context.ts'
import { Page } from '../parts/page.tsx'

/** `GET /offline`. */
export function OfflinePage() {
  const words = useWords().offline
  return (
    <Page title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
    </Page>
  )
}
