/** What the applicant does on the provider's page: close pop-ups, go on, go back. Real mouse, by visible text. */
import type { Page } from 'puppeteer'
import { until } from './panel-driver.ts'
import { uploadMissing } from './uploads.ts'

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
  submitEvents: unknown[]
  consents: unknown[]
  searches: unknown[]
  searchInputs: unknown[]
  logins: unknown[]
  codeRequests: unknown[]
  navigations: unknown[]
}

export const pageLog = (page: Page): Promise<PageLog> =>
  page.evaluate(() => (window as unknown as { __log: PageLog }).__log)

/** Opens the list beside a label and takes its first entry, as soon as the page has one. */
export async function chooseFirst(page: Page, label: string): Promise<void> {
  const list = await until(`a list “${label}”`, () =>
    page.evaluate((wanted) => {
      const item = [...document.querySelectorAll<HTMLElement>('.el-form-item')].find(
        (element) => element.querySelector<HTMLElement>('.el-form-item__label')?.innerText.trim() === wanted,
      )
      const box = item?.querySelector<HTMLElement>('.el-select__wrapper')
      if (!box) return undefined
      box.scrollIntoView({ block: 'center' })
      const { x, y, width, height } = box.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }, label),
  )
  await page.mouse.click(list.x, list.y)
  const option = await until(`an entry of “${label}”`, () =>
    page.evaluate(() => {
      const open = [...document.querySelectorAll<HTMLElement>('.el-select-dropdown__item')].find((element) => {
        const { height } = element.getBoundingClientRect()
        return height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      })
      if (!open) return undefined
      const { x, y, width, height } = open.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }),
  )
  await page.mouse.click(option.x, option.y)
}

/** What a step asks of the applicant alone: pictures, and which of their cloud servers it is. */
export async function doOwnPart(page: Page, step: number): Promise<void> {
  await page.bringToFront()
  await uploadMissing(page)
  if (step === 1) await chooseFirst(page, '选择云服务')
}
