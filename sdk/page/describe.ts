import { type DeclarationProblem, type DeclaredMap, type IsField, readDeclared } from '../declare/declared.ts'
import { gathering, labelText, type PlacedEvidence } from '../labels/evidence.ts'
import { normalise } from '../labels/normalise.ts'
import type { ControlFacts, TextRun } from '../labels/snapshot.ts'
import { each, type Steps } from '../steps.ts'
import type { Control, ControlFlag, ControlId, Evidence, PageScan } from '../types.ts'
import { coveringDialog } from './cover.ts'
import { documentOf, localNameOf, rootNodeOf, titleOf, urlOf } from './dom.ts'
import { type EditLog, isEdited } from './edits.ts'
import { factsOf, indexLabels, voiceOf } from './facts.ts'
import { flagsOf } from './flags.ts'
import type { Found } from './found.ts'
import { seenFrames } from './frames.ts'
import type { Layout } from './layout.ts'
import { plainText } from './names.ts'
import { ownRuns, regionOf } from './place.ts'
import { readControl } from './reading.ts'
import type { Entry, Registry } from './registry.ts'
import { findRepeats } from './repeats.ts'
import { createRequiredTest } from './required.ts'
import { currentStep, readHeadings, scopesOf } from './sections.ts'
import { isInside, lowerBound } from './shell.ts'
import { createSigner } from './signature.ts'
import { createTableReader } from './tables.ts'
import type { PlacedRun } from './text-runs.ts'
import { toldTexts } from './told.ts'
import { createVisibilityTest } from './visibility.ts'
import type { Walk } from './walk.ts'

export interface DescribeInput {
  readonly root: Document | Element
  readonly found: readonly Found[]
  readonly runs: readonly PlacedRun[]
  readonly walk: Walk
  readonly layout: Layout
  readonly registry: Registry
  readonly edits: EditLog
  readonly declared: DeclaredMap
  readonly isField: IsField | undefined
  /** Hears what the declarations of this scan could not mean. */
  readonly onDeclared?: ((problems: readonly DeclarationProblem[]) => void) | undefined
}

interface Item {
  readonly found: Found
  readonly entry: Entry
  readonly start: number
}

