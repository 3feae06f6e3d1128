import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Page } from 'puppeteer'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import type { Launched } from '../browser/launched.ts'
import { copyInto, createProject, type Project } from './project.ts'
import { type EmbedServer, serve } from './serve.ts'

const EXAMPLES = ['react.tsx', 'vue.ts', 'shadow.ts', 'hook-form.tsx'] as const
/** The wrapper is for both; this example runs on the older one. */
const OLDER_REACT = { react: 'react-18', 'react-dom': 'react-dom-18' }
/** Component libraries put styles into the page as they go; everything else stays closed. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; report-uri /report"

let project: Project
let browser: Launched
let server: EmbedServer

beforeAll(async () => {
  project = createProject()
  project.add('react', 'react-dom', 'antd', 'vue', 'element-plus', 'react-hook-form', '@hookform/resolvers')
  project.add(...Object.values(OLDER_REACT))
  copyInto(project, 'examples')
  const pages: Record<string, string> = {}
  for (const example of EXAMPLES) {
    const name = example.replace(/\..*/, '')
    const outDir = join(project.dir, 'out', name)
    await build({
      root: project.dir,
      configFile: false,
      logLevel: 'error',
      plugins: [vue()],
      ...(name === 'hook-form' && { resolve: { alias: OLDER_REACT } }),
      oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        minify: false,
        modulePreload: false,
        chunkSizeWarningLimit: 10_000,
        rolldownOptions: {
          input: join(project.dir, 'examples', example),
          output: { entryFileNames: 'page.js', codeSplitting: false, assetFileNames: 'page[extname]' },
        },
      },
    })
    pages[`/${name}/page.js`] = `file:${join(outDir, 'page.js')}`
    if (name === 'vue') pages[`/${name}/page.css`] = `file:${join(outDir, 'page.css')}`
    pages[`/${name}/index.html`] = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>备案</title>
${name === 'vue' ? '<link rel="stylesheet" href="page.css">' : ''}</head><body><div id="app"></div><script type="module" src="page.js"></script></body></html>`
  }
  server = await serve(pages, POLICY)
  browser = await launchChromium({ hosts: [], port: server.port })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  server?.close()
  project?.remove()
})

/** Presses the panel's button that begins so, wherever the panel stands. */
async function press(page: Page, text: string): Promise<void> {
  const find = (wanted: string, isPressed: boolean): boolean => {
    const roots: ParentNode[] = [document]
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
    for (const root of roots)
      for (const button of root.querySelectorAll('button'))
        if (button.textContent?.startsWith(wanted) && !button.disabled) {
          if (isPressed) button.click()
          return true
        }
    return false
  }
  await page.waitForFunction(find, { timeout: 20_000 }, text, false)
  await page.evaluate(find, text, true)
}

const output = (page: Page, id: string): Promise<string> => page.$eval(`#${id}`, (element) => element.textContent ?? '')

describe.each(['react', 'vue'] as const)('an example in %s, built from the packed packages', (name) => {
  it('fills a console of its kit so that its own model knows, and checks it', async () => {
    const page = await browser.openPage(server.url(`/${name}/index.html`))
    await press(page, '填写 4')
    await page.waitForFunction(() => document.querySelector('#receipts')?.textContent !== '-1', { timeout: 30_000 })
    expect(await output(page, 'receipts')).toBe('4')
    expect(JSON.parse(await output(page, 'model'))).toEqual({
      nature: '企业',
      company: '青禾示例科技有限公司',
      a17: '李示例',
      phone: '13800138001',
    })
    await press(page, '撤销这次')
    await page.waitForFunction(() => !document.querySelector('#model')?.textContent?.includes('李示例'))
    await page.click('#check')
    await page.waitForFunction(() => Number(document.querySelector('#findings')?.textContent) >= 0)
    await page.close()
  })
})

it('an example in a shadow root fills the form of its own tree', async () => {
  const page = await browser.openPage(server.url('/shadow/index.html'))
  await press(page, 'Fill 3')
  const values = () =>
    page.$eval('filing-widget', (widget) =>
      [...widget.shadowRoot!.querySelectorAll<HTMLInputElement>('form input')].map(({ value }) => value),
    )
  await page.waitForFunction(
    () =>
      document.querySelector('filing-widget')?.shadowRoot?.querySelector<HTMLInputElement>('[name="phone"]')?.value !==
      '',
  )
  expect(await values()).toEqual(['青禾示例科技有限公司', '李示例', '13800138001'])
  await page.close()
})

it('an example with react-hook-form on React 18: its model knows the values, and the rules are its resolver', async () => {
  const page = await browser.openPage(server.url('/hook-form/index.html'))
  expect(await output(page, 'version')).toMatch(/^18\./)
  await press(page, '填写 4')
  await page.waitForFunction(() => document.querySelector('#model')?.textContent?.includes('"emergency":"1'))
  expect(JSON.parse(await output(page, 'model'))).toEqual({
    company: '青禾示例科技有限公司',
    person: '李示例',
    phone: '13800138001',
    emergency: '13800138001',
  })
  // While a fill runs nothing is submitted, by whomever.
  await page.waitForFunction(() => document.querySelector('#receipts')?.textContent === '4')
  await page.click('#send')
  await page.waitForFunction(() => document.querySelector('#errors')?.textContent !== '[]')
  expect(await output(page, 'errors')).toBe('["emergency","phone"]')
  expect(await output(page, 'taken')).toBe('')
  await page.$eval('input[name=emergency]', (input) => input.select())
  await page.type('input[name=emergency]', '13900139002')
  await page.click('#send')
  await page.waitForFunction(() => document.querySelector('#taken')?.textContent !== '')
  await page.close()
})

it('no example makes the browser report anything', () => {
  expect(server.reports).toEqual([])
})
