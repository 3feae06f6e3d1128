/** Scans made by hand, for the tests of this folder and of `assist`. No page stands behind them. */
import type { FieldId } from '@beian-assist/rules'
import { pathOf } from '../filing/field-path.ts'
import type { Control, ControlKind, Mapping, Reading, Scan } from '../types.ts'

export interface Sample {
  readonly field?: FieldId
  readonly path?: string
  readonly kind?: ControlKind
  readonly label?: string
  readonly status?: 'mapped' | 'likely'
  readonly mapping?: Mapping
  readonly value?: Partial<Reading>
  readonly control?: Partial<Control>
}

/** Reading of a text box, or of chosen options. */
export function shown(text: string, values: readonly string[] = []): Reading {
  return { text, values }
}

export function sampleControl(id: string, sample: Sample): Control {
  return {
    id,
    signature: `signature of ${id}`,
    kind: sample.kind ?? 'text',
    frame: '',
    rect: { x: 0, y: 0, width: 100, height: 20 },
    tag: 'input',
    required: false,
    multiple: false,
    flags: [],
    scope: [],
    region: 'form',
    ...sample.control,
    value: { text: '', values: [], ...sample.value },
  }
}

/** A scan of the given controls, in order; ids are `c0`, `c1`, … unless named. */
export function sampleScan(
  samples: readonly Sample[] | Readonly<Record<string, Sample>>,
  url = 'https://form.example/',
): Scan {
  const entries = Array.isArray(samples)
    ? (samples as readonly Sample[]).map((sample, at) => [`c${at}`, sample] as const)
    : Object.entries(samples as Readonly<Record<string, Sample>>)
  const mappings = entries.flatMap(([control, sample]): Mapping[] => {
    if (sample.mapping) return [{ ...sample.mapping, control }]
    if (!sample.field) return []
    return [
      {
        status: sample.status ?? 'mapped',
        control,
        field: sample.field,
        path: sample.path ?? pathOf(sample.field),
        probability: 0.97,
        margin: 0.5,
        evidence: [],
      },
    ]
  })
  return {
    url,
    title: '',
    controls: entries.map(([id, sample]) => sampleControl(id, sample)),
    evidence: entries.flatMap(([control, sample]) =>
      sample.label === undefined ? [] : [{ control, source: 'label' as const, text: sample.label, weight: 1 }],
    ),
    leftOut: [],
    ms: 0,
    mappings,
  }
}
