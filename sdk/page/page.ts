import type { DeclarationProblem, DeclaredMap, IsField } from '../declare/declared.ts'
import type { ControlFlag, ControlId, LeftOut, PageScan } from '../types.ts'
import { findControls } from './controls.ts'
import { describe } from './describe.ts'
import { focusElement, scrollIntoView } from './dom.ts'
import { createEditLog, isEdited } from './edits.ts'
import { isReadOnly } from './facts.ts'
import { isDisabled } from './flags.ts'
import { createLayout } from './layout.ts'
import type { PageNodes } from './nodes.ts'
import { createPause } from './pause.ts'
import { createRegistry, type Entry } from './registry.ts'
import { readRuns } from './text-runs.ts'
import { createVisibilityTest, type HiddenReason } from './visibility.ts'
import { type Walk, walkTree } from './walk.ts'
import { type Change, watchRoots } from './watch.ts'

export interface PageOptions {
  /** Use the hints of known UI kits. Everything works without them. */
  readonly kits?: boolean
  readonly signal?: AbortSignal
  /** `chrome.dom.openOrClosedShadowRoot` or its like. */
  readonly openClosed?: (element: Element) => ShadowRoot | null
  /** Host's own map: CSS selector → field. */
  readonly declared?: DeclaredMap
  /** Whether declarations name a field; absent: whether it looks like one. */
  readonly isField?: IsField
  /** Called at every scan with the declarations that could not be followed. */
  readonly onDeclared?: (problems: readonly DeclarationProblem[]) => void
}

export interface Page extends PageNodes {
  scan(): Promise<PageScan>
  /** What the user sees of the control. */
  face(id: ControlId): Element | undefined
  /** Scrolls to the control and gives it the focus. */
  focus(id: ControlId): void
  watch(listener: (change: Change) => void): () => void
  /** Index path of the frame that holds the control: '' or '0/2'. */
  frameOf(id: ControlId): string | undefined
  /** The visibility test made again on the page as it is now. Bring the control into view first: cover is only known there. */
  hiddenNow(id: ControlId): HiddenReason | 'covered' | undefined
  /** Flags on the page as it is now. Bring the control into view first. */
  flags(id: ControlId): readonly ControlFlag[]
}

const MAX_CONTROLS = 1000
/** Whole time of one scan, in milliseconds. */
const BUDGET = 2000

/** The page side of the engine: finds controls, reads evidence, keeps the nodes behind ids. Aborting the signal ends it. */
export const createPage = (root: Document | Element, options: PageOptions = {}): Page => {
  const stop = new AbortController()
  options.signal?.addEventListener('abort', () => stop.abort())
  const registry = createRegistry()
  const edits = createEditLog(stop.signal)
  let latest: Walk | undefined
  edits.watch(root)

  const scan = async (): Promise<PageScan> => {
    const started = performance.now()
    const pause = createPause(BUDGET, stop.signal)
    const walk = await walkTree(root, pause, options.openClosed)
    latest = walk
    for (const node of walk.roots.keys()) edits.watch(node)
    const layout = createLayout(walk)
    const runs = await readRuns(walk, layout, pause)
    const all = findControls(walk, layout)
    const found = all.slice(0, MAX_CONTROLS)
    const leftOut: LeftOut[] = [...walk.leftOut]
    if (all.length > found.length) leftOut.push({ reason: 'limit', count: all.length - found.length })
    const described = await describe({
      root,
      found,
      runs,
      walk,
      layout,
      registry,
      edits,
      declared: options.declared ?? {},
      isField: options.isField,
      onDeclared: options.onDeclared,
      pause,
    })
    return { ...described, leftOut, ms: Math.round(performance.now() - started) }
  }

  const hiddenNow = (entry: Entry): HiddenReason | 'covered' | undefined => {
    if (!latest) return 'not-rendered'
    const sight = createVisibilityTest(createLayout(latest))
    const typed = entry.nodes.kind === 'text' || entry.nodes.kind === 'textarea' || entry.nodes.kind === 'number'
    return sight.hidden(entry.face, typed) ?? (sight.covered(entry.face, entry.nodes.root) ? 'covered' : undefined)
  }

  const flagsNow = (entry: Entry): ControlFlag[] => {
    const flags = entry.flags.filter((flag) => !SEEN_NOW.has(flag))
    const reason = hiddenNow(entry)
    if (reason) flags.push(reason === 'covered' ? 'covered' : 'hidden')
    if (isReadOnly(entry.found)) flags.push('readOnly')
    if (isDisabled(entry.found)) flags.push('disabled')
    if (isEdited(entry.found, edits)) flags.push('userEdited')
    return flags
  }

  return {
    scan,
    nodes: (id) => registry.entry(id)?.nodes,
    isStill: (id, signature) => registry.entry(id)?.signers.get(signature)?.() === signature,
    flags(id) {
      const entry = registry.entry(id)
      return entry ? flagsNow(entry) : ['hidden']
    },
    face: (id) => registry.entry(id)?.face,
    focus(id) {
      const entry = registry.entry(id)
      if (!entry) return
      scrollIntoView(entry.face, { block: 'center', behavior: 'auto' })
      focusElement(entry.nodes.input ?? entry.nodes.parts[0] ?? entry.nodes.root, { preventScroll: true })
    },
    watch(listener) {
      const end = watchRoots(new Set([root, ...(latest?.roots.keys() ?? [])]), listener)
      stop.signal.addEventListener('abort', end)
      return end
    },
    frameOf: (id) => registry.entry(id)?.frame,
    hiddenNow(id) {
      const entry = registry.entry(id)
      return entry ? hiddenNow(entry) : 'not-rendered'
    },
  }
}

/** Flags that may have changed since the scan. */
const SEEN_NOW: ReadonlySet<ControlFlag> = new Set(['hidden', 'covered', 'readOnly', 'disabled', 'userEdited'])
