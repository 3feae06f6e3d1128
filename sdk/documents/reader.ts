import { EngineError, type OcrEngine } from './engines/engine.ts'
import { type LoadedEngines, loadEngines } from './engines/load.ts'
import { decodeInBrowser } from './image/decode-browser.ts'
import { type Decode, maxSide } from './image/decoder.ts'
import { NoDecoder } from './image/heif/decode-browser.ts'
import type { Raster } from './image/raster.ts'
import { limits, type PictureInfo, sniff } from './image/sniff.ts'
import { parsePicture } from './pipeline.ts'
import { askAtEdge } from './quality/at-edge.ts'
import { groundOf, printOf, qualityOf } from './quality.ts'
import { asked } from './told-kind.ts'
import type {
  DocumentOutcome,
  DocumentReader,
  DocumentRefusal,
  PictureFile,
  ReadOptions,
  RefusalReason,
} from './types.ts'

export type EngineId = 'tesseract' | 'ppocr' | 'auto'

export interface ReaderOptions {
  /** URL (in Node: path) of the folder with the shipped files, ending in a slash. */
  readonly assets: string
  /** Script to start Tesseract's worker from instead of the one in `assets`, where a page must wrap it (Trusted Types). */
  readonly worker?: string
  /** Default `auto`: the best engine whose files are there. */
  readonly engine?: EngineId | OcrEngine
  /** Default: the browser's decoders. */
  readonly decode?: Decode
}

/** Engines are loaded when the first picture arrives and let go after a minute without one. */
const idleMs = 60_000

/** Makes a reader. Loads nothing yet. */
export async function createReader(options: ReaderOptions): Promise<DocumentReader> {
  const decode = options.decode ?? decodeInBrowser
  let engine: Promise<LoadedEngines> | null = null
  let idle: ReturnType<typeof setTimeout> | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const dispose = async () => {
    if (idle) clearTimeout(idle)
    const loaded = engine
    engine = null
    await loaded?.then((e) => Promise.all([e.engine.dispose(), e.second?.dispose()])).catch(() => undefined)
  }

  const get = (onProgress?: (done: number) => void) => {
    engine ??= loadEngines(options.engine ?? 'auto', {
      assets: options.assets,
      worker: options.worker,
      ...(onProgress ? { onProgress } : {}),
    }).catch((error: unknown) => {
      engine = null
      throw error
    })
    return engine
  }

  /** Only the last of the waiting jobs starts the clock: the engine must not go while another one reads. */
  const rest = () => {
    waiting--
    if (waiting > 0) return
    idle = setTimeout(() => void dispose(), idleMs)
    // Outside browsers a timer must not keep the process alive.
    if (typeof idle === 'object' && 'unref' in idle) idle.unref()
  }

  return {
    async prepare() {
      waiting++
      if (idle) clearTimeout(idle)
      await get()
        .catch(() => undefined)
        .finally(rest)
    },
    read(source, readOptions = {}) {
      waiting++
      if (idle) clearTimeout(idle)
      const job = queue.then(() => readOne(source, readOptions, decode, get)).finally(rest)
      // A failed job is its caller's to hear of; the next one is read all the same.
      queue = job.catch(() => undefined)
      return job
    },
    dispose,
  }
}

const fileOf = ({ format, width, height }: PictureInfo, bytes: number): PictureFile => ({
  format,
  bytes,
  width,
  height,
})

async function readOne(
  source: Blob | Uint8Array,
  options: ReadOptions,
  decode: Decode,
  engines: (onProgress?: (done: number) => void) => Promise<LoadedEngines>,
): Promise<DocumentOutcome> {
  const started = performance.now()
  const refuse = (reason: RefusalReason, detail?: string): DocumentRefusal => ({
    ok: false,
    kind: null,
    reason,
    ...(detail === undefined ? {} : { detail }),
    fields: {},
    quality: [],
    ms: performance.now() - started,
  })
  if (options.signal?.aborted) return refuse('aborted')
  const size = source instanceof Uint8Array ? source.length : source.size
  if (size > limits.bytes) return refuse('file-too-large')
  const bytes = source instanceof Uint8Array ? source : new Uint8Array(await source.arrayBuffer())
  const sniffed = sniff(bytes)
  if (!sniffed.ok) return refuse(sniffed.reason, sniffed.detail)
  options.onProgress?.('decode', 0)
  let image: Raster
  try {
    image = await decode(bytes, sniffed.info, maxSide)
  } catch (error) {
    return error instanceof NoDecoder ? refuse('heic', error.message) : refuse('broken')
  }
  try {
    options.onProgress?.('load', 0.1)
    const { engine, second, light } = await engines((done) => options.onProgress?.('load', 0.1 + done * 0.1))
    const today = options.today ?? new Date().toISOString().slice(0, 10)
    const parsed = await parsePicture(engine, image, { ...options, today }, second)
    if (!parsed.ok) return { ...refuse(parsed.reason), kind: parsed.kind }
    options.onProgress?.('parse', 1)
    return {
      ok: true,
      kind: parsed.kind,
      fields: askAtEdge(image, parsed.told ? asked(parsed.fields) : parsed.fields, printOf(parsed)),
      quality: [
        ...qualityOf(image, parsed, today),
        ...(parsed.told ? [{ code: 'told', fields: [] } as const] : []),
        ...(light ? [{ code: 'light', fields: [] } as const] : []),
        ...(second?.failed ? [{ code: 'read-once', fields: [] } as const] : []),
      ],
      engine: engine.id,
      file: fileOf(sniffed.info, size),
      image: { width: image.width, height: image.height },
      ground: groundOf(image, parsed),
      ms: performance.now() - started,
    }
  } catch (error) {
    if (error instanceof EngineError) return refuse(error.reason, error.message)
    throw error
  }
}
