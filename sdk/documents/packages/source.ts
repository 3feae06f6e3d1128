import { refuse } from './problem.ts'

/** Bytes that can be read at any place without loading the rest. */
export interface ByteSource {
  readonly size: number
  /** Exactly `length` bytes; `PackageRefusal` (`truncated`) when the range leaves the file. */
  read(at: number, length: number): Promise<Uint8Array>
}

/** A file the user chose: only what is asked for is read from the disk. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    async read(at, length) {
      inside(blob.size, at, length)
      // The file on the disk may have changed or gone since it was chosen.
      const piece = await blob
        .slice(at, at + length)
        .arrayBuffer()
        .catch(() => refuse('unreadable'))
      if (piece.byteLength !== length) refuse('unreadable')
      return new Uint8Array(piece)
    },
  }
}

/** Bytes in memory. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    async read(at, length) {
      inside(bytes.length, at, length)
      return bytes.subarray(at, at + length)
    },
  }
}

function inside(size: number, at: number, length: number): void {
  const whole = Number.isSafeInteger(at) && Number.isSafeInteger(length)
  if (!whole || at < 0 || length < 0 || at + length > size) refuse('truncated')
}
