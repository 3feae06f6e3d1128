import { expect, test } from 'vitest'
import { publisherName, sourceDate, sourceName, sourceNames } from './names.ts'
import { type SourceId, sources } from './table.ts'

const all = Object.entries(sources) as [SourceId, { provider: string; page: string; date?: string }][]
/** Addresses and numbers of notices: what a reader would look the page up by. */
const handles = (text: string): readonly string[] =>
  (text.match(/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w?=-]+)*|\b\d{4,}\/\d+/g) ?? []).map((one) =>
    one.replace(/^github\.com\//, ''),
  )

test('every source is named in both languages, the Chinese name in Chinese', () => {
  for (const [id, source] of all) {
    const zh = sourceName(source, 'zh-CN')
    expect([id, zh]).toEqual([id, sourceNames[id].zh])
    expect(sourceName(source, 'en')).toBe(sourceNames[id].en)
    // Numbers of standards are the same in every language.
    if (id !== 'std') expect(zh, id).toMatch(/\p{Script=Han}/u)
    // English words that are no address, product or standard.
    expect(zh.replace(/[（(][^）)]*[）)]/g, ''), id).not.toMatch(
      /\b(?:page|pages|rules|docs|help|of|the|quoting|reprint)\b/i,
    )
    expect(publisherName(source.provider, 'zh-CN'), id).toMatch(/\p{Script=Han}/u)
  }
})

test('no name loses the address under which the page is found', () => {
  for (const [id, { page }] of all)
    for (const handle of handles(page))
      for (const name of [sourceNames[id].zh, sourceNames[id].en]) expect(name, id).toContain(handle)
})

test('dates say in words how exact they are', () => {
  const said = (date: string) => [sourceDate(date, 'zh-CN'), sourceDate(date, 'en')]
  expect(said('2025-12')).toEqual(['2025-12', '2025-12'])
  expect(said('c. 2020-2022')).toEqual(['约 2020-2022', 'about 2020-2022'])
  expect(said('2025-09..2026-05')).toEqual(['2025-09 至 2026-05', '2025-09 to 2026-05'])
  expect(said('2024-06 or undated')).toEqual(['2024-06，部分未注明日期', '2024-06, some undated'])
  for (const [, { date }] of all) if (date) expect(sourceDate(date, 'zh-CN')).not.toMatch(/[a-z]|\.\./)
})

test('a page of a pack of the user’s own is called as the pack calls it', () => {
  expect(sourceName({ provider: 'x', page: '某页' }, 'zh-CN')).toBe('某页')
  expect(publisherName('somebody', 'en')).toBe('somebody')
})
