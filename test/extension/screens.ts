/** Every screen in both languages: looked at by axe, and saved as a picture to be looked at by people. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Page } from 'puppeteer'
import type { Paint, Theme } from './paint.ts'
import { until } from './panel-driver.ts'

export const PICTURES = fileURLToPath(new URL('../.out/first-run/', import.meta.url))

export interface Flaw {
  readonly screen: string
  readonly locale: string
  readonly rule: string
  readonly where: string
}

/** Switches the page's own language by its own switch. */
export async function speak(page: Page, locale: 'zh-CN' | 'en'): Promise<void> {
  await until(`the page in ${locale}`, () =>
    page.evaluate((wanted) => {
      const shown = document.querySelector<HTMLElement>('.panel:last-of-type')?.lang || document.documentElement.lang
      const main =
        [...document.querySelectorAll<HTMLElement>('.panel')].find((panel) => panel.lang) ?? document.documentElement
      if ((main.lang || shown) === wanted) return true
      const radio = document.querySelector<HTMLElement>(`label[lang="${wanted}"] input[name=language]`)
      const button = document.querySelector<HTMLElement>(`header button[lang="${wanted}"]`)
      ;(radio ?? button)?.click()
      return false
    }, locale),
  )
}

/** Violations of WCAG 2.2 A and AA, as axe finds them. */
export async function flawsOf(page: Page): Promise<readonly { rule: string; where: string }[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes
        // What lies under the sticky footer is scrolled free of it; the size that counts is the one it has then.
        .filter((node) => !(id === 'target-size' && /partially obscured/.test(node.failureSummary ?? '')))
        .map((node) => ({
          rule: id,
          where: `${node.target.join(' ')} — ${node.failureSummary ?? ''}`.slice(0, 300),
        })),
    )
  })
}

interface LookOptions {
  /** Also in the dark and in forced colours; else in the light alone. */
  readonly deep: boolean
  readonly paint: Paint
  /** The page has a switch of its own for the language. */
  readonly languages?: boolean
}

const NARROW = { width: 320, height: 800 }
/** A page is drawn anew after it was narrowed or its colours were changed. */
const SETTLED_MS = 120
const settled = () => new Promise((done) => setTimeout(done, SETTLED_MS))

/** What does not fit into 320 pixels, with text as it is and twice as large; and what moves although nothing should. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const found: string[] = []
    const wide = (what: string) => {
      if (root.scrollWidth <= innerWidth) return
      const widest = [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && each.checkVisibility())
        .at(-1)
      found.push(
        `${what}: ${root.scrollWidth} px, ${widest?.tagName} ${widest?.className} ${widest?.innerText.slice(0, 40)}`,
      )
    }
    wide('scrolls sideways at 320 px')
    root.style.fontSize = '200%'
    wide('scrolls sideways with text twice as large')
    root.style.fontSize = ''
    for (const each of document.getAnimations()) if (each.playState === 'running') found.push('something moves')
    return found
  })
}

/** Looks at one screen: both languages, narrow, and with `deep` in the dark and in forced colours. Leaves it as it was, in Chinese. */
export async function look(page: Page, name: string, flaws: Flaw[], options: LookOptions): Promise<void> {
  await page.setViewport(NARROW)
  const themes: readonly Theme[] = options.deep ? ['light', 'dark', 'forced'] : ['light']
  for (const locale of options.languages === false ? ([undefined] as const) : (['en', 'zh-CN'] as const)) {
    if (locale) await speak(page, locale)
    const said = { screen: name, locale: locale ?? '' }
    // Colours do not depend on the language.
    for (const theme of locale === 'en' ? (['light'] as const) : themes)
      await options.paint(page, theme, async () => {
        await settled()
        if (theme === 'light') flaws.push(...(await misfits(page)).map((where) => ({ ...said, rule: 'narrow', where })))
        flaws.push(...(await flawsOf(page)).map(({ rule, where }) => ({ ...said, rule: `${theme} ${rule}`, where })))
        if (!STATES) return
        mkdirSync(STATES, { recursive: true })
        const file = `${name} ${locale ?? ''} ${theme}`.replace(/[^\w.-]+/g, '-')
        await page.screenshot({ path: `${STATES}${file}.png` })
      })
  }
  await page.setViewport(null)
}

/** Pictures of every state are taken when somebody wants to look at them: `BA_PICTURES` names the folder. */
const STATES = process.env.BA_PICTURES

/** Looks at one screen and leaves it in Chinese; with time, in both languages and with a picture to be looked at. */
export async function screen(page: Page, name: string, flaws: Flaw[]): Promise<void> {
  const deep = process.env.BA_DEEP === '1'
  mkdirSync(PICTURES, { recursive: true })
  for (const locale of deep ? (['en', 'zh-CN'] as const) : (['zh-CN'] as const)) {
    await speak(page, locale)
    // What is drawn later (lists, loaded parts) belongs to the screen; a picture waits for the marks to follow the new texts too.
    await new Promise((done) => setTimeout(done, deep ? 1000 : 150))
    flaws.push(...(await flawsOf(page)).map((flaw) => ({ screen: name, locale, ...flaw })))
    if (deep)
      await page.screenshot({ path: `${PICTURES}${name}-${locale === 'en' ? 'en' : 'zh'}.png`, fullPage: false })
  }
}
