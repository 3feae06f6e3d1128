import { checkSync } from 'recheck'
import { expect, it } from 'vitest'
import { regexesOf } from './regexes.ts'

it('every regular expression of the rules runs in linear time, whatever it is given', { timeout: 300_000 }, () => {
  const { regexes, untold } = regexesOf('rules')
  expect(untold, 'patterns put together at run time').toEqual([])
  expect(regexes.length).toBeGreaterThan(100)
  const distinct = new Map(regexes.map((one) => [`/${one.source}/${one.flags}`, one]))
  const unsafe = [...distinct.values()].flatMap(({ at, source, flags }) => {
    const found = checkSync(source, flags, { timeout: 30_000 })
    const why = found.status === 'vulnerable' ? found.complexity.summary : found.status
    return found.status === 'safe' ? [] : [`${at}: /${source}/${flags} ${why}`]
  })
  expect(unsafe).toEqual([])
})
