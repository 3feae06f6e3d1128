import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vitepress'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assemble, catalogue, handWritten, referencePages } from '../../sdk/docs/assemble.ts'
import { launchChromium } from '../browser/chromium.ts'
import type { Launched } from '../browser/launched.ts'
import { built } from '../embed/project.ts'
import { type EmbedServer, serve } from '../embed/serve.ts'

const out = fileURLToPath(new URL('../.out/docs/', import.meta.url))
/** VitePress starts its pages from a string. */
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; report-uri /report"

// A minute and more to build: `.deep.ts` files belong to the deep run only.
describe('the site', () => {
  let server: EmbedServer
  let browser: Launched

  beforeAll(async () => {
    built()
    assemble(`${out}pages`, handWritten(), catalogue(), referencePages())
    await build(`${out}pages`, { outDir: `${out}site` })
    const files = readdirSync(`${out}site`, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const pages = Object.fromEntries(
      files.map(({ parentPath, name }) => {
        const path = `${parentPath}/${name}`.slice(`${out}site`.length).replace(/\/+/g, '/')
        return [path, name.endsWith('.html') ? readFileSync(`${out}site${path}`, 'utf8') : `file:${out}site${path}`]
      }),
    )
    server = await serve(pages, POLICY)
    browser = await launchChromium({ hosts: [], port: server.port })
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    server?.close()
    rmSync(out, { recursive: true, force: true })
  })

  it('the playground fills a form it has not seen, judges names, and asks no other host for anything', async () => {
    const page = await browser.openPage(server.url('/en/playground.html'))
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.reload({ waitUntil: 'networkidle0' })
    await page.waitForFunction(
      () => {
        const buttons = document.querySelector('beian-assist')?.shadowRoot?.querySelectorAll('button') ?? []
        const fill = [...buttons].find((button) => /^Fill \d/.test(button.textContent) && !button.disabled)
        fill?.click()
        return fill !== undefined
      },
      { timeout: 60_000 },
    )
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('select[name=nature]')?.value === '企业')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=domain]')?.value !== '')
    const names = await page.$$eval('.demo li', (all) => all.map(({ textContent }) => textContent))
    expect(names.length).toBeGreaterThan(0)
    expect(asked.filter((url) => !url.startsWith(server.url('/')) && !/^(?:data|blob):/.test(url))).toEqual([])
    await page.close()
  })

  it('the reference has a page for every entry, with what it exports', async () => {
    const page = await browser.openPage(server.url('/api/sdk.html'))
    const headings = await page.$$eval('h2', (all) => all.map(({ id }) => id))
    expect(headings).toContain('createassist')
    await page.close()
  })
})
