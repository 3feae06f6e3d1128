import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import { catalogue, filled, loadLanguage, speaks } from './catalogue.ts'
import { speaker } from './speaker.ts'

type Key = 'hello' | 'bye'
const zh: Record<Key, string> = { hello: '你好，{name}', bye: '再见' }
const en: Record<Key, string> = { hello: 'Hello {name}', bye: 'Bye' }

it('loads only the language that is spoken, also for a catalogue that arrives later', async () => {
  const asked: string[] = []
  const first = catalogue<Key>({
    'zh-CN': async () => (asked.push('zh'), zh),
    en: async () => (asked.push('en'), en),
  })
  await loadLanguage('zh-CN')
  expect(asked).toEqual(['zh'])
  expect(first.text('zh-CN', 'hello', { name: '甲' })).toBe('你好，甲')
  // Not loaded: said in the language there is rather than not at all.
  expect(first.text('en', 'bye')).toBe('再见')
  const second = catalogue<Key>({ 'zh-CN': async () => zh, en: async () => en })
  expect(speaks('zh-CN')).toBe(false)
  await loadLanguage('zh-CN')
  expect(speaks('zh-CN')).toBe(true)
  expect(second.text('zh-CN', 'bye')).toBe('再见')
  expect(asked).toEqual(['zh'])
})

it('keeps the old language until the new one is there, and when it cannot be had; a later attempt loads it', async () => {
  let works = false
  const { text } = catalogue<Key>({
    'zh-CN': async () => zh,
    en: async () => {
      if (!works) throw new TypeError('no such file')
      return en
    },
  })
  await loadLanguage('zh-CN')
  const locale = signal<'zh-CN' | 'en'>('zh-CN')
  const speak = speaker(locale)
  await expect(speak('en')).rejects.toThrow()
  expect(locale.value).toBe('zh-CN')
  works = true
  await speak('en')
  expect(text(locale.value, 'bye')).toBe('Bye')
})

it('of two changes that overlap, the later one counts', async () => {
  let arrive = (_words: typeof en): void => undefined
  const slow = new Promise<typeof en>((resolve) => {
    arrive = resolve
  })
  catalogue<Key>({ 'zh-CN': async () => zh, en: () => slow })
  await loadLanguage('zh-CN')
  const locale = signal<'zh-CN' | 'en'>('zh-CN')
  const speak = speaker(locale)
  const both = [speak('en'), speak('zh-CN')]
  arrive(en)
  await Promise.all(both)
  expect(locale.value).toBe('zh-CN')
})

it('English has a word for one and a word for more', () => {
  const said = '{count} {count|problem|problems}, {name} left'
  expect(filled(said, { count: 1, name: 'x' })).toBe('1 problem, x left')
  expect(filled(said, { count: 0, name: 'x' })).toBe('0 problems, x left')
  expect(filled(said, { count: '2' })).toBe('2 problems, {name} left')
})
