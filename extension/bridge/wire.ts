/**
 * The wire format between the panel and the page script: one port per looked-at document.
 * Checked on both sides, because the page side runs in a process that a hostile page may own.
 */
import type {
  ConfirmedWrite,
  Control,
  Evidence,
  FrameSeen,
  Ledger,
  Mark,
  PageScan,
  Reading,
  UndoReceipt,
  WriteResult,
} from '@beian-assist/sdk'
import * as z from 'zod/mini'

z.config({ jitless: true })

export const PORT_NAME = 'beian-assist/form/1'
/** Raw bytes per file chunk; base64 keeps it under the 256 kB of a message. */
export const CHUNK_BYTES = 180_000
export const MAX_FILE_BYTES = 20 * 1024 * 1024

const text = (max: number) => z.string().check(z.maxLength(max))
const id = text(80)
const list = <T extends z.ZodMiniType>(item: T, max: number) => z.array(item).check(z.maxLength(max))

const kind = z.enum([
  'text',
  'textarea',
  'number',
  'select',
  'combobox',
  'cascader',
  'radio',
  'checkbox',
  'checkboxGroup',
  'switch',
  'date',
  'dateRange',
  'tags',
  'upload',
  'composite',
])

const reading = z.strictObject({
  text: text(20_000),
  values: list(text(2_000), 2_000),
  checked: z.optional(z.boolean()),
  error: z.optional(text(2_000)),
})

const flag = z.enum([
  'readOnly',
  'disabled',
  'hidden',
  'covered',
  'userEdited',
  'consent',
  'captcha',
  'otp',
  'password',
  'signature',
  'search',
  'submit',
])

const number = z.number()
const rect = z.strictObject({ x: number, y: number, width: number, height: number })
/** Numbers of windows, outermost first: '1/0'. */
export const framePath = z.string().check(z.maxLength(60), z.regex(/^\d{1,4}(\/\d{1,4}){0,9}$/))

const repeat = z.strictObject({ group: text(300), index: number })

const control = z.strictObject({
  id,
  signature: text(1_000),
  kind,
  frame: text(100),
  rect,
  tag: text(100),
  type: z.optional(text(100)),
  name: z.optional(text(500)),
  domId: z.optional(text(500)),
  autocomplete: z.optional(text(200)),
  placeholder: z.optional(text(1_000)),
  maxLength: z.optional(number),
  pattern: z.optional(text(1_000)),
  inputMode: z.optional(text(100)),
  accept: z.optional(text(500)),
  required: z.boolean(),
  multiple: z.boolean(),
  flags: list(flag, 12),
  value: reading,
  parts: z.optional(number),
  clearable: z.optional(z.boolean()),
  options: z.optional(list(text(500), 5_000)),
  kit: z.optional(text(100)),
  scope: list(text(200), 20),
  repeat: z.optional(repeat),
  repeats: z.optional(list(repeat, 10)),
  region: text(200),
})

const evidence = z.strictObject({
  control: id,
  source: z.enum([
    'declared',
    'correction',
    'adapter',
    'label',
    'aria',
    'formItem',
    'table',
    'legend',
    'geometry',
    'scope',
    'placeholder',
    'name',
    'options',
    'shape',
    'neighbour',
  ]),
  text: text(200),
  weight: number,
  side: z.optional(z.enum(['left', 'above', 'right', 'inside', 'below'])),
  distance: z.optional(number),
  field: z.optional(text(100)),
})

const frameSeen = z.strictObject({
  path: framePath,
  origin: text(300),
  rect,
  hidden: z.boolean(),
  before: number,
  scope: list(text(200), 20),
})

const pageScan = z.strictObject({
  url: text(4_000),
  title: text(1_000),
  step: z.optional(text(300)),
  controls: list(control, 2_000),
  evidence: list(evidence, 40_000),
  leftOut: list(
    z.strictObject({
      reason: z.enum(['limit', 'budget', 'cross-origin-frame', 'closed-root', 'detached']),
      count: number,
      detail: z.optional(text(300)),
    }),
    50,
  ),
  frames: z.optional(list(frameSeen, 100)),
  told: z.optional(
    list(z.strictObject({ text: text(300), label: z.optional(text(20)), near: z.optional(z.boolean()) }), 400),
  ),
  covered: z.optional(text(300)),
  loading: z.optional(number),
  ms: number,
})

