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
  const { paths, strings } = targetsOf(parts)
  const xml = parts.get(paths.get(sheet?.target ?? '') ?? '')
  if (sheet === undefined || xml === undefined) return 'not-a-workbook'
  const content = readSheet(xml, {
    strings: stringsOf(parts.get(strings) ?? ''),
    dates: dateStyles(parts.get('xl/styles.xml') ?? ''),
    from1904,
  })
  return content === undefined ? 'not-a-workbook' : { sheet: sheet.name, ...content }
}

/** Names of the sheets, in the order of the file; none for what is no workbook. */
export function sheetNames(bytes: Uint8Array): readonly string[] {
  const parts = unpack(bytes)
  return typeof parts === 'string' ? [] : sheetsOf(parts).sheets.map(({ name }) => name)
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

/** Paths in the file by relation id, and where the shared texts lie. */
function targetsOf(parts: Parts): { readonly paths: ReadonlyMap<string, string>; readonly strings: string } {
  const paths = new Map<string, string>()
  let strings = 'xl/sharedStrings.xml'
  walkXml(parts.get('xl/_rels/workbook.xml.rels') ?? '', {
    open(tag, attribute) {
      if (tag !== 'Relationship') return
      const target = attribute('Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      paths.set(attribute('Id') ?? '', path)
      if (/\/sharedStrings$/.test(attribute('Type') ?? '')) strings = path
    },
  })
  return { paths, strings }
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
