/** The part of the origin private file system that the vault uses, in memory: files appear whole at `close`. */
type Node = MemoryFile | MemoryFolder

const absent = () => new DOMException('no such entry', 'NotFoundError')

export interface Weather {
  /** Called before each write or close; may throw, or never settle. */
  beforeWrite?: (name: string) => void | Promise<void>
}

class MemoryFile {
  readonly kind = 'file' as const
  readonly name: string
  readonly #now: () => number
  readonly #weather: Weather
  bytes = new Uint8Array()
  modified: number

  constructor(name: string, now: () => number, weather: Weather) {
    this.name = name
    this.#now = now
    this.#weather = weather
    this.modified = now()
  }

  async getFile() {
    const copy = this.bytes.slice()
    return Object.assign(new Blob([copy]), { name: this.name, lastModified: this.modified })
  }

  async createWritable() {
    const parts: Uint8Array[] = []
    return {
      write: async (part: Uint8Array) => {
        await this.#weather.beforeWrite?.(this.name)
        parts.push(part.slice())
      },
      abort: async () => {
        parts.length = 0
      },
      close: async () => {
        await this.#weather.beforeWrite?.(this.name)
        this.bytes = new Uint8Array(Buffer.concat(parts))
        this.modified = this.#now()
      },
    }
  }
}

export class MemoryFolder {
  readonly kind = 'directory' as const
  readonly name: string
  readonly children = new Map<string, Node>()
  readonly #now: () => number
  readonly #weather: Weather

  constructor(name: string, now: () => number, weather: Weather) {
    this.name = name
    this.#now = now
    this.#weather = weather
  }

  async getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<MemoryFolder> {
    let child = this.children.get(name)
    if (!child && options?.create) {
      child = new MemoryFolder(name, this.#now, this.#weather)
      this.children.set(name, child)
    }
    if (!(child instanceof MemoryFolder)) throw absent()
    return child
  }

  async getFileHandle(name: string, options?: { create?: boolean }): Promise<MemoryFile> {
    let child = this.children.get(name)
    if (!child && options?.create) {
      child = new MemoryFile(name, this.#now, this.#weather)
      this.children.set(name, child)
    }
    if (!(child instanceof MemoryFile)) throw absent()
    return child
  }

  async removeEntry(name: string, { recursive = false } = {}): Promise<void> {
    const child = this.children.get(name)
    if (child instanceof MemoryFolder && child.children.size > 0 && !recursive)
      throw new DOMException('not empty', 'InvalidModificationError')
    if (!this.children.delete(name)) throw absent()
  }

  async *values() {
    yield* [...this.children.values()]
  }

  /** Straight to a file's bytes, for tests that look at or damage them. */
  file(path: string): MemoryFile | undefined {
    const [head, ...rest] = path.split('/')
    const child = this.children.get(head!)
    if (rest.length === 0) return child instanceof MemoryFile ? child : undefined
    return child instanceof MemoryFolder ? child.file(rest.join('/')) : undefined
  }

  files(prefix = ''): string[] {
    return [...this.children.values()].flatMap((child) =>
      child instanceof MemoryFolder ? child.files(`${prefix}${child.name}/`) : [`${prefix}${child.name}`],
    )
  }
}
