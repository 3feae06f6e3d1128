/** Runs inside a page of the gallery: changes what it says and how it is built, while its truth stays the same. */
import type { TruthEntry } from '../kits/types.ts'
import { decoys } from './decoys.ts'
import { en, sections, sectionsEn, zh } from './wordings.data.ts'

export const changes = ['reword', 'english', 'aria-only', 'wrapped', 'renamed', 'reversed', 'decoys'] as const
export type Change = (typeof changes)[number]

type Entry = TruthEntry & { readonly element: Element & { nativeElement?: Element; $el?: Element } }
const elementOf = ({ element }: Entry): Element => element.nativeElement ?? element.$el ?? element

const rootOf = (): ParentNode => document.querySelector('#app')?.shadowRoot ?? document

const texts = (): Text[] => {
  const walker = document.createTreeWalker(rootOf() as Node, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text)
  return found
}
const bare = (text: string): string => text.replace(/[\s*＊:：]/g, '')

/** What the label says about whose it is stays said. */
const wordingOf = (
  { field, path, kind, label }: Entry,
  words: Readonly<Record<string, string>>,
): string | undefined => {
  const id = path.startsWith('province') ? 'filing.province' : field
  const general = id.replace(/^(principal|owner)\./, 'person.')
  const asked = kind === 'dateRange' ? general.replace(/From$/, 'ity') : general
  const wording = words[id] ?? words[asked]
  if (!wording) return undefined
  const person = asked.startsWith('person.') ? /(单位|网站|主体)?(负责人|责任人)/.exec(label)?.[0] : undefined
  if (!person) return wording
  return words === zh
    ? `${person}${wording}`
    : `${field.startsWith('owner') ? 'Website owner' : 'Principal'}: ${wording}`
}

/** Every place where the page shows the label: text beside it, placeholder, ARIA name. */
const say = (entry: Entry, wording: string, all: readonly Text[]): void => {
  const label = bare(entry.label)
  const near = all.filter((node) => bare(node.data) === label)
  const own = elementOf(entry)
  const place = (node: Text): number => Math.abs(document.compareDocumentPosition.call(node, own) & 2 ? 1 : 0)
  const before = near.filter((node) => place(node) === 0)
  const target = before.at(-1) ?? near[0]
  if (target) target.data = target.data.replace(target.data.trim().replace(/[*＊:：]/g, ''), wording)
  for (const element of [own, ...own.querySelectorAll('*')]) {
    for (const name of ['placeholder', 'aria-label', 'title']) {
      const value = element.getAttribute(name)
      if (value?.includes(entry.label)) element.setAttribute(name, value.replace(entry.label, wording))
    }
  }
}

const reword = (entries: readonly Entry[], words: Readonly<Record<string, string>>): void => {
  const all = texts()
  for (const entry of entries) {
    const wording = wordingOf(entry, words)
    if (wording) say(entry, wording, all)
  }
}

/** A section of the page and what most of its fields belong to. */
export interface Title {
  readonly text: string
  readonly group: string
}

const rename = (titles: readonly Title[], words: Readonly<Record<string, string>>): void => {
  for (const node of texts()) {
    const title = titles.find(({ text }) => bare(text) === bare(node.data))
    const name = title && words[title.group]
    if (name) node.data = name
  }
}

const inputOf = (element: Element): Element => {
  const native = 'input:not([type=hidden]),textarea,select'
  return element.matches(native)
    ? element
    : (element.querySelector(native) ?? element.querySelector('[tabindex]') ?? element)
}

/** The label is only told to screen readers. */
const ariaOnly = (entries: readonly Entry[]): void => {
  const all = texts()
  for (const entry of entries) {
    if (entry.kind === 'checkbox' || entry.kind === 'upload') continue
    const choice = entry.kind === 'radio' || entry.kind === 'checkboxGroup'
    const named = choice ? elementOf(entry) : inputOf(elementOf(entry))
    if (choice) named.setAttribute('role', 'group')
    named.setAttribute('aria-label', entry.label)
    for (const node of all) if (bare(node.data) === bare(entry.label)) node.data = ''
  }
}

const wrapped = (entries: readonly Entry[]): void => {
  for (const entry of entries) {
    const element = elementOf(entry)
    const outer = document.createElement('div')
    const inner = document.createElement('div')
    outer.append(inner)
    element.replaceWith(outer)
    inner.append(element)
  }
}

/** Rows of one section in reverse order. */
const reversed = (entries: readonly Entry[]): void => {
  const held = (node: Element): number => entries.filter((entry) => node.contains(elementOf(entry))).length
  const done = new Set<Element>()
  for (const entry of entries) {
    let row = elementOf(entry)
    while (row.parentElement && held(row.parentElement) <= 1) row = row.parentElement
    const parent = row.parentElement
    if (!parent || done.has(parent) || parent.tagName === 'TR') continue
    done.add(parent)
    const rows = [...parent.children].filter((child) => held(child) === 1)
    if (rows.length < 3) continue
    const places = rows.map((child) => {
      const mark = document.createComment('')
      child.before(mark)
      return mark
    })
    for (const [at, mark] of places.entries()) mark.replaceWith(rows[rows.length - 1 - at]!)
  }
}

export const mutate = (change: Change, titles: readonly Title[]): void => {
  const entries = ((window as unknown as { __truth(): Entry[] }).__truth() ?? []).filter(
    (entry) => elementOf(entry).isConnected,
  )
  const asked = entries.filter(({ path }) => path !== 'never' && path !== 'none')
  if (change === 'reword') reword(asked, zh)
  if (change === 'renamed') rename(titles, sections)
  if (change === 'english') {
    reword(asked, en)
    rename(titles, sectionsEn)
  }
  if (change === 'aria-only') ariaOnly(asked)
  if (change === 'wrapped') wrapped(entries)
  if (change === 'reversed') reversed(entries)
  if (change === 'decoys') decoys(asked.map(elementOf))
}
