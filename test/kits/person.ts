import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElementHandle, Frame, KeyInput, Page } from 'puppeteer'
import { press } from '../browser/press.ts'
import { outDirectory } from './build.ts'
import { wordsOf } from './expect.ts'
import { formatDate } from './page/format.ts'
import type { Field, Gallery } from './types.ts'

/** What a person has learnt about a kit: where its habits differ from the common ones. */
export interface Habits {
  /** Key after each typed date; `grid`: typing does nothing, the day is picked in the open month. */
  readonly dates?: 'Enter' | 'Tab' | 'grid'
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>, ms = 15_000): Promise<T> {
  for (const end = Date.now() + ms; ; await pause(40)) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`did not come: ${what}`)
  }
}

/** Drives a page with mouse and keyboard only; knows where controls are from `__truth()`, finds choices by their words. */
export class Person {
  readonly page: Page
  /** The frame the form lives in: that of `page`, unless the page was mutated into one. */
  readonly frame: Frame
  readonly habits: Habits

  constructor(page: Page, frame: Frame = page.mainFrame(), habits: Habits = {}) {
    this.page = page
    this.frame = frame
    this.habits = habits
  }

  model(): Promise<Record<string, unknown>> {
    return this.frame.evaluate(() => (window as unknown as Gallery).__model())
  }

  async control(id: string): Promise<ElementHandle<Element>> {
    return until(`control ${id}`, async () => {
      const found = await this.frame.evaluateHandle(
        (wanted) => (window as unknown as Gallery).__truth().find((each) => each.id === wanted)?.element ?? null,
        id,
      )
      return found.asElement() as ElementHandle<Element> | null
    })
  }

  private async press(element: ElementHandle<Element>) {
    await element.evaluate((node) => {
      // Centred, so that pop-ups have room on either side.
      node.scrollIntoView({ block: 'center', behavior: 'instant' })
    })
    await element.click()
  }

  /** Remembers what can be seen now, so that new things stand out. */
  private look() {
    return this.frame.evaluate(() => {
      const roots = [document as Document | ShadowRoot]
      for (const each of document.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot)
      const seen = new WeakSet<Element>()
      for (const root of roots)
        for (const each of root.querySelectorAll('*')) if (each.checkVisibility()) seen.add(each)
      Object.defineProperty(window, '__seen', { value: seen, configurable: true })
    })
  }

  /** The element that shows exactly these words and can be hit; new ones first. */
  private async words(text: string, inside?: ElementHandle<Element>): Promise<ElementHandle<Element> | null> {
    const handle = await this.frame.evaluateHandle(
      (wanted, within) => {
        const roots: (Document | ShadowRoot | Element)[] = within ? [within] : [document]
        for (const each of roots[0]?.querySelectorAll('*') ?? []) if (each.shadowRoot) roots.push(each.shadowRoot)
        const seen = (window as unknown as { __seen?: WeakSet<Element> }).__seen
        const matching = roots
          .flatMap((root) => [...root.querySelectorAll('*')])
          .filter(
            (each) =>
              each.textContent?.trim() === wanted &&
              each.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
          )
          .filter((each) => ![...each.children].some((child) => child.textContent?.trim() === wanted))
        const fresh = matching.filter((each) => !seen?.has(each))
        return (within ? matching[0] : fresh.at(-1)) ?? null
      },
      text,
      inside ?? null,
    )
    return handle.asElement() as ElementHandle<Element> | null
  }

  private async choose(text: string, inside?: ElementHandle<Element>) {
    // A list that is drawn anew while the hand is on its way is looked at again.
    await until(`“${text}” pressed`, async () => {
      const found = await this.words(text, inside)
      return found !== null && (await press(this.page, found, 'nearest'))
    })
    await pause(60)
  }

  private async type(target: ElementHandle<Element>, text: string, ...keys: readonly KeyInput[]) {
    await target.click({ count: 3 })
    await until(`focus for “${text}”`, () => target.evaluate((node) => node.matches(':focus')))
    await this.page.keyboard.type(text)
    for (const key of keys) {
      await pause(120)
      await this.page.keyboard.press(key)
    }
    // The first Tab may only shut what had opened below; the text counts once the box is left.
    if (keys.at(-1) === 'Tab')
      await until(`“${text}” left`, async () => {
        if (!(await target.evaluate((node) => node.matches(':focus')))) return true
        await this.page.keyboard.press('Tab')
        return false
      })
  }

  async leave() {
    await this.page.keyboard.press('Tab')
    await pause(60)
  }