/** Turns what was found into the serialisable scan: facts, evidence, scopes, repeats, flags. */
export function* describe(input: DescribeInput): Steps<Omit<PageScan, 'leftOut' | 'ms'>> {
  const { walk, layout, registry } = input
  const items: Item[] = input.found.map((found) => ({
    found,
    entry: registry.register(found),
    start: walk.spans.get(found.root)!.start,
  }))
  const sight = createVisibilityTest(layout)
  const hidden = yield* each(items, ({ found, entry }) => sight.hidden(entry.face, isTyped(found)), 8)
  const starts = items.map(({ start }) => start)
  const rects = items.flatMap(({ entry }, at) => (hidden[at] ? [] : [layout.rect(entry.face)]))
  const sections = yield* readHeadings(input.runs, walk, layout, starts, rects)
  const scopes = scopesOf(sections.headings, starts)
  const steps = yield* currentStep(input.runs, walk, starts)
  const facts = yield* readFacts(input, items, starts, hidden, (at) => {
    const scope = scopes[at]!.map(({ text }) => text)
    const outer = steps
      .filter(({ run }) => run.at < starts[at]! && !scope.includes(run.text.trim()))
      .map(({ run }) => run.text.trim())
    return [...outer, ...scope]
  })
  const headingPlaces = new Set(sections.headings.map(({ at }) => at))
  const runs = ownRuns(
    input.runs,
    items.map(({ found, entry }, at) => ({ found, id: entry.nodes.id, options: facts[at]!.options })),
    walk,
  ).map((run) => withRole(run, sections.labels, headingPlaces))
  yield
  const evidence = yield* gathering({ runs, controls: facts })
  const byControl = groupByControl(evidence)
  const own = items.map(({ entry }) => byControl.get(entry.nodes.id) ?? [])
  const labels = yield* each(
    items,
    ({ entry }, at) =>
      labelText(
        entry.nodes.id,
        own[at]!.filter(({ source }) => source !== 'name'),
      ),
    16,
  )
  const repeats = yield* findRepeats(
    items.map(({ found, start }, at) => ({
      found,
      start,
      label: bareLabel(labels[at]!),
      name: facts[at]!.name ?? '',
      headings: scopes[at]!,
    })),
    walk,
  )
  const dialog = coveringDialog(documentOf(input.root), layout)
  const numbers = new Map<Element, string>()
  const positions = positionsOf(labels)
  const isRequired = createRequiredTest(input.runs, (element, control) => isInside(walk, control, element))
  const sign = createSigner(input.runs, sections.headings)
  const describeOne = (item: Item, at: number): Control => {
    const { found, entry } = item
    const fact = facts[at]!
    const region = regionOf(found.root, numbers)
    const behind = dialog !== undefined && !isInside(walk, found.root, dialog)
    const covered = !hidden[at] && (behind || sight.overlaid(entry.face, found.root) !== undefined)
    const flags = flagsOf({
      found,
      fact,
      evidence: own[at]!,
      region,
      hidden: hidden[at] !== undefined,
      covered,
      edited: isEdited(found, input.edits),
    })
    entry.frame = fact.frame
    entry.flags = flags
    const signed = sign({ found, fact, evidence: own[at]!, scopes: scopes[at]!, position: positions[at]! })
    registry.sign(entry, signed)
    const required = isRequired(found, own[at]!)
    return controlOf(item, fact, { region, flags, required, repeats: repeats[at]!, signature: signed.signature })
  }
  const controls = yield* each(items, describeOne, 4)
  const declared = readDeclared(
    items.map(({ found, entry }) => ({ id: entry.nodes.id, root: found.root, voice: voiceOf(found) })),
    input.declared,
    [input.root, ...walk.roots.keys()],
    input.isField,
  )
  const frameStarts = walk.foreign.map(({ at }) => at)
  const overFrames = frameStarts.length > 0 ? yield* readHeadings(input.runs, walk, layout, frameStarts, []) : undefined
  const frames = seenFrames(walk, layout, starts, scopesOf(overFrames?.headings ?? [], frameStarts))
  // From here on nothing waits: what has been read holds, all of it at once.
  registry.keep(items.map(({ entry }) => entry))
  input.onDeclared?.(declared.problems)
  const bare = dialog && !items.some(({ found }) => isInside(walk, found.root, dialog))
  const step = steps[0]?.run.text.trim()
  const form = mainForm(controls)
  const told = toldTexts(
    runs,
    input.runs,
    items.flatMap(({ found }, at) => (form.has(controls[at]!) ? [found.root] : [])),
    walk,
  )
  return {
    url: urlOf(documentOf(input.root)),
    title: titleOf(documentOf(input.root)),
    controls,
    evidence: [...evidence.map(withoutPlace), ...declared.evidence],
    ...(step ? { step } : {}),
    ...(frames.length > 0 ? { frames } : {}),
    ...(told.length > 0 ? { told } : {}),
    ...(bare ? { covered: plainText(dialog) } : {}),
  }
}

/** The visible controls of the region that has most of them; a search box in the corner is no form. */
const mainForm = (controls: readonly Control[]): ReadonlySet<Control> => {
  const regions = new Map<string, Set<Control>>()
  for (const control of controls) {
    if (control.flags.includes('hidden') || control.flags.includes('search')) continue
    const region = regions.get(control.region) ?? new Set()
    regions.set(control.region, region.add(control))
  }
  const [most] = [...regions.values()].sort((a, b) => b.size - a.size)
  return most ?? new Set()
}

