import type { Quad } from '../image/geometry.ts'
import { findLabel, type LabelHit } from './labels.ts'
import { byContent } from './licence-content.ts'
import { alongOf, levelX, type Page, type Placed, part, place, span } from './page.ts'

/** What a licence calls each value: company, sole trader, partnership, branch, individual enterprise. */
export const licenceLabels = {
  名称: ['名称'],
  类型: ['类型'],
  法定代表人: ['法定代表人', '执行事务合伙人', '经营者', '负责人', '投资人', '法定代表人姓名', '经营者姓名'],
  经营范围: ['经营范围'],
  注册资本: ['注册资本', '出资额', '资金数额', '成员出资总额'],
  组成形式: ['组成形式'],
  成立日期: ['成立日期', '注册日期'],
  营业期限: ['营业期限', '合伙期限', '经营期限'],
  住所: ['主要经营场所', '经营场所', '营业场所', '住所', '主要办公场所'],
  登记机关: ['登记机关'],
} as const satisfies Record<string, readonly string[]>

export type LicenceSlot = keyof typeof licenceLabels

interface Found {
  readonly slot: LicenceSlot
  readonly hit: LabelHit
  /** Level x where the label starts and where its value starts. */
  readonly x: number
  readonly valueX: number
  readonly cy: number
  readonly h: number
}

export interface LicenceCells {
  readonly cells: ReadonlyMap<LicenceSlot, readonly Quad[]>
  /** Slots found by what stands there, for want of a readable label. */
  readonly guessed: ReadonlySet<LicenceSlot>
}

/** Cells of each value: the rest of the label's line and the lines below that start in the same column. */
export function licenceCells(page: Page): LicenceCells {
  const lines = joinFragments(page)
  const found = labelsIn(page, lines)
  const cells = new Map<LicenceSlot, readonly Quad[]>()
  for (const label of found) {
    if (label.slot === '登记机关') continue
    const quads = valueCells(page, lines, label, found)
    if (quads.length > 0) cells.set(label.slot, quads)
  }
  const labels = new Set(found.map((label) => label.hit.placed))
  const free = page.lines.filter((p) => !labels.has(p) && ![...cells.values()].flat().includes(p.line.quad))
  const guessed = new Set<LicenceSlot>()
  for (const [slot, quads] of byContent(free)) {
    if (cells.has(slot)) continue
    cells.set(slot, quads)
    guessed.add(slot)
  }
  return { cells, guessed }
}

/** Letter-spaced labels (名　　称) come as separate lines: a fragment of one or two characters joins its right neighbour. */
function joinFragments(page: Page): Placed[] {
  const pool = [...page.lines].filter((p) => p.line.chars.length > 0).sort((a, b) => a.box.x0 - b.box.x0)
  const out: Placed[] = []
  const used = new Set<Placed>()
  for (const first of pool) {
    if (used.has(first)) continue
    let current = first
    while (current.line.chars.length <= 4) {
      const right = current.box.x1
      const next = pool
        .filter((p) => p !== first && !used.has(p) && p.box.x0 >= right - p.h * 0.3 && p.box.x0 - right < p.h * 6)
        .filter(
          (p) =>
            Math.abs(p.cy - current.cy) < Math.max(p.h, current.h) * 0.45 && p.h < current.h * 2 && current.h < p.h * 2,
        )
        .sort((a, b) => a.box.x0 - b.box.x0)[0]
      if (!next) break
      used.add(next)
      current = join(page, current, next)
    }
    out.push(current)
  }
  return out
}

function join(page: Page, left: Placed, right: Placed): Placed {
  const quad = span([left.line.quad, right.line.quad])
  const shell = place({ text: '', chars: [], quad }, page.level)
  const chars = [left, right].flatMap((piece) =>
    piece.line.chars.map((c) => ({
      ...c,
      x0: alongOf(shell, page.level, levelX(piece, page.level, c.x0)),
      x1: alongOf(shell, page.level, levelX(piece, page.level, c.x1)),
    })),
  )
  return { ...shell, line: { text: chars.map((c) => c.ch).join(''), chars, quad }, h: Math.max(left.h, right.h) }
}

