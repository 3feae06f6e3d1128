import type { ControlNodes } from '../page/nodes.ts'
import { readControl } from '../page/reading.ts'
import type { ControlKind, Target } from '../types.ts'
import { compare } from '../verify/compare.ts'
import { until } from './clock.ts'
import { combobox } from './combobox.ts'
import { type Driver, type DriverContext, failed, type Outcome, refused, wrote } from './driver.ts'
import { climb } from './ladder.ts'
import { nativeSelect } from './native-select.ts'
import { number } from './number.ts'
import { nodesOfPart } from './parts.ts'
import { LATE } from './patience.ts'
import { text } from './text.ts'

const byKind: Partial<Record<ControlKind, Driver>> = { select: nativeSelect, text, number, combobox }

/** The pieces in order of the parts; '' empties a part. `undefined` when they do not fit. */
function piecesOf(nodes: ControlNodes, target: Target): (readonly string[])[] | undefined {
  if (target.kind === 'path') {
    if (target.path.length > nodes.parts.length) return undefined
    return nodes.parts.map((_, index) => target.path[index] ?? (target.path.length === 0 ? [''] : []))
  }
  if (target.kind !== 'text') return undefined
  const pieces = target.text.split(/[\s\-–—()（）]+/).filter((piece) => piece !== '')
  return pieces.length === nodes.parts.length ? pieces.map((piece) => [piece]) : undefined
}

function targetOf(kind: ControlKind, piece: readonly string[]): Target {
  if (kind === 'text' || kind === 'number') return { kind: 'text', text: piece[0] ?? '' }
  return { kind: 'options', options: piece[0] === '' ? [] : [piece] }
}

/** One part after the other: the options of 市 come when 省 is chosen. */
async function write(nodes: ControlNodes, target: Target, context: DriverContext): Promise<Outcome> {
  const pieces = piecesOf(nodes, target)
  if (!pieces) return refused('no-option')
  for (const [index, piece] of pieces.entries()) {
    if (piece.length === 0) continue
    const partNodes = () => {
      const now = context.nodes()
      return now && nodesOfPart(now, index)
    }
    const part = await until(partNodes, LATE, context.signal)
    const driver = part && byKind[part.kind]
    if (!part || !driver) return failed('no-option')
    const partTarget = targetOf(part.kind, piece)
    const read = () => {
      const now = partNodes()
      return now ? readControl(now) : { text: '', values: [] }
    }
    const before = read()
    if (compare(partTarget, before)) continue
    const climbed = await climb({ driver, target: partTarget, before, context: { ...context, nodes: partNodes, read } })
    if (!climbed.ok) return refused(climbed.reason)
  }
  return wrote
}

export const composite: Driver = {
  id: 'composite',
  kinds: ['composite'],
  opens: true,
  match: (_, target) => target.kind === 'path' || target.kind === 'text',
  rungs: [{ name: 'parts', run: write }],
}
