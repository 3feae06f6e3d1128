/** [ ] @ [ ]: the address goes into its two boxes, or nowhere. */
import type { Filing } from '@beian-assist/rules'
import { describe, expect, it } from 'vitest'
import { fieldDef } from '../../sdk/filing/field-path.ts'
import { parseControl } from '../../sdk/plan/parse.ts'
import { goalFor } from '../../sdk/plan/target.ts'
import type { Control } from '../../sdk/types.ts'
import { sketch } from './sketch.ts'

const def = fieldDef('principal.email')!
const boxes = (values: readonly string[]): Control => {
  const [control] = sketch('ICP备案', [{ label: '联系邮箱', kind: 'composite' }]).controls
  return { ...control!, parts: 2, value: { text: values.join(' '), values } }
}
const goal = (email: string) =>
  goalFor({
    def,
    path: 'principal.email',
    control: boxes([]),
    label: '联系邮箱',
    filing: { principal: { email } } as Filing,
    files: {},
  })
const read = (...values: string[]) =>
  parseControl({ def, path: 'principal.email', control: boxes(values), label: '联系邮箱', filing: {} as Filing })

describe('an e-mail address in two boxes', () => {
  it('is cut at its sign', () => {
    expect(goal('zhang.san@mail.example.com')).toMatchObject({
      target: { kind: 'path', path: [['zhang.san'], ['mail.example.com', '@mail.example.com']] },
      display: 'zhang.san@mail.example.com',
    })
  })

  it('is not written when it has no two parts', () => {
    for (const text of ['zhang.san', 'zhang@san@example.com', '@example.com'])
      expect(goal(text)).toMatchObject({ leave: 'no-option' })
  })

  it('is read back whole', () => {
    expect(read('zhang.san', 'example.com')).toEqual([['principal.email', 'zhang.san@example.com']])
    expect(read('zhang.san', '@example.com')).toEqual([['principal.email', 'zhang.san@example.com']])
    expect(read('zhang.san', '')).toBeUndefined()
  })
})
