/** The parts of a composite control, each as a control of its own. */
import { attr, inputTypeOf, localNameOf, queryAll } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import type { ControlKind } from '../types.ts'

function kindOf(part: Element): ControlKind {
  const name = localNameOf(part)
  if (name === 'select') return 'select'
  if (name === 'input' && attr(part, 'role') !== 'combobox') return inputTypeOf(part) === 'number' ? 'number' : 'text'
  return 'combobox'
}

export function nodesOfPart(nodes: ControlNodes, index: number): ControlNodes | undefined {
  const part = nodes.parts[index]
  if (!part) return undefined
  const field = /^(input|select|textarea)$/.test(localNameOf(part))
    ? part
    : queryAll(part, 'input:not([type=hidden])')[0]
  return {
    id: `${nodes.id}#${index}`,
    kind: kindOf(part),
    root: part,
    input: (field as HTMLElement | undefined) ?? null,
    parts: [],
  }
}
