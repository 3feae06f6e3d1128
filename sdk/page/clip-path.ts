/** Length or percentage of a computed style as a share of `whole`; 0 for anything else. */
const share = (text: string | undefined, whole: number): number => {
  if (!text) return 0
  const value = Number.parseFloat(text)
  if (Number.isNaN(value)) return 0
  return text.endsWith('%') ? value / 100 : whole > 0 ? value / whole : 0
}

/** Share of a box that a computed `clip-path` leaves. Unknown shapes count as half: suspect, not certain. */
export const clippedShare = (path: string, width: number, height: number): number => {
  const found = /^(inset|circle|ellipse|polygon|rect|xywh)\(([^)]*)\)/.exec(path.trim())
  if (!found) return 0.49
  const [, shape, inside = ''] = found
  if (shape === 'polygon') return polygon(inside, width, height)
  const values = (inside.split(/ at | round /)[0] ?? '').trim().split(/[\s,]+/)
  if (shape === 'inset') {
    const [top, right = top, bottom = top, left = right] = values
    const across = 1 - share(left, width) - share(right, width)
    const down = 1 - share(top, height) - share(bottom, height)
    return Math.max(0, across) * Math.max(0, down)
  }
  if (shape === 'circle' || shape === 'ellipse') {
    const word = (text: string | undefined) => text === undefined || text === '' || text.includes('side')
    if (word(values[0])) return 0.7
    const rx = share(values[0], width)
    const ry = share(values[1] ?? values[0], height)
    return Math.min(1, Math.PI * rx * ry)
  }
  if (shape === 'xywh') return Math.min(1, share(values[2], width)) * Math.min(1, share(values[3], height))
  const [top, right, bottom, left] = values
  return Math.max(0, share(right, width) - share(left, width)) * Math.max(0, share(bottom, height) - share(top, height))
}

const polygon = (text: string, width: number, height: number): number => {
  const points = text
    .replace(/^(nonzero|evenodd)\s*,/, '')
    .split(',')
    .map((pair) => pair.trim().split(/\s+/))
    .map(([x, y]) => [share(x, width), share(y, height)] as const)
  let area = 0
  for (const [index, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(index + 1) % points.length]!
    area += x * nextY - nextX * y
  }
  return Math.min(1, Math.abs(area) / 2)
}
