import type { Table } from '../table/table.ts'
import { unpack } from './archive.ts'
import { readSheet } from './sheet.ts'
import { dateStyles } from './styles.ts'
import { unescapeText, walkXml } from './xml.ts'

type Parts = ReadonlyMap<string, string>

/** Reads one sheet of an XLSX file: the one of that name, else the first. */
export function readWorkbook(bytes: Uint8Array, preferred: string): Table | 'not-a-workbook' | 'too-big' {
  const parts = unpack(bytes)
  if (typeof parts === 'string') return parts
  const { sheets, from1904 } = sheetsOf(parts)
  const sheet = sheets.find(({ name }) => name === preferred) ?? sheets[0]
  const paths = targetsOf(parts)
  const xml = parts.get(paths.get(sheet?.target ?? '') ?? '')
  if (sheet === undefined || xml === undefined) return 'not-a-workbook'
  const content = readSheet(xml, {
    strings: stringsOf(parts.get('xl/sharedStrings.xml') ?? ''),
    dates: dateStyles(parts.get('xl/styles.xml') ?? ''),
    from1904,
  })
  return content === undefined ? 'not-a-workbook' : { sheet: sheet.name, ...content }
}

function sheetsOf(parts: Parts) {
  const sheets: { readonly name: string; readonly target: string }[] = []
  let from1904 = false
  walkXml(parts.get('xl/workbook.xml') ?? '', {
    open(tag, attribute) {
      if (tag === 'sheet') sheets.push({ name: attribute('name') ?? '', target: attribute('id') ?? '' })
      else if (tag === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '')
    },
  })
  return { sheets, from1904 }
}

/** Paths in the file by relation id. */
function targetsOf(parts: Parts): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  walkXml(parts.get('xl/_rels/workbook.xml.rels') ?? '', {
    open(tag, attribute) {
      if (tag !== 'Relationship') return
      const target = attribute('Target') ?? ''
      paths.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  return paths
}

/** Texts that cells share, in their order; runs of one text are joined, phonetic guides left out. */
function stringsOf(xml: string): readonly string[] {
  const strings: string[] = []
  let reading = false
  let phonetic = false
  walkXml(xml, {
    open(tag) {
      if (tag === 'si') strings.push('')
      else if (tag === 'rPh') phonetic = true
      else if (tag === 't') reading = !phonetic
    },
    text(text) {
      if (reading) strings[strings.length - 1] += text
    },
    close(tag) {
      if (tag === 't') reading = false
      else if (tag === 'rPh') phonetic = false
    },
  })
  return strings.map(unescapeText)
}
