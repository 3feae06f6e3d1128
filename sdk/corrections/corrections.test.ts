import { describe, expect, it } from 'vitest'
import { type Sketched, sketch } from '../../test/map/sketch.ts'
import { understand } from '../mapping/understand.ts'
import type { ControlFlag, Mapping, PageScan } from '../types.ts'
import { withCorrections } from './add.ts'
import { correctionEvidence, correctionFor, correctionsAt } from './apply.ts'
import type { Correction } from './correction.ts'
import { correctionsFile, readCorrections } from './file.ts'
import { signatures } from './sign.ts'
import { siteOf } from './site.ts'

const about = { id: 'x', today: '2026-11-26' }
const page = (controls: readonly Sketched[], url = 'https://console.example/order/12345/edit?x=1'): PageScan => ({
  ...sketch('ICP备案', controls),
  url,
})
const answer = (mapping: Mapping | undefined): string =>
  mapping?.status === 'refused' ? mapping.reason : `${mapping?.status} ${mapping?.path}`
const map = (scan: PageScan, known: readonly Correction[]): string[] =>
  understand(scan, (seen) => correctionEvidence(seen, known)).map(answer)
const teach = (scan: PageScan, control: string, field: Correction['field']): Correction =>
  correctionFor(scan, control, field, about)!

const form: readonly Sketched[] = [
  { label: '主办单位名称', scope: ['主体信息'] },
  { label: '主体负责人姓名', scope: ['主体负责人'] },
  { label: '经办科室联系口', scope: ['主体负责人'] },
]

describe('where a correction holds', () => {
  it.each([
    ['https://a.example/orders/123/edit', '/orders/:id/edit'],
    ['https://a.example/orders/9f8e7d6c5b4a/', '/orders/:id'],
    ['https://a.example/app?id=3#/beian/77/step?x=2', '/app#/beian/:id/step'],
    ['https://a.example/app#section', '/app'],
    ['https://a.example/', '/'],
    ['https://a.example/icp/verification-of-subject', '/icp/verification-of-subject'],
  ])('%s: %s', (address, path) => {
    expect(siteOf(address)).toEqual({ origin: 'https://a.example', path })
  })

  it('is one origin and one path, whatever order is open', () => {
    const made = teach(page(form), 'c2', 'subject.remark')
    expect(correctionsAt('https://console.example/order/99999/edit', [made])).toEqual([made])
    for (const other of ['https://console.example/order/1/view', 'https://evil.example/order/1/edit', 'nonsense'])
      expect(correctionsAt(other, [made])).toEqual([])
  })
})

describe('what a correction does', () => {
  it('one is enough: the control is right from then on, and nothing else moves', () => {
    const before = map(page(form), [])
    const made = teach(page(form), 'c2', 'subject.remark')
    const after = map(page(form, 'https://console.example/order/777/edit'), [made])
    expect(after[2]).toBe('mapped subject.remark')
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
  })

  it('holds against what the page seems to say', () => {
    const made = teach(page(form), 'c1', 'principal.officePhone')
    expect(map(page(form), [made])[1]).toBe('mapped principal.officePhone')
  })

  it('finds its control again when others come before it, ids change and the order is another', () => {
    const made = teach(page(form), 'c2', 'subject.remark')
    const later = page([{ label: '备案地域' }, form[2]!, ...form.slice(0, 2)], 'https://console.example/order/5/edit')
    expect(map(later, [made])[1]).toBe('mapped subject.remark')
  })

  it('tells equals apart by their place, and people by their heading', () => {
    const twins: readonly Sketched[] = [
      { label: '联系口', scope: ['甲'] },
      { label: '联系口', scope: ['甲'] },
      { label: '联系口', scope: ['乙'] },
    ]
    const made = teach(page(twins), 'c1', 'principal.officePhone')
    const found = map(page(twins), [made])
    expect(found[1]).toBe('mapped principal.officePhone')
    expect([found[0], found[2]]).not.toContain('mapped principal.officePhone')
  })

  it('“leave it empty” holds too', () => {
    expect(map(page(form), [teach(page(form), 'c0', 'never')])[0]).toBe('never')
  })

  it('a later word on the same control takes the place of the first', () => {
    const first = teach(page(form), 'c2', 'subject.remark')
    const second = { ...teach(page(form), 'c2', 'principal.officePhone'), id: 'y' }
    expect(withCorrections([first], [second])).toEqual([second])
  })
})

describe('what a correction cannot do', () => {
  it.each<ControlFlag>(['consent', 'captcha', 'otp', 'password', 'signature', 'submit', 'search'])(
    'open what is the user’s own: %s',
    (flag) => {
      const guarded = page([...form.slice(0, 2), { ...form[2]!, flags: [flag] }])
      expect(map(guarded, [teach(guarded, 'c2', 'subject.remark')])[2]).toBe('never')
    },
  )

  it('put a value where its kind cannot go', () => {
    const box = page([...form.slice(0, 2), { ...form[2]!, kind: 'checkbox' }])
    expect(map(box, [teach(box, 'c2', 'subject.name')])[2]).toBe('kind-mismatch')
    const upload = page([...form.slice(0, 2), { ...form[2]!, kind: 'upload' }])
    expect(map(upload, [teach(upload, 'c2', 'principal.mobile')])[2]).toBe('kind-mismatch')
  })

  it('follow a control that has become another kind', () => {
    const made = teach(page(form), 'c2', 'subject.remark')
    const now = page([...form.slice(0, 2), { ...form[2]!, kind: 'select', options: ['甲', '乙'] }])
    expect(map(now, [made])[2]).not.toContain('mapped')
  })
})

describe('what is kept', () => {
  const secret = '青禾示例科技有限公司'
  const typed: PageScan = {
    ...page([
      { label: '主办单位名称', scope: [`${secret}的资料`] },
      { label: secret, scope: ['主体信息'] },
    ]),
  }
  const filled: PageScan = {
    ...typed,
    controls: typed.controls.map((control, at) =>
      at === 0 ? { ...control, value: { text: secret, values: [] } } : control,
    ),
  }

  it('never a value, not even where a heading or a label repeats it', () => {
    for (const { signature, label } of signatures(filled).values()) {
      expect(signature).not.toContain('青禾')
      expect(label).not.toContain('青禾')
    }
    expect(JSON.stringify(teach(filled, 'c0', 'subject.name'))).not.toContain('青禾')
  })

  it('goes into a file and comes back whole', () => {
    const all = [teach(page(form), 'c2', 'subject.remark'), teach(page(form), 'c0', 'never')]
    const read = readCorrections(correctionsFile(all), () => 'x')
    expect(read).toEqual({ corrections: all, refused: 0 })
  })

  it('refuses what is no such file, and single entries that are not in order', () => {
    const good = teach(page(form), 'c2', 'subject.remark')
    const wrap = (corrections: unknown[]) =>
      JSON.stringify({ type: 'beian-assist/corrections', version: 1, corrections })
    for (const text of ['', '{', '[]', '{"type":"other"}', 'null', wrap([]).replace('1', '2')])
      expect(
        readCorrections(text, () => 'x'),
        text,
      ).toBeUndefined()
    const bad = [
      { ...good, origin: 'http://a.example' },
      { ...good, origin: 'javascript:1' },
      { ...good, field: 'subject.nonsense' },
      { ...good, field: '__proto__' },
      { ...good, kind: 'password' },
      { ...good, signature: 'x'.repeat(5000) },
      { ...good, path: 'x' },
      null,
      7,
    ]
    expect(readCorrections(wrap([...bad, good]), () => 'x')).toEqual({ corrections: [good], refused: bad.length })
  })
})
