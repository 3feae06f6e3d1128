import { describe, expect, it } from 'vitest'
import { exampleFiling } from '../../rules/catalogue/example.ts'
import type { Example } from '../../rules/engine/rule.ts'
import { check } from '../../rules/index.ts'

const papers = (...others: string[]) => ['subjectCert', 'principalIdFront', 'principalIdBack', ...others]
const domains = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `api${index}.qinghe-example.com`,
    holderName: '青禾示例科技有限公司',
  }))
const onAndroid = (set: object) => ({ 'apps[0].platforms': [{ platform: 'android', ...set }] })
const android = {
  displayName: '青禾示例',
  packageName: 'com.example.qinghe',
  publicKey: 'A3'.repeat(256),
  fingerprint: '9e107d9d372bb6826bd81d3542a419d6',
  domains: ['api.qinghe-example.com'],
}

/** Whole filings with one thing wrong, and all errors and warnings that this may raise. */
const cases: readonly (readonly [string, Example, readonly string[]])[] = [
  [
    'an APP named after its kind',
    { on: 'app', set: { 'apps[0].name': '天气', ...onAndroid({ ...android, displayName: '天气' }) } },
    ['app-name-generic'],
  ],
  [
    'an APP without domains',
    { on: 'app', set: { 'apps[0].domains': [] } },
    ['app-domain-missing', 'app-platform-domain'],
  ],
  ['an APP without addresses', { on: 'app', set: { 'apps[0].ips': [] } }, ['app-ip-missing']],
  ['an APP without platforms', { on: 'app', set: { 'apps[0].platforms': [] } }, ['app-platform-missing']],
  ['a platform without domains', { on: 'app', set: onAndroid({ ...android, domains: [] }) }, ['app-platform-domain']],
  ['a store as platform', { on: 'app', set: onAndroid({ ...android, platform: '应用宝' }) }, ['app-platform-store']],
  [
    'SHA-1 for Android',
    { on: 'app', set: onAndroid({ ...android, fingerprint: 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709' }) },
    ['app-fingerprint'],
  ],
  ['a category instead of content', { on: 'app', set: { 'apps[0].contentTypes': [511] } }, ['app-content-level']],
  [
    '21 domains of an APP',
    {
      on: 'app',
      set: {
        'apps[0].domains': [...domains(20), { name: 'api.qinghe-example.com', holderName: '青禾示例科技有限公司' }],
      },
    },
    ['app-domain-import'],
  ],
  [
    'an APP of a name that is on file',
    { on: 'app', set: { type: 'addService' }, portfolio: [{ status: 'approved' }] },
    ['app-name-dup'],
  ],
  ['the filing itself in the portfolio', { on: 'app', portfolio: [{}] }, []],
  [
    'no identity card',
    { on: 'organisation', set: { materials: ['subjectCert', 'gdCommitment', 'domainCertificate'] } },
    ['mat-basic-missing'],
  ],
  [
    'no letter in Guangdong',
    { on: 'organisation', set: { materials: papers('domainCertificate') } },
    ['mat-gd-commitment'],
  ],
  [
    'no confirmation in Xinjiang',
    {
      on: 'organisation',
      set: {
        province: '650000',
        'subject.certProvince': '650000',
        'subject.contactProvince': '650000',
        'principal.mobileProvince': '650000',
        materials: papers('domainCertificate'),
      },
    },
    ['mat-party-building'],
  ],
  [
    'no domain certificate in Hunan',
    {
      on: 'organisation',
      set: {
        province: '430000',
        'subject.certProvince': '430000',
        'subject.contactProvince': '430000',
        'principal.mobileProvince': '430000',
        materials: papers(),
      },
    },
    ['mat-domain-cert'],
  ],
  [
    'no domain certificate at Huawei',
    { on: 'organisation', set: { materials: papers('gdCommitment') } },
    ['mat-domain-cert-hw'],
  ],
  [
    'no domain certificate elsewhere',
    { on: 'organisation', set: { provider: 'tencent', materials: papers('gdCommitment') } },
    [],
  ],
  [
    'an old code',
    { on: 'organisation', set: { 'verification.qrIssuedAt': '2026-11-24T10:00:00' }, now: '2026-11-24T10:11:00' },
    ['ver-qr-expired'],
  ],
  [
    'an old code, check passed',
    {
      on: 'organisation',
      set: { verification: { qrIssuedAt: '2026-11-24T10:00:00', result: 'passed', person: '林示例' } },
      now: '2026-11-24T10:11:00',
    },
    [],
  ],
  [
    'a missed text message',
    { on: 'organisation', set: { 'sms.sentAt': '2026-11-23T10:00:00' }, now: '2026-11-24T11:00:00' },
    ['sms-overdue'],
  ],
  [
    'a cancellation waiting for its code',
    {
      on: 'organisation',
      set: { type: 'cancelService', 'sms.sentAt': '2026-11-24T10:00:00', materials: [] },
      now: '2026-11-24T11:00:00',
    },
    ['sms-pending'],
  ],
  ['approved', { on: 'organisation', set: { status: 'approved', approvedOn: '2026-11-20' } }, []],
  [
    'a good picture',
    {
      on: 'organisation',
      set: {
        images: [
          {
            role: 'subjectCert',
            format: 'jpg',
            bytes: 2_000_000,
            width: 2000,
            height: 3000,
            isColour: true,
            cornersVisible: true,
          },
        ],
      },
    },
    [],
  ],
  [
    'a scanned letter in grey',
    {
      on: 'organisation',
      set: {
        images: [
          {
            role: 'gdCommitment',
            format: 'png',
            bytes: 2_000_000,
            width: 2000,
            height: 3000,
            isColour: false,
            cornersVisible: true,
          },
        ],
      },
    },
    [],
  ],
  [
    'a phone photo too large and in grey',
    {
      on: 'individual',
      set: {
        images: [
          {
            role: 'principalIdFront',
            format: 'JPG',
            bytes: 9_000_000,
            width: 4000,
            height: 3000,
            isColour: false,
            cornersVisible: true,
          },
        ],
      },
    },
    ['mat-image-gray', 'mat-image-size'],
  ],
]

describe('own cases', () => {
  it.each(cases)('%s', (_name, example, expected) => {
    const { filing, options } = exampleFiling(example)
    const { findings } = check(filing, options)
    const fired = findings.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId)
    expect([...new Set(fired)].sort()).toEqual([...expected].sort())
  })

  it('after approval there are notes, and nothing that blocks', () => {
    const { filing, options } = exampleFiling({
      on: 'organisation',
      set: { status: 'approved', approvedOn: '2026-11-20' },
    })
    expect(check(filing, options).findings.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['post-show-number', 'post-police-30d']),
    )
  })
})
