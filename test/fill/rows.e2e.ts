/** Lists that grow: domains, IP ranges and an APP's platforms through the SDK on the provider's page, rows added by its own buttons. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Filing } from '@beian-assist/rules'
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type * as Sdk from '../../sdk/index.ts'
import { type LaunchedChromium, launchChromium } from '../browser/chromium.ts'
import { held } from '../extension/page-truth.ts'
import { type Server, startServer } from '../pages/server.ts'
import { loadSample } from '../samples/samples.ts'

const HOST = 'beian.huaweicloud.com'
let server: Server
let chromium: LaunchedChromium
let page: Page
let script: string

beforeAll(async () => {
  script = await readFile(fileURLToPath(new URL('../../sdk/dist/beian-assist.iife.js', import.meta.url)), 'utf8')
  server = await startServer()
  chromium = await launchChromium({ hosts: [HOST], port: server.port })
})
afterEach(() => page?.close())
afterAll(async () => {
  await chromium?.close()
  await server?.close()
})

interface Told {
  readonly path?: string | undefined
  readonly status: string
  readonly label: string
}

async function fill(query: string, filing: Filing, path = '/form?popup=0&'): Promise<readonly Told[]> {
  page = await chromium.openPage(chromium.url(HOST, `${path}${query}`))
  await page.evaluate(`${script};globalThis.BeianAssist = BeianAssist`)
  return page.evaluate(async (wanted) => {
    const { BeianAssist } = globalThis as unknown as { BeianAssist: typeof Sdk }
    const assist = BeianAssist.createAssist()
    await assist.scan()
    const receipts = await assist.fill(wanted)
    return receipts.map(({ path, status, label }) => ({ path, status, label }))
  }, filing as never)
}

test('domains and IP ranges get the rows that they need, each its own value', async () => {
  const filing = await loadSample('gd-enterprise-app')
  const [site] = filing.websites!
  site!.domains!.push({ ...site!.domains![0]!, name: 'yunhe2-example.com' })
  site!.ips!.push({ start: '203.0.113.30', end: '203.0.113.31' })
  const receipts = await fill('step=3', filing)
  expect(receipts.filter(({ status }) => status === 'failed')).toEqual([])
  const now = (await held(page)).websites![0]!
  expect(now.domains).toEqual(site!.domains!.map(({ name }) => ({ name })))
  expect(now.ips).toEqual(site!.ips)
})

test('three platforms of an APP each keep what is theirs', async () => {
  const filing = await loadSample('gd-enterprise-app')
  const receipts = await fill('step=3&app=1', filing)
  expect(receipts.filter(({ status }) => status === 'failed')).toEqual([])
  const own = (
    list: readonly { platform?: unknown; packageName?: unknown; fingerprint?: unknown; publicKey?: unknown }[],
  ) => list.map(({ platform, packageName, fingerprint, publicKey }) => [platform, packageName, fingerprint, publicKey])
  const [app] = (await held(page)).apps!
  expect(own(app!.platforms! as never)).toEqual(own(filing.apps![0]!.platforms! as never))
  expect(app!.domains).toEqual(filing.apps![0]!.domains!.map(({ name }) => ({ name })))
})

test('a second website gets a block of its own, by the button that says so and no other', async () => {
  const filing = await loadSample('gd-enterprise-app')
  const [site] = filing.websites!
  const first = { ...site!.owner!, reusePrincipal: false, name: '林示例', mobile: '13800138066' }
  const owner = { ...first, name: '周示例', mobile: '13800138077' }
  const second = {
    ...site!,
    name: '青禾资料站',
    domains: [{ ...site!.domains![0]!, name: 'ziliao-example.com' }],
    owner,
  }
  const two = {
    ...filing,
    websites: [
      { ...site!, owner: first },
      { ...second, homepageUrl: 'www.ziliao-example.com' },
    ],
  }
  const receipts = await fill('', two as Filing, '/two-sites/')
  expect(receipts.filter(({ status }) => status === 'failed')).toEqual([])
  const blocks = await page.evaluate(() =>
    [...document.querySelectorAll('fieldset')].map((block) =>
      [...block.querySelectorAll('input')].map(({ value }) => value),
    ),
  )
  expect(blocks.map(([name, domain, , person, phone]) => [name, domain, person, phone])).toEqual(
    two.websites.map(({ name, domains, owner: who }) => [name, domains![0]!.name, who?.name, who?.mobile]),
  )
  const log = await page.evaluate(() => (globalThis as unknown as { __log: unknown }).__log)
  expect(log).toEqual({ saved: 0, apps: 0 })
})
