/** Pictures for the stores, 1280×800, from the real product on the played filing page, in both languages. Sample data only. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PNG } from 'pngjs'
import type { Page } from 'puppeteer'
import { samples } from '../../extension/profiles/samples.ts'
import { launchChromium } from '../browser/chromium.ts'
import { PanelDriver } from '../extension/panel-driver.ts'
import { buildPages } from '../pages/build.ts'
import { startServer } from '../pages/server.ts'

const built = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url))
const HOST = 'beian.huaweicloud.com'
const WIDTH = 1280
const HEIGHT = 800
const PANEL = 400

/** Page and panel side by side, exactly as large as the stores want. */
async function sideBySide(page: Page, panel: Page, file: string): Promise<void> {
  const parts: PNG[] = []
  for (const each of [page, panel]) {
    // A tab behind another one is not drawn.
    await each.bringToFront()
    parts.push(PNG.sync.read(Buffer.from(await each.screenshot())))
  }
  const both = new PNG({ width: WIDTH, height: HEIGHT })
  both.data.fill(0xff)
  let left = 0
  for (const part of parts) {
    PNG.bitblt(part, both, 0, 0, Math.min(part.width, WIDTH - left), Math.min(part.height, HEIGHT), left, 0)
    left += WIDTH - PANEL
  }
  writeFileSync(file, PNG.sync.write(both))
}

export async function makePictures(store: string): Promise<string[]> {
  await buildPages(['first-filing'])
  const server = await startServer({ hosts: [HOST] })
  const browser = await launchChromium({ extension: built, hosts: [HOST], port: server.port, headless: true })
  const made: string[] = []
  try {
    const page = await browser.openPage(browser.url(HOST, '/form?popup=0&step=2'))
    const tab = await browser.tabIdOf(page)
    await browser.triggerAction(page)
    await page.setViewport({ width: WIDTH - PANEL, height: HEIGHT })
    const beside = await browser.openPanelInTab(tab)
    await beside.setViewport({ width: PANEL, height: HEIGHT })
    const panel = await new PanelDriver(beside).inChinese()
    const take = async (name: string): Promise<void> => {
      for (const [locale, other, folder] of [
        ['en', 'English', 'en'],
        ['zh-CN', '中文', 'zh_CN'],
      ] as const) {
        if ((await beside.evaluate(() => document.querySelector('main')?.lang)) !== locale) await panel.press(other)
        await new Promise((done) => setTimeout(done, 300))
        const file = join(store, folder, `${name}.png`)
        await sideBySide(page, beside, file)
        made.push(file)
      }
    }
    await panel.choose(samples[0]!.zh.name)
    await panel.look()
    await take('1-preview')
    await page.bringToFront()
    await panel.fill()
    await take('2-filled')
    await panel.choose(samples[1]!.zh.name)
    await panel.findings()
    await take('3-findings')
    await panel.press('证件')
    await take('4-documents')
    await panel.press('进度')
    await take('5-progress')
  } finally {
    await browser.close()
    await server.close()
  }
  return made
}
