import type { FieldId } from '@beian-assist/rules'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it } from 'vitest'
import type { Control, FillPlan, PlanItem, Receipt, Scan } from '../../types.ts'
import { loadWork } from '../load-work.ts'
import { loadLanguage } from '../messages/catalogue.ts'
import type { PanelStore } from '../state/store.ts'
import { Announcer } from './Announcer.tsx'
import { StoreContext } from './context.ts'
import { Receipts } from './Receipts.tsx'

const receipt = (control: string, field: FieldId, now: string): Receipt => ({
  control,
  field,
  label: '其他联系方式',
  status: 'done',
  old: '',
  now,
  driver: 'text',
  undoable: true,
  ms: 1,
})
const WRITTEN = [
  receipt('urgent', 'principal.emergencyPhone', '13900139001'),
  receipt('office', 'principal.officePhone', '0755-26881234'),
  receipt('mail', 'principal.email', 'lin@qinghe.example'),
]

const pageOf = (values: Readonly<Record<string, string>>): Scan =>
  ({
    url: 'https://form.example/',
    controls: Object.entries(values).map(
      ([id, text]) =>
        ({ id, kind: 'text', flags: [], required: true, value: { text, values: [] } }) as unknown as Control,
    ),
    evidence: [],
    mappings: [],
    leftOut: [],
  }) as unknown as Scan

async function drawn(language: 'zh-CN' | 'en', profileId?: string) {
  await loadLanguage(language)
  await loadWork()
  const scan = signal(pageOf({ urgent: '13900139001', office: '0755-26881234', mail: 'lin@qinghe.example' }))
  const plan = signal<FillPlan>({ id: 'plan', items: [], unused: [] })
  const store = {
    locale: signal(language),
    phase: signal('filled'),
    receipts: signal(WRITTEN),
    resumed: signal(false),
    putBack: signal(false),
    profileId: signal(profileId),
    scan,
    plan,
    overrides: signal(new Set()),
    excluded: signal(new Set()),
    undone: signal([]),
    canUndo: signal(true),
    movedOn: signal(false),
    problem: signal(undefined),
    findings: signal({ open: [], dismissed: [] }),
    tab: signal('fill'),
  } as unknown as PanelStore
  const root = document.createElement('div')
  await act(() =>
    render(
      <StoreContext.Provider value={store}>
        <Announcer />
        <Receipts />
      </StoreContext.Provider>,
      root,
    ),
  )
  return { root, scan, plan, text: (selector: string) => root.querySelector(selector)?.textContent ?? '' }
}

it('a value that the page changed later keeps no tick, and the card, the banner and the live region say so', async () => {
  const { root, scan, text } = await drawn('zh-CN', 'chosen')
  expect(text('[data-all-done]')).toContain('没有发现会被退回')
  await act(() => {
    scan.value = pageOf({ urgent: '13900139999', office: '', mail: 'lin@qinghe.example' })
  })
  const [urgent, office, mail] = [...root.querySelectorAll('li.receipt')]
  expect(urgent?.className).toBe('card receipt receipt-changed')
  expect(urgent?.textContent).toContain('填好之后页面上变成了 ••••••••999（不是您改的，就是网站改的）')
  expect(urgent?.textContent).not.toMatch(/✓|读回一致|13900139/)
  expect(office?.textContent).toContain('填好之后页面把它清空了')
  expect(mail?.textContent).toMatch(/✓.*读回一致/)
  expect(text('.notice-attention')).toContain('1 项已填好并核对2 项填好后又变了')
  expect(text('[data-said]')).toBe('1 项已填好并核对、2 项填好后又变了')
  expect(root.querySelector('[data-all-done]')).toBeNull()
  expect(text('p.attention')).toContain('还有 1 个必填项是空的')
  await act(() => {
    scan.value = pageOf({ urgent: '139 0013 9001', mail: 'lin@qinghe.example' })
  })
  expect(root.querySelector('[data-changed]')).toBeNull()
  expect(root.querySelectorAll('li.receipt-done')).toHaveLength(2)
  expect(text('li.receipt-gone')).toContain('现在页面上没有这一项了')
  expect(text('.notice')).toContain('1 项现在页面上没有了')
})

it('fields that the page calls by one word are told apart, also by the names of their buttons', async () => {
  const { root } = await drawn('zh-CN', 'chosen')
  const labels = [...root.querySelectorAll('li.receipt .card-label')].map((label) => label.textContent)
  expect(new Set(labels).size).toBe(3)
  expect(labels[0]).toMatch(/^其他联系方式 · .+/)
  const names = [...root.querySelectorAll('li.receipt button')].map((button) => button.getAttribute('aria-label'))
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain(`在页面上显示: ${labels[0]}`)
})

it('what came after the fill is told, and is written only after a preview', async () => {
  const { plan, text } = await drawn('en', 'chosen')
  expect(text('[data-late]')).toBe('')
  await act(() => {
    plan.value = { ...plan.value, items: [{ control: 'late', action: 'write' } as unknown as PlanItem] }
  })
  expect(text('[data-late]')).toBe(
    'After the fill 1 more field came up that the profile has a value for. “Look at this page again” previews it first.',
  )
})

it('while nobody is chosen a change is told without its value', async () => {
  const { scan, text } = await drawn('en')
  await act(() => {
    scan.value = pageOf({ urgent: '13900139999', office: '0755-26881234', mail: 'lin@qinghe.example' })
  })
  expect(text('li.receipt-changed p')).toBe('It has changed since; look at it on the page ')
})
