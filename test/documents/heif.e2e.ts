/**
 * HEIC is decoded by the system's own decoder, which few test machines have. The way there is the same for AVIF, which every
 * browser also opens by itself: both ways must give the same picture. Where the system has a decoder for HEIC it is used.
 */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { launchFirefox } from '../browser/firefox.ts'
import type { Launched } from '../browser/launched.ts'
import { type Server, startServer } from '../pages/server.ts'
import { sample } from './node/files.ts'

const HOST = 'pictures.example.com'
const file = (name: string) => Buffer.from(sample(`heif/${name}`)).toString('base64')

interface Page {
  heif: {
    likeness(base64: string, reference: string, turns: number): Promise<{ course: number; apart: number }>
    decode(base64: string): Promise<string>
  }
}

async function script(): Promise<string> {
  const entry = fileURLToPath(new URL('heif-page.ts', import.meta.url))
  const lib = { entry, formats: ['iife' as const], name: 'page', fileName: 'page' }
  const result = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, lib } })
  for (const bundled of Array.isArray(result) ? result : [result])
    if ('output' in bundled) for (const part of bundled.output) if (part.type === 'chunk') return part.code
  throw new Error('nothing was built')
}

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let server: Server
  let launched: Launched
  const run = async <T>(
    work: (page: Page, files: string[], turns: number) => Promise<T>,
    names: string[],
    turns = 0,
  ) => {
    const page = await launched.openPage(launched.url(HOST, '/no-form/'))
    try {
      await page.evaluate(await script())
      const text = `(${work})(globalThis, ${JSON.stringify(names.map(file))}, ${turns})`
      return (await page.evaluate(text)) as T
    } finally {
      await page.close()
    }
  }

  beforeAll(async () => {
    server = await startServer({ hosts: [HOST], csp: "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:" })
    const options = { hosts: [HOST], port: server.port }
    launched = await (name === 'chromium' ? launchChromium(options) : launchFirefox(options))
  })
  afterAll(async () => {
    await launched?.close()
    await server?.close()
  })

  test.each([
    ['grid-turned.avif', 1],
    ['plain.avif', 0],
  ])('%s is the picture that the browser shows', async (picture, turns) => {
    const files = [picture, 'plain.avif']
    const seen = await run(({ heif }, [one, shown], count) => heif.likeness(one!, shown!, count), files, turns)
    expect(seen.course).toBeGreaterThan(0.97)
    // Firefox's decoder does not take a file's word for its colours: the same course, with more contrast.
    if (name === 'chromium') expect(seen.apart).toBeLessThan(2)
    const size = await run(({ heif }, [one]) => heif.decode(one!), [picture])
    expect(size).toBe(turns ? '294×419' : '419×294')
  })

  test('a HEIC is decoded, or it is said that this machine cannot', async () => {
    const seen = await run(({ heif }, [one]) => heif.decode(one!), ['grid-turned.heic'])
    expect(['294×419', 'NoDecoder']).toContain(seen)
  })
})
