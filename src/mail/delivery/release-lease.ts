// Releases leases when the work on them ends, however it ends. One that cannot be given back then (a full
// disk) is remembered and given back before the next claim, so that its watchers need not wait for the lease.

import type { Db, Write } from '../../ports.ts'

const late = new WeakMap<Db, Set<Write>>()

/** @param release what frees the claim. Throws what its commit threw; nothing else is to be done then. */
export async function releaseLease(db: Db, release: Write): Promise<void> {
  const known = late.get(db) ?? new Set<Write>()
  late.set(db, known.add(release))
  await releaseLate(db)
}

/** Before a claim: frees what could not be freed when its work ended. */
export async function releaseLate(db: Db): Promise<void> {
  const releases = [...(late.get(db) ?? [])]
  if (releases.length === 0) return
  await db.commit(releases)
  for (const release of releases) late.get(db)?.delete(release)
}
