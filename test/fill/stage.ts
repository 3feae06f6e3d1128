/** Pages of the gallery in Chromium with the engine beside them, in the page's world or in an isolated one. */
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer'
import type { World } from '../../sdk/drivers/driver.ts'
import { type AnyKit, buildKits } from '../kits/build.ts'
import { serveKits } from '../kits/serve.ts'
import type { Gallery, PageLog, TruthEntry } from '../kits/types.ts'
import { scriptOf } from '../map/bundle.ts'
import type { Engine } from './engine.ts'

export interface Stage {
  readonly page: Page
  /** Calls the engine, wherever it runs. */
  call<Name extends keyof Engine>(
    name: Name,
    ...args: Parameters<Engine[Name]>
  ): Promise<Awaited<ReturnType<Engine[Name]>>>
  /** What the framework holds. */
  model(): Promise<Record<string, unknown>>
  log(): Promise<PageLog>
  /** Errors of the page's own scripts. */
  readonly errors: readonly string[]
  close(): Promise<void>
}

export interface Theatre {
  readonly browser: Browser
  open(
    kit: AnyKit,
    file: 'cells' | 'filing',
    world: World,
    mutations?: readonly string[],
    kits?: boolean,
    /** ISO day that the page takes for today; absent: the real one. */
    today?: string,
  ): Promise<Stage>
  /** Any page that is open already. `kits`: with the hints of known kits; default without. */
  join(page: Page, world: World, kits?: boolean): Promise<Stage>
  close(): Promise<void>
}

type Handle = Element & { nativeElement?: Element; $el?: Element }

/** The truth marks its controls, so that a world that cannot see it finds them too. */
const mark = (): void => {
  const entries = (window as unknown as Partial<Gallery>).__truth?.() ?? []
  for (const { element, id } of entries as readonly TruthEntry[]) {
    const handle = element as Handle
    ;(handle.nativeElement ?? handle.$el ?? handle).setAttribute('data-truth', id)
  }
}

/** An isolated world of the page's main frame, as a content script has. */
async function isolatedWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'beian-assist',
  })
  return executionContextId
}

async function join(page: Page, world: World, kits = false, errors: readonly string[] = []): Promise<Stage> {
  await page.evaluate(mark)
  const session = await page.createCDPSession()
  const context = world === 'isolated' ? { contextId: await isolatedWorld(session) } : {}
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      ...context,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  await run(await scriptOf('../fill/engine.ts'))
  const stage: Stage = {
    page,
    errors,
    call: async (name, ...args) =>
      (await run(`__engine.${name}(${args.map((each) => JSON.stringify(each) ?? 'undefined').join(',')})`)) as never,
    model: () => page.evaluate(() => (window as unknown as Gallery).__model()),
    log: () => page.evaluate(() => ({ ...(window as unknown as Gallery).__log })),
    close: () => page.close(),
  }
  await stage.call('start', world, kits)
  return stage
}

/** The page's own clock stands at noon of this day when it is opened: calendars look different from month to month. */
function setClock(day: string): void {
  const ahead = new Date(`${day}T12:00:00`).getTime() - Date.now()
  const Real = Date
  class Shifted extends Real {
    constructor(...given: ConstructorParameters<DateConstructor> | []) {
      if (given.length === 0) super(Real.now() + ahead)
      else super(...(given as [number]))
    }
    static override now(): number {
      return Real.now() + ahead
    }
  }
  globalThis.Date = Shifted as DateConstructor
}

export async function openTheatre(kits: readonly AnyKit[]): Promise<Theatre> {
  await buildKits(kits)
  const gallery = await serveKits()
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN', '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'],
  })
  return {
    browser,
    async open(kit, file, world, mutations = [], kits = false, today) {
      const page = await browser.newPage()
      if (today !== undefined) await page.evaluateOnNewDocument(setClock, today)
      await page.setViewport({ width: 1440, height: 1000 })
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      const query = mutations.length > 0 ? `?mutate=${mutations.join(',')}` : ''
      await page.goto(`${gallery.origin}/${kit}/${file}.html${query}`)
      await page.waitForFunction(() => (window as unknown as Gallery).__ready)
      return join(page, world, kits, errors)
    },
    join,
    async close() {
      await browser.close()
      await gallery.close()
    },
  }
}
