/** A filing form that we draw into a page of the provider's address, and ears all over it. What a hostile page does is added on top. */
import type { Page } from 'puppeteer'
import { samples } from '../../extension/profiles/samples.ts'
import type { CardRow, PanelDriver, ReceiptRow } from '../extension/panel-driver.ts'
import { BROWSERS, type BrowserName, openStage, type Stage } from '../extension/stage.ts'

export const DEEP = process.env.BA_DEEP === '1'
/** The everyday run takes the quicker browser; what differs between the two is tried in both by the tests that say so. */
export const NOW: readonly BrowserName[] = DEEP ? BROWSERS : ['chromium']
export const SAMPLE = samples[0]!
export const ELSEWHERE = 'elsewhere.example.com'

/** Label and the value of the sample that belongs there. */
export const FIELDS = [
  ['主办单位名称', SAMPLE.filing.subject!.name!],
  ['主办单位证件号码', SAMPLE.filing.subject!.certNumber!],
  ['主体负责人姓名', SAMPLE.filing.principal!.name!],
  ['主体负责人证件号码', SAMPLE.filing.principal!.certNumber!],
  ['主体负责人手机号码', SAMPLE.filing.principal!.mobile!],
  ['主体负责人电子邮箱', SAMPLE.filing.principal!.email!],
] as const

function leaves(value: unknown, out: Set<string>): Set<string> {
  if (typeof value === 'string' && (value.length >= 8 || /\p{Script=Han}{3}/u.test(value))) out.add(value)
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) leaves(item, out)
  return out
}
/** Every longer text of the sample: what a page that should know nothing must not hold. */
export const SECRETS: readonly string[] = [...leaves(SAMPLE.filing, new Set())]

export interface Heard {
  /** Milliseconds since the page began to listen. */
  readonly at: number
  readonly type: string
  readonly text: string
}

type Ears = Window & { __heard: Heard[]; __since: number }

/** Draws the form. Every control has a name of its own, so that a value is found wherever it went. */
export async function drawForm(page: Page): Promise<void> {
  await page.evaluate(
    (labels) => {
      document.head.append(
        Object.assign(document.createElement('style'), {
          textContent:
            'body{font:14px sans-serif;margin:24px}.row{margin:10px 0}.row label{display:inline-block;width:170px}.row input{width:260px;height:26px}',
        }),
      )
      document.title = 'ICP备案 - 首次备案'
      const form = document.createElement('form')
      form.id = 'filing'
      for (const [at, text] of labels.entries()) {
        const row = Object.assign(document.createElement('div'), { className: 'row' })
        const label = Object.assign(document.createElement('label'), { htmlFor: `f${at}`, textContent: text })
        row.append(label, Object.assign(document.createElement('input'), { id: `f${at}`, name: `f${at}` }))
        form.append(row)
      }
      document.body.replaceChildren(
        Object.assign(document.createElement('h1'), { textContent: 'ICP备案信息填写' }),
        Object.assign(document.createElement('h2'), { textContent: '主体信息' }),
        form,
      )
      form.addEventListener('submit', (event) => event.preventDefault())
    },
    FIELDS.map(([label]) => label),
  )
}

/** From now on the page writes down every event and every value it can see. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ears = window as unknown as Ears
    ears.__heard = []
    ears.__since = performance.now()
    const note = (type: string, text: string) => ears.__heard.push({ at: performance.now() - ears.__since, type, text })
    const textOf = (target: EventTarget | null) => String((target as HTMLInputElement | null)?.value ?? '')
    for (const type of [
      'input',
      'change',
      'beforeinput',
      'keydown',
      'keyup',
      'paste',
      'focusin',
      'blur',
      'pointerdown',
      'click',
      'submit',
    ])
      document.addEventListener(type, (event) => note(type, textOf(event.target)), true)
    addEventListener('message', ({ data }) => note('message', JSON.stringify(data) ?? ''))
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    Object.defineProperty(HTMLInputElement.prototype, 'value', {
      ...own,
      set(value: string) {
        note('setter', String(value))
        own.set!.call(this, value)
      },
    })
    new MutationObserver((list) => {
      for (const { target, attributeName } of list)
        note(`mutation ${attributeName ?? 'nodes'}`, (target as Element).outerHTML?.slice(0, 2000) ?? '')
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true })
    setInterval(() => {
      for (const input of document.querySelectorAll('input')) {
        const value = own.get!.call(input) as string
        if (value) note('poll', value)
      }
    }, 25)
  })
}

export const heard = (page: Page): Promise<Heard[]> => page.evaluate(() => (window as unknown as Ears).__heard)

/** Values by the name of their control, of every frame and shadow root the page can reach. */
export const values = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const read = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.get!
    const nameOf = Element.prototype.getAttribute
    const shadowOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')!.get!
    const out: Record<string, string> = {}
    const walk = (root: ParentNode): void => {
      // By the prototype: a document may have been clobbered, by us among others.
      const { querySelectorAll } = root instanceof Document ? Document.prototype : DocumentFragment.prototype
      for (const element of querySelectorAll.call(root, '*')) {
        if (element instanceof HTMLInputElement)
          out[nameOf.call(element, 'name') ?? nameOf.call(element, 'id') ?? ''] = String(read.call(element) ?? '')
        if (element instanceof HTMLTextAreaElement)
          out[nameOf.call(element, 'name') ?? nameOf.call(element, 'id') ?? ''] = element.value
        const shadow = shadowOf.call(element) as ShadowRoot | null
        if (shadow) walk(shadow)
      }
    }
    walk(document)
    return out
  })

export const secretsIn = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret))

export interface Attack {
  readonly stage: Stage
  readonly page: Page
  readonly panel: PanelDriver
}

/** A browser with the form in front and the panel beside it, the sample chosen. */
export async function openAttack(stage: Stage): Promise<Attack> {
  const { page, panel } = await stage.open('/no-form')
  await drawForm(page)
  await panel.choose(SAMPLE.zh.name)
  return { stage, page, panel }
}

/** A page may do all that it likes to itself. */
const OPEN = "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:"

export const openHostile = (name: BrowserName): Promise<Stage> => openStage(name, { csp: OPEN })

/** Looks; gives what the preview offers to write. */
export async function preview({ panel }: Attack): Promise<CardRow[]> {
  await panel.look()
  return panel.cards()
}

/** Presses “fill” and gives the receipts; none when the panel no longer offers it, or refuses as a whole. */
export async function confirm({ panel }: Attack): Promise<ReceiptRow[]> {
  const pressed = await panel.press('填写 ', 2000).then(
    () => true,
    () => false,
  )
  if (!pressed) return []
  const end = Date.now() + 60_000
  for (;;) {
    const text = await panel.text()
    if (text.includes('填写结果')) return panel.receipts()
    if (/跳转|没有填写|不允许|没有权限|重新查看/.test(text)) return []
    if (Date.now() > end) throw new Error(`neither a result nor a refusal: ${text.slice(0, 500)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