const alternatives = list(text(2_000), 100)
const textTarget = z.strictObject({ kind: z.literal('text'), text: text(20_000) })
const dateTarget = z.strictObject({ kind: z.literal('date'), iso: text(10) })
const pathTarget = z.strictObject({
  kind: z.literal('path'),
  path: list(alternatives, 10),
  atLeast: z.optional(z.int().check(z.gte(1), z.lte(10))),
})
const target = z.discriminatedUnion('kind', [
  textTarget,
  z.strictObject({
    kind: z.literal('options'),
    options: list(alternatives, 200),
    or: z.optional(z.discriminatedUnion('kind', [textTarget, dateTarget, pathTarget])),
  }),
  pathTarget,
  dateTarget,
  z.strictObject({ kind: z.literal('dateRange'), from: text(20), to: text(20) }),
  z.strictObject({ kind: z.literal('checked'), checked: z.boolean() }),
  z.strictObject({ kind: z.literal('files'), names: list(text(300), 20) }),
])

const confirmedWrite = z.strictObject({
  control: id,
  kind,
  signature: text(1_000),
  target,
  label: text(300),
  override: z.optional(z.boolean()),
  expected: z.optional(text(20_000)),
})

const failReason = z.enum([
  'gone',
  'refused-by-page',
  'not-kept',
  'no-option',
  'read-only',
  'hidden',
  'covered',
  'not-in-front',
  'user-edited',
  'navigated',
  'aborted',
  'timeout',
  'no-file',
  'left-to-you',
  'no-access',
  'other-client',
  'fault',
])

const writeResult = z.strictObject({
  control: id,
  status: z.enum(['done', 'failed']),
  reason: z.optional(failReason),
  restored: z.optional(z.boolean()),
  old: text(20_000),
  now: text(20_000),
  driver: text(60),
  undoable: z.boolean(),
  ms: number,
})

const undoReceipt = z.strictObject({
  control: id,
  field: z.optional(text(100)),
  label: text(300),
  status: z.enum(['restored', 'cannot', 'skipped']),
  reason: z.optional(z.enum(['user-edited', 'gone', 'no-way-back', 'not-kept'])),
  now: text(20_000),
})

const leftUnwritten = z.strictObject({
  control: id,
  label: text(300),
  reason: z.optional(failReason),
  changed: z.optional(z.boolean()),
})

const ledger = z.strictObject({
  transaction: text(80),
  at: number,
  entries: list(z.strictObject({ control: id, label: text(300), old: text(20_000), now: text(20_000) }), 4_000),
  left: z.optional(list(leftUnwritten, 4_000)),
})

const mark = z.strictObject({ control: id, number, tone: z.enum(['fill', 'done', 'attention', 'left']) })
const fileRef = z.strictObject({ key: text(80), name: text(300), type: text(100) })

