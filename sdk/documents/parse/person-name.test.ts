import { expect, test } from 'vitest'
import { nameField } from './person-name.ts'
import type { Reading } from './reading.ts'

type Rivals = Readonly<Record<string, Readonly<Record<string, number>>>>

const reading = (text: string, rivals: Rivals = {}, weight = 1): Reading => ({
  text,
  chars: [...text].map((ch, i) => {
    const others = Object.entries(rivals[ch] ?? {}).map(([other, conf]) => ({ ch: other, conf }))
    const conf = others.length > 0 ? 0.6 : 0.97
    return { ch, conf, x0: i, x1: i + 1, ...(others.length > 0 ? { rivals: others } : {}) }
  }),
  confidence: 0.9,
  weight,
  quad: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
})
const name = (...all: Reading[]) => nameField({ all, box: null })

test('a name begins with a surname where the readers had one in mind', () => {
  const field = name(reading('庚某某', { 庚: { 庾: 0.35 } }))
  expect(field).toMatchObject({ value: '庾某某', level: 'ask' })
  expect(field.alternatives[0]).toBe('庚某某')
  expect(field.doubtful).toContain(0)
})

test('a surname stays, and the one it is like is offered', () => {
  const field = name(reading('余某某', { 余: { 佘: 0.2 } }))
  expect(field.value).toBe('余某某')
  expect(field.alternatives).toContain('佘某某')
})

test('a character that is no surname is not put in the place of one for a little doubt', () => {
  expect(name(reading('庚某某', { 庚: { 庾: 0.05 } })).value).toBe('庚某某')
})

test('rare characters that the networks do not know are offered for those they are read as', () => {
  expect(name(reading('王璃')).alternatives).toContain('王瑀')
})

test('a character that the networks were taught besides is doubtful, and what they would have said is the first pick', () => {
  const plain = reading('王璃')
  const learned = { ch: '瑀', conf: 0.89 }
  const field = name({ ...plain, chars: plain.chars.map((one) => (one.ch === '璃' ? { ...one, learned } : one)) })
  expect(field).toMatchObject({ value: '王瑀', level: 'ask', doubtful: [1] })
  expect(field.alternatives[0]).toBe('王璃')
})

test('a reading that lost a character does not outvote those that have it', () => {
  const lost = { ...reading('曹云'), broken: true }
  expect(name(lost, reading('曹云瑶', {}, 0.5)).value).toBe('曹云瑶')
})

test('names with a dot and picks of many are kept in bounds', () => {
  const field = name(reading('阿依古丽·买买提'))
  expect(field.value).toBe('阿依古丽·买买提')
  expect(field.alternatives.length).toBeLessThanOrEqual(8)
})
