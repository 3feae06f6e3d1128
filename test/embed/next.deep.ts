/** A project of Next as somebody would make it: from the packed packages, built by `next build`, served by `next start`. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BeianAssistElement } from '../../sdk/element/index.ts'
import { launchChromium } from '../browser/chromium.ts'
import type { Launched } from '../browser/launched.ts'
import { createProject, type Project } from './project.ts'

const { npm_config_call: _, ...env } = process.env

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

// Next is some hundred megabytes that only this installs, from the registry: in the deep run only.
describe('in a project of Next', () => {
  let project: Project
  let browser: Launched
  let server: ChildProcess
  let url: string
  let built = ''

  const run = (command: string, ...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: join(project.dir, 'site'),
      env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`)
    return stdout
  }

  beforeAll(async () => {
    project = createProject()
    const site = join(project.dir, 'site')
    cpSync(fileURLToPath(new URL('examples/next', import.meta.url)), site, { recursive: true })
    writeFileSync(join(site, '.npmrc'), 'fund=false\naudit=false\n')
    run('npm', 'install', project.tarballs.rules, project.tarballs.sdk)
    built = run('npx', 'next', 'build')
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    server = spawn('npx', ['next', 'start', '-p', String(port)], { cwd: site, env, stdio: 'ignore', detached: true })
    for (let tries = 0; tries < 100; tries += 1) {
      if (
        await fetch(`${url}/filing`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        break
      await new Promise((done) => setTimeout(done, 200))
    }
    browser = await launchChromium({ hosts: [], port })
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    // npx and what it started.
    if (server?.pid) process.kill(-server.pid)
    if (project) rmSync(project.dir, { recursive: true, force: true })
  })

  it('is built, types and all', () => {
    expect(built).toMatch(/\/filing/)
  })

  it('renders findings and an empty element on the server', async () => {
    const html = await (await fetch(`${url}/filing`)).text()
    expect(html).toMatch(/<beian-assist[^>]*provider="huawei"[^>]*><\/beian-assist>/)
    expect(html).toMatch(/<ul id="server"><li>/)
  })

  it('answers as a route', async () => {
    const ask = (body: unknown) => fetch(`${url}/api/check`, { method: 'POST', body: JSON.stringify(body) })
    const { findings } = (await (await ask({ subject: { certNumber: '1' } })).json()) as { findings: object[] }
    expect(findings.length).toBeGreaterThan(0)
    expect((await ask({ subject: 1 })).status).toBe(400)
  })

  it('starts in the browser without a complaint of React, and fills so that its state knows', async () => {
    const page = await browser.browser.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(`${url}/filing`)
    await page.waitForFunction(() => document.querySelector<BeianAssistElement>('beian-assist')?.assist !== undefined, {
      timeout: 20_000,
    })
    await page.waitForFunction(
      () =>
        [...(document.querySelector('beian-assist')?.shadowRoot?.querySelectorAll('button') ?? [])].some(
          (button) => button.textContent?.startsWith('填写 2') && !button.disabled,
        ),
      { timeout: 20_000 },
    )
    await page.$eval('beian-assist', (element) =>
      [...element.shadowRoot!.querySelectorAll('button')]
        .find(({ textContent }) => textContent?.startsWith('填写 2'))!
        .click(),
    )
    await page.waitForFunction(() => document.querySelector('#filled')?.textContent === '2', { timeout: 20_000 })
    expect(await page.$eval('#model', ({ textContent }) => textContent)).toBe('青禾示例科技有限公司')
    // The icon that nobody made is the browser's own wish.
    expect(complaints.filter((text) => !/favicon|404/.test(text))).toEqual([])
  })
})
