import { table } from '../filing/divisions/table.ts'

/** An administrative division of GB/T 2260: six-digit code and full name. */
export interface Division {
  readonly code: string
  readonly name: string
}

export interface DivisionNode extends Division {
  readonly children: readonly DivisionNode[]
  /** From the province down to this division. */
  readonly path: readonly Division[]
}

function node(text: string, prefix: string, above: readonly Division[]): DivisionNode & { children: DivisionNode[] } {
  const digits = /^\d+/.exec(text)?.[0] ?? ''
  const own = { code: (prefix + digits).padEnd(6, '0'), name: text.slice(digits.length) }
  return { ...own, children: [], path: [...above, own] }
}

function parse(row: string): DivisionNode {
  const [head = '', ...cities] = row.split(';')
  const province = node(head, '', [])
  for (const entry of cities) {
    const [name = '', counties = ''] = entry.split(':')
    const city = node(name, province.code.slice(0, 2), province.path)
    province.children.push(city)
    for (const county of counties === '' ? [] : counties.split(',')) {
      const child = node(county, city.code.slice(0, 4), city.path)
      // Under cities without counties (东莞) the table lists towns, which have nine digits and are no divisions here.
      if (child.code.length === 6) city.children.push(child)
    }
  }
  return province
}

let tree: readonly DivisionNode[] | undefined
let byCode: ReadonlyMap<string, DivisionNode> | undefined

/** The provinces with what lies under them; read from the table on first use. */
export function provinceNodes(): readonly DivisionNode[] {
  tree ??= table.map(parse)
  return tree
}

export function nodeOf(code: string): DivisionNode | undefined {
  byCode ??= new Map(
    provinceNodes()
      .flatMap((province) => [province, ...province.children, ...province.children.flatMap((city) => city.children)])
      .map((one) => [one.code, one]),
  )
  return byCode.get(code)
}