  private async inputs(root: ElementHandle<Element>): Promise<ElementHandle<Element>[]> {
    const own = await root.evaluate((node) => node.matches('input,textarea,select'))
    return own ? [root] : root.$$('input,textarea,select')
  }

  /** Gives a control a canonical value, as somebody at the screen would. */
  async fill(field: Field, value: unknown): Promise<void> {
    const root = await this.control(field.id)
    await root.evaluate((node) => {
      node.scrollIntoView({ block: 'center', behavior: 'instant' })
    })
    const words = wordsOf(field, value)
    switch (field.kind) {
      case 'text':
      case 'textarea':
      case 'number': {
        const [input = root] = await this.inputs(root)
        await this.type(input, String(value))
        return this.leave()
      }
      case 'select':
        return this.nativeSelect(root, words[0] ?? '')
      case 'composite':
        for (const [index, word] of words.entries()) {
          const level = (await this.inputs(root))[index]
          if (level) await this.nativeSelect(level, word)
        }
        return
      case 'combobox':
      case 'tags':
      case 'cascader':
        return this.popUp(field, root, words)
      case 'date':
      case 'dateRange':
        return this.dates(
          root,
          [value].flat().map((each) => formatDate(String(each), field.date?.shown ?? 'YYYY-MM-DD')),
        )
      case 'radio':
      case 'checkboxGroup':
        for (const word of words) await this.choose(word, root)
        return
      case 'checkbox':
      case 'switch':
        if (value) await this.press(root)
        return
      default:
        return this.upload(root, String(value))
    }
  }

  private async nativeSelect(root: ElementHandle<Element>, word: string) {
    const index = () =>
      root.evaluate(
        (node, wanted) => [...(node as HTMLSelectElement).options].findIndex((each) => each.text === wanted),
        word,
      )
    await until(`option “${word}”`, async () => (await index()) >= 0)
    const several = await root.evaluate((node) => (node as HTMLSelectElement).multiple)
    if (several) throw new Error('a list of many is pressed item by item')
    await root.focus()
    const [now, wanted] = [await root.evaluate((node) => (node as HTMLSelectElement).selectedIndex), await index()]
    for (let step = 0; step < Math.abs(wanted - now); step++) {
      await this.page.keyboard.press(wanted > now ? 'ArrowDown' : 'ArrowUp')
    }
  }

  private async popUp(field: Field, root: ElementHandle<Element>, words: readonly string[]) {
    const list = await root.evaluate((node) => node instanceof HTMLSelectElement)
    if (list) return this.nativeList(root, words)
    await this.look()
    await this.press(root)
    for (const word of words) {
      if (field.look === 'virtual') await this.page.keyboard.type(word)
      await this.choose(word)
      await pause(120)
    }
    if (field.kind === 'tags') await this.page.keyboard.press('Escape')
    await pause(200)
  }

  private async nativeList(root: ElementHandle<Element>, words: readonly string[]) {
    for (const [index, word] of words.entries()) {
      for (const option of await root.$$('option')) {
        if ((await option.evaluate((node) => node.textContent)) !== word) continue
        if (index) await this.page.keyboard.down('Control')
        await option.click()
        if (index) await this.page.keyboard.up('Control')
      }
    }
  }

  private async dates(root: ElementHandle<Element>, values: readonly string[]) {
    const inputs = await this.inputs(root)
    const native = await inputs[0]?.evaluate((node) => (node as HTMLInputElement).type === 'date')
    const { dates = 'Enter' } = this.habits
    // Some kits show a range in one input.
    const shown = inputs.length < values.length ? [values.join(' - ')] : values
    if (dates === 'grid') {
      await this.look()
      await this.press(root)
      for (const value of values) await this.choose(String(Number(value.slice(-2))))
    }
    for (const [index, value] of shown.entries()) {
      const input = inputs[index] ?? root
      if (native) {
        // The browser runs in English: month, day, year.
        await input.focus()
        const [year = '', month = '', day = ''] = value.split('-')
        await this.page.keyboard.type(`${month}${day}${year}`)
      } else if (dates !== 'grid') await this.type(input, value, dates)
    }
    await pause(250)
  }

  private async upload(root: ElementHandle<Element>, name: string) {
    const directory = join(outDirectory, 'files')
    await mkdir(directory, { recursive: true })
    const path = join(directory, name)
    await writeFile(
      path,
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    )
    const button = (await root.$('button')) ?? (await root.$('*:has(> input[type=file])')) ?? root
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), this.press(button)])
    await chooser.accept([path])
    await pause(150)
  }
}
