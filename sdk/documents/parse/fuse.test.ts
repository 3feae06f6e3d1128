import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuse } from './fuse.ts'
import type { Reading } from './reading.ts'

const reading = (text: string, conf = 0.95): Reading => ({
  text,
  chars: [...text].map((ch, i) => ({ ch, conf, x0: i, x1: i + 1 })),
  confidence: conf,
  quad: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
})
const same = (text: string) => text
const joined = (...texts: string[]) =>
  fuse(
    texts.map((text) => reading(text)),
    same,
  )

test('each place goes to the majority, so that different slips in different readings cancel out', () => {
  expect(joined('怕桂园风凰城', '碧桂园风凰城', '碧桂园凤凰城', '碧挂园凤凰城')?.value).toMatch(/^碧桂园.凰城$/)
  expect(joined('怕桂园凤凰城', '碧挂园凤凰城', '碧桂园凤凤城')?.value).toBe('碧桂园凤凰城')
})

test('a character that only one of several readings has is left out, one that a single reading dropped is kept', () => {
  expect(joined('人民路2号', '人民路2号', '人民路、2号')?.value).toBe('人民路2号')
  expect(joined('人民路12号', '人民路2号', '人民路12号')?.value).toBe('人民路12号')
})

test('what a reading took into consideration decides where the readings differ, and does not count as agreement', () => {
  const unsure = (text: string, at: number, conf: number, rival: string, rivalConf: number): Reading => {
    const plain = reading(text)
    const chars = plain.chars.map((c, i) => (i === at ? { ...c, conf, rivals: [{ ch: rival, conf: rivalConf }] } : c))
    return { ...plain, chars }
  }
  const fused = fuse([unsure('锐息贸易', 1, 0.58, '思', 0.32), unsure('锐思贸易', 1, 0.55, '息', 0.1)], same)!
  expect(fused.value).toBe('锐思贸易')
  expect(fused.agreed).toBe(false)
  expect(fused.doubtful).toEqual([1])
})

test('disagreement lowers the confidence and names the place', () => {
  const fused = joined('任昊航', '任吴航', '任吴航', '任昊航')!
  expect(fused.agreed).toBe(false)
  expect(fused.confidence).toBeLessThanOrEqual(0.5)
  expect(fused.doubtful).toEqual([1])
  expect(fused.alternatives.length).toBeGreaterThan(0)
})

test('nothing usable gives null', () => {
  expect(fuse([reading('!!')], () => '')).toBeNull()
  expect(fuse([], same)).toBeNull()
})

test('any readings can be joined, and equal ones stay as they are', () => {
  const text = fc.string({ unit: fc.constantFrom(...'人民路一二12号'), maxLength: 12 })
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      const fused = joined(...texts)
      if (texts.every((t) => t === '')) expect(fused).toBeNull()
      else expect(typeof (fused?.value ?? '')).toBe('string')
    }),
  )
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 5 }), (t, n) => {
      expect(joined(...Array.from({ length: n }, () => t))?.value ?? '').toBe(t)
    }),
  )
})
