import type { ElementHandle, Page } from 'puppeteer'
import type { log } from './first-filing/state.ts'

/**
 * Works the first-filing page by mouse and keyboard only, as a person would: trusted events, lists opened by a click, options chosen by
 * their text. Parts are named by canonical path. Everything throws when the page does not offer what is asked for.
 */
export interface Hand {
  type(path: string, text: string): Promise<void>
  /** el-select; several options for a multiple one. */
  choose(path: string, ...options: string[]): Promise<void>
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

export function handOn(page: Page): Hand {
  /** Clicks the first shown element that fits, once it stands still. */
  const clickShown = async (selector: string, text: string, within?: string) => {
    const found = await page.waitForFunction(shownWithText, { timeout: 20_000 }, selector, text, within ?? null)
    const element = (await found.asElement()) as ElementHandle<Element>
    // Options lie in lists of their own; anything else may lie under the bars that stick to the window's edges.
    await settled(
      element,
      selector.startsWith('.el-select-dropdown') || selector.startsWith('.el-cascader') ? 'nearest' : 'center',
    )
    await element.click()
  }
  const inside = async (path: string, selector: string, nth = 0) => {
    const find = (it: string, css: string, n: number) => window.__partOf(it)?.querySelectorAll(css)[n] ?? null
    const found = await page.waitForFunction(find, { timeout: 20_000 }, path, selector, nth)
    const element = (await found.asElement()) as ElementHandle<Element>
    if (!(await element.evaluate((it) => it.matches('[type=file]')))) await settled(element, 'center')
    return element
  }
  /** A list that is being loaded, or a click that met one still closing, leaves it shut: a person clicks again. */
  const openList = async (path: string, option: string, tries = 4): Promise<void> => {
    await (await inside(path, '.el-select__wrapper')).click()
    const shown = page.waitForFunction(shownWithText, { timeout: 4000 }, '.el-select-dropdown__item', option, null)
    if (tries > 1) await shown.catch(() => openList(path, option, tries - 1))
    else await shown
  }
  const replace = async (element: ElementHandle<Element>, text: string) => {
    await element.click({ count: 3 })
    await page.keyboard.press('Backspace')
    await page.keyboard.type(text)
  }

  return {
    type: async (path, text) => {
      await replace(await inside(path, 'input, textarea'), text)
      await page.keyboard.press('Tab')
    },
    choose: async (path, ...options) => {
      await openList(path, options[0] ?? '')
      for (const option of options) await clickShown('.el-select-dropdown__item', option)
      if (options.length > 1) await page.keyboard.press('Escape')
    },
    cascade: async (path, ...labels) => {
      await (await inside(path, '.el-cascader')).click()
      for (const label of labels) await clickShown('.el-cascader-node__label', label)
    },
    validity: async (prefix, from, to) => {
      if (!to) await (await inside(`${prefix}.certLongTerm`, '.el-checkbox__inner')).click()
      await replace(await inside(`${prefix}.certValidFrom`, 'input'), from)
      if (to) {
        await page.keyboard.press('Tab')
        await replace(await inside(`${prefix}.certValidFrom`, 'input', 1), to)
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

/** Lists unfold and dialogs fade in: wait until two frames find the element in one place. */
const settled = (element: ElementHandle<Element>, block: 'center' | 'nearest') =>
  element.evaluate(async (it, where) => {
    for (let last = -1, tries = 0; tries < 60; tries += 1) {
      it.scrollIntoView({ block: where })
      const { x, y } = it.getBoundingClientRect()
      if (x * 10_000 + y === last) return
      last = x * 10_000 + y
      await new Promise((done) => setTimeout(done, 50))
    }
  }, block)
