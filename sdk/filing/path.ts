/** Places in a filing: `websites[0].domains[1].name`. Own properties only; nothing reaches a prototype. */
import type { Filing } from '@beian-assist/rules'

export type Step = string | number

/** Longest list index that is taken for a place; a larger one is a mistake or an attack on memory. */
const LAST_INDEX = 499
const SEGMENT = /^([A-Za-z][A-Za-z0-9]*)((?:\[\d{1,3}\])*)$/
const FORBIDDEN: ReadonlySet<string> = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'])

/** Steps of a path, or nothing when the text is not one. A trailing `[]` (the whole list) is allowed. */
export function parsePath(path: string): readonly Step[] | undefined {
  const steps: Step[] = []
  const whole = path.endsWith('[]') ? path.slice(0, -2) : path
  for (const part of whole.split('.')) {
    const match = SEGMENT.exec(part)
    const name = match?.[1]
    if (!match || !name || FORBIDDEN.has(name)) return undefined
    steps.push(name)
    for (const index of match[2]?.matchAll(/\d+/g) ?? []) {
      const at = Number(index[0])
      if (at > LAST_INDEX) return undefined
      steps.push(at)
    }
  }
  return steps
}

const MATERIAL = /^materials\.([A-Za-z][A-Za-z0-9]*)$/

/** Material id of a path `materials.<id>`, which stands for membership of the list `materials`. */
function materialOf(path: string): string | undefined {
  return MATERIAL.exec(path)?.[1]
}

function child(node: unknown, step: Step): unknown {
  if (typeof step === 'number') return Array.isArray(node) ? node[step] : undefined
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return undefined
  return Object.hasOwn(node, step) ? (node as Record<string, unknown>)[step] : undefined
}

/** Value at a place; `undefined` when absent. `materials.X` gives true, false, or undefined when no list is known. */
export function valueAt(filing: Filing, path: string): unknown {
  const material = materialOf(path)
  if (material !== undefined) return filing.materials?.includes(material)
  const steps = parsePath(path)
  if (!steps) return undefined
  let node: unknown = filing
  for (const step of steps) node = child(node, step)
  return node
}

function put(node: unknown, steps: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(node) ? [...node] : []
    while (list.length < step) list.push({})
    list[step] = put(list[step], rest, value)
    return list
  }
  const record = typeof node === 'object' && node !== null && !Array.isArray(node) ? node : {}
  return { ...record, [step]: put(child(record, step), rest, value) }
}

/** The filing with `value` at `path`; lists and objects on the way are made. An illegal path changes nothing. */
export function withValue(filing: Filing, path: string, value: unknown): Filing {
  const material = materialOf(path)
  if (material !== undefined) {
    const others = (filing.materials ?? []).filter((id) => id !== material)
    return { ...filing, materials: value ? [...others, material] : others }
  }
  const steps = parsePath(path)
  return steps ? (put(filing, steps, value) as Filing) : filing
}
