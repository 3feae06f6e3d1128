/** The provider's console in Chromium, for tests of the fixture itself. */
import type { Filing } from '@beian-assist/rules'
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type LaunchedChromium, launchChromium } from '../browser/chromium.ts'
import { toFiling } from './first-filing/canonical.ts'
import { type Hand, handOn } from './hand.ts'
import { pixelFile } from './pixel.ts'
import { type Server, startServer } from './server.ts'

const HOST = 'beian.huaweicloud.com'
let server: Server
let chromium: LaunchedChromium
export let page: Page
export let hand: Hand
/** Errors of the page's console. */
export let problems: string[]
/** A picture to upload. */
export let image: string

/** A browser for all tests of a file, a fresh page for each. */
export function consolePage(): void {
  beforeAll(async () => {
    // Strict, but for the tick that Element Plus draws beside a chosen option: a picture in its style sheet.
    server = await startServer({ csp: "default-src 'self'; img-src 'self' data:" })
    chromium = await launchChromium({ hosts: [HOST], port: server.port })
    image = await pixelFile()
  })
  afterAll(async () => {
    await chromium?.close()
    await server?.close()
  })
  afterEach(() => page.close())
}

export const address = (query: string): string => chromium.url(HOST, `/form?${query}`)

/** Opens the console with a query string of variants. */
export async function open(query: string): Promise<void> {
  problems = []
  page = await chromium.browser.newPage()
  page.on('console', (it) => it.type() === 'error' && problems.push(it.text()))
  page.on('pageerror', (it) => problems.push(String(it)))
  await page.goto(address(query))
  await page.waitForSelector('.el-form')
  hand = handOn(page)
}

export const model = () => page.evaluate(() => window.__model())
export const filing = async (): Promise<Filing> => toFiling(await model())
export const shown = (selector: string) => page.$$eval(selector, (all) => all.map((it) => it.textContent?.trim()))
export const paths = async () => (await page.evaluate(() => window.__fields())).flatMap((it) => it.paths)

/** The step that stands in front; the step after 下一步 comes after the page's own checks. */
export const atStep = (step: number) =>
  page.waitForFunction((it) => window.__model().step === it, { timeout: 20_000 }, step)

/** Only these keys of an object. */
export const pick = <T extends object>(from: T, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)))
