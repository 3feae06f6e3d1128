import { useSignal } from '@preact/signals'
import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Raster } from '../../documents/image/raster.ts'
import { type Corners, canStraighten, WHOLE_PICTURE, withCorner } from './corners.ts'
import { useWords } from './words/index.ts'

const NAMES = ['topLeft', 'topRight', 'bottomRight', 'bottomLeft'] as const
const SIDE = 300
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** Wait after the last key before the picture is made anew. */
const KEY_MS = 500

interface CornerEditorProps {
  readonly image: Raster
  readonly turns: number
  readonly corners: Corners | undefined
  readonly what: string
  readonly set: (corners: Corners | undefined) => void
}

/** Four corners on the picture, to be dragged or moved with the arrow keys onto the document's own. */
export function CornerEditor({ image, turns, corners, what, set }: CornerEditorProps): JSX.Element {
  const w = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const moved = useSignal<Corners | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const now = moved.value ?? corners ?? WHOLE_PICTURE
  const sideways = turns % 2 === 1
  const [width, height] = sideways ? [image.height, image.width] : [image.width, image.height]
  const scale = Math.min(1, SIDE / Math.max(width, height))
  const [shownWidth, shownHeight] = [Math.round(width * scale), Math.round(height * scale)]

  useEffect(() => {
    let gone = false
    createImageBitmap(new ImageData(new Uint8ClampedArray(image.data), image.width, image.height))
      .then((bitmap) => {
        const pen = gone ? null : canvas.current?.getContext('2d')
        if (pen) {
          pen.setTransform(1, 0, 0, 1, shownWidth / 2, shownHeight / 2)
          pen.rotate((turns * Math.PI) / 2)
          const [w0, h0] = [image.width * scale, image.height * scale]
          pen.drawImage(bitmap, -w0 / 2, -h0 / 2, w0, h0)
        }
        bitmap.close()
      })
      .catch(() => undefined) // Without memory for the drawing the corners can still be moved.
    return () => {
      gone = true
      clearTimeout(timer.current)
    }
  }, [image, turns])

  const finish = (): void => {
    clearTimeout(timer.current)
    const last = moved.value
    moved.value = undefined
    if (last) set(last)
  }
  const drag = (index: number) => (event: TargetedPointerEvent<HTMLButtonElement>) => {
    const area = box.current?.getBoundingClientRect()
    if (!area || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const place = [(event.clientX - area.x) / area.width, (event.clientY - area.y) / area.height] as const
    moved.value = withCorner(now, index, place)
  }
  const key = (index: number) => (event: TargetedKeyboardEvent<HTMLButtonElement>) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const far = event.shiftKey ? 0.05 : 0.01
    const [x, y] = now[index]!
    moved.value = withCorner(now, index, [x + step[0] * far, y + step[1] * far])
    clearTimeout(timer.current)
    timer.current = setTimeout(finish, KEY_MS)
  }
  const percent = (share: number) => Math.round(share * 100)
  return (
    <div class="corners">
      <p class="muted">{w('pack.corners.how')}</p>
      <fieldset class="corner-group" aria-label={w('pack.corners.of', { what })}>
        <div ref={box} class="corner-picture">
          <canvas ref={canvas} width={shownWidth} height={shownHeight} />
          <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
            <polygon points={now.map((point) => point.join(',')).join(' ')} />
          </svg>
          {NAMES.map((name, index) => {
            const [x, y] = now[index]!
            return (
              <button
                key={name}
                type="button"
                class="corner"
                data-corner={name}
                style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
                aria-label={w(`pack.corners.${name}`, { x: percent(x), y: percent(y) })}
                onKeyDown={key(index)}
                // Whoever goes on at once has meant the last step too.
                onBlur={finish}
                onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
                onPointerMove={drag(index)}
                onPointerUp={finish}
                onPointerCancel={finish}
              />
            )
          })}
        </div>
      </fieldset>
      <div role="status">{!canStraighten(now) && <p class="attention">{w('pack.corners.crossed')}</p>}</div>
      <button type="button" class="quiet" disabled={corners === undefined} onClick={() => set(undefined)}>
        {w('pack.corners.reset')}
      </button>
    </div>
  )
}
