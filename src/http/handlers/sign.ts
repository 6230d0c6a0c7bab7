// Serves the calendar's sign and colour: /favicon.ico, /sign.svg, /sign.png, /accent.css, and
// /manifest.webmanifest, which names them.

import type { Context } from 'hono'
import { sizesOf } from '../../domain/sign.ts'
import type { App, Bytes, Config } from '../../ports.ts'
import type { Handler } from '../context.ts'
import { signPolicy } from '../headers.ts'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { drawnIcon, drawnPng, drawnSvg } from '../sign/drawn-sign.ts'

const forAnHour = { 'cache-control': 'public, max-age=3600' }

/** Pixels of the drawn sign: a home screen and a preview take no smaller one. */
const drawnSize = 512

const bandOf = ({ accent }: Config): string => accent?.light ?? '#ffd60a'

const given = (c: Context, bytes: Bytes | string, type: string) =>
  c.body(bytes, 200, { ...forAnHour, 'content-type': type })

/** Leads to the host's sign, which browsers take in its own format. */
export const showFavicon: Handler = async ({ config }, c) => {
  const { sign } = config
  if (sign) return c.redirect(sign.type === 'image/png' ? '/sign.png' : '/sign.svg', 302)
  return given(c, await drawnIcon(bandOf(config)), 'image/x-icon')
}

export const showSvg: Handler = ({ config }, c) => {
  const { sign } = config
  if (sign?.type === 'image/png') return c.redirect('/sign.png', 302)
  c.header('content-security-policy', signPolicy)
  return given(c, sign?.bytes ?? drawnSvg(bandOf(config)), 'image/svg+xml')
}

/** Drawn where the host's is SVG, which previews and home screens do not take. */
export const showPng: Handler = async ({ config }, c) => {
  const { sign } = config
  const bytes = sign?.type === 'image/png' ? sign.bytes : await drawnPng(bandOf(config), drawnSize)
  return given(c, bytes, 'image/png')
}

/** Exists only with the setting. */
export const showAccent: Handler = (app, c) => {
  const { accent } = app.config
  if (!accent) return refuse(app, c, 'page-not-found')
  const sheet = `:root{--accent:${accent.light}}\n@media (prefers-color-scheme:dark){:root{--accent:${accent.dark}}}\n`
  return given(c, sheet, 'text/css; charset=utf-8')
}

/** Web Application Manifest (W3C). */
export const showManifest: Handler = (app, c) => {
  const { calendarName, accent } = app.config
  const manifest = {
    id: '/',
    name: calendarName,
    short_name: calendarName,
    lang: languageOf(app, c),
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fbf8f1',
    theme_color: accent?.light ?? '#fbf8f1',
    icons: iconsOf(app),
  }
  return given(c, JSON.stringify(manifest), 'application/manifest+json')
}

function iconsOf({ config: { sign } }: App) {
  const svg = { src: '/sign.svg', type: 'image/svg+xml', sizes: 'any' }
  const png = { src: '/sign.png', type: 'image/png', sizes: `${drawnSize}x${drawnSize}` }
  if (!sign) return [svg, png]
  return sign.type === 'image/png' ? [{ ...png, sizes: sizesOf(sign) }] : [svg]
}
