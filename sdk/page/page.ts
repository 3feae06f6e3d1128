import type { DeclarationProblem, DeclaredMap, IsField } from '../declare/declared.ts'
import { widgetOf } from '../kits/index.ts'
import { atOnce, type Steps } from '../steps.ts'
import type { ControlFlag, ControlId, LeftOut, PageScan } from '../types.ts'
import { findControls } from './controls.ts'
import { describe } from './describe.ts'
import { activeElementIn, focusElement, rootNodeOf, scrollIntoView } from './dom.ts'
import { createEditLog, isEdited } from './edits.ts'
import { isReadOnly } from './facts.ts'
import { isDisabled } from './flags.ts'
import type { Found } from './found.ts'
import { isFrameSeen } from './frames.ts'
import { createLayout } from './layout.ts'
import { countLoading } from './loading.ts'
import type { PageNodes } from './nodes.ts'
import { createPause, type Pause } from './pause.ts'
import { createRegistry, type Entry } from './registry.ts'
import { createStillness, type Stillness, UNWATCHED } from './stillness.ts'
import { readRuns } from './text-runs.ts'
import { createVisibilityTest, type HiddenReason } from './visibility.ts'
import { type Walk, walkTree } from './walk.ts'
import { type Change, type RootWatch, watchRoots } from './watch.ts'

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
  /** The control, of those seen at the last scan, that holds the focus. */
  focused(): ControlId | undefined
  /** Scrolls to the control and gives it the focus. */
  focus(id: ControlId): void
  watch(listener: (change: Change) => void): () => void
  /** Index path of the frame that holds the control: '' or '0/2'. */
  frameOf(id: ControlId): string | undefined
  /** The visibility test made again on the page as it is now. Bring the control into view first: cover is only known there. */
  hiddenNow(id: ControlId): HiddenReason | 'covered' | undefined
  /** Brings a frame of another origin into view; whether the user can see it now. */
  showFrame(path: string): boolean
  /** Flags on the page as it is now. Bring the control into view first. */
  flags(id: ControlId): readonly ControlFlag[]
}

const MAX_CONTROLS = 2000
/** Whole work of one scan, in milliseconds. */
const BUDGET = 2000
/** Looks in slices before one without a pause. */
const ATTEMPTS = 3

/** The page side of the engine: finds controls, reads evidence, keeps the nodes behind ids. Aborting the signal ends it. */
export const createPage = (root: Document | Element, options: PageOptions = {}): Page => {
  const stop = new AbortController()
  options.signal?.addEventListener('abort', () => stop.abort())
  const registry = createRegistry()
  const edits = createEditLog(stop.signal)
  let latest: Walk | undefined
  const watches = new Set<RootWatch>()
  let seenIds: readonly ControlId[] = []
  edits.watch(root)

  /** One look at everything. `stillness` is told what is looked at; `stopped` when there is no time for more. */
  function* look(stillness: Stillness, stopped: () => boolean): Steps<Omit<PageScan, 'ms'>> {
    const walk = yield* walkTree(root, { stopped, openClosed: options.openClosed, onRoot: stillness.watch })
    for (const node of walk.roots.keys()) edits.watch(node)
    const layout = createLayout(walk)
    const runs = yield* readRuns(walk, layout, stopped)
    const all = yield* findControls(walk, layout)
    const found = all.slice(0, MAX_CONTROLS)
    if (options.kits !== false) for (const each of found) withWidget(each)
    const leftOut: LeftOut[] = [...walk.leftOut]
    if (all.length > found.length) leftOut.push({ reason: 'limit', count: all.length - found.length })
    const described = yield* describe({
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
    })
    const loading = countLoading(walk.roots.keys())
    latest = walk
    for (const each of watches) each.add(walk.roots.keys())
    seenIds = described.controls.map(({ id }) => id)
    return { ...described, leftOut, ...(loading > 0 ? { loading } : {}) }
  }

  /** Looks in slices, as long as the page stands still meanwhile; undefined when it did not. */
  const lookInTurns = async (pause: Pause): Promise<Omit<PageScan, 'ms'> | undefined> => {
    const stillness = createStillness()
    try {
      const work = look(stillness, pause.stopped)
      for (;;) {
        const step = work.next()
        if (step.done) return step.value
        const wait = pause()
        if (!wait) continue
        await wait
        if (stillness.moved()) return undefined
      }
    } finally {
      stillness.stop()
    }
  }

  const scan = async (): Promise<PageScan> => {
    const started = performance.now()
    const since = (): number => performance.now() - started
    let seen: Omit<PageScan, 'ms'> | undefined
    for (let attempt = 0; !seen && attempt < ATTEMPTS && since() < BUDGET; attempt++)
      seen = await lookInTurns(createPause(BUDGET, stop.signal))
    // A page that never stands still is looked at in one go: a long task rather than two states in one picture.
    seen ??= atOnce(look(UNWATCHED, createPause(BUDGET, stop.signal).stopped))
    return { ...seen, ms: Math.round(since()) }
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
    focused: () => {
      // In a shadow root or a frame only its own root knows; above it the host is said to have the focus.
      const active = [...(latest?.roots.keys() ?? [])].map((node) => activeElementIn(rootNodeOf(node)))
      return seenIds.findLast((id) => active.some((node) => node && registry.entry(id)?.nodes.root.contains(node)))
    },
    focus(id) {
      const entry = registry.entry(id)
      if (!entry) return
      scrollIntoView(entry.face, { block: 'center', behavior: 'auto' })
      focusElement(entry.nodes.input ?? entry.nodes.parts[0] ?? entry.nodes.root, { preventScroll: true })
    },
    watch(listener) {
      if (stop.signal.aborted) return () => undefined
      const own = watchRoots(new Set([root, ...(latest?.roots.keys() ?? [])]), listener)
      watches.add(own)
      const end = (): void => {
        stop.signal.removeEventListener('abort', end)
        watches.delete(own)
        own.stop()
      }
      stop.signal.addEventListener('abort', end)
      return () => {
        stop.signal.removeEventListener('abort', end)
        end()
      }
    },
    showFrame: (path) => latest !== undefined && isFrameSeen(latest, createLayout(latest), path),
    frameOf: (id) => registry.entry(id)?.frame,
    hiddenNow(id) {
      const entry = registry.entry(id)
      return entry ? hiddenNow(entry) : 'not-rendered'
    },
  }
}

const withWidget = (found: Found): void => {
  const widget = widgetOf(found.root, found.multiple === true && found.kind === 'combobox' ? 'tags' : found.kind)
  if (widget) found.widget = widget
}

/** Flags that may have changed since the scan. */
const SEEN_NOW: ReadonlySet<ControlFlag> = new Set(['hidden', 'covered', 'readOnly', 'disabled', 'userEdited'])
