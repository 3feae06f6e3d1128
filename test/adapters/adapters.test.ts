/** Site adapters: what they may say, what their saying is worth, and that the page itself is always asked. */
import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { sources } from '../../rules/sources/index.ts'
import { adapterJsonSchema } from '../../sdk/adapters/generate.ts'
import {
  type Adapter,
  adapterAt,
  adapterEvidence,
  adapterOf,
  adapterOrigins,
  adapters,
  isStale,
  parseAdapter,
} from '../../sdk/adapters/index.ts'
import { explain } from '../../sdk/mapping/explain.ts'
import { understand } from '../../sdk/mapping/understand.ts'
import type { Mapping } from '../../sdk/types.ts'
import { type Sketched, sketch } from '../map/sketch.ts'

const say = (fields: Record<string, readonly { label: string; scope?: string }[]>, avoid: { label: string }[] = []) =>
  ({
    version: 1,
    provider: 'other',
    origins: [{ origin: 'https://console.example', verifiedOn: 'live-page' }],
    wordings: { verifiedOn: 'live-page', sources: ['note'], fields },
    avoid,
  }) satisfies Adapter

const map = (controls: readonly Sketched[], adapter?: Adapter): readonly Mapping[] =>
  understand(sketch('ICP备案', controls), (page) => (adapter ? adapterEvidence(page, adapter) : []))
const answer = (mapping: Mapping | undefined): string =>
  mapping === undefined || mapping.status === 'refused' ? (mapping?.reason ?? '') : mapping.path

/** A form whose words everybody knows, around the control in question. */
const form = (...odd: readonly Sketched[]): Sketched[] => [
  { label: '主办单位名称', scope: ['主体信息'] },
  { label: '主体负责人姓名', scope: ['主体负责人'] },
  { label: '手机号码', scope: ['主体负责人'] },
  { label: '电子邮箱', scope: ['主体负责人'] },
  ...odd,
]

