/** What points at another client where it is written otherwise, and what only seems to. */
import { describe, expect, test } from 'vitest'
import type { Filing } from '../../rules/index.ts'
import { foreignValues } from '../../sdk/plan/mix-up.ts'
import { type Sample, sampleScan, shown } from '../../sdk/plan/sample-scan.ts'
import type { ToldText } from '../../sdk/types.ts'
import { officeFiling } from './office.ts'

describe('what counts as somebody else’s, in other writings', () => {
  const [mine, other] = [officeFiling(1), officeFiling(2)]
  const field = (id: string): Sample => ({ field: id as never, label: id })
  const found = (samples: Record<string, Sample>, filing: Filing = mine, others: readonly Filing[] = [other]) =>
    foreignValues(sampleScan(samples), filing, others).map(({ kind, whose }) => `${kind} ${whose}`)
  const holding = (sample: Sample, value: string | null | undefined): Sample => ({
    ...sample,
    value: shown(value ?? ''),
  })

  test('a domain is compared with its hyphens and dots, and found in an address too', () => {
    const at = (filing: Filing, domain: string): Filing => ({ ...filing, websites: [{ domains: [{ name: domain }] }] })
    const [own, others] = [at(mine, 'qinghe-a.example'), [at(other, 'qinghea.example')]]
    const whose = other.subject!.name
    for (const text of ['qinghea.example', 'www.qinghea.example', 'https://www.qinghea.example/index.html'])
      expect(found({ box: holding({ label: '?' }, text) }, own, others), text).toEqual([`domain ${whose}`])
    for (const text of ['qinghe-a.example', 'www.qinghe-a.example.'])
      expect(found({ box: holding({ label: '?' }, text) }, own, others), text).toEqual([])
  })
  test('an identity among other words of a box, or with invisible letters in it', () => {
    const whose = other.subject!.name!
    const at = (text: string) => found({ box: holding({ label: '?' }, text) })
    expect(at(`手机：${other.principal!.mobile}`)).toEqual([`phone ${whose}`])
    expect(at(`${other.principal!.mobile}/01012345678`)).toEqual([`phone ${whose}`])
    expect(at(`身份证${other.principal!.certNumber}`)).toEqual([`certNumber ${whose}`])
    expect(at(`本网站由${whose}运营`)).toEqual([`name ${whose}`])
    expect(at([...whose].join('\u200b'))).toEqual([`name ${whose}`])
    expect(at(`手机：${mine.principal!.mobile}，${mine.subject!.name}`)).toEqual([])
  })
  test('another client as the client’s own superior is not, until the page is that client’s', () => {
    const held = { ...mine, subject: { ...mine.subject, superior: other.subject!.name! } } as Filing
    const superior = holding(field('subject.superior'), other.subject!.name)
    const name = (of: Filing) => holding(field('subject.name'), of.subject!.name)
    const told: ToldText[] = [{ label: '投资人或主管单位', text: other.subject!.name! }]
    const at = (samples: Record<string, Sample>) =>
      foreignValues({ ...sampleScan(samples), told }, held, [other]).map(({ kind }) => kind)
    expect(at({ superior, name: name(mine) })).toEqual([])
    expect(at({ superior, name: name(other) })).not.toEqual([])
    expect(found({ superior, name: name(other) }, held)).toEqual([`name ${other.subject!.name}`])
  })
})
