import { refuse } from '../problem.ts'

/** What a bundle's manifest says of the application; names by reference are left out. */
export interface BundleManifest {
  readonly packageName: string
  readonly versionCode: string
  readonly versionName: string
  readonly label: string
}

interface Field {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** Fields of one protobuf message, in their order; numbers are skipped, for every value wanted here is text or a message. */
function fieldsOf(message: Uint8Array): Field[] {
  const fields: Field[] = []
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = message[at++] ?? refuse('damaged', 'manifest')
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    return refuse('damaged', 'manifest')
  }
  while (at < message.length) {
    const tag = varint()
    const number = Math.floor(tag / 8)
    const wire = tag % 8
    if (wire === 0) varint()
    else if (wire === 1) at += 8
    else if (wire === 5) at += 4
    else if (wire === 2) {
      const length = varint()
      if (at + length > message.length) refuse('damaged', 'manifest')
      fields.push({ number, bytes: message.subarray(at, at + length) })
      at += length
    } else refuse('damaged', 'manifest')
  }
  return fields
}

const all = (fields: readonly Field[], number: number): Uint8Array[] =>
  fields.flatMap((field) => (field.number === number && field.bytes ? [field.bytes] : []))
const text = (fields: readonly Field[], number: number): string => {
  const bytes = all(fields, number)[0]
  return bytes ? new TextDecoder().decode(bytes) : ''
}

/** Attributes of an element by name; the ones of Android's own namespace with `android:` in front. */
function attributesOf(element: readonly Field[]): ReadonlyMap<string, string> {
  const pairs = all(element, 4).map((bytes) => {
    const fields = fieldsOf(bytes)
    const prefix = text(fields, 1) === 'http://schemas.android.com/apk/res/android' ? 'android:' : ''
    return [prefix + text(fields, 2), text(fields, 3)] as const
  })
  return new Map(pairs)
}

/** Reads the manifest of an app bundle: the same document as in an APK, as the protobuf messages of aapt2. */
export function readProtoManifest(bytes: Uint8Array): BundleManifest {
  const element = (node: Uint8Array) => fieldsOf(all(fieldsOf(node), 1)[0] ?? new Uint8Array())
  const root = element(bytes)
  if (text(root, 3) !== 'manifest') refuse('damaged', 'manifest')
  const own = attributesOf(root)
  const application = all(root, 5)
    .map(element)
    .find((child) => text(child, 3) === 'application')
  const label = application ? (attributesOf(application).get('android:label') ?? '') : ''
  const packageName = own.get('package') ?? ''
  if (packageName === '') refuse('damaged', 'manifest')
  return {
    packageName,
    versionCode: own.get('android:versionCode') ?? '',
    versionName: own.get('android:versionName') ?? '',
    label: label.startsWith('@') ? '' : label,
  }
}
