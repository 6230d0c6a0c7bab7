// Says where an event is: name, street, link to join, and maps that look for it.

import type { Child } from 'hono/jsx'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { geoLink, mapLinks, soughtPlace } from '../../src/domain/map-links.ts'
import { strangersRel } from '../../src/domain/safe-link.ts'
import { useWords } from '../page-context.ts'
import { changeOf, type MarkedChange, New, Was } from './marks.tsx'
import { WebLink } from './web-link.tsx'

type PlaceProps = {
  snapshot: Snapshot
  changes: readonly MarkedChange[] | undefined
  /** Links to maps; not for an event as it stood once. */
  hasMaps: boolean
}

export function Place({ snapshot, changes, hasMaps }: PlaceProps) {
  const { placeName, address, city, onlineUrl } = snapshot
  const words = useWords().eventPage
  const change = (aspect: 'place' | 'address' | 'city' | 'online') => changeOf(changes, aspect)
  return (
    <div class="place p-location">
      {placeName && (
        <p class="place-name" dir="auto">
          <New when={change('place') !== undefined}>{placeName}</New>
        </p>
      )}
      <Was change={change('place')} beside={placeName !== ''} />
      {(address || city) && (
        <p class="place-street" dir="auto">
          <MapLink snapshot={snapshot} isLink={hasMaps}>
            {address && <New when={change('address') !== undefined}>{address}</New>}
            {address && city && ', '}
            {city && <New when={change('city') !== undefined}>{city}</New>}
          </MapLink>
        </p>
      )}
      <Was change={change('address')} beside={address !== ''} />
      <Was change={change('city')} />
      {onlineUrl && (
        <p class="place-online">
          {words.join}: <WebLink url={onlineUrl} />
        </p>
      )}
      <Was change={change('online')} />
      {!placeName && !address && !city && !onlineUrl && (
        <p class="place-street">{words.placeUnknown}</p>
      )}
      {hasMaps && <Maps snapshot={snapshot} />}
    </div>
  )
}

/** The street leads to the first of the maps. */
function MapLink({
  snapshot,
  isLink,
  children,
}: {
  snapshot: Snapshot
  isLink: boolean
  children?: Child
}) {
  const [map] = isLink ? mapLinks(snapshot) : []
  if (!map) return <>{children}</>
  return (
    <a href={map.href} rel={strangersRel}>
      {children}
    </a>
  )
}

function Maps({ snapshot }: { snapshot: Snapshot }) {
  const words = useWords().eventPage
  const maps = mapLinks(snapshot)
  const { placeName } = snapshot
  const sought = soughtPlace(snapshot)
  if (maps.length === 0) return null
  return (
    <p class="maps links">
      <span>
        {words.map}:{snapshot.geo && <data class="u-geo" value={`geo:${snapshot.geo}`} />}
      </span>
      {/* shown by a script, where a phone has an app for it */}
      <a href={geoLink(snapshot)} data-map-app hidden>
        {words.mapApp}
      </a>
      {maps.map(({ name, href }) => (
        <a href={href} rel={strangersRel}>
          {name}
        </a>
      ))}
      <CopyButton
        text={(sought.startsWith(placeName) ? sought : `${placeName}, ${sought}`) || snapshot.geo}
        words={words.copy}
        label={words.copyAddress}
      />
    </p>
  )
}

type CopyButtonProps = { text: string; words: string; label?: string | undefined }

/** Shown by a script, which alone can copy. `label`: what its few words leave out. */
export function CopyButton({ text, words, label }: CopyButtonProps) {
  return (
    <button
      type="button"
      class="copy"
      aria-label={label}
      data-copy={text}
      data-copied={useWords().eventPage.copied}
      hidden
    >
      {words}
    </button>
  )
}
