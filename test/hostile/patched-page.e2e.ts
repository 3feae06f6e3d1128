/** T42–T44: a page that has bent the language, clobbered its own document, or forbids everything. Same result as on a clean page, or a refusal. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built, type Stage } from '../extension/stage.ts'
import { confirm, FIELDS, NOW, openAttack, openHostile, preview, values } from './support.ts'

/** Every word of the script that runs in pages; those that are properties of a document, a form or a window are picked in the page. */
const USED = [...new Set(readFileSync(join(built, 'chrome-mv3', 'page.js'), 'utf8').match(/\b[a-zA-Z]{2,40}\b/g))]

type Plain = Window & { __plain: () => string }

/** A reader of the controls that holds on to the browser's own functions: whatever the page bends later, it reads the truth. */
const keepPlainReader = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { apply } = Reflect
    const all = Document.prototype.querySelectorAll
    const read = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.get!
    const nameOf = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'name')!.get!
    ;(window as unknown as Plain).__plain = () => {
      const found = apply(all, document, ['input']) as NodeListOf<HTMLInputElement>
      let text = ''
      for (let at = 0; at < found.length; at++)
        text += `${apply(nameOf, found[at], [])}=${apply(read, found[at], [])}\n`
      return text
    }
  })

/** One text, which no bent prototype takes part in handing over. */
async function readPlainly(page: Page): Promise<Record<string, string>> {
  const text = await page.evaluate(() => (window as unknown as Plain).__plain())
  return Object.fromEntries(text.split('\n').flatMap((line) => (line === '' ? [] : [line.split('=', 2)])))
}

describe.each(NOW)('%s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openHostile(name)
  })
  afterAll(() => stage?.close())

  const filled = Object.fromEntries(FIELDS.map(([, value], at) => [`f${at}`, value]))
  const own = (all: Record<string, string>) =>
    Object.fromEntries(Object.entries(all).filter(([control, value]) => /^f\d$/.test(control) || value !== ''))

  test('the control: a clean page is filled', async () => {
    const attack = await openAttack(stage)
    await preview(attack)
    await confirm(attack)
    expect(own(await values(attack.page))).toEqual(filled)
    await attack.page.close()
  })

  test('T42 prototypes, constructors and accessors of the page’s own world are bent', async () => {
    const attack = await openAttack(stage)
    await keepPlainReader(attack.page)
    await attack.page.evaluate(() => {
      const bend = (target: object, keys: readonly string[], make: (key: string) => unknown) => {
        for (const key of keys)
          try {
            Object.defineProperty(target, key, { value: make(key), configurable: true, writable: true })
          } catch {}
      }
      const lie = () => () => {
        throw new Error('bent')
      }
      bend(Array.prototype, ['map', 'filter', 'find', 'includes', 'flatMap', 'every', 'some'], lie)
      bend(
        Element.prototype,
        [
          'getAttribute',
          'closest',
          'matches',
          'querySelector',
          'querySelectorAll',
          'getBoundingClientRect',
          'attachShadow',
        ],
        lie,
      )
      bend(EventTarget.prototype, ['dispatchEvent', 'addEventListener'], lie)
      bend(window, ['getComputedStyle', 'MutationObserver', 'CSSStyleSheet', 'InputEvent', 'Event', 'crypto'], lie)
      bend(JSON, ['stringify', 'parse'], lie)
      Object.defineProperty(HTMLInputElement.prototype, 'value', {
        get: () => 'lie',
        set: () => undefined,
        configurable: true,
      })
      Object.defineProperty(HTMLInputElement.prototype, 'type', { get: () => 'password', configurable: true })
      Object.defineProperty(Node.prototype, 'textContent', { get: () => '推荐人', configurable: true })
      // Last: from here on no descriptor of this page is what it seems.
      for (const key of ['value', 'text', 'label', 'kind', 'override', 'origin', 't', 'then'])
        (Object.prototype as Record<string, unknown>)[key] = 'polluted'
    })
    await preview(attack)
    await confirm(attack)
    expect(await readPlainly(attack.page)).toEqual(filled)
    await attack.page.close()
  })

  test('T43 inputs, pictures and forms named after everything that our script asks a document for', async () => {
    const attack = await openAttack(stage)
    const names = await attack.page.evaluate((used) => {
      const known = used.filter((key) => key in HTMLFormElement.prototype || key in Document.prototype || key in window)
      const form = document.querySelector('form')!
      const { body } = document
      const append = Node.prototype.appendChild
      const make = Document.prototype.createElement
      for (const key of known) {
        const input = make.call(document, 'input')
        input.setAttribute('name', key)
        input.setAttribute('type', 'hidden')
        append.call(form, input)
      }
      for (const key of known) {
        for (const tag of ['img', 'form', 'object']) {
          const element = make.call(document, tag)
          element.setAttribute('name', key)
          element.setAttribute('id', key)
          element.setAttribute('hidden', '')
          append.call(body, element)
        }
      }
      return known.length
    }, USED)
    expect(names).toBeGreaterThan(120)
    await preview(attack)
    await confirm(attack)
    expect(own(await values(attack.page))).toEqual(filled)
    await attack.page.close()
  })

  test('T44 a page under a policy that forbids all, with Trusted Types: filled, and not one report because of us', async () => {
    const attack = await openAttack(stage)
    await attack.page.evaluate(() => {
      const store = window as unknown as { __reports: string[] }
      store.__reports = []
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, blockedURI }) =>
        store.__reports.push(`${violatedDirective} ${blockedURI} ${sourceFile}`),
      )
      const meta = document.createElement('meta')
      meta.httpEquiv = 'Content-Security-Policy'
      meta.content = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
      document.head.append(meta)
    })
    await preview(attack)
    await confirm(attack)
    expect(own(await values(attack.page))).toEqual(filled)
    expect(await attack.page.evaluate(() => (window as unknown as { __reports: string[] }).__reports)).toEqual([])
    await attack.page.close()
  })
})
