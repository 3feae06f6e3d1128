import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Quad } from '../../documents/image/geometry.ts'

/** Margin around the printed value, in line heights: enough to see a character that was cut off. */
const MARGIN = 0.35
const WIDTH = 300

/** The piece of the picture that a value was read from, turned upright. */
export function Crop({ picture, box, label }: { picture: ImageBitmap; box: Quad; label: string }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    const context = target?.getContext('2d')
    if (!target || !context) return
    const [[left, top], [right, rightTop], , [low, bottom]] = box
    const width = Math.hypot(right - left, rightTop - top)
    const height = Math.hypot(low - left, bottom - top)
    if (width < 1 || height < 1) return
    const margin = height * MARGIN
    const scale = Math.min(WIDTH / (width + 2 * margin), 3)
    target.width = Math.round((width + 2 * margin) * scale)
    target.height = Math.round((height + 2 * margin) * scale)
    const angle = Math.atan2(rightTop - top, right - left)
    context.scale(scale, scale)
    context.translate(margin, margin)
    context.rotate(-angle)
    context.drawImage(picture, -left, -top)
  }, [picture, box])
  return <canvas ref={canvas} class="crop" role="img" aria-label={label} />
}
