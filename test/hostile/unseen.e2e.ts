/** T50: before the panel is opened on a page, the page cannot tell that the extension is there. */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { launchFirefox } from '../browser/firefox.ts'
import type { Launched } from '../browser/launched.ts'
import { HOST, type Stage } from '../extension/stage.ts'
import { DEEP, drawForm, ELSEWHERE, NOW, openHostile } from './support.ts'

/** Pages that draw the same twice, none with random ids; the everyday run takes the first. */
const PAGES = [
  '/no-form',
  ...(DEEP
    ? ['several-forms', 'odd-words', 'declared', 'two-sites', 'modal-form', 'client-orders', 'framed']
        .map((name) => `/${name}/`)
        .concat(['/practice-legacy/', '/framed-form/', '/navigates-away/'])
    : []),
]

/** Everything that a page can look at, of itself and of the browser. */
const state = (page: Page) =>
  page.evaluate(async () => {
    const heard: string[] = []
    addEventListener('message', () => heard.push('message'))
    let mutations = 0
    const observer = new MutationObserver((list) => {
      mutations += list.length
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    const names = (object: object) => Object.getOwnPropertyNames(object).sort()
    const styleOf = (element: Element) => {
      const style = getComputedStyle(element)
      return [...style].map((key) => `${key}:${style.getPropertyValue(key)}`).join(';')
    }
    for (const type of ['focus', 'pointermove', 'input', 'beian', 'beian-assist']) dispatchEvent(new Event(type))
    await new Promise((resolve) => setTimeout(resolve, 300))
    observer.disconnect()
    return {
      globals: names(window),
      prototypes: [Node, Element, HTMLInputElement, Document, EventTarget, MutationObserver].map((it) =>
        names(it.prototype),
      ),
      native: [fetch, setTimeout, Element.prototype.attachShadow, EventTarget.prototype.addEventListener].map(String),
      navigator: names(Navigator.prototype),
      userAgent: navigator.userAgent,
      chrome: Object.keys((window as unknown as { chrome?: object }).chrome ?? {}).sort(),
      html: document.documentElement.outerHTML.replace(/\s+/g, ' ').replace(/:\d{4,5}\b/g, ''),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      styles: [document.documentElement, document.body].map(styleOf),
      attributes: [...document.documentElement.attributes, ...document.body.attributes].map(({ name }) => name),
      elements: document.querySelectorAll('[id^="ba-"], [class^="ba-"], [data-beian], beian-assist, ba-root').length,
      roots: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
      custom: ['ba-root', 'ba-marks', 'beian-assist'].map((name) => customElements.get(name) !== undefined),
      // The browser asks for a site's icon once, whichever page comes first.
      resources: performance
        .getEntriesByType('resource')
        .map(({ name }) => name.replace(/:\d+/, ''))
        .filter((name) => !name.endsWith('/favicon.ico'))
        .sort(),
      frames: window.length,
      scripts: document.scripts.length,
      storage: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie],
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      active: document.activeElement?.tagName,
      heard,
      mutations,
    }
  })

async function probe(launched: Launched, path: string): Promise<Record<string, unknown>> {
  const page = await launched.openPage(launched.url(HOST, path))
  if (path === '/no-form') await drawForm(page)
  await new Promise((resolve) => setTimeout(resolve, DEEP ? 1500 : 200))
  const seen = await state(page)
  await page.close()
  return seen
}

describe.each(NOW)('%s', (name) => {
  let stage: Stage
  let bare: Launched
  beforeAll(async () => {
    stage = await openHostile(name)
    const options = { hosts: [HOST, ELSEWHERE], port: stage.server.port, catchAll: true }
    bare = name === 'chromium' ? await launchChromium(options) : await launchFirefox(options)
  })
  afterAll(async () => {
    await bare?.close()
    await stage?.close()
  })

  test.each(PAGES)('T50 %s looks the same with and without it', async (path) => {
    const [withIt, without] = [await probe(stage.launched, path), await probe(bare, path)]
    for (const [what, seen] of Object.entries(withIt)) expect(seen, what).toEqual(without[what])
  })

  test('T50 no file of the extension can be loaded by a page, though it knew the address', async () => {
    const page = await stage.launched.openPage(stage.launched.url(HOST, '/no-form'))
    const loaded = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.flatMap((url) => [
            new Promise<string>((resolve) => {
              const image = new Image()
              image.onload = () => resolve(url)
              image.onerror = () => resolve('')
              image.src = url
            }),
            new Promise<string>((resolve) => {
              const script = Object.assign(document.createElement('script'), { src: url })
              script.onload = () => resolve(url)
              script.onerror = () => resolve('')
              document.head.append(script)
            }),
            fetch(url).then(
              () => url,
              () => '',
            ),
          ]),
        ),
      ['icon/16.png', 'icon/128.png', 'sidepanel.html', 'page.js', 'options.html', 'manifest.json'].map((it) =>
        stage.launched.extensionUrl(it),
      ),
    )
    expect(loaded.filter(Boolean)).toEqual([])
    await page.close()
  })
})
