// Lists all that a mailed link can ask. A new purpose is a row here and a name in db/schema.ts.

import type { Purpose as PurposeName } from '../../../db/schema.ts'
import { asking } from './asking.ts'
import { contacting } from './contacting.ts'
import { digestSubscribing } from './digest-subscribing.ts'
import { endorsing } from './endorsing.ts'
import { following } from './following.ts'
import { publishing } from './publishing.ts'
import { type AnyPurpose, purpose } from './purpose.ts'

export const purposes: Record<PurposeName, AnyPurpose> = {
  publish: purpose(publishing),
  endorse: purpose(endorsing),
  follow: purpose(following),
  digest: purpose(digestSubscribing),
  contact: purpose(contacting),
  ask: purpose(asking),
}

export const purposeNames = Object.keys(purposes) as readonly PurposeName[]