function labelsIn(page: Page, lines: readonly Placed[]): Found[] {
  const sure = new Map<LicenceSlot, Found>()
  const collect = (loose: boolean, accept: (found: Found) => boolean) => {
    for (const [slot, names] of Object.entries(licenceLabels) as [LicenceSlot, readonly string[]][]) {
      if (sure.has(slot)) continue
      let best: Found | null = null
      for (const name of names) {
        for (const placed of lines) {
          const hit = findLabel(placed, name, loose)
          if (!hit || (loose && hit.from > 0)) continue
          // Half of 经营场所 also stands in 经营范围: a stretch of print is one label.
          if ([...sure.values()].some((f) => f.hit.placed === placed && f.hit.from < hit.to && hit.from < f.hit.to))
            continue
          const found = locate(page, slot, hit)
          if (!accept(found)) continue
          if (
            !best ||
            hit.score > best.hit.score ||
            (hit.score === best.hit.score && name.length > best.hit.label.length)
          )
            best = found
        }
      }
      if (best) sure.set(slot, best)
    }
  }
  collect(false, (found) => found.hit.from <= 1 || found.hit.label.length >= 3)
  const columns = [...sure.values()].filter((f) => f.slot !== '登记机关').map((f) => ({ x: f.x, h: f.h }))
  collect(true, (found) => columns.some((c) => Math.abs(c.x - found.x) < c.h))
  return [...sure.values()]
}

function locate(page: Page, slot: LicenceSlot, hit: LabelHit): Found {
  const { placed } = hit
  const chars = placed.line.chars
  const x = levelX(placed, page.level, chars[hit.from]!.x0)
  const next = chars[hit.to]
  const valueX = next ? levelX(placed, page.level, next.x0) : Number.NaN
  return { slot, hit, x, valueX, cy: placed.cy, h: placed.h }
}

function valueCells(page: Page, lines: readonly Placed[], label: Found, all: readonly Found[]): Quad[] {
  const { placed } = label.hit
  const cells: Quad[] = []
  const bottom = label.cy
  let x = label.valueX
  let height = label.h
  const later = placed.line.chars.slice(label.hit.to)
  if (later.length > 0) cells.push(valuePart(page, label, all))
  else {
    const beside = lines
      .filter((p) => p !== placed && Math.abs(p.cy - label.cy) < label.h * 0.7)
      .filter((p) => p.box.x0 > placed.box.x1 - label.h * 0.3 && p.box.x0 - placed.box.x1 < label.h * 5)
      .sort((a, b) => a.box.x0 - b.box.x0)[0]
    if (!beside || all.some((other) => other.hit.placed === beside)) return cells
    cells.push(beside.line.quad)
    x = beside.box.x0
    height = beside.h
  }
  const isLabel = (p: Placed) => all.some((other) => other.hit.placed === p)
  cells.push(...linesBelow(lines, { x, cy: bottom, h: height }, isLabel).map((p) => p.line.quad))
  return cells
}

/** The lines that go on below one: same column, close by, print of the same size, up to a line that `ends` it. */
export function linesBelow(
  lines: readonly Placed[],
  first: { readonly x: number; readonly cy: number; readonly h: number },
  ends: (line: Placed) => boolean,
): Placed[] {
  const found: Placed[] = []
  let { cy, h } = first
  for (;;) {
    const next = lines
      .filter((p) => p.cy > cy + h * 0.6 && p.cy < cy + h * 2.3 && Math.abs(p.box.x0 - first.x) < h * 1.6)
      .sort((a, b) => a.cy - b.cy)[0]
    if (!next || ends(next) || next.h < h * 0.6 || next.h > h * 1.7) return found
    found.push(next)
    cy = next.cy
    h = Math.max(h, next.h)
  }
}

/** The rest of the line behind the label, up to another label on the same line. */
function valuePart(page: Page, label: Found, all: readonly Found[]): Quad {
  const { placed, to } = label.hit
  const chars = placed.line.chars
  const start = chars[to]!.x0
  const before = chars[to - 1]!
  const near = page
    .gaps(placed.line.quad, 'all', 0.2)
    .filter(([from, end]) => end > (before.x0 + before.x1) / 2 && from < start + (start - before.x0))
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0]
  const from = near ? (near[0] + near[1] * 2) / 3 : Math.max(0, start - 0.005)
  const rival = all.find((other) => other !== label && other.hit.placed === placed && other.hit.from >= to)
  return part(placed.line.quad, Math.min(from, 0.99), rival ? chars[rival.hit.from]!.x0 : 1)
}
