// Answers GET /about, /rules, /privacy: the calendar about itself, from its settings and its own limits.

import { AboutPage } from '../../../templates/pages/about-page.tsx'
import { PrivacyPage } from '../../../templates/pages/privacy-page.tsx'
import { RulesPage } from '../../../templates/pages/rules-page.tsx'
import { daySeconds } from '../../actions/confirmation/purpose.ts'
import { purposes } from '../../actions/confirmation/purposes.ts'
import { hostContactOf } from '../../domain/host-contact.ts'
import { limits } from '../../domain/limits.ts'
import type { Handler } from '../context.ts'
import { showPage } from '../show-page.tsx'

export const showAbout: Handler = (app, c) => {
  const { hostName, version } = app.config
  return showPage(
    app,
    c,
    <AboutPage hostName={hostName} contact={hostContactOf(app.config)} version={version} />,
  )
}

export const showRules: Handler = (app, c) => {
  const { publishing, moderators, limits: limited } = app.config
  const limit = { hour: limits.sourcesPosts.most, day: limits.sourcesPostsADay.most }
  return showPage(
    app,
    c,
    <RulesPage
      publishing={publishing}
      isModerated={moderators.length > 0}
      limit={limited ? limit : null}
    />,
  )
}

export const showPrivacy: Handler = (app, c) =>
  showPage(
    app,
    c,
    <PrivacyPage
      contact={hostContactOf(app.config)}
      forgottenAfter={{
        event: daysOf('publish'),
        watching: daysOf('endorse'),
        other: daysOf('contact'),
      }}
    />,
  )

/** From the question on: its link ends first. */
const daysOf = (purpose: keyof typeof purposes): number =>
  Math.round((purposes[purpose].linkSeconds + purposes[purpose].keptSeconds) / daySeconds)
