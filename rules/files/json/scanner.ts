/** Why a text is not JSON that can be used, and where. */
export interface JsonFault {
  readonly code: 'not-json' | 'too-deep' | 'duplicate-key'
  readonly offset: number
  /** The key that stands twice. */
  readonly key?: string
}

const MAX_DEPTH = 100
const BLANK = /[ \t\r\n]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORDS = ['true', 'false', 'null'] as const
const ESCAPED = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/** Reads JSON by place: where it breaks off, which key stands twice, where a value begins. Values themselves are `JSON.parse`'s. */
export class JsonScanner {
  private readonly text: string
  private at: number
  private fault: JsonFault | undefined
  private found: number | undefined
  private readonly starts: number[] = []

  constructor(text: string, from = 0) {
    this.text = text
    this.at = from
  }

  /** Reads one value; the offset behind it and the blanks that follow, or what is wrong. */
  read(): { readonly end: number } | JsonFault {
    this.value(0, undefined)
    if (this.fault === undefined) this.skip(BLANK)
    return this.fault ?? { end: this.at }
  }

  /** Once read: offsets of the entries of the outermost list. */
  get items(): readonly number[] {
    return this.starts
  }

  /** Offset of the value under the keys, or of the innermost one that is there. */
  find(keys: readonly (string | number)[]): number {
    this.value(0, keys)
    return this.found ?? 0
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)
    if (match === null) return false
    this.at += match[0].length
    return true
  }

  private fail(code: JsonFault['code'] = 'not-json', offset = this.at, key?: string): false {
    this.fault ??= { code, offset, ...(key !== undefined && { key }) }
    return false
  }

  /** False once something is wrong. `seek`: the keys from here to the value that is looked for. */
  private value(depth: number, seek: readonly (string | number)[] | undefined): boolean {
    this.skip(BLANK)
    if (seek !== undefined) this.found = this.at
    if (depth === 1) this.starts.push(this.at)
    const first = this.text[this.at]
    if (first === '{' || first === '[') {
      return depth === MAX_DEPTH ? this.fail('too-deep') : this.container(first, depth, seek)
    }
    if (first === '"') return this.string() !== undefined
    const word = WORDS.find((one) => this.text.startsWith(one, this.at))
    if (word !== undefined) {
      this.at += word.length
      return true
    }
    return this.skip(NUMBER) || this.fail()
  }

  private container(open: string, depth: number, seek: readonly (string | number)[] | undefined): boolean {
    const close = CLOSING[open]!
    const keys = new Set<string>()
    this.at += 1
    this.skip(BLANK)
    if (this.text[this.at] === close) {
      this.at += 1
      return true
    }
    for (let index = 0; ; index++) {
      const key = open === '[' ? index : this.key(keys)
      if (key === undefined) return false
      const wanted = seek !== undefined && seek.length > 0 && seek[0] === key
      if (!this.value(depth + 1, wanted ? seek.slice(1) : undefined)) return false
      this.skip(BLANK)
      const next = this.text[this.at]
      if (next !== ',' && next !== close) return this.fail()
      this.at += 1
      if (next === close) return true
    }
  }

  private key(keys: Set<string>): string | undefined {
    this.skip(BLANK)
    const from = this.at
    const key = this.text[from] === '"' ? this.string() : void this.fail()
    if (key === undefined) return undefined
    if (keys.has(key)) return void this.fail('duplicate-key', from, key)
    keys.add(key)
    this.skip(BLANK)
    if (this.text[this.at] !== ':') return void this.fail()
    this.at += 1
    return key
  }

  private string(): string | undefined {
    const from = this.at
    for (this.at += 1; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code === 0x22) {
        this.at += 1
        return JSON.parse(this.text.slice(from, this.at)) as string
      }
      if (code < 0x20) break
      if (code !== 0x5c) continue
      const escaped = ESCAPED.exec(this.text.slice(this.at + 1, this.at + 6))
      if (escaped === null) break
      this.at += escaped[0].length
    }
    return void this.fail()
  }
}
