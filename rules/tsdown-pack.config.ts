import { fileURLToPath } from 'node:url'
import type { Plugin } from 'rolldown'
import { appContentTypes } from './filing/enums/app-content-types.ts'
import { appPlatforms } from './filing/enums/app-platforms.ts'
import { approvedTlds } from './filing/enums/approved-tlds.ts'
import { beijingTlds } from './filing/enums/beijing-tlds.ts'
import { natures } from './filing/enums/natures.ts'
import { orgCertTypes } from './filing/enums/org-cert-types.ts'
import { personCertTypes } from './filing/enums/person-cert-types.ts'
import { preApprovalTypes } from './filing/enums/pre-approval-types.ts'
import { provinces as divisions } from './filing/enums/provinces.ts'
import { websiteContentTypes } from './filing/enums/website-content-types.ts'
import { labelsZh } from './filing/labels/table.ts'
import * as shapes from './filing/shape.ts'
import { preApprovalItems } from './pre-approvals/index.ts'
import { providers } from './providers/index.ts'
import { provinces } from './provinces/index.ts'
import { type SourceId, sources } from './sources/index.ts'
import { letterOf } from './sources/letters.ts'
import { claimIn } from './words/claims.ts'
import { ownClaims } from './words/own-claims.ts'
import { papers } from './words/papers.ts'

const here = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)))

/** Refuses what the separators of a packed table would tear apart. */
function free(text: string, separators: RegExp): string {
  if (separators.test(text)) throw new Error(`packed table: separator in ${text}`)
  return text
}

type AnyFact = (typeof provinces)[number]['facts'][number]

/** A fact as `unpackProvinces` reads it, with a gap for the codes of its provinces. */
function row({ appliesTo, confidence, agreement, sources: from, value, dissent = [] }: AnyFact): readonly string[] {
  const written = typeof value === 'string' && /^[a-z]/i.test(value) ? value : JSON.stringify(value)
  const others = dissent.map(({ source, claim }) => `~${letterOf(source)}${free(claimIn(claim, 'zh-CN'), /[~;=\n]/)}`)
  return [
    `${appliesTo[0]}${confidence[0]}${agreement[0]}${from.map(letterOf).join('')}`,
    (value === true ? '' : `=${free(written, /[~;=\n]/)}`) + others.join(''),
  ]
}

/** Which rows of a table are written. */
type Wanted = (key: string) => boolean

const everything: Wanted = () => true
const nothing: Wanted = () => false

/** Facts by key, those that say the same of several provinces in one row; only facts whose key `isRead`. */
export function packedFacts(isRead: Wanted): string {
  const byKey = new Map<string, Map<string, string>>()
  for (const { code, facts } of provinces) {
    for (const fact of facts.filter(({ key }) => isRead(key))) {
      const rows = byKey.get(fact.key) ?? new Map<string, string>()
      const same = row(fact).join(' ')
      rows.set(same, (rows.get(same) ?? '') + code.slice(0, 2))
      byKey.set(fact.key, rows)
    }
  }
  return [...byKey]
    .map(([key, rows]) => [key, ...[...rows].map(([same, codes]) => same.replace(' ', codes))].join(';'))
    .join('\n')
}

/** The pages that facts of these keys cite, or name as saying otherwise. */
export const citedBy = (isRead: Wanted): readonly SourceId[] =>
  provinces.flatMap(({ facts }) =>
    facts
      .filter(({ key }) => isRead(key))
      .flatMap(({ sources: from, dissent = [] }: AnyFact) => [...from, ...dissent.map(({ source }) => source)]),
  )

/** A source a line, before each what `first` makes of its id. */
export const packedSources = (wanted: Wanted = everything, first: (id: SourceId) => string = () => ''): string =>
  Object.entries(sources)
    .filter(([id]) => wanted(id))
    .map(([id, { provider, page, date }]) => [first(id as SourceId) + id, provider, page, ...(date ? [date] : [])])
    .map((one) => one.map((text) => free(text, /[|\n]/)).join('|'))
    .join('\n')

/** Materials that are no fields, as `materialName` looks them up where the table of fields has none. */
const paperLabels = Object.entries(papers).map(([id, { zh }]) => [`materials.${id}`, zh] as const)

