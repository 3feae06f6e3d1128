import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A link that saves bytes as a file; its address is let go of with it. */
export function Save({ bytes, type, name, children }: SaveProps): JSX.Element {
  const [url, setUrl] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes.slice()], { type }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, type])
  return (
    <a class="save" href={url} download={name}>
      {children}
    </a>
  )
}

interface SaveProps {
  readonly bytes: Uint8Array
  readonly type: string
  readonly name: string
  readonly children: string
}
