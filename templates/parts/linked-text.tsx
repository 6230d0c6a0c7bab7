// Links the web addresses in plain text, and nothing else in it.

import { strangersRel } from '../../src/domain/safe-link.ts'

/** A full stop or bracket that ends the sentence stays outside the link. */
export function LinkedText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
  return (
    <>
      {parts.map((part, index) =>
        index % 2 ? (
          <a href={part} rel={strangersRel}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  )
}
