import type { App, Filing, Image, Owner, Person, Subject, Website } from '@beian-assist/rules'
import { type Fields, known, overlay } from './blend.ts'
import type { FilingRecord, OwnerLink } from './filing.ts'
import type { Collection, Records } from './registry.ts'

/** Finds a linked record; undefined when it is not there or does not open. */
export type Lookup = <C extends Collection>(col: C, id: string) => Records[C] | undefined

export interface Composed {
  readonly filing: Filing
  /** Links that lead nowhere: their values are unknown, not blank. */
  readonly missing: readonly { readonly path: string; readonly col: Collection; readonly id: string }[]
}

/** A picture's data as the rules read them. */
export const imageOf = ({
  material,
  mime,
  bytes,
  width,
  height,
  isColour,
  cornersVisible,
  glare,
  fromScreen,
}: Records['material']): Image =>
  known({
    role: material,
    format: mime.split('/')[1] === 'jpeg' ? 'jpg' : mime.split('/')[1],
    bytes,
    width,
    height,
    isColour,
    cornersVisible,
    glare,
    fromScreen,
  }) as Image

/** A filing put together from its record and the records it links. */
export function composeFiling(record: FilingRecord, lookup: Lookup): Composed {
  const missing: { path: string; col: Collection; id: string }[] = []
  const fieldsOf = (col: 'person' | 'subject' | 'service', id: string, path: string): Fields => {
    const found = lookup(col, id)
    if (!found) missing.push({ path, col, id })
    return (found?.fields as Fields | undefined) ?? {}
  }
  const ownerOf = (link: OwnerLink, path: string): Owner => {
    const { person, differs, ...relation } = link
    const values = person === null ? {} : overlay(fieldsOf('person', person, path), differs)
    return { ...(values as Person), ...(known(relation) as Owner) }
  }
  const services = (name: 'websites' | 'apps') =>
    record[name]?.map(({ service, differs, owner }, i) => ({
      ...overlay(fieldsOf('service', service, `${name}[${i}]`), differs),
      ...(owner ? { owner: ownerOf(owner, `${name}[${i}].owner`) } : {}),
    }))

  const filing: Filing = { ...(known(record.fields) as Filing) }
  if (record.subject)
    filing.subject = overlay(fieldsOf('subject', record.subject.subject, 'subject'), record.subject.differs) as Subject
  if (record.principal) {
    const { person, differs, isLegalRep } = record.principal
    const values = person === null ? {} : overlay(fieldsOf('person', person, 'principal'), differs)
    filing.principal = { ...(values as Person), ...(typeof isLegalRep === 'boolean' ? { isLegalRep } : {}) }
  }
  const websites = services('websites')
  if (websites) filing.websites = websites as Website[]
  const apps = services('apps')
  if (apps) filing.apps = apps as App[]
  const images = record.files.flatMap((id, i) => {
    const found = lookup('material', id)
    if (!found) missing.push({ path: `files[${i}]`, col: 'material', id })
    return found ? [imageOf(found)] : []
  })
  if (images.length) filing.images = [...(filing.images ?? []), ...images]
  return { filing, missing }
}