describe('the shipped files', () => {
  const files = adapters.map(({ provider }) => provider)

  it('are one for each of the six providers', () => {
    expect(files).toEqual(['huawei', 'aliyun', 'tencent', 'baidu', 'volcengine', 'jdcloud'])
  })

  const validate = new Ajv({ strict: false, validateFormats: false, validateSchema: false }).compile(
    JSON.parse(adapterJsonSchema().replace(/"\$schema": "[^"]*",/, '')),
  )
  it.each(files)('%s: fits the schema, names its sources, says what each part was verified on', (provider) => {
    const json = JSON.parse(readFileSync(new URL(`../../sdk/adapters/${provider}.json`, import.meta.url), 'utf8'))
    expect(parseAdapter(json)).toMatchObject({ ok: true })
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true)
    const cited = [...json.wordings.sources, ...(json.steps?.sources ?? [])] as string[]
    expect(cited.filter((id) => !(id in sources) && !/\d{4}-\d\d/.test(id))).toEqual([])
    expect(cited.length).toBeGreaterThan(0)
  })

  it('the published JSON Schema is the one that the code has', () => {
    const published = readFileSync(new URL('../../sdk/adapters/adapter.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(published)).toEqual(JSON.parse(adapterJsonSchema()))
  })

  it('no wording of a provider stands for two fields', () => {
    for (const { wordings, provider } of adapters) {
      const labels = Object.values(wordings?.fields ?? {}).flatMap((list) => list.map(({ label }) => label))
      expect(new Set(labels).size, provider).toBe(labels.length)
    }
  })
})

describe('where an adapter holds', () => {
  it('is an exact origin, and a path where the origin has other pages', () => {
    expect(adapterOf('https://beian.huaweicloud.com/form?x=1')?.provider).toBe('huawei')
    expect(adapterOf('https://console.cloud.tencent.com/beian/manage')?.provider).toBe('tencent')
    expect(adapterOf('https://console.cloud.tencent.com/beianx')).toBeUndefined()
    expect(adapterOf('https://console.cloud.tencent.com/cvm')).toBeUndefined()
    for (const other of ['http://beian.huaweicloud.com', 'https://beian.huaweicloud.com.evil.example', 'https://x', ''])
      expect(adapterOf(other), other).toBeUndefined()
  })

  it('lets nobody fill unasked where nothing vouches for the origin', () => {
    const vouched = adapters.flatMap(({ origins }) => origins.filter(({ verifiedOn }) => verifiedOn !== 'nothing'))
    expect(adapterOrigins).toEqual(vouched.map(({ origin }) => origin))
    expect(adapterOrigins).not.toContain('https://console.cloud.tencent.com')
  })

  it('a host may bring its own', () => {
    expect(adapterAt('https://console.example/form', [say({})])?.provider).toBe('other')
    expect(adapterAt('https://console.example/form', [])).toBeUndefined()
  })
})

describe('what an adapter adds', () => {
  it('names a control whose words nobody knows, and says so', () => {
    const odd = { label: '审批层级联系单', scope: ['登记'] }
    expect(answer(map(form(odd)).at(-1))).toBe('no-match')
    const taught = map(form(odd), say({ 'subject.superior': [{ label: '审批层级联系单' }] }))
    expect(answer(taught.at(-1))).toBe('subject.superior')
    expect(explain(taught.at(-1)!, 'zh-CN')).toContain('适配说明')
  })

  it('forbids what it lists to be avoided', () => {
    const found = map(form(), say({}, [{ label: '手机号码' }]))
    expect(found.map(answer)[2]).toBe('never')
  })

  it('is not heard at another label, under another heading, or for a field that does not exist', () => {
    const odd: Sketched = { label: '审批层级联系单', scope: ['主体信息'] }
    const elsewhere = say({ 'subject.superior': [{ label: '审批层级联系单', scope: '网站信息' }] })
    expect(answer(map(form(odd), elsewhere).at(-1))).toBe('no-match')
    expect(answer(map(form(odd), say({ 'subject.nonsense': [{ label: '审批层级联系单' }] })).at(-1))).toBe('no-match')
  })
})

describe('an adapter that lies', () => {
  it.each([
    ['principal.name', '手机号码'],
    ['principal.certNumber', '手机号码'],
    ['subject.name', '电子邮箱'],
    ['owner.name', '主体负责人姓名'],
    ['principal.email', '主办单位名称'],
  ])('points %s at “%s”: the page wins', (field, label) => {
    const honest = map(form()).map(answer)
    expect(map(form(), say({ [field]: [{ label }] })).map(answer)).toEqual(honest)
  })

  it('never makes a control hold what its kind or its options cannot', () => {
    const list: Sketched = {
      label: '核对项',
      kind: 'select',
      options: ['居民身份证', '护照', '军官证'],
      scope: ['主体负责人'],
    }
    const found = map(form(list), say({ 'principal.name': [{ label: '核对项' }] })).at(-1)
    expect(answer(found)).not.toBe('principal.name')
    const box: Sketched = { label: '核对项', kind: 'checkbox' }
    expect(answer(map(form(box), say({ 'subject.name': [{ label: '核对项' }] })).at(-1))).not.toBe('subject.name')
  })

  it('never opens what is the user’s own: consent, codes, passwords, hidden fields', () => {
    for (const flag of ['consent', 'otp', 'captcha', 'password', 'signature', 'hidden'] as const) {
      const odd: Sketched = { label: '核对项', flags: [flag] }
      const found = map(form(odd), say({ 'subject.name': [{ label: '核对项' }] })).at(-1)
      expect(found?.status, flag).toBe('refused')
    }
  })
})

describe('an adapter that has grown old', () => {
  const page = sketch('ICP备案', form())
  const mappings = understand(page)
  const fields = ['subject.name', 'principal.name', 'principal.mobile', 'principal.email']

  it('is told by words that are no longer there; the fields are found without it', () => {
    const old = say(Object.fromEntries(fields.map((field, at) => [field, [{ label: `旧叫法${at}` }]])))
    expect(isStale(page, mappings, old)).toBe(true)
    expect(map(form(), old).map(answer)).toEqual(mappings.map(answer))
  })

  it('is told by words that mean something else now', () => {
    const labels = ['手机号码', '主办单位名称', '电子邮箱', '主体负责人姓名']
    const wrong = say(Object.fromEntries(fields.map((field, at) => [field, [{ label: labels[at]! }]])))
    expect(isStale(page, mappings, wrong)).toBe(true)
  })

  it('is not called old for a word or two, nor on a page that asks little', () => {
    const some = say({ 'subject.name': [{ label: '主办单位名称' }], 'principal.name': [{ label: '旧叫法' }] })
    expect(isStale(page, mappings, some)).toBe(false)
    const half = say(
      Object.fromEntries(
        fields.map((field, at) => [field, [{ label: at < 2 ? ['主办单位名称', '主体负责人姓名'][at]! : '旧叫法' }]]),
      ),
    )
    expect(isStale(page, mappings, half)).toBe(false)
  })
})
