import { describe, expect, it } from 'vitest'
import { authoriseFill, type FramePair, type FrameStep } from './authorise-fill.ts'

const TOP = 'https://beian.huaweicloud.com'
const MIDDLE = 'https://middle.example.org'
const FORM = 'https://forms.example.net'

const step = (origin: string | undefined, changes: Partial<FrameStep> = {}): FrameStep => ({
  origin,
  scannedOrigin: origin ?? '',
  granted: true,
  ...changes,
})
const ask = (frames: readonly FrameStep[], userFrames: readonly FramePair[], tabUrl = `${TOP}/form`) =>
  authoriseFill({
    scannedOrigin: new URL(tabUrl).origin,
    tabUrl,
    adapterOrigins: [TOP],
    userOrigins: ['https://other.example.com'],
    frames,
    userFrames,
  })
const pairs = [MIDDLE, FORM].map((frame) => ({ top: TOP, frame }))

describe('authoriseFill for a form in frames', () => {
  it('lets through frames that the user allowed in this very page, each of them', () => {
    expect(ask([step(MIDDLE), step(FORM)], pairs)).toBeUndefined()
    expect(ask([step(MIDDLE), step(FORM)], pairs.slice(0, 1))).toBe('site-not-allowed')
    expect(ask([step(MIDDLE), step(FORM)], pairs.slice(1))).toBe('site-not-allowed')
    expect(ask([step(FORM)], [])).toBe('site-not-allowed')
    expect(
      authoriseFill({
        scannedOrigin: TOP,
        tabUrl: TOP,
        adapterOrigins: [TOP],
        userOrigins: [],
        frames: [step(FORM)],
      }),
    ).toBe('site-not-allowed')
  })

  it('makes nothing of an allowance in another page, nor of one for the frame’s origin as a page', () => {
    expect(ask([step(FORM)], [{ top: 'https://other.example.com', frame: FORM }])).toBe('site-not-allowed')
    expect(ask([step(FORM)], pairs, 'https://other.example.com/x')).toBe('site-not-allowed')
    expect(ask([step('https://other.example.com')], [])).toBe('site-not-allowed')
  })

  it('lets through a frame of the page’s own origin', () => {
    expect(ask([step(MIDDLE), step(TOP)], pairs)).toBeUndefined()
  })

  it('refuses what has changed, lost its access, or is no named https origin', () => {
    expect(ask([step(FORM, { scannedOrigin: MIDDLE })], pairs)).toBe('navigated')
    expect(ask([step(FORM, { granted: false })], pairs)).toBe('no-access')
    expect(ask([step(undefined)], pairs)).toBe('no-access')
    for (const origin of [
      'null',
      'http://forms.example.net',
      'https://10.0.0.1',
      'https://forms.example.net.',
      'data:',
    ])
      expect(ask([step(origin)], [...pairs, { top: TOP, frame: origin }]), origin).not.toBeUndefined()
    expect(ask([step('https://forms.example.net:8443')], pairs)).toBe('site-not-allowed')
  })

  it('a page that may not be filled is none the better for its frames', () => {
    expect(ask([step(FORM)], [{ top: 'https://evil.example', frame: FORM }], 'https://evil.example/')).toBe(
      'site-not-allowed',
    )
  })
})
