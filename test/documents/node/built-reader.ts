/** The reader of the built extension, driven in headless Chromium: the worker that users get, with its engines. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launchChromium } from '../../browser/chromium.ts'
import type { ReadFile } from '../compare.ts'

export const builtExtension = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url))

/** An outcome as it comes from the worker, as far as it is used here. */
interface Outcome {
  readonly ok: boolean
  readonly kind: string | null
  readonly reason?: string
  readonly engine?: string
  readonly ms: number
  readonly quality: readonly { readonly code: string; readonly fields: readonly string[] }[]
  readonly fields: Readonly<Record<string, { value: string; level: string; confidence: number }>>
}

export interface BuiltRead extends ReadFile {
  readonly engine: string
  readonly quality: readonly string[]
}

/** Opens the extension's worker on a page of the extension. `bytes` travel as base64: files of the page's own are not needed. */
export async function openBuiltReader(engine: 'tesseract' | 'ppocr' | 'auto', extension = builtExtension) {
  if (!existsSync(`${extension}/reader.js`)) throw new Error('build first: npm run build')
  const launched = await launchChromium({ extension, hosts: [], port: 9 })
  const page = await launched.openExtensionPage('sidepanel.html')
  await page.evaluate((wanted) => {
    const worker = new Worker(new URL('reader.js', location.href).href)
    worker.postMessage({ do: 'use', engine: wanted })
    Object.assign(globalThis, { scoredWorker: worker })
  }, engine)
  return {
    page,
    async read(bytes: Uint8Array, type = 'image/jpeg', today?: string): Promise<BuiltRead> {
      const base64 = Buffer.from(bytes).toString('base64')
      const outcome = await page.evaluate(
        async (text, mime, day) => {
          const { scoredWorker: worker } = globalThis as unknown as { scoredWorker: Worker }
          const raw = atob(text)
          const data = Uint8Array.from(raw, (ch) => ch.charCodeAt(0))
          return new Promise<unknown>((done) => {
            worker.onmessage = ({ data: message }) => message.is === 'outcome' && done(message.outcome)
            worker.onerror = (event) =>
              done({ ok: false, kind: null, reason: `worker: ${event.message}`, ms: 0, quality: [], fields: {} })
            worker.postMessage({
              do: 'read',
              id: 1,
              file: new Blob([data], { type: mime }),
              options: day ? { today: day } : {},
            })
          })
        },
        base64,
        type,
        today ?? '',
      )
      return flat(outcome as Outcome)
    },
    close: () => launched.close(),
  }
}

function flat(outcome: Outcome): BuiltRead {
  const entries = Object.entries(outcome.fields)
  return {
    kind: outcome.ok && outcome.kind ? outcome.kind : `refused:${outcome.reason}`,
    engine: outcome.engine ?? '',
    fields: Object.fromEntries(entries.map(([name, field]) => [name, field.value])),
    levels: Object.fromEntries(entries.map(([name, field]) => [name, field.level])),
    confidences: Object.fromEntries(entries.map(([name, field]) => [name, field.confidence])),
    quality: outcome.quality.map(({ code, fields }) => (fields.length > 0 ? `${code}:${fields.join('、')}` : code)),
    ms: outcome.ms,
  }
}
