/** A person without a mouse: Tab, arrows, Space and Enter, with an eye on where the focus is and whether it can be seen. */
import type { Page } from 'puppeteer'
import { until } from './panel-driver.ts'

export interface Stop {
  readonly tag: string
  readonly name: string
  /** What is wrong with this place of the focus; empty when nothing is. */
  readonly flaws: readonly string[]
}

const MOST_TABS = 250

export class Keys {
  readonly page: Page
  /** Everything that was wrong on the way. */
  readonly flaws: string[] = []
  /** Keys pressed. */
  count = 0
  /** Sees to it that the window's focus is in the page before something is pressed. */
  private readonly ready: () => Promise<unknown>
  constructor(page: Page, ready: () => Promise<unknown> = async () => undefined) {
    this.page = page
    this.ready = ready
  }

  async press(key: 'Tab' | 'Enter' | ' ' | 'ArrowDown' | 'ArrowUp' | 'ArrowRight' | 'ArrowLeft'): Promise<void> {
    this.count += 1
    await this.page.keyboard.press(key)
  }

  async back(): Promise<void> {
    this.count += 1
    await this.page.keyboard.down('Shift')
    await this.page.keyboard.press('Tab')
    await this.page.keyboard.up('Shift')
  }

  async type(text: string): Promise<void> {
    this.count += text.length
    await this.page.keyboard.type(text)
  }

  /** Where the focus is, and what a person would miss there. */
  at(): Promise<Stop> {
    return this.page.evaluate(stop)
  }

  /** Tabs on (or back) until the focus is on something whose name contains `name`. Throws when it is never reached. */
  async to(name: string, { backwards = false, tag = '' } = {}): Promise<Stop> {
    const seen: string[] = []
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      const now = await this.look()
      if (now.name.includes(name) && (tag === '' || now.tag === tag)) return now
      seen.push(now.name.slice(0, 20))
      if (backwards) await this.back()
      else await this.press('Tab')
    }
    throw new Error(`“${name}” is not reached by Tab; passed: ${[...new Set(seen)].join(' | ')}`)
  }

  /** As `to`, then Enter. */
  async use(name: string, options = {}): Promise<void> {
    await this.to(name, options)
    await this.ready()
    await this.press('Enter')
  }

  /** Arrows in a list until the wanted entry is chosen. */
  async choose(label: string): Promise<void> {
    const chosen = () =>
      this.page.evaluate(() => {
        const list = document.activeElement as HTMLSelectElement
        return list.selectedOptions?.[0]?.textContent?.trim() ?? ''
      })
    for (let presses = 0; presses < 60; presses++) {
      if ((await chosen()) === label) return
      await this.press('ArrowDown')
    }
    throw new Error(`“${label}” is not in the list: ${(await this.at()).name}`)
  }

  /** To a tab of the panel: back to the row of tabs, then arrows. */
  async tab(name: string): Promise<void> {
    await until('the row of tabs', async () => {
      const there = await this.page.evaluate(() => document.activeElement?.getAttribute('role') === 'tab')
      if (!there) await this.back()
      return there
    })
    for (let presses = 0; presses < 6; presses++) {
      if ((await this.look()).name.startsWith(name)) return
      await this.press('ArrowRight')
    }
    throw new Error(`no tab “${name}”`)
  }

  /** The focus must not have gone lost: after an act it is on something of the page. */
  async kept(after: string): Promise<Stop> {
    const now = await until(
      `the focus after ${after}`,
      async () => {
        const stop = await this.at()
        return stop.tag !== 'body' && stop
      },
      5000,
    ).catch(() => this.at())
    if (now.tag === 'body') this.flaws.push(`${after}: the focus is lost`)
    return now
  }

  private async look(): Promise<Stop> {
    // A window without the focus shows it nowhere.
    await this.ready()
    let now = await this.at()
    if (now.flaws.length > 0) {
      // A list that is drawn anew at this moment scrolls its focus back into view; what counts is what one sees then.
      await new Promise((settled) => setTimeout(settled, 150))
      now = await this.at()
    }
    for (const flaw of now.flaws) this.flaws.push(`${now.tag} “${now.name.slice(0, 40)}”: ${flaw}`)
    return now
  }
}

/** Runs in the page. */
function stop(): Stop {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || at === document.body) return { tag: 'body', name: '', flaws: [] }
  const labelled = (at.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .flatMap((id) => document.getElementById(id) ?? [])
  const labels = [...((at as HTMLInputElement).labels ?? [])]
  const name =
    at.getAttribute('aria-label') ??
    ([...labelled, ...labels].map((each) => each.innerText).join(' ') || (at.matches('select') ? '' : at.innerText))
  const flaws: string[] = []
  // Headings and cards that take the focus by script need no ring: Tab never stops there.
  const isStop = at.tabIndex >= 0
  const hidden = at.classList.contains('visually-hidden')
  const shown = hidden ? (at.closest('label')?.querySelector<HTMLElement>('.secondary') ?? at) : at
  if (isStop) {
    if (name.trim() === '') flaws.push('no name')
    const { outlineStyle, outlineWidth } = getComputedStyle(shown)
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1) flaws.push('the focus cannot be seen')
    const box = shown.getBoundingClientRect()
    if (box.bottom <= 0 || box.top >= innerHeight) flaws.push('out of view')
    else {
      const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 0), innerWidth - 1)
      const points = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2]
      const met = points.map((y) => document.elementFromPoint(x, y))
      const free = met.some((one) => one !== null && (shown.contains(one) || one.contains(shown)))
      if (!free) flaws.push(`covered by ${met[1]?.className || met[1]?.tagName}`)
    }
  }
  return { tag: at.tagName.toLowerCase(), name: name.trim(), flaws }
}
