/**
 * `npm run demo`: builds the extension, plays a provider's filing page on this machine, and walks the main job on sample data.
 * With a display the window stays open; without one, or with `--once`, it ends by itself and says where the pictures are.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer'
import { launchChromium } from '../browser/chromium.ts'
import { closePopup, doOwnPart, nextStep } from '../extension/applicant.ts'
import { PanelDriver } from '../extension/panel-driver.ts'
import { buildPages } from '../pages/build.ts'
import { startServer } from '../pages/server.ts'
import { sideBySide } from './side-by-side.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const out = `${root}test/.out/demo`
const once = process.argv.includes('--once')
const display = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined
const HOST = 'beian.huaweicloud.com'

function say(text: string): void {
  console.log(text)
}

function buildExtension(): void {
  const built = spawnSync('npx', ['wxt', 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
  if (built.status === 0) return
  console.error(`The extension could not be built:\n${built.stdout}\n${built.stderr}`)
  process.exit(1)
}

let shot = 0
async function picture(name: string, page: Page, panel: Page): Promise<void> {
  shot += 1
  const file = `${out}/${shot}-${name}.png`
  await page.bringToFront()
  await sideBySide(page, panel, file)
  say(`   ${file}`)
}

mkdirSync(out, { recursive: true })
say('1. Building the extension and the provider’s page …')
buildExtension()
await buildPages(['first-filing'])

const server = await startServer()
const browser = await launchChromium({
  extension: `${root}.output/chrome-mv3`,
  headless: !display,
  hosts: [HOST],
  port: server.port,
})

say(`2. Opening https://${HOST}/form (served on this machine) and the panel beside it`)
const page = await browser.openPage(browser.url(HOST, '/form'))
await closePopup(page)
await browser.triggerAction(page)
const panel = await new PanelDriver(await browser.nativePanel()).inChinese()

say('3. Checking a sample filing with planted mistakes against the rules, then the sound one')
await panel.choose('青禾示例（带常见错误）')
const troubled = await panel.findings()
for (const row of troubled.filter((entry) => entry.severity !== 'info'))
  say(`   ${row.severity} ${row.rule}: ${row.text}`)
await picture('findings', page, panel.page)
await panel.choose('青禾示例科技有限公司')
const sound = await panel.findings()
say(`   the sound one: ${sound.filter((row) => row.severity !== 'info').length} findings`)

say('4. Looking at the page')
await panel.press('填写')
await panel.press('查看')
await panel.waitFor('预览')
await picture('preview', page, panel.page)

const total = { done: 0, failed: 0 }
for (const [step, name] of ['verify-type', 'subject', 'website'].entries()) {
  say(`5.${step + 1} Filling step ${step + 1}, reading every value back`)
  if (step > 0) {
    await doOwnPart(page, step)
    await nextStep(page, step + 1)
  }
  const receipts = await panel.fillPage()
  const done = receipts.filter((row) => row.status === 'done').length
  const failed = receipts.filter((row) => row.status === 'failed')
  total.done += done
  total.failed += failed.length
  say(
    `   ${done} filled and verified${failed.length > 0 ? `, ${failed.length} not filled: ${failed.map((row) => row.label).join(', ')}` : ''}`,
  )
  await picture(name, page, panel.page)
}

say('6. Taking the last fill back, then filling it again')
const undone = await panel.undo()
const restored = undone.filter((row) => row.status === 'restored').length
say(`   ${restored} restored, ${undone.length - restored} named as without a way back on this page`)
await picture('undone', page, panel.page)
await panel.fillPage()

const foreign = server.requests().filter((request) => request.host !== HOST)
say(
  `7. ${total.done} fields filled, ${total.failed} not; ${foreign.length} requests to anyone but the page’s own server`,
)

if (display && !once) {
  say('The window stays open. Press Ctrl+C here to end.')
  await new Promise((resolve) => browser.browser.once('disconnected', resolve))
} else {
  await browser.close()
}
await server.close()
say(`Pictures: ${out}`)
process.exit(0)
