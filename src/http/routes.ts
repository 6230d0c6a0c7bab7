// Routes every address of Turnout, in one function. Must not know the host that it runs on.

import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { errorName } from '../domain/fault.ts'
import { type App, type Compressor, DatabaseBusy, RemovedEvent } from '../ports.ts'
import { answerUnrouted, knownMethods, meantAddresses } from './addresses.ts'
import { openApi } from './api-description.ts'
import { readableBodies, shortAddresses, smallAnswers, smallBodies } from './bounds.ts'
import type { Handler } from './context.ts'
import { openFeeds } from './feeds.ts'
import { ownForms, ownHost } from './guards.ts'
import { postMailAgain, postStopAll, showAllMail } from './handlers/all-mail.tsx'
import { postAnotherEvent, showAnotherEvent } from './handlers/another-event.tsx'
import { showEventJson, showEvents, showRevisions } from './handlers/api.ts'
import {
  postConfirmation,
  postConfirmDismissal,
  postConfirmMending,
  showConfirmation,
} from './handlers/confirmation.tsx'
import { postContact, showContact, showContactSent } from './handlers/contact.tsx'
import { showDateFeed, showDateJson, showDates } from './handlers/dates.ts'
import {
  postDigestChange,
  postDigestRestart,
  postDigestStop,
  showDigest,
} from './handlers/digest.tsx'
import { postDigest, showDigestForm, showDigestSent } from './handlers/digests.tsx'
import { showEarlierFile } from './handlers/earlier-file.ts'
import { showEmbed, showEmbeddedEvent } from './handlers/embed.tsx'
import {
  postEndorsementRule,
  postHiding,
  postShowing,
  postShowings,
  showWaitingEndorsements,
} from './handlers/endorsements.tsx'
import { showDate, showEvent } from './handlers/event.tsx'
import { showCalendarFeed, showEventFeed } from './handlers/feeds.ts'
import { showHealth } from './handlers/health.ts'
import { showHistory, showRevision } from './handlers/history.tsx'
import { showFilterPage, showHome } from './handlers/home.tsx'
import { showAbout, showPrivacy, showRules } from './handlers/house.tsx'
import { chooseLanguage } from './handlers/language.ts'
import { postLostLink, showLostLink, showLostLinkSent } from './handlers/lost-link.tsx'
import {
  showMailbox,
  showMessage,
  showMessageCalendar,
  showMessageHtml,
  showMessageSource,
} from './handlers/mailbox.tsx'
import { showManage } from './handlers/manage.tsx'
import {
  postRestoration,
  postRevisionUndo,
  showManagedHistory,
  showRestoration,
} from './handlers/managed-history.tsx'
import { postLinkWithdrawal, postOrganizer, showLinks } from './handlers/managed-links.tsx'
import { postMove, postMovePreview, showMove } from './handlers/managed-move.tsx'
import { showPeople } from './handlers/managed-people.tsx'
import {
  postAnswer,
  postAnswerRenewal,
  postQuestionHiding,
  postQuestionRefusal,
  postQuestionShowing,
  showManagedQuestion,
  showManagedQuestions,
} from './handlers/managed-questions.tsx'
import { showManagedShare } from './handlers/managed-share.tsx'
import {
  postCancellation,
  postPostponement,
  postReinstatement,
  postStateLook,
  postTentative,
  showState,
} from './handlers/managed-state.tsx'
import {
  postQuestionHidingByModerator,
  postQuestionShowingByModerator,
  showModeratedQuestions,
} from './handlers/moderated-questions.tsx'
import {
  postAnswers,
  postModeratorDismissal,
  postPublication,
  postRefusal,
  postReportDismissal,
  postTextReminder,
  postUndo,
  showModeration,
} from './handlers/moderation.tsx'
import { showActs, showModerationLog } from './handlers/moderation-log.tsx'
import {
  postModerationSignIn,
  showModerationSent,
  showModerationSignIn,
} from './handlers/moderation-sign-in.tsx'
import { showChanges, showEntries, showEventChanges } from './handlers/news-feeds.ts'
import { showOembed } from './handlers/oembed.ts'
import { showOffline } from './handlers/offline.tsx'
import { postDismissal, postMending, postTelling } from './handlers/organizer-actions.ts'
import { postErasure, showOwnQuestion } from './handlers/own-question.tsx'
import { showManagedPicture, showModeratedPicture, showPicture } from './handlers/pictures.ts'
import { showPrint } from './handlers/print.tsx'
import { showQr } from './handlers/qr.ts'
import { postQuestion, showQuestionSent, showQuestions } from './handlers/questions.tsx'
import { postEditReading, postMoveReading, postReading } from './handlers/reading.ts'
import { postReport, showReport } from './handlers/report.tsx'
import { postPreview, postRevision, showEdit } from './handlers/revision.tsx'
import { showRobots, showSecurity } from './handlers/robots.ts'
import { showEmbedScript, showServiceWorker } from './handlers/scripts.ts'
import { showSharing } from './handlers/sharing.tsx'
import { showAccent, showFavicon, showManifest, showPng, showSvg } from './handlers/sign.ts'
import { openSitemap } from './handlers/sitemap.ts'
import { postEvent, showEventForm, showSubmitted } from './handlers/submission.tsx'
import { showSuggestions } from './handlers/suggestions.ts'
import {
  postEventHiding,
  postEventShowing,
  postRemoval,
  showRemoval,
} from './handlers/takedown.tsx'
import {
  postAcknowledgement,
  postPublicConfirmation,
  postReminder,
  postRestart,
  postStop,
  postWithdrawal,
  showWatch,
} from './handlers/watch.tsx'
import { postEndorsement, postFollower, showMailSent } from './handlers/watching.tsx'
import {
  postEventWithdrawal,
  postPostWithdrawal,
  showEventWithdrawal,
  showPostWithdrawal,
} from './handlers/withdrawal.tsx'
import { tabledHeaders } from './headers.ts'
import { keptLanguage } from './kept-language.ts'
import { ownHosts } from './own-hosts.ts'
import { openPageCache } from './page-cache.ts'
import {
  datePage,
  digestsPage,
  embeddedEventPage,
  embedPage,
  eventPage,
  filterPage,
  formPage,
  historyPage,
  housePage,
  listPage,
  type PageKind,
  printPage,
  questionsPage,
  sharingPage,
} from './page-kinds.ts'
import { forReader } from './reader-language.ts'
import { refuse } from './refuse.tsx'
import { refuseBusy } from './refuse-busy.tsx'
import { webCompressor } from './web-compressor.ts'

