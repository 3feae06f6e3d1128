import { expect, test } from 'vitest'
import { planFill } from '../plan/plan.ts'
import { type Sample, shown } from '../plan/sample-scan.ts'
import { runFill } from './run-fill.ts'
import { certType, filing, mobile, name, nature, status } from './sample-fill.ts'
import { sampleForm } from './sample-form.ts'

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

test('a control that the page draws anew after it was written is told once', async () => {
  const form = sampleForm(
    { name, mobile },
    {
      took: (samples, id) => {
        if (id !== 'mobile') return
        const before = samples.get('mobile')
        samples.delete('mobile')
        if (before) samples.set('mobileAgain', before)
      },
    },
  )
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(form.texts()).toMatchObject({ mobileAgain: '13800138001' })
  expect(outcome.receipts.filter(({ path }) => path === 'principal.mobile')).toHaveLength(1)
})
