import { readFile } from 'node:fs/promises'
import type { Filing } from '@beian-assist/rules'

/** Fictitious filings in the canonical shape, for the demo and for tests of the whole chain. */
export interface Sample {
  /** `<name>.json` in this folder. */
  name: SampleName
  title: string
  /** Other filings known to the user: `portfolio/<name>.json`. */
  portfolio: readonly string[]
  /** Every rule of severity error or warning that must fire, and no other. */
  expect: readonly string[]
}

export type SampleName =
  | 'gd-enterprise'
  | 'gd-enterprise-app'
  | 'individual'
  | 'violations-gd-enterprise'
  | 'violations-hunan-two-sites'
  | 'violations-individual-nonlocal'

/** The day on which the expectations hold. */
export const today = '2026-11-24'

export const samples: readonly Sample[] = [
  {
    name: 'gd-enterprise',
    title: 'Guangdong enterprise, one website, its owner another person',
    portfolio: ['hangzhou-trade'],
    expect: [],
  },
  {
    name: 'gd-enterprise-app',
    title: 'Guangdong enterprise, a website and an APP on three platforms',
    portfolio: ['hangzhou-trade'],
    expect: [],
  },
  { name: 'individual', title: 'Individual in Guangdong', portfolio: ['hangzhou-trade'], expect: [] },
  {
    name: 'violations-gd-enterprise',
    title: "Another client's emergency phone, the registrant of the domain a stranger, the letter missing, …",
    portfolio: ['hangzhou-trade'],
    expect: [
      'con-mobile-equals-emergency',
      'con-two-persons-same-email',
      'dom-holder-mismatch-org',
      'mat-gd-commitment',
      'xp-emergency-reused',
    ],
  },
  {
    name: 'violations-hunan-two-sites',
    title: 'Certificate from Hubei filed in Hunan, two websites in one order, two people with one mobile',
    portfolio: ['hangzhou-trade'],
    expect: ['con-two-persons-same-mobile', 'qty-order-max', 'typ-org-cross-province'],
  },
  {
    name: 'violations-individual-nonlocal',
    title: "Individual with another province's ID and no permit, the domain another person's",
    portfolio: ['hangzhou-trade'],
    expect: ['dom-holder-mismatch-individual', 'pri-nonlocal-permit'],
  },
]

const read = async (file: string): Promise<Filing> =>
  JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')) as Filing

export const loadSample = (name: SampleName): Promise<Filing> => read(`${name}.json`)

export const loadPortfolio = (sample: Sample): Promise<Filing[]> =>
  Promise.all(sample.portfolio.map((it) => read(`portfolio/${it}.json`)))
