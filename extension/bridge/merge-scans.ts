/** The scans of a page and of the frames in it, as one: frames stand where the page shows them. Pure. */
import type { Control, Evidence, FrameSeen, LeftOut, PageScan, ToldText } from '@beian-assist/sdk'

export interface ScannedPart {
  /** '' for the page itself. */
  readonly key: string
  readonly scan: PageScan
  readonly inner: readonly { readonly frame: FrameSeen; readonly part: ScannedPart }[]
  /** Frames that no script serves; paths from the top. */
  readonly unseen: readonly FrameSeen[]
}

/** Ids of a frame's controls carry its key: `f2:c7`. */
export const withKey = (key: string, id: string): string => (key === '' ? id : `${key}:${id}`)

export function stripKey(control: string): { readonly key: string; readonly id: string } {
  const at = control.indexOf(':')
  return at < 0 ? { key: '', id: control } : { key: control.slice(0, at), id: control.slice(at + 1) }
}

interface Around {
  readonly scope: readonly string[]
  readonly hidden: boolean
  readonly x: number
  readonly y: number
}

const moved = (control: Control, key: string, around: Around): Control => {
  const group = <T extends { readonly group: string }>(repeat: T): T => ({ ...repeat, group: `${key}.${repeat.group}` })
  return {
    ...control,
    id: withKey(key, control.id),
    frame: control.frame === '' ? key : `${key}/${control.frame}`,
    rect: { ...control.rect, x: control.rect.x + around.x, y: control.rect.y + around.y },
    region: `${key}.${control.region}`,
    scope: [...around.scope, ...control.scope],
    ...(control.repeat ? { repeat: group(control.repeat) } : {}),
    ...(control.repeats ? { repeats: control.repeats.map(group) } : {}),
    // A frame that cannot be seen hides all that stands in it, however it looks from inside.
    ...(around.hidden && !control.flags.includes('hidden') ? { flags: [...control.flags, 'hidden'] } : {}),
  }
}

function flatten(
  part: ScannedPart,
  around: Around,
): { controls: Control[]; evidence: Evidence[]; unseen: FrameSeen[] } {
  const { key, scan } = part
  const own = key === '' ? [...scan.controls] : scan.controls.map((control) => moved(control, key, around))
  const evidence = scan.evidence.map((item) => ({ ...item, control: withKey(key, item.control) }))
  const unseen = part.unseen.map((frame) => ({ ...frame, hidden: frame.hidden || around.hidden }))
  const controls: Control[] = []
  let done = 0
  for (const { frame, part: child } of [...part.inner].sort((a, b) => a.frame.before - b.frame.before)) {
    controls.push(...own.slice(done, frame.before))
    done = Math.max(done, frame.before)
    const inside = flatten(child, {
      scope: [...around.scope, ...frame.scope],
      hidden: around.hidden || frame.hidden,
      x: around.x + frame.rect.x,
      y: around.y + frame.rect.y,
    })
    controls.push(...inside.controls)
    evidence.push(...inside.evidence)
    unseen.push(...inside.unseen)
  }
  controls.push(...own.slice(done))
  return { controls, evidence, unseen }
}

const all = (part: ScannedPart): readonly ScannedPart[] => [part, ...part.inner.flatMap((inner) => all(inner.part))]

/** As `PageScan.told` of one document allows. */
const MOST_TOLD = 400
/** A frame that cannot be seen tells nobody anything. */
const toldIn = ({ scan, inner }: ScannedPart): readonly ToldText[] => [
  ...(scan.told ?? []),
  ...inner.flatMap(({ frame, part }) => (frame.hidden ? [] : toldIn(part))),
]

export function mergeScans(top: ScannedPart): PageScan {
  const { controls, evidence, unseen } = flatten(top, { scope: [], hidden: false, x: 0, y: 0 })
  const scans = all(top).map(({ scan }) => scan)
  const told = toldIn(top).slice(0, MOST_TOLD)
  const { frames: _, told: __, loading: ___, ...first } = top.scan
  const loading = scans.reduce((sum, scan) => sum + (scan.loading ?? 0), 0)
  const step = scans.find((scan) => scan.step !== undefined)?.step
  const leftOut: LeftOut[] = scans
    .flatMap((scan) => scan.leftOut)
    .filter(({ reason }) => reason !== 'cross-origin-frame')
  if (unseen.length > 0) leftOut.push({ reason: 'cross-origin-frame', count: unseen.length })
  return {
    ...first,
    controls,
    evidence,
    leftOut,
    ...(step === undefined ? {} : { step }),
    ...(unseen.length > 0 ? { frames: unseen } : {}),
    ...(told.length > 0 ? { told } : {}),
    ...(loading > 0 ? { loading } : {}),
    ms: scans.reduce((sum, scan) => sum + scan.ms, 0),
  }
}
