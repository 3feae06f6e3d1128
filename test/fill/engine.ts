/** Runs inside a page, in its world or an isolated one: `globalThis.__engine` looks, plans, fills and takes back as the product does. */
import type { FieldPath, Filing } from '@beian-assist/rules'
import { mapInTurns } from '../../sdk/assist/in-turns.ts'
import { runFill } from '../../sdk/assist/run-fill.ts'
import { addRow } from '../../sdk/drivers/add-row.ts'
import type { World } from '../../sdk/drivers/driver.ts'
import { createWriter } from '../../sdk/drivers/write.ts'
import { fieldOf } from '../../sdk/filing/field-path.ts'
import type { ControlNodes } from '../../sdk/page/nodes.ts'
import { createPage, type Page } from '../../sdk/page/page.ts'
import { readControl } from '../../sdk/page/reading.ts'
import { type PageFiling, readFiling } from '../../sdk/plan/read-filing.ts'
import type { ControlId, FormPort, Mapped, Mapping, PageScan, Reading, Receipt, UndoReceipt } from '../../sdk/types.ts'

/** A control, by the mark that the truth left on it, and the places of a filing that it asks for: one for each of its boxes. */
export interface Wanted {
  readonly mark: string
  readonly paths: readonly FieldPath[]
}

export interface Filled {
  readonly transaction: string
  readonly receipts: readonly (Receipt & { readonly mark: string })[]
  /** Marks of the controls of which the plan said beforehand that they cannot go back. */
  readonly noWayBack: readonly string[]
  readonly controls: number
  readonly fault: string
  readonly ms: number
}

export interface Engine {
  /** `kits`: with the hints of known kits. */
  start(world: World, kits: boolean): void
  /** Fills what is wanted, mapped as told; everything that can be mapped when nothing is told. */
  fill(filing: Filing, files: Readonly<Record<string, string>>, wanted?: readonly Wanted[]): Promise<Filled>
  undo(transaction: string): Promise<(UndoReceipt & { readonly mark: string })[]>
  /** What the page holds now, as a filing, and what could not be read. */
  readFiling(): Promise<PageFiling>
  /** What the marked controls show, as the verifier sees it. */
  read(): Readonly<Record<string, Reading>>
  /** Watches the page as an open panel does. */
  watch(): void
  /** Time of one look and of the mapping made from it. */
  look(): Promise<{ controls: number; mapped: number; scanMs: number; mapMs: number }>
}

let page: Page | undefined
let form: FormPort | undefined
/** Where a fault of ours came from; a receipt only names its kind. */
let broken = ''
const markOf = new Map<ControlId, string>()

const picture = (name: string): File =>
  new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], name, {
    type: name.endsWith('.png') ? 'image/png' : 'image/jpeg',
  })

/** The mark on the control, around it, or the only one inside. */
function markAt({ root, input, parts }: ControlNodes): string | undefined {
  for (const element of [input, ...parts, root]) {
    const marked = element?.closest('[data-truth]')
    if (marked) return marked.getAttribute('data-truth') ?? undefined
  }
  return root.querySelector('[data-truth]')?.getAttribute('data-truth') ?? undefined
}

/** The form as the product looks at it, with the marks noted on the way. */
function openForm(world: World, kits: boolean): FormPort {
  const looked = createPage(document, { kits })
  page = looked
  const writer = createWriter(looked, { world })
  return {
    async scan() {
      const scan = await looked.scan()
      for (const { id } of scan.controls) {
        const nodes = looked.nodes(id)
        const mark = nodes && markAt(nodes)
        if (mark && !markOf.has(id)) markOf.set(id, mark)
      }
      return {
        ...scan,
        controls: scan.controls.map((each) => ({ ...each, clearable: writer.canUndo(each.id, each.value) })),
      }
    },
    async read(ids) {
      return Object.fromEntries(
        ids.flatMap((id) => {
          const nodes = looked.nodes(id)
          return nodes ? [[id, readControl(nodes)]] : []
        }),
      )
    },
    async write(writes, options) {
      try {
        return await writer.write(writes, options)
      } catch (error) {
        broken = error instanceof Error ? (error.stack ?? error.message) : String(error)
        throw error
      }
    },
    undo: (transaction, controls) => writer.undo(transaction, controls),
    async addRow(anchor, list) {
      const nodes = looked.nodes(anchor)
      return nodes ? addRow(nodes, list, new AbortController().signal) : 'unsure'
    },
    async focus() {},
    async mark() {},
    watch: (listener) => looked.watch(listener),
  }
}

const mapAsTold = (page: PageScan, wanted: readonly Wanted[]): readonly Mapping[] => {
  const seen = new Map<string, number>()
  return page.controls.flatMap(({ id, flags }): Mapping[] => {
    // What a kit hides beside its control is not asked.
    const told = flags.includes('hidden') ? undefined : wanted.find(({ mark }) => mark === markOf.get(id))
    const nth = seen.get(told?.mark ?? '') ?? 0
    seen.set(told?.mark ?? '', nth + 1)
    const path = told?.paths[nth]
    const field = path && fieldOf(path)
    if (!field) return [{ status: 'refused', control: id, reason: 'no-match', candidates: [], evidence: [] }]
    const mapped: Mapped = { status: 'mapped', control: id, field, path, probability: 1, margin: 1, evidence: [] }
    return [mapped]
  })
}

const engine: Engine = {
  start(world, kits) {
    markOf.clear()
    form = openForm(world, kits)
  },
  async fill(filing, files, wanted) {
    if (!form) throw new Error('start() first')
    const started = performance.now()
    const { receipts, plan, transaction, fault, refused } = await runFill(form, filing, {
      files: Object.fromEntries(Object.entries(files).map(([field, name]) => [field, picture(name)])),
      ...(wanted ? { map: (page) => mapAsTold(page, wanted) } : {}),
    })
    const mark = (control: ControlId): string => markOf.get(control) ?? ''
    return {
      transaction,
      receipts: receipts.map((receipt) => ({ ...receipt, mark: mark(receipt.control) })),
      noWayBack: plan.items
        .filter(({ action, undoable }) => action === 'write' && !undoable)
        .map(({ control }) => mark(control)),
      controls: plan.items.length,
      fault: broken || (fault ?? refused ?? ''),
      ms: performance.now() - started,
    }
  },
  async undo(transaction) {
    const receipts = (await form?.undo(transaction)) ?? []
    return receipts.map((receipt) => ({ ...receipt, mark: markOf.get(receipt.control) ?? '' }))
  },
  async readFiling() {
    if (!form) throw new Error('start() first')
    const scan = await form.scan()
    return readFiling({ ...scan, mappings: await mapInTurns(scan) })
  },
  read: () =>
    Object.fromEntries(
      [...markOf].flatMap(([id, mark]) => {
        const nodes = page?.nodes(id)
        return nodes ? [[mark, readControl(nodes, { thorough: true })]] : []
      }),
    ),
  watch() {
    form?.watch(() => {})
  },
  async look() {
    if (!form) throw new Error('start() first')
    const started = performance.now()
    const page = await form.scan()
    const seen = performance.now()
    const mapped = (await mapInTurns(page)).filter(({ status }) => status === 'mapped').length
    return { controls: page.controls.length, mapped, scanMs: seen - started, mapMs: performance.now() - seen }
  },
}

Object.assign(globalThis, { __engine: engine })