/** Panel → page. `id` numbers the request; `abort` cancels the one it names. */
export const request = z.discriminatedUnion('t', [
  z.strictObject({ v: z.literal(1), id: number, t: z.literal('scan') }),
  z.strictObject({ v: z.literal(1), id: number, t: z.literal('read'), controls: list(id, 2_000) }),
  z.strictObject({
    v: z.literal(1),
    id: number,
    t: z.literal('write'),
    origin: text(300),
    transaction: text(80),
    writes: list(confirmedWrite, 2_000),
    files: z.record(z.string(), list(fileRef, 20)),
  }),
  z.strictObject({
    v: z.literal(1),
    id: number,
    t: z.literal('undo'),
    transaction: text(80),
    controls: z.optional(list(id, 2_000)),
  }),
  z.strictObject({ v: z.literal(1), id: number, t: z.literal('pointed') }),
  z.strictObject({ v: z.literal(1), id: number, t: z.literal('focus'), control: id }),
  z.strictObject({ v: z.literal(1), id: number, t: z.literal('written') }),
  z.strictObject({ v: z.literal(1), id: number, t: z.literal('showFrame'), path: framePath }),
  z.strictObject({ v: z.literal(1), id: number, t: z.literal('mark'), marks: list(mark, 2_000) }),
  z.strictObject({ v: z.literal(1), id: number, t: z.literal('addRow'), anchor: id, list: z.optional(text(40)) }),
  z.strictObject({ v: z.literal(1), id: number, t: z.literal('watch'), on: z.boolean() }),
  z.strictObject({ v: z.literal(1), id: number, t: z.literal('abort'), of: number }),
  z.strictObject({ v: z.literal(1), id: number, t: z.literal('chunk'), key: text(80), base64: text(260_000) }),
])
export type Request = z.infer<typeof request>

/** Page → panel. */
export const reply = z.discriminatedUnion('t', [
  z.strictObject({ v: z.literal(1), t: z.literal('hello'), origin: text(300), href: text(4_000) }),
  z.strictObject({ v: z.literal(1), t: z.literal('changed'), kind: z.enum(['structure', 'value', 'navigated']) }),
  z.strictObject({ v: z.literal(1), t: z.literal('scanned'), id: number, scan: pageScan }),
  z.strictObject({ v: z.literal(1), t: z.literal('readings'), id: number, readings: z.record(z.string(), reading) }),
  z.strictObject({ v: z.literal(1), t: z.literal('acted'), id: number }),
  z.strictObject({ v: z.literal(1), t: z.literal('written'), id: number, results: list(writeResult, 2_000) }),
  z.strictObject({ v: z.literal(1), t: z.literal('undone'), id: number, receipts: list(undoReceipt, 2_000) }),
  z.strictObject({
    v: z.literal(1),
    t: z.literal('rowAdded'),
    id: number,
    outcome: z.enum(['added', 'unsure', 'ignored']),
  }),
  z.strictObject({ v: z.literal(1), t: z.literal('frame'), id: number, seen: z.boolean() }),
  z.strictObject({ v: z.literal(1), t: z.literal('pointedAt'), id: number, control: z.optional(id) }),
  z.strictObject({ v: z.literal(1), t: z.literal('ledger'), id: number, ledger: z.optional(ledger) }),
  z.strictObject({ v: z.literal(1), t: z.literal('ok'), id: number }),
  z.strictObject({
    v: z.literal(1),
    t: z.literal('refused'),
    id: number,
    code: z.enum(['navigated', 'bad-answer', 'aborted', 'no-answer']),
  }),
])
export type Reply = z.infer<typeof reply>

// The schemas above are the wire's own statement; these lines fail to compile when they drift from the sdk's types.
type SameKeys<A, B> = [keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? true : never) : never
const _same: readonly true[] = [
  true satisfies SameKeys<z.infer<typeof pageScan>, PageScan>,
  true satisfies SameKeys<z.infer<typeof control>, Control>,
  true satisfies SameKeys<z.infer<typeof frameSeen>, FrameSeen>,
  true satisfies SameKeys<z.infer<typeof evidence>, Evidence>,
  true satisfies SameKeys<z.infer<typeof reading>, Reading>,
  true satisfies SameKeys<z.infer<typeof confirmedWrite>, ConfirmedWrite>,
  true satisfies SameKeys<z.infer<typeof writeResult>, WriteResult>,
  true satisfies SameKeys<z.infer<typeof undoReceipt>, UndoReceipt>,
  true satisfies SameKeys<z.infer<typeof mark>, Mark>,
  true satisfies SameKeys<z.infer<typeof ledger>, Ledger>,
]
void _same

export const parseRequest = (value: unknown): Request | undefined => {
  const parsed = request.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

export const parseReply = (value: unknown): Reply | undefined => {
  const parsed = reply.safeParse(value)
  return parsed.success ? parsed.data : undefined
}
