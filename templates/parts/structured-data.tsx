// Embeds JSON-LD in a page. The browser does not run it, so that the strict policy lets it stand.

import { raw } from 'hono/html'

export const StructuredData = ({ data }: { data: object }) => (
  <script type="application/ld+json">{raw(asScript(data))}</script>
)

/** JSON that cannot end the element it stands in, nor look like one. */
const asScript = (data: object): string =>
  JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')
