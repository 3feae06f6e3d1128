import { complaint } from '../page/check.ts'
import { plain } from '../page/format.ts'
import type { Context } from '../page/host.ts'
import { formLogic, hasPlaceholder, placeholderOf } from '../page/logic.ts'
import type { Field, Section } from '../types.ts'
import { control } from './controls.ts'
import { append, make } from './dom.ts'

/** A page without a framework: the model is one object, the DOM is written by hand where it must change. */
export function nativeForm(root: HTMLElement, context: Context) {
  const { page, layout, log } = context
  const model: Record<string, unknown> = {}
  const places = new Map<string, HTMLElement>()
  const rows = new Map<string, HTMLElement>()
  const logic = formLogic(page, (id) => model[id])
  const names = new Map(logic.fields.map(({ id }, index) => [id, `f${index}`]))
  const nameOf = ({ id }: Field) => names.get(id) ?? ''
  const several = ({ kind }: Field) => kind === 'tags' || kind === 'checkboxGroup' || kind === 'upload'
  const empty = (field: Field) =>
    several(field) ? [] : field.kind === 'checkbox' || field.kind === 'switch' ? (field.states?.[0] ?? false) : ''
  for (const field of logic.fields) model[field.id] = logic.initial(field) ?? empty(field)
  context.model(() => Object.fromEntries(Object.entries(model).map(([id, value]) => [id, plain(value)])))

  const draw = (field: Field) => {
    const place = places.get(field.id)
    if (!place) return
    const { element, extra } = control({
      field,
      name: nameOf(field),
      placeholder: field.role === 'honeypot' ? '' : placeholderOf(field, layout === 'placeholder'),
      late: Boolean(field.late || (context.late && (field.kind === 'select' || field.kind === 'tags'))),
      choices: logic.choices(field),
      value: model[field.id],
      set: (value) => set(field, value),
      blurred: () => blurred(field),
    })
    place.replaceChildren()
    const lead =
      layout === 'placeholder' &&
      (!hasPlaceholder(field) || field.kind.startsWith('date') || field.kind === 'select' || field.kind === 'composite')
    append(place, [
      lead && field.role !== 'consent' ? make('span', { class: 'lead' }, field.label) : null,
      element,
      extra,
    ])
    if (field.role === 'captcha') place.append(make('span', { class: 'captcha-picture' }, 'm3Rp'))
    if (field.role === 'otp')
      place.append(make('button', { type: 'button', onclick: () => log.codes.push(field.id) }, '免费获取'))
    place.append(make('em', { class: 'wrong' }))
    context.mark(field, element)
  }
  const set = (field: Field, value: unknown) => {
    model[field.id] = value
    if (field.role === 'consent') log.consents.push(Boolean(value))
    for (const each of logic.dependents(field.id)) {
      model[each.id] = empty(each)
      draw(each)
    }
    for (const each of logic.fields) if (each.showIf?.[0] === field.id) show(each)
  }
  const show = (field: Field) => {
    const row = rows.get(field.id)
    if (row) row.hidden = !logic.visible(field)
    if (row?.hidden) context.mark(field, null)
    else if (row) draw(field)
  }
  const blurred = (field: Field) => {
    const place = places.get(field.id)
    if (field.renewed) {
      model[field.id] = String(model[field.id]).trim()
      draw(field)
    }
    const wrong = place?.querySelector('.wrong')
    if (wrong) wrong.textContent = complaint(field, model[field.id]) ?? ''
  }

  const place = <K extends 'div' | 'td' | 'span'>(field: Field, tag: K): HTMLElementTagNameMap[K] => {
    const element = make(tag, { class: 'slot' })
    places.set(field.id, element as HTMLElement)
    return element
  }
  const label = (field: Field) => [field.required ? make('i', {}, '*') : null, field.label]
  const wide = ({ kind }: Field) =>
    kind === 'checkboxGroup' || kind === 'textarea' || kind === 'composite' || kind === 'dateRange'
  const row = (field: Field): HTMLElement => {
    if (field.role === 'honeypot') {
      return make(
        'div',
        { class: field.look === 'inline' ? 'faint' : 'off' },
        make('label', {}, field.label, place(field, 'span')),
      )
    }
    if (field.role === 'consent') return make('div', { class: 'agree' }, place(field, 'span'))
    if (layout === 'table') {
      const cell = place(field, 'td')
      if (wide(field)) cell.colSpan = 3
      return make('tr', {}, make('th', {}, label(field)), cell)
    }
    const heading =
      layout === 'placeholder'
        ? null
        : make('label', { for: nameOf(field) }, label(field), layout === 'left' ? '：' : '')
    return make('div', { class: `row row-${layout}` }, heading, place(field, 'div'))
  }
  /** Two short fields share a line of the table. */
  const paired = (fields: readonly Field[]) => {
    const table = make('table', { class: 'grid-form' })
    const outside: HTMLElement[] = []
    let open: HTMLElement | null = null
    for (const field of fields) {
      const each = row(field)
      rows.set(field.id, each)
      if (!(each instanceof HTMLTableRowElement)) outside.push(each)
      else if (open && !wide(field) && !field.showIf) {
        rows.delete(field.id)
        open.append(...each.children)
        open = null
      } else {
        table.append(each)
        open = wide(field) || field.showIf ? null : each
      }
    }
    return [table, outside]
  }
  const section = ({ title, note, fields, grid }: Section) => {
    const lines =
      layout === 'table'
        ? paired(fields)
        : fields.map((field) => {
            const each = row(field)
            rows.set(field.id, each)
            return each
          })
    const table = grid
      ? make(
          'table',
          { class: 'grid-form rows' },
          make(
            'tr',
            {},
            grid.heads.map((head) => make('th', {}, head)),
          ),
          grid.rows.map((cells) =>
            make(
              'tr',
              {},
              cells.map((field) => place(field, 'td')),
            ),
          ),
        )
      : null
    return make(
      'fieldset',
      {},
      make('legend', {}, title),
      note ? make('p', { class: 'block-note' }, note) : null,
      lines,
      table,
    )
  }

  const finder = page.header.map((field) => {
    const onsubmit = (event: Event) => {
      event.preventDefault()
      log.searches.push(String(model[field.id]))
    }
    return make('form', { class: 'console-find', onsubmit }, place(field, 'span'), make('button', {}, '搜'))
  })
  const form = make(
    'form',
    { class: 'sheet' },
    page.sections.map(section),
    make(
      'div',
      { class: 'actions' },
      make('button', { type: 'submit' }, page.submit),
      make('button', { type: 'button', onclick: () => log.submits.push('draft') }, '暂存'),
    ),
  )
  append(root, [
    make('header', { class: 'console-bar' }, make('strong', {}, page.brand), finder),
    make('main', { class: 'console-body' }, make('h1', {}, page.title), form),
  ])
  for (const field of logic.fields) draw(field)
  for (const field of logic.fields) if (field.showIf) show(field)
}
