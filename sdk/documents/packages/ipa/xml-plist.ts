import { refuse } from '../problem.ts'
import type { Plist } from './plist.ts'

const DEEPEST = 32
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

interface Token {
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  /** Text between this tag and the next. */
  readonly text: string
}

/** Reads an XML property list. Only what Apple's tools write: no declarations of one's own, no foreign elements. */
export function readXmlPlist(xml: string): Plist {
  const tokens = tokensOf(xml)
  let at = 0
  const next = (): Token => tokens[at++] ?? refuse('damaged', 'plist')
  const close = (name: string): void => {
    const token = next()
    if (token.kind !== 'close' || token.name !== name) refuse('damaged', 'plist')
  }

  const value = (token: Token, depth: number): Plist => {
    if (depth > DEEPEST || token.kind === 'close') return refuse('damaged', 'plist')
    const { name, kind, text } = token
    if (kind === 'empty') return emptyOf(name)
    if (name === 'dict' || name === 'array') return container(name, depth)
    close(name)
    return scalar(name, text)
  }

  const container = (name: 'dict' | 'array', depth: number): Plist => {
    const list: Plist[] = []
    const entries = new Map<string, Plist>()
    for (let token = next(); ; token = next()) {
      if (token.kind === 'close') {
        if (token.name !== name) refuse('damaged', 'plist')
        return name === 'dict' ? entries : list
      }
      if (name === 'array') {
        list.push(value(token, depth + 1))
        continue
      }
      if (token.name !== 'key') refuse('damaged', 'plist')
      if (token.kind === 'open') close('key')
      const key = unescaped(token.text)
      entries.set(token.kind === 'open' ? key : '', value(next(), depth + 1))
    }
  }

  const outer = next()
  if (outer.name !== 'plist' || outer.kind !== 'open') refuse('damaged', 'plist')
  const result = value(next(), 0)
  close('plist')
  return result
}

function tokensOf(xml: string): Token[] {
  if (/<!ENTITY/i.test(xml)) refuse('damaged', 'plist')
  const tokens: Token[] = []
  let at = xml.indexOf('<')
  while (at >= 0) {
    const comment = xml.startsWith('<!--', at)
    const end = comment ? xml.indexOf('-->', at) + 2 : xml.indexOf('>', at)
    if (end < at) refuse('damaged', 'plist')
    const inside = xml.slice(at + 1, end)
    const following = xml.indexOf('<', end)
    if (!/^[!?]/.test(inside)) {
      const kind = inside.startsWith('/') ? 'close' : inside.endsWith('/') ? 'empty' : 'open'
      const name = inside.replaceAll('/', '').trim().split(/\s/)[0] ?? ''
      tokens.push({ name, kind, text: xml.slice(end + 1, following < 0 ? xml.length : following) })
    }
    at = following
  }
  return tokens
}

function emptyOf(name: string): Plist {
  switch (name) {
    case 'true':
      return true
    case 'false':
      return false
    case 'dict':
      return new Map()
    case 'array':
      return []
    case 'string':
      return ''
    case 'data':
      return new Uint8Array()
    default:
      return refuse('damaged', 'plist')
  }
}

function scalar(name: string, text: string): Plist {
  switch (name) {
    case 'string':
      return unescaped(text)
    case 'integer':
    case 'real':
      return Number(text.trim())
    case 'date':
      return new Date(text.trim())
    case 'data':
      return base64(text)
    case 'true':
      return true
    case 'false':
      return false
    default:
      return refuse('damaged', 'plist')
  }
}

function base64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (char) => char.charCodeAt(0))
  } catch {
    return refuse('damaged', 'plist')
  }
}

const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,10});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
