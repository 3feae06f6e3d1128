import type { Filing } from '@beian-assist/rules'
import { expect, it, vi } from 'vitest'
import sound from '../../../test/samples/gd-enterprise.json' with { type: 'json' }
import { withValue } from '../../filing/path.ts'
import { createStore } from '../index.ts'
import { memoryProfiles } from '../memory-profiles.ts'
import { rename, renameBack, renamingOf } from './renaming.ts'

const path = 'websites[0].name'
const SOURCE = { onChange: () => () => {} } as unknown as Parameters<typeof createStore>[0]['source']

async function opened(name: string) {
  const profiles = memoryProfiles([withValue(sound as unknown as Filing, path, name)])
  const store = createStore({ source: SOURCE, profiles, locale: 'zh-CN', today: '2026-11-24' })
  await store.choose('filing-1')
  await vi.waitFor(() => expect(store.report.value).toBeDefined(), 20_000)
  return { store, stored: async () => (await profiles.get('filing-1'))?.websites?.[0]?.name }
}

it('changes the name of the chosen profile, says so, and takes it back', { timeout: 30_000 }, async () => {
  const { store, stored } = await opened('青屿')
  await rename(store, path, '青屿示例科技')
  expect(store.valueAt(path)).toBe('青屿示例科技')
  expect(await stored()).toBe('青屿示例科技')
  const done = renamingOf(store).value!
  expect(done).toMatchObject({ from: '青屿', kept: '青屿', to: '青屿示例科技', profile: 'filing-1' })
  await renameBack(store, done)
  expect(await stored()).toBe('青屿')
  expect(renamingOf(store).value).toBeUndefined()
  store.destroy()
})

it('gives the profile back its own name where the page’s was the one found fault with', {
  timeout: 30_000,
}, async () => {
  const { store, stored } = await opened('青屿示例')
  store.whole.value = withValue(store.whole.value!, path, '青屿')
  await rename(store, path, '青屿示例科技')
  const done = renamingOf(store).value!
  expect(done).toMatchObject({ from: '青屿', kept: '青屿示例' })
  await renameBack(store, done)
  expect(await stored()).toBe('青屿示例')
  store.destroy()
})
