import type { Filing } from '@beian-assist/rules'
import { expect, test } from 'vitest'
import { FormRefusal } from '../form-refusal.ts'
import { planFill } from '../plan/plan.ts'
import { type Sample, shown } from '../plan/sample-scan.ts'
import { runFill } from './run-fill.ts'
import { sampleForm } from './sample-form.ts'

const filing: Filing = {
  subject: {
    nature: 4,
    certType: 1,
    name: '青禾示例科技有限公司',
    certNumber: '91440300MA5EXMPLXX',
    contactAddress: '示例路1号',
  },
  principal: {
    name: '林示例',
    certType: 2,
    certNumber: '440305198803120118',
    mobile: '13800138001',
    email: 'lin@example.com',
  },
  websites: [
    {
      name: '青禾示例',
      domains: [{ name: 'a-example.cn' }, { name: 'b-example.cn' }],
      owner: { reusePrincipal: true },
    },
  ],
}
const nature: Sample = {
  field: 'subject.nature',
  kind: 'select',
  label: '单位性质',
  control: { options: ['企业', '个人'] },
}
const certType: Sample = { field: 'subject.certType', kind: 'combobox', label: '证件类型' }
const name: Sample = { field: 'subject.name', label: '单位名称' }
const mobile: Sample = { field: 'principal.mobile', label: '手机' }

const status = (outcome: Awaited<ReturnType<typeof runFill>>) =>
  Object.fromEntries(
    outcome.receipts.map((receipt) => [
      receipt.control,
      receipt.status === 'done' ? 'done' : `${receipt.status}: ${receipt.reason}`,
    ]),
  )

test('what reveals others is written first, and what it revealed afterwards', async () => {
  const form = sampleForm(
    { nature, name },
    { took: (samples, id) => void (id === 'nature' && samples.set('certType', certType)) },
  )
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(form.waves).toEqual([['nature'], ['name', 'certType']])
  expect(form.texts()).toEqual({ nature: '企业', name: '青禾示例科技有限公司', certType: '营业执照(个人或企业)' })
  expect(status(outcome)).toEqual({ nature: 'done', name: 'done', certType: 'done' })
})

test('a list that its forerunner opens is planned before it can be chosen from', async () => {
  const closed: Sample = { ...certType, kind: 'select', control: { options: [], flags: ['disabled'] } }
  const form = sampleForm(
    { nature, certType: closed },
    {
      took: (samples, id) =>
        void (
          id === 'nature' &&
          samples.set('certType', { ...closed, control: { options: ['营业执照', '组织机构代码证'] } })
        ),
    },
  )
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(outcome.plan.items.map(({ action, wave }) => [action, wave])).toEqual([
    ['write', 0],
    ['write', 1],
  ])
  expect(form.texts()).toEqual({ nature: '企业', certType: '营业执照' })
})

test('an owner who is the principal is not typed again when the page hides the fields', async () => {
  const reuse: Sample = {
    field: 'owner.reusePrincipal',
    kind: 'radio',
    label: '负责人信息',
    control: { options: ['复用主体负责人', '新增负责人'] },
  }
  const form = sampleForm(
    { owner: { field: 'owner.name', label: '姓名' }, reuse },
    { took: (samples, id) => void (id === 'reuse' && samples.delete('owner')) },
  )
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(form.written.map(({ control }) => control)).toEqual(['reuse'])
  expect(status(outcome)).toEqual({ reuse: 'done', owner: 'kept: hidden' })
})

test('only what was confirmed is written, and what later appears for the same place', async () => {
  let copies = 0
  const form = sampleForm(
    { nature, name, mobile },
    {
      took: (samples, id) => {
        if (id !== 'nature') return
        // The page draws the field anew, and asks for something nobody confirmed.
        samples.delete('name')
        copies += 1
        samples.set(`name${copies}`, name)
        samples.set('email', { field: 'principal.email', label: '邮箱' })
      },
    },
  )
  const outcome = await runFill(form.port, filing, { map: form.map, confirm: ['nature', 'name'] })
  expect(form.texts()).toEqual({ nature: '企业', name1: '青禾示例科技有限公司', mobile: '', email: '' })
  expect(status(outcome)).toEqual({
    nature: 'done',
    name: 'kept: hidden',
    name1: 'done',
    mobile: 'kept: not-confirmed',
    email: 'kept: not-confirmed',
  })
})

