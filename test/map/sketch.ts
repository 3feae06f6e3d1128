/** Small scans for tests of the mapping alone: what the page side would deliver for a few labelled controls. */
import type { Control, ControlKind, Evidence, PageScan } from '../../sdk/types.ts'

export interface Sketched {
  readonly label: string
  readonly scope?: readonly string[]
  readonly kind?: ControlKind
  readonly options?: readonly string[]
  readonly repeats?: Control['repeats']
  readonly flags?: Control['flags']
  readonly region?: string
  readonly more?: readonly Omit<Evidence, 'control'>[]
}

export const sketch = (title: string, controls: readonly Sketched[]): PageScan => ({
  url: 'https://console.example/form',
  title,
  controls: controls.map(
    ({ scope = [], kind = 'text', options, repeats, flags = [], region = 'main' }, at): Control => ({
      id: `c${at}`,
      signature: '',
      kind,
      frame: '',
      rect: { x: 200, y: at * 40, width: 300, height: 32 },
      tag: 'input',
      required: false,
      multiple: false,
      flags,
      value: { text: '', values: [] },
      scope,
      region,
      ...(options ? { options } : {}),
      ...(repeats ? { repeats } : {}),
    }),
  ),
  evidence: controls.flatMap(({ label, scope = [], more = [] }, at): Evidence[] => [
    ...(label === '' ? [] : [{ control: `c${at}`, source: 'label' as const, text: label, weight: 0.95 }]),
    ...scope.map((text) => ({ control: `c${at}`, source: 'scope' as const, text, weight: 0.5 })),
    ...more.map((item) => ({ control: `c${at}`, ...item })),
  ]),
  leftOut: [],
  ms: 0,
})
