// Answers GET /manage/:token/share: an organizer passes on the public address, never the private one.
// A hidden event has no public address, and the private page says why.

import { ManagedSharePage } from '../../../templates/pages/managed-share-page.tsx'
import { showPage } from '../show-page.tsx'
import { manageUrl, withOrganizer } from './manage.tsx'

export const showManagedShare = withOrganizer((app, c, { event, hiding }) =>
  hiding
    ? c.redirect(manageUrl(c), 303)
    : showPage(
        app,
        c,
        <ManagedSharePage
          baseUrl={manageUrl(c)}
          eventId={event.id}
          url={`${app.config.baseUrl}/events/${event.id}`}
          snapshot={event.revision.snapshot}
        />,
      ),
)
