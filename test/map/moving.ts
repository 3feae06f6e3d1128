/** Runs inside a page that never stands still: `globalThis.__looks` looks at it again and again. */
import { labelText } from '../../sdk/labels/evidence.ts'
import { createPage } from '../../sdk/page/page.ts'

export interface Look {
  /** What the page calls its controls, of which state: 'A', 'B', and the words that stand in its heading. */
  readonly labels: readonly string[]
  readonly scopes: readonly string[]
  readonly values: readonly string[]
}

const page = createPage(document)

const looks = async (count: number): Promise<Look[]> => {
  const seen: Look[] = []
  for (let at = 0; at < count; at += 1) {
    const scan = await page.scan()
    seen.push({
      labels: scan.controls.map(({ id }) =>
        labelText(
          id,
          scan.evidence.filter(({ control }) => control === id),
        ),
      ),
      scopes: scan.controls.map(({ scope }) => scope.join('/')),
      values: scan.controls.map(({ placeholder = '' }) => placeholder),
    })
  }
  return seen
}

Object.assign(globalThis, { __looks: looks })
