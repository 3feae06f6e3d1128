import { refuse } from '../problem.ts'
import { type Element, readBinaryXml, TYPE, type Value } from './xml.ts'

/** Numbers of the framework's attributes. */
export const ATTRIBUTE = {
  label: 0x01010001,
  icon: 0x01010002,
  name: 0x01010003,
  drawable: 0x01010199,
  versionCode: 0x0101021b,
  versionName: 0x0101021c,
} as const

export interface Manifest {
  readonly packageName: string
  readonly versionCode: string
  readonly versionName: Value | undefined
  /** Of the icon that starts the application where it has its own, else of the application. */
  readonly label: Value | undefined
  readonly icon: Value | undefined
}

/** What AndroidManifest.xml says of the application. */
export function readManifest(data: Uint8Array): Manifest {
  const elements = readBinaryXml(data)
  const root = elements.find(({ depth, name }) => depth === 0 && name === 'manifest')
  const packageName = root?.attributes.get('package')?.text
  if (!root || !packageName) return refuse('damaged', 'manifest')
  const application = elements.find(({ depth, name }) => depth === 1 && name === 'application')
  const launcher = launcherOf(elements)
  const of = (key: number) => launcher?.attributes.get(key) ?? application?.attributes.get(key)
  return {
    packageName,
    versionCode: numberOf(root.attributes.get(ATTRIBUTE.versionCode)),
    versionName: root.attributes.get(ATTRIBUTE.versionName),
    label: of(ATTRIBUTE.label),
    icon: of(ATTRIBUTE.icon),
  }
}

/** The activity that the home screen shows: one with an intent filter for MAIN and LAUNCHER. */
function launcherOf(elements: readonly Element[]): Element | undefined {
  let activity: Element | undefined
  let named = new Set<string>()
  for (const element of elements) {
    if (element.depth === 2) activity = /^activity(?:-alias)?$/.test(element.name) ? element : undefined
    if (element.name === 'intent-filter') named = new Set()
    const name = element.attributes.get(ATTRIBUTE.name)?.text
    if (activity && element.depth === 4 && name) named.add(name)
    if (activity && named.has('android.intent.action.MAIN') && named.has('android.intent.category.LAUNCHER')) {
      return activity
    }
  }
  return undefined
}

function numberOf(value: Value | undefined): string {
  if (!value) return ''
  if (value.type >= TYPE.firstInt && value.type <= TYPE.lastInt) return String(value.data)
  return value.text ?? ''
}
