/** One picture of a page and of the panel that stands beside it, as the browser window shows them. */
import { writeFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import type { Page } from 'puppeteer'

const LINE = 2

/** Takes both at the same height, at one device pixel per CSS pixel. */
export async function sideBySide(page: Page, panel: Page, file: string): Promise<void> {
  const left = PNG.sync.read(Buffer.from(await page.screenshot({ type: 'png' })))
  const right = PNG.sync.read(Buffer.from(await panel.screenshot({ type: 'png' })))
  const height = Math.max(left.height, right.height)
  const both = new PNG({ width: left.width + LINE + right.width, height })
  both.data.fill(0xff)
  PNG.bitblt(left, both, 0, 0, left.width, left.height, 0, 0)
  PNG.bitblt(right, both, 0, 0, right.width, right.height, left.width + LINE, 0)
  writeFileSync(file, PNG.sync.write(both))
}
