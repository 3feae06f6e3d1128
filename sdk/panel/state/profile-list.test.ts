import { expect, test } from 'vitest'
import { createStore, type ProfileSource, type ProfileSummary } from '../index.ts'
import { memoryProfiles } from '../memory-profiles.ts'

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

test('a profile in use that is deleted elsewhere is named, and what was filled from it stays in view', async () => {
  const profiles = memoryProfiles([{ subject: { name: '甲公司' } }, { subject: { name: '乙公司' } }])
  const store = createStore({ source: SOURCE, profiles, locale: 'zh-CN' })
  await expect.poll(() => store.profiles.value.length).toBe(2)
  await store.choose('filing-1')
  expect(store.profileId.value).toBe('filing-1')
  store.scan.value = { url: 'https://form.example/', controls: [], mappings: [], leftOut: [] } as never
  store.phase.value = 'filled'
  await profiles.remove!('filing-1')
  await expect.poll(() => store.goneProfile.value).toBe('甲公司')
  await expect.poll(() => store.profileId.value).toBeUndefined()
  expect(store.phase.value).toBe('filled')
  await store.choose('filing-2')
  expect(store.goneProfile.value).toBeUndefined()
})

test('who deletes it in this panel is not told so', async () => {
  const profiles = memoryProfiles([{ subject: { name: '甲公司' } }])
  const store = createStore({ source: SOURCE, profiles, locale: 'zh-CN' })
  await expect.poll(() => store.profiles.value.length).toBe(1)
  await store.choose('filing-1')
  await store.remove('filing-1')
  await settled()
  expect([store.profileId.value, store.goneProfile.value]).toEqual([undefined, undefined])
})
