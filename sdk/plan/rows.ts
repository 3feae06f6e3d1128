/** Lists of which a page shows fewer rows than the profile has items: rows to be added before they can be filled. */
import type { Filing } from '@beian-assist/rules'
import { valueAt } from '../filing/path.ts'
import type { Control, ControlId, FormRow, Mapped, Scan } from '../types.ts'
import { labelsOf } from './label.ts'
import { listSeparator } from './text-value.ts'

const ITEM = /^(.*)\[(\d+)\](?:\.[A-Za-z]+)?$/

function holdsAll(control: Control, label: string): boolean {
  return (
    control.kind === 'checkboxGroup' ||
    control.kind === 'tags' ||
    control.multiple ||
    listSeparator(control, label) !== undefined
  )
}

/** 该平台的域名: a list that each row has for itself. */
const isListInRow = ({ field, path }: Mapped): boolean => field.endsWith('[]') && /\]\.[A-Za-z]+$/.test(path)

const SERVICES = /^(?:websites|apps)$/
const SERVICE = /^(websites|apps)\[(\d+)\]\./

type Shown = { shown: number; anchor: ControlId; at: number; whole: boolean }

/** Websites and APPs that the page shows, each with the last control of its last block. */
function servicesOn(scan: Scan, order: ReadonlyMap<ControlId, { readonly index: number }>): ReadonlyMap<string, Shown> {
  const found = new Map<string, Shown>()
  for (const mapping of scan.mappings) {
    const place = mapping.status === 'mapped' ? SERVICE.exec(mapping.path) : null
    const at = order.get(mapping.control)?.index
    if (!place || at === undefined) continue
    const shown = Number(place[2]) + 1
    const known = found.get(place[1]!)
    if (!known || shown > known.shown || (shown === known.shown && at > known.at))
      found.set(place[1]!, { shown, anchor: mapping.control, at, whole: false })
  }
  return found
}

/** One step a list that is too short on this page. Lists that one control takes whole need no rows. */
export function rowSteps(
  scan: Scan,
  filing: Filing,
  labels: ReadonlyMap<ControlId, string> = labelsOf(scan),
): readonly FormRow[] {
  const order = new Map(scan.controls.map((control, index) => [control.id, { control, index }]))
  const lists = new Map<string, { shown: number; anchor: string; at: number; whole: boolean }>()
  for (const mapping of scan.mappings) {
    if (mapping.status !== 'mapped') continue
    const entry = order.get(mapping.control)
    const item = ITEM.exec(mapping.path)
    if (!entry || !item || SERVICES.test(item[1] as string)) continue
    const list = lists.get(item[1] as string) ?? { shown: 0, anchor: mapping.control, at: -1, whole: false }
    const row = Number(item[2]) + 1
    const last = row > list.shown || (row === list.shown && entry.index > list.at)
    lists.set(item[1] as string, {
      shown: Math.max(list.shown, row),
      ...(last ? { anchor: mapping.control, at: entry.index } : { anchor: list.anchor, at: list.at }),
      whole: list.whole || (!isListInRow(mapping) && holdsAll(entry.control, labels.get(mapping.control) ?? '')),
    })
  }
  for (const [path, service] of servicesOn(scan, order)) lists.set(path, service)
  // A service comes after what its own lists lack: a new block may move everything.
  return [...lists].flatMap(([path, { shown, anchor, whole }]): FormRow[] => {
    const items = valueAt(filing, path)
    const needed = Array.isArray(items) ? items.length : 0
    return whole || needed <= shown ? [] : [{ path, shown, needed, anchor }]
  })
}
