import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { bases } from '../../rules/catalogue/bases.ts'
import { patched } from '../../rules/catalogue/example.ts'
import { schemas, staleSchemas } from '../../rules/docs/generate-schema.ts'
import { check, type Filing, parseFiling } from '../../rules/index.ts'
import { cases } from '../cases/cases.json' with { type: 'json' }

function validator(name: string) {
  const text = readFileSync(new URL(`../../rules/docs/schema/${name}.schema.json`, import.meta.url), 'utf8')
  return new Ajv2020({ allErrors: true, formats: { date: true } }).compile(JSON.parse(text) as object)
}

describe('the published schemas', () => {
  it('are what the code says now', () => {
    expect(staleSchemas()).toEqual([])
    expect(schemas().map(([file]) => file)).toEqual(['filing.schema.json', 'report.schema.json', 'pack.schema.json'])
  })

  it('accept every filing of the cases and the report on it', () => {
    const filing = validator('filing')
    const report = validator('report')
    for (const one of cases) {
      expect(filing(one.filing), `${one.id} ${JSON.stringify(filing.errors)}`).toBe(true)
      const made = check(one.filing as Filing, { today: one.today, portfolio: one.store as Filing[] })
      expect(report(structuredClone(made)), `${one.id} ${JSON.stringify(report.errors)}`).toBe(true)
    }
  })

  it('refuse what parseFiling refuses: wrong types, unknown keys, codes outside closed lists', () => {
    const filing = validator('filing')
    for (const [path, value] of [
      ['subject.name', 7],
      ['subject.nature', 77],
      ['province', '999999'],
      ['colour', 'red'],
      ['principal.certType', 1],
      ['websites[0].contentTypes', [3]],
      ['websites[0].domains[0].nmae', 'x'],
      ['subject.name', 'x'.repeat(513)],
    ] as const) {
      const wrong = patched(bases.organisation, { [path]: value })
      expect({ path, parsed: parseFiling(wrong).ok, valid: filing(wrong) }).toEqual({
        path,
        parsed: false,
        valid: false,
      })
    }
  })

  it('tell a pack from what is none', () => {
    const pack = validator('pack')
    const rule = {
      id: 'acme-name',
      title: { zh: '规定' },
      severity: 'error',
      each: 'website',
      violation: { any: [{ field: 'website.name', contains: 'x' }, { not: { field: 'website.remark', blank: true } }] },
      message: { zh: '不合规定' },
      fix: { zh: '改名' },
    }
    const made = (violation: unknown) => ({
      pack: 1,
      name: 'ACME',
      severity: { 'fmt-email': 'off' },
      rules: [{ ...rule, violation }],
    })
    expect(pack(made(rule.violation)), JSON.stringify(pack.errors)).toBe(true)
    expect(pack(made({ field: 'website.name', matches: '.*' }))).toBe(false)
    expect(pack({ pack: 2, name: 'ACME' })).toBe(false)
  })
})
