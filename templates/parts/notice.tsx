// Draws one sentence on top of a page about what was just done.

/** Nothing when there is nothing to say. */
export function Notice({ notice }: { notice?: string | undefined }) {
  if (!notice) return null
  return (
    <p class="notice" role="status">
      {notice}
    </p>
  )
}
