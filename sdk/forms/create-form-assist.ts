/** The engine with a dictionary of one's own: other forms than a filing with the ministry. Nothing is submitted. */
import { createLocalForm } from '../assist/create-local-form.ts'
import { rootOf } from '../assist/root-of.ts'
import type { DeclarationProblem, DeclaredMap, IsField } from '../declare/declared.ts'
import { isEmpty, shownText } from '../plan/holds.ts'
import { labelsOf } from '../plan/label.ts'
import type {
  Control,
  ControlId,
  FailReason,
  FormPort,
  LeftReason,
  PageScan,
  Target,
  UndoReceipt,
  WriteResult,
} from '../types.ts'
import {
  checkDictionary,
  type FormDictionary,
  type FormField,
  type FormRecord,
  type FormRule,
  type FormRuleHit,
} from './dictionary.ts'
import { type FormMapping, mapForm } from './match.ts'
import { shownValue, targetFor } from './target.ts'

export interface FormAssistOptions {
  readonly root?: Document | Element
  readonly dictionary: FormDictionary
  readonly rules?: readonly FormRule[]
  /**
   * Your own map where labels do not tell enough: CSS selector → field of the dictionary, or `never`. Goes before everything
   * else; `data-beian` in the page says the same.
   */
  readonly declared?: Readonly<Record<string, string>>
  /** Aborting it ends the assistant. */
  readonly signal?: AbortSignal
}

export interface FormScan extends PageScan {
  readonly mappings: readonly FormMapping[]
  /** Declarations that cannot be followed; none of them is guessed at. */
  readonly problems: readonly DeclarationProblem[]
}

export interface FormPlanItem {
  readonly control: ControlId
  readonly field?: string
  readonly label: string
  readonly action: 'write' | 'leave'
  /** `bad-value`: what the record holds is not of the field's kind. */
  readonly reason?: LeftReason | 'bad-value'
  readonly old: string
  readonly target?: Target
}

export interface FormReceipt {
  readonly control: ControlId
  readonly field?: string
  readonly label: string
  readonly status: 'done' | 'kept' | 'failed'
  readonly reason?: LeftReason | 'bad-value' | FailReason
  readonly now: string
}

export interface FormFinding extends FormRuleHit {
  readonly ruleId: string
  readonly controls: readonly ControlId[]
}

export interface FormAssist {
  scan(): Promise<FormScan>
  /** What filling the form as it was last seen would do. `[]` before the first look. */
  plan(record: FormRecord): readonly FormPlanItem[]
  /** Looks, writes what the plan writes, reads back; answers may bring further controls, which are filled too. */
  fill(record: FormRecord): Promise<readonly FormReceipt[]>
  undo(): Promise<readonly UndoReceipt[]>
  /** What the form holds now, as far as its meaning is sure. */
  read(): Promise<FormRecord>
  check(): Promise<readonly FormFinding[]>
  destroy(): void
}

/** Looks at most in one fill: a page that brings new controls for ever is left. */
const MOST_LOOKS = 8

function leftFor(control: Control, field: FormField): LeftReason | undefined {
  if (field.autofill === false) return 'left-to-you'
  if (control.flags.includes('readOnly') || control.flags.includes('disabled')) return 'read-only'
  if (control.flags.includes('userEdited')) return 'user-edited'
  return undefined
}

