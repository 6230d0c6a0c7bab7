// Links to somebody else's address, shown as the address itself.

import { strangersRel } from '../../src/domain/safe-link.ts'

/** Only http and https become links; anything else is shown as text, so no address runs a script. */
export function WebLink({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span dir="auto">{url}</span>
  return (
    <a href={url} rel={strangersRel} dir="auto">
      {url.replace(/^https?:\/\//i, '').replace(/\/$/, '')}
    </a>
  )
}
