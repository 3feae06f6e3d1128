import { beforeAll, describe, expect, it } from 'vitest'
import { otherPerson } from '../../rules/catalogue/bases.ts'
import { EXAMPLE_DAY, patched } from '../../rules/catalogue/example.ts'
import { checkWith, type Filing, provinces, type Rule, requiredMaterials, rules } from '../../rules/index.ts'
import { on } from './asked.ts'

const insider = { 'websites[0].domains[0].holderName': '周示例', 'websites[0].domains[0].holderIsInsider': true }
const named = (name: string) => ({ 'subject.name': name, 'websites[0].domains[0].holderName': name })
const legalRep = { 'websites[0].domains[0].holderName': '林示例' }
const situations: readonly (readonly [string, 'organisation' | 'individual' | 'app', Record<string, unknown>])[] = [
  ['a plain unit', 'organisation', {}],
  ['another owner', 'organisation', { 'websites[0].owner': otherPerson }],
  ['another owner with a passport', 'organisation', { 'websites[0].owner': { ...otherPerson, certType: 7 } }],
  ['a principal who does not represent it', 'organisation', { 'principal.isLegalRep': false }],
  ['an insider’s domain', 'organisation', insider],
  ['the legal representative’s domain', 'organisation', legalRep],
  ['a minor in charge', 'organisation', { 'principal.certNumber': '440305200811250019' }],
  ['a fund', 'organisation', named('青禾基金管理有限公司')],
  ['a training company', 'organisation', named('青禾教育培训有限公司')],
  ['a news site', 'organisation', { 'websites[0].name': '青禾新闻' }],
  ['a declared permit', 'organisation', { 'websites[0].preApprovals': [{ type: 5, number: '示例1号' }] }],
  ['a public institution', 'organisation', { 'subject.nature': 3, 'subject.certType': 4 }],
  ['many services', 'organisation', { 'subject.filedServices': 40 }],
  ['an APP', 'app', { 'apps[0].owner': otherPerson }],
  ['an individual', 'individual', {}],
  ['an individual with a passport', 'individual', { 'principal.certType': 7 }],
  ['a young individual', 'individual', { 'principal.certNumber': '440305200611250014' }],
  ['an individual of 17', 'individual', { 'principal.certNumber': '440305200811250019' }],
  ['an individual with many services', 'individual', { 'subject.filedServices': 12 }],
]

/** Every paper that any filing here is asked for. */
const everything: string[] = []

const fired = (filing: Filing, severities: readonly string[], among: readonly Rule[]) =>
  checkWith(among, filing, { today: EXAMPLE_DAY })
    .findings.filter(({ severity }) => severities.includes(severity))
    .map(({ ruleId }) => ruleId)

const withPapers = (filing: Filing, materials: readonly string[]): Filing => ({ ...filing, materials: [...materials] })

/** Rules that still find fault though all the papers in the world would settle it. */
function unsettled(filing: Filing, severities: readonly string[], among: readonly Rule[]): readonly string[] {
  const never = new Set(fired(withPapers(filing, everything), severities, among))
  return fired(filing, severities, among).filter((rule) => !never.has(rule))
}

/** What is asked for: the first, or the last, of the alternatives. */
const papers = (filing: Filing, needs: readonly string[], last = false) =>
  requiredMaterials(filing, { today: EXAMPLE_DAY })
    .filter(({ need }) => needs.includes(need))
    .map(({ anyOf }) => (last ? anyOf.at(-1)! : anyOf[0]!))

function* filings(): Generator<readonly [string, Filing]> {
  for (const { code } of provinces) {
    for (const [name, base, set] of situations) {
      // Hubei takes no declaration: there only another name helps.
      if (code === '420000' && name === 'a news site') continue
      for (const provider of ['huawei', null]) {
        for (const type of ['first', 'addService', 'addAccess', 'change']) {
          for (const certProvince of base === 'individual' ? [code, code === '340000' ? '330000' : '340000'] : [code]) {
            const place = { province: code, 'subject.certProvince': certProvince, provider, type, materials: [] }
            yield [
              `${name}, ${code}, ${provider}, ${type}, ID of ${certProvince}`,
              patched(on(base), { ...set, ...place }),
            ]
          }
        }
      }
    }
  }
}

const all = [...filings()]
let onPapers: readonly Rule[] = []

beforeAll(() => {
  const known = new Set(all.flatMap(([, filing]) => requiredMaterials(filing).flatMap(({ anyOf }) => anyOf)))
  everything.push(...known)
  const ids = new Set(
    all.filter((_, index) => index % 4 < 2).flatMap(([, filing]) => unsettled(filing, ['error', 'warning'], rules)),
  )
  onPapers = rules.filter(({ id }) => ids.has(id))
}, 60_000)

describe('the list of papers and the rules agree', () => {
  it('there are rules that papers settle', () => {
    expect(onPapers.length).toBeGreaterThan(18)
  })

  it('once all required papers are attached, whichever of the alternatives, no rule asks for one as an error', () => {
    const open = new Map<string, string>()
    for (const [name, filing] of all) {
      for (const last of [false, true]) {
        const attached = withPapers(filing, papers(filing, ['required'], last))
        for (const rule of unsettled(attached, ['error'], onPapers)) open.set(rule, name)
      }
    }
    expect(Object.fromEntries(open)).toEqual({})
  }, 60_000)

  it('a paper that is required and left out is an error', () => {
    const silent = new Map<string, string>()
    for (const [name, filing] of all) {
      const attached = papers(filing, ['required', 'advised'])
      for (const id of papers(filing, ['required'])) {
        // Of permit and proof that it is in force the rule takes either.
        const out = id.startsWith('residence') ? ['residencePermit', 'residenceStatusProof'] : [id]
        const left = attached.filter((one) => !out.includes(one))
        if (unsettled(withPapers(filing, left), ['error'], onPapers).length === 0) silent.set(id, name)
      }
    }
    expect(Object.fromEntries(silent)).toEqual({})
  }, 60_000)

  it('with the advised papers no rule asks for one as a warning either', () => {
    const open = new Map<string, string>()
    for (const [name, filing] of all) {
      const attached = withPapers(filing, papers(filing, ['required', 'advised']))
      for (const rule of unsettled(attached, ['error', 'warning'], onPapers)) open.set(rule, name)
    }
    expect(Object.fromEntries(open)).toEqual({})
  }, 60_000)
})
