import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../catalogue/index.ts'
import { providers } from '../../providers/index.ts'
import { provinces } from '../../provinces/index.ts'
import { claimIn, ownClaim } from '../../words/claims.ts'
import { pages, stale } from '../generate.ts'
import { factLabels } from './fact-labels.data.ts'
import type { Page } from './markdown.ts'
import { providerFactLabels } from './provider-labels.data.ts'

let all: readonly Page[] = []
beforeAll(async () => {
  all = await pages()
})

describe('the documentation', () => {
  it('is what the generator writes: node rules/docs/generate.ts', { timeout: 30_000 }, async () => {
    expect(await stale()).toEqual([])
  })

  it('has a page in both languages for every rule, province and provider', () => {
    const paths = new Set(all.map(({ path }) => path))
    for (const locale of ['zh', 'en']) {
      for (const { id } of rules) expect(paths).toContain(`${locale}/rules/${id}.md`)
      for (const { code } of provinces) expect(paths).toContain(`${locale}/provinces/${code}.md`)
      for (const { id } of providers) expect(paths).toContain(`${locale}/providers/${id}.md`)
    }
  })

  it('links only to pages that are there', () => {
    const paths = new Set(all.map(({ path }) => path))
    for (const { path, text } of all) {
      for (const [, target] of text.matchAll(/\]\(([^)#]+\.md)(?:#[\w-]+)?\)/g)) {
        expect(paths, `${path} → ${target}`).toContain(join(dirname(path), target!).replaceAll('\\', '/'))
      }
    }
    expect(existsSync(new URL('../generate.ts', import.meta.url))).toBe(true)
  })

  it('leaves no placeholder unfilled in an example, and shows what each invalid one is told', () => {
    for (const { path, text } of all.filter((page) => page.path.includes('/rules/'))) {
      const reported = text.slice(text.lastIndexOf('\n### '))
      expect(reported, path).toMatch(/\n {2}- /)
      expect(reported.match(/\n {2}- .*\{\w+\}.*/)?.[0], path).toBeUndefined()
    }
  })

  it('says in Chinese what sources claim', () => {
    const claims = provinces.flatMap(({ facts }) => facts.flatMap(({ dissent }) => (dissent ?? []).map(({ claim }) => claim)))
    expect([...new Set(claims)].filter((claim) => claimIn(claim, 'zh-CN') === claim)).toEqual([])
    const disputed = provinces.flatMap(({ facts }) => facts.filter(({ agreement }) => agreement === 'disputed'))
    expect(disputed.map((fact) => ownClaim(fact, 'zh-CN')).filter((claim) => /[":]/.test(claim))).toEqual([])
  })

  it('has words for every fact of a province or provider', () => {
    const keys = [...new Set(provinces.flatMap(({ facts }) => facts.map(({ key }) => key)))]
    expect(keys.filter((key) => factLabels[key] === undefined)).toEqual([])
    const own = [...new Set(providers.flatMap(({ facts }) => facts.map(({ key }) => key)))]
    expect(own.filter((key) => providerFactLabels[key] === undefined)).toEqual([])
  })
})
