/** Corrections as a file that users may hand on: addresses, labels and field ids, never a value. */
import { isDeclarable } from '../declare/in-dictionary.ts'
import type { ControlKind } from '../types.ts'
import type { Correction } from './correction.ts'

const KINDS: ReadonlySet<string> = new Set<ControlKind>([
  'text',
  'textarea',
  'number',
  'select',
  'combobox',
  'cascader',
  'radio',
  'checkbox',
  'checkboxGroup',
  'switch',
  'date',
  'dateRange',
  'tags',
  'upload',
  'composite',
])
const MOST = 2_000
const ORIGIN = /^(|https:\/\/[a-z0-9.-]+(:\d{1,5})?)$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const LONGEST = 1_000

export const correctionsFile = (all: readonly Correction[]): string =>
  `${JSON.stringify({ type: 'beian-assist/corrections', version: 1, corrections: all.map(({ id: _, ...rest }) => rest) }, undefined, 2)}\n`

const isText = (value: unknown, longest = LONGEST): value is string =>
  typeof value === 'string' && value.length <= longest

function correctionIn(value: unknown, id: () => string): Correction | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { origin, path, signature, label, kind, field, taughtOn } = value as Record<string, unknown>
  if (!isText(origin, 300) || !ORIGIN.test(origin)) return undefined
  if (!isText(path) || !path.startsWith('/') || !isText(signature) || !isText(label, 200)) return undefined
  if (!isText(kind, 20) || !KINDS.has(kind) || !isDeclarable(field)) return undefined
  if (!isText(taughtOn, 10) || !DATE.test(taughtOn)) return undefined
  return { id: id(), origin, path, signature, label, kind: kind as ControlKind, field, taughtOn }
}

/** What a file brings, and how many entries of it could not be used; nothing when it is no such file. */
export function readCorrections(
  text: string,
  id: () => string,
): { readonly corrections: readonly Correction[]; readonly refused: number } | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const { type, version, corrections } = (json ?? {}) as Record<string, unknown>
  if (type !== 'beian-assist/corrections' || version !== 1 || !Array.isArray(corrections)) return undefined
  const read = corrections.slice(0, MOST).map((each) => correctionIn(each, id))
  const good = read.filter((each) => each !== undefined)
  return { corrections: good, refused: corrections.length - good.length }
}
