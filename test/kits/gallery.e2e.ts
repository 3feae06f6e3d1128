import type { Browser } from 'puppeteer'
import puppeteer from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildKits, type KitName, kitNames } from './build.ts'
import { fieldsOf, modelOf, sameModel } from './expect.ts'
import { type Habits, Person } from './person.ts'
import { type KitServer, serveKits } from './serve.ts'
import type { Gallery, Truth } from './types.ts'

const habits: Readonly<Record<string, Habits>> = { 'view-ui-plus': { dates: 'Tab' } }

let browser: Browser
let server: KitServer

beforeAll(async () => {
  await buildKits()
  server = await serveKits()
  browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'],
    env: { ...process.env, LANGUAGE: 'en_US' },
  })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(path: string) {
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 900 })
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(String(error)))
  page.on('requestfailed', (request) => failures.push(request.url()))
  await page.goto(`${server.origin}/${path}`)
  await page.waitForFunction(() => (window as unknown as Gallery).__ready)
  return { page, failures }
}

const truthOf = async (kit: KitName): Promise<Truth> => ((await import(`./${kit}/truth.ts`)) as { truth: Truth }).truth

describe.each(kitNames)('%s', (kit) => {
  test('a person can fill every cell', async () => {
    const { cells } = await truthOf(kit)
    const { page, failures } = await open(`${kit}/cells.html`)
    const person = new Person(page, page.mainFrame(), habits[kit])
    const wrong: string[] = []
    for (const field of fieldsOf(cells)) {
      const value = field.targets?.[0]
      if (value === undefined) continue
      const problem = await person.fill(field, value).catch((error: Error) => error.message)
      const got = (await person.model())[field.id]
      if (!sameModel(field, got, modelOf(field, value)))
        wrong.push(`${field.id}: ${JSON.stringify(got)} ${problem ?? ''}`)
    }
    expect(wrong).toEqual([])
    expect(failures).toEqual([])
    await page.close()
  })
})
