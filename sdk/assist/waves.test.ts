import { describe, expect, test } from 'vitest'
import type { FormPort, WriteResult } from '../types.ts'
import { runFill } from './run-fill.ts'
import { certType, filing, name, nature, status } from './sample-fill.ts'
import { sampleForm } from './sample-form.ts'

/** A port whose second looks take `ms`; `judge` may change what they find. */
function slow(
  port: FormPort,
  ms: number,
  told: string[],
  judge: (result: WriteResult) => WriteResult = (result) => result,
): FormPort {
  return {
    ...port,
    write: async (writes, { acted, ...options }) => {
      const results = await port.write(writes, options)
      const ids = writes.map(({ control }) => control).join()
      told.push(`wrote ${ids}`)
      acted?.()
      await new Promise((resolve) => setTimeout(resolve, ms))
      told.push(`saw ${ids}`)
      return results.map(judge)
    },
  }
}

const reveals = () =>
  sampleForm({ nature }, { took: (samples, id) => void (id === 'nature' && samples.set('certType', certType)) })

describe('second looks', () => {
  test('are not waited for before what a choice brings is written', async () => {
    const form = reveals()
    const told: string[] = []
    const outcome = await runFill(slow(form.port, 150, told), filing, { map: form.map })
    expect(told).toEqual(['wrote nature', 'wrote certType', 'saw nature', 'saw certType'])
    expect(status(outcome)).toEqual({ nature: 'done', certType: 'done' })
  })

  test('have the last word: what they find lost is not reported as done', async () => {
    const form = reveals()
    const lost = (result: WriteResult): WriteResult =>
      result.control === 'nature'
        ? { ...result, status: 'failed', reason: 'not-kept', restored: true, now: '' }
        : result
    const outcome = await runFill(slow(form.port, 100, [], lost), filing, { map: form.map })
    expect(status(outcome)).toEqual({ nature: 'failed: not-kept', certType: 'done' })
  })

  test('are waited for when the user calls the fill off', async () => {
    const form = reveals()
    const control = new AbortController()
    const told: string[] = []
    const port = slow(form.port, 100, told)
    const outcome = await runFill(
      { ...port, scan: async () => (told.length > 0 && control.abort(), port.scan()) },
      filing,
      { map: form.map, signal: control.signal },
    )
    expect(told).toContain('saw nature')
    expect(status(outcome)).toMatchObject({ nature: 'done' })
  })

  test('a port that never says that it has written is waited for', async () => {
    const form = reveals()
    const told: string[] = []
    const port = slow(form.port, 50, told)
    const silent: FormPort = { ...port, write: (writes, { acted: _, ...options }) => port.write(writes, options) }
    await runFill(silent, filing, { map: form.map })
    expect(told).toEqual(['wrote nature', 'saw nature', 'wrote certType', 'saw certType'])
  })

  test('one that rejects leaves nothing reported as done, and does not end the process', async () => {
    const form = sampleForm({ name })
    const port: FormPort = {
      ...form.port,
      write: async (_, { acted }) => {
        acted?.()
        await new Promise((resolve) => setTimeout(resolve, 20))
        throw new TypeError('broken')
      },
    }
    const outcome = await runFill(port, filing, { map: form.map })
    expect(outcome.fault).toBe('TypeError')
    expect(status(outcome)).toEqual({ name: 'failed: fault' })
  })
})

test('what is being fetched after a choice is waited for longer', async () => {
  const wait = async (loading: number) => {
    const form = sampleForm({ nature })
    let listener: Parameters<FormPort['watch']>[0] = () => undefined
    let isChosen = false
    const port: FormPort = {
      ...form.port,
      watch: (own) => {
        listener = own
        return () => undefined
      },
      scan: async () => ({ ...(await form.port.scan()), ...(isChosen && loading > 0 ? { loading } : {}) }),
      write: async (writes, options) => {
        isChosen = true
        setTimeout(() => listener({ kind: 'structure' }), 900)
        return form.port.write(writes, options)
      },
    }
    let looks = 0
    const count: FormPort['scan'] = () => {
      looks += 1
      return port.scan()
    }
    await runFill({ ...port, scan: count }, filing, { map: form.map })
    return looks
  }
  expect(await wait(1)).toBeGreaterThan(await wait(0))
})
