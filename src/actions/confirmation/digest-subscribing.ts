// Confirms that an address gets a digest.

import { digestView } from '../../../templates/confirmation/digest-view.tsx'
import { confirmDigestMail } from '../../../templates/mail/confirm-mails.tsx'
import { digestWords } from '../../domain/digest-words.ts'
import { type Digest, findDigest } from '../../store/digests.ts'
import { listTerms } from '../../store/terms.ts'
import { forgetDigests } from '../../store/unconfirmed.ts'
import { digestStart } from '../start-digest.ts'
import { type Purpose, weekSeconds } from './purpose.ts'

export const digestSubscribing: Purpose<Digest> = {
  linkSeconds: weekSeconds,
  keptSeconds: 0,
  forget: forgetDigests,

  find: ({ db }, { subjectId }) => findDigest(db, subjectId),

  addressOf: async (_, { address }) => address,

  mail: async ({ db }, { subject: { period, query } }, mail) =>
    confirmDigestMail({ ...mail, period, query, terms: await listTerms(db) }),

  view: async ({ db }, { confirmation, subject }, { language }) =>
    digestView({
      language,
      isOpen: confirmation.confirmedAt === null,
      wanted: digestWords(subject, { language, terms: await listTerms(db) }),
    }),

  confirm: async (app, { subject }) => ({
    writes: [digestStart(app, subject)],
    claims: [],
    wake: null,
  }),

  next: async ({ vault }, { subject }) => ({
    path: `/digest/${await vault.token('digest', subject.id)}`,
    done: 'confirmed',
  }),
}