test('a plan is its own confirmation; a ticked conflict is an override', async () => {
  const taken: Sample = { ...name, value: shown('旧名') }
  const form = sampleForm({ taken, mobile, email: { field: 'principal.email', label: '邮箱' } })
  const scan = { ...(await form.port.scan()), mappings: form.map(await form.port.scan()) }
  const plan = planFill(scan, filing)
  expect(plan.items.map(({ reason }) => reason)).toEqual(['conflict', undefined, undefined])
  await runFill(form.port, filing, {
    map: form.map,
    plan: { ...plan, items: plan.items.filter(({ control }) => control !== 'email') },
  })
  expect(form.texts()).toEqual({ taken: '旧名', mobile: '13800138001', email: '' })
  await runFill(form.port, filing, { map: form.map, plan, confirm: ['taken'] })
  expect(form.texts()).toMatchObject({ taken: '青禾示例科技有限公司', email: '' })
})

test('what a later answer emptied is written once more', async () => {
  let once = true
  const form = sampleForm(
    { name, mobile },
    {
      took: (samples, id) => {
        if (id !== 'mobile' || !once) return
        once = false
        samples.set('name', { ...name, value: shown('') })
      },
    },
  )
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(form.texts()).toMatchObject({ name: '青禾示例科技有限公司' })
  expect(form.written.filter(({ control }) => control === 'name')).toHaveLength(2)
  expect(status(outcome)).toMatchObject({ name: 'done', mobile: 'done' })
})

test('a page that changes what it took is not fought, and not reported as done', async () => {
  const form = sampleForm(
    { name, mobile },
    { look: (samples, looks) => void (looks === 1 && samples.set('name', { ...name, value: shown('别的名称') })) },
  )
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(status(outcome)).toEqual({ name: 'failed: not-kept', mobile: 'done' })
  expect(outcome.receipts[0]).toMatchObject({ now: '别的名称', restored: false })
})

test('a page that resets a choice for ever ends the fill with the truth', async () => {
  const form = sampleForm({ nature, name }, { look: (samples) => void samples.set('nature', nature) })
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(form.written.filter(({ control }) => control === 'nature').length).toBe(2)
  expect(status(outcome)).toEqual({ nature: 'failed: not-kept', name: 'done' })
})

test('what the user types meanwhile stays', async () => {
  const form = sampleForm(
    { nature, name },
    {
      took: (samples, id) =>
        void (
          id === 'nature' &&
          samples.set('name', { ...name, value: shown('我自己写的'), control: { flags: ['userEdited'] } })
        ),
    },
  )
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(form.texts().name).toBe('我自己写的')
  expect(status(outcome)).toEqual({ nature: 'done', name: 'kept: user-edited' })
})

test('navigating away fails the rest, and nothing is written on the next page', async () => {
  let url = 'https://form.example/step1?x=1'
  const leave = () => {
    url = 'https://form.example/step2'
  }
  const form = sampleForm({ nature, name }, { url: () => url, took: leave })
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(status(outcome)).toEqual({ nature: 'done', name: 'failed: navigated' })
  expect(form.written).toHaveLength(1)
  expect(outcome.receipts[1]).toMatchObject({ restored: true })
})

test('a step that the user turns in the same document is navigation too, a query is not', async () => {
  let step = '第一步'
  let url = 'https://form.example/'
  const form = sampleForm(
    { nature, name },
    {
      step: () => step,
      url: () => url,
      took: () => {
        url = 'https://form.example/?nature=4'
      },
    },
  )
  expect(status(await runFill(form.port, filing, { map: form.map }))).toEqual({ nature: 'done', name: 'done' })
  const turn = () => {
    step = '第二步'
  }
  const other = sampleForm({ nature, name }, { step: () => step, took: turn })
  expect(status(await runFill(other.port, filing, { map: other.map }))).toEqual({
    nature: 'done',
    name: 'failed: navigated',
  })
})

