/** T30–T33: the page makes the user click where it wants, makes up events, and meddles with our markers. No click in a page has a meaning. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { progress } from '../extension/progress.ts'
import type { Stage } from '../extension/stage.ts'
import { type Attack, DEEP, NOW, openAttack, openHostile, preview, SECRETS, values } from './support.ts'

const CLICKS = DEEP ? 100 : 8

/** What the page does to itself, so that a click lands on something else than the user sees. In the page. */
const states: Readonly<Record<string, () => void>> = {
  'root nearly transparent': () => document.documentElement.style.setProperty('opacity', '.01'),
  'body filtered': () => document.body.style.setProperty('filter', 'opacity(1%)'),
  'body blended': () => document.body.style.setProperty('mix-blend-mode', 'difference'),
  'body clipped': () => document.body.style.setProperty('clip-path', 'inset(0 0 99% 0)'),
  'body moved': () => document.body.style.setProperty('transform', 'translate(120px, 60px) scale(.7)'),
  'a popover that lets clicks through': () => {
    const cover = document.createElement('div')
    cover.popover = 'manual'
    cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:#fff'
    document.body.append(cover)
    cover.showPopover()
  },
  'a dialog over everything': () => {
    const dialog = document.createElement('dialog')
    dialog.textContent = '恭喜，点击领取'
    document.body.append(dialog)
    dialog.showModal()
  },
  'a frame that follows the pointer': () => {
    const frame = document.createElement('iframe')
    frame.style.cssText = 'position:fixed;width:80px;height:40px;opacity:.01;z-index:99'
    document.body.append(frame)
    document.addEventListener('mousemove', ({ clientX, clientY }) => {
      frame.style.left = `${clientX - 40}px`
      frame.style.top = `${clientY - 20}px`
    })
  },
}

/** The everyday run: one that hides the form, one that lies over it, one that moves. */
const SHORT = ['root nearly transparent', 'a popover that lets clicks through', 'a frame that follows the pointer']
const TRIED = Object.entries(states).filter(([what]) => DEEP || SHORT.includes(what))

/** The page puts itself right again. */
const undress = (): void => {
  document.documentElement.removeAttribute('style')
  document.body.removeAttribute('style')
  for (const added of document.querySelectorAll('body > div, body > dialog, body > iframe')) added.remove()
}

const shown = async ({ panel }: Attack) =>
  JSON.stringify(await panel.cards()) + (await panel.receipts()).map(({ text }) => text).join()

const STILL_MS = 1000
/** What the panel shows once it has followed the page: a form that the page hides is no longer offered, clicks or not. */
async function settled(attack: Attack): Promise<string> {
  let seen = await shown(attack)
  for (let since = Date.now(); Date.now() - since < STILL_MS; ) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const now = await shown(attack)
    if (now === seen) continue
    seen = now
    since = Date.now()
  }
  return seen
}

describe.each(NOW)('%s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openHostile(name)
  })
  afterAll(() => stage?.close())

  test(`T31 ${CLICKS} real clicks all over the page in each of ${TRIED.length} disguises: no value, no change in the panel`, {
    timeout: 600_000,
  }, async () => {
    const attack = await openAttack(stage)
    await preview(attack)
    const { page } = attack
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    await page.bringToFront()
    const first = await settled(attack)
    for (const [what, disguise] of TRIED) {
      await page.evaluate(disguise)
      const before = await settled(attack)
      for (let n = 0; n < CLICKS; n++)
        await page.mouse.click((((n + 1) * 0.618) % 1) * width, (((n + 1) * 0.414) % 1) * height)
      expect(Object.values(await values(page)).filter(Boolean), what).toEqual([])
      expect(await settled(attack), what).toBe(before)
      progress(
        `T31 ${name} ${what}: ${CLICKS} clicks, ${JSON.parse(before.slice(0, before.lastIndexOf(']') + 1)).length} rows`,
      )
      await page.evaluate(undress)
      expect(await settled(attack), `after: ${what}`).toBe(first)
    }
    await page.close()
  })

  test('T30 made-up events at every element and window: no value, no change in the panel', async () => {
    const attack = await openAttack(stage)
    await preview(attack)
    const before = await shown(attack)
    await attack.page.evaluate(() => {
      const kinds: [string, new (type: string, init: EventInit) => Event][] = []
      for (const type of ['click', 'dblclick', 'mousedown', 'mouseup', 'contextmenu', 'mouseover'])
        kinds.push([type, MouseEvent])
      for (const type of ['pointerdown', 'pointerup', 'pointermove']) kinds.push([type, PointerEvent])
      for (const type of ['keydown', 'keyup', 'keypress']) kinds.push([type, KeyboardEvent])
      for (const type of ['focus', 'focusin', 'submit', 'reset', 'change', 'input', 'drop', 'paste', 'beforeunload'])
        kinds.push([type, Event])
      const targets: EventTarget[] = [window, document, ...document.querySelectorAll('*')]
      for (const target of targets)
        for (const [type, Kind] of kinds)
          target.dispatchEvent(
            new Kind(type, { bubbles: true, cancelable: true, composed: true, key: 'Enter' } as EventInit),
          )
      for (const type of ['beian-assist', 'beian-assist/fill', 'ba-vault', 'message'])
        window.dispatchEvent(new CustomEvent(type, { detail: { t: 'write', fill: true } }))
      window.postMessage({ v: 1, t: 'write', id: 1 }, '*')
    })
    await new Promise((resolve) => setTimeout(resolve, 500))
    // The page's own made-up input events count as a user's edits at most; nothing is written, nothing asked.
    expect(Object.values(await values(attack.page)).filter(Boolean)).toEqual([])
    expect((await attack.panel.receipts()).length).toBe(0)
    expect((await attack.panel.cards()).length).toBe(JSON.parse(before.slice(0, before.lastIndexOf(']') + 1)).length)
    await attack.page.close()
  })

  test('T32, T33 the page removes, copies and repaints the markers: they hold nothing, the panel works on, no tug of war', async () => {
    const attack = await openAttack(stage)
    await preview(attack)
    const { page, panel } = attack
    if (name === 'chromium') {
      // The browser's own view of the page sees into closed shadow roots too.
      const session = await page.createCDPSession()
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
      const all = JSON.stringify(root)
      expect(SECRETS.filter((secret) => all.includes(secret))).toEqual([])
      expect(/"type","password"/.test(all)).toBe(false)
      expect(/口令|保险库|恢复码/.test(all)).toBe(false)
    }
    const added = await page.evaluate(async () => {
      const own = new Set(['H1', 'H2', 'FORM', 'STYLE', 'SCRIPT', 'LINK', 'META', 'TITLE', 'HEAD', 'BODY'])
      let seen = 0
      const foreign = () =>
        [...document.documentElement.children, ...document.body.children].filter((it) => !own.has(it.tagName))
      for (const marker of foreign()) {
        const copy = marker.cloneNode(true) as HTMLElement
        copy.style.cssText = 'position:fixed;inset:0;z-index:2147483647'
        document.body.append(copy)
        marker.remove()
      }
      new MutationObserver((list) => {
        for (const { addedNodes } of list)
          for (const node of addedNodes) {
            seen++
            ;(node as Element).remove()
          }
      }).observe(document.documentElement, { childList: true, subtree: true })
      await new Promise((resolve) => setTimeout(resolve, 1500))
      return seen
    })
    // Drawn anew now and then, perhaps, but not in a loop with a page that takes it away.
    expect(added).toBeLessThan(30)
    expect((await panel.text()).length).toBeGreaterThan(100)
    expect((await panel.cards()).length).toBeGreaterThan(3)
    await page.close()
  })
})
