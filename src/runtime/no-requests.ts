// Stands in for the parts of the host that a command needs none of, because no request comes to it.

import type { App } from '../ports.ts'
import { anySource } from './source-counts.ts'

export const noRequests: Pick<App, 'sources' | 'later'> = {
  sources: anySource,
  later: work => void work(),
}
