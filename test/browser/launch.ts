// The browser of the tests: the one inside the npm package, no system install.

import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Headless, and in processes of its own: in a single one, closing a page may end the browser. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter(one => one !== '--single-process'),
    headless: true,
  })
}
