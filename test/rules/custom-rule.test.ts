import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bases } from '../../rules/catalogue/bases.ts'
import { patched } from '../../rules/catalogue/example.ts'
import { checkWith, defineRule } from '../../rules/engine.ts'

// Rule of one's own: begin
const shortName = defineRule({
  ...{ id: 'acme-short-name', severity: 'warning', kind: 'static', each: 'website', appliesTo: {} },
  ...{ scope: ['website.name'], needs: ['website.name'] },
  title: { zh: '网站名称过短', en: 'Short website name' },
  message: { zh: '“{name}”不足四个字', en: '{name} is shorter than four characters' },
  fix: { zh: '请写全称', en: 'Write the full name' },
  sources: [{ provider: 'ACME', page: '内部规定 3', confidence: 'high' }],
  check: ({ website: { name } }) => name.length < 4 && { data: { name } },
})
// Rule of one's own: end

it('a rule of one’s own takes ten lines and runs beside the others', () => {
  const source = readFileSync(new URL(import.meta.url), 'utf8')
  const [, body = ''] = source.split(/\/\/ Rule of one's own: (?:begin|end)\n/)
  expect(body.trim().split('\n').length).toBeLessThanOrEqual(10)
  const run = (name: string) =>
    checkWith([shortName], patched(bases.organisation, { 'websites[0].name': name }), { today: '2026-11-24' })
  expect(run('青禾').findings).toMatchObject([
    { ruleId: 'acme-short-name', fields: ['websites[0].name'], message: '“青禾”不足四个字' },
  ])
  expect(run('青禾示例').findings).toEqual([])
})
