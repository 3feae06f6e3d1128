import { createWorker, OEM, PSM, type RecognizeResult, type Worker } from 'tesseract.js'
import { findLines } from '../image/find-lines.ts'
import type { Quad } from '../image/geometry.ts'
import { cutStrip, type Ink, type Strip, tighten } from '../image/strip.ts'
import { type Charset, EngineError, type Glyph, type Line, type OcrEngine, type RecogniseOptions } from './engine.ts'
import { encodePgm } from './pgm.ts'

export interface TesseractPaths {
  /** Absolute URLs of shipped files. Both may be left out outside browsers only: a browser would ask a CDN. */
  readonly workerPath?: string
  readonly corePath?: string
  /** Folder with chi_sim.traineddata.gz. */
  readonly langPath: string
}

/** Tesseract hangs instead of failing when its page forbids wasm: every wait has an end. */
const startTimeout = 20_000
/** For one line: a slow machine may take long over a page, but a line that takes this long has hung. */
const lineTimeout = 20_000

const lineHeight = 40

const whitelist: Record<Charset, string> = {
  any: '',
  digits: '0123456789',
  'id-number': '0123456789X',
  'credit-code': '0123456789ABCDEFGHJKLMNPQRTUWXY',
}

/** Classical line finding and Tesseract's LSTM reader (chi_sim, about 4,000 characters). */
export function tesseractEngine(paths: TesseractPaths): OcrEngine {
  let starting: Promise<Worker> | null = null
  let current: Charset = 'any'

  const start = () => {
    starting ??= startWorker(paths).catch((error: unknown) => {
      starting = null
      throw error
    })
    return starting
  }

  const stop = async () => {
    const worker = starting
    starting = null
    current = 'any'
    await worker?.then((w) => w.terminate()).catch(() => undefined)
  }

  const read = async (worker: Worker, strip: Strip) => {
    const bytes = encodePgm(strip.image)
    // tesseract.js takes a Blob in browsers and bytes in Node; both arrive as bytes in its worker.
    const picture =
      typeof window === 'undefined' && typeof Buffer !== 'undefined' ? Buffer.from(bytes) : new Blob([bytes.slice()])
    return worker.recognize(picture, {}, { text: false, blocks: true })
  }

  return {
    id: 'tesseract',
    async detect(image) {
      return findLines(image)
    },
    async recognise(image, quads, options: RecogniseOptions = {}) {
      const charset = options.charset ?? 'any'
      const ink: Ink = options.ink ?? 'all'
      try {
        const worker = await within(start(), startTimeout * 2, options.signal)
        if (charset !== current) {
          await within(worker.setParameters({ tessedit_char_whitelist: whitelist[charset] }), lineTimeout)
          current = charset
        }
        const lines: Line[] = []
        for (const quad of quads) {
          const cut = cutStrip(image, quad, lineHeight, ink)
          const strip = cut && options.tight ? tighten(cut, options.tight) : cut
          if (!strip) lines.push({ text: '', chars: [], quad })
          else lines.push(toLine(await within(read(worker, strip), lineTimeout, options.signal), strip, quad))
        }
        return lines
      } catch (error) {
        await stop()
        throw error instanceof EngineError ? error : new EngineError('engine-failed', String(error))
      }
    },
    dispose: stop,
  }
}

async function startWorker(paths: TesseractPaths): Promise<Worker> {
  const failed = failure()
  const starting = createWorker('chi_sim', OEM.LSTM_ONLY, {
    ...(paths.workerPath ? { workerPath: paths.workerPath } : {}),
    ...(paths.corePath ? { corePath: paths.corePath } : {}),
    langPath: paths.langPath,
    workerBlobURL: false,
    gzip: true,
    cacheMethod: 'none',
    logger: () => undefined,
    errorHandler: (error: unknown) => failed.reject(new EngineError('engine-failed', String(error))),
  })
  const worker = await within(Promise.race([starting, failed.promise]), startTimeout).catch((error: unknown) => {
    starting.then((late) => late.terminate()).catch(() => undefined)
    throw error instanceof EngineError ? error : new EngineError('engine-missing', String(error))
  })
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE })
  return worker
}

/** A promise that can only fail. */
function failure() {
  let reject: (reason: EngineError) => void = () => undefined
  const promise = new Promise<never>((_, no) => {
    reject = no
  })
  // Losing a race must not count as an unhandled rejection.
  promise.catch(() => undefined)
  return { promise, reject }
}

async function within<T>(work: Promise<T>, ms: number, signal?: AbortSignal): Promise<T> {
  const ended = failure()
  const timer = setTimeout(() => ended.reject(new EngineError('timeout')), ms)
  const abort = () => ended.reject(new EngineError('aborted'))
  signal?.addEventListener('abort', abort, { once: true })
  if (signal?.aborted) abort()
  try {
    return await Promise.race([work, ended.promise])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

function toLine(result: RecognizeResult, strip: Strip, quad: Quad): Line {
  const chars: Glyph[] = []
  const place = (x: number) => strip.place(x)
  for (const block of result.data.blocks ?? []) {
    for (const paragraph of block.paragraphs) {
      for (const line of paragraph.lines) {
        for (const word of line.words) {
          for (const symbol of word.symbols) {
            for (const ch of symbol.text.normalize('NFC')) {
              if (!ch.trim()) continue
              chars.push({ ch, conf: symbol.confidence / 100, x0: place(symbol.bbox.x0), x1: place(symbol.bbox.x1) })
            }
          }
        }
      }
    }
  }
  return { text: chars.map((c) => c.ch).join(''), chars, quad }
}
