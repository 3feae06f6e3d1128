import type { HeifPicture, Tile } from './picture.ts'

/** This browser, or this machine, has no decoder for the picture. */
export class NoDecoder extends Error {
  override readonly name = 'NoDecoder'
}

/** A decoder that says nothing for so long has died: some do on damaged data. */
const patience = 15_000

/**
 * The picture's pixels on a canvas, turned as they were seen, at most `maxSide` long. HEVC is decoded by the system through
 * WebCodecs: no decoder is packed, and where the system has none `NoDecoder` is thrown. Works in a page and in a worker.
 */
export async function drawHeif(picture: HeifPicture, maxSide: number): Promise<OffscreenCanvas> {
  const config = await usable(picture)
  const scale = Math.min(1, maxSide / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const context = contextOf(canvas)
  context.scale(width / picture.width, height / picture.height)
  await eachFrame(picture, config, (frame, { x, y }) =>
    context.drawImage(frame, x - picture.left, y - picture.top, picture.tileWidth, picture.tileHeight),
  )
  return picture.turns.reduce(turned, canvas)
}

async function usable(picture: HeifPicture): Promise<VideoDecoderConfig> {
  if (typeof VideoDecoder === 'undefined') throw new NoDecoder('no WebCodecs')
  for (const codec of picture.codecs) {
    const config: VideoDecoderConfig = {
      codec,
      // AV1 carries its configuration in the data; a description of its own is not foreseen there.
      ...(picture.format === 'heic' ? { description: picture.description } : {}),
      // Firefox goes by what the data says of itself; phones write it there as well.
      colorSpace: picture.colour,
      codedWidth: picture.tileWidth,
      codedHeight: picture.tileHeight,
    }
    const { supported } = await VideoDecoder.isConfigSupported(config).catch(() => ({ supported: false }))
    if (supported) return config
  }
  throw new NoDecoder(picture.codecs[0] ?? 'no codec')
}

/** Decodes tile by tile and lets go of each frame at once: frames live in the decoder's few buffers. */
async function eachFrame(
  { tiles, tileWidth, tileHeight }: HeifPicture,
  config: VideoDecoderConfig,
  draw: (frame: VideoFrame, tile: Tile) => void,
): Promise<void> {
  let drawn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let decoder: VideoDecoder | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the decoder is silent')), patience)
      decoder = new VideoDecoder({
        error: reject,
        output: (frame) => {
          const tile = tiles[frame.timestamp]
          const { width, height } = frame.visibleRect ?? { width: 0, height: 0 }
          // Data of another size than the file says would be drawn stretched.
          const fits = width === tileWidth && height === tileHeight
          if (tile && fits) draw(frame, tile)
          if (tile && fits) drawn++
          frame.close()
        },
      })
      decoder.configure(config)
      tiles.forEach(({ data }, timestamp) => {
        decoder?.decode(new EncodedVideoChunk({ type: 'key', timestamp, data }))
      })
      decoder.flush().then(() => resolve(), reject)
    })
  } finally {
    clearTimeout(timer)
    if (decoder && decoder.state !== 'closed') decoder.close()
  }
  if (drawn !== tiles.length) throw new Error(`${drawn} of ${tiles.length} tiles decoded`)
}

function turned(from: OffscreenCanvas, turn: HeifPicture['turns'][number]): OffscreenCanvas {
  const quarter = turn === 'left'
  const to = new OffscreenCanvas(quarter ? from.height : from.width, quarter ? from.width : from.height)
  const context = contextOf(to)
  if (quarter) context.setTransform(0, -1, 1, 0, 0, to.height)
  else if (turn === 'sideways') context.setTransform(-1, 0, 0, 1, to.width, 0)
  else context.setTransform(1, 0, 0, -1, 0, to.height)
  context.drawImage(from, 0, 0)
  // The picture must not linger in the canvas before it was turned.
  from.width = 0
  from.height = 0
  return to
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no 2d context')
  context.imageSmoothingQuality = 'high'
  return context
}
