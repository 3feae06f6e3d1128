import { expect, it } from 'vitest'
import { outcomes } from '../../engine/check.ts'
import { exampleFiling } from '../example.ts'
import { rule } from './res-not-mainland.ts'

it('leaves a region name that it does not know undecided', () => {
  const { filing, options } = exampleFiling({ on: 'organisation', set: { 'resource.region': 'cn-north-4' } })
  expect(outcomes([rule], filing, options)[0]).toMatchObject({ findings: [], missing: ['resource.region'] })
})