test('refusals of the port become receipts', async () => {
  for (const [code, reason] of [
    ['navigated', 'navigated'],
    ['site-not-allowed', 'no-access'],
    ['no-answer', 'timeout'],
    ['aborted', 'aborted'],
  ] as const) {
    const form = sampleForm(
      { nature, name },
      {
        batch: () => {
          throw new FormRefusal(code)
        },
      },
    )
    const outcome = await runFill(form.port, filing, { map: form.map })
    expect(outcome.refused).toBe(code)
    expect(status(outcome)).toEqual({ nature: `failed: ${reason}`, name: `failed: ${reason}` })
  }
  const blind = sampleForm(
    { nature },
    {
      look: () => {
        throw new FormRefusal('no-access')
      },
    },
  )
  expect(await runFill(blind.port, filing, { map: blind.map })).toMatchObject({ receipts: [], refused: 'no-access' })
})

test('a bug in the port is named and throws nothing', async () => {
  const form = sampleForm(
    { nature, name },
    {
      batch: () => {
        throw new TypeError('private text')
      },
    },
  )
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(outcome.fault).toBe('TypeError')
  expect(JSON.stringify(outcome)).not.toContain('private text')
  expect(status(outcome)).toEqual({ nature: 'failed: fault', name: 'failed: fault' })
})

test('an abort stops between waves and says so for the rest', async () => {
  const stop = new AbortController()
  const form = sampleForm({ nature, name }, { took: () => stop.abort() })
  const outcome = await runFill(form.port, filing, { map: form.map, signal: stop.signal })
  expect(status(outcome)).toEqual({ nature: 'done', name: 'failed: aborted' })
})

test('a control that failed is not tried again and again', async () => {
  let tries = 0
  const form = sampleForm(
    { nature, name },
    {
      answer: (write) => {
        if (write.control !== 'nature') return undefined
        tries += 1
        return { reason: 'no-option', restored: true }
      },
    },
  )
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(tries).toBe(1)
  expect(status(outcome)).toEqual({ nature: 'failed: no-option', name: 'done' })
})

test('rows are added one by one, only when the whole filing was asked for, and never twice in vain', async () => {
  const row = (at: number): Sample => ({
    field: 'website.domains[].name',
    path: `websites[0].domains[${at}].name`,
    label: '域名',
  })
  const anchors: string[] = []
  const habits = {
    addRow: (samples: Map<string, Sample>, anchor: string) => {
      anchors.push(anchor)
      samples.set('domain1', row(1))
      return 'added' as const
    },
  }
  const form = sampleForm({ domain0: row(0) }, habits)
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(outcome.plan.rows).toEqual([{ path: 'websites[0].domains', shown: 1, needed: 2, anchor: 'domain0' }])
  expect(form.texts()).toEqual({ domain0: 'a-example.cn', domain1: 'b-example.cn' })
  expect([anchors, outcome.rowsMissing]).toEqual([['domain0'], []])

  const careful = sampleForm({ domain0: row(0) }, habits)
  const partly = await runFill(careful.port, filing, { map: careful.map, confirm: ['domain0'] })
  expect(careful.texts()).toEqual({ domain0: 'a-example.cn' })
  expect(partly.rowsMissing).toHaveLength(1)
  const agreed = await runFill(careful.port, filing, {
    map: careful.map,
    confirm: [],
    confirmPaths: ['websites[0].domains'],
  })
  expect(status(agreed)).toEqual({ domain0: 'kept: equal', domain1: 'done' })

  let asked = 0
  const ignore = () => {
    asked += 1
    return 'ignored' as const
  }
  const stubborn = sampleForm({ domain0: row(0) }, { addRow: ignore })
  expect((await runFill(stubborn.port, filing, { map: stubborn.map })).rowsMissing).toHaveLength(1)
  expect(asked).toBe(1)
})

test('progress counts writes, and undo takes everything back', async () => {
  const form = sampleForm({ nature, name, mobile })
  const seen: [number, number][] = []
  const before = form.texts()
  const outcome = await runFill(form.port, filing, {
    map: form.map,
    onProgress: (done, total) => seen.push([done, total]),
  })
  expect(seen[0]).toEqual([0, 3])
  expect(seen.at(-1)).toEqual([3, 3])
  expect(outcome.transaction).toMatch(/^fill-[0-9a-f]{24}$/)
  await form.port.undo(outcome.transaction)
  expect(form.texts()).toEqual(before)
})

test('no value of the filing is in the name of a transaction or of a plan', async () => {
  const form = sampleForm({ nature, name, mobile })
  const { transaction, plan } = await runFill(form.port, filing, { map: form.map })
  for (const text of [transaction, plan.id]) expect(text).not.toMatch(/13800138001|青禾/)
})
