import { expect, test } from 'vitest'
import { createStore, type ProfileSource, type ProfileSummary } from '../index.ts'

const SOURCE = { onChange: () => () => {} } as unknown as Parameters<typeof createStore>[0]['source']

/** Readings that end when the test says so. */
function slowProfiles() {
  const open: ((names: readonly string[]) => void)[] = []
  let changed = (): void => {}
  const profiles = {
    list: () =>
      new Promise<readonly ProfileSummary[]>((resolve) => {
        open.push((names) => resolve(names.map((name) => ({ id: name, name, sample: false }))))
      }),
    get: async () => undefined,
    others: async () => [],
    put: async () => ({ ok: true, id: 'x' }),
    onChange: (listener: () => void) => {
      changed = listener
      return () => {}
    },
  } as unknown as ProfileSource
  return { profiles, open, change: () => changed() }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('a reading that a later one has overtaken does not bring back what it saw; until the last is in, the list is being read', async () => {
  const { profiles, open, change } = slowProfiles()
  const store = createStore({ source: SOURCE, profiles, locale: 'zh-CN' })
  await settled()
  for (const end of open.splice(0)) end([])
  await settled()
  expect(store.readingProfiles.value).toBe(false)
  change()
  await settled()
  change()
  await settled()
  const [older, newer] = open as [(typeof open)[0], (typeof open)[0]]
  newer(['甲', '乙'])
  await settled()
  expect(store.profiles.value.map(({ name }) => name)).toEqual(['甲', '乙'])
  older(['甲'])
  await settled()
  expect(store.profiles.value.map(({ name }) => name)).toEqual(['甲', '乙'])
  expect([store.readingProfiles.value, store.canStore.value]).toEqual([false, true])
})

test('when the later reading is the slower one the list waits for it', async () => {
  const { profiles, open, change } = slowProfiles()
  const store = createStore({ source: SOURCE, profiles, locale: 'zh-CN' })
  await settled()
  for (const end of open.splice(0)) end([])
  await settled()
  change()
  change()
  await settled()
  open[0]!(['甲'])
  await settled()
  expect([store.profiles.value, store.readingProfiles.value]).toEqual([[], true])
  open[1]!(['甲', '乙'])
  await settled()
  expect(store.profiles.value).toHaveLength(2)
  expect(store.readingProfiles.value).toBe(false)
})
