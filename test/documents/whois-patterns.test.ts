import { checkSync } from 'recheck'
import { expect, it } from 'vitest'
import { regexesOf } from '../rules/regexes.ts'

it('every pattern that a pasted WHOIS answer meets runs in linear time', { timeout: 120_000 }, () => {
  const { regexes, untold } = regexesOf('sdk/documents/whois')
  expect(untold, 'patterns put together at run time').toEqual([])
  expect(regexes.length).toBeGreaterThan(10)
  for (const { at, source, flags } of regexes)
    expect(checkSync(source, flags, { timeout: 30_000 }).status, `${at}: /${source}/${flags}`).toBe('safe')
})
