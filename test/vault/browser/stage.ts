/** A real browser with pages that hold the vault and nothing else, and a way to kill it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { build } from 'vite'
import { launchChromium } from '../../browser/chromium.ts'
import { launchFirefox } from '../../browser/firefox.ts'
import type { BrowserName } from '../../extension/stage.ts'
import { startServer } from '../../pages/server.ts'
import type { Harness } from './harness.ts'

const HOST = 'vault.example.com'
export type Global = { harness: Harness }

async function harnessScript(): Promise<string> {
  const abs = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { __BA_FAULTS__: 'true' },
    resolve: {
      alias: {
        '@beian-assist/rules/backup': abs('../../../rules/files/backup/index.ts'),
        '@beian-assist/rules': abs('../../../rules/index.ts'),
      },
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: abs('harness.ts'), formats: ['iife'], name: 'page', fileName: 'page' },
    },
  })
  for (const bundled of Array.isArray(result) ? result : [result])
    if ('output' in bundled) for (const file of bundled.output) if (file.type === 'chunk') return file.code
  throw new Error('nothing was built')
}

export interface VaultStage {
  /** A page with the vault, of the browser that runs now. */
  open(): Promise<Page>
  /** SIGKILL, and a new browser on the same profile. */
  kill(): Promise<void>
  close(): Promise<void>
}

export async function openVaultStage(name: BrowserName): Promise<VaultStage> {
  const folder = mkdtempSync(join(tmpdir(), `ba-steps-${name}-`))
  const script = await harnessScript()
  const server = await startServer({ hosts: [HOST], csp: "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:" })
  const launch = () => {
    const options = { hosts: [HOST], port: server.port, userDataDir: folder }
    return name === 'chromium' ? launchChromium(options) : launchFirefox(options)
  }
  let launched = await launch()
  const gone = async (browser: Browser) => {
    const child = browser.process()
    const exited = new Promise((resolve) =>
      child && child.exitCode === null ? child.once('exit', resolve) : resolve(0),
    )
    child?.kill('SIGKILL')
    await exited
    await browser.close().catch(() => undefined)
  }
  return {
    async open() {
      const page = await launched.browser.newPage()
      await page.goto(launched.url(HOST, '/no-form/'))
      await page.evaluate(script)
      return page
    },
    async kill() {
      await gone(launched.browser)
      // What the driver tidies up of a Firefox that has died may still be on its way.
      launched = await launch().catch(async () => {
        await sleep(1500)
        return launch()
      })
    },
    async close() {
      await launched.browser.close().catch(() => undefined)
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
