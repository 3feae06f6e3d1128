/** Runs inside a page: looks at it as the product does, and asks the page what each control really is. */
import { createPage, type Page } from '../../sdk/page/page.ts'
import type { PageScan } from '../../sdk/types.ts'
import type { TruthEntry } from '../kits/types.ts'
import { mutate } from './mutate.ts'

export interface Recording {
  readonly scan: PageScan
  /**
   * What each control asks for, by its id: paths of a filing (any of them is right), or [] when it must stay unmapped.
   * A control that is absent here is unknown to the page's truth.
   */
  readonly truth: Readonly<Record<string, readonly string[]>>
  /** Paths of the truth for which no control was found. */
  readonly unseen: readonly string[]
}

interface Truthful {
  __truth?: () => TruthEntry[]
  __fieldsOf?: (element: Element) => readonly string[] | null
  __fields?: () => { paths: readonly string[] }[]
}

const isPath = (path: string): boolean => path !== 'none' && path !== 'never' && !path.startsWith('!')

/** Kits hand out their own handles of a component. */
const elementOf = (handle: Element & { nativeElement?: Element; $el?: Element }): Element =>
  handle.nativeElement ?? handle.$el ?? handle

const isShown = (element: Element): boolean =>
  element.isConnected &&
  (element.getClientRects().length > 0 || (element.parentElement?.getClientRects().length ?? 0) > 0)

const holds = (outer: Element, inner: Element): boolean => {
  for (let at: Node | null = inner; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null))
    if (at === outer) return true
  return false
}

let page: Page | undefined

export async function record(byName?: Readonly<Record<string, readonly string[]>>): Promise<Recording> {
  page ??= createPage(document)
  const scan = await page.scan()
  const world = window as unknown as Truthful
  const truth: Record<string, readonly string[]> = {}
  const met = new Set<string>()
  const entries = (world.__truth?.() ?? []).map((entry) => ({
    entry: { ...entry, element: elementOf(entry.element) },
    paths: [entry.path, ...entry.also].filter(isPath),
  }))
  for (const control of scan.controls) {
    const nodes = page.nodes(control.id)
    if (!nodes) continue
    let paths: readonly string[] | undefined
    if (world.__fieldsOf) paths = world.__fieldsOf(nodes.input ?? nodes.root)?.filter(isPath) ?? []
    else if (byName) {
      const names = [nodes.input, ...nodes.parts, nodes.root].map((element) => element?.getAttribute('name') ?? '')
      const name = names.find((each) => each in byName)
      if (name) paths = byName[name]
    } else {
      const fitting = entries.filter(
        ({ entry }) =>
          holds(nodes.root, entry.element) ||
          [nodes.root, nodes.input, ...nodes.parts].some((node) => node && holds(entry.element, node)),
      )
      // Of nested parts the smallest one is the control's own.
      const own = fitting.find(
        ({ entry }) => !fitting.some((other) => other.entry !== entry && holds(entry.element, other.entry.element)),
      )
      if (own && !isShown(own.entry.element)) continue // another step's
      if (own) paths = own.paths
      else if (entries.length > 0) paths = []
    }
    if (!paths) continue
    truth[control.id] = paths
    for (const path of paths) met.add(path)
  }
  const known = [
    ...entries.filter(({ entry }) => isShown(entry.element)).map(({ paths }) => paths),
    ...(world.__fields?.() ?? []).map(({ paths }) => paths.filter(isPath)),
    ...Object.values(byName ?? {}),
  ]
  const unseen = known
    .filter((paths) => paths.length > 0 && !paths.some((path) => met.has(path)))
    .map((paths) => paths[0]!)
  return { scan, truth, unseen: [...new Set(unseen)] }
}

Object.assign(globalThis, { __record: record, __mutate: mutate })