/** Names of fields and papers by group: `subject;nature=主办单位性质;…`. */
export function packedLabels(wanted: Wanted = everything): string {
  const groups = new Map<string, string[]>()
  for (const [id, label] of [...Object.entries(labelsZh), ...paperLabels].filter(([id]) => wanted(id))) {
    const dot = id.indexOf('.')
    const group = groups.get(id.slice(0, dot)) ?? []
    group.push(`${id.slice(dot + 1)}=${free(label, /[=;\n]/)}`)
    groups.set(id.slice(0, dot), group)
  }
  return [...groups].map(([group, labels]) => [group, ...labels].join(';')).join('\n')
}

/** What disputed facts claim, `key=claim` a line. */
export const packedClaims = (wanted: Wanted = everything): string =>
  Object.entries(ownClaims)
    .filter(([key]) => wanted(key.replace(/\..*/, '')))
    .map(([key, text]) => `${key}=${free(text!.zh, /[=\n]/)}`)
    .join('\n')

/** A list of codes alone that are 1, 2, 3 and so on. */
const countsUp = (rows: readonly object[], columns: string) =>
  columns === 'value:n' && rows.every((one, at) => 'value' in one && one.value === at + 1)

/** Lists of words by name, each one text apart by blanks. */
const listsCode = (name: string, lists: Readonly<Record<string, readonly string[]>>) =>
  `export const ${name} = {${Object.entries(lists)
    .map(([key, words]) => `${key}: ${JSON.stringify(words.map((word) => free(word, / /)).join(' '))}.split(' ')`)
    .join(',')}}`

const shapesCode = () =>
  [
    `import { unpackShape } from ${here('filing/unpack-shape.ts')}`,
    ...Object.entries(shapes).map(([name, shape]) => {
      const leaves = Object.entries(shape).map(([key, kind]) => (kind === 'text' ? key : `${key}:${kind}`))
      return `export const ${name} = /* @__PURE__ */ unpackShape(${JSON.stringify(leaves.join(' '))})`
    }),
  ].join('\n')

const tableCode = (name: string, rows: readonly object[], columns: string) =>
  countsUp(rows, columns)
    ? `export const ${name} = /* @__PURE__ */ Array.from({ length: ${rows.length} }, (_, at) => ({ value: at + 1 }))`
    : `import { unpackTable } from ${here('filing/unpack-table.ts')}
export const ${name} = /* @__PURE__ */ unpackTable(${JSON.stringify(columns)}, ${JSON.stringify(packedRows(rows, columns))})`

/** Rows of a list with the columns that a check reads. */
function packedRows(list: readonly object[], columns: string): string {
  const keys = columns.split(' ').map((column) => column.split(':'))
  const cell = (value: unknown, kind: string | undefined): string | undefined => {
    if (value === undefined) return undefined
    if (Array.isArray(value)) return value.map((one) => free(String(one), /[,|\n]/)).join(',')
    return kind === 'b' ? String(Number(value)) : free(String(value), /[|\n]/)
  }
  return list
    .map((one) => {
      const row = one as Readonly<Record<string, unknown>>
      const cells = keys.map(([key, kind]) => cell(row[key!], kind))
      while (cells.at(-1) === undefined) cells.pop()
      if (cells.includes(undefined)) throw new Error(`packed table: gap in ${JSON.stringify(one)}`)
      return cells.join('|')
    })
    .join('\n')
}

const packedItems = () =>
  preApprovalItems
    .map(({ code, permits, falseFriends, keywords }) => {
      const groups = keywords.map(
        ({ strength, where, words }) =>
          `${strength === 'strong' ? 'S' : 'R'}${where.map((place) => place[0]).join('')}:${words.map((one) => free(one, /[,|\n]/)).join(',')}`,
      )
      return [
        code,
        free(permits[0].zh, /[|\n]/),
        falseFriends.map((one) => free(one, /[,|\n]/)).join(','),
        ...groups,
      ].join('|')
    })
    .join('\n')

/** Lists of the filing system with the columns that a check reads. */
const tables: readonly (readonly [file: string, name: string, rows: readonly object[], columns: string])[] = [
  ['app-content-types', 'appContentTypes', appContentTypes, 'value:n'],
  ['app-platforms', 'appPlatforms', appPlatforms, 'value'],
  ['natures', 'natures', natures, 'value:n certTypes:m'],
  ['org-cert-types', 'orgCertTypes', orgCertTypes, 'value:n labelZh numberFormat'],
  ['person-cert-types', 'personCertTypes', personCertTypes, 'value:n labelZh'],
  ['pre-approval-types', 'preApprovalTypes', preApprovalTypes, 'value:n labelZh keywords:l'],
  ['provinces', 'provinces', divisions, 'value short acceptsFiling:b'],
  ['website-content-types', 'websiteContentTypes', websiteContentTypes, 'value:n labelZh impliesPreApproval:m'],
]

