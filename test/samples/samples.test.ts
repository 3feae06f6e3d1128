import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { check, type Filing, parseFiling } from '@beian-assist/rules'
import { describe, expect, test } from 'vitest'
import { loadPortfolio, loadSample, samples, today } from './samples.ts'

// Written out again here, apart from the product's own checks: GB 11643 and GB 32100.
const idIsValid = (id: string) => {
  const sum = [...id.slice(0, 17)].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0)
  return '10X98765432'[sum % 11] === id[17]
}
const creditCodeIsValid = (code: string) => {
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const sum = [...code.slice(0, 17)].reduce((total, it, i) => total + letters.indexOf(it) * (3 ** i % 31), 0)
  return [...code].every((it) => letters.includes(it)) && letters[(31 - (sum % 31)) % 31] === code[17]
}

const people = (filing: Filing) => [
  filing.principal,
  ...[...(filing.websites ?? []), ...(filing.apps ?? [])].map((it) => it.owner).filter((it) => !it?.reusePrincipal),
]

test('every sample file is listed', async () => {
  const files = await readdir(fileURLToPath(new URL('.', import.meta.url)))
  expect(files.filter((it) => it.endsWith('.json')).sort()).toEqual(samples.map((it) => `${it.name}.json`).sort())
})

test('eight or more distinct rules are broken on purpose', () => {
  expect(new Set(samples.flatMap((it) => it.expect)).size).toBeGreaterThanOrEqual(8)
})

describe.each(samples)('$name', (sample) => {
  test('has the canonical shape', async () => {
    for (const filing of [await loadSample(sample.name), ...(await loadPortfolio(sample))])
      expect(parseFiling(filing)).toMatchObject({ ok: true })
  })

  test('has valid check digits', async () => {
    for (const filing of [await loadSample(sample.name), ...(await loadPortfolio(sample))]) {
      for (const person of people(filing)) expect(person?.certNumber, person?.name ?? '').toSatisfy(idIsValid)
      const number = filing.subject?.certNumber ?? ''
      expect(number).toSatisfy(filing.subject?.nature === 5 ? idIsValid : creditCodeIsValid)
    }
  })

  test('breaks exactly the rules it is meant to break', async () => {
    const portfolio = await loadPortfolio(sample)
    const { findings } = check(await loadSample(sample.name), { today, portfolio })
    const serious = findings.filter((it) => it.severity !== 'info').map((it) => it.ruleId)
    expect([...new Set(serious)].sort()).toEqual([...sample.expect].sort())
  })
})
