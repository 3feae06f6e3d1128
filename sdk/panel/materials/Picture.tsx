import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** A picture file, drawn no larger than `side` pixels. */
export function Picture({ bytes, type, side, label }: PictureProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let gone = false
    createImageBitmap(new Blob([bytes.slice()], { type }))
      .then((bitmap) => {
        const target = canvas.current
        if (target && !gone) {
          const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
          target.width = Math.max(1, Math.round(bitmap.width * scale))
          target.height = Math.max(1, Math.round(bitmap.height * scale))
          target.getContext('2d')?.drawImage(bitmap, 0, 0, target.width, target.height)
        }
        bitmap.close()
      })
      .catch(() => undefined)
    return () => {
      gone = true
    }
  }, [bytes, type, side])
  return <canvas ref={canvas} class="made-picture" role="img" aria-label={label} width={1} height={1} />
}

interface PictureProps {
  readonly bytes: Uint8Array
  readonly type: string
  readonly side: number
  readonly label: string
}
