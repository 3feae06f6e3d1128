import { readFileSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import { updatesZhCN } from './messages/zh-CN.ts'
import { versionNotes } from './notes.ts'
import { isUpdated, keepSeen } from './seen-version.ts'

const stored = vi.hoisted(() => new Map<string, unknown>())
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, value)
        },
      },
    },
  },
}))

beforeEach(() => stored.clear())

test('the version that is built has notes, and every note belongs to a version', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  expect(versionNotes[0]?.version).toBe(version)
  const told = versionNotes.flatMap(({ notes }) => notes)
  expect(Object.keys(updatesZhCN).filter((key) => key.startsWith('note.'))).toEqual(told)
})

test('a fresh install is told nothing, now or later; an update is, until it has been seen', async () => {
  expect(await isUpdated('1.0.0')).toBe(false)
  expect(await isUpdated('1.0.0')).toBe(false)
  expect(await isUpdated('1.1.0')).toBe(true)
  expect(await isUpdated('1.1.0')).toBe(true)
  await keepSeen('1.1.0')
  expect(await isUpdated('1.1.0')).toBe(false)
})

test('what is stored and cannot be understood counts as nothing seen', async () => {
  stored.set('notes-seen', { v: 2 })
  expect(await isUpdated('1.0.0')).toBe(false)
  expect(stored.get('notes-seen')).toEqual({ v: 1, version: '1.0.0' })
})