/** How many controls before it have the same label. */
const positionsOf = (labels: readonly string[]): number[] => {
  const counts = new Map<string, number>()
  return labels.map((label) => {
    const count = counts.get(label) ?? 0
    counts.set(label, count + 1)
    return count
  })
}

const isTyped = ({ kind }: Found): boolean => kind === 'text' || kind === 'textarea' || kind === 'number'
const bareLabel = (label: string): string =>
  normalise(label)
    .replace(/[\d一二三四五六七八九十]+$/g, '')
    .replace(/\d+/g, '')

function* readFacts(
  { walk, layout }: DescribeInput,
  items: readonly Item[],
  starts: readonly number[],
  hidden: readonly unknown[],
  scopeAt: (at: number) => string[],
): Steps<ControlFacts[]> {
  const places = items.flatMap(({ found, start }) => (found.auxiliary ? [] : [start]))
  const tables = createTableReader(walk, (element) => {
    const span = walk.spans.get(element)
    return span !== undefined && lowerBound(starts, span.end) > lowerBound(starts, span.start)
  })
  const labelsFor = indexLabels()
  return yield* each(
    items,
    ({ found, entry }, at) =>
      factsOf({
        id: entry.nodes.id,
        found,
        walk,
        layout,
        places,
        scope: scopeAt(at),
        hidden: hidden[at] !== undefined,
        cell: tables.cellOf(found.root),
        frame: walk.roots.get(rootNodeOf(found.root)) ?? '',
        labelsFor,
      }),
    4,
  )
}

/** Headings that each stand over one control are labels; lines found to be headings are no labels. */
const withRole = (run: TextRun, labels: ReadonlySet<number>, headings: ReadonlySet<number>): TextRun => {
  if (labels.has(run.at)) return { ...run, role: 'label' }
  return headings.has(run.at) ? { ...run, role: 'heading' } : run
}

const groupByControl = (evidence: readonly PlacedEvidence[]): Map<ControlId, PlacedEvidence[]> => {
  const map = new Map<ControlId, PlacedEvidence[]>()
  for (const item of evidence) {
    const list = map.get(item.control)
    if (list) list.push(item)
    else map.set(item.control, [item])
  }
  return map
}

const withoutPlace = ({ at: _at, ...item }: PlacedEvidence): Evidence => item

/** What was found out about a control by looking round it. */
interface Judged {
  readonly region: string
  readonly flags: ControlFlag[]
  readonly required: boolean
  readonly repeats: { group: string; index: number }[]
  readonly signature: string
}

const controlOf = (
  { found, entry }: Item,
  fact: ControlFacts,
  { region, flags, required, repeats, signature }: Judged,
): Control => {
  const innermost = repeats[repeats.length - 1]
  return {
    id: entry.nodes.id,
    signature,
    kind: found.kind,
    frame: fact.frame,
    rect: fact.rect,
    tag: localNameOf(voiceOf(found)),
    required,
    multiple: found.multiple === true,
    flags,
    value: readControl(entry.nodes),
    scope: fact.scope,
    region,
    ...(fact.type ? { type: fact.type } : {}),
    ...(fact.name ? { name: fact.name } : {}),
    ...(fact.domId ? { domId: fact.domId } : {}),
    ...(fact.autocomplete ? { autocomplete: fact.autocomplete } : {}),
    ...(fact.placeholder[0] ? { placeholder: fact.placeholder[0] } : {}),
    ...(fact.maxLength ? { maxLength: fact.maxLength } : {}),
    ...(fact.pattern ? { pattern: fact.pattern } : {}),
    ...(fact.inputMode ? { inputMode: fact.inputMode } : {}),
    ...(fact.accept ? { accept: fact.accept } : {}),
    ...(fact.options.length > 0 ? { options: fact.options } : {}),
    ...(found.widget ? { kit: found.widget.kit } : {}),
    ...(innermost ? { repeat: innermost, repeats } : {}),
    ...(found.kind === 'composite' ? { parts: found.parts.length } : {}),
  }
}
