/** What the applicant does on the provider's page: close pop-ups, go on, go back. Real mouse, by visible text. */
import type { ElementHandle, Page } from 'puppeteer'
import { press } from '../browser/press.ts'
import { until } from './panel-driver.ts'
import { uploadMissing } from './uploads.ts'

/** Clicks the first visible button with this text. */
export const clickText = async (page: Page, text: string): Promise<void> => {
  await until(`a press of “${text}” on the page`, async () => {
    const found = await page.evaluateHandle((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a, [role="button"], label')]
      return all.find((element) => element.innerText.trim() === wanted && element.checkVisibility()) ?? null
    }, text)
    const element = found.asElement() as ElementHandle<Element> | null
    return element !== null && press(page, element, 'center')
  })
}

/** Presses the pop-up away and waits until it has gone, as a person does who then looks at the panel. */
export async function closePopup(page: Page): Promise<void> {
  await clickText(page, '继续在电脑端备案')
  await until('the pop-up to go', () =>
    page.evaluate(() => document.querySelector('.el-dialog .popup')?.checkVisibility() !== true),
  )
}

/** Presses “next” and waits for the step; throws with what the page complains about. */
export async function nextStep(page: Page, step: number): Promise<void> {
  await clickText(page, '下一步')
  await until(`step ${step}`, async () => ((await model(page)).step as number) === step).catch(async () => {
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

/** Opens the list beside a label and takes its first entry, as soon as the page has one; done when the page calls it chosen. */
export async function chooseFirst(page: Page, label: string): Promise<void> {
  await until(`the first entry of “${label}”`, async () => {
    const found = await page.evaluateHandle((wanted) => {
      const items = [...document.querySelectorAll<HTMLElement>('.el-form-item')]
      const item = items.find(
        (it) => it.querySelector<HTMLElement>('.el-form-item__label')?.innerText.trim() === wanted,
      )
      return item?.querySelector('.el-select__wrapper') ?? null
    }, label)
    const box = found.asElement() as ElementHandle<Element> | null
    if (!box) return false
    const state = await box.evaluate((it) => {
      const input = it.querySelector('[role=combobox]')
      const list = document.getElementById(input?.getAttribute('aria-controls') ?? '')
      if (list?.querySelector('[role=option][aria-selected=true]')) return 'chosen'
      return input?.getAttribute('aria-expanded') === 'true' ? 'open' : 'shut'
    })
    if (state === 'chosen') return true
    // A second press of the box would shut its list.
    if (state === 'shut') await press(page, box, 'center')
    const first = await box.evaluateHandle((it) => {
      const id = it.querySelector('[role=combobox]')?.getAttribute('aria-controls') ?? ''
      const options = [...(document.getElementById(id)?.querySelectorAll('[role=option]') ?? [])]
      return options.find((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true })) ?? null
    })
    const option = first.asElement() as ElementHandle<Element> | null
    if (option) await press(page, option, 'nearest')
    return false
  })
}

/** What a step asks of the applicant alone: pictures, and which of their cloud servers it is. */
export async function doOwnPart(page: Page, step: number): Promise<void> {
  await page.bringToFront()
  await uploadMissing(page)
  if (step === 1) await chooseFirst(page, '选择云服务')
}