/**
 * @param log takes a line about a fault; it never holds an address, a token or what a person typed.
 * @param compressor how this host compresses feeds.
 */
export function turnout(
  app: App,
  log: (line: string) => void,
  compressor: Compressor = webCompressor,
): Hono {
  const http = new Hono()
  const feeds = openFeeds(app, compressor, log)
  const pages = openPageCache(app, compressor)
  const get = (path: string, handle: Handler) => http.get(path, c => handle(forReader(app, c), c))
  const page = (path: string, kind: PageKind, handle: Handler) =>
    get(path, pages.kept(kind, handle))
  const post = (path: string, handle: Handler) => http.post(path, c => handle(forReader(app, c), c))

  // outermost: the table has the last word, on refusals too
  http.use(tabledHeaders(app.config), keptLanguage(), ownHost(app), shortAddresses(app))
  http.use(meantAddresses(http), knownMethods(app, http))
  http.use(smallBodies(app), ownForms(app), readableBodies(app), smallAnswers(app))

  page('/', listPage, showHome)
  page('/regions/:name', filterPage('region'), showFilterPage('region'))
  page('/topics/:name', filterPage('topic'), showFilterPage('topic'))
  page('/types/:name', filterPage('type'), showFilterPage('type'))
  page('/organizers/:name', filterPage('organizer'), showFilterPage('organizer'))
  get('/calendar.ics', showCalendarFeed(feeds))
  get('/calendar.atom', showEntries(feeds, '/calendar.atom'))
  get('/calendar.json', showEntries(feeds, '/calendar.json'))
  get('/changes.atom', showChanges(feeds))
  get('/suggestions', showSuggestions(feeds))
  get('/healthz', showHealth)
  page('/embed', embedPage, showEmbed)
  page('/embed/events/:id', embeddedEventPage, showEmbeddedEvent)
  get('/embed.js', showEmbedScript(compressor))
  http.use('/oembed', etag())
  get('/oembed', showOembed)
  page('/sharing', sharingPage, showSharing)
  get('/static/:file', showEarlierFile)
  get('/sw.js', showServiceWorker(app.config, compressor))
  get('/offline', showOffline)

  get('/api/v1/events', showEvents(feeds))
  get('/api/v1/events/:id', showEventJson(feeds, 'id'))
  get('/api/v1/events/:id/revisions', showRevisions(feeds))
  get('/api/v1/events/:id/dates', showDates(feeds))
  http.use('/openapi.json', etag())
  http.get('/openapi.json', c => c.json(openApi(app)))

  page('/events/new', formPage, showEventForm)
  post('/events', postEvent)
  post('/readings', postReading)
  get('/events/:file{[0-9a-z]+\\.ics}', showEventFeed(feeds))
  get('/events/:file{[0-9a-z]+\\.json}', showEventJson(feeds, 'file'))
  page('/events/:id', eventPage, showEvent)
  page('/events/:id/dates/:date{[0-9tT-]+}', datePage, showDate)
  get('/events/:id/dates/:file{[0-9tT-]+\\.ics}', showDateFeed(feeds))
  get('/events/:id/dates/:file{[0-9tT-]+\\.json}', showDateJson(feeds))
  get('/events/:id/submitted', showSubmitted)
  get('/events/:id/mail-sent', showMailSent)
  page('/events/:id/history', historyPage, showHistory)
  get('/events/:id/changes.atom', showEventChanges(feeds))
  page('/events/:id/revisions/:number{[1-9][0-9]*}', historyPage, showRevision)
  post('/events/:id/endorsements', postEndorsement)
  post('/events/:id/followers', postFollower)
  get('/events/:id/contact', showContact)
  post('/events/:id/contact', postContact)
  get('/events/:id/contact/sent', showContactSent)
  page('/events/:id/questions', questionsPage, showQuestions)
  post('/events/:id/questions', postQuestion)
  get('/events/:id/questions/sent', showQuestionSent)
  get('/events/:id/report', showReport)
  post('/events/:id/reports', postReport)
  page('/events/:id/print', printPage, showPrint)
  get('/events/:id/qr.svg', showQr)
  page('/events/:id/:words', eventPage, showEvent)

  get('/confirm/:token', showConfirmation)
  post('/confirm/:token', postConfirmation)
  post('/confirm/:token/mendings', postConfirmMending)
  post('/confirm/:token/dismissals', postConfirmDismissal)
  get('/confirm/:token/withdrawal', showPostWithdrawal)
  post('/confirm/:token/withdrawal', postPostWithdrawal)

  get('/manage/:token', showManage)
  get('/manage/:token/move', showMove)
  post('/manage/:token/move', postMove)
  post('/manage/:token/move/preview', postMovePreview)
  post('/manage/:token/move/readings', postMoveReading)
  get('/manage/:token/edit', showEdit)
  get('/manage/:token/state', showState)
  post('/manage/:token/state', postStateLook)
  get('/manage/:token/people', showPeople)
  get('/manage/:token/links', showLinks)
  get('/manage/:token/history', showManagedHistory)
  get('/manage/:token/revisions/:number/restoration', showRestoration)
  post('/manage/:token/revisions/:number/restoration', postRestoration)
  post('/manage/:token/undo', postRevisionUndo)
  get('/manage/:token/share', showManagedShare)
  get('/manage/:token/pictures/:hash/:file', showManagedPicture)
  get('/manage/:token/events/new', showAnotherEvent)
  post('/manage/:token/events', postAnotherEvent)
  post('/manage/:token/revisions', postRevision)
  post('/manage/:token/preview', postPreview)
  post('/manage/:token/cancellation', postCancellation)
  post('/manage/:token/postponement', postPostponement)
  post('/manage/:token/reinstatement', postReinstatement)
  post('/manage/:token/tentative', postTentative)
  post('/manage/:token/telling', postTelling)
  get('/manage/:token/endorsements', showWaitingEndorsements)
  post('/manage/:token/endorsements/showing', postShowings)
  post('/manage/:token/endorsements/:endorsement/hiding', postHiding)
  post('/manage/:token/endorsements/:endorsement/showing', postShowing)
  post('/manage/:token/endorsement-rule', postEndorsementRule)
  get('/manage/:token/questions', showManagedQuestions)
  get('/manage/:token/questions/:question', showManagedQuestion)
  post('/manage/:token/questions/:question/answers', postAnswer)
  post('/manage/:token/questions/:question/refusal', postQuestionRefusal)
  post('/manage/:token/questions/:question/renewal', postAnswerRenewal)
  post('/manage/:token/questions/:question/hiding', postQuestionHiding)
  post('/manage/:token/questions/:question/showing', postQuestionShowing)
  post('/manage/:token/readings', postEditReading)
  post('/manage/:token/mendings', postMending)
  post('/manage/:token/dismissals', postDismissal)
  post('/manage/:token/organizers', postOrganizer)
  post('/manage/:token/organizers/:organizer/withdrawal', postLinkWithdrawal)
  get('/manage/:token/withdrawal', showEventWithdrawal)
  post('/manage/:token/withdrawal', postEventWithdrawal)

  get('/watch/:token', showWatch)
  post('/watch/:token/acknowledgement', postAcknowledgement)
  post('/watch/:token/stop', postStop)
  get('/watch/:token/stop', showWatch)
  post('/watch/:token/restart', postRestart)
  post('/watch/:token/reminder', postReminder)
  post('/watch/:token/vouching', postPublicConfirmation)
  post('/watch/:token/withdrawal', postWithdrawal)

  get('/question/:token', showOwnQuestion)
  post('/question/:token/erasure', postErasure)

  page('/about', housePage, showAbout)
  page('/rules', housePage, showRules)
  page('/privacy', housePage, showPrivacy)
  get('/pictures/:hash/:file', showPicture)
  get('/favicon.ico', showFavicon)
  get('/sign.svg', showSvg)
  get('/sign.png', showPng)
  get('/accent.css', showAccent)
  get('/manifest.webmanifest', showManifest)
  get('/robots.txt', showRobots)
  get('/sitemap.xml', openSitemap())
  get('/.well-known/security.txt', showSecurity)

  get('/language/:language', chooseLanguage)

  page('/digests', digestsPage, showDigestForm)
  post('/digests', postDigest)
  get('/digests/sent', showDigestSent)
  get('/digest/:token', showDigest)
  post('/digest/:token', postDigestChange)
  post('/digest/:token/stop', postDigestStop)
  get('/digest/:token/stop', showDigest)
  post('/digest/:token/restart', postDigestRestart)

  get('/mail/:token', showAllMail)
  post('/mail/:token/stop', postStopAll)
  post('/mail/:token/restart', postMailAgain)

  get('/lost-link', showLostLink)
  post('/lost-link', postLostLink)
  get('/lost-link/sent', showLostLinkSent)

  get('/moderation-log', showModerationLog)
  get('/moderation', showModerationSignIn)
  post('/moderation', postModerationSignIn)
  get('/moderation/sent', showModerationSent)
  get('/moderation/:token', showModeration)
  get('/moderation/:token/acts', showActs)
  get('/moderation/:token/pictures/:hash/:file', showModeratedPicture)
  post('/moderation/:token/answers', postAnswers)
  post('/moderation/:token/undo', postUndo)
  post('/moderation/:token/events/:event/publication', postPublication)
  post('/moderation/:token/events/:event/refusal', postRefusal)
  post('/moderation/:token/events/:event/reminder', postTextReminder)
  post('/moderation/:token/events/:event/dismissals', postModeratorDismissal)
  post('/moderation/:token/events/:event/hiding', postEventHiding)
  post('/moderation/:token/events/:event/showing', postEventShowing)
  post('/moderation/:token/events/:event/report-dismissal', postReportDismissal)
  get('/moderation/:token/events/:event/questions', showModeratedQuestions)
  post('/moderation/:token/events/:event/questions/:question/hiding', postQuestionHidingByModerator)
  post(
    '/moderation/:token/events/:event/questions/:question/showing',
    postQuestionShowingByModerator,
  )
  get('/moderation/:token/events/:event/removal', showRemoval)
  post('/moderation/:token/events/:event/removal', postRemoval)

  if (app.config.mailbox) {
    get('/mailbox', showMailbox)
    get('/mailbox/:id', showMessage)
    get('/mailbox/:id/html', showMessageHtml)
    get('/mailbox/:id/source', showMessageSource)
    get('/mailbox/:id/event.ics', showMessageCalendar)
  }

  http.notFound(c => answerUnrouted(app, http, c))
  http.onError((error, c) => {
    if (error instanceof DatabaseBusy) {
      log(
        `nothing was saved in a ${c.req.method}, since another process is writing: ${errorName(error)}`,
      )
      return refuseBusy(app, c)
    }
    // the client has hung up or was too slow, in the middle of its own request: nobody reads the answer
    if (c.req.raw.signal.aborted) return refuse(app, c, 'not-a-form')
    // a removal that was committed between the look and the write
    if (error instanceof RemovedEvent) return refuse(app, c, 'event-removed')
    // the method and the place in the code, never the address or the message: those may be private
    log(`fault in a ${c.req.method}: ${errorName(error)} ${placeOf(error)}`)
    return refuse(app, c, 'fault')
  })

  // what lies ready is given before anything else is looked at, even the route; only the host comes first
  const routed = http.fetch
  const isOwn = ownHosts(app.config.baseUrl)
  http.fetch = (request, ...rest) =>
    (isOwn(request.url)
      ? (pages.ready(request) ??
        feeds.responseCache.ready(request) ??
        feeds.suggestions.ready(request))
      : undefined) ?? routed(request, ...rest)
  return http
}

const placeOf = (error: Error): string => /\n\s+(at .*)/.exec(error.stack ?? '')?.[1] ?? ''
