// Answers GET /offline: what the service worker shows in place of a page that it does not keep.

import { OfflinePage } from '../../../templates/pages/offline-page.tsx'
import type { Handler } from '../context.ts'
import { showPage } from '../show-page.tsx'

export const showOffline: Handler = (app, c) => showPage(app, c, <OfflinePage />)
