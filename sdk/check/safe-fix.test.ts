import { check, type Filing } from '@beian-assist/rules'
import { describe, expect, it } from 'vitest'
import sound from '../../test/samples/gd-enterprise.json' with { type: 'json' }
import { withValue } from '../filing/path.ts'
import { safeFixes } from './safe-fix.ts'

const filing = sound as unknown as Filing
const today = '2026-11-24'
const broken = (path: string, value: string): Filing => withValue(filing, path, value)
const fixOf = (path: string, value: string) =>
  [...safeFixes(broken(path, value), { today }).values()].find((fix) => fix.path === path)?.value

const MOBILE = filing.principal!.mobile!
const ID = filing.principal!.certNumber!

describe('safe fixes', () => {
  it.each([
    ['principal.mobile', `${MOBILE.slice(0, 3)} ${MOBILE.slice(3, 7)} ${MOBILE.slice(7)}`, MOBILE],
    ['principal.mobile', `${MOBILE.slice(0, 3)}-${MOBILE.slice(3)}`, MOBILE],
    ['principal.certNumber', `${ID.slice(0, 6)} ${ID.slice(6)}`, ID],
    [
      'websites[0].domains[0].name',
      `www.${filing.websites![0]!.domains![0]!.name}`,
      filing.websites![0]!.domains![0]!.name,
    ],
  ])('%s %s: the writing changes, and the finding is gone', (path, wrong, right) => {
    const before = check(broken(path, wrong), { today }).findings
    expect(before.some(({ fields }) => fields.includes(path))).toBe(true)
    expect(fixOf(path, wrong)).toBe(right)
  })

  it('offers nothing where the content is wrong', () => {
    expect(fixOf('principal.mobile', MOBILE.slice(0, 10))).toBeUndefined()
    expect(fixOf('principal.certNumber', `${ID.slice(0, 17)}0`)).toBeUndefined()
  })

  it('never makes two equal values look different', () => {
    const email = filing.principal!.email!
    const same = withValue(filing, 'websites[0].owner.email', email)
    expect([...safeFixes(same, { today }).values()]).toEqual([])
  })

  it('leaves a sound filing alone', () => {
    expect(safeFixes(filing, { today }).size).toBe(0)
  })
})