/** What providers ask for, where a rule reads it. */
const providersCode = (isRead: Wanted) =>
  `export const providers = ${JSON.stringify(
    providers.map(({ id, facts }) => ({
      id,
      facts: facts.filter(({ key }) => isRead(key)).map(({ key, value }) => ({ key, value })),
    })),
  )}`

/** A module of data alone and its code, of the facts that are read and the fields that are named. */
type PackedModule = readonly [module: string, code: (isRead: Wanted, isNamed: Wanted) => string]

/** Modules of data alone, as a call that unpacks them. */
const packed: readonly PackedModule[] = [
  [
    '/rules/provinces/index.ts',
    (isRead) => `import { unpackProvinces } from ${here('provinces/unpack.ts')}
export const provinces = /* @__PURE__ */ unpackProvinces(${JSON.stringify(packedFacts(isRead))})`,
  ],
  ['/rules/providers/index.ts', providersCode],
  [
    '/rules/sources/table.ts',
    () => `import { unpackSources } from ${here('sources/unpack.ts')}
export const sources = /* @__PURE__ */ unpackSources(${JSON.stringify(packedSources())})`,
  ],
  [
    '/rules/filing/labels/table.ts',
    (_, isNamed) => `import { unpackLabels } from ${here('filing/labels/unpack.ts')}
export const labelsZh = /* @__PURE__ */ unpackLabels(${JSON.stringify(packedLabels(isNamed))})
export const labelsEn = {}`,
  ],
  ...tables.map(([file, ...table]) => [`/rules/filing/enums/${file}.ts`, () => tableCode(...table)] as const),
  [
    '/rules/pre-approvals/index.ts',
    () => `import { unpackItems } from ${here('pre-approvals/unpack.ts')}
export const preApprovalItems = unpackItems(${JSON.stringify(packedItems())})`,
  ],
  [
    '/rules/filing/enums/approved-tlds.ts',
    () => listsCode('approvedTlds', { latin: approvedTlds.latin, chinese: approvedTlds.chinese }),
  ],
  ['/rules/filing/enums/beijing-tlds.ts', () => listsCode('beijingTlds', { values: beijingTlds.values })],
  ['/rules/filing/shape.ts', shapesCode],
  ['/rules/words/papers.ts', () => 'export const papers = {}'],
  ['/rules/words/claims-zh.ts', () => 'export const claimsZh = {}'],
]

/** Tables of facts, sources and labels as one text each, unpacked at start-up: the small build’s form of them. */
export function packTables(isRead: Wanted, isNamed: Wanted): Plugin {
  return tablesFrom(packed, isRead, isNamed)
}

/** The same where each topic brings facts, sources, labels and claims of its own: these tables are there to be filled. */
export function packBareTables(isRead: Wanted): Plugin {
  const bare: readonly PackedModule[] = [
    [
      '/rules/provinces/index.ts',
      () => `import { provinces as divisions } from ${here('filing/enums/provinces.ts')}
export const provinces = /* @__PURE__ */ divisions.flatMap(({ value: code, short: zh, acceptsFiling }) =>
  acceptsFiling ? [{ code, zh, en: zh, facts: [] }] : [])`,
    ],
    ['/rules/sources/table.ts', () => 'export const sources = {}'],
    ['/rules/words/own-claims.ts', () => 'export const ownClaims = {}'],
    ['/rules/filing/labels/table.ts', () => 'export const labelsZh = {}\nexport const labelsEn = {}'],
  ]
  const filled = new Set(bare.map(([module]) => module))
  return tablesFrom([...bare, ...packed.filter(([module]) => !filled.has(module))], isRead, nothing)
}

function tablesFrom(tables: readonly PackedModule[], ...wanted: readonly [isRead: Wanted, isNamed: Wanted]): Plugin {
  return {
    name: 'pack-tables',
    load(id) {
      const found = tables.find(([module]) => id.replaceAll('\\', '/').endsWith(module))
      return found && { code: found[1](...wanted), moduleType: 'js' }
    },
  }
}
