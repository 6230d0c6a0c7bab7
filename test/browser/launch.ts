// Starts the browser of the tests: the one inside the npm package, because no system has to install one.

import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

// The package draws by a software renderer of 3D, in processes made anew. In a single process, closing a page may end the browser.
const costly =
  /^--(single-process|no-zygote|ignore-gpu-blocklist|use-gl=|use-angle=|enable-unsafe-swiftshader|in-process-gpu)/

/** Starts it headless, in processes of its own. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter(one => !costly.test(one)), '--disable-gpu'],
    headless: true,
  })
}
