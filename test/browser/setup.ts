// Unpacks the browser once before all browser tests, and says which one it is, and on which Node.

import { launchBrowser } from './launch.ts'

export async function setup(): Promise<void> {
  const browser = await launchBrowser()
  console.log(`browser: Chromium ${browser.version()}  node: ${process.version}`)
  await browser.close()
}
