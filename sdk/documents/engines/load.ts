import type { EngineId } from '../reader.ts'
import { canRunNetworks } from './able.ts'
import { EngineError, type OcrEngine } from './engine.ts'

export interface LoadOptions {
  /** Folder with the shipped files, ending in a slash. */
  readonly assets: string
  /** Script for Tesseract's worker, where it is not the one in `assets`. */
  readonly worker?: string | undefined
  readonly onProgress?: (done: number) => void
}

/** Loaded when it is first asked. */
export interface SecondEngine extends OcrEngine {
  /** It was asked and could not be loaded: what it would have vouched for was read once. */
  readonly failed: boolean
}

/** What reads a picture: one engine, or one with another beside it that errs differently. */
export interface LoadedEngines {
  readonly engine: OcrEngine
  readonly second?: SecondEngine
  /** The better engine is not packaged, or this machine cannot run it. */
  readonly light: boolean
}

/**
 * An engine by name, its files checked. `auto` = PP-OCR where it is packaged and the machine can run it, with Tesseract beside
 * it for numbers; Tesseract alone otherwise.
 */
export async function loadEngines(wanted: EngineId | OcrEngine, options: LoadOptions): Promise<LoadedEngines> {
  if (typeof wanted !== 'string') return { engine: wanted, light: false }
  if (wanted === 'ppocr') return { engine: await ppocr(options), light: false }
  if (wanted === 'auto' && canRunNetworks()) {
    const engine = await ppocr(options).catch((error: unknown) => {
      if (error instanceof EngineError && error.reason === 'engine-missing') return null
      throw error
    })
    if (engine) return { engine, second: onDemand(() => tesseract(options)), light: false }
  }
  return { engine: await tesseract(options), light: wanted === 'auto' }
}

async function ppocr({ assets, onProgress }: LoadOptions): Promise<OcrEngine> {
  const { checkedPpocr } = await import('../assets.ts')
  const code = import('./ppocr/runtime.ts').catch(() => {
    throw new EngineError('engine-missing', 'onnxruntime-web')
  })
  const [bytes, { openModels }, { ppocrEngine }] = await Promise.all([
    checkedPpocr(assets, onProgress),
    code,
    import('./ppocr/engine.ts'),
  ])
  const models = await openModels(bytes)
  return ppocrEngine(async () => models)
}

async function tesseract({ assets, worker }: LoadOptions): Promise<OcrEngine> {
  const { tesseractEngine } = await import('./tesseract.ts')
  const { checkedTesseract } = await import('../assets.ts')
  return tesseractEngine(await checkedTesseract(assets, worker))
}

/** An engine that is loaded when it is first asked, and that has nothing to say where it cannot be; `failed` tells so. */
export function onDemand(load: () => Promise<OcrEngine>): SecondEngine {
  let loading: Promise<OcrEngine | null> | null = null
  let failed = false
  const get = () => {
    loading ??= load().catch(() => {
      failed = true
      return null
    })
    return loading
  }
  return {
    id: 'second',
    get failed() {
      return failed
    },
    detect: async (image, options) => (await get())?.detect(image, options) ?? [],
    async recognise(image, quads, options) {
      const engine = await get()
      return engine ? engine.recognise(image, quads, options) : quads.map((quad) => ({ text: '', chars: [], quad }))
    },
    async dispose() {
      const loaded = loading
      loading = null
      await loaded?.then((engine) => engine?.dispose())
    },
  }
}
