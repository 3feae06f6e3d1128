import { type FieldDef, type FieldId, type Filing, fields } from '@beian-assist/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withAllWordbooks } from '../filing/all-wordbooks.ts'
import { pathOf } from '../filing/field-path.ts'
import { valueAt, withValue } from '../filing/path.ts'
import { isRegionField } from '../filing/region-fields.ts'
import type { Control, ControlKind, Reading, Target } from '../types.ts'
import { holds } from './holds.ts'
import { parseControl } from './parse.ts'
import { sampleControl } from './sample-scan.ts'
import { goalFor } from './target.ts'
import { type Entry, vocabularyOf } from './vocabulary.ts'

withAllWordbooks()

const written = fields.filter(
  (def) =>
    !['never', 'manual'].includes(def.autofill) &&
    !['otp', 'object[]', 'image'].includes(def.type) &&
    !isRegionField(def.id),
)
const choices: readonly ControlKind[] = ['select', 'combobox', 'radio', 'checkboxGroup', 'tags']

/** A page that took the target, showing it in its own way. `say` picks the wording among the alternatives. */
function showing(target: Target, say: (words: readonly string[]) => string): Reading {
  switch (target.kind) {
    case 'text':
      return { text: target.text, values: [] }
    case 'options': {
      const values = target.options.map(say)
      return { text: values.join('、'), values }
    }
    case 'path': {
      const values = target.path.map(say)
      return { text: values.join(' / '), values }
    }
    case 'date':
      return { text: target.iso, values: [] }
    case 'dateRange':
      return { text: `${target.from} – ${target.to}`, values: [target.from, target.to] }
    case 'checked':
      return { text: target.checked ? '✓' : '', values: [], checked: target.checked }
    case 'files':
      return { text: target.names.join('、'), values: target.names }
  }
}

/** Writes `value` into a control of that kind and reads it back as a filing. */
function round(
  def: FieldDef,
  filing: Filing,
  value: unknown,
  control: Control,
  say: (words: readonly string[]) => string,
) {
  const path = pathOf(def.id)
  const full = withValue(filing, path, value)
  const label = def.zh
  const goal = goalFor({ def, path, control, label, filing: full, files: {} })
  if ('leave' in goal) return { goal, back: undefined }
  const after: Control = { ...control, value: showing(goal.target, say) }
  expect(holds(after, goal.target, def), `${def.id} ${JSON.stringify(value)} ${control.kind}`).toBe(true)
  const parsed = parseControl({ def, path, control: after, label, filing })
  const back = (parsed ?? []).reduce<Filing>((built, [at, read]) => withValue(built, at, read), {})
  return { goal, back: valueAt(back, path) }
}

const filingsFor = (def: FieldDef, entry: Entry): readonly Filing[] => {
  if (!def.enum?.endsWith('by nature')) return [{}]
  const natures = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
  return natures
    .map((nature) => ({ subject: { nature } }))
    .filter((filing) => vocabularyOf(def, filing).some(({ code }) => code === entry.code))
}

test('every code of every enumeration goes through every kind of choice and comes back, in each of its wordings', () => {
  let rounds = 0
  for (const def of written.filter((field) => field.enum)) {
    for (const entry of vocabularyOf(def, {})) {
      for (const filing of filingsFor(def, entry)) {
        const value = def.type.endsWith('[]') ? [entry.code] : entry.code
        for (const kind of choices) {
          for (let at = 0; at < 3; at += 1) {
            const { back, goal } = round(
              def,
              filing,
              value,
              sampleControl('c', { kind }),
              (words) => words[Math.min(at, words.length - 1)] as string,
            )
            expect(back, `${def.id} ${entry.words[0]} ${kind} ${JSON.stringify(goal)}`).toEqual(value)
            rounds += 1
          }
        }
      }
    }
  }
  expect(rounds).toBeGreaterThan(6000)
})

test('with the page’s options known, exactly one of them is chosen and it means the code', () => {
  for (const def of written.filter((field) => field.enum)) {
    for (const entry of vocabularyOf(def, {})) {
      for (const filing of filingsFor(def, entry)) {
        const entries = vocabularyOf(def, filing)
        const options = [
          '请选择',
          ...entries.map(({ words, parent }) => (parent ? `${parent[0]}/${words[0]}` : (words[0] as string))),
        ]
        const kind = def.type.endsWith('[]') ? 'checkboxGroup' : 'select'
        const value = def.type.endsWith('[]') ? [entry.code] : entry.code
        const control = sampleControl('c', { kind, control: { options } })
        const { back, goal } = round(def, filing, value, control, (words) => words[0] as string)
        expect(back, `${def.id} ${entry.words[0]}`).toEqual(value)
        if (!('target' in goal) || goal.target.kind !== 'options') throw new Error('not a choice')
        expect(options).toContain(goal.target.options[0]?.[0])
        expect(goal.target.options[0]).toHaveLength(1)
        // Without its own option there is nothing to choose, however alike another one is.
        const others = ['请选择', ...options.slice(1).filter((_, at) => entries[at]?.code !== entry.code)]
        const none = round(
          def,
          filing,
          value,
          sampleControl('c', { kind, control: { options: others } }),
          (words) => words[0] as string,
        )
        expect(none.goal, `${def.id} ${entry.words[0]}`).toMatchObject({ leave: 'no-option' })
      }
    }
  }
})