export function createFormAssist(options: FormAssistOptions): FormAssist {
  const { dictionary, rules = [], declared = {} } = options
  checkDictionary(dictionary)
  const root = rootOf(options.root, 'createFormAssist()')
  const fields = new Map(dictionary.fields.map((field) => [field.id, field]))
  for (const [selector, field] of Object.entries(declared))
    if (field !== 'never' && !fields.has(field))
      throw new TypeError(`declared["${selector}"]: the dictionary has no field "${field}"`)
  const end = new AbortController()
  options.signal?.addEventListener('abort', () => end.abort(), { signal: end.signal })
  if (options.signal?.aborted) end.abort()
  let problems: readonly DeclarationProblem[] = []
  const form: FormPort = createLocalForm(root, {
    signal: end.signal,
    // The fields are those of this dictionary.
    declared: declared as DeclaredMap,
    isField: ((field: unknown) => field === 'never' || fields.has(field as string)) as IsField,
    onDeclared: (told) => {
      problems = told
    },
  })
  const fills: string[] = []
  let latest: FormScan | undefined
  let count = 0

  async function scan(): Promise<FormScan> {
    const page = await form.scan()
    latest = { ...page, mappings: mapForm(page, dictionary), problems }
    return latest
  }

  function itemOf(control: Control, mapping: FormMapping, label: string, record: FormRecord): FormPlanItem {
    const bare = { control: control.id, label, old: isEmpty(control) ? '' : shownText(control) }
    const leave = (reason: LeftReason | 'bad-value', field?: string): FormPlanItem => ({
      ...bare,
      ...(field === undefined ? {} : { field }),
      action: 'leave',
      reason,
    })
    if (mapping.status === 'refused')
      return leave(mapping.reason === 'never' ? 'left-to-you' : mapping.reason === 'honeypot' ? 'hidden' : 'unmapped')
    const field = fields.get(mapping.field)
    if (!field) return leave('unmapped')
    const value = Object.hasOwn(record, field.id) ? record[field.id] : undefined
    if (value === undefined) return leave('not-in-profile', field.id)
    if (shownValue(field, control) === value) return leave('equal', field.id)
    const left = leftFor(control, field)
    if (left) return leave(left, field.id)
    if (mapping.status === 'likely') return leave('unsure', field.id)
    const target = targetFor(field, value, control)
    if (typeof target === 'string') return leave(target, field.id)
    if (!isEmpty(control)) return leave('conflict', field.id)
    return { ...bare, field: field.id, action: 'write', target }
  }

  function planOf(seen: FormScan, record: FormRecord): readonly FormPlanItem[] {
    const labels = labelsOf(seen)
    return seen.controls.map((control, at) => itemOf(control, seen.mappings[at]!, labels.get(control.id) ?? '', record))
  }

  async function read(seen: FormScan): Promise<FormRecord> {
    return Object.fromEntries(
      seen.controls.flatMap((control, at): [string, string | boolean][] => {
        const mapping = seen.mappings[at]!
        const field = mapping.status === 'mapped' ? fields.get(mapping.field) : undefined
        const value = field && shownValue(field, control)
        return field === undefined || value === undefined ? [] : [[field.id, value]]
      }),
    )
  }

  return {
    scan,
    plan: (record) => (latest ? planOf(latest, record) : []),
    async fill(record) {
      count += 1
      const transaction = `form-${count}`
      const results = new Map<ControlId, WriteResult>()
      const items = new Map<ControlId, FormPlanItem>()
      for (let look = 0; look < MOST_LOOKS; look += 1) {
        const seen = await scan()
        const controls = new Map(seen.controls.map((control) => [control.id, control]))
        const plan = planOf(seen, record)
        for (const item of plan) if (!results.has(item.control)) items.set(item.control, item)
        const due = plan.filter(({ action, control }) => action === 'write' && !results.has(control))
        if (due.length === 0) break
        const written = await form.write(
          due.flatMap(({ control: id, target, label }) => {
            const control = controls.get(id)
            if (!control || !target) return []
            const { kind, signature, value } = control
            return [{ control: id, kind, signature, target, label, expected: value.text }]
          }),
          { transaction, signal: end.signal },
        )
        for (const result of written) results.set(result.control, result)
        if (written.some(({ reason }) => reason === 'aborted' || reason === 'navigated')) break
      }
      fills.push(transaction)
      return [...items.values()].map(({ control, field, label, reason, old }): FormReceipt => {
        const result = results.get(control)
        const head = { control, label, ...(field === undefined ? {} : { field }) }
        if (!result) return { ...head, status: 'kept', now: old, ...(reason === undefined ? {} : { reason }) }
        const why = result.reason === undefined ? {} : { reason: result.reason }
        return { ...head, status: result.status, now: result.now, ...why }
      })
    },
    async undo() {
      const transaction = fills.pop()
      return transaction === undefined ? [] : form.undo(transaction)
    },
    read: async () => read(await scan()),
    async check() {
      const seen = await scan()
      const values = await read(seen)
      return rules.flatMap((rule): FormFinding[] => {
        let hit: FormRuleHit | undefined
        try {
          hit = rule.check(values)
        } catch (error) {
          // One rule that fails does not silence the others.
          reportError(error)
        }
        if (!hit) return []
        const controls = seen.mappings.flatMap((mapping) =>
          mapping.status !== 'refused' && hit.fields.includes(mapping.field) ? [mapping.control] : [],
        )
        return [{ ...hit, ruleId: rule.id, controls }]
      })
    },
    destroy: () => end.abort(),
  }
}
