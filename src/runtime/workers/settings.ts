// Reads the settings of a Worker: those of every host, and those that only Workers ask for.

import type { Sign } from '../../domain/sign.ts'
import { SettingsError } from '../setting-values.ts'
import { readSettings, type Settings } from '../settings.ts'
import { dataUrlBytes, signOf } from '../sign.ts'

export type WorkerSettings = Settings & { secretKey: string; picture: Sign | null }

/** Reads vars and secrets. Throws {@link SettingsError}. */
export function readWorkerSettings(vars: Record<string, string | undefined>): WorkerSettings {
  const settings = readSettings(vars)
  const { secretKey, smtpUrl, sign } = settings
  if (secretKey === null)
    throw new SettingsError(
      'SECRET_KEY is not set: on Workers it takes 32 characters or more, made at random (npx wrangler secret put SECRET_KEY)',
    )
  if (settings.demo)
    throw new SettingsError(
      'DEMO is set: on Workers it takes 0, because its events are made at a start, and a Worker has none',
    )
  // the default is an address that no reader of a mail could open
  if (!vars.BASE_URL?.trim())
    throw new SettingsError(
      'BASE_URL is not set: on Workers it takes the calendar’s own address, such as https://calendar.example.org',
    )
  if (smtpUrl !== null && new URL(smtpUrl).port === '25')
    throw new SettingsError(
      'SMTP_URL names port 25, which is closed on Workers: it takes port 465 (smtps://) or 587 (smtp://)',
    )
  const picture = sign === null ? null : signOf(sign, dataUrlBytes(sign))
  return { ...settings, secretKey, picture }
}