test('an APP category goes through a cascader and back', () => {
  const def = fields.find((field) => field.id === 'app.contentTypes[]') as FieldDef
  for (const { code } of vocabularyOf(def, {})) {
    expect(
      round(def, {}, [code], sampleControl('c', { kind: 'cascader' }), (words) => words[0] as string).back,
    ).toEqual([code])
  }
})

test('yes and no go through boxes, switches and choices and come back', () => {
  for (const def of written.filter((field) => field.type === 'boolean')) {
    for (const value of [true, false]) {
      for (const kind of ['checkbox', 'switch', 'radio', 'select', 'combobox'] as const) {
        for (const at of [0, 1, 99]) {
          const { back, goal } = round(
            def,
            {},
            value,
            sampleControl('c', { kind }),
            (words) => words[Math.min(at, words.length - 1)] as string,
          )
          expect(back, `${def.id} ${value} ${kind} ${JSON.stringify(goal)}`).toBe(value)
        }
      }
    }
  }
})

const identifier = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,20}[A-Za-z0-9]$/)
const isoDate = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const samplesOf: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: fc.stringMatching(/^[一-龥A-Za-z0-9（）()·]{1,20}$/),
  text: fc.stringMatching(/^[一-龥A-Za-z0-9,。;]{1,40}$/),
  date: isoDate,
  phone: fc.oneof(fc.stringMatching(/^1[3-9]\d{9}$/), fc.stringMatching(/^0\d{2,3}-\d{7,8}$/)),
  email: identifier.map((name) => `${name}@example.com`),
  url: identifier.map((name) => `https://${name.toLowerCase()}.example.com/`),
  domain: identifier.map((name) => `${name.toLowerCase().replace(/\./g, '')}.cn`),
  ip: fc.ipV4(),
  hex: fc.stringMatching(/^[0-9A-F]{32}$/),
  integer: fc.nat(),
  datetime: isoDate.map((date) => `${date}T10:00:00`),
  'string[]': fc.array(identifier, { minLength: 1, maxLength: 1 }),
  'phone[]': fc.array(fc.stringMatching(/^1[3-9]\d{9}$/), { minLength: 1, maxLength: 1 }),
  'domain[]': fc.array(
    identifier.map((name) => `${name.toLowerCase().replace(/\./g, '')}.cn`),
    { minLength: 1, maxLength: 1 },
  ),
  'ip[]': fc.array(fc.ipV4(), { minLength: 1, maxLength: 1 }),
}

test('every other field goes through a text box and back', () => {
  const plain = written.filter((def) => !def.enum && !['boolean', 'enum'].includes(def.type))
  for (const def of plain) {
    const values = samplesOf[def.type]
    if (!values) throw new Error(`no values for ${def.id} (${def.type})`)
    fc.assert(
      fc.property(values, (value) => {
        const { back, goal } = round(def, {}, value, sampleControl('c', { kind: 'text' }), () => '')
        expect(back, `${def.id} ${JSON.stringify(goal)}`).toEqual(value)
      }),
      { numRuns: 40 },
    )
  }
  expect(plain.length).toBeGreaterThan(40)
})

test('dates go through date controls and every hinted format and come back', () => {
  const dates = written.filter((def) => def.type === 'date')
  const hints = ['', 'YYYY-MM-DD', '如：2016/01/02', 'yyyy.mm.dd', 'YYYY年MM月DD日', 'YYYYMMDD', '年-月-日']
  for (const def of dates) {
    fc.assert(
      fc.property(isoDate, fc.constantFrom(...hints), (date, placeholder) => {
        expect(round(def, {}, date, sampleControl('c', { kind: 'date' }), () => '').back).toBe(date)
        expect(round(def, {}, date, sampleControl('c', { control: { placeholder } }), () => '').back).toBe(date)
      }),
    )
  }
})

test('a term goes through a range, with an end or without, and comes back', () => {
  const term = fields.filter((def) => /certValid(?:From|To)$/.test(def.id))
  expect(term.length).toBe(6)
  for (const def of term) {
    const path = pathOf(def.id)
    const set = (filing: Filing, name: string, value: unknown) =>
      withValue(filing, path.replace(/Valid(?:From|To)$/, name), value)
    const filing = set(set(set({}, 'ValidFrom', '2016-05-10'), 'ValidTo', '2036-05-10'), 'LongTerm', false)
    const forever = set(set({}, 'ValidFrom', '2016-05-10'), 'LongTerm', true)
    for (const [full, end] of [
      [filing, '2036-05-10'],
      [forever, '长期'],
    ] as const) {
      const control = sampleControl('c', { kind: 'dateRange' })
      const goal = goalFor({ def, path, control, label: '', filing: full, files: {} })
      expect(goal).toMatchObject({ target: { kind: 'dateRange', from: '2016-05-10', to: end } })
      if ('leave' in goal) continue
      const after = { ...control, value: showing(goal.target, () => '') }
      const back = parseControl({ def, path, control: after, label: '', filing: {} })?.reduce<Filing>(
        (built, [at, value]) => withValue(built, at, value),
        {},
      )
      expect(back).toEqual(full)
    }
  }
})

test('a field of the dictionary that no kind of control fits is refused with a reason, never guessed', () => {
  for (const def of written) {
    const path = pathOf(def.id as FieldId)
    const goal = goalFor({
      def,
      path,
      control: sampleControl('c', { kind: 'upload' }),
      label: '',
      filing: {},
      files: {},
    })
    expect(goal).toEqual({ leave: 'no-file' })
  }
})
