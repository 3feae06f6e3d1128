import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import type { Launched } from '../browser/launched.ts'
import { invented } from './police/dictionary.ts'
import { type EmbedServer, serve } from './serve.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const FORMS = ['table', 'sections', 'stacked'] as const

let browser: Launched
let server: EmbedServer
let page: Page

async function script(): Promise<string> {
  const build = await rolldown({
    input: here('police/page.ts'),
    platform: 'browser',
    logLevel: 'silent',
    tsconfig: false,
    resolve: {
      alias: {
        '@beian-assist/sdk/forms': here('../../sdk/forms/index.ts'),
        '@beian-assist/rules': here('../../rules/index.ts'),
      },
    },
  })
  const { output } = await build.generate({ format: 'esm', codeSplitting: false })
  return output[0].code
}

beforeAll(async () => {
  const pages = FORMS.map((name) => {
    const html = readFileSync(here(`police/${name}.html`), 'utf8')
    return [`/${name}.html`, html.replace('</body>', '<script type="module" src="/page.js"></script></body>')]
  })
  server = await serve({ '/page.js': await script(), ...Object.fromEntries(pages) }, "script-src 'self'")
  browser = await launchChromium({ hosts: [], port: server.port })
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** What every box and list shows, with the field that it asks for by the page's author. */
const holdings = () =>
  page.$$eval('input:not([type="radio"], [type="checkbox"]), select, textarea', (elements) =>
    elements.map((element) => {
      const { dataset, value } = element as HTMLInputElement
      const option = (element as HTMLSelectElement).selectedOptions?.[0]
      return { truth: dataset.truth, shows: value === '' ? '' : (option?.textContent ?? value) }
    }),
  )
const CHOSEN: Readonly<Record<string, readonly string[]>> = {
  portal: ['单位门户网站', '综合门户'],
  '2': ['第二级'],
}
const tally = { right: 0, wrong: 0, blank: 0, rules: 0 }

describe.each(FORMS)('a form of the police in the layout "%s", with a dictionary of its own', (name) => {
  it('is filled, checked and taken back', async () => {
    page = await browser.openPage(server.url(`/${name}.html`))
    await page.evaluate(() => assist.fill(window.invented))
    const wrong: string[] = []
    for (const { truth, shows } of await holdings()) {
      const wanted = String(invented[truth ?? ''] ?? '')
      if (shows === '') tally.blank += wanted === '' ? 0 : 1
      else if (shows === wanted || CHOSEN[wanted]?.includes(shows)) tally.right += 1
      else wrong.push(`${truth}: ${shows}`)
    }
    tally.wrong += wrong.length
    expect(wrong).toEqual([])
    const read = await page.evaluate(() => assist.read())
    for (const [field, value] of Object.entries(read)) expect([field, value]).toEqual([field, invented[field]])
    if (name !== 'sections') expect(read['site.interactive']).toBe(false)
    expect(await page.evaluate(() => assist.check())).toEqual([])
    await page.$eval(
      '[data-truth="emergency.mobile"]',
      (input, phone) => {
        ;(input as HTMLInputElement).value = phone as string
      },
      invented['officer.mobile'],
    )
    const found = await page.evaluate(() => assist.check())
    // A rule speaks only of what is understood for sure.
    const known = 'officer.mobile' in read && 'emergency.mobile' in read
    const expected = known ? [['police-contacts-differ', 2]] : []
    expect(found.map(({ ruleId, controls }) => [ruleId, controls.length])).toEqual(expected)
    if (known) tally.rules += 1
    await page.reload()
    await page.evaluate(async () => {
      await assist.fill(window.invented)
      await assist.undo()
      assist.destroy()
    })
    expect((await holdings()).filter(({ shows }) => shows !== '')).toEqual([])
    await page.close()
  })
})

it('of what is written at least 95 in 100 is right, over forms that no list knows', () => {
  process.stdout.write(`police forms: ${JSON.stringify(tally)}\n`)
  expect(tally.right / (tally.right + tally.wrong)).toBeGreaterThanOrEqual(0.95)
  expect(tally.right / (tally.right + tally.blank)).toBeGreaterThan(0.7)
  expect(tally.rules).toBeGreaterThan(1)
})
