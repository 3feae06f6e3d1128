/** Opens the pages of the repository in Chromium and records what the page side sees, with the truth beside it. */
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { buildKits, type KitName } from '../kits/build.ts'
import type { Mutation } from '../kits/page/mutate.ts'
import { serveKits } from '../kits/serve.ts'
import type { Gallery, Section, Truth } from '../kits/types.ts'
import { buildPages } from '../pages/build.ts'
import { startServer } from '../pages/server.ts'
import { recorderScript, scriptOf } from './bundle.ts'
import { type Change, changes, type Title } from './mutate.ts'
import type { Recording } from './recorder.ts'

interface InPage {
  __record(names?: Readonly<Record<string, readonly string[]>>): Promise<Recording>
  __mutate(change: Change, titles: readonly Title[]): void
}

export interface Named extends Recording {
  readonly name: string
}

export interface Recorder {
  /** One recording for each section that the page shows at a time. */
  gallery(kit: KitName, page: 'cells' | 'filing', mutations?: readonly (Mutation | Change)[]): Promise<Named[]>
  /** A hand-made page; `names` tells the truth by the controls' names where the page itself does not. */
  page(
    path: string,
    names?: Readonly<Record<string, readonly string[]>>,
    act?: (page: Page) => Promise<void>,
  ): Promise<Named>
  /** A hand-written document whose controls say in an attribute `t` what they ask for; the attribute goes before anything looks. */
  document(name: string, html: string, act?: (page: Page) => Promise<void>): Promise<Named>
  /** A page of a kit outside the gallery: `kits/<name>.ts`. */
  kit(name: string): Promise<Named>
  close(): Promise<void>
}

/** Moves the truth out of the document, so that nothing of it can be read off the page. */
const hideTruth = (): void => {
  const truth = new Map<Element, readonly string[]>()
  for (const element of document.querySelectorAll('[t]')) {
    truth.set(element, (element.getAttribute('t') ?? '').split(','))
    element.removeAttribute('t')
  }
  Object.assign(window, {
    __fieldsOf: (element: Element) =>
      truth.get(element) ?? [...truth].find(([each]) => element.contains(each) || each.contains(element))?.[1] ?? null,
    __fields: () => [...truth.values()].map((paths) => ({ paths })),
  })
}

/** A section of mixed fields keeps its name. */
const titleOf = ({ title, fields }: Section): Title => {
  const groups = fields
    .filter(({ path }) => path !== 'never' && path !== 'none')
    .map(({ path }) =>
      path.includes('owner') ? 'owner' : path.startsWith('websites') ? 'website' : path.split('.')[0]!,
    )
  const counts = new Map<string, number>()
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return { text: title, group: most && most[1] >= 0.8 * groups.length ? most[0] : '' }
}

const isChange = (name: string): name is Change => (changes as readonly string[]).includes(name)

const look = async (page: Page, name: string, names?: Readonly<Record<string, readonly string[]>>): Promise<Named> => {
  await page.evaluate(await recorderScript())
  const recording = await page.evaluate((byName) => (globalThis as unknown as InPage).__record(byName), names)
  return { name, ...recording }
}

export async function startRecorder(kits: readonly KitName[]): Promise<Recorder> {
  await buildKits(kits)
  await buildPages()
  const gallery = await serveKits()
  const server = await startServer()
  const browser: Browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    pipe: true,
    acceptInsecureCerts: true,
    args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN', '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'],
  })
  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage()
    await page.setViewport({ width: 1440, height: 1000 })
    await page.goto(url)
    return page
  }
  return {
    async gallery(kit, file, mutations = []) {
      const built = mutations.filter((each) => !isChange(each))
      const query = built.length > 0 ? `?mutate=${built.join(',')}` : ''
      const page = await open(`${gallery.origin}/${kit}/${file}.html${query}`)
      await page.waitForFunction(() => (window as unknown as Gallery).__ready)
      const name = `${kit} ${file}${mutations.length > 0 ? ` ${mutations.join('+')}` : ''}`
      const module = (await import(`../kits/${kit}/truth.ts`)) as {
        truth: Truth
      }
      const { shell, sections } = module.truth[file]
      const found: Named[] = []
      const several = shell === 'steps' || shell === 'tabs'
      for (let at = 0; at < (several ? sections.length : 1); at++) {
        if (several) {
          await page.evaluate((section) => (window as unknown as Gallery).__show(section), at)
          await new Promise((resolve) => setTimeout(resolve, 400))
        }
        for (const change of mutations.filter(isChange)) {
          await page.evaluate(await recorderScript())
          await page.evaluate(
            (name, titles) => (globalThis as unknown as InPage).__mutate(name, titles),
            change,
            sections.map(titleOf),
          )
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
        found.push(await look(page, several ? `${name} ${at + 1}` : name))
      }
      await page.close()
      return found
    },
    async page(path, names, act) {
      const page = await open(server.url('127.0.0.1', path))
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await act?.(page)
      const recording = await look(page, path, names)
      await page.close()
      return recording
    },
    async document(name, html, act) {
      const page = await open('about:blank')
      await page.setContent(html)
      await page.evaluate(hideTruth)
      await act?.(page)
      const recording = await look(page, name)
      await page.close()
      return recording
    },
    async kit(name) {
      const page = await open('about:blank')
      await page.evaluate(await scriptOf(`./kits/${name}.ts`))
      await new Promise((resolve) => setTimeout(resolve, 500))
      await page.evaluate(hideTruth)
      const recording = await look(page, name)
      await page.close()
      return recording
    },
    async close() {
      await browser.close()
      await gallery.close()
      await server.close()
    },
  }
}
