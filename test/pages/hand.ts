import type { ElementHandle, Page } from 'puppeteer'
import { press } from '../browser/press.ts'
import type { log } from './first-filing/state.ts'

/**
 * Works the first-filing page by mouse and keyboard only, as a person would: trusted events, lists opened by a click, options chosen by
 * their text. Parts are named by canonical path. Everything throws when the page does not offer what is asked for.
 */
export interface Hand {
  type(path: string, text: string): Promise<void>
  /** el-select; several options for a multiple one. */
  choose(path: string, ...options: string[]): Promise<void>
  /** What an el-select offers once its list has come; the list stays open. */
  offered(path: string): Promise<readonly string[]>
  /** el-cascader, one label a level. */
  cascade(path: string, ...labels: string[]): Promise<void>
  /** The range picker behind `<prefix>.certValidFrom`, by typing; no `to` means 长期. */
  validity(prefix: string, from: string, to?: string): Promise<void>
  /** A radio, a checkbox or a switch by its text. */
  press(path: string, text: string): Promise<void>
  upload(path: string, file: string): Promise<void>
  /** A button anywhere on the page, by its exact text. */
  button(text: string): Promise<void>
  log(): Promise<typeof log>
}

/** How long a person waits for a thing to come: slow machines and lists that are fetched included. */
const PATIENCE = 20_000

export function handOn(page: Page): Hand {
  /** Does something again until it says that it is done. */
  const until = async (what: string, act: () => Promise<boolean>) => {
    for (const end = Date.now() + PATIENCE; !(await act()); await new Promise((done) => setTimeout(done, 40)))
      if (Date.now() > end) throw new Error(`could not: ${what}`)
  }
  /** Clicks the first shown element that fits. */
  const clickShown = async (selector: string, text: string, within?: string) => {
    const place = selector.startsWith('.el-cascader') ? 'nearest' : 'center'
    await until(`press “${text}”`, async () => {
      const found = await page.waitForFunction(shownWithText, { timeout: PATIENCE }, selector, text, within ?? null)
      return press(page, (await found.asElement()) as ElementHandle<Element>, place)
    })
  }
  const inside = async (path: string, selector: string, nth = 0) => {
    const find = (it: string, css: string, n: number) => window.__partOf(it)?.querySelectorAll(css)[n] ?? null
    const found = await page.waitForFunction(find, { timeout: PATIENCE }, path, selector, nth)
    return (await found.asElement()) as ElementHandle<Element>
  }
  const clickInside = (path: string, selector: string) =>
    until(`press ${selector} of ${path}`, async () => press(page, await inside(path, selector), 'center'))
  /**
   * Chooses in the list that this box owns: another list that is still closing may show the same words. The box is pressed only while
   * its list is shut, for a second press shuts it; an option only while it is not chosen, for a second press of a multiple one takes it back.
   */
  const pick = (path: string, option: string): Promise<void> =>
    until(`choose “${option}” in ${path}`, async () => {
      const box = await inside(path, '.el-select__wrapper [role=combobox]')
      const state = await box.evaluate(listState, option)
      if (state === 'chosen') return true
      if (state === 'shut') await press(page, await inside(path, '.el-select__wrapper'), 'center')
      const found = await box.evaluateHandle(optionOf, option)
      const element = found.asElement() as ElementHandle<Element> | null
      if (!element || !(await press(page, element, 'nearest'))) return false
      await until(`see “${option}” chosen`, async () => (await box.evaluate(listState, option)) === 'chosen')
      return true
    })
  const offered = async (path: string) => {
    let options: readonly string[] = []
    await until(`see the list of ${path}`, async () => {
      const box = await inside(path, '.el-select__wrapper [role=combobox]')
      if ((await box.evaluate(listState, '')) === 'shut')
        await press(page, await inside(path, '.el-select__wrapper'), 'center')
      options = await box.evaluate(shownOptions)
      return options.length > 0
    })
    return options
  }
  const replace = async (path: string, selector: string, text: string, nth = 0) => {
    await until(`go to ${selector} of ${path}`, async () => press(page, await inside(path, selector, nth), 'center'))
    await page.keyboard.down('Control')
    await page.keyboard.press('a')
    await page.keyboard.up('Control')
    await page.keyboard.press('Backspace')
    // Nobody types a fingerprint or a key: long values are pasted in one go.
    if (text.length > 40) await page.keyboard.sendCharacter(text)
    else await page.keyboard.type(text)
  }

  return {
    type: async (path, text) => {
      await replace(path, 'input, textarea', text)
      await page.keyboard.press('Tab')
    },
    choose: async (path, ...options) => {
      for (const option of options) await pick(path, option)
      if (options.length > 1) await page.keyboard.press('Escape')
    },
    offered,
    cascade: async (path, ...labels) => {
      await clickInside(path, '.el-cascader')
      for (const label of labels) await clickShown('.el-cascader-node__label', label)
    },
    validity: async (prefix, from, to) => {
      if (!to) await clickInside(`${prefix}.certLongTerm`, '.el-checkbox__inner')
      await replace(`${prefix}.certValidFrom`, 'input', from)
      if (to) {
        await page.keyboard.press('Tab')
        await replace(`${prefix}.certValidFrom`, 'input', to, 1)
      }
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
    },
    press: (path, text) => clickShown('.el-radio, .el-checkbox, .el-radio-button', text, path),
    upload: async (path, file) => {
      await ((await inside(path, 'input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file)
    },
    button: (text) => clickShown('button', text),
    log: () => page.evaluate(() => window.__log),
  }
}

function shownWithText(selector: string, text: string, path: string | null): Element | false {
  const scope = path ? window.__partOf(path) : document
  const all = [...(scope?.querySelectorAll(selector) ?? [])]
  if (scope instanceof Element && scope.matches(selector)) all.push(scope)
  const same = (it: Element) => it.textContent?.replace(/\s+/g, ' ').trim() === text
  return all.find((it) => same(it) && it.checkVisibility({ visibilityProperty: true, opacityProperty: true })) ?? false
}

/** The list of a select, which its box names; the options are there once the page has them. */
function optionOf(box: Element, text: string): Element | null {
  const options =
    document.getElementById(box.getAttribute('aria-controls') ?? '')?.querySelectorAll('[role=option]') ?? []
  const shown = (it: Element) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  return [...options].find((it) => it.textContent?.replace(/\s+/g, ' ').trim() === text && shown(it)) ?? null
}

function listState(box: Element, text: string): 'shut' | 'open' | 'chosen' {
  const options =
    document.getElementById(box.getAttribute('aria-controls') ?? '')?.querySelectorAll('[role=option]') ?? []
  const option = [...options].find((it) => it.textContent?.replace(/\s+/g, ' ').trim() === text)
  if (option?.getAttribute('aria-selected') === 'true') return 'chosen'
  return box.getAttribute('aria-expanded') === 'true' ? 'open' : 'shut'
}

function shownOptions(box: Element): string[] {
  const options =
    document.getElementById(box.getAttribute('aria-controls') ?? '')?.querySelectorAll('[role=option]') ?? []
  const shown = [...options].filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  return shown.map((it) => it.textContent?.replace(/\s+/g, ' ').trim() ?? '')
}
