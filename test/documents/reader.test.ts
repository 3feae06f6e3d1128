/** The reader's manners: one picture at a time, engines kept while they are needed and let go afterwards. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EngineError, type OcrEngine } from '../../sdk/documents/engines/engine.ts'
import { onDemand } from '../../sdk/documents/engines/load.ts'
import type { Quad } from '../../sdk/documents/image/geometry.ts'
import { raster } from '../../sdk/documents/image/raster.ts'
import { createReader } from '../../sdk/documents/reader.ts'
import { sample } from './node/files.ts'

const photo = sample('d033_back_low.jpg')
const decode = async () => raster(300, 200)

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** An engine that takes `ms` to look at a picture and notes what is asked of it. */
function slowEngine(ms: number) {
  const log: string[] = []
  const engine: OcrEngine = {
    id: 'slow',
    async detect() {
      log.push('start')
      await new Promise((resolve) => setTimeout(resolve, ms))
      log.push('end')
      return []
    },
    recognise: async () => [],
    async dispose() {
      log.push('dispose')
    },
  }
  return { engine, log }
}

test('the engine is not taken away from a picture that takes longer than the idle time', async () => {
  const { engine, log } = slowEngine(90_000)
  const reader = await createReader({ assets: '', engine, decode })
  const both = Promise.all([reader.read(photo), reader.read(photo)])
  await vi.advanceTimersByTimeAsync(180_000)
  await both
  expect(log).toEqual(['start', 'end', 'start', 'end'])
  await vi.advanceTimersByTimeAsync(61_000)
  expect(log.at(-1)).toBe('dispose')
})

test('a minute without pictures frees the engine, a picture before that keeps it', async () => {
  const { engine, log } = slowEngine(10)
  const reader = await createReader({ assets: '', engine, decode })
  const read = async () => {
    const job = reader.read(photo)
    await vi.advanceTimersByTimeAsync(20)
    await job
  }
  await read()
  await vi.advanceTimersByTimeAsync(50_000)
  await read()
  await vi.advanceTimersByTimeAsync(50_000)
  expect(log).not.toContain('dispose')
  await vi.advanceTimersByTimeAsync(15_000)
  expect(log.filter((entry) => entry === 'dispose')).toHaveLength(1)
})

test.each(['engine-failed', 'timeout'] as const)(
  'an engine that ends in %s refuses that picture; the next is read',
  async (reason) => {
    let calls = 0
    const engine: OcrEngine = {
      id: 'once',
      async detect() {
        calls += 1
        if (calls === 1) throw new EngineError(reason)
        return []
      },
      recognise: async () => [],
      dispose: async () => undefined,
    }
    const reader = await createReader({ assets: '', engine, decode })
    const outcomes = await Promise.all([reader.read(photo), reader.read(photo)])
    expect(outcomes).toMatchObject([
      { ok: false, reason },
      { ok: false, reason: 'not-a-document' },
    ])
  },
)

test('a read that was given up beforehand does nothing', async () => {
  const { engine, log } = slowEngine(10)
  const reader = await createReader({ assets: '', engine, decode })
  expect(await reader.read(photo, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, reason: 'aborted' })
  expect(log).toEqual([])
})

test('the second engine is asked for when it is needed; where it cannot be loaded it is said, once and for all', async () => {
  let tries = 0
  const second = onDemand(async () => {
    tries++
    throw new EngineError('engine-missing')
  })
  const quad = [0, 0, 10, 0, 10, 10, 0, 10] as unknown as Quad
  expect(second.failed).toBe(false)
  expect(await second.recognise(raster(10, 10), [quad])).toEqual([{ text: '', chars: [], quad }])
  expect(second.failed).toBe(true)
  expect(await second.detect(raster(10, 10))).toEqual([])
  expect(tries).toBe(1)
})
