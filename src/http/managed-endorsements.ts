// Endorsements as an organizer's pages show them.

import type { ManagedEndorsement } from '../../templates/parts/managed-endorsements.tsx'
import { endorsementStanding } from '../domain/endorsement.ts'
import type { App } from '../ports.ts'
import type { Endorsement } from '../store/endorsements.ts'

/** Those that stand; what nobody confirmed, or was withdrawn, is left out. */
export async function managedEndorsements(
  { vault }: App,
  endorsements: readonly Endorsement[],
): Promise<ManagedEndorsement[]> {
  const managed = endorsements.map(async one => {
    const standing = endorsementStanding(one)
    if (standing === 'unconfirmed' || standing === 'withdrawn') return []
    const { id, organization, website, statement, confirmedDomain } = one
    const contactName = await vault.unseal(one.contactName)
    const wasShown = one.shownAt !== null
    return [
      { id, organization, website, statement, confirmedDomain, contactName, standing, wasShown },
    ]
  })
  return (await Promise.all(managed)).flat()
}
