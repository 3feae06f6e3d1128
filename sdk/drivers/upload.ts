import {
  attr,
  dispatch,
  inputTypeOf,
  localNameOf,
  matches,
  parentElementOf,
  queryAll,
  setFiles,
  textContentOf,
} from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import { fileInputOf, listArea, shownFiles } from '../page/reading/file-list.ts'
import { leavesOf, tokensOf } from '../page/shown.ts'
import type { Target } from '../types.ts'
import { frames, until } from './clock.ts'
import { type Driver, type DriverContext, failed, type Outcome, refused, wrote } from './driver.ts'
import { isDisabled } from './field.ts'
import { LATE } from './patience.ts'
import { hover, pressElement } from './press.ts'

/** As the `accept` attribute means it: extensions, types, `image/*`. */
export function isAccepted(file: File, accept: string): boolean {
  const rules = accept
    .split(',')
    .map((rule) => rule.trim().toLowerCase())
    .filter((rule) => rule !== '')
  if (rules.length === 0) return true
  const name = file.name.toLowerCase()
  return rules.some((rule) => {
    if (rule.startsWith('.')) return name.endsWith(rule)
    return rule.endsWith('/*') ? file.type.startsWith(rule.slice(0, -1)) : file.type === rule || rule === '*'
  })
}

const REMOVE = /(^|[-_])(remove|delete|del|close|trash|clear)([-_]|$)/i

const isRemover = (element: Element): boolean =>
  tokensOf(element).some((token) => REMOVE.test(token)) ||
  /^(删除|移除|刪除|remove|delete|remove file)/i.test(
    attr(element, 'aria-label') ?? attr(element, 'title') ?? textContentOf(element)?.trim() ?? '',
  )

/** The remove button in the row of a file. */
function removerOf(nodes: ControlNodes, name: string): Element | undefined {
  const area = listArea(nodes.root)
  const row = leavesOf(area).find(({ text }) => text === name)?.element
  for (
    let at: Element | null = row ?? null, climbed = 0;
    at && at !== area && climbed < 5;
    at = parentElementOf(at), climbed += 1
  ) {
    const found = queryAll(at, '*').filter(isRemover)
    if (found.length > 0) {
      hover(at)
      return found.find((element) => matches(element, 'button,[role=button],a,i,svg,span')) ?? found[0]
    }
  }
  return undefined
}

export async function removeFile(nodes: ControlNodes, name: string, context: DriverContext): Promise<boolean> {
  const button = removerOf(nodes, name)
  if (!button || !pressElement(button)) return false
  await frames(3, context.signal)
  return true
}

function place(input: Element, files: readonly File[]): void {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  setFiles(input, transfer.files)
  dispatch(input, new Event('input', { bubbles: true, composed: true }))
  dispatch(input, new Event('change', { bubbles: true }))
}

async function write(nodes: ControlNodes, target: Target, context: DriverContext): Promise<Outcome> {
  if (target.kind !== 'files') return refused('no-file')
  const input = fileInputOf(nodes)
  const before = shownFiles(nodes)
  if (target.names.length === 0) {
    for (const name of before) await removeFile(context.nodes() ?? nodes, name, context)
    if (input && shownFiles(context.nodes() ?? nodes).length > 0) place(input, [])
    return wrote
  }
  if (!input || localNameOf(input) !== 'input' || inputTypeOf(input) !== 'file') return refused('no-file')
  if (isDisabled(input)) return refused('read-only')
  const files = target.names.map((name) => context.files.find((file) => file.name === name))
  if (files.some((file) => file === undefined)) return refused('no-file')
  const chosen = files as File[]
  if (chosen.length > 1 && !matches(input, '[multiple]')) return refused('no-file')
  if (!chosen.every((file) => isAccepted(file, attr(input, 'accept') ?? ''))) return refused('refused-by-page')
  place(input, chosen)
  await frames(3, context.signal)
  // Pages look at the file before they show it; the input itself may be empty again by then.
  const isShown = () => {
    const shown = shownFiles(context.nodes() ?? nodes)
    return target.names.every((name) => shown.includes(name)) || shown.length > before.length ? true : undefined
  }
  await until(isShown, LATE, context.signal)
  // A list that grows instead of being replaced: what stood there before goes.
  for (const name of before) {
    const now = context.nodes() ?? nodes
    if (name !== '' && !target.names.includes(name) && shownFiles(now).includes(name))
      await removeFile(now, name, context)
  }
  return context.signal.aborted ? failed('aborted') : wrote
}

export const upload: Driver = {
  id: 'upload',
  kinds: ['upload'],
  match: (_, target) => target.kind === 'files',
  rungs: [{ name: 'files', run: write }],
}
