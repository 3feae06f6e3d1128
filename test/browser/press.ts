import type { ElementHandle, Page } from 'puppeteer'

/** Where an element is brought to before it is pressed. Options lie in lists of their own; the rest may lie under bars stuck to the window's edges. */
export type Place = 'center' | 'nearest'

/**
 * Presses an element with the mouse, so that the press meets this element or nothing. Lists unfold, dialogs fade in and rows push each
 * other down while the hand is on its way, and a press that comes a moment late picks the neighbour. So: wait until it stands still, go
 * there, look whether the pointer is over it; when the button went down on something else, let go elsewhere. False when it could not be
 * done now: the element has gone or is covered; the caller looks for it again.
 */
export async function press(page: Page, element: ElementHandle<Element>, place: Place): Promise<boolean> {
  if (!(await atRest(element, place))) return false
  const point = await element.clickablePoint().catch(() => undefined)
  if (!point) return false
  await page.mouse.move(point.x, point.y)
  if (!(await element.evaluate(stillUnder))) return false
  const met = await element.evaluateHandle((it) => {
    const seen = { pointerdown: false, click: false }
    for (const type of ['pointerdown', 'click'])
      it.addEventListener(type, () => Object.assign(seen, { [type]: true }), { capture: true, once: true })
    return seen
  })
  await page.mouse.down()
  const down = await met.evaluate((it) => it.pointerdown)
  if (!down) await page.mouse.move(0, 0)
  await page.mouse.up()
  if (!down) return false
  // What goes away on the button's way down took it as a click; a page that was left can no longer be asked.
  const after = element.evaluate((it, seen) => seen.click || !it.isConnected, met)
  return after.catch(() => true)
}

/** Brings an element into view and waits until it and what it lies in have stood still for some frames; false when it went away. */
export const atRest = (element: ElementHandle<Element>, place: Place): Promise<boolean> =>
  element.evaluate(async (it, block) => {
    // A page that is not in front draws no frames.
    const frame = () => new Promise((done) => [requestAnimationFrame(done), setTimeout(done, 100)])
    const moving = () => {
      for (let each: Element | null = it; each; each = each.parentElement)
        if (
          each.getAnimations().some((a) => a.playState === 'running' && a.effect?.getTiming().iterations !== Infinity)
        )
          return true
      return false
    }
    let last = ''
    for (let still = 0, frames = 0; frames < 200; frames += 1) {
      if (!it.isConnected) return false
      if (still === 0) it.scrollIntoView({ block, behavior: 'instant' })
      const { x, y, width, height } = it.getBoundingClientRect()
      const now = `${x},${y},${width},${height}`
      still = now === last && width > 0 && !moving() ? still + 1 : 0
      if (still === 4) return true
      last = now
      await frame()
    }
    return false
  }, place)

/** Whether the pointer is over the element, once the page has had a frame to notice. */
async function stillUnder(it: Element): Promise<boolean> {
  for (let frames = 0; frames < 10; frames += 1) {
    if (it.matches(':hover')) return true
    await new Promise((done) => [requestAnimationFrame(done), setTimeout(done, 100)])
  }
  return false
}
