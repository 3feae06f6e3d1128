/** A connected patch of ink (8 neighbours). */
export interface Component {
  readonly x0: number
  readonly y0: number
  /** Exclusive. */
  readonly x1: number
  readonly y1: number
  readonly area: number
}

/** Connected components of an ink map, by runs and union-find; reading order of their first run. */
export function components(ink: Uint8Array, width: number, height: number): Component[] {
  const runs: { y: number; x0: number; x1: number; label: number }[] = []
  const parent: number[] = []
  const find = (label: number): number => {
    let root = label
    while (parent[root] !== root) root = parent[root]!
    while (parent[label] !== root) {
      const next = parent[label]!
      parent[label] = root
      label = next
    }
    return root
  }
  let previous = 0
  let previousEnd = 0
  for (let y = 0; y < height; y++) {
    const start = runs.length
    let above = previous
    for (let x = 0; x < width; ) {
      if (!ink[y * width + x]) {
        x++
        continue
      }
      const x0 = x
      while (x < width && ink[y * width + x]) x++
      let label = -1
      while (above < previousEnd && runs[above]!.x1 < x0) above++
      for (let r = above; r < previousEnd && runs[r]!.x0 <= x; r++) {
        const other = find(runs[r]!.label)
        if (label < 0) label = other
        else if (other !== label) parent[other] = label
      }
      if (label < 0) {
        label = parent.length
        parent.push(label)
      }
      runs.push({ y, x0, x1: x, label })
    }
    previous = start
    previousEnd = runs.length
  }
  const found = new Map<number, { x0: number; y0: number; x1: number; y1: number; area: number }>()
  for (const run of runs) {
    const root = find(run.label)
    const box = found.get(root)
    if (!box) found.set(root, { x0: run.x0, y0: run.y, x1: run.x1, y1: run.y + 1, area: run.x1 - run.x0 })
    else {
      box.x0 = Math.min(box.x0, run.x0)
      box.x1 = Math.max(box.x1, run.x1)
      box.y1 = run.y + 1
      box.area += run.x1 - run.x0
    }
  }
  return [...found.values()]
}
