import { expect, test } from 'vitest'
import { rectangle } from '../image/geometry.ts'
import type { CheckId, FieldReading } from '../types.ts'
import { askAtEdge } from './at-edge.ts'

const image = { width: 600, height: 400 }
const print = { box: { x0: 20, y0: 20, x1: 590, y1: 380 }, height: 20 }
const field = (x1: number, checks: CheckId[] = []): FieldReading => ({
  value: '云南省瑞丽市新华581号',
  confidence: 0.99,
  level: 'fill',
  checks: checks.map((id) => ({ id, passed: true })),
  box: rectangle(100, 100, x1, 140),
  doubtful: [],
  alternatives: [],
})

test('a value that reaches the end of the picture is asked: it may go on behind it', () => {
  expect(askAtEdge(image, { 住址: field(585) }, print).住址).toMatchObject({
    level: 'ask',
    checks: [{ id: 'unbroken', passed: false }],
  })
  expect(askAtEdge(image, { 住址: field(580) }, print).住址?.level).toBe('fill')
})

test('a check character vouches for the whole of a value', () => {
  expect(askAtEdge(image, { 公民身份号码: field(598, ['check-character']) }, print).公民身份号码?.level).toBe('fill')
})
