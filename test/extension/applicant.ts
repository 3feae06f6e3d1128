/** What the applicant does on the provider's page: close pop-ups, go on, go back. Real mouse, by visible text. */
import type { Page } from 'puppeteer'
import { until } from './panel-driver.ts'

/** Clicks the middle of the first visible button with this text. */
export async function clickText(page: Page, text: string): Promise<void> {
  const at = await until(`“${text}” on the page`, () =>
    page.evaluate((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a, [role="button"], label')]
      const found = all.find((element) => element.innerText.trim() === wanted && element.checkVisibility())
      if (!found) return undefined
      found.scrollIntoView({ block: 'center' })
      const box = found.getBoundingClientRect()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }, text),
  )
  await page.mouse.click(at.x, at.y)
}

export const closePopup = (page: Page): Promise<void> => clickText(page, '继续在电脑端备案')

/** Presses “next” and waits for the step; throws with what the page complains about. */
export async function nextStep(page: Page, step: number): Promise<void> {
  await clickText(page, '下一步')
  await until(`step ${step}`, async () => ((await model(page)).step as number) === step, 15_000).catch(async () => {
    const errors = await page.evaluate(() =>
      [...document.querySelectorAll('.el-form-item__error')].map((element) => element.textContent),
    )
    throw new Error(`the page did not go to step ${step}: ${errors.join('; ')}`)
  })
}

type Json = Record<string, unknown>

/** The framework's own state, as the fixture exposes it to tests. */
export const model = (page: Page): Promise<Json> =>
  page.evaluate(() => (window as unknown as { __model(): Json }).__model())

export interface PageLog {
  submissions: unknown[]
  consents: unknown[]
  searches: unknown[]
  navigations: unknown[]
}

export const pageLog = (page: Page): Promise<PageLog> =>
  page.evaluate(() => (window as unknown as { __log: PageLog }).__log)
