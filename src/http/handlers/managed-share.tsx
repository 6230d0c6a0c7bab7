// Answers GET /manage/:token/share: an organizer passes on the public address, never the private one.
// A hidden event has no public address, and the private page says why.

import { ManagedSharePage } from '../../../templates/pages/managed-share-page.tsx'
import { showPage } from '../show-page.tsx'
import { managedEvent, manageUrl, withOrganizer } from './manage.tsx'

export const showManagedShare = withOrganizer((app, c, managed) =>
  managed.hiding
    ? c.redirect(manageUrl(c), 303)
    : showPage(
        app,
        c,
        <ManagedSharePage
          managed={managedEvent(c, managed)}
          url={`${app.config.baseUrl}/events/${managed.event.id}`}
        />,
      ),
)
