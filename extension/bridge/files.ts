import { CHUNK_BYTES, MAX_FILE_BYTES } from './wire.ts'

/** Base64 pieces of a file, each small enough for one message. */
export async function* chunksOf(file: Blob): AsyncGenerator<string> {
  for (let start = 0; start < file.size; start += CHUNK_BYTES) {
    const bytes = new Uint8Array(await file.slice(start, start + CHUNK_BYTES).arrayBuffer())
    let binary = ''
    for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192))
    yield btoa(binary)
  }
}

/** Collects pieces by key until a write asks for the file. Bounded: a key over the limit is dropped. */
export class FileAssembler {
  readonly #pieces = new Map<string, Uint8Array<ArrayBuffer>[]>()
  readonly #limit: number
  #bytes = 0

  constructor(limit = MAX_FILE_BYTES * 4) {
    this.#limit = limit
  }

  /** False when the limit is passed or the piece is not base64; the key is then forgotten. */
  add(key: string, base64: string): boolean {
    let bytes: Uint8Array<ArrayBuffer>
    try {
      bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    } catch {
      this.#pieces.delete(key)
      return false
    }
    this.#bytes += bytes.length
    if (this.#bytes > this.#limit) {
      this.clear()
      return false
    }
    const pieces = this.#pieces.get(key)
    if (pieces) pieces.push(bytes)
    else this.#pieces.set(key, [bytes])
    return true
  }

  take(key: string, name: string, type: string): File | undefined {
    const pieces = this.#pieces.get(key)
    this.#pieces.delete(key)
    return pieces && new File(pieces, name, { type })
  }

  clear(): void {
    this.#pieces.clear()
    this.#bytes = 0
  }
}
