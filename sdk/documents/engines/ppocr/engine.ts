import { applyQuad, longer, type Quad, scaling } from '../../image/geometry.ts'
import { type Raster, resize } from '../../image/raster.ts'
import { type Charset, EngineError, type Glyph, type Line, type OcrEngine, type RecogniseOptions } from '../engine.ts'
import { boxesIn } from './boxes.ts'
import { cropLine, lineHeight } from './crop.ts'
import { decode } from './ctc.ts'
import type { Models } from './model.ts'
import { detectorNorm, lineNorm, planes } from './tensors.ts'

/** Longer side of the picture that the detector sees. */
const detectorSide = 960
/** The direction network takes lines of one size, cut or padded. */
const directionWidth = 192
/** Heights of paper more at both ends of a line that is looked at in another way. */
const room = 0.12

const charsets: Readonly<Record<Charset, string>> = {
  any: '',
  digits: '0123456789',
  'id-number': '0123456789X',
  'credit-code': '0123456789ABCDEFGHJKLMNPQRTUWXY',
}

/** PaddleOCR's detection and recognition networks. `load` is called when the first picture comes. */
export function ppocrEngine(load: () => Promise<Models>): OcrEngine {
  let loading: Promise<Models> | null = null
  const models = () => {
    loading ??= load().catch((error: unknown) => {
      loading = null
      throw error instanceof EngineError ? error : new EngineError('engine-failed', String(error))
    })
    return loading
  }
  const allowed = new Map<Charset, readonly number[]>()

  const only = (charset: Charset, keys: readonly string[]) => {
    if (charset === 'any') return null
    const known = allowed.get(charset) ?? [...charsets[charset]].map((ch) => keys.indexOf(ch) + 1).filter((k) => k > 0)
    allowed.set(charset, known)
    return known
  }

  return {
    id: 'ppocr',
    async detect(image, options = {}) {
      const { detector } = await models()
      return guarded(options.signal, () => detect(detector, image, options.side ?? detectorSide))
    },
    async recognise(image, quads, options: RecogniseOptions = {}) {
      const { reader, keys, own } = await models()
      const lines: Line[] = []
      for (const given of quads) {
        const quad = options.wide ? longer(given, room, room) : given
        const chars = await guarded(options.signal, () =>
          read(reader, { keys, own }, image, quad, options, only(options.charset ?? 'any', keys)),
        )
        lines.push({ text: chars.map((c) => c.ch).join(''), chars, quad })
      }
      return lines
    },
    async upsideDown(image, quads, options = {}) {
      const { direction } = await models()
      const votes: number[] = []
      for (const quad of quads) votes.push(await guarded(options.signal, () => directionOf(direction, image, quad)))
      return votes
    },
    async dispose() {
      const loaded = loading
      loading = null
      await loaded
        ?.then(({ detector, direction, reader }) =>
          Promise.all([detector, direction, reader].map((model) => model.release())),
        )
        .catch(() => undefined)
    },
  }
}

async function guarded<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  if (signal?.aborted) throw new EngineError('aborted')
  try {
    return await work()
  } catch (error) {
    throw error instanceof EngineError ? error : new EngineError('engine-failed', String(error))
  }
}

async function detect(detector: Models['detector'], image: Raster, side: number): Promise<Quad[]> {
  const scale = side / Math.max(image.width, image.height)
  const toStep = (n: number) => Math.max(32, Math.round((n * scale) / 32) * 32)
  const [width, height] = [toStep(image.width), toStep(image.height)]
  const small = resize(image, width, height)
  const { data } = await detector.run(planes(small, width, detectorNorm.mean, detectorNorm.scale), [
    1,
    3,
    height,
    width,
  ])
  const back = scaling(image.width / width, image.height / height)
  return boxesIn(data, width, height)
    .map((quad) => applyQuad(back, quad))
    .sort((a, b) => a[0][1] - b[0][1] || a[0][0] - b[0][0])
}

async function read(
  reader: Models['reader'],
  { keys, own }: Pick<Models, 'keys' | 'own'>,
  image: Raster,
  quad: Quad,
  options: RecogniseOptions,
  allowed: readonly number[] | null,
): Promise<Glyph[]> {
  const line = cropLine(image, quad, options.ink ?? 'all', options.wide)
  if (!line) return []
  // Steps are 8 pixels; a little room behind the last character, and few different sizes, which are slow at first use.
  const width = Math.max(64, Math.ceil((line.width + 8) / 32) * 32)
  const { data, dims } = await reader.run(planes(line, width, lineNorm.mean, lineNorm.scale), [1, 3, lineHeight, width])
  const steps = dims[1] ?? 0
  if (dims[2] !== keys.length + 1) throw new EngineError('engine-failed', 'keys')
  return decode(data, steps, keys, line.width / width, allowed, own)
}

async function directionOf(direction: Models['direction'], image: Raster, quad: Quad): Promise<number> {
  const line = cropLine(image, quad, 'all')
  if (!line) return 0.5
  const width = Math.min(directionWidth, line.width)
  const cut = line.width > directionWidth ? start(line, width) : line
  const { data } = await direction.run(planes(cut, directionWidth, lineNorm.mean, lineNorm.scale), [
    1,
    3,
    lineHeight,
    directionWidth,
  ])
  return data[1] ?? 0.5
}

/** The first `width` columns. */
function start(line: Raster, width: number): Raster {
  const data = new Uint8ClampedArray(width * line.height * 4)
  for (let y = 0; y < line.height; y++) {
    data.set(line.data.subarray(y * line.width * 4, (y * line.width + width) * 4), y * width * 4)
  }
  return { width, height: line.height, data }
}
