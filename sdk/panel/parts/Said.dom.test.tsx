/** What the check says against a value, on its card of the preview: told, counted, and led to. */
import type { Filing, Finding, Locale } from '@beian-assist/rules'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { planned } from '../../plan/in-steps.ts'
import { sampleScan } from '../../plan/sample-scan.ts'
import { loadLanguage } from '../messages/catalogue.ts'
import type { PanelStore } from '../state/store.ts'
import { StoreContext } from './context.ts'
import { idOf } from './go-to-finding.ts'
import { Preview } from './Preview.tsx'

const PHONE = '13800138000'
const finding = (ruleId: string, severity: Finding['severity'], message: string): Finding => ({
  ruleId,
  severity,
  fields: ['principal.emergencyPhone', 'principal.mobile'],
  message,
  fix: '',
  sources: [],
})
const SAME = finding('same', 'error', `应急电话 ${PHONE} 与手机号码相同`)
const ALSO = finding('also', 'warning', '应急电话不应是负责人的另一个号码')

const scan = sampleScan({
  name: { field: 'principal.name', label: '姓名' },
  emergency: { field: 'principal.emergencyPhone', label: '应急电话' },
})
const filing: Filing = { principal: { name: '王小明', emergencyPhone: PHONE } }
const root = document.createElement('div')

async function draw(open: readonly Finding[], locale: Locale = 'zh-CN', chosen = ['name', 'emergency']) {
  await loadLanguage(locale)
  const store = {
    locale: signal(locale),
    scan: signal(scan),
    plan: signal(planned(scan, filing, {})),
    chosen: signal(chosen),
    filing: signal(filing),
    whole: signal(filing),
    report: signal({ findings: open }),
    findings: signal({ open, dismissed: [] }),
    canUndo: signal(false),
    mixUpOpen: signal(false),
    correcting: signal(undefined),
    tab: signal('fill'),
  }
  await act(() =>
    render(
      <StoreContext.Provider value={store as unknown as PanelStore}>
        <Preview />
      </StoreContext.Provider>,
      root,
    ),
  )
  return store
}
const card = (control: string) => root.querySelector(`[data-control="${control}"]`)
const text = (selector: string) => root.querySelector(selector)?.textContent

beforeEach(() => {
  render(null, root)
  document.body.replaceChildren(root)
})

it('the card says what is found, its number covered; it stays ticked and the button tells how many', async () => {
  await draw([SAME, ALSO])
  expect(card('emergency')?.querySelector('.said')?.textContent).toBe(
    '✕ 会被退回: 应急电话 ••••••••000 与手机号码相同 （还有 1 个） 怎样改',
  )
  expect(card('name')?.querySelector('.said')).toBeNull()
  expect(card('emergency')?.querySelector<HTMLInputElement>('[type=checkbox]')?.checked).toBe(true)
  const fill = root.querySelector<HTMLButtonElement>('.primary')
  expect(text(`#${fill?.getAttribute('aria-describedby')}`)).toBe('其中 1 项会被退回，仍可填写')
})

it('numbers of the message open together with those of the card', async () => {
  await draw([SAME])
  await act(() => card('emergency')?.querySelector<HTMLElement>('.reveal button')?.click())
  expect(card('emergency')?.querySelector('.said')?.textContent).toContain(PHONE)
})

it('a warning is told and not counted, and what was unticked is not counted either', async () => {
  await draw([ALSO], 'en')
  expect(text('.said')).toBe(`! May be questioned: ${ALSO.message} How to mend it`)
  expect(root.querySelector('.rejected')).toBeNull()
  await draw([SAME], 'en', ['name'])
  expect(text('.said')).toContain('✕ Will be sent back: ')
  expect(root.querySelector('.rejected')).toBeNull()
})

it('leads to the finding in the Check tab, out of what is folded', async () => {
  const store = await draw([ALSO, SAME])
  const folded = document.createElement('details')
  folded.innerHTML = `<div id="${idOf(ALSO, [ALSO, SAME])}" tabindex="-1"></div>`
  document.body.append(folded)
  await act(async () => {
    root.querySelector<HTMLButtonElement>('.said button')?.click()
    await new Promise((done) => setTimeout(done, 20))
  })
  expect(store.tab.value).toBe('findings')
  expect(folded.open).toBe(true)
  expect(document.activeElement?.id).toBe('ba-finding-0')
})
