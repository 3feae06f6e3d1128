import { type DeclarationProblem, type DeclaredMap, type IsField, readDeclared } from '../declare/declared.ts'
import { gather, labelText, type PlacedEvidence } from '../labels/evidence.ts'
import { normalise } from '../labels/normalise.ts'
import type { ControlFacts, TextRun } from '../labels/snapshot.ts'
import type { Control, ControlFlag, ControlId, Evidence, PageScan } from '../types.ts'
import { coveringDialog } from './cover.ts'
import { documentOf, localNameOf, rootNodeOf, titleOf, urlOf } from './dom.ts'
import { type EditLog, isEdited } from './edits.ts'
import { factsOf, voiceOf } from './facts.ts'
import { flagsOf } from './flags.ts'
import type { Found } from './found.ts'
import type { Layout } from './layout.ts'
import { plainText } from './names.ts'
import type { Pause } from './pause.ts'
import { isRequired, ownRuns, regionOf } from './place.ts'
import { readControl } from './reading.ts'
import type { Entry, Registry } from './registry.ts'
import { findRepeats } from './repeats.ts'
import { currentStep, readHeadings, scopesOf } from './sections.ts'
import { isInside, lowerBound } from './shell.ts'
import { createSigner } from './signature.ts'
import { createTableReader } from './tables.ts'
import type { PlacedRun } from './text-runs.ts'
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
  readonly pause: Pause
}

interface Item {
  readonly found: Found
  readonly entry: Entry
  readonly start: number
}

/** Turns what was found into the serialisable scan: facts, evidence, scopes, repeats, flags. */
export const describe = async (input: DescribeInput): Promise<Omit<PageScan, 'leftOut' | 'ms'>> => {
  const { walk, layout, registry, pause } = input
  const items: Item[] = input.found.map((found) => ({
    found,
    entry: registry.register(found),
    start: walk.spans.get(found.root)!.start,
  }))
  registry.keep(new Set(items.map(({ entry }) => entry.nodes.id)))
  const sight = createVisibilityTest(layout)
  const hidden = items.map(({ found, entry }) => sight.hidden(entry.face, isTyped(found)))
  await pause()
  const starts = items.map(({ start }) => start)
  const rects = items.flatMap(({ entry }, at) => (hidden[at] ? [] : [layout.rect(entry.face)]))
  const sections = readHeadings(input.runs, walk, layout, starts, rects)
  const scopes = scopesOf(sections.headings, starts)
  const steps = currentStep(input.runs, walk, starts)
  const facts = readFacts(input, items, starts, hidden, (at) => {
    const scope = scopes[at]!.map(({ text }) => text)
    const outer = steps
      .filter(({ run }) => run.at < starts[at]! && !scope.includes(run.text.trim()))
      .map(({ run }) => run.text.trim())
    return [...outer, ...scope]
  })
  await pause()
  const headingPlaces = new Set(sections.headings.map(({ at }) => at))
  const runs = ownRuns(
    input.runs,
    items.map(({ found, entry }) => ({ found, id: entry.nodes.id })),
    walk,
  ).map((run) => withRole(run, sections.labels, headingPlaces))
  const evidence = gather({ runs, controls: facts })
  await pause()
  const byControl = groupByControl(evidence)
  const own = items.map(({ entry }) => byControl.get(entry.nodes.id) ?? [])
  const labels = items.map(({ entry }, at) =>
    labelText(
      entry.nodes.id,
      own[at]!.filter(({ source }) => source !== 'name'),
    ),
  )
  const repeats = findRepeats(
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
  const sign = createSigner(input.runs, sections.headings)
  const controls: Control[] = []
  for (const [at, item] of items.entries()) {
    const { found, entry } = item
    const fact = facts[at]!
    const region = regionOf(found.root, numbers)
    const behind = dialog !== undefined && !isInside(walk, found.root, dialog)
    const covered = !hidden[at] && (behind || sight.covered(entry.face, found.root) !== undefined)
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
    const read = sign({ found, fact, evidence: own[at]!, scopes: scopes[at]!, labels, at })
    controls.push(controlOf(item, fact, region, flags, repeats[at]!, registry.sign(entry, read)))
    if ((at & 31) === 31) await pause()
  }
  const declared = readDeclared(
    items.map(({ found, entry }) => ({ id: entry.nodes.id, root: found.root, voice: voiceOf(found) })),
    input.declared,
    [input.root, ...walk.roots.keys()],
    input.isField,
  )
  input.onDeclared?.(declared.problems)
  const bare = dialog && !items.some(({ found }) => isInside(walk, found.root, dialog))
  const step = steps[0]?.run.text.trim()
  return {
    url: urlOf(documentOf(input.root)),
    title: titleOf(documentOf(input.root)),
    controls,
    evidence: [...evidence.map(withoutPlace), ...declared.evidence],
    ...(step ? { step } : {}),
    ...(bare ? { covered: plainText(dialog) } : {}),
  }
}

const isTyped = ({ kind }: Found): boolean => kind === 'text' || kind === 'textarea' || kind === 'number'
const bareLabel = (label: string): string =>
  normalise(label)
    .replace(/[\d一二三四五六七八九十]+$/g, '')
    .replace(/\d+/g, '')

const readFacts = (
  { walk, layout }: DescribeInput,
  items: readonly Item[],
  starts: readonly number[],
  hidden: readonly unknown[],
  scopeAt: (at: number) => string[],
): ControlFacts[] => {
  const places = items.flatMap(({ found, start }) => (found.auxiliary ? [] : [start]))
  const tables = createTableReader(walk, (element) => {
    const span = walk.spans.get(element)
    return span !== undefined && lowerBound(starts, span.end) > lowerBound(starts, span.start)
  })
  return items.map(({ found, entry }, at) =>
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
    }),
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

const controlOf = (
  { found, entry }: Item,
  fact: ControlFacts,
  region: string,
  flags: ControlFlag[],
  repeats: { group: string; index: number }[],
  signature: string,
): Control => {
  const innermost = repeats[repeats.length - 1]
  return {
    id: entry.nodes.id,
    signature,
    kind: found.kind,
    frame: fact.frame,
    rect: fact.rect,
    tag: localNameOf(voiceOf(found)),
    required: isRequired(found),
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
    ...(found.kit ? { kit: found.kit } : {}),
    ...(innermost ? { repeat: innermost, repeats } : {}),
    ...(found.kind === 'composite' ? { parts: found.parts.length } : {}),
  }
}
