import { choiceValue } from '../expect.ts'
import { formatMask } from '../page/format.ts'
import { LATE_MS } from '../page/logic.ts'
import { type Region, regions } from '../regions.ts'
import type { Choice, Code, Field } from '../types.ts'
import { append, make } from './dom.ts'

export interface Wiring {
  readonly field: Field
  readonly name: string
  readonly placeholder: string
  readonly late: boolean
  readonly choices: readonly Choice[]
  readonly value: unknown
  readonly set: (value: unknown) => void
  readonly blurred: () => void
}

const later = (late: boolean, work: () => void) => (late ? setTimeout(work, LATE_MS) : work())
const option = (label: string, value: string) => make('option', { value }, label)
const ownValue = (choices: readonly Choice[], text: string) => {
  const choice = choices.find((each) => String(choiceValue(each)) === text)
  return choice ? choiceValue(choice) : null
}

function text({ field, name, placeholder, value, set, blurred }: Wiring) {
  const type = field.role === 'password' ? 'password' : field.check === 'email' ? 'email' : 'text'
  const list = field.look === 'filter' ? `${name}-list` : undefined
  const input: HTMLInputElement = make('input', {
    type,
    id: name,
    name,
    placeholder,
    maxlength: field.max,
    list,
    autocomplete: 'off',
    oninput: () => {
      input.value = formatMask(input.value, field.mask)
      set(input.value)
    },
    onblur: blurred,
  })
  input.value = String(value ?? '')
  if (!list) return { element: input, extra: null }
  return {
    element: input,
    extra: make('datalist', { id: list }, ...(field.choices ?? []).map(([, label]) => option(label, label))),
  }
}

function select({ field, name, late, choices, value, set }: Wiring) {
  const several = field.kind === 'tags'
  const read = () => {
    const chosen = [...element.selectedOptions]
      .map((each) => ownValue(choices, each.value))
      .filter((each) => each !== null)
    set(several ? chosen : (chosen[0] ?? ''))
  }
  const element: HTMLSelectElement = make('select', {
    id: name,
    name,
    multiple: several,
    size: several ? 5 : undefined,
    onchange: read,
  })
  if (!several) element.append(option('--请选择--', ''))
  later(late, () => {
    append(
      element,
      choices.map((each) => option(each[1], String(choiceValue(each)))),
    )
    for (const each of element.options) {
      if (value !== '' && (Array.isArray(value) ? value.map(String) : [String(value)]).includes(each.value))
        each.selected = true
    }
  })
  return element
}

/** 省, 市 and 区 as three selects; each fills the next, after a while when the field is late. */
function region({ field, name, late, set, value }: Wiring) {
  const own = (each: Region) => (field.stores === 'name' ? each.name : each.code)
  const levels = ['省', '市', '区'].map((word, index) =>
    make(
      'select',
      { name: `${name}_${index}`, 'data-level': index, onchange: () => changed(index) },
      option(`请选择${word}`, ''),
    ),
  )
  const fill = (index: number, list: readonly Region[]) => {
    const level = levels[index]
    if (level)
      append(
        level,
        list.map((each) => option(each.name, own(each))),
      )
  }
  const chosen = () => {
    let list: readonly Region[] = regions
    return levels.flatMap((level) => {
      const found = list.find((each) => own(each) === level.value)
      list = found?.children ?? []
      return found ? [found] : []
    })
  }
  const changed = (index: number) => {
    for (const level of levels.slice(index + 1)) level.length = 1
    const path = chosen()
    const next = path[index]?.children ?? []
    later(late && next.length > 0, () => fill(index + 1, next))
    set(path.map(own))
  }
  fill(0, regions)
  for (const [index, part] of (Array.isArray(value) ? value : []).entries()) {
    const level = levels[index]
    if (level) level.value = String(part)
  }
  return make('span', { class: 'areas' }, levels)
}

function dates({ field, name, value, set }: Wiring) {
  if (field.kind === 'date') {
    const input: HTMLInputElement = make('input', {
      type: 'date',
      id: name,
      name,
      onchange: () => set(input.value || null),
    })
    input.value = String(value ?? '')
    return input
  }
  const ends = ['begin', 'end'].map((end, index): HTMLInputElement => {
    const input: HTMLInputElement = make('input', {
      type: 'date',
      name: `${name}_${end}`,
      onchange: () => set(ends.map((each) => each.value)),
    })
    input.value = String(Array.isArray(value) ? value[index] : '')
    return input
  })
  return make('span', { class: 'range' }, ends[0], ' 至 ', ends[1])
}

function boxes({ field, name, choices, value, set }: Wiring) {
  const radio = field.kind === 'radio'
  const chosen = new Set(Array.isArray(value) ? (value as Code[]) : value === '' ? [] : [value as Code])
  const group = make('span', { class: `boxes ${field.look ?? ''}` })
  for (const choice of choices) {
    const own = choiceValue(choice)
    const input: HTMLInputElement = make('input', {
      type: radio ? 'radio' : 'checkbox',
      name,
      value: String(own),
      onchange: () => {
        if (radio) return set(own)
        if (input.checked) chosen.add(own)
        else chosen.delete(own)
        set([...chosen])
      },
    })
    input.checked = chosen.has(own)
    group.append(make('label', {}, input, make('span', {}, choice[1])))
  }
  return group
}

function box({ field, name, value, set }: Wiring) {
  const [off, on] = field.states ?? [false, true]
  const input: HTMLInputElement = make('input', {
    type: 'checkbox',
    id: name,
    name,
    onchange: () => set(input.checked ? on : off),
  })
  input.checked = value === on
  const words = field.role === 'consent' ? field.label : field.kind === 'switch' ? '' : '是'
  return make('label', { class: field.kind === 'switch' ? 'toggle' : 'box' }, input, make('span', {}, words))
}

/** The element that is the control, and what stands beside it. */
export function control(wiring: Wiring): { element: HTMLElement; extra: Node | null } {
  const { field, name, placeholder, value, set, blurred } = wiring
  const alone = (element: HTMLElement) => ({ element, extra: null })
  switch (field.kind) {
    case 'text':
      return text(wiring)
    case 'textarea': {
      const area: HTMLTextAreaElement = make('textarea', {
        id: name,
        name,
        rows: 3,
        placeholder,
        oninput: () => set(area.value),
        onblur: blurred,
      })
      area.value = String(value ?? '')
      return alone(area)
    }
    case 'number': {
      const input: HTMLInputElement = make('input', {
        type: 'number',
        min: 1,
        max: 120,
        id: name,
        name,
        placeholder,
        onchange: () => set(input.value === '' ? null : Number(input.value)),
      })
      return alone(input)
    }
    case 'select':
    case 'tags':
      return alone(select(wiring))
    case 'composite':
      return alone(region(wiring))
    case 'date':
    case 'dateRange':
      return alone(dates(wiring))
    case 'radio':
    case 'checkboxGroup':
      return alone(boxes(wiring))
    case 'checkbox':
    case 'switch':
      return alone(box(wiring))
    default: {
      const input: HTMLInputElement = make('input', {
        type: 'file',
        id: name,
        name,
        accept: 'image/jpeg,image/png',
        onchange: () => set([...(input.files ?? [])]),
      })
      return alone(input)
    }
  }
}
