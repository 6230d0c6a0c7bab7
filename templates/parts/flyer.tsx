// Draws the flyer of an event, with the words above it while it may say what is no longer true.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { olderFlyerWords } from '../../src/domain/flyer-words.ts'
import { fitted, readPictureName, webpFiles } from '../../src/domain/picture/picture.ts'
import { useLanguage, useWords } from '../page-context.ts'

type FlyerProps = {
  snapshot: Snapshot
  /** Where its files are, when not for everybody: `/moderation/:token/pictures`. */
  base?: string | undefined
}

/** Nothing where there is no flyer. */
export function Flyer({ snapshot, base = '/pictures' }: FlyerProps) {
  const language = useLanguage()
  const words = useWords().flyer
  const picture = readPictureName(snapshot.flyer)
  if (!picture) return null
  const files = webpFiles(picture)
  const address = (name: string) => `${base}/${picture.hash}/${name}`
  const older = olderFlyerWords(snapshot, language)
  return (
    <figure class="flyer" id="flyer">
      {older && (
        <figcaption>
          <strong class="changed">{older}</strong>
        </figcaption>
      )}
      <a href={address(files.at(-1)?.name ?? '')} title={words.large}>
        <img
          src={address(files[0]?.name ?? '')}
          srcset={files.map(({ name, width }) => `${address(name)} ${width}w`).join(', ')}
          sizes="(min-width: 64rem) 21rem, min(100vw, 30rem)"
          {...fitted(picture, 960)}
          alt={snapshot.flyerAlt}
          loading="lazy"
        />
      </a>
    </figure>
  )
}
