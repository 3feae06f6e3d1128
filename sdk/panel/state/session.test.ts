/** What the page does while it is being looked at is not lost. */
import { expect, it } from 'vitest'
import type { FormPort, PageScan } from '../../types.ts'
import { createSession } from './session.ts'
import { createSignals } from './signals.ts'

type Listener = Parameters<FormPort['watch']>[0]

const scan = (covered?: string): PageScan => ({
  url: 'https://form.example/',
  title: '',
  controls: [],
  evidence: [],
  leftOut: [],
  ms: 1,
  ...(covered === undefined ? {} : { covered }),
})

/** A page with a pop-up over it, which goes away when `during` says so. */
function beside(during: (tell: Listener) => void, answers: () => PageScan) {
  let tell: Listener = () => undefined
  let watching = 0
  let looks = 0
  const form = {
    scan: async () => {
      const seen = answers()
      looks += 1
      if (looks === 1) during((change) => tell(change))
      return seen
    },
    read: async () => ({}),
    mark: async () => undefined,
    watch: (listener: Listener) => {
      tell = listener
      watching += 1
      return () => {
        watching -= 1
      }
    },
  } as unknown as FormPort
  const place = { origin: 'https://form.example', host: 'form.example', punycode: false, fillAllowed: true }
  const state = createSignals('zh-CN', () => ({}))
  const session = createSession(
    state,
    { connect: async () => ({ form, place }), allow: async () => true, onChange: () => () => undefined },
    () => ({}),
  )
  return { state, session, looks: () => looks, watching: () => watching }
}

it('a pop-up closed during the look does not leave the panel saying that the page is covered', async () => {
  let covered: string | undefined = '请使用APP'
  const { state, session, looks } = beside(
    (tell) => {
      covered = undefined
      tell({ kind: 'structure' })
    },
    () => scan(covered),
  )
  await session.look()
  expect(state.phase.value).toBe('preview')
  await expect.poll(() => state.scan.value?.covered).toBeUndefined()
  expect(looks()).toBe(2)
})

it('a page that goes away during the look leaves no preview of it', async () => {
  const { state, session } = beside(
    (tell) => tell({ kind: 'navigated' }),
    () => scan(),
  )
  await session.look()
  expect(state.phase.value).toBe('idle')
  expect(state.scan.value).toBeUndefined()
  expect(state.problem.value).toEqual({ code: 'navigated' })
})

it('a look that fails leaves nothing watched', async () => {
  const { state, session, watching } = beside(
    () => {
      throw new TypeError('broken')
    },
    () => scan(),
  )
  await session.look()
  expect(state.phase.value).toBe('idle')
  expect(watching()).toBe(0)
})
